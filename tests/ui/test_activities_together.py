"""Activities on the client's own screen: what fits and was chosen, an own idea, and faces; nothing of why."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection.joining import Came, Going, Outside
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.activities import ActivitiesTogether
from coachdesk.ui.together.activities_ask import AskTogether
from tests.library import COOKING, WOMEN_WALK
from tests.ui.activities_shown import CASE, LEFT, TODAY, Opened, Screen, chosen, opened, says, screen, stored

__all__ = ["opened", "screen"]  # fixtures


def test_examples_are_asked_first_and_never_on_the_clients_screen(
    opened: Opened, window: MainWindow, screen: Screen
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
