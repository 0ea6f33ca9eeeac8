"""The talks so far, the last first, and one of them opened."""

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from coachdesk.desk.meeting_words import PLACES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Meeting
from coachdesk.domain.picture.meetings import last_first
from coachdesk.i18n import mark
from coachdesk.ui.listen.list_item import DatedItem
from coachdesk.ui.listen.meeting_form import MeetingForm
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, label, row, rule
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.kept_words import held_by
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.tab_order import as_seen

NEW_KEYS = "Ctrl+Shift+N"
FIRST = 4
"""Talks on show before the others are asked for."""


class MeetingsPage(ListenPage):
    """A new talk is kept as soon as it is begun; everything in it is kept as it is said."""

    cards = ("own_share", "assume_good", "interpreter_choose", "interpreter_ask_accepted", "interpreter_child")

    def __init__(self, stage: StagePage, *, opens_last: bool = True) -> None:
        """With `opens_last` the last talk is open from the start, else none."""
        super().__init__(stage)
        self.open_id, self._opens_last = "", opens_last
        self._case_id, self._all = "", False
        self._listed: list[str] = []
        title, self._none = label("h2"), label("muted", wrap=True)
        self.speak(title.setText, mark("Talks"))
        self.speak(
            self._none.setText,
            mark("Here stands when you talked, who was there, who interpreted, and what you agreed."),
        )
        self.new = button("primary", "plus")
        self.speak(self.new.setText, mark("New talk"))
        with_keys(self, self.new, mark("New talk"), NEW_KEYS)
        self.new.clicked.connect(self.begin)
        keys = QShortcut(QKeySequence(NEW_KEYS), self, self.new.click)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        self._group = QButtonGroup(self)
        self.talks: KeyedColumn[DatedItem, Meeting] = KeyedColumn(self._button, self._show_talk)
        self.talks.setSpacing(2)
        self.more = button("quiet", "down")
        self.more.clicked.connect(self._show_all)
        for_reading(self.more)
        self._rule = rule()
        head = row(title, None, self.new)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(self._none)
        box.addLayout(self.talks)
        box.addLayout(row(self.more, None))
        box.addWidget(self._rule)
        box.addStretch(1)
        self.begins_at = self.new

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        talks = last_first(file.picture.meetings)
        ids = [talk.id for talk in talks]
        if file.case.id != self._case_id:
            self._case_id, self._all, self.open_id = file.case.id, False, ""
        if self.open_id not in ids:
            self.open_id = ids[0] if ids and self._opens_last else ""
        listed = talks if self._all else tuple(t for at, t in enumerate(talks) if at < FIRST or t.id == self.open_id)
        self.talks.show_values((talk.id, talk) for talk in listed)
        self.more.setVisible(len(listed) < len(talks))
        self.more.setText(self.words.text("All talks ({n})", n=len(talks)))
        self._none.setVisible(not talks)
        opened = next((talk for talk in talks if talk.id == self.open_id), None)
        self._rule.setVisible(opened is not None)
        if opened is not None:
            self.form.show_meeting(opened, file)
        if "form" in self.__dict__:
            self.form.setVisible(opened is not None)
        if (shown := [talk.id for talk in listed]) != self._listed:
            self._listed = shown
            as_seen(self._box)

    @cached_property
    def form(self) -> MeetingForm:
        """The talk that is open; made when there first is one."""
        made = MeetingForm(self.stage)
        made.removed.connect(lambda: self.remove(self.open_id))
        self._box.insertWidget(self._box.indexOf(self._rule) + 1, made)
        return made

    def _button(self, talk_id: str) -> DatedItem:
        made = DatedItem()
        for_reading(made)
        made.clicked.connect(lambda: self.open_talk(talk_id))
        made.removed.connect(lambda: self.remove(talk_id))
        made.moved.connect(lambda pressed: self._move(talk_id, pressed))
        self._group.addButton(made)
        return made

    def _show_talk(self, made: DatedItem, talk: Meeting) -> None:
        words = self.words
        minutes = words.plural("{n} minute", "{n} minutes", talk.minutes) if talk.minutes else ""
        time = words.time(talk.at) if talk.at else ""
        line = words.line(words.date(talk.on, weekday=True), time, words.text(PLACES[talk.place]), minutes)
        made.say(line, "", "")
        made.setChecked(talk.id == self.open_id)

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None and self._case_id == self.stage.file.case.id:
            self.show_file(self.file)

    # --- doing ------------------------------------------------------------------------------------------------------

    def open_talk(self, talk_id: str) -> None:
        """Show another talk in the form. What could not be kept in the one on show is not put away."""
        self.autosave.flush()
        if talk_id == self.open_id or not self._held():
            self.open_id = talk_id
        self.stage.redraw()

    def _held(self) -> bool:
        return "form" in self.__dict__ and held_by(self.form.said, self.form.agreed)

    def place(self) -> dict[str, str]:
        return {"open": self.open_id} if self.open_id else {}

    def return_to(self, place: dict[str, str]) -> None:
        if any(talk.id == place.get("open") for talk in self.file.picture.meetings):
            self.open_talk(place["open"])

    def _move(self, talk_id: str, pressed: int) -> None:
        """Open the talk above or below, by an arrow key."""
        wanted = self.talks.beside(talk_id, pressed)
        self.open_talk(wanted)
        if self.open_id == wanted:
            self.talks.parts[wanted].setFocus()

    def begin(self) -> None:
        """A new talk, today; it is opened, and begins with where it was."""
        self.autosave.flush()
        if self._held():
            return
        talk = self.desk.picture.new_meeting(self.stage.case_id)
        before, self.open_id = self.open_id, talk.id
        if not self.attempt(lambda: self.desk.picture.save(self.stage.case_id, talk)):
            self.open_id = before
            return
        self.form.day.open.setFocus()
        into_sight(self.form.day)

    def remove(self, talk_id: str) -> None:
        """Take a talk away; the one that follows is opened. Can be undone."""
        self.autosave.flush()
        self.attempt(lambda: self.desk.picture.remove(self.stage.case_id, Kind.MEETINGS, talk_id))
        (self.talks.parts.get(self.open_id) or self.new).setFocus()

    def _show_all(self) -> None:
        self._all = True
        self.stage.redraw()
