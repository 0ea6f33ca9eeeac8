"""The log: every note, the last first; one opened at a time."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from coachdesk.desk.changes import Change, GrowthChanged
from coachdesk.domain.growth import GrowthEntry
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.growth.note_form import NoteForm
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.tab_order import as_seen

FIRST = 10
"""Notes on show before older ones are asked for, and as many more each time."""


class NoteLine(Fold):
    """One note; its form is made when it is first opened. Delete takes the note away."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around.language)
        self._around, self._autosave = around, autosave
        self.form: NoteForm | None = None
        self.entry: GrowthEntry | None = None
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Remove this note"))
        self.remove.clicked.connect(self.take_away)
        self.body.addLayout(row(None, self.remove))
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.toggle, self.take_away)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)

    def show_entry(self, entry: GrowthEntry) -> None:
        """Show a note, in the line and where it is opened."""
        self.entry = entry
        if self.form is not None:
            self.form.show_entry(entry)
        words, growth = self.words, self._around.desk.content.growth
        skill, level = growth.skills.get(entry.skill), growth.levels.get(entry.level)
        named = [words.ptext(each.name.context, each.name.source) for each in (skill, level) if each is not None]
        said = next((entry.notes[key] for key in growth.prompts if entry.notes.get(key)), "")
        self.say(words.date(entry.on, weekday=True), words.line(*named, said.split("\n")[0]))

    def show_open(self, is_open: bool) -> None:
        if is_open and self.form is None and self.entry is not None:
            self.form = NoteForm(self._around, self._autosave)
            self.form.show_entry(self.entry)
            self.body.insertWidget(0, self.form)
        super().show_open(is_open)

    def retranslate(self) -> None:
        super().retranslate()
        if self.entry is not None:
            self.show_entry(self.entry)

    def take_away(self) -> None:
        """Remove the note; can be undone."""
        if self.entry is not None:
            self._autosave.flush()
            self._around.desk.growing.remove(self.entry.id)


class NotesCard(Card):
    """A new note is written at the top, and stands in the log as soon as it says something."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Notes to myself"),
            mark(
                "Only who can open this vault reads them. They stand in no case, and nobody gets them with a case. Write no names."
            ),
        )
        self.new = button("primary", "plus")
        self.speak(self.new.setText, mark("New note"))
        self.new.clicked.connect(self.begin)
        self._none = label("muted", wrap=True)
        self.speak(
            self._none.setText,
            mark("After a visit you can write here, or at Listen, what you noticed and what you try next time."),
        )
        self.writing: NoteForm | None = None
        self._most = FIRST
        self.notes: KeyedColumn[NoteLine, GrowthEntry] = KeyedColumn(self._line, NoteLine.show_entry)
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Remove this note"))
        self.remove.clicked.connect(self._take_away)
        self.box.addLayout(row(self.new, self.remove, None))
        self.box.addWidget(self._none)
        self.box.addLayout(self.notes)
        self.more = button("plain", "down")
        self.speak(self.more.setText, mark("Show more"))
        self.more.clicked.connect(self._show_more)
        self.box.addLayout(row(self.more, None))
        self.listen(self._changed)

    def entered(self) -> None:
        entries = self.desk.growing.entries()
        written = self.writing.entry.id if self.writing is not None else ""
        mine = next((entry for entry in entries if entry.id == written), None)
        if self.writing is not None and mine is not None:
            self.writing.show_entry(mine)
        elif self.writing is not None and self.writing.says_something:
            self._drop_writing()  # it was removed
        self.remove.setVisible(mine is not None)
        self._none.setVisible(not entries and self.writing is None)
        others = [entry for entry in entries if entry.id != written]
        self.notes.show_values((entry.id, entry) for entry in others[: self._most])
        self.more.setVisible(len(others) > self._most)

    def begin(self) -> None:
        """Write a note of today; the one written before joins the log."""
        self.autosave.flush()
        if self.writing is None:
            self.writing = NoteForm(self.around, self.autosave)
            self.box.insertWidget(self.box.indexOf(self._none), self.writing)
            as_seen(self.box)
        self.writing.show_entry(self.desk.growing.new())
        self.entered()
        next(iter(self.writing.fields.values())).setFocus()

    def _take_away(self) -> None:
        """Remove the note that is being written; undo brings it back into the log."""
        self.autosave.flush()
        if self.writing is not None:
            self.desk.growing.remove(self.writing.entry.id)
            self.new.setFocus()

    def _drop_writing(self) -> None:
        form, self.writing = self.writing, None
        if form is not None:
            self.box.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _show_more(self) -> None:
        self._most += FIRST
        self.entered()

    def open_note(self, entry_id: str) -> None:
        """One at a time: the others fold."""
        for each, line in self.notes.parts.items():
            line.show_open(each == entry_id)

    def _line(self, entry_id: str) -> NoteLine:
        made = NoteLine(self.around, self.autosave)
        made.opened.connect(lambda: self.open_note(entry_id))
        return made

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.vault.unlocked:
            self.entered()

    def _changed(self, change: Change) -> None:
        if isinstance(change, GrowthChanged):
            self.entered()
