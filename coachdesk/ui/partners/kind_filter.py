"""Chips by which only some kinds of partners are shown."""

from collections.abc import Iterable

from coachdesk.desk.partners import PARTNER_KINDS
from coachdesk.domain.partners import PartnerKind
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import button
from coachdesk.ui.parts.choices import Toggles

FIRST, FEW = 3, 1
"""Kinds always on show, and in a window that is not high; the others unfold."""


class KindFilter(Toggles):
    """The kinds of which there is an entry; none pressed in means all of them."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "", PARTNER_KINDS.items(), many=True)
        self.speak(self._box.setAccessibleName, mark("What kind of help"))
        self._there: tuple[str, ...] = ()
        self._all, self._first = False, FIRST
        self.more = button("quiet")
        self.speak(self.more.setText, mark("More…"))
        self.more.clicked.connect(self._show_all)
        self._flow.addWidget(self.more)
        self._fold()

    @property
    def kinds(self) -> tuple[PartnerKind, ...]:
        """The kinds that are wanted."""
        return tuple(map(PartnerKind, self.chosen))

    def show_kinds(self, there: Iterable[PartnerKind]) -> None:
        """Offer the kinds of these entries; one that is gone is not wanted any more."""
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
