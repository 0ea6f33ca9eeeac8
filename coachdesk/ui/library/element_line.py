"""One working element of an activity: the statement, its tick, a note, advice where it is not there, and its evidence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from coachdesk.desk.elements import ELEMENT_TICKS, ELEMENTS_EVIDENCE
from coachdesk.domain.connection.activities import Activity, ElementTick, Tick
from coachdesk.domain.connection.guidance import Element
from coachdesk.domain.connection.working import LACKING
from coachdesk.domain.questions import Text
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, Story
from coachdesk.ui.parts.notices import Notice


class ElementLine(Page):
    """`ticked` carries what was pressed; `noted` that the note is another one now."""

    ticked = Signal(str)
    noted = Signal()

    def __init__(self, around: Around, element: Element, autosave: Autosave) -> None:
        super().__init__(around)
        self.element, self._autosave = element, autosave
        self._proposed: Tick | None = None
        self._advises = False
        self._shown = ""
        self.ask = label("h3", wrap=True)
        self.choice = Toggles(self.language, "", ((tick, text) for tick, text in ELEMENT_TICKS.items()))
        self.choice.picked.connect(lambda: self.ticked.emit(self.choice.chosen[0]))
        self.known, self.advice = label("small", wrap=True), Notice("")
        self.note = Story(lines=1, most=6)
        self.labelled = Labelled(self.language, mark("Note"), self.note)
        autosave.watch(self.note, self.noted.emit)
        self.why = button("quiet", "info")
        self.speak(self.why.setText, ELEMENTS_EVIDENCE)
        self.why.setCheckable(True)
        self.why.toggled.connect(self._show_why)
        self.evidence, self._lines = QVBoxLayout(), list[tuple[QLabel, Text]]()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 6)
        box.setSpacing(6)
        for part in (self.ask, self.choice, self.known, self.advice, self.labelled):
            box.addWidget(part)
        box.addLayout(row(self.why, None))
        box.addLayout(self.evidence)
        self._say()

    def show_activity(self, activity: Activity, proposed: Tick | None) -> None:
        """Show what was seen of this element of an activity; `proposed` is what the library itself tells."""
        seen, self._proposed = activity.tick(self.element.id), proposed
        self.choice.show_chosen([seen.tick])
        same, self._shown = self._shown == activity.id, activity.id
        if self.note.toPlainText().strip() != seen.note:
            self._autosave.show_kept(self.note, seen.note, same=same)
        self._show_parts(seen)

    def _show_parts(self, seen: ElementTick) -> None:
        self.known.setVisible(seen.tick is Tick.UNKNOWN and self._proposed is not None)
        self._advises = seen.tick in LACKING
        self.labelled.setVisible(seen.tick is not Tick.UNKNOWN or bool(seen.note))
        self._say()

    def _show_why(self, shown: bool) -> None:
        """The evidence and its limits; its labels are made when they are first asked for."""
        if shown and not self._lines:
            rests, limits = self.desk.elements.evidence(self.element)
            for role, texts in (("muted", rests), ("small", limits)):
                for text in texts:
                    line = label(role, wrap=True)
                    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                    self._lines.append((line, text))
                    self.evidence.addWidget(line)
            self._say()
        for line, _text in self._lines:
            line.setVisible(shown)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        words = self.words
        ask = words.ptext(self.element.ask.context, self.element.ask.source)
        self.ask.setText(ask)
        self.choice.setAccessibleName(ask)
        self.why.setAccessibleName(words.text("{deed}: {what}", deed=words.text(ELEMENTS_EVIDENCE), what=ask))
        advice = words.ptext(self.element.advice.context, self.element.advice.source)
        self.advice.say(advice if self._advises else "")
        if self._proposed is not None:
            said = words.text(ELEMENT_TICKS[self._proposed])
            self.known.setText(words.text("By what stands in the library: {answer}", answer=said))
        for line, text in self._lines:
            line.setText(words.ptext(text.context, text.source))
