"""Backing up and restoring from the command line."""

import io
from pathlib import Path

import pytest

from coachdesk import __main__ as program
from coachdesk.commands import PASSPHRASE
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
def vault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A vault with twelve fictional cases, of which one is in the archive."""
    where = tmp_path / "vault"
    assert program.main(["create", "--vault", str(where)]) == 0
    assert program.main(["demo", "--vault", str(where), "--cases", "12", "--seed", "3"]) == 0
    capsys.readouterr()
    return where


@pytest.fixture
def backup(vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = tmp_path / "mijn.coachbackup"
    assert program.main(["backup", "--vault", str(vault), "--out", str(file)]) == 0
    assert capsys.readouterr().out.strip() == str(file)
    return file


def restore(backup: Path, vault: Path, *more: str) -> int:
    return program.main(["restore", "--backup", str(backup), "--vault", str(vault), *more])


def cases(vault: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    assert program.main(["cases", "--vault", str(vault)]) == 0
    return set(capsys.readouterr().out.splitlines())


def test_restoring_says_what_is_in_it_and_keeps_the_replaced_vault(
    vault: Path, backup: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = cases(vault, capsys)
    assert program.main(["demo", "--vault", str(vault), "--cases", "20", "--seed", "3"]) == 0
    capsys.readouterr()
    later = cases(vault, capsys)
    assert len(later) > len(before)
    assert restore(backup, vault, "--yes") == 0
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith("Backup of ") and first.endswith(": 12 cases.")
    assert second.endswith(str(vault))
    kept = Path(third.partition(": ")[2])
    assert cases(vault, capsys) == before
    assert cases(kept, capsys) == later


def test_restoring_on_a_new_laptop(
    vault: Path, backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "new" / "laptop"
    assert restore(backup, elsewhere, "--yes") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert cases(elsewhere, capsys) == cases(vault, capsys)


@pytest.mark.parametrize("typed", ["no\n", "", "\n"])
def test_nothing_happens_unless_yes_is_typed(
    vault: Path, backup: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    before = {path.name: path.read_bytes() for path in vault.iterdir()}
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert restore(backup, vault) == 1
    assert "Nothing was changed" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in vault.iterdir()} == before


def test_yes_is_asked_for(
    vault: Path, backup: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Yes \n"))
    assert restore(backup, vault) == 0
    assert "Type yes" in capsys.readouterr().out


def test_a_wrong_passphrase_changes_nothing(
    vault: Path, backup: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in vault.iterdir()}
    monkeypatch.setenv(PASSPHRASE, "another passphrase")
    assert restore(backup, vault, "--yes") == 1
    out, err = capsys.readouterr()
    assert out == "" and "does not fit" in err
    assert {path.name: path.read_bytes() for path in vault.iterdir()} == before


def test_what_is_no_backup_is_refused_in_one_line(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("no backup")
    assert restore(tmp_path / "notes.txt", vault, "--yes") == 1
    assert "is no backup of CoachDesk" in capsys.readouterr().err
    assert restore(tmp_path / "not there.coachbackup", vault, "--yes") == 1
    assert "can't be read" in capsys.readouterr().err


def test_a_backup_that_can_not_be_written_is_refused_in_one_line(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(["backup", "--vault", str(vault), "--out", str(tmp_path / "away" / "x.coachbackup")]) == 1
    assert str(tmp_path / "away") in capsys.readouterr().err
