"""The commands: what they print, where, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coachdesk import __main__ as program
from coachdesk import commands
from coachdesk.commands import NEW_PASSPHRASE, PASSPHRASE, RECOVERY_KEY
from coachdesk.desk.vault import UNCHECKED
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults

SECRET = "vier gewone woorden samen"


@pytest.fixture(autouse=True)
def quick_and_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cheapest derivation that is allowed, a passphrase in the environment, and English sentences."""
    monkeypatch.setattr(program, "FolderVaults", lambda: FolderVaults(LEAST))
    monkeypatch.setattr(program, "_language", lambda: "en")
    monkeypatch.setenv(PASSPHRASE, SECRET)


@pytest.fixture
def vault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A vault with fictional cases."""
    where = str(tmp_path / "vault")
    assert program.main(["create", "--vault", where]) == 0
    assert program.main(["demo", "--vault", where, "--cases", "12", "--seed", "3"]) == 0
    capsys.readouterr()
    return where


def first_id(vault: str, capsys: pytest.CaptureFixture[str], search: str = "Yonas") -> str:
    assert program.main(["cases", "--vault", vault, "--search", search, "--json"]) == 0
    return str(json.loads(capsys.readouterr().out)[0]["id"])


def test_create_prints_a_key_that_opens_the_vault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = tmp_path / "vault"
    assert program.main(["create", "--vault", str(where)]) == 0
    out, err = capsys.readouterr()
    assert len(out.strip().split("-")) == 9
    assert err == ""
    vault = FolderVaults(LEAST).unlock(where, SECRET)
    assert vault.settings.get(UNCHECKED) is None
    vault.close()
    FolderVaults(LEAST).reset_passphrase(where, out.strip(), "another passphrase").close()


def test_cases_are_listed_found_and_given_as_json(vault: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["cases", "--vault", vault]) == 0
    lines = capsys.readouterr().out.strip().split("\n")
    assert len(lines) == 11
    assert {len(line.split("\t")) for line in lines} == {4}
    assert program.main(["cases", "--vault", vault, "--search", "ዮናስ", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [c["name"] for c in found] == ["Yonas Tesfay"]
    assert found[0]["step"] == "follow"
    assert found[0]["languages"] == ["ti", "en"]


def test_demo_is_the_same_for_the_same_seed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ids = []
    for name in ("one", "two"):
        where = str(tmp_path / name)
        program.main(["create", "--vault", where])
        program.main(["demo", "--vault", where, "--cases", "30", "--seed", "9"])
        capsys.readouterr()
        program.main(["cases", "--vault", where])
        ids.append(sorted(line.split("\t")[0] for line in capsys.readouterr().out.splitlines()))
    assert ids[0] == ids[1]
    assert program.main(["demo", "--vault", str(tmp_path / "two"), "--cases", "30", "--seed", "9"]) == 0
    assert "0 fictional cases" in capsys.readouterr().out


def test_export_and_import_give_the_same_case(vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, file, other = first_id(vault, capsys), tmp_path / "case.json", str(tmp_path / "other")
    assert program.main(["export", "--vault", vault, "--case", case, "--out", str(file)]) == 0
    program.main(["create", "--vault", other])
    capsys.readouterr()
    assert program.main(["import", "--vault", other, str(file)]) == 0
    assert capsys.readouterr().out.strip() == case
    again = tmp_path / "again.json"
    assert program.main(["export", "--vault", other, "--case", case, "--out", str(again)]) == 0
    assert again.read_bytes() == file.read_bytes()
    capsys.readouterr()
    assert program.main(["import", "--vault", other, str(file)]) == 1
    assert "already" in capsys.readouterr().err


def test_check_says_that_all_is_well(vault: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--vault", vault]) == 0
    assert "12 cases" in capsys.readouterr().out


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command that is refused: exit code 1, nothing on standard output, one line on standard error."""
    assert program.main(arguments) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


def test_refusals_are_one_line(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = first_id(vault, capsys)
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "coachdesk-case", "version": 1}')
    assert "already" in refused(["create", "--vault", vault], capsys)
    assert "no vault" in refused(["cases", "--vault", str(tmp_path / "none")], capsys)
    assert "no case" in refused(
        ["plan", "--vault", vault, "--case", "ffffffff", "--language", "nl", "--out", "x.pdf"], capsys
    )
    nowhere = str(tmp_path / "no" / "folder" / "x.pdf")
    assert "written" in refused(
        ["plan", "--vault", vault, "--case", case, "--language", "nl", "--out", nowhere], capsys
    )
    assert "or it is damaged" in refused(["import", "--vault", vault, str(bad)], capsys)
    assert "read" in refused(["import", "--vault", vault, str(tmp_path / "missing.json")], capsys)
    monkeypatch.setenv(PASSPHRASE, "not the passphrase")
    assert "fit" in refused(["cases", "--vault", vault], capsys)
    monkeypatch.setenv(PASSPHRASE, "short")
    assert "eight" in refused(["create", "--vault", str(tmp_path / "new")], capsys)
    assert not (tmp_path / "new").exists()


def test_a_damaged_vault_is_refused_in_one_line(vault: str, capsys: pytest.CaptureFixture[str]) -> None:
    database = Path(vault) / "cases.db"
    data = bytearray(database.read_bytes())
    data[5000] ^= 1
    database.write_bytes(data)
    assert "amage" in refused(["check", "--vault", vault], capsys)


def test_the_passphrase_is_changed(
    vault: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NEW_PASSPHRASE, "een heel nieuwe zin")
    assert program.main(["passphrase", "--vault", vault]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("The passphrase is changed") and err == ""
    assert "fit" in refused(["cases", "--vault", vault], capsys)
    monkeypatch.setenv(PASSPHRASE, "een heel nieuwe zin")
    assert program.main(["cases", "--vault", vault]) == 0
    monkeypatch.setenv(NEW_PASSPHRASE, "kort")
    capsys.readouterr()
    assert "eight" in refused(["passphrase", "--vault", vault], capsys)


def test_the_recovery_key_gives_a_new_passphrase(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    where = str(tmp_path / "vault")
    assert program.main(["create", "--vault", where]) == 0
    key = capsys.readouterr().out.strip()
    monkeypatch.setenv(PASSPHRASE, "nobody knows it any more")
    monkeypatch.setenv(NEW_PASSPHRASE, "een heel nieuwe zin")
    monkeypatch.setenv(RECOVERY_KEY, key[:-1])
    assert "recovery key" in refused(["recover", "--vault", where], capsys)
    monkeypatch.setenv(RECOVERY_KEY, key.lower())
    assert program.main(["recover", "--vault", where]) == 0
    out, err = capsys.readouterr()
    assert key not in out and "nieuwe" not in out and err == ""
    assert "no vault" in refused(["recover", "--vault", str(tmp_path / "none")], capsys)
    FolderVaults(LEAST).unlock(tmp_path / "vault", "een heel nieuwe zin").close()


def test_what_is_secret_is_asked_for_unseen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    where = str(tmp_path / "vault")
    assert program.main(["create", "--vault", where]) == 0
    key = capsys.readouterr().out.strip()
    monkeypatch.delenv(PASSPHRASE)
    asked: list[str] = []

    def typed(*answers: str) -> None:
        left = iter(answers)
        monkeypatch.setattr(commands, "getpass", lambda prompt: asked.append(prompt) or next(left))

    typed(SECRET, "een heel nieuwe zin", "een heel nieuwe zon")
    assert "not the same" in refused(["passphrase", "--vault", where], capsys)
    typed(SECRET, "een heel nieuwe zin", "een heel nieuwe zin")
    assert program.main(["passphrase", "--vault", where]) == 0
    typed(key, SECRET, SECRET)
    assert program.main(["recover", "--vault", where]) == 0
    assert [prompt.split(":")[0] for prompt in asked[-3:]] == [
        "Recovery key", "New passphrase", "The same passphrase again",
    ]  # fmt: skip
    FolderVaults(LEAST).unlock(tmp_path / "vault", SECRET).close()


@pytest.mark.parametrize(
    "arguments",
    [["plan"], ["demo", "--cases", "0"], ["nonsense"], ["plan", "--case", "x", "--language", "fr", "--out", "y"]],
)
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        program.main(arguments)
    assert stopped.value.code == 2


def test_as_a_process_it_prints_utf8_and_imports_nothing_heavy_for_help(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", PASSPHRASE: SECRET}
    command = [sys.executable, "-X", "importtime", "-m", "coachdesk", "--version"]
    done = subprocess.run(
        command, capture_output=True, env=environment, cwd=Path(program.__file__).parent.parent, check=False
    )
    assert done.returncode == 0
    assert done.stdout.decode().startswith("CoachDesk ")
    for heavy in (
        "PySide6",
        "sqlalchemy",
        "alembic",
        "reportlab",
        "babel",
        "pypdfium2",
        "argon2",
        "cryptography",
        "zxcvbn",
    ):
        assert f" {heavy}\n" not in done.stderr.decode(), heavy


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a display")
def test_without_a_display_plans_are_printed_instead(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment["PYTHONPATH"] = str(Path(program.__file__).parent.parent)
    command = [sys.executable, "-m", "coachdesk", "--vault", str(tmp_path / "vault")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("No display")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["coachdesk-demo-plan-ar.pdf", "coachdesk-demo-plan-ti.pdf"]
