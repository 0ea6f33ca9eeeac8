"""What was lost or seen by others: one button for the moment itself, the steps after it, and the register."""

from PySide6.QtCore import QTimer

from coachdesk.desk.changes import BreachChanged, CaseListChanged, Change, SettingsChanged
from coachdesk.domain.cases import SHORT
from coachdesk.domain.registers import Breach, BreachKind
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.privacy.breach_form import BreachForm
from coachdesk.ui.privacy.breach_telling import CONTACT
from coachdesk.ui.privacy.closed_breach import ClosedBreach
from coachdesk.ui.privacy.names import BREACHES
from coachdesk.ui.privacy.new_kind import NewKind


class BreachesCard(Card):
    """A breach is kept as soon as it is known what kind it is; the rest follows in its steps. None is taken out."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Lost, stolen, or seen by others"),
            mark(
                "A laptop, a stick, papers, a letter to the wrong person: all of it counts, also when it turns out well. Telling it soon is right, and helps the people whose data it is."
            ),
        )
        self.asking = NewKind(
            self.language,
            mark("Something was lost or seen by others"),
            "warning",
            mark("What happened?"),
            BREACHES.items(),
            mark("No, go back"),
        )
        self.asking.new.setStyleSheet("min-height: 54px;")
        self.asking.picked.connect(self._make)
        self.contact = TextLine()
        self.contact.setMaxLength(SHORT)
        self._contact = Labelled(
            self.language,
            mark("Whom do you call first? Name and number, at your own organisation"),
            self.contact,
            help_source=mark("Write it now, so that it is here when you need it. Write it in your phone too."),
        )
        autosave.watch(self.contact, lambda: self.desk.settings.put(CONTACT, self.contact.text().strip() or None))
        self.open_ones: KeyedColumn[BreachForm, Breach] = KeyedColumn(self._form, BreachForm.show_breach)
        self.open_ones.setSpacing(20)
        self.closed = Fold(self.language)
        self.closed_ones: KeyedColumn[ClosedBreach, Breach] = KeyedColumn(self._line, ClosedBreach.show_breach)
        self.closed.body.addLayout(self.closed_ones)
        self.box.addLayout(self.open_ones)
        self.box.addWidget(self.asking)
        self.box.addWidget(self._contact)
        self.box.addWidget(self.closed)
        minute = QTimer(self, interval=60_000)
        minute.timeout.connect(self._tick)
        minute.start()
        self.listen(self._changed)

    def entered(self) -> None:
        if not self.autosave.waits(self.contact):
            self.contact.show_value(self.desk.settings.get(CONTACT) or "")
        breaches = self.desk.registers.breaches()
        closed = [(b.id, b) for b in breaches if not b.open]
        self.open_ones.show_values([(b.id, b) for b in breaches if b.open])
        self.closed_ones.show_values(closed)
        self.closed.setVisible(bool(closed))
        self.closed.say(self.words.plural("{n} in the register, closed", "{n} in the register, closed", len(closed)))

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.vault.unlocked:
            self.entered()

    def _form(self, breach_id: str) -> BreachForm:
        return BreachForm(self.around, self.autosave, self.desk.registers.breach(breach_id))

    def _line(self, breach_id: str) -> ClosedBreach:
        made = ClosedBreach(self.around, self.desk.registers.breach(breach_id))
        made.again.clicked.connect(lambda: self.desk.registers.reopen_breach(breach_id))
        return made

    def _make(self, kind: str) -> None:
        breach = self.desk.registers.new_breach(BreachKind(kind))
        self.open_ones.parts[breach.id].steps[0].toggle.setFocus()

    def _tick(self) -> None:
        if self.isVisible() and self.desk.vault.unlocked:
            for form in self.open_ones.parts.values():
                form.show_clock()

    def _changed(self, change: Change) -> None:
        about_contact = isinstance(change, SettingsChanged) and change.key == CONTACT
        if isinstance(change, BreachChanged | CaseListChanged) or about_contact:
            self.entered()
