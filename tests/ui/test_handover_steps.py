"""The steps of a handover, in the real window: what stands in their way, what the letter lacks, and how it ends early."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import Basis, Handover, Passed, Sending, State
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.organisation import Organisation
from coachdesk.domain.words import Words
from coachdesk.ui.handover.way_words import CONSENT, TALK, TELL, WHO
from coachdesk.ui.main_window import MainWindow
from tests.builders import an_id
from tests.handovers import NAME, REFERRAL, WISH
from tests.ui.handing_cards import after, asked, last_secrecy, talk, text_of, who
from tests.ui.handing_page import (
    CASE,
    TODAY,
    Opened,
    column,
    one,
    opened,
    press,
    reached,
    stored,
)

__all__ = ["opened"]


# --- what stands in the way -------------------------------------------------------------------------------------------


def test_what_lacks_is_said_before_pressing_and_leads_there(qtbot: QtBot, opened: Opened) -> None:
    file = one(State.IDEA)
    bare = replace(REFERRAL, question=Words(), talk="")
    part = opened(replace(file, handover=Handover((bare,))))
    assert "Say first what the other is asked to do." in text_of(part)
    column(part).cards[WHO].show_open(False)
    press(qtbot, part.deeds.go_on)
    assert reached(part) is State.IDEA and who(part).is_open
    qtbot.waitUntil(who(part).question.typed.hasFocus)


def test_each_step_that_is_not_its_turn_is_refused_and_changes_nothing(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.DISCUSSED))
    before = stored(part)
    for state in State:
        if state in (State.IDEA, State.CONSENTED, State.WITHDRAWN):
            continue
        told_before = part.around.speaker.refusals  # type: ignore[attr-defined]
        column(part).path._go_on(state)
        assert part.around.speaker.refusals == told_before + 1  # type: ignore[attr-defined]
    assert stored(part).handover == before.handover


def test_a_form_that_is_not_filled_in_is_refused_and_stays(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SENT))
    press(qtbot, after(part).steps[State.CAME_BACK])
    form = column(part).path.form
    press(qtbot, form.take)
    assert reached(part) is State.SENT and form.isVisible()
    qtbot.keyClicks(form.why.typed, "Geen plaats meer")
    form.day.show_day(TODAY + timedelta(3))
    press(qtbot, form.take)
    assert reached(part) is State.SENT and form.isVisible()
    form.day.show_day(TODAY)
    press(qtbot, form.take)
    assert reached(part) is State.CAME_BACK and not form.isVisible()
    assert passed(stored(part).handover.passes, REFERRAL.id, State.CAME_BACK).note.text == "Geen plaats meer"  # type: ignore[union-attr]


def test_not_done_without_a_receipt(qtbot: QtBot, opened: Opened) -> None:
    file = one(State.PLANNED)
    more = tuple(
        Passed(an_id(780 + at), REFERRAL.id, state, TODAY) for at, state in enumerate((State.HELD, State.REPORTED))
    )
    passes = tuple(each for each in file.handover.passes if each.state is not State.RECEIVED)
    part = opened(replace(file, handover=replace(file.handover, passes=(*passes, *more))))
    press(qtbot, after(part).steps[State.DONE])
    assert reached(part) is State.REPORTED
    press(qtbot, part.deeds.go_on)
    press(qtbot, column(part).path.form.take)
    assert passed(stored(part).handover.passes, REFERRAL.id, State.RECEIVED) is not None


def test_a_talk_can_t_be_planned_on_a_day_that_has_passed_nor_at_a_time_that_is_none(
    qtbot: QtBot, opened: Opened
) -> None:
    part = opened(one(State.RECEIVED))
    card = talk(part)
    qtbot.keyClicks(card.at, "half tien")
    card.other.take(TODAY)
    press(qtbot, card.plan)
    assert reached(part) is State.RECEIVED and "is no time" in text_of(part)
    card.at.clear()
    card.other.take(TODAY - timedelta(1))
    press(qtbot, card.plan)
    assert reached(part) is State.RECEIVED
    card.other.show_day(None)
    press(qtbot, card.plan)
    assert card.other.problem == "Choose a day"


def test_before_anything_is_chosen_the_consent_leads_to_what_may_be_told(qtbot: QtBot, opened: Opened) -> None:
    file = one(State.DISCUSSED)
    part = opened(replace(file, handover=replace(file.handover, items=(), consents=())))
    column(part).open_card(WHO)
    press(qtbot, part.deeds.go_on)
    assert column(part).cards[TELL].is_open and not column(part).cards[CONSENT].is_open
    made = part.desk.handing.item(stored(part), REFERRAL.id, "language", "speaks")
    part.desk.handing.save(CASE, made)
    press(qtbot, part.deeds.go_on)
    assert column(part).cards[CONSENT].is_open


# --- the letter -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lacking", "says"),
    [
        ({"question": Words()}, "Say first what the other is asked to do."),
        ({"to": replace(REFERRAL.to, person="")}, "A letter goes to a person. Write the name."),
        ({"basis": Basis.NOT_CHOSEN}, "Choose on what the sharing rests."),
    ],
)
def test_without_one_of_its_grounds_there_is_no_letter_but_a_line_that_says_so(
    opened: Opened, lacking: dict[str, object], says: str
) -> None:
    file = one(State.ASKED)
    part = opened(replace(file, handover=replace(file.handover, referrals=(replace(REFERRAL, talk="", **lacking),))))  # type: ignore[arg-type]
    assert says in text_of(part) and "There is no letter yet" in text_of(part)
    assert not part.side.print.isVisible() and part.side.pdf is None


def test_a_letter_goes_out_only_as_it_was_seen(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SEEN))
    consent = replace(last_secrecy(part), id=an_id(799), on=TODAY, yes=(NAME.mark, WISH.mark))
    part.desk.handing.agree(CASE, (consent,))
    assert "The letter says something else than the client saw. Show it again first." in text_of(part)
    press(qtbot, part.deeds.go_on)
    form = column(part).path.form
    press(qtbot, form.how.button(Sending.POST))
    press(qtbot, form.take)
    assert reached(part) is State.SEEN and passed(stored(part).handover.passes, REFERRAL.id, State.SENT) is None
    there = [made for made in column(part).path.findChildren(QPushButton) if made.text() == "Go there"]
    press(qtbot, there[0])
    assert passed(stored(part).handover.passes, REFERRAL.id, State.SEEN).marks == (NAME.mark, WISH.mark)  # type: ignore[union-attr]
    press(qtbot, form.take)
    assert reached(part) is State.SENT


def test_a_letter_without_a_sender_says_so_and_leads_to_the_settings(
    qtbot: QtBot, opened: Opened, window: MainWindow
) -> None:
    part = opened(one(State.ASKED))
    said = "The letter does not say yet from which organisation it comes."
    assert said not in text_of(part)
    part.desk.settings.save_organisation(Organisation())
    window.go("today")
    window.go("case", CASE, "hand_over:out")
    assert said in text_of(part)
    press(qtbot, part.side.name_it)
    card = window.page.card("OrganisationCard")
    qtbot.waitUntil(card.fields["name"].hasFocus)
    qtbot.keyClicks(card.fields["name"], "Gemeente Zwolle")
    window.go("case", CASE, "hand_over:out")
    assert said not in text_of(part)


# --- steps that were noted --------------------------------------------------------------------------------------------


def test_the_next_step_has_the_focus_once_one_was_noted(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.CONSENTED))
    press(qtbot, part.deeds.go_on)
    press(qtbot, column(part).path.form.take)
    assert reached(part) is State.ASKED and part.deeds.go_on.hasFocus()


def test_every_step_unfolds_with_who_and_when(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.RECEIVED))
    press(qtbot, column(part).path.unfold)
    assert "✓ 19 November 2026 · Receipt confirmed · K. Jansen" in text_of(part)
    assert "○ Talk of the three held" in text_of(part)
    QApplication.processEvents()
    assert all(each.fits for each in column(part).path.chips.drawn())


def test_what_was_not_done_in_the_talk_has_no_tick(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.PLANNED))
    column(part).open_card(TALK)
    lines = talk(part).checks.lines.parts
    assert not lines["introduced"].isChecked()
    bare = lines["introduced"].grab().toImage()
    press(qtbot, lines["introduced"])
    assert lines["introduced"].isChecked()
    room = QRect(0, 0, 38, 36)
    ticked = lines["introduced"].grab().toImage().copy(room)
    assert bare.copy(room) != ticked


# --- taken back -------------------------------------------------------------------------------------------------------


def test_taking_it_back_ends_it_and_takes_the_consent_along(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SENT))
    press(qtbot, after(part).steps[State.WITHDRAWN])
    press(qtbot, column(part).path.form.take)
    assert reached(part) is State.WITHDRAWN and last_secrecy(part).withdrawn
    assert "No letter is made any more" in text_of(part)
    assert part.deeds.go_on.text() == "To the consent"
    press(qtbot, part.deeds.go_on)
    assert asked(part).is_open


def test_who_takes_it_back_is_not_asked_why_it_came_back(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SENT))
    form = column(part).path.form
    for state, asks in (
        (State.WITHDRAWN, "Why, if the client wants to say"),
        (State.CAME_BACK, "Why did it come back?"),
    ):
        column(part).take_step(state)
        assert form.why.typed.accessibleName() == asks and asks in text_of(part)
    column(part).take_step(State.WITHDRAWN)
    press(qtbot, form.take)
    assert reached(part) is State.WITHDRAWN
    assert "There is no letter yet" not in text_of(part) and "No letter is made any more." in text_of(part)
    press(qtbot, part.deeds.go_on)
    qtbot.waitUntil(asked(part).consent.stop.paper.print.hasFocus)
