"""The command that starts a workshop: what it refuses, and that it makes no vault's keeper."""

from pathlib import Path
from typing import NoReturn

import pytest

from coachdesk import __main__ as program
from coachdesk import paths


@pytest.fixture(autouse=True)
def no_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever would open a vault, or look for one, is stopped."""

    def refuse() -> NoReturn:
        raise AssertionError("a vault's keeper was made")

    monkeypatch.setattr(program, "FolderVaults", refuse)
    monkeypatch.setattr(program, "_language", lambda: "en")


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that is said."""
    assert program.main(arguments) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


def test_an_unknown_scenario_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(["workshop", "--scenario", "second_visit"], capsys)
    assert said.startswith("There is no scenario second_visit. There are: ")
    for scenario in program.make_practice_desk().workshop.scenarios():
        assert scenario.id in said


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(["workshop", "--scenario", str(tmp_path / "mine.toml")], capsys)
    assert said == f"The file {tmp_path / 'mine.toml'} can't be read. Is the name right?\n"


def test_a_file_that_is_no_scenario_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.toml").write_text("[[scenario]\n", "utf-8")
    assert "mine.toml" in refused(["workshop", "--scenario", str(tmp_path / "mine.toml")], capsys)


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(program, "_has_display", lambda: False)
    assert refused(["workshop"], capsys) == "No display was found, so that no window can open.\n"


def test_nothing_is_made_where_the_vault_would_be(capsys: pytest.CaptureFixture[str]) -> None:
    refused(["workshop", "--scenario", "nope"], capsys)
    assert not paths.default_vault().exists()
    assert not paths.preferences().exists()


def test_a_vault_cannot_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        program.main(["workshop", "--vault", str(tmp_path)])
    assert stopped.value.code == 2
    assert "--vault" in capsys.readouterr().err
