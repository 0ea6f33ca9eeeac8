"""Activities at Connect: asking what is wished, what fits and why, choosing, each time, and the client's own screen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection import Dutch
from coachdesk.domain.connection.joining import Came, Going, Outside
from coachdesk.domain.connection.wishes import Contact
from coachdesk.domain.picture import EnergyItem, Picture, Pile, Tag
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.connect.activities_part import ActivitiesPart
from coachdesk.ui.connect.joined_card import JoinedCard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.activities import ActivitiesTogether
from coachdesk.ui.together.activities_ask import AskTogether
from coachdesk.ui.together.window import ClientWindow
from tests.builders import NOW, an_id, yonas
from tests.joined import CONNECTION, COOKING, WOMEN_WALK, joined

CASE, TODAY, LEFT = an_id(1), NOW.date(), Qt.MouseButton.LeftButton
FILE = replace(
    yonas(), picture=Picture(energy=(EnergyItem(an_id(501), Pile.GIVES, "cooking", tags=(Tag.HAND,)),)), answers=()
)
Opened = Callable[..., ActivitiesPart]


@pytest.fixture
def opened(window: MainWindow) -> Opened:
    """Stores a case and, unless told otherwise, two activities, and opens it at Connect."""

    def show(file: CaseFile = FILE, *, library: bool = True) -> ActivitiesPart:
        window.desk.vault.opened().cases.add(file)
        for activity in (COOKING, WOMEN_WALK) if library else ():
            window.desk.activities.save(replace(activity, partner=""))
        window.go("case", file.case.id, Stage.CONNECT)
        part = window.page.shown.parts["activities"]
        assert isinstance(part, ActivitiesPart)
        return part

    return show


def stored(window: MainWindow) -> CaseFile:
    return window.desk.vault.opened().cases.get(CASE)


def says(widget: QWidget) -> str:
    return "\n".join(made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget))


def card_of(part: ActivitiesPart) -> JoinedCard:
    (card,) = part.joined.parts.values()
    return card


def chosen(part: ActivitiesPart, qtbot: QtBot) -> JoinedCard:
    qtbot.mouseClick(part.found.found.parts[COOKING.id].choose, LEFT)
    card = card_of(part)
    card.show_open(True)
    qtbot.waitUntil(card.isVisible)
    return card


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


def test_examples_are_asked_first_and_never_on_the_clients_screen(
    opened: Opened, window: MainWindow, screen: "Screen"
) -> None:
    window.desk.activities.add_examples("en")
    part = opened(library=False)
    assert not part.found.found.parts and "See what to ask first." in part.found.hint.text()
    asked = list(part.found.ask_first.parts.values())
    assert asked
    for made in asked:
        assert "Is it near?" in made.ask.text() and "costs nothing" not in made.reasons.text()
    view = screen(part, "en").view
    assert isinstance(view, ActivitiesTogether) and not view.tiles


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


# --- on the client's own screen -----------------------------------------------------------------------------------------


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[Callable[[ActivitiesPart, str], ClientWindow]]:
    """Turns the screen to the client."""
    screens: list[ClientWindow] = []

    def turn(part: ActivitiesPart, language: str) -> ClientWindow:
        view = part.client_view()
        assert view is not None
        made = ClientWindow(part.around, part.file, language, view)
        screens.append(made)
        qtbot.addWidget(made)
        made.show()
        return made

    yield turn
    for made in screens:
        made.put_aside()


Screen = Callable[[ActivitiesPart, str], ClientWindow]


def test_the_client_says_of_each_card_what_he_likes(
    qtbot: QtBot, opened: Opened, window: MainWindow, screen: Screen
) -> None:
    view = screen(opened(), "ti").view
    assert isinstance(view, ActivitiesTogether)
    tile = view.tiles[COOKING.id]
    qtbot.mouseClick(tile.says[Going.LIKED], LEFT)
    assert stored(window).connection.joinings[0].going is Going.LIKED
    qtbot.mouseClick(tile.says[Going.CHOSEN], LEFT)
    assert stored(window).connection.joinings[0].going is Going.CHOSEN and not tile.says[Going.LIKED].isChecked()
    qtbot.mouseClick(tile.says[Going.DECLINED], LEFT)
    assert stored(window).connection.joinings[0].going is Going.DECLINED and tile.says[Going.DECLINED].isChecked()
    assert tile.isVisible(), "it stays there to be pressed again"


def test_nothing_on_it_says_why_the_consultant_sees_it(opened: Opened, screen: Screen) -> None:
    shown = screen(opened(), "en")
    told = says(shown)
    assert "Because" not in told and COOKING.title in told and "A few words of Dutch" in told


def test_a_card_says_what_people_do_there_for_whom_and_who_welcomes(opened: Opened, screen: Screen) -> None:
    view = screen(opened(), "en").view
    assert isinstance(view, ActivitiesTogether)
    cooking, walk = says(view.tiles[COOKING.id]), says(view.tiles[WOMEN_WALK.id])
    assert COOKING.does in cooking and "Fatma welcomes you the first time." in cooking and "Women only" not in cooking
    assert "Women only" in walk and not view.tiles[WOMEN_WALK.id].does.isVisible()


def test_what_was_chosen_stands_first_and_says_so(
    qtbot: QtBot, opened: Opened, window: MainWindow, screen: Screen
) -> None:
    part = opened()
    window.desk.joining.choose(CASE, WOMEN_WALK.id)
    window.desk.joining.choose_own(CASE, "Voetbal in het park")
    window.desk.joining.attend(CASE, stored(window).connection.joinings[0].id, TODAY, Came.YES)
    view = screen(part, "en").view
    assert isinstance(view, ActivitiesTogether)
    own, walk, cooking = view.tiles.values()
    assert "Voetbal in het park" in says(own) and "You chose this." in says(own) and "Dutch" not in says(own)
    assert "You take part in this." in says(walk) and not cooking.state.isVisible()
    qtbot.mouseClick(walk.says[Going.CHOSEN], LEFT)
    qtbot.mouseClick(own.says[Going.LIKED], LEFT)
    assert [each.going for each in stored(window).connection.joinings] == [Going.GOING, Going.LIKED]
    assert walk.says[Going.CHOSEN].isChecked() and not own.state.isVisible()


def test_without_a_card_it_asks_what_the_client_likes(opened: Opened, screen: Screen) -> None:
    shown = screen(opened(library=False), "en")
    assert "There is no card yet. What do you like? Tell it here." in says(shown) and "each card" not in says(shown)


def test_an_own_idea_is_kept_in_the_clients_language(
    qtbot: QtBot, opened: Opened, window: MainWindow, screen: Screen
) -> None:
    view = screen(opened(), "ti").view
    assert isinstance(view, ActivitiesTogether)
    view.own.line.setText("ብሽክለታ")
    view.keep()
    wish = stored(window).connection.wish
    assert wish is not None and (wish.idea.text, wish.idea.language) == ("ብሽክለታ", "ti")


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        (Words("Fietsen", "nl", "ብሽክለታ", "ti"), "ብሽክለታ X", Words("Fietsen", "nl", "ብሽክለታ X", "ti")),
        (Words("ብሽክለታ", "ti", "Fietsen", "nl"), "ብሽክለታ X", Words("ብሽክለታ X", "ti", "Fietsen", "nl")),
        (Words("Fietsen", "nl"), "Fietsen leren", Words("Fietsen leren", "nl")),
        (Words("Fietsen", "nl"), "ብሽክለታ", Words("Fietsen", "nl", "ብሽክለታ", "ti")),
        (Words("ብሽክለታ", "ti", "Fietsen", "nl"), "", Words("Fietsen", "nl")),
    ],
)
def test_a_letter_more_leaves_the_idea_in_the_other_language(
    opened: Opened, window: MainWindow, screen: Screen, before: Words, typed: str, after: Words
) -> None:
    part = opened()
    window.desk.joining.ask(CASE, idea=before)
    view = screen(part, "ti").view
    assert isinstance(view, ActivitiesTogether)
    for text in (f"{typed} Y", typed) if typed else ("",):
        view.own.line.setText(text)
        view.keep()
    wish = stored(window).connection.wish
    assert wish is not None and wish.idea == after


def test_where_it_waits_to_be_asked_the_client_gives_faces(
    qtbot: QtBot, opened: Opened, window: MainWindow, screen: Screen
) -> None:
    part = opened()
    chosen(part, qtbot)
    joining = stored(window).connection.joinings[0]
    for week in range(5):
        window.desk.joining.attend(CASE, joining.id, TODAY - timedelta(weeks=week), Came.YES)
    view = screen(part, "ti").view
    assert isinstance(view, AskTogether)
    qtbot.mouseClick(view.faces["equal"].buttons[2], LEFT)
    assert stored(window).connection.experiences[0].equal == 2
    window.desk.undo.undo()
    assert view.faces["equal"].chosen is None
    qtbot.mouseClick(view.met.answers[Outside.NOT_YET], LEFT)
    view.more.line.setText("ብሓባር ንኸሽን")
    qtbot.mouseClick(view.done, LEFT)
    (kept,) = stored(window).connection.experiences
    assert view.ended and kept.outside is Outside.NOT_YET and kept.words == Words("ብሓባር ንኸሽን", "ti")
    qtbot.mouseClick(view.thanks.look_again, LEFT)
    qtbot.mouseClick(view.met.answers[Outside.NOT_YET], LEFT)
    assert stored(window).connection.experiences[0].outside is Outside.NOT_ASKED
    assert not view.met.answers[Outside.NOT_YET].isChecked()
