"""Agreeing on one step, in place: what, who, where, with whom and when. Everything is kept as it is entered."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from coachdesk.domain.cases import SHORT, Case
from coachdesk.domain.errors import TimeInvalid
from coachdesk.domain.questions import Phrase, SlotKind
from coachdesk.domain.steps import Rhythm, Step, When, Who, parse_time
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.step_line import RHYTHMS

OWN = ""
"""The choice for words of one's own."""


class StepEditor(Speaking):
    """`changed` carries the step as it now is, as soon as it says what is to be done; `closed` when the user is ready."""

    changed = Signal(object)
    closed = Signal()

    def __init__(
        self, language: Language, autosave: Autosave, step: Step, case: Case, phrases: tuple[Phrase, ...]
    ) -> None:
        super().__init__(language)
        self.step, self._case, self._autosave = step, case, autosave
        self._phrases = {phrase.id: phrase for phrase in phrases}
        self.slot_fields: dict[str, TextLine] = {}
        self._gaps = Notice("")
        frame = QFrame()
        frame.setProperty("role", "card-soft")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(12)
        for part in (self._what(), self._who(), self._where(), self._when(), self._gaps):
            inside.addWidget(part)
        self.ready = button("primary", "check")
        self.speak(self.ready.setText, mark("Ready"))
        self.ready.clicked.connect(self._close)
        inside.addLayout(row(self.ready, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.setFocusProxy(self.phrase)
        self.retranslate()
        self._show_kind()

    # --- building ---------------------------------------------------------------------------------------------------

    def _what(self) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self.phrase = QComboBox()
        self.phrase.setMaxVisibleItems(14)
        for phrase_id in (*self._phrases, OWN):
            self.phrase.addItem("", phrase_id)
        self.phrase.setCurrentIndex(self.phrase.findData(self.step.phrase_id or OWN) if not self.step.empty else -1)
        self.phrase.activated.connect(self._choose_phrase)
        box.addWidget(Labelled(self.language, mark("What?"), self.phrase))
        self._slots = row(spacing=14)
        box.addLayout(self._slots)
        self.own = SaidFields(self.language, mark("In your own words"), self._autosave)
        self.own.show_words(self.step.words, self._case.client_language)
        self.own.said.connect(lambda: self._take(words=self.own.words_said))
        box.addWidget(self.own)
        return made

    def _who(self) -> QWidget:
        self.who = Toggles(self.language, mark("Who does it?"), ())
        names = {Who.CLIENT: self._case.calling_name, Who.CONTACT: self._case.contact.name}
        for who, name in names.items():
            if name:
                self.who.add(who, name, translate=False)
        self.who.add(Who.TOGETHER, mark("Together"))
        self.who.add(Who.OTHER, mark("Someone else"))
        self.who.show_chosen([self.step.who])
        self.who.picked.connect(self._choose_who)
        self.who_name = self._line(self.step.who_name, "who_name")
        self._who_name = Labelled(self.language, mark("Who?"), self.who_name)
        made = QWidget()
        made.setLayout(row(self.who, self._who_name, spacing=14))
        made.layout().setContentsMargins(0, 0, 0, 0)
        return made

    def _where(self) -> QWidget:
        self.where = self._line(self.step.where, "where")
        self.with_whom = self._line(self.step.with_whom, "with_whom")
        made = QWidget()
        where = Labelled(self.language, mark("Where?"), self.where)
        made.setLayout(row(where, Labelled(self.language, mark("With whom?"), self.with_whom), spacing=14))
        return made

    def _when(self) -> QWidget:
        when = self.step.when
        self.day = DayPicker(self.language, mark("Which day?"))
        self.day.show_day(when.day)
        self.day.picked.connect(self._take_when)
        self.at = TextLine(ltr=True)
        self.at.setText(f"{when.at:%H:%M}" if when.at else "")
        self.at.setPlaceholderText("14:30")
        self._at = Labelled(self.language, mark("What time?"), self.at)
        self._at.setMaximumWidth(140)
        self._autosave.watch(self.at, self._take_when)
        self.rhythm = Toggles(self.language, mark("How often?"), RHYTHMS.items())
        self.rhythm.show_chosen([when.rhythm])
        self.rhythm.picked.connect(self._take_when)
        made = QWidget()
        box = row(self.day, self._at, self.rhythm, spacing=18)
        box.setStretch(2, 1)
        made.setLayout(box)
        return made

    def _line(self, text: str, name: str) -> TextLine:
        field = TextLine()
        field.setMaxLength(SHORT)
        field.setText(text)
        self._autosave.watch(field, lambda: self._take(**{name: field.text().strip()}))
        return field

    # --- showing ----------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        for at, phrase in enumerate(self._phrases.values()):
            gaps = {slot.id: "…" for slot in phrase.slots}
            self.phrase.setItemText(at, words.ptext(phrase.sentence.context, phrase.sentence.source, **gaps))
        self.phrase.setItemText(len(self._phrases), words.text("In your own words…"))
        self.phrase.setPlaceholderText(words.text("Choose a step, or write one"))
        self._say_gaps()

    def _show_kind(self) -> None:
        """Show the fields that belong to the chosen phrase, or those for one's own words."""
        self._autosave.flush()
        clear(self._slots)
        self.slot_fields = {}
        phrase = self._phrases.get(self.step.phrase_id or "")
        for slot in phrase.slots if phrase else ():
            field = TextLine(ltr=slot.kind is SlotKind.NUMBER)
            field.setMaxLength(SHORT)
            field.setText(self.step.slots.get(slot.id, ""))
            field.setPlaceholderText(self.words.ptext(slot.example.context, slot.example.source))
            self._autosave.watch(field, self._take_slots)
            labelled = Labelled(self.language, "", field)
            labelled.show_name(self.words.ptext(slot.label.context, slot.label.source))
            self.slot_fields[slot.id] = field
            self._slots.addWidget(labelled)
        self.own.setVisible(self.phrase.currentData() == OWN)
        self._who_name.setVisible(self.step.who is Who.OTHER)
        self._say_gaps()

    def _say_gaps(self) -> None:
        phrase = self._phrases.get(self.step.phrase_id or "")
        open_slots = [s for s in phrase.slots if not self.step.slots.get(s.id, "").strip()] if phrase else []
        names = [self.words.ptext(s.label.context, s.label.source) for s in open_slots]
        self._gaps.say(self.words.text("Still open: {names}", names=" ".join(names)) if names else "")

    # --- taking -----------------------------------------------------------------------------------------------------

    def _take(self, **values: object) -> None:
        """Another value of the step; sent on as soon as the step says what is to be done."""
        self.step = replace(self.step, **values)  # type: ignore[arg-type]
        self._say_gaps()
        if not self.step.empty:
            self.changed.emit(self.step)

    def _choose_phrase(self, _index: int) -> None:
        phrase_id = self.phrase.currentData()
        if phrase_id == OWN:
            self._take(phrase_id=None, slots={})
        else:
            phrase = self._phrases[phrase_id]
            kept = {s.id: self.step.slots[s.id] for s in phrase.slots if s.id in self.step.slots}
            self._take(phrase_id=phrase_id, slots=kept, words=Words(language=self.language.code))
        self._show_kind()
        first = next(iter(self.slot_fields.values()), None)
        if first is not None:
            first.setFocus()
        elif phrase_id == OWN:
            self.own.typed.setFocus()

    def _take_slots(self) -> None:
        self._take(slots={name: field.text().strip() for name, field in self.slot_fields.items()})

    def _choose_who(self) -> None:
        self._take(who=Who(self.who.chosen[0]))
        self._who_name.setVisible(self.step.who is Who.OTHER)
        if self.step.who is Who.OTHER:
            self.who_name.setFocus()

    def _take_when(self) -> None:
        try:
            at = parse_time(self.at.text())
        except TimeInvalid as error:
            self._at.show_problem(messages.refusal(error, self.words))
            return
        self._at.show_problem("")
        self._take(when=When(self.day.day, at, Rhythm(self.rhythm.chosen[0])))

    def _close(self) -> None:
        self._autosave.flush()
        self.closed.emit()
