"""Agreeing on one step, in place: what, who, where, with whom and when. Everything is kept as it is entered."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.domain.cases import SHORT, Case
from coachdesk.domain.content import Content
from coachdesk.domain.errors import CaseError
from coachdesk.domain.questions import Phrase, SlotKind
from coachdesk.domain.steps import Step, Who
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, clear, column, label, row
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.step_phrases import OWN, PhraseChooser
from coachdesk.ui.parts.step_sure import StepSure
from coachdesk.ui.parts.step_when import StepWhen
from coachdesk.ui.parts.step_who import StepWho
from coachdesk.ui.parts.step_words import gap_of, sentence_of, translation_of
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.parts.theirs import Theirs
from coachdesk.ui.place import LOOSE


class StepEditor(Speaking):
    """`changed` carries the step as it now is, as soon as it says what is to be done; `closed` when the user is ready,
    `unfolded` when other fields are shown. First the step is chosen, then the rest is asked.

    `phrases` are offered to choose from; `content` knows others too, for a step whose phrase is no longer offered.
    """

    changed = Signal(object)
    closed = Signal()
    unfolded = Signal()

    def __init__(
        self,
        around: Around,
        autosave: Autosave,
        step: Step,
        case: Case,
        content: Content,
        phrases: tuple[Phrase, ...],
    ) -> None:
        super().__init__(around.language)
        self.step, self._case, self._content, self._autosave = step, case, content, autosave
        self._around = around
        self.slot_fields: dict[str, TextLine] = {}
        self._slot_names: dict[str, Labelled] = {}
        self._number, self._title = "", label("overline")
        self._own = step.phrase_id is None and bool(step.words)
        self._problem, self._gap = Notice("bad"), Notice("")
        self.another = button("quiet")
        self.speak(self.another.setText, mark("Choose something else"))
        self.another.clicked.connect(self._choose_again)
        self.ready = button("primary", "check")
        self.speak(self.ready.setText, mark("Ready"))
        with_keys(self, self.ready, mark("Ready"), "Escape")
        self.ready.clicked.connect(self._close)
        frame = QFrame()
        frame.setProperty("role", "card-soft")
        self._inside = QVBoxLayout(frame)
        self._inside.setContentsMargins(16, 12, 16, 14)
        self._inside.setSpacing(12)
        self._inside.addLayout(row(self._title, None, self.another))
        self.when = StepWhen(self.language, autosave, step.when)
        self.when.taken.connect(lambda: self._take(when=self.when.when))
        self.sure = StepSure(self.language, step, case)
        self.sure.picked.connect(lambda: self._take(confidence=self.sure.sure))
        self._rest = (self._who(), self._where(), self.when, self.sure)
        for part in (self._what(phrases), *self._rest, self._gap, self._problem):
            self._inside.addWidget(part)
        self._inside.addLayout(row(self.ready, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._build_slots()
        self._mark_loose()
        self.retranslate()
        self._show_chooser(step.empty)

    # --- building ---------------------------------------------------------------------------------------------------

    def _what(self, phrases: tuple[Phrase, ...]) -> QWidget:
        self.chooser = PhraseChooser(self._around, phrases, self._case, self.step.area_id)
        self.chooser.chosen.connect(self._choose)
        self.sentence, self._theirs = label("h3", wrap=True), Theirs(self._around, "muted")
        self._slots = row(spacing=14)
        self.own = SaidFields(self.language, mark("In your own words"), self._autosave)
        self.own.show_words(self.step.words, self._case.client_language)
        self.own.said.connect(self._take_words)
        made = QWidget()
        said = column(self.sentence, self._theirs, spacing=2)
        made.setLayout(column(self.chooser, said, self._slots, self.own))
        return made

    def _who(self) -> QWidget:
        made = self._who_part = StepWho(self.language, self._autosave, self.step, self._case)
        self.who, self.who_name = made.who, made.who_name
        made.picked.connect(lambda: self._take(who=made.chosen))
        made.named.connect(lambda: self._take(who_name=self.who_name.text().strip()))
        return made

    def _where(self) -> QWidget:
        self.where, self.with_whom = self._line("where"), self._line("with_whom")
        made = QWidget()
        where = Labelled(self.language, mark("Where?"), self.where)
        made.setLayout(row(where, Labelled(self.language, mark("With whom?"), self.with_whom), spacing=14))
        return made

    def _line(self, name: str) -> TextLine:
        field = TextLine()
        field.setMaxLength(SHORT)
        field.setText(getattr(self.step, name))
        self._autosave.watch(field, lambda: self._take(**{name: field.text().strip()}))
        return field

    def _build_slots(self) -> None:
        """Fields for the slots of the chosen phrase."""
        clear(self._slots)
        self.slot_fields, self._slot_names = {}, {}
        phrase = self._phrase
        for slot in phrase.slots if phrase else ():
            field = TextLine(ltr=slot.kind is SlotKind.NUMBER)
            field.setMaxLength(SHORT)
            field.setText(self.step.slots.get(slot.id, ""))
            field.textChanged.connect(partial(self._preview_slot, slot.id))
            self._autosave.watch(field, self._take_slots)
            self.slot_fields[slot.id] = field
            self._slot_names[slot.id] = Labelled(self.language, "", field)
            self._slots.addWidget(self._slot_names[slot.id])

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def _phrase(self) -> Phrase | None:
        return self._content.phrases.get(self.step.phrase_id or "")

    def show_number(self, number: str) -> None:
        """Say which number the step has on paper."""
        self._number = number
        self._title.setText(self.words.text("Step {number}", number=number))
        self.setAccessibleName(self._title.text())

    def retranslate(self) -> None:
        super().retranslate()
        self.show_number(self._number)
        phrase = self._phrase
        for slot in phrase.slots if phrase else ():
            self._slot_names[slot.id].show_name(self.words.ptext(slot.label.context, slot.label.source))
            example = self.words.ptext(slot.example.context, slot.example.source)
            self.slot_fields[slot.id].setPlaceholderText(example)
        self._say(self.step)

    def _say(self, step: Step) -> None:
        """Say what a step comes to, in both languages, and what is missing."""
        words, client = self.words, self._around.desk.cases.words_for(self._case, self._case.client_language)
        self.sentence.setText(words.line(sentence_of(step, self._content, words)))
        theirs = translation_of(step, self._content, client) if client.language != words.language else None
        self._theirs.say(theirs or "", client, words)
        self._has_theirs = bool(theirs)
        self.sure.show_step(step)
        self._gap.say("" if step.phrase_id is None or self._own else gap_of(step, self._content, words))

    def _preview_slot(self, slot_id: str, text: str) -> None:
        """Let the sentence follow every key; keeping it waits for a rest."""
        self._say(replace(self.step, slots={**self.step.slots, slot_id: text}))

    def _show_chooser(self, choosing: bool) -> None:
        own = self._own and not choosing
        self.chooser.setVisible(choosing)
        self.another.setVisible(not choosing)
        self.sentence.setVisible(not own and not choosing)
        self._theirs.setVisible(not own and not choosing and self._has_theirs)
        self.own.setVisible(own)
        for named in self._slot_names.values():
            named.setVisible(not choosing and not own)
        for part in self._rest:
            part.setVisible(not choosing)
        as_seen(self._inside)
        self.unfolded.emit()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to where it is to be gone on. A proxy would do so for Tab too, wherever this stands in its order."""
        (self.chooser if not self.chooser.isHidden() else self._first_gap()).setFocus(reason)

    def _first_gap(self) -> QWidget:
        """Where typing goes on: the first empty slot, one's own words, or the first field there is."""
        for field in self.slot_fields.values():
            if not field.text().strip():
                return field
        if self._own:
            return self.own.missing
        return next(iter(self.slot_fields.values()), self.another)

    def place(self) -> dict[str, str]:
        """What is open in the editor, in ids and numbers; also what a step that says nothing yet was given already."""
        asked = {} if self.chooser.isVisibleTo(self) else {"phrase": self.step.phrase_id or OWN}
        sure = {} if self.step.confidence is None else {"sure": str(self.step.confidence)}
        return {"step": self.step.id, "who": self.step.who, **asked, **sure, **self.when.place()}

    def return_to(self, place: dict[str, str]) -> None:
        """Open again what was open."""
        if self.step.empty:
            sure = int(place["sure"]) if "sure" in place else None
            self.step = replace(self.step, who=Who(place["who"]), confidence=sure)
            self._who_part.show_who(self.step.who)
            self.when.return_to(place)
        if "phrase" in place:
            self._choose(place["phrase"])
        elif not self.step.empty:
            self._choose_again()

    # --- taking -----------------------------------------------------------------------------------------------------

    def _take(self, **values: object) -> None:
        """Another value of the step; sent on as soon as the step says what is to be done."""
        self._attempt(lambda: replace(self.step, **values))  # type: ignore[arg-type]

    def _attempt(self, made: Callable[[], Step]) -> None:
        """Take the step that is made, or say why it can't be."""
        try:
            step = made()
        except CaseError as error:
            self._problem.say(messages.refusal(error, self.words))
            return
        was_said, self.step = not self.step.empty, step
        self._problem.say("")
        self._say(step)
        if was_said or not step.empty:
            self.changed.emit(step)
        self._mark_loose()

    def _mark_loose(self) -> None:
        """A step that says nothing is kept nowhere, and what was typed for it neither."""
        for field in (self.where, self.with_whom, self.who_name, self.when.at):
            field.setProperty(LOOSE, self.step.empty)

    def _choose_again(self) -> None:
        self._autosave.flush()
        self.chooser.show_phrase(self.step.phrase_id or OWN)
        self._show_chooser(True)
        self.chooser.setFocus()

    def _choose(self, phrase_id: str) -> None:
        """A phrase was chosen; or OWN, which counts as soon as something is typed."""
        self._autosave.flush()
        self._own = phrase_id == OWN
        if self._own:
            if self.own.typed.toPlainText().strip():
                self._take_words()
        elif phrase_id != self.step.phrase_id:
            slots = {s.id for s in self._content.phrases[phrase_id].slots}
            kept = {name: text for name, text in self.step.slots.items() if name in slots}
            self._take(phrase_id=phrase_id, slots=kept, words=Words())
        if not self._own or self.step.phrase_id is None:
            self._build_slots()
        self.retranslate()
        self._show_chooser(False)
        self.setFocus()

    def _take_words(self) -> None:
        self._attempt(lambda: replace(self.step, phrase_id=None, slots={}, words=self.own.words_said))

    def _take_slots(self) -> None:
        self._take(slots={name: field.text().strip() for name, field in self.slot_fields.items()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self._autosave.flush()
        if self.when.problem:
            self.when.at.setFocus()
        else:
            self.closed.emit()
