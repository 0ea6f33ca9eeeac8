"""Another fixed contact person: only with a note, nothing half kept, and nothing typed lost."""

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.meet.reach_card import ContactCard
from tests.builders import MARIEKE, an_id, samira, yonas


@pytest.fixture
def front(window: MainWindow) -> MainWindow:
    """Yonas has a contact person; Samira has none."""
    window.desk.vault.opened().cases.add_many((yonas(), samira(contact=ContactPerson())))
    return window


def opened(window: MainWindow, number: int = 1) -> ContactCard:
    window.go("case", an_id(number), Stage.MEET)
    made = window.page.shown.contact
    assert isinstance(made, ContactCard)
    return made


def contact(window: MainWindow, number: int = 1) -> ContactPerson:
    return window.desk.vault.opened().cases.get(an_id(number)).case.contact


def write(qtbot: QtBot, window: MainWindow, card: ContactCard, name: str) -> None:
    card.form.name.clear()
    qtbot.keyClicks(card.form.name, name)
    if not name:
        card.form.name.textEdited.emit("")
    window.page.autosave.flush()


def test_another_name_asks_who_that_is_and_keeps_nothing_yet(qtbot: QtBot, front: MainWindow) -> None:
    card = opened(front)
    assert not card.handover.isVisibleTo(card)
    write(qtbot, front, card, "Anouk Smit")
    qtbot.keyClicks(card.form.phone, "9")
    front.page.autosave.flush()
    assert card.handover.isVisibleTo(card) and "Anouk Smit" in card.handover.title.text()
    assert contact(front) == MARIEKE


def test_without_a_note_there_is_no_handover(qtbot: QtBot, front: MainWindow) -> None:
    card = opened(front)
    write(qtbot, front, card, "Anouk Smit")
    card.handover.hand_over.click()
    assert "has to know" in card.handover.note.problem and contact(front) == MARIEKE
    card.handover.note.typed.setPlainText("Hij denkt eerst na")
    card.handover.told.button("told").click()
    card.handover.hand_over.click()
    file = front.desk.cases.open(an_id(1))
    assert file.case.contact.name == "Anouk Smit" and not card.handover.isVisibleTo(card)
    (change,) = file.course.changes
    assert (change.before, change.after, change.note, change.told) == (
        MARIEKE.name,
        "Anouk Smit",
        Words("Hij denkt eerst na", "en"),
        True,
    )
    front._undo()
    assert contact(front) == MARIEKE and card.form.name.text() == MARIEKE.name


def test_a_note_of_a_thousand_lines_is_refused_and_waits_until_it_is_shorter(qtbot: QtBot, front: MainWindow) -> None:
    card = opened(front)
    write(qtbot, front, card, "Anouk Smit")
    long = "Denkt eerst na en antwoordt dan.\n" * 1000
    card.handover.note.typed.setPlainText(long)
    card.handover.hand_over.click()
    assert "20000" in card.handover.note.problem and contact(front) == MARIEKE
    front.go("today")
    card = opened(front)
    assert card.handover.note.typed.toPlainText() == long and card.form.name.text() == "Anouk Smit"
    card.handover.note.typed.setPlainText("Denkt eerst na.")
    card.handover.hand_over.click()
    assert contact(front).name == "Anouk Smit"


def test_a_slip_of_the_pen_needs_no_note(qtbot: QtBot, front: MainWindow) -> None:
    card = opened(front)
    write(qtbot, front, card, "Marijke de Vries")
    card.handover.correct.click()
    assert contact(front).name == "Marijke de Vries" and not card.handover.isVisibleTo(card)
    assert front.desk.cases.open(an_id(1)).course.changes == ()


def test_it_can_be_left_as_it_was(qtbot: QtBot, front: MainWindow) -> None:
    card = opened(front)
    write(qtbot, front, card, "Anouk Smit")
    card.handover.leave.click()
    assert card.form.name.text() == MARIEKE.name and not card.handover.isVisibleTo(card)
    write(qtbot, front, card, MARIEKE.name)
    assert contact(front) == MARIEKE


def test_what_waits_is_there_again_after_another_case_and_after_locking(qtbot: QtBot, front: MainWindow) -> None:
    card = opened(front)
    write(qtbot, front, card, "Anouk Smit")
    card.handover.note.typed.setPlainText("Hij denkt eerst na")
    card.handover.told.button("told").click()
    front.page.autosave.flush()
    assert not opened(front, 2).handover.isVisibleTo(card) and card.form.name.text() == ""
    again = opened(front)
    assert again.handover.isVisibleTo(again) and again.form.name.text() == "Anouk Smit"
    assert again.handover.note.typed.toPlainText() == "Hij denkt eerst na" and again.handover.is_told
    front.forget()
    front.desk.vault.unlock("vier gewone woorden samen")
    front.unlocked()
    again = opened(front)
    assert again.form.name.text() == "Anouk Smit" and again.handover.note.typed.toPlainText() == "Hij denkt eerst na"
    assert contact(front) == MARIEKE


def test_a_name_is_not_taken_away(qtbot: QtBot, front: MainWindow) -> None:
    card = opened(front)
    write(qtbot, front, card, "")
    assert "name" in card.form.problem and contact(front) == MARIEKE and not card.handover.isVisibleTo(card)
    write(qtbot, front, card, MARIEKE.name)
    assert card.form.problem == ""


def test_the_first_person_is_kept_as_it_is_typed(qtbot: QtBot, front: MainWindow) -> None:
    card = opened(front, 2)
    write(qtbot, front, card, "Anouk Smit")
    assert contact(front, 2).name == "Anouk Smit" and not card.handover.isVisibleTo(card)


def test_that_is_me_asks_too(front: MainWindow) -> None:
    front.desk.settings.save_me(ContactPerson("Joost Bakker", "06 11 11 11 11"))
    card = opened(front)
    card.take_me()
    assert card.handover.isVisibleTo(card) and contact(front) == MARIEKE
    card.handover.note.typed.setPlainText("Bellen na vier uur")
    card.handover.hand_over.click()
    assert contact(front) == ContactPerson("Joost Bakker", "06 11 11 11 11")
    assert card.handover.title.text() and not card.handover.isVisibleTo(card)
