"""Chips by which only some of a list is shown: a few always in sight, the others unfold."""

from collections.abc import Iterable

from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import button
from coachdesk.ui.parts.choices import Toggles

FIRST, FEW = 3, 1
"""Chips always on show, and in a window that is not high."""


class FoldedToggles(Toggles):
    """Those of which there is anything; none pressed in means everything."""

    def __init__(self, language: Language, source: str, options: Iterable[tuple[str, str]]) -> None:
        """`source` names them for screen readers."""
        super().__init__(language, "", options, many=True)
        self.speak(self._box.setAccessibleName, source)
        self._there: tuple[str, ...] = ()
        self._all, self._first = False, FIRST
        self.more = button("quiet")
        self.speak(self.more.setText, mark("More…"))
        self.more.clicked.connect(self._show_all)
        self._flow.addWidget(self.more)
        self._fold()

    def offer(self, there: Iterable[str]) -> None:
        """Offer these; one that is gone is not wanted any more."""
        found = set(there)
        self._there = tuple(each for each in self.ids if each in found)
        self.show_chosen(each for each in self.chosen if each in found)
        self._fold()

    def keep_short(self, short: bool) -> None:
        """Take little height, for a window that is not high."""
        if (first := FEW if short else FIRST) != self._first:
            self._first = first
            self._fold()

    def _show_all(self) -> None:
        self._all = True
        self._fold()
        self.button(self._there[self._first]).setFocus()

    def _fold(self) -> None:
        offered = self._there if self._all else self._there[: self._first]
        for each in self.ids:
            self.button(each).setVisible(each in offered or self.button(each).isChecked())
        self.more.setVisible(not self._all and len(self._there) > self._first)
        self.setVisible(len(self._there) > 1)
        self._place_tab()
