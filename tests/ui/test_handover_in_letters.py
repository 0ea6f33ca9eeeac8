"""The letters about what others hand over to us, in the real window: asking for what is needed, confirming the receipt."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import Handover
from coachdesk.domain.handover.letters import LetterForm, LetterKind
from coachdesk.domain.privacy import Restriction
from coachdesk.ui.handover.in_part import InPart
from tests.builders import NOW, yonas
from tests.handovers import DEBT_HELP, NEW_INCOMING
from tests.ui.handing_page import CASE, LEFT, TODAY
from tests.ui.incoming_page import Opened, kept, opened, part

__all__ = ["opened", "part"]


def test_asking_shows_the_letter_and_saving_it_notes_the_day(qtbot: QtBot, part: InPart, tmp_path: Path) -> None:
    qtbot.mouseClick(part.form.letters[LetterKind.ASK], LEFT)
    letter = part.letter
    assert letter is not None and not part.column.isVisible()
    qtbot.waitUntil(lambda: letter.panel.pages > 0)
    for form in LetterForm:
        letter.forms.show_chosen([form])
        path = tmp_path / letter.proposed_name()
        assert "Yonas" not in path.name and path.suffix == f".{form.value}"
        letter.save_to(path, form)
        qtbot.waitUntil(path.is_file)
        qtbot.waitUntil(lambda: not part.around.background.busy)
    assert kept(part).asked_on == TODAY
    assert letter.day.day == TODAY
    qtbot.keyClick(letter.back, Qt.Key.Key_Escape)
    assert part.letter is None and part.form.letters[LetterKind.ASK].hasFocus()
    part.desk.undo.undo()
    assert kept(part).asked_on is None


def test_confirming_says_who_contacts_the_client_and_printing_notes_the_day(qtbot: QtBot, part: InPart) -> None:
    qtbot.mouseClick(part.form.now, LEFT)
    letter = part.letter
    assert letter is not None and letter.letter.kind is LetterKind.RECEIPT
    assert (kept(part).by, kept(part).confirmed_on) == ("Marieke de Vries", None)
    assert kept(part).contact_on is not None
    qtbot.waitUntil(lambda: letter.panel.pages > 0)
    letter.panel.printed.emit()
    assert kept(part).confirmed_on == TODAY
    letter.day.take(TODAY + timedelta(1))
    assert letter.day.problem and kept(part).confirmed_on == TODAY
    letter.day.take(NEW_INCOMING.on)
    assert kept(part).confirmed_on == NEW_INCOMING.on
    qtbot.waitUntil(lambda: not part.around.background.busy)


def test_what_can_not_be_written_is_said_and_no_day_is_noted(qtbot: QtBot, part: InPart, tmp_path: Path) -> None:
    part.write(LetterKind.ASK)
    letter = part.letter
    assert letter is not None
    letter.save_to(tmp_path / "no folder" / "letter.pdf", LetterForm.PDF)
    qtbot.waitUntil(lambda: bool(letter.panel.problem.text))
    assert kept(part).asked_on is None


def test_nothing_missing_is_nothing_to_ask_for(part: InPart) -> None:
    part.desk.incoming.lacks(CASE, NEW_INCOMING.id, ())
    assert not part.form.letters[LetterKind.ASK].isEnabled()


def test_a_letter_is_left_when_its_handover_is_gone(qtbot: QtBot, opened: Opened) -> None:
    part = opened(yonas())
    made = part.desk.incoming.register(CASE, DEBT_HELP)
    part.open(made.id)
    part.write(LetterKind.RECEIPT)
    part.desk.undo.undo()
    part.desk.undo.undo()
    assert part.letter is None and not part.form.isVisible()
    qtbot.waitUntil(lambda: not part.around.background.busy)


def test_one_is_opened_again_where_one_was(part: InPart, qtbot: QtBot) -> None:
    part.write(LetterKind.ASK)
    there = part.place()
    part._leave_letter()
    part.open("")
    assert not part.form.isVisible()
    part.return_to(there)
    assert part.open_id == NEW_INCOMING.id and part.letter is not None
    qtbot.waitUntil(lambda: not part.around.background.busy)


def test_a_restricted_case_can_be_read_and_its_letter_looked_at(qtbot: QtBot, opened: Opened) -> None:
    file = replace(yonas(), handover=Handover(incomings=(NEW_INCOMING,)), restriction=Restriction(NOW, "Bezwaar"))
    part = opened(file)
    assert not part.list.new.isEnabled() and not part.form.remove.isEnabled()
    assert part.form.lines["by"].field.isReadOnly()
    qtbot.mouseClick(part.form.got.button("name"), LEFT)
    assert kept(part) == NEW_INCOMING
    qtbot.mouseClick(part.form.letters[LetterKind.RECEIPT], LEFT)
    letter = part.letter
    assert letter is not None and not letter.day.open.isEnabled()
    qtbot.waitUntil(lambda: letter.panel.pages > 0)
    letter.panel.printed.emit()
    assert kept(part) == NEW_INCOMING
