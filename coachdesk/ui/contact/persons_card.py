"""Who the fixed contact person is, who is there otherwise, and who handed over to whom with what note."""

from dataclasses import replace

from coachdesk.desk.contact_words import HANDOVER
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import ContactChange
from coachdesk.domain.kind import Kind
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading

_TOLD = "told"


class ChangeLine(Speaking):
    """One handover. Whether the client was told by both can be said later too."""

    def __init__(self, stage: StagePage, key: str) -> None:
        super().__init__(stage.language)
        self._stage, self._key = stage, key
        self.title, self.note, self.more = label("h3", wrap=True), label("", wrap=True), label("muted", wrap=True)
        self.told = Toggles(self.language, "", ((_TOLD, HANDOVER["told"]),), many=True)
        self.told.picked.connect(self._keep)
        self.setLayout(column(self.title, self.note, self.more, self.told, spacing=4))

    def show_change(self, change: ContactChange) -> None:
        """Show who handed over to whom, and the note as it was written."""
        words, note = self.words, change.note
        told = words.text("{before} handed over to {after}", before=change.before, after=change.after)
        self.title.setText(words.line(words.date(change.on), told if change.before else change.after))
        for part, text in ((self.note, note.text.strip()), (self.more, note.interpreted.strip())):
            part.setText(words.line(text))
            part.setVisible(bool(text))
        self.told.show_chosen([_TOLD] if change.told else [])

    def _keep(self) -> None:
        file = self._stage.file
        change = file.find(Kind.CHANGES, self._key) if file is not None else None
        assert isinstance(change, ContactChange)
        after = replace(change, told=bool(self.told.chosen))
        self._stage.attempt(lambda: self._stage.desk.contacts.save(self._stage.case_id, after))


class PersonsCard(Speaking):
    """The person is changed where everything of that person stands: at Meet."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        title, self.now, self.substitute = label("h2"), label("", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("Fixed contact person"))
        self.change = button("plain", "person")
        self.speak(self.change.setText, mark("Change it at Meet"))
        self.change.clicked.connect(lambda: stage.around.navigator.go("case", stage.case_id, Stage.MEET))
        for_reading(self.change)
        self.changes: KeyedColumn[ChangeLine, ContactChange] = KeyedColumn(
            lambda key: ChangeLine(stage, key), lambda made, change: made.show_change(change)
        )
        frame, box = card()
        head = row(column(title, self.now, self.substitute, spacing=4), self.change, spacing=12)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addLayout(self.changes)
        self.setLayout(column(frame))

    def show_file(self, file: CaseFile) -> None:
        """Show who it is now, and the handovers, the last first."""
        words, person = self.words, file.case.contact
        self.now.setText(words.line(person.name, person.phone) or words.text("Nobody is named yet."))
        named = words.text("When this person is not there: {name}", name=person.substitute)
        self.substitute.setText(named if person.substitute else "")
        self.substitute.setVisible(bool(person.substitute))
        last_first = sorted(file.course.changes, key=lambda change: change.on)[::-1]
        self.changes.show_values((change.id, change) for change in last_first)
