"""What is asked at Connect speaks to the client, and nobody is sought while a buddy walks along."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Buddy, Click
from coachdesk.domain.stages import Stage
from coachdesk.ui.connect.activities_part import ActivitiesPart
from coachdesk.ui.connect.buddy_part import BuddyPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.connect_stage import BUDDY as BUDDY_PART
from coachdesk.ui.pages.connect_stage import ConnectStage
from tests.builders import an_id
from tests.joined import BUDDY, joined
from tests.library import VOLUNTEER

CASE, LEFT = an_id(1), Qt.MouseButton.LeftButton


def stage(window: MainWindow, file: CaseFile, part: str) -> ConnectStage:
    window.desk.vault.opened().library.save((VOLUNTEER,))
    window.desk.vault.opened().cases.add(file)
    window.go("case", CASE, f"{Stage.CONNECT}:{part}")
    page = window.page
    assert isinstance(page, CasePage) and isinstance(page.shown, ConnectStage)
    return page.shown


def buddies(window: MainWindow, *found: Buddy) -> BuddyPart:
    file = joined()
    part = stage(window, replace(file, connection=replace(file.connection, buddies=found)), BUDDY_PART).parts[
        BUDDY_PART
    ]
    assert isinstance(part, BuddyPart)
    return part


def activities(window: MainWindow) -> ActivitiesPart:
    part = stage(window, joined(), "activities").parts["activities"]
    assert isinstance(part, ActivitiesPart)
    return part


def test_each_row_of_faces_of_a_buddy_has_its_question(qtbot: QtBot, window: MainWindow) -> None:
    look = buddies(window, BUDDY).form.look
    asked = {name: made.text() for name, made in look.rows.questions.items()}
    assert asked == {
        "ease": "How do you feel when you are with your buddy?",
        "equal": "Do you count as much as others?",
        "helps": "How is it going with what you wanted to do?",
    }
    assert look.met.text() == "Did you meet other people through your buddy?"
    assert look.faces["ease"].buttons[4].accessibleName().startswith(asked["ease"])
    told = [made.text() for made in look.findChildren(QLabel) if made.isVisibleTo(look)]
    assert sum(asked["ease"] in text for text in told) == 1, "the questions stand nowhere else"
    qtbot.mouseClick(look.faces["equal"].buttons[2], LEFT)
    file = window.desk.vault.opened().cases.get(CASE)
    assert window.desk.buddies.look(file, BUDDY.id).equal == 2


def test_each_row_of_faces_of_an_activity_has_its_question(window: MainWindow) -> None:
    look = next(iter(activities(window).joined.parts.values())).look
    assert look.rows.questions["welcome"].text() == "Do you feel welcome there?"
    assert all(made.text().endswith("?") for made in look.rows.questions.values())


@pytest.mark.parametrize(("click", "sought"), [(Click.YES, False), (Click.NOT_YET, False), (Click.NO, True)])
def test_nobody_is_sought_while_a_buddy_walks_along(window: MainWindow, click: Click, sought: bool) -> None:
    part = buddies(window, replace(BUDDY, click=click, until=None))
    window.desk.buddies.ask(CASE, wants=True)
    assert part.match.isVisibleTo(part) is sought


def test_somebody_is_sought_once_a_buddy_is_over(window: MainWindow) -> None:
    part = buddies(window, replace(BUDDY, until=BUDDY.on))
    window.desk.buddies.ask(CASE, wants=True)
    assert part.match.isVisibleTo(part)


def test_who_goes_along_already_stands_right_under_the_wish(window: MainWindow) -> None:
    part = buddies(window, BUDDY)
    wish, guides, listed = (each.mapTo(part, QPoint()).y() for each in (part.wish, part.guides, part.list))
    assert wish < guides < listed


def test_the_wishes_are_asked_of_the_client(window: MainWindow) -> None:
    wish = activities(window).wish
    assert wish.cents.accessibleName() == "What may it cost each time?"
    assert wish.minutes.accessibleName() == "How many minutes may you be on the way?"
    asked = [made.text() for made in wish.findChildren(QLabel)]
    assert "Would it be nicer for you with women only?" in asked
    assert "Price of one time at most" not in asked
