"""Activities at Connect: asking what is wished, what fits and why, choosing, and each time."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection import Dutch
from coachdesk.domain.connection.joining import Came, Going, Outside
from coachdesk.domain.connection.wishes import Contact
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from tests.builders import NOW, an_id, yonas
from tests.joined import CONNECTION, joined
from tests.library import COOKING, WOMEN_WALK
from tests.ui.activities_shown import CASE, FILE, LEFT, TODAY, Opened, card_of, chosen, opened, says, stored

__all__ = ["opened"]  # fixtures


# --- wishes and what fits ---------------------------------------------------------------------------------------------


def test_nothing_is_preset_and_the_wishes_fold_once_they_were_asked(
    qtbot: QtBot, opened: Opened, window: MainWindow
) -> None:
    part = opened()
    wish = part.wish
    assert wish.is_open
    for toggles in (wish.contact, wish.role, wish.women, wish.dutch, wish.tongue):
        assert toggles.chosen == ()
    qtbot.mouseClick(wish.contact.button(Contact.LASTING), LEFT)
    qtbot.mouseClick(wish.dutch.button(Dutch.LITTLE), LEFT)
    kept = stored(window).connection.wish
    assert (
        kept is not None and kept.contact == (Contact.LASTING,) and kept.dutch is Dutch.LITTLE and not kept.women_only
    )
    window.go("cases")
    other = replace(yonas(), case=replace(yonas().case, id=an_id(9), reference="B-9"))
    window.desk.vault.opened().cases.add(other)
    window.go("case", an_id(9), Stage.CONNECT)
    assert wish.is_open
    window.go("case", CASE, Stage.CONNECT)
    assert not wish.is_open and "A few words of Dutch" in wish.line.text()


def test_what_is_pressed_again_is_not_asked_any_more(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    for wanted in (Dutch.LITTLE, Dutch.A2):
        qtbot.mouseClick(part.wish.dutch.button(wanted), LEFT)
        assert part.wish.dutch.chosen == (wanted,)
    qtbot.mouseClick(part.wish.dutch.button(Dutch.A2), LEFT)
    wish = stored(window).connection.wish
    assert wish is not None and wish.dutch is None
    window.desk.undo.undo()
    assert part.wish.dutch.chosen == (Dutch.A2,)


def test_every_suggestion_says_why_it_is_there(opened: Opened) -> None:
    part = opened()
    told = says(part.found)
    assert "Because this gives energy: " in told and "Because Fatma welcomes people the first time." in told
    assert part.found.turn.isVisible()


def test_a_hard_wish_takes_away_at_once_what_breaks_it(qtbot: QtBot, opened: Opened) -> None:
    part = opened()
    assert set(part.found.found.parts) == {COOKING.id, WOMEN_WALK.id}
    qtbot.mouseClick(part.wish.women.button("yes"), LEFT)
    assert set(part.found.found.parts) == {WOMEN_WALK.id}
    qtbot.mouseClick(part.wish.week.cells["monday_morning"], LEFT)
    assert not part.found.found.parts and part.found.hint.isVisible()


def test_a_price_that_is_none_stays_and_says_so(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    qtbot.keyClicks(part.wish.cents, "veel")
    part.autosave.flush()
    assert "veel" in part.wish._cents.problem and part.wish.cents.text() == "veel"
    assert stored(window).connection.wish is None
    part.wish.cents.clear()
    qtbot.keyClicks(part.wish.cents, "2,50")
    part.autosave.flush()
    wish = stored(window).connection.wish
    assert not part.wish._cents.problem and wish is not None and wish.most_cents == 250


def test_what_is_not_known_stands_under_what_to_ask_first(qtbot: QtBot, opened: Opened) -> None:
    part = opened()
    qtbot.keyClicks(part.wish.minutes, "20")
    part.autosave.flush()
    assert set(part.found.ask_first.parts) == {WOMEN_WALK.id} and part.found.asked.isVisible()
    assert "Minutes on the way" in part.found.ask_first.parts[WOMEN_WALK.id].ask.text()


def test_an_empty_library_teaches_and_leads_to_it(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened(library=False)
    assert "no activities yet" in part.found.hint.text() and not part.found.turn.isVisible()
    qtbot.mouseClick(part.found.library, LEFT)
    assert window.at["page"] == "connections"


# --- what was chosen --------------------------------------------------------------------------------------------------


def test_choosing_makes_a_card_and_asks_who_goes_along(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    card = chosen(part, qtbot)
    assert COOKING.id not in part.found.found.parts
    assert card.alone.isVisible() and "Nobody goes along yet" in card.alone.text
    qtbot.keyClicks(card.along, "Dawit")
    part.autosave.flush()
    assert not card.alone.isVisible() and stored(window).connection.joinings[0].goes_along == "Dawit"


def test_each_time_is_a_mark_by_date_and_can_be_taken_out(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    card = chosen(part, qtbot)
    qtbot.mouseClick(card.times.deeds[Came.YES], LEFT)
    (noted,) = stored(window).connection.attended
    assert noted.on == TODAY and noted.came is Came.YES and list(card.times.marks) == [noted.id]
    assert stored(window).connection.joinings[0].going is Going.GOING
    mark = card.times.marks[noted.id]
    assert isinstance(mark, QPushButton) and mark.text().startswith("✓")
    qtbot.mouseClick(mark, LEFT)
    assert not card.times.marks and stored(window).connection.attended == ()
    window.desk.undo.undo()
    assert list(card.times.marks) == [noted.id]


def test_after_five_times_faces_wait_to_be_given(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    card = chosen(part, qtbot)
    joining = stored(window).connection.joinings[0]
    assert not card.look.isVisible()
    for week in range(5):
        window.desk.joining.attend(CASE, joining.id, TODAY - timedelta(weeks=week), Came.YES)
    assert card.look.isVisible() and "5 times" in card.look.notice.text and card.chip.text() == "Ask how it is"
    qtbot.mouseClick(card.look.faces["welcome"].buttons[4], LEFT)
    (kept,) = stored(window).connection.experiences
    assert (kept.welcome, kept.after) == (4, 5)
    qtbot.mouseClick(card.look.faces["welcome"].buttons[4], LEFT)
    assert stored(window).connection.experiences[0].welcome is None


def test_seeing_each_other_outside_it(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    card = chosen(part, qtbot)
    for wanted in (Outside.NOT_YET, Outside.YES):
        qtbot.mouseClick(card.outside.button(wanted), LEFT)
        assert card.outside.chosen == (wanted,)
        assert window.desk.joining.outside(stored(window), stored(window).connection.joinings[0].id) is wanted


def test_it_stops_with_a_reason_and_goes_on_again(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    card = chosen(part, qtbot)
    qtbot.mouseClick(card.deeds[Going.STOPPED], LEFT)
    assert card.ended_why.isVisible() and stored(window).connection.joinings[0].ended_on == TODAY
    qtbot.keyClicks(card.ended_why.typed, "De tijd past niet")
    part.autosave.flush()
    assert stored(window).connection.joinings[0].ended_why.text == "De tijd past niet"
    qtbot.mouseClick(card.deeds[Going.GOING], LEFT)
    assert stored(window).connection.joinings[0].ended_on is None


def test_an_own_activity_is_added_with_enter(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    qtbot.keyClicks(part.own, "Voetbal in het park")
    qtbot.keyClick(part.own, Qt.Key.Key_Return)
    assert stored(window).connection.joinings[0].title == "Voetbal in het park" and part.own.text() == ""


def test_the_invitation_is_saved_from_the_card(
    qtbot: QtBot, opened: Opened, window: MainWindow, tmp_path: Path
) -> None:
    card = chosen(opened(), qtbot)
    card.paper.save_to(tmp_path / "invitation.pdf")
    assert (tmp_path / "invitation.pdf").read_bytes().startswith(b"%PDF")
    assert window.desk.trail.entries(CASE, limit=1)[0].detail["document"] == "invitation"


def test_what_the_client_thought_up_can_be_called_otherwise(opened: Opened, window: MainWindow, qtbot: QtBot) -> None:
    part = opened()
    window.desk.joining.choose_own(CASE, "Voetbal")
    (made,) = stored(window).connection.joinings
    card = part.joined.parts[made.id]
    card.show_open(True)
    card.name.selectAll()
    qtbot.keyClick(card.name, Qt.Key.Key_Delete)
    part.autosave.flush()
    assert card.named.problem and stored(window).connection.joinings[0].title == "Voetbal"
    qtbot.keyClicks(card.name, "Voetbal in het park")
    part.autosave.flush()
    assert not card.named.problem and stored(window).connection.joinings[0].title == "Voetbal in het park"


def test_what_the_library_calls_something_is_changed_there(opened: Opened, qtbot: QtBot) -> None:
    part = opened()
    chosen(part, qtbot)
    (card,) = part.joined.parts.values()
    card.show_open(True)
    assert card.named.isHidden()


def test_an_activity_can_be_opened_from_elsewhere(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened()
    qtbot.mouseClick(part.found.found.parts[COOKING.id].choose, LEFT)
    key = stored(window).connection.joinings[0].id
    assert not card_of(part).is_open
    window.page.shown.open_part(f"activities:{key}")
    assert card_of(part).is_open and part.place() == {"joining": key}


def test_a_restricted_case_is_read_and_not_changed(opened: Opened) -> None:
    part = opened(replace(FILE, restriction=Restriction(NOW, "Bezwaar")))
    assert part.wish.contact.button(Contact.LASTING).focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not part.found.found.parts[COOKING.id].choose.isEnabled()


def test_everything_folded_can_be_read_in_a_restricted_case(qtbot: QtBot, opened: Opened) -> None:
    part = opened(replace(joined(), restriction=Restriction(NOW, "Bezwaar")))
    made = part.joined.parts[CONNECTION.joinings[0].id]
    folds = (made, part.wish, part.wish.more, part.found.asked, part.found.declined)
    assert all(fold.toggle.isEnabled() for fold in folds)
    made.show_open(False)
    qtbot.mouseClick(made.toggle, LEFT)
    assert made.is_open and made.along.isReadOnly() and not made.drop.isEnabled()


def test_a_space_between_two_words_stays_while_one_types(opened: Opened, window: MainWindow, qtbot: QtBot) -> None:
    part = opened()
    window.desk.joining.choose_own(CASE, "Koke")
    card = card_of(part)
    card.show_open(True)
    qtbot.keyClicks(card.name, "n ")
    part.autosave.flush()
    qtbot.keyClicks(card.name, "met buren")
    part.autosave.flush()
    assert stored(window).connection.joinings[0].title == "Koken met buren"
