"""The commands that tell what was done and that erase: what they print, and what they refuse."""

import json
from pathlib import Path

import pytest

from coachdesk import __main__ as program
from coachdesk.domain.privacy import Ground
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.test_cli import SECRET, first_id, quick_and_english, vault

__all__ = ["quick_and_english", "vault"]  # fixtures


def test_audit_tells_everything_oldest_first_and_whether_it_is_whole(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case_id = first_id(vault, capsys)
    out = str(tmp_path / "plan.pdf")
    assert program.main(["plan", "--vault", vault, "--case", case_id, "--language", "ti", "--out", out]) == 0
    capsys.readouterr()
    assert program.main(["audit", "--vault", vault]) == 0
    *lines, verdict = capsys.readouterr().out.strip().split("\n")
    told = [line.split("\t") for line in lines]
    assert {len(parts) for parts in told} == {4}
    assert [parts[0] for parts in told] == sorted(parts[0] for parts in told)
    assert ["Name not set", case_id[:8], "The plan was saved as a PDF, language: Tigrinya."] in [p[1:] for p in told]
    assert verdict.startswith(f"The trail is whole: {len(lines)} entries")


def test_audit_of_one_case_as_json(vault: str, capsys: pytest.CaptureFixture[str]) -> None:
    case_id = first_id(vault, capsys)
    assert program.main(["audit", "--vault", vault, "--case", case_id[:8], "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {entry["case_id"] for entry in told["entries"]} == {case_id}
    assert told["entries"][0]["deed"] == "case_made"
    assert (told["whole"], told["broken_at"], told["anchors_checked"]) == (True, None, 0)
    assert told["head"]["number"] >= told["entries"][-1]["number"]
    assert len(bytes.fromhex(told["head"]["seal"])) == 32


def test_audit_of_an_erased_case_still_tells(vault: str, capsys: pytest.CaptureFixture[str]) -> None:
    case_id = first_id(vault, capsys)
    opened = FolderVaults(LEAST).unlock(Path(vault), SECRET)
    opened.cases.erase(case_id, Ground.REQUEST)
    opened.close()
    assert program.main(["audit", "--vault", vault, "--case", case_id]) == 0
    lines = capsys.readouterr().out.strip().split("\n")
    assert lines[-2].endswith("The case was erased for good, because the client asked for it.")
    assert program.main(["audit", "--vault", vault, "--case", "nobody"]) == 1
    assert len(capsys.readouterr().err.strip().split("\n")) == 1


@pytest.mark.parametrize("setting", ["who = 'x'", "deed = 'nonsense'"])
def test_audit_of_a_broken_trail_ends_with_one_line_and_the_number(
    vault: str, capsys: pytest.CaptureFixture[str], setting: str
) -> None:
    opened = FolderVaults(LEAST).unlock(Path(vault), SECRET)
    opened._database.alone("DROP TRIGGER trail_no_update")
    opened._database.alone(f"UPDATE trail SET {setting} WHERE number = 5")
    opened.close()
    assert program.main(["audit", "--vault", vault]) == 1
    out, err = capsys.readouterr()
    assert "\t" in out and "whole" not in out
    assert "entry 5 " in err and len(err.strip().split("\n")) == 1
    assert program.main(["audit", "--vault", vault, "--json"]) == 1
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (told["whole"], told["broken_at"]) == (False, 5)
    assert [entry["number"] for entry in told["entries"]][:4] == [1, 2, 3, 4]


def test_erase_asks_for_the_id_once_more_and_says_from_where(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = first_id(vault, capsys)
    answers = iter(("nonsense", case_id[:8].upper()))
    monkeypatch.setattr("builtins.input", lambda _prompt: next(answers))
    assert program.main(["erase", "--vault", vault, "--case", case_id]) == 1
    assert "Nothing was erased" in capsys.readouterr().err
    assert program.main(["erase", "--vault", vault, "--case", case_id[:8], "--ground", "moved"]) == 0
    lines = capsys.readouterr().out.strip().split("\n")
    assert lines[0].startswith(f"The case {case_id} was erased on ")
    assert lines[1:] == ["Erased from: the vault, with search and earlier values"]
    opened = FolderVaults(LEAST).unlock(Path(vault), SECRET)
    assert [(s.case_id, s.ground) for s in opened.cases.tombstones()] == [(case_id, Ground.MOVED)]
    opened.close()
    assert program.main(["erase", "--vault", vault, "--case", case_id, "--yes"]) == 1
    assert "There is no case" in capsys.readouterr().err


def test_erase_with_yes_does_not_ask(
    vault: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _prompt: pytest.fail("it asked"))
    case_id = first_id(vault, capsys)
    assert program.main(["erase", "--vault", vault, "--case", case_id, "--yes"]) == 0
    opened = FolderVaults(LEAST).unlock(Path(vault), SECRET)
    assert opened.cases.tombstones()[0].ground is Ground.REQUEST
    opened.close()


def test_erase_takes_no_other_ground(vault: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        program.main(["erase", "--vault", vault, "--case", "abcd", "--ground", "whim"])
    assert left.value.code == 2
