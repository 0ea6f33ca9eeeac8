"""What we hand over, in the real window: a whole handover by pressing, to whom, taken back, and one of several."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import Appointment
from coachdesk.domain.handover import Basis, Sending, State
from coachdesk.domain.kind import Kind
from coachdesk.ui.handover.out_part import OutPart
from coachdesk.ui.handover.way_words import CONSENT, GROUND, WHO
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.consent import ConsentTogether
from tests.handovers import DEBT_HELP, FAMILY, REFERRAL, handed
from tests.ui.handing_cards import after, asked, ground, talk, tell, text_of, who, write
from tests.ui.handing_page import (
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


# --- a whole handover -------------------------------------------------------------------------------------------------


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


# --- to whom ----------------------------------------------------------------------------------------------------------


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


# --- undo -------------------------------------------------------------------------------------------------------------


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


# --- several, and coming back -----------------------------------------------------------------------------------------


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
