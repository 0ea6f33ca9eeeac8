"""Working together: the list of partners and initiatives, and beside it the one that is open, part by part."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.desk.cooperating import AGREEMENT, BLOCKS, MEETINGS, STEPS
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.connection.together import Cooperation
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.handover.partner_picker import PartnerPicker
from coachdesk.ui.library.together_agreement import TogetherAgreement
from coachdesk.ui.library.together_begin import TogetherBegin
from coachdesk.ui.library.together_blocks import TogetherBlocks
from coachdesk.ui.library.together_meetings import TogetherMeetings
from coachdesk.ui.library.together_part import TogetherPart
from coachdesk.ui.library.together_steps import TogetherSteps
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.lines import LineList, Lines, Said
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.scroll import Scrolling, scrolling
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.tokens import LIGHT

NARROWEST: Final = 250
"""Pixels of the list at least."""
PARTS: Final[dict[str, tuple[str, type[TogetherPart]]]] = {
    "begin": (mark("What it is about"), TogetherBegin),
    "steps": (STEPS, TogetherSteps),
    "blocks": (BLOCKS, TogetherBlocks),
    "agreement": (AGREEMENT, TogetherAgreement),
    "meetings": (MEETINGS, TogetherMeetings),
}


class TogetherView(Page):
    """What is typed is kept at once; the parts are made when first opened."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        self.open_id, self.key, self._begins = "", "begin", False
        self.parts: dict[str, TogetherPart] = {}
        self.frames: dict[str, Scrolling] = {}
        self._make_list()
        self._make_form()
        self._make_empty()
        self._filled = QWidget()
        filled = row(self._side, self._frame, spacing=16)
        filled.setStretch(0, 2)
        filled.setStretch(1, 3)
        self._filled.setLayout(filled)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._filled, 1)
        box.addWidget(self._empty, 1)
        self.listen(self._changed)

    def _make_list(self) -> None:
        self.lines: Lines[Cooperation] = Lines(self._said)
        self.list = LineList(self.lines)
        self.speak(self.list.setAccessibleName, mark("Working together"))
        self.list.went.connect(lambda at: self._go(self.lines.values[at].id))
        self.list.pressed_delete.connect(self.remove)
        self.list.pressed_enter.connect(self.tabs_focus)
        self.name = TextLine()
        self.labelled = Labelled(self.language, mark("With whom do you begin?"), self.name)
        self.name.returnPressed.connect(self._begin_typed)
        self.new = button("primary", "plus")
        self.speak(self.new.setText, mark("Begin with somebody"))
        self.new.clicked.connect(self.begin)
        self.picker = PartnerPicker(self.language, self.desk)
        self.picker.taken.connect(self._begin_partner)
        self._beginning, box = card("inset", margin=12)
        for part in (self.labelled, self.picker):
            box.addWidget(part)
        self._side = QWidget()
        side = column(self.new, self._beginning, self.list, spacing=10)
        side.setStretch(2, 1)
        self._side.setLayout(side)
        self._side.setMinimumWidth(NARROWEST)

    def _make_form(self) -> None:
        self._frame, box = card()
        self.tabs = Toggles(self.language, "", ((key, title) for key, (title, _made) in PARTS.items()))
        self.tabs.picked.connect(lambda: self.show_part(self.tabs.chosen[0]))
        self._title, self.take_out = label("h2", wrap=True), button("icon", "delete")
        for show in (self.take_out.setToolTip, self.take_out.setAccessibleName):
            self.speak(show, mark("Take out"))
        self.take_out.clicked.connect(self.remove)
        head = row(self._title, self.take_out)
        head.setStretch(0, 1)
        self._stack = Stack()
        box.addLayout(head)
        box.addWidget(self.tabs)
        box.addWidget(self._stack, 1)

    def _make_empty(self) -> None:
        self._empty = Empty(icons.icon("connections", LIGHT.accent))
        self.speak(self._empty.title.setText, mark("Nobody to work together with yet"))
        self.speak(
            self._empty.text.setText,
            mark(
                "Good activities come about with others: a community centre, a sports club, people who make music. Here you keep who does what, what you agreed on, and what helps two fields to understand each other."
            ),
        )
        self.speak(self._empty.action.setText, mark("Begin with somebody"))
        self._empty.action.clicked.connect(self.begin)
        self._empty.action.show()

    # --- showing ----------------------------------------------------------------------------------------------------

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the one whose id is `stage`; "id:part" opens that part of it."""
        wanted, _, key = stage.partition(":")
        self.open_id = wanted or self.open_id
        self.key = key if key in PARTS else self.key

    def entered(self) -> None:
        self._read()
        (self.list if self.lines.values else self._empty.action).setFocus()

    def _read(self) -> None:
        """Read them as they are now, and show the one that is open, or else the first."""
        found = self.desk.cooperating.all()
        ids = [each.id for each in found]
        if self.open_id not in ids:
            self.open_id = ids[0] if ids else ""
        self.list.show_values(found, ids.index(self.open_id) if self.open_id else -1)
        self._beginning.setVisible(self._begins)
        self._filled.setVisible(bool(found) or self._begins)
        self._empty.setVisible(not found and not self._begins)
        self._frame.setVisible(bool(found))
        if found:
            self._draw(found[ids.index(self.open_id)])

    def _draw(self, cooperation: Cooperation) -> None:
        self._title.setText(self.words.line(cooperation.name))
        part = self._part(self.key)
        part.show_cooperation(cooperation)
        self._stack.setCurrentWidget(self.frames[self.key])
        self.tabs.show_chosen([self.key])

    def _part(self, key: str) -> TogetherPart:
        if key not in self.parts:
            made = self.parts[key] = PARTS[key][1](self.around, self.autosave)
            if (wanted := getattr(made, "wanted", None)) is not None:
                wanted.connect(self.show_part)
            self.frames[key] = scrolling(made)
            self._stack.addWidget(self.frames[key])
        return self.parts[key]

    def _said(self, cooperation: Cooperation) -> Said:
        """How many of the ten steps need nothing any more."""
        words, desk = self.words, self.desk.cooperating
        done, steps = desk.done(cooperation), len(self.desk.content.guidance.together.steps)
        line = words.text("{done} of {all} steps", done=words.number(done), all=words.number(steps))
        due = any(each.cooperation == cooperation.id for each in desk.due())
        return Said(cooperation.name, line, words.text("Waits") if due else "")

    def show_part(self, key: str) -> None:
        """Show a part of the one that is open."""
        self.keep()
        self.key = key
        self._read()
        self.frames[key].begin_at_top()

    def tabs_focus(self) -> None:
        """Go to the parts of the one that is open."""
        self.tabs.button(self.key).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, cooperation_id: str) -> None:
        self.keep()
        self.open_id = cooperation_id
        self._read()

    def retranslate(self) -> None:
        super().retranslate()
        self._read()

    def _changed(self, change: Change) -> None:
        if isinstance(change, LibraryChanged) and change.shelf == Shelf.COOPERATIONS:
            self._read()

    def place(self) -> dict[str, str]:
        return {"open": self.open_id, "part": self.key}

    def return_to(self, place: dict[str, str]) -> None:
        self.open_id, self.key = place.get("open", ""), place.get("part", self.key)
        self._read()

    def keep(self) -> None:
        self.autosave.flush()

    # --- doing ------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask with whom; pressed again, ask no more."""
        self._begins = not self._begins
        self._read()
        (self.name if self._begins else self.new).setFocus()

    def _begin_typed(self) -> None:
        """Begin with whoever was typed."""
        if not self.name.text().strip():
            return
        part = self._part("begin")
        if part.attempt(lambda: self._made(self.desk.cooperating.begin(self.name.text()))):
            self.name.clear()

    def _begin_partner(self, partner_id: str) -> None:
        partner = self.desk.partners.find(partner_id)
        if partner is not None:
            self._made(self.desk.cooperating.begin(partner.name, partner))

    def _made(self, cooperation: Cooperation) -> None:
        self._begins = False
        self.open_id, self.key = cooperation.id, "begin"
        self._read()

    def remove(self) -> None:
        """Take out the one that is open; can be undone."""
        self.keep()
        if self.open_id:
            self._part("begin").attempt(lambda: self.desk.cooperating.remove(self.open_id))
            (self.list if self.lines.values else self._empty.action).setFocus()
