"""The commands: what they print, where, and with which exit code."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import icalendar
import pypdfium2
import pytest

from coachdesk import __main__ as program
from coachdesk import commands
from coachdesk.cli import parser
from coachdesk.commands import NEW_PASSPHRASE, PASSPHRASE, RECOVERY_KEY
from coachdesk.desk.vault import UNCHECKED
from coachdesk.domain.case_format import to_json
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.courses import following

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


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_plan_writes_a_pdf(vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    out = tmp_path / f"{language}.pdf"
    case = first_id(vault, capsys)
    assert program.main(["plan", "--vault", vault, "--case", case[:8], "--language", language, "--out", str(out)]) == 0
    assert len(pypdfium2.PdfDocument(out)) >= 1


def test_the_copy_for_the_file_says_how_much_is_reviewed_and_the_clients_does_not(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, texts = first_id(vault, capsys), {}
    for copy in ("client", "consultant"):
        out = tmp_path / f"{copy}.pdf"
        plan = ["plan", "--vault", vault, "--case", case, "--language", "ti", "--out", str(out), "--copy", copy]
        assert program.main(plan) == 0
        texts[copy] = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(out))
    assert "Tigrinya: 0 " in texts["consultant"]
    assert "Tigrinya" not in texts["client"]


@pytest.mark.parametrize(("version", "most"), [("one-page", 1), ("fridge", 4), ("pictures", 9), ("whole", 9)])
def test_plan_comes_in_versions_and_without_colour(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], version: str, most: int
) -> None:
    case, out = first_id(vault, capsys), tmp_path / "plan.pdf"
    plan = ["plan", "--vault", vault, "--case", case, "--language", "ti", "--version", version, "--out", str(out)]
    sizes = []
    for options in ([], ["--black-white"]):
        assert program.main([*plan, *options]) == 0
        assert 1 <= len(pypdfium2.PdfDocument(out)) <= most
        sizes.append(out.read_bytes())
    assert sizes[0] != sizes[1]


def test_calendar_writes_a_file_that_calendars_read(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, out = first_id(vault, capsys), tmp_path / "calendar.ics"
    calendar = ["calendar", "--vault", vault, "--case", case[:8], "--out", str(out)]
    assert program.main(calendar) == 0
    assert capsys.readouterr().out.strip() == str(out)
    events = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert events and all("dtstart" in event for event in events)
    assert program.main(["calendar", "--vault", vault, "--case", case, "--out", str(tmp_path / "no" / "c.ics")]) == 1
    assert "can't be written" in capsys.readouterr().err


def test_without_anything_planned_there_is_no_calendar(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, out = first_id(vault, capsys, "Dawit"), tmp_path / "calendar.ics"
    assert program.main(["calendar", "--vault", vault, "--case", case, "--language", "ti", "--out", str(out)]) == 1
    assert "Plan one first" in capsys.readouterr().err and not out.exists()


@pytest.mark.parametrize("copy", ["client", "consultant"])
def test_picture_writes_what_was_seen_together(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], copy: str
) -> None:
    out = tmp_path / "picture.pdf"
    case = first_id(vault, capsys, "Samira")
    picture = ["picture", "--vault", vault, "--case", case, "--language", "nl", "--out", str(out), "--copy", copy]
    assert program.main(picture) == 0
    assert len(pypdfium2.PdfDocument(out)) >= 1


def test_without_anything_seen_the_picture_says_what_to_do_first(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "picture.pdf"
    case = first_id(vault, capsys, "Dawit")
    picture = ["picture", "--vault", vault, "--case", case, "--language", "ar", "--out", str(file)]
    assert program.main(picture) == 1
    assert "nothing to print yet" in capsys.readouterr().err and not file.exists()


def test_progress_says_what_to_do_first_where_nothing_was_looked_at(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, case = tmp_path / "progress.pdf", first_id(vault, capsys, "Dawit")
    progress = ["progress", "--vault", vault, "--case", case, "--language", "ti", "--out", str(out)]
    assert program.main(progress) == 1
    assert "nothing to print yet" in capsys.readouterr().err and not out.exists()


@pytest.mark.parametrize("copy", ["client", "consultant"])
def test_progress_writes_how_it_goes(vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], copy: str) -> None:
    file, out = tmp_path / "case.json", tmp_path / "progress.pdf"
    file.write_text(json.dumps(to_json(replace(following(7), restriction=None))), "utf-8")
    assert program.main(["import", "--vault", vault, str(file)]) == 0
    case = capsys.readouterr().out.strip()
    progress = ["progress", "--vault", vault, "--case", case, "--language", "ar", "--out", str(out), "--copy", copy]
    assert program.main(progress) == 0
    assert len(pypdfium2.PdfDocument(out)) >= 1


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


def test_report_writes_each_kind_of_file_without_a_name(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for ending in ("pdf", "xlsx", "csv"):
        out = tmp_path / f"report.{ending}"
        days = ["--from", "2020-01-01", "--to", "2030-12-31"]
        assert program.main(["report", "--vault", vault, *days, "--out", str(out), "--language", "en"]) == 0
        assert str(out) in capsys.readouterr().out
        assert out.stat().st_size > 500
    said = (tmp_path / "report.csv").read_text("utf-8-sig")
    assert "All together: 12" in said
    assert "Yonas" not in said


@pytest.mark.parametrize("wrong", [("--out", "report.doc"), ("--from", "1 januari"), ("--to", "2026-02-30")])
def test_a_report_that_can_not_be_asked_for_like_that(
    vault: str, wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"--from": "2026-01-01", "--to": "2026-12-31", "--out": "report.csv"} | {wrong[0]: wrong[1]}
    with pytest.raises(SystemExit) as refused:
        program.main(["report", "--vault", vault, *(part for pair in asked.items() for part in pair)])
    assert refused.value.code == 2
    assert wrong[0] in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changed", "told"), [({"--from": "gisteren"}, "2026-03-31"), ({"--out": "report.doc"}, ".pdf, .xlsx or .csv")]
)
def test_what_a_report_does_not_take_is_told_with_an_example(
    changed: dict[str, str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"--from": "2026-01-01", "--to": "2026-12-31", "--out": "report.pdf"} | changed
    with pytest.raises(SystemExit):
        parser(Path()).parse_args(["report", *(word for pair in given.items() for word in pair)])
    refused = capsys.readouterr().err
    assert told in refused
    assert "_" not in refused
