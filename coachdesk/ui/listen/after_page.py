"""After a visit: a private note to oneself, in the growth log and in no client's file."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.i18n import mark
from coachdesk.ui.growth.note_form import NoteForm
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.reading import for_reading


class AfterPage(ListenPage):
    """Which note was begun at which case is known to this page alone, and forgotten with it."""

    cards = ("own_share", "effect_not_intent", "assume_good", "my_rules", "interpreter_after")

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._begun: dict[str, str] = {}
        self._case_id = ""
        title, private = label("h2"), label("muted", wrap=True)
        self.speak(title.setText, mark("After the visit"))
        self.speak(
            private.setText,
            mark("For you alone: this stands in your own growth log, not in this case. Write no names here."),
        )
        self.form = NoteForm(self.around, self.autosave)
        self.form.begun.connect(self._know)
        self.last, self.new, self.log = button("quiet"), button("plain", "plus"), button("plain", "follow")
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Remove this note"))
        self.remove.clicked.connect(self._take_away)
        self.speak(self.last.setText, mark("Go on with your last note of today"))
        self.speak(self.new.setText, mark("New note"))
        self.speak(self.log.setText, mark("My growth"))
        self.last.clicked.connect(self._go_on)
        self.new.clicked.connect(self.begin)
        self.log.clicked.connect(lambda: self.around.navigator.go("growth"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for part in (title, private, self.last, self.form, flowing(self.new, self.remove, self.log)[0]):
            box.addWidget(part)
        box.addStretch(1)
        self.begins_at = self.form.fields["noticed"].field
        for_reading(self)  # it changes nothing in the case

    def show_file(self, file: CaseFile) -> None:
        other, self._case_id = file.case.id != self._case_id, file.case.id
        begun = self._begun.get(self._case_id, "")
        kept = next((entry for entry in self.desk.growing.entries() if entry.id == begun), None)
        if begun and kept is None:
            del self._begun[self._case_id]  # it was removed from the log
        if other or begun:
            self.form.show_entry(kept or self.desk.growing.new())
        self._draw_last()

    def _draw_last(self) -> None:
        """Offer the last note of today where this one says nothing yet, and to remove it where it does."""
        self.remove.setVisible(self.form.says_something)
        self.last.setVisible(not self.form.says_something and self.desk.growing.of_today() is not None)

    def _know(self, entry_id: str) -> None:
        self._begun[self._case_id] = entry_id
        self._draw_last()

    def _go_on(self) -> None:
        entry = self.desk.growing.of_today()
        if entry is not None:
            self.form.show_entry(entry)
            self._know(entry.id)
            self.enter()

    def _take_away(self) -> None:
        """Remove this note; undo brings it back into the log."""
        self.autosave.flush()
        self.desk.growing.remove(self.form.entry.id)
        self.begin()

    def begin(self) -> None:
        """An empty note; what was written stays in the log."""
        self.autosave.flush()
        self._begun.pop(self._case_id, None)
        self.form.show_entry(self.desk.growing.new())
        self._draw_last()
        self.enter()
