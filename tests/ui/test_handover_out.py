"""What we hand over, in the real window: a whole handover by pressing, what is kept, and what stands in the way."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import Appointment
from coachdesk.domain.handover import Basis, Consent, ConsentKind, Handover, Passed, Sending, State
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.kind import Kind
from coachdesk.domain.organisation import Organisation
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.handover.after_card import AfterCard
from coachdesk.ui.handover.asked_card import AskedCard
from coachdesk.ui.handover.ground_card import GroundCard
from coachdesk.ui.handover.out_part import OutPart
from coachdesk.ui.handover.talk_card import TalkCard
from coachdesk.ui.handover.tell_card import TellCard
from coachdesk.ui.handover.tell_words import Answer
from coachdesk.ui.handover.way_words import AFTER, CONSENT, GROUND, TALK, TELL, WHO
from coachdesk.ui.handover.who_card import WhoCard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.consent import ConsentTogether
from tests.builders import an_id
from tests.handovers import DEBT_HELP, FAMILY, HEALTH, MONEY, NAME, REFERRAL, WISH, handed
from tests.ui.handing_page import (
    CASE,
    TODAY,
    Opened,
    column,
    nothing_yet,
    one,
    opened,
    press,
    reached,
    stored,
    wait_for_letter,
)

__all__ = ["opened"]


def who(part: OutPart) -> WhoCard:
    found = column(part).cards[WHO]
    assert isinstance(found, WhoCard)
    return found


def tell(part: OutPart) -> TellCard:
    found = column(part).cards[TELL]
    assert isinstance(found, TellCard)
    if not found.is_open:
        found.unfold()
    return found


def asked(part: OutPart) -> AskedCard:
    found = column(part).cards[CONSENT]
    assert isinstance(found, AskedCard)
    return found


def ground(part: OutPart) -> GroundCard:
    found = column(part).cards[GROUND]
    assert isinstance(found, GroundCard)
    return found


def talk(part: OutPart) -> TalkCard:
    found = column(part).cards[TALK]
    assert isinstance(found, TalkCard)
    if not found.is_open:
        found.unfold()
    return found


def after(part: OutPart) -> AfterCard:
    found = column(part).cards[AFTER]
    assert isinstance(found, AfterCard)
    if not found.is_open:
        found.unfold()
    return found


def text_of(part: OutPart) -> str:
    """Everything that can be read in the part."""
    return "\n".join(plain(each.text()) for each in part.findChildren(QLabel) if each.isVisibleTo(part))


def write(qtbot: QtBot, part: OutPart, field: object, text: str) -> None:
    """Type into a field, and let it be kept."""
    QApplication.processEvents()
    field.setFocus()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)
    part.autosave.flush()


# --- a whole handover ---------------------------------------------------------------------------------------------------


def test_a_handover_from_idea_to_done_by_pressing(qtbot: QtBot, opened: Opened) -> None:
    part = opened(nothing_yet())
    assert part.empty.isVisible() and not part.deeds.isVisible()
    press(qtbot, part.empty.action)
    assert reached(part) is State.IDEA and who(part).is_open
    qtbot.waitUntil(who(part).picker.search.hasFocus)
    _say_to_whom(qtbot, part)
    press(qtbot, part.deeds.go_on)
    assert reached(part) is State.DISCUSSED and not who(part).is_open and tell(part).is_open
    _choose_what_is_told(qtbot, part)
    _ask_the_client(qtbot, part)
    press(qtbot, part.deeds.go_on)
    assert reached(part) is State.CONSENTED
    press(qtbot, part.deeds.go_on)
    form = column(part).path.form
    assert form.isVisible() and form.who.field.text() == "K. Jansen"  # type: ignore[attr-defined]
    press(qtbot, form.take)
    assert reached(part) is State.ASKED and ground(part).is_open
    press(qtbot, ground(part).basis.button(Basis.PUBLIC_TASK))
    letter = wait_for_letter(qtbot, part)
    assert letter.startswith(b"%PDF") and part.side.paper.sheets
    press(qtbot, part.deeds.go_on)
    assert reached(part) is State.SEEN
    press(qtbot, part.deeds.go_on)
    press(qtbot, form.how.button(Sending.MAIL))
    press(qtbot, form.take)
    assert reached(part) is State.SENT and after(part).is_open
    assert "I stay responsible until Schuldhulp Zwolle confirms the receipt." in text_of(part)
    _come_to_the_end(qtbot, part)


def _say_to_whom(qtbot: QtBot, part: OutPart) -> None:
    card = who(part)
    qtbot.keyClicks(card.picker.search, "schuld")
    press(qtbot, card.picker.offered[0])
    to = stored(part).handover.referrals[0].to
    assert (to.partner, to.person, to.name) == (DEBT_HELP.id, "K. Jansen", "Schuldhulp Zwolle")
    press(qtbot, card.requests.lines.parts["ask_overview"])
    question = stored(part).handover.referrals[0].question
    assert question.language == "nl" and question.other_language == "ti" and question.interpreted
    assert "Warm handover to Schuldhulp Zwolle" in text_of(part)


def _choose_what_is_told(qtbot: QtBot, part: OutPart) -> None:
    card = tell(part)
    wanted = [made for made in card.adding.known.ordered if made.accessibleName().startswith("Spreekt")]
    press(qtbot, wanted[0])
    assert [item.topic for item in stored(part).handover.items] == ["language"]


def _ask_the_client(qtbot: QtBot, part: OutPart) -> None:
    column(part).open_card(CONSENT)
    card = asked(part).consent
    press(qtbot, card.by_hand)
    assert card.form is not None
    for made in card.form.rows.values():
        press(qtbot, made.answers.button("yes"))
    card.form.until.take(TODAY + timedelta(180))
    card.form.how.way.button("spoken").click()
    card.form.how.through.button("professional").click()
    press(qtbot, card.form.keep)
    assert len(stored(part).handover.consents) == 2


def _come_to_the_end(qtbot: QtBot, part: OutPart) -> None:
    form = column(part).path.form
    press(qtbot, part.deeds.go_on)
    qtbot.keyClicks(form.contact.field, "K. Jansen")
    press(qtbot, form.take)
    assert reached(part) is State.RECEIVED and talk(part).is_open
    assert "I stay responsible" not in text_of(part)
    card = talk(part)
    card.other.take(TODAY)
    qtbot.keyClicks(card.at, "10:00")
    press(qtbot, card.plan)
    assert reached(part) is State.PLANNED
    planned = stored(part).find(Kind.APPOINTMENTS, stored(part).handover.referrals[0].talk)
    assert isinstance(planned, Appointment) and planned.on == TODAY and f"{planned.at:%H:%M}" == "10:00"
    press(qtbot, card.checks.lines.parts["introduced"])
    write(qtbot, part, card.agreed.typed, "Elke week bellen")
    press(qtbot, part.deeds.go_on)
    assert reached(part) is State.HELD and after(part).is_open
    write(qtbot, part, after(part).feedback.typed, "Het overzicht is klaar")
    press(qtbot, part.deeds.go_on)
    assert reached(part) is State.REPORTED
    after(part).follow_up_on.take(TODAY + timedelta(30))
    press(qtbot, part.deeds.go_on)
    assert reached(part) is State.DONE and not part.deeds.go_on.isVisible()
    mine = stored(part).handover.referrals[0]
    assert mine.checked == ("introduced",) and mine.talk_agreed.text == "Elke week bellen"


# --- what stands in the way -----------------------------------------------------------------------------------------------


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
    consent = replace(_last(part), id=an_id(799), on=TODAY, yes=(NAME.mark, WISH.mark))
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


def _last(part: OutPart) -> Consent:
    return next(each for each in stored(part).handover.consents if each.kind is ConsentKind.SECRECY)


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


# --- undo -----------------------------------------------------------------------------------------------------------------


def test_each_deed_can_be_taken_back(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.DISCUSSED))
    before = stored(part).handover
    tell(part).rows.parts[FAMILY.id].take_out()
    assert FAMILY not in stored(part).handover.items
    part.desk.undo.undo()
    assert set(stored(part).handover.items) == set(before.items)
    press(qtbot, part.deeds.go_on)
    assert reached(part) is State.CONSENTED
    part.desk.undo.undo()
    assert reached(part) is State.DISCUSSED and column(part).path.step is State.CONSENTED
    column(part).cards[WHO].unfold()
    press(qtbot, who(part).requests.lines.parts["ask_meet"])
    assert stored(part).handover.referrals[0].question != REFERRAL.question
    part.desk.undo.undo()
    assert stored(part).handover.referrals[0].question == REFERRAL.question


def test_an_idea_can_be_removed_and_comes_back(qtbot: QtBot, opened: Opened) -> None:
    part = opened(nothing_yet())
    press(qtbot, part.empty.action)
    press(qtbot, part.drop)
    assert part.empty.isVisible() and stored(part).handover.referrals == ()
    part.desk.undo.undo()
    assert len(stored(part).handover.referrals) == 1 and part.deeds.isVisible()


# --- what is told ---------------------------------------------------------------------------------------------------------


def test_what_was_refused_not_asked_and_changed_are_told_apart_by_signs_and_words(opened: Opened) -> None:
    part = opened(one(State.CONSENTED))
    card = tell(part)
    assert {key: made.answer for key, made in card.rows.parts.items()} == {
        **{each.id: Answer.YES for each in stored(part).handover.items if each not in (HEALTH, FAMILY)},
        HEALTH.id: Answer.NO,
        FAMILY.id: Answer.NOT_ASKED,
    }
    assert card.rows.parts[HEALTH.id].chip.text() == "✕" and card.rows.parts[FAMILY.id].chip.text() == "?"
    assert "• Health · The client said no" in text_of(part) and "• Family and children · Not asked yet" in text_of(part)


def test_the_next_line_has_the_focus_once_one_is_added(qtbot: QtBot, opened: Opened) -> None:
    part = opened(nothing_yet())
    press(qtbot, part.empty.action)
    qtbot.waitUntil(who(part).picker.search.hasFocus)
    card = tell(part)
    before = [made.accessibleName() for made in card.adding.known.ordered]
    QApplication.processEvents()
    card.adding.known.ordered[0].setFocus()
    qtbot.waitUntil(card.adding.known.ordered[0].hasFocus)
    for added in range(1, len(before)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        QApplication.processEvents()
        assert len(stored(part).handover.items) == added and card.adding.isVisible() and card.add.isChecked()
        assert QApplication.focusWidget() is card.adding.known.ordered[0]
        assert card.adding.known.ordered[0].accessibleName() == before[added]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert QApplication.focusWidget() in [card.adding.topics.button(each) for each in card.adding.topics.ids]


def test_a_line_that_says_nothing_yet_is_neither_asked_about_nor_told(qtbot: QtBot, opened: Opened) -> None:
    file = one(State.CONSENTED)
    blank = replace(WISH, words=Words(" ", "nl", "ገለ", "ti"))
    items = tuple(blank if each == WISH else each for each in file.handover.items)
    yes = tuple(
        replace(each, yes=(*each.yes, blank.mark)) if each.kind is ConsentKind.SECRECY else each
        for each in file.handover.consents
    )
    part = opened(replace(file, handover=replace(file.handover, items=items, consents=yes)))
    assert tell(part).rows.parts[WISH.id].answer is Answer.NOT_ASKED
    column(part).open_card(CONSENT)
    card = asked(part).consent
    press(qtbot, card.by_hand)
    assert card.form is not None
    assert blank.mark not in card.form.rows and NAME.mark in card.form.rows
    assert blank not in ConsentTogether(part.stage.around, stored(part), REFERRAL.id).subject.items


def test_the_next_step_has_the_focus_once_one_was_noted(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.CONSENTED))
    press(qtbot, part.deeds.go_on)
    press(qtbot, column(part).path.form.take)
    assert reached(part) is State.ASKED and part.deeds.go_on.hasFocus()


def test_a_long_name_of_the_directory_leaves_the_letter_its_room(qtbot: QtBot, opened: Opened) -> None:
    part = opened(nothing_yet())
    long = "Stichting Samenwerkende Schuldhulpverlening IJsselland en Omstreken"
    part.desk.partners.save(part.desk.partners.new(DEBT_HELP.kind, organisation=long, person=long))
    press(qtbot, part.empty.action)
    before = part.side.width()
    qtbot.keyClicks(who(part).picker.search, "samenwerkende")
    QApplication.processEvents()
    (found,) = who(part).picker.offered
    assert part.side.width() == before and found.height() > 36
    qtbot.keyClick(who(part).picker.search, Qt.Key.Key_Return)
    assert stored(part).handover.referrals[0].to.organisation == long


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


def test_other_words_after_a_yes_leave_the_letter_until_they_are_asked(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.CONSENTED))
    card = tell(part)
    card.open_item(MONEY.id)
    made = card.rows.parts[MONEY.id]
    qtbot.waitUntil(made.said.typed.hasFocus)
    write(qtbot, part, made.said.typed, " Ook van vrienden.")
    assert made.answer is Answer.CHANGED
    assert "Says something else since the yes. Ask again." in text_of(part)


def test_advice_is_given_while_one_types_and_refuses_nothing(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    card = tell(part)
    card.open_item(HEALTH.id)
    made = card.rows.parts[HEALTH.id]
    write(qtbot, part, made.said.typed, " Heeft een depressie")
    assert "This sounds like a diagnosis" in text_of(part)
    kept = next(item for item in stored(part).handover.items if item.id == HEALTH.id)
    assert "depressie" in kept.words.text


def test_a_sensitive_topic_asks_first_whether_it_is_needed(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    card = tell(part)
    press(qtbot, card.add)
    press(qtbot, card.adding.topics.button("housing"))
    assert card.adding.lines.ordered and not card.adding.sure.isVisible()
    press(qtbot, card.adding.topics.button("money"))
    assert not card.adding.lines.ordered and card.adding.sure.isVisible()
    press(qtbot, card.adding.sure)
    press(qtbot, card.adding.lines.ordered[-1])
    added = stored(part).handover.items[-1]
    assert (added.topic, added.need, bool(added.words)) == ("money", "need_money", False)
    qtbot.waitUntil(card.rows.parts[added.id].said.typed.hasFocus)


def test_the_need_is_chosen_or_written(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    card = tell(part)
    card.open_item(MONEY.id)
    made = card.rows.parts[MONEY.id]
    press(qtbot, made.need.button("own"))
    write(qtbot, part, made.need_words.typed, "U ziet wat eerst moet")
    kept = next(item for item in stored(part).handover.items if item.id == MONEY.id)
    assert (kept.need, kept.need_words.text) == ("", "U ziet wat eerst moet")
    press(qtbot, made.need.button("need_money"))
    kept = next(item for item in stored(part).handover.items if item.id == MONEY.id)
    assert (kept.need, kept.need_words) == ("need_money", Words())


def test_delete_takes_an_item_out(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    made = tell(part).rows.parts[FAMILY.id]
    made.toggle.setFocus()
    qtbot.keyClick(made.toggle, Qt.Key.Key_Delete)
    assert all(item.id != FAMILY.id for item in stored(part).handover.items)


# --- to whom --------------------------------------------------------------------------------------------------------------


def test_who_is_typed_in_can_be_added_to_the_directory(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened(nothing_yet())
    press(qtbot, part.empty.action)
    card = who(part)
    qtbot.keyClicks(card.picker.search, "wijkteam")
    assert not card.picker.offered and "Nobody by that name is in the directory." in text_of(part)
    write(qtbot, part, card.lines["organisation"].field, "Wijkteam West")
    write(qtbot, part, card.lines["person"].field, "Fatma Yilmaz")
    press(qtbot, card.add)
    partner = next(each for each in window.desk.partners.all() if each.name == "Wijkteam West")
    assert stored(part).handover.referrals[0].to.partner == partner.id
    assert partner.person == "Fatma Yilmaz" and not card.add.isVisible() and "✓ in the directory" in text_of(part)


def test_what_it_is_for_and_why_now_are_kept_as_typed(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    card = who(part)
    write(qtbot, part, card.reason.typed, " en de huur")
    press(qtbot, card.card.button("people"))
    mine = stored(part).handover.referrals[0]
    assert "en de huur" in mine.reason.text and mine.card == "people"
    press(qtbot, card.card.button("people"))
    assert stored(part).handover.referrals[0].card == ""


# --- several, and coming back ---------------------------------------------------------------------------------------------


def test_several_stand_in_a_list_and_one_is_on_show(qtbot: QtBot, opened: Opened) -> None:
    part = opened(handed())
    lines = part.list.rows.parts
    assert part.list.isVisible() and part.list.more.text() == "Earlier handovers (1)"
    other = next(each for each in lines if each != REFERRAL.id)
    press(qtbot, lines[other])
    assert part.open_id == other and column(part).referral_id == other
    qtbot.keyClick(lines[other], Qt.Key.Key_Down)
    assert lines[REFERRAL.id].hasFocus()
    press(qtbot, part.list.more)
    assert len(part.list.rows.parts) == 3


def test_it_comes_back_to_the_same_handover_and_cards(opened: Opened) -> None:
    part = opened(handed())
    ground(part).unfold()
    place = part.stage.place()
    other = next(each for each in part.list.rows.parts if each != REFERRAL.id)
    part.open(other)
    part.stage.return_to(place)
    assert part.open_id == REFERRAL.id and ground(part).is_open and GROUND in column(part).open_cards


def test_the_client_s_screen_asks_about_the_handover_on_show(opened: Opened) -> None:
    part = opened(one(State.DISCUSSED))
    view = part.client_view()
    assert isinstance(view, ConsentTogether)


def test_taking_it_back_ends_it_and_takes_the_consent_along(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SENT))
    press(qtbot, after(part).steps[State.WITHDRAWN])
    press(qtbot, column(part).path.form.take)
    assert reached(part) is State.WITHDRAWN and _last(part).withdrawn
    assert "No letter is made any more" in text_of(part)
    assert part.deeds.go_on.text() == "To the consent"
    press(qtbot, part.deeds.go_on)
    assert asked(part).is_open


def test_every_step_unfolds_with_who_and_when(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.RECEIVED))
    press(qtbot, column(part).path.unfold)
    assert "✓ 19 November 2026 · Receipt confirmed · K. Jansen" in text_of(part)
    assert "○ Talk of the three held" in text_of(part)
    QApplication.processEvents()
    assert all(each.fits for each in column(part).path.chips.drawn())


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
