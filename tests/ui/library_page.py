"""The page with the library of activities, for the tests of its parts."""

from datetime import time

import pytest
from PySide6.QtCore import Qt

from coachdesk.domain.connection.activities import Activity, Dutch, ForWhom
from coachdesk.domain.connection.week import Weekly
from coachdesk.ui.library.activities_view import ActivitiesView
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connections import ConnectionsPage
from coachdesk.ui.parts.fields import Story, TextLine
from tests.builders import an_id

LEFT = Qt.MouseButton.LeftButton
CAFE = Activity(an_id(930), "Taalcafé", kind="language_cafe", place="De Poort", dutch=Dutch.LITTLE, cents=0)
SEWING = Activity(an_id(931), "Naaien", kind="textile", cents=250, for_whom=ForWhom.WOMEN)
WALKING = Activity(an_id(932), "Wandelen", kind="walking", times=(Weekly(2, time(10), time(12)),))


def opened(window: MainWindow, stage: str = "activities") -> ActivitiesView:
    """The view, as the side bar opens it."""
    window.go("connections", stage=stage)
    page = window.page
    assert isinstance(page, ConnectionsPage)
    view = page.views["activities"]
    assert isinstance(view, ActivitiesView)
    return view


@pytest.fixture
def view(window: MainWindow) -> ActivitiesView:
    """The view with three activities."""
    window.desk.vault.opened().library.save((CAFE, SEWING, WALKING))
    return opened(window)


def titles(view: ActivitiesView) -> list[str]:
    """What stands in the list, from above."""
    return [each.title for each in view.side.found]


def choose(view: ActivitiesView, activity: Activity) -> None:
    """As by the mouse or an arrow key."""
    at = [each.id for each in view.side.found].index(activity.id)
    view.side.list.setCurrentIndex(view.side.lines.index(at, 0))


def write(view: ActivitiesView, name: str, text: str) -> None:
    """As a person does, and then rests."""
    field = view.form.fields[name]
    if isinstance(field, TextLine):
        field.setText(text)
        field.textEdited.emit(text)
    else:
        assert isinstance(field, Story)
        field.setPlainText(text)
    view.keep()


def kept(view: ActivitiesView, activity: Activity) -> Activity:
    found = view.desk.activities.find(activity.id)
    assert found is not None
    return found
