"""How it goes beside how it went, on the client's own screen: in pictures and plain words, never the consultant's levels."""

from typing import Final

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.progress import Progress, Topic, turned
from coachdesk.i18n import mark, mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.together.progress_pages import (
    GoalsPage,
    ProgressPage,
    ScalePage,
    ViewsPage,
    WebPage,
    shown_goals,
)

PAGES: Final[dict[str, tuple[str, type[ProgressPage]]]] = {
    "views": (mark("My life"), ViewsPage),
    "goals": (mark("My goals"), GoalsPage),
    "web": (mark("Positive health"), WebPage),
    "scale": (mark("The scale"), ScalePage),
}


def seen(found: Progress) -> tuple[str, ...]:
    """The pages on which the client finds something of his own."""
    there = {
        "views": any(each.topic is Topic.DOMAIN for each in turned(found)),
        "goals": bool(shown_goals(found)),
        "web": found.web[1] is not None,
        "scale": found.scale[1] is not None and bool(found.scale[1].load or found.scale[1].strength),
    }
    return tuple(page for page in PAGES if there[page])


class ProgressTogether(ClientView):
    """One page at a time; nothing on it can be changed."""

    title = mark_to_client("How does it go now?")

    def __init__(self, around: Around, file: CaseFile, found: Progress) -> None:
        """`found` is what is shown: the looks that the consultant chose."""
        super().__init__(around, file)
        self._found, self._tongues, self._look = found, Tongues(around.language.words), Look()
        self.pages = {key: PAGES[key][1](around) for key in seen(found)}
        self.tabs = {key: LineButton(around, "both") for key in self.pages}
        self._stack, self._group = QStackedWidget(), QButtonGroup(self)
        tabs = QHBoxLayout()
        tabs.setSpacing(10)
        for key, made in self.tabs.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, key=key: self.open_page(key))
            self._group.addButton(made)
            self._stack.addWidget(self.pages[key])
            tabs.addLayout(with_loudspeaker(made), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addLayout(tabs)
        whole.addWidget(self._stack, 1)
        if self.pages:
            self.open_page(next(iter(self.pages)))

    def open_page(self, key: str) -> None:
        """Show one of the pages."""
        self.tabs[key].setChecked(True)
        self._stack.setCurrentWidget(self.pages[key])

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues, self._look = tongues, look
        for key, made in self.tabs.items():
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda each, key=key: each.text(PAGES[key][0])), tongues.first)
        fit_loudspeakers(self, look.hear)
        self.show_file(self.file)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        for page in self.pages.values():
            page.show_progress(file, self._found, self._tongues, self._look)
