"""Where letters go: copies, files, the trail, and many at once."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences_trail import deed_sentence
from coachdesk.domain import errors as e
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import ConsentKind, State
from coachdesk.domain.handover.letters import Letter, LetterForm, LetterKind
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.trail import Deed
from tests.builders import NOW
from tests.desk.letter_cases import LETTER_OUT, kept_letter, with_referral
from tests.handovers import (
    EARLIER,
    NAME,
    REFERRAL,
    SAFE,
    SECRECY,
    STOPPED,
    handed,
)

# --- copies, files, the trail -----------------------------------------------------------------------------------------


def test_a_copy_counts_its_lines_and_what_nobody_translated(desk: Desk) -> None:
    file = kept_letter(desk)
    copy = replace(LETTER_OUT, language="ti")
    assert desk.letters.sheet(file.case.id, copy).copy_for is not None
    assert desk.letters.untranslated(file.case.id, copy) == 1  # what is wished for, in own words
    assert desk.letters.share(file.case.id, copy).total > 5


@pytest.mark.parametrize("form", LetterForm)
def test_a_letter_is_saved_and_stands_in_the_trail(desk: Desk, tmp_path: Path, form: LetterForm) -> None:
    file, path = kept_letter(desk), tmp_path / f"letter.{form}"
    desk.letters.save(file.case.id, LETTER_OUT, path, form)
    made = path.read_bytes()
    assert (
        made
        == {
            LetterForm.PDF: lambda: desk.letters.pdf(file.case.id, LETTER_OUT),
            LetterForm.DOCX: lambda: desk.letters.docx(file.case.id, LETTER_OUT),
            LetterForm.TEXT: lambda: desk.letters.text(file.case.id, LETTER_OUT).encode(),
        }[form]()
    )
    (entry,) = [each for each in desk.trail.readable() if each.deed is Deed.CASE_EXPORTED]
    assert entry.case_id == file.case.id
    assert entry.detail == {"document": "letter", "language": "nl", "kind": "handover"}
    said = deed_sentence(entry, desk.content, desk.translators["en"])
    assert said == "A letter about a handover was saved, language: Dutch."


def test_printing_a_copy_stands_in_the_trail(desk: Desk) -> None:
    file = kept_letter(desk)
    desk.letters.printed(file.case.id, replace(LETTER_OUT, language="ti"))
    (entry,) = [each for each in desk.trail.readable() if each.deed is Deed.CASE_PRINTED]
    said = deed_sentence(entry, desk.content, desk.translators["en"])
    assert said == "A letter about a handover was printed, language: Tigrinya."


def test_a_letter_is_never_written_into_the_vault(desk: Desk, tmp_path: Path) -> None:
    file = handed(state=State.SEEN)
    desk.vault.opened().cases.add(file)
    desk.letters.save(file.case.id, LETTER_OUT, tmp_path / "letter.docx", LetterForm.DOCX)
    assert ZipFile(tmp_path / "letter.docx").testzip() is None
    with pytest.raises(e.FileNotWritable):
        desk.letters.save(file.case.id, LETTER_OUT, desk.vault.path / "cases.db")
    assert desk.letters.ready(file.case.id, REFERRAL.id) is None


def test_of_a_restricted_case_nothing_is_told_but_to_stop(desk: Desk) -> None:
    file = replace(handed(state=State.SENT), restriction=Restriction(NOW, "Bezwaar"))
    desk.vault.opened().cases.add(file)
    with pytest.raises(e.CaseRestricted):
        desk.letters.pdf(file.case.id, LETTER_OUT)
    secrecy = next(c for c in file.handover.consents if c.about == REFERRAL.id and c.kind is ConsentKind.SECRECY)
    desk.handing.withdraw(file.case.id, secrecy.id)
    assert desk.letters.pdf(file.case.id, Letter(LetterKind.STOP, secrecy.id)).startswith(b"%PDF")


# --- many at once -----------------------------------------------------------------------------------------------------


def test_a_batch_writes_each_letter_under_a_name_that_tells_nobodys(desk: Desk, tmp_path: Path) -> None:
    file, seen = kept_letter(desk), []
    wanted = ((file.case.id, REFERRAL.id), (file.case.id, SAFE.id), (file.case.id, REFERRAL.id))
    paths = desk.letters.batch(wanted, tmp_path, lambda done, total: seen.append((done, total)) is None)
    assert [path.name for path in paths] == [
        "brief-001-schuldhulp-zwolle.pdf",
        "brief-002-veilig-thuis-ijsselland.pdf",
        "brief-003-schuldhulp-zwolle.pdf",
    ]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    for path in paths:
        with pypdfium2.PdfDocument(path) as document:
            assert len(document) == 2
    assert len([each for each in desk.trail.readable() if each.deed is Deed.CASE_EXPORTED]) == 3


def test_a_batch_writes_over_no_file(desk: Desk, tmp_path: Path) -> None:
    file = kept_letter(desk)
    there = tmp_path / "brief-001-schuldhulp-zwolle.pdf"
    there.write_text("mine")
    wanted = ((file.case.id, REFERRAL.id),)
    made = (*desk.letters.batch(wanted, tmp_path), *desk.letters.batch(wanted, tmp_path))
    assert [path.name for path in made] == ["brief-001-schuldhulp-zwolle-2.pdf", "brief-001-schuldhulp-zwolle-3.pdf"]
    assert there.read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Café «Ça va?» / CON: *", "brief-001-cafe-ca-va-con.pdf"),
        ("مركز", "brief-001.pdf"),
        ("Fietsen van Tesfay", "brief-001.pdf"),
        ("Stichting " + "Lange Naam " * 15, "brief-001-stichting-lange-naam-lange-naa.pdf"),
        ("../../etc", "brief-001-etc.pdf"),
    ],
)
def test_names_of_files_are_safe_everywhere(desk: Desk, tmp_path: Path, name: str, expected: str) -> None:
    file = kept_letter(desk, with_referral(to=replace(REFERRAL.to, organisation=name)))
    (path,) = desk.letters.batch(((file.case.id, REFERRAL.id),), tmp_path)
    assert path.name == expected and path.parent == tmp_path


def test_a_batch_that_is_stopped_or_refused_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    file = kept_letter(desk)
    good, bad = (file.case.id, REFERRAL.id), (file.case.id, EARLIER.id)
    with pytest.raises(e.Cancelled):
        desk.letters.batch((good, good, good), tmp_path, lambda done, total: done < 2)
    with pytest.raises(e.HandoverNotYet):
        desk.letters.batch((good, replace_secrecy(desk, file, bad)), tmp_path)
    assert not list(tmp_path.glob("*.pdf"))
    assert not [each for each in desk.trail.readable() if each.deed is Deed.CASE_EXPORTED]


def replace_secrecy(desk: Desk, file: CaseFile, about: tuple[str, str]) -> tuple[str, str]:
    """A handover of which nothing may be told any more."""
    desk.handing.save(file.case.id, replace(STOPPED, stopped=()))
    return about


def test_a_letter_follows_the_day(desk: Desk, clock: object) -> None:
    file = kept_letter(desk)
    assert NAME.words.text in desk.letters.text(file.case.id, LETTER_OUT)
    clock.on(days=(SECRECY.until - NOW.date() + timedelta(days=1)).days)  # type: ignore[attr-defined]
    assert isinstance(desk.letters.ready(file.case.id, REFERRAL.id), e.HandoverNotYet)
