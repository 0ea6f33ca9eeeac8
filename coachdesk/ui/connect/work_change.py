"""Asking what work is for from now on, why that changes, and who decided."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.desk.work import CHANGE_FIELDS, FIELDS, PURPOSES
from coachdesk.domain.cases import SHORT
from coachdesk.domain.connection.work import Purpose
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, column
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.place import LOOSE


class WorkChanging(Speaking):
    """`wanted` when it is to be kept, `left` when not; what is missing says who keeps it."""

    wanted = Signal()
    left = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self.purposes = Toggles(self.language, FIELDS["purposes"], PURPOSES.items(), many=True)
        self.aim = SaidFields(self.language, FIELDS["aim"], stage.autosave, lines=1, on_paper=False)
        self.reason = SaidFields(self.language, CHANGE_FIELDS["reason"], stage.autosave, lines=1, on_paper=False)
        self.decided = TextLine()
        self.decided.setMaxLength(SHORT)
        for field in (self.reason.typed, self.reason.interpreted, self.aim.typed, self.aim.interpreted, self.decided):
            field.setProperty(LOOSE, True)  # kept nowhere until the change is
        self.go, self.back = button("primary", "check"), button("quiet")
        self.speak(self.go.setText, mark("Keep the change"))
        self.speak(self.back.setText, mark("No, go back"))
        self.go.clicked.connect(self.wanted)
        self.back.clicked.connect(self.left)
        deeds = QWidget()
        flow = Flow(deeds)
        for made in (self.go, self.back):
            flow.addWidget(made)
        who = Labelled(self.language, CHANGE_FIELDS["decided"], self.decided)
        frame = QFrame()
        frame.setProperty("role", "card-soft")
        inside = column(self.purposes, self.aim, self.reason, who, deeds, spacing=12)
        inside.setContentsMargins(16, 12, 16, 14)
        frame.setLayout(inside)
        self.setLayout(column(frame))
        self._asked: tuple[object, ...] = ()

    def ask(self, purposes: tuple[Purpose, ...], aim: Words, client_language: str) -> None:
        """Begin with what is agreed on now."""
        self.purposes.show_chosen(purposes)
        self.aim.show_words(aim, client_language)
        self.reason.show_words(Words(), client_language)
        self.decided.show_value("")
        self._asked = self._says

    @property
    def _says(self) -> tuple[object, ...]:
        """Everything that stands there now."""
        typed = (self.aim.typed, self.aim.interpreted, self.reason.typed, self.reason.interpreted)
        return frozenset(self.chosen), *(field.toPlainText().strip() for field in typed), self.decided.text().strip()

    @property
    def chosen(self) -> tuple[Purpose, ...]:
        """What it is to be for."""
        return tuple(Purpose(each) for each in self.purposes.chosen)

    @property
    def begun(self) -> bool:
        """Whether anything is other than it was asked with."""
        return self._says != self._asked
