"""What is there for every client: activities, volunteers, working together, and cards on how things work here."""

from importlib import import_module
from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Page
from coachdesk.ui.pages.parts_stage import PartInfo, there
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.stack import Stack

ACTIVITIES, VOLUNTEERS, TOGETHER, HOW = "activities", "volunteers", "together", "how"
VIEWS: Final = {
    ACTIVITIES: PartInfo("coachdesk.ui.library.activities_view", "ActivitiesView", mark("Activities")),
    VOLUNTEERS: PartInfo("coachdesk.ui.library.volunteers_view", "VolunteersView", mark("Volunteers")),
    TOGETHER: PartInfo("coachdesk.ui.library.together_view", "TogetherView", mark("Working together")),
    HOW: PartInfo("coachdesk.ui.library.how_view", "HowView", mark("How it works here")),
}


class ConnectionsPage(Page):
    """One view at a time; each is a page of its own, made when it is first shown."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.key = ACTIVITIES
        self.views: dict[str, Page] = {}
        titled = [(key, info.title) for key, info in VIEWS.items() if there(info)]
        self.tabs = Toggles(self.language, "", titled)
        self.tabs.picked.connect(lambda: self.show_view(self.tabs.chosen[0]))
        self._stack = Stack()
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 18, 28, 16)
        box.setSpacing(12)
        box.addWidget(self.tabs)
        box.addWidget(self._stack, 1)

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the view named `stage`; "activities:" and an id opens that entry of it."""
        key, _, inside = stage.partition(":")
        if key in VIEWS:
            self.key = key
        self._view(self.key).open(case_id, inside)

    def entered(self) -> None:
        self.show_view(self.key)

    def show_view(self, key: str) -> None:
        """Show a view by its key."""
        self.keep()
        self.key = key
        view = self._view(key)
        self.tabs.show_chosen([key])
        self._stack.setCurrentWidget(view)
        view.entered()

    def _view(self, key: str) -> Page:
        if key not in self.views:
            info = VIEWS[key]
            made: Page = getattr(import_module(info.module), info.kind)(self.around)
            self.views[key] = made
            self._stack.addWidget(made)
        return self.views[key]

    def place(self) -> dict[str, str]:
        return {"view": self.key, **(self.views[self.key].place() if self.key in self.views else {})}

    def return_to(self, place: dict[str, str]) -> None:
        self.show_view(place.get("view", self.key))
        self.views[self.key].return_to(place)

    def keep(self) -> None:
        if self.key in self.views:
            self.views[self.key].keep()
