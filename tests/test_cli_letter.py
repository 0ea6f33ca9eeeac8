"""The command that writes the letter about a handover."""

import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from coachdesk import __main__ as program
from coachdesk.cli import LETTERS
from coachdesk.domain.case_format import to_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import State
from coachdesk.domain.handover.letters import LetterForm
from tests.handovers import HEALTH, MONEY, REFERRAL, handed
from tests.test_cli import quick_and_english, refused, vault

ID = "abcd1234" * 4
"""Of the handover in these vaults: one that begins like no other."""
__all__ = ["quick_and_english", "vault"]  # fixtures


def _of_today(file: CaseFile) -> CaseFile:
    """Consent given today: the command has the clock of this computer."""
    over = file.handover
    consents = tuple(replace(each, on=date.today(), until=None) for each in over.consents)
    return replace(file, handover=replace(over, consents=consents))


@pytest.fixture
def filled(vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The vault with a handover that may go out."""
    file = tmp_path / "case.json"
    text = json.dumps(to_json(_of_today(handed(state=State.SEEN))), ensure_ascii=False)
    file.write_text(text.replace(REFERRAL.id, ID), encoding="utf-8")
    assert program.main(["import", "--vault", vault, str(file)]) == 0
    capsys.readouterr()
    return vault


def _letter(vault: str, out: Path, *more: str, referral: str = ID) -> list[str]:
    return ["letter", "--vault", vault, "--referral", referral, "--out", str(out), *more]


def test_endings_are_those_of_the_forms() -> None:
    assert {ending.removeprefix(".") for ending in LETTERS} == set(LetterForm)


def test_a_letter_is_written_in_three_forms(filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = {}
    for ending in LETTERS:
        out = tmp_path / f"letter{ending}"
        assert program.main(_letter(filled, out)) == 0
        assert capsys.readouterr().out.strip() == str(out)
        said[ending] = out
    with pypdfium2.PdfDocument(said[".pdf"]) as document:
        assert len(document) == 2
        texts = [document[0].get_textpage().get_text_range()]
    with zipfile.ZipFile(said[".docx"]) as word:
        texts.append(word.read("word/document.xml").decode())
    texts.append(said[".txt"].read_text(encoding="utf-8"))
    for text in texts:
        assert "brieven over betalingen" in text and MONEY.words.text.startswith("Er zijn brieven over betalingen")
        assert HEALTH.words.text not in text


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_a_copy_has_the_clients_language_beside_the_dutch(filled: str, tmp_path: Path, language: str) -> None:
    out = tmp_path / "copy.pdf"
    assert program.main(_letter(filled, out, "--copy-language", language)) == 0
    with pypdfium2.PdfDocument(out) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    first, last = {"ar": "\u0600\u06ff", "ti": "\u1200\u137f"}[language]
    assert sum(first <= char <= last for char in text) > 100
    assert "Schuldhulp Zwolle" in text


def test_the_start_of_an_id_is_enough_and_an_unknown_one_is_refused(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(_letter(filled, tmp_path / "letter.txt", referral=ID[:4])) == 0
    capsys.readouterr()
    said = refused(_letter(filled, tmp_path / "other.pdf", referral="ffffffff"), capsys)
    assert "There is no handover ffffffff" in said
    assert not (tmp_path / "other.pdf").exists()


@pytest.mark.parametrize("ending", [".docx", ".txt"])
def test_a_copy_is_a_pdf(filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str) -> None:
    out = tmp_path / f"copy{ending}"
    assert "ends in .pdf" in refused(_letter(filled, out, "--copy-language", "ti"), capsys)
    assert not out.exists()


def test_what_lacks_is_said_in_one_line(vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = handed(state=State.IDEA)
    bare = replace(file, handover=replace(file.handover, consents=(), passes=()))
    taken = tmp_path / "case.json"
    taken.write_text(json.dumps(to_json(bare)).replace(REFERRAL.id, ID), encoding="utf-8")
    assert program.main(["import", "--vault", vault, str(taken)]) == 0
    capsys.readouterr()
    said = refused(_letter(vault, tmp_path / "letter.pdf"), capsys)
    assert "nothing yet that may be told" in said and len(said.strip().splitlines()) == 1


def test_another_ending_is_wrong_usage(vault: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        program.main(_letter(vault, tmp_path / "letter.odt"))
    assert stopped.value.code == 2
