"""The form of a buddy: how it goes comes first, and the rest is folded with a line of what is known."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection.buddies import Click
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connect_stage import BUDDY as BUDDY_PART
from tests.builders import NOW
from tests.joined import BUDDY, joined
from tests.ui.test_buddy_part import CASE, opened

LEFT = Qt.MouseButton.LeftButton


def test_of_a_buddy_who_walks_along_only_how_it_goes_is_open(qtbot: QtBot, window: MainWindow) -> None:
    form = opened(window, joined()).form
    assert form.unfolded == "" and form.look.isVisible()
    assert form.look.y() < min(fold.y() for fold in form.folds.values())
    assert form.folds["limits"].line.text() and BUDDY.rhythm in form.facts.text()
    qtbot.mouseClick(form.folds["end"].toggle, LEFT)
    assert form.unfolded == "end" and form.days["until"].isVisible()


def test_of_a_new_buddy_it_is_asked_first_what_may_be_known(window: MainWindow) -> None:
    file = joined()
    new = replace(BUDDY, told=(), agreed_on=None, click=Click.NOT_YET)
    form = opened(window, replace(file, connection=replace(file.connection, buddies=(new,)))).form
    assert form.unfolded == "telling"


def test_a_restricted_case_unfolds_and_the_yes_can_be_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window, joined())
    window.desk.vault.opened().cases.restrict(CASE, Restriction(NOW, "Bezwaar"))
    window.go("case", CASE, f"{Stage.CONNECT}:{BUDDY_PART}")
    form = part.form
    qtbot.mouseClick(form.telling.toggle, LEFT)
    assert form.telling.is_open and form.telling.back.isEnabled() and not form.telling.together.isEnabled()
    qtbot.mouseClick(form.folds["who"].toggle, LEFT)
    assert form.folds["who"].is_open
