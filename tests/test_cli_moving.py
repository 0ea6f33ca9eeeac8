"""The commands that move a case: what they print, and what they refuse."""

import json
from pathlib import Path

import pyrage
import pytest

from coachdesk import __main__ as program
from coachdesk import commands
from coachdesk.commands import PASSPHRASE, SHARE_PASSPHRASE
from coachdesk.domain.case_format import to_json
from tests.builders import samira, yonas
from tests.storage import age
from tests.test_cli import first_id, quick_and_english, refused, vault

__all__ = ["quick_and_english", "vault"]  # fixtures

SHARED = "zeven geiten in de regen"


@pytest.fixture
def other(tmp_path: Path, capsys: pytest.CaptureFixture[str], quick_and_english: None) -> str:
    """An empty vault of a colleague."""
    where = str(tmp_path / "other")
    assert program.main(["create", "--vault", where]) == 0
    capsys.readouterr()
    return where


def key_of(where: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert program.main(["key", "--vault", where]) == 0
    return capsys.readouterr().out.strip()


def test_a_case_goes_by_key(vault: str, other: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, file, key = first_id(vault, capsys), str(tmp_path / "x.cdcase"), key_of(other, capsys)
    assert key.startswith("age1") and key == key_of(other, capsys)
    assert program.main(["share", "--vault", vault, "--case", case[:8], "--out", file, "--key", key]) == 0
    assert capsys.readouterr() == (f"{file}\n", "")
    assert "not locked for you" in refused(["import", "--vault", vault, file], capsys)
    assert program.main(["import", "--vault", other, file]) == 0
    assert capsys.readouterr() == (f"{case}\n", "")
    assert "already" in refused(["import", "--vault", other, file], capsys)


def test_a_case_goes_with_a_passphrase(
    vault: str, other: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case, file = first_id(vault, capsys), tmp_path / "x.cdcase"
    monkeypatch.setenv(SHARE_PASSPHRASE, SHARED)
    assert program.main(["share", "--vault", vault, "--case", case, "--out", str(file)]) == 0
    content = json.loads(pyrage.passphrase.decrypt(file.read_bytes(), SHARED))
    assert content["case"]["id"] == case
    capsys.readouterr()
    assert program.main(["import", "--vault", other, str(file)]) == 0
    assert capsys.readouterr().out == f"{case}\n"


def test_the_passphrase_of_the_file_is_asked_twice(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case, file = first_id(vault, capsys), tmp_path / "x.cdcase"
    typed = iter((SHARED, "anders"))
    monkeypatch.setattr(commands, "getpass", lambda _prompt: next(typed))
    arguments = ["share", "--vault", vault, "--case", case, "--out", str(file)]
    assert "not the same" in refused(arguments, capsys)
    assert next(typed, None) is None
    monkeypatch.setenv(SHARE_PASSPHRASE, "kort")
    assert "eight" in refused(arguments, capsys)
    assert not file.exists()


def test_what_is_wrong_with_a_file_or_key_is_one_line(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case, file = first_id(vault, capsys), tmp_path / "x.cdcase"
    share = ["share", "--vault", vault, "--case", case, "--out", str(file), "--key"]
    assert "no key" in refused([*share, "age1abc"], capsys)
    assert not file.exists()
    file.write_bytes(age.sealed(json.dumps(to_json(yonas())).encode(), SHARED))
    monkeypatch.setenv(SHARE_PASSPHRASE, "zes geiten in de regen")
    take = ["import", "--vault", vault, str(file)]
    assert "fit" in refused(take, capsys)
    file.write_bytes(file.read_bytes()[:-9])
    monkeypatch.setenv(SHARE_PASSPHRASE, SHARED)
    assert "no CoachDesk case" in refused(take, capsys)
    file.write_bytes(b"")
    assert "no CoachDesk case" in refused(take, capsys)
    monkeypatch.setenv(PASSPHRASE, "not the passphrase")
    assert "fit" in refused(["key", "--vault", vault], capsys)


def test_somebody_who_may_be_here_already_is_told(
    other: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, expected in ((1, ""), (2, "1 case in this vault may be of the same person.\n")):
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps(to_json(samira(number))), "utf-8")
        assert program.main(["import", "--vault", other, str(file)]) == 0
        assert capsys.readouterr().err == expected


def test_a_case_that_was_erased_here_is_taken_in_only_when_asked_again(
    other: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.json"
    file.write_text(json.dumps(to_json(samira())), "utf-8")
    take = ["import", "--vault", other, str(file)]
    assert program.main(take) == 0
    case = capsys.readouterr().out.strip()
    assert program.main(["erase", "--vault", other, "--case", case, "--yes"]) == 0
    capsys.readouterr()
    assert "erased here on" in (said := refused(take, capsys)) and "--again" in said
    assert program.main(["cases", "--vault", other]) == 0
    assert capsys.readouterr().out == ""
    assert program.main([*take, "--again"]) == 0
    out, err = capsys.readouterr()
    assert (len(out.strip()), err) == (32, "")
    assert out.strip() != case
    assert first_id(other, capsys, "Samira") == out.strip()
