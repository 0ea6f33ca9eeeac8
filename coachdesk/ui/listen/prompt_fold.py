"""A prompt card that unfolds: what it may mean, what helps, what to ask, and whether it fits this person."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.choice_words import FITS
from coachdesk.domain.picture import CardMark, Fits
from coachdesk.domain.questions import MeaningKind, Prompt
from coachdesk.i18n import Translator, mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import PressButton, Sided, column, label, row, set_role
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.fields import Labelled, Story
from coachdesk.ui.parts.fold import Head
from coachdesk.ui.parts.prompt_card import KINDS
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.tokens import LIGHT

_MEANINGS: Final = {
    MeaningKind.POSSIBLE: mark("Possible"),
    MeaningKind.NOT_CULTURAL: mark("Not about culture"),
    MeaningKind.OWN_PART: mark("My own part"),
}
_CHIPS: Final = {
    Fits.YES: (mark("Fits"), "chip-good"),
    Fits.NO: (mark("Does not fit"), "chip"),
    Fits.UNKNOWN: (FITS[Fits.UNKNOWN], "chip-warn"),
}
SIDE: Final = 32
"""Pixels of the button that unfolds."""


class FoldButton(PressButton):
    """Unfolds a card; `moved` carries by how many cards an arrow key goes on."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class Inside(Speaking):
    """What is seen of a card when it is unfolded. `marked` is sent when the mark or its note was changed."""

    marked = Signal()

    def __init__(self, language: Language, prompt: Prompt, autosave: Autosave) -> None:
        super().__init__(language)
        self.prompt, self._autosave = prompt, autosave
        self.spoken: Translator = language.words
        self._fits: Fits | None = None
        self._kinds = [label("overline") for _ in prompt.meanings]
        self._meanings = [label("small", wrap=True) for _ in prompt.meanings]
        helps = label("overline")
        self.speak(helps.setText, mark("What helps"))
        self._do, self._ask = label("small", wrap=True), label("field", wrap=True)
        self._source = label("small", wrap=True)
        self.fits = Toggles(language, mark("Does it fit this person?"), FITS.items(), many=True)
        self.note = Story(lines=2, most=6)
        self.noted = Labelled(language, mark("Note"), self.note)
        self.fits.picked.connect(self._choose)
        autosave.watch(self.note, self.marked.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(3)
        for kind, meaning in zip(self._kinds, self._meanings, strict=True):
            box.addWidget(kind)
            box.addWidget(meaning)
        for part in (helps, self._do, self._ask, self._source, self.fits, self.noted):
            box.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        words, prompt = self.words, self.prompt
        for kind, line, meaning in zip(self._kinds, self._meanings, prompt.meanings, strict=True):
            kind.setText(words.text(_MEANINGS[meaning.kind]))
            line.setText(words.ptext(meaning.text.context, meaning.text.source))
        self._do.setText(words.ptext(prompt.do.context, prompt.do.source))
        ask = self.spoken.ptext(prompt.ask.context, prompt.ask.source)
        self._ask.setText(words.text("“{question}”", question=ask))
        self._source.setText(
            words.text("Source: {source}", source=words.ptext(prompt.source.context, prompt.source.source))
        )
        super().retranslate()

    @property
    def chosen(self) -> Fits | None:
        """What came of asking; None where nobody asked yet."""
        return self._fits

    def _choose(self) -> None:
        """One of them, or none when the one that was pressed in is pressed again."""
        new = [each for each in self.fits.chosen if each != self._fits]
        self._show(Fits(new[0]) if new else None)
        self.marked.emit()

    def _show(self, fits: Fits | None) -> None:
        self._fits = fits
        self.fits.show_chosen([fits] if fits is not None else [])
        self.noted.setVisible(fits is not None)

    def show_mark(self, found: CardMark | None, *, same: bool) -> None:
        """Show what is kept; a note that is not kept yet, or was refused in the `same` case, is left alone."""
        self._show(found.fits if found is not None else None)
        self._autosave.show_kept(self.note, found.note if found is not None else "", same=same)


class PromptFold(Speaking):
    """`unfolded` is sent when it was opened, `marked` when it was said whether it fits, `moved` by arrows on its head."""

    unfolded, marked, moved = Signal(), Signal(), Signal(int)

    def __init__(self, language: Language, prompt: Prompt, autosave: Autosave) -> None:
        super().__init__(language)
        self.prompt, self._autosave = prompt, autosave
        self.spoken: Translator = language.words
        self._mark: CardMark | None = None
        self._case = ""
        self._kind, self._title = label("overline"), label("h3", wrap=True)
        self._sees, self._chip = label("small", wrap=True), label("chip")
        self._frame = Sided(f"prompt-{prompt.kind}")
        self.button = FoldButton()
        self.button.setProperty("role", "icon-small")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setFixedSize(SIDE, SIDE)
        self.button.clicked.connect(self._press)
        self.button.moved.connect(self.moved)
        self.head = Head()
        self.head.setCursor(Qt.CursorShape.PointingHandCursor)
        self.head.pressed.connect(self._press)
        for_reading(self.head)
        above = row(self._kind, None, self.button, spacing=6)
        self.head.setLayout(column(above, self._title, self._sees, row(self._chip, None), spacing=2))
        self.inside: Inside | None = None
        self._box = column(self.head, spacing=0)
        self._box.setContentsMargins(14, 6, 8, 10)
        self._frame.setLayout(self._box)
        self.setLayout(column(self._frame))
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether all of it is shown."""
        return self.inside is not None and not self.inside.isHidden()

    def show_open(self, wanted: bool) -> None:
        """Unfold or fold, without a signal. What is inside is made when it is first shown."""
        if wanted and self.inside is None:
            self.inside = Inside(self.language, self.prompt, self._autosave)
            self.inside.marked.connect(self.marked)
            self._box.addWidget(self.inside)
            self._fill(same=False)
        if self.inside is not None:
            self.inside.setVisible(wanted)
        self._name()

    def show_mark(self, found: CardMark | None, case_id: str, spoken: Translator) -> None:
        """Show what is kept of it for this person; `spoken` says what is to be asked, in the form that the client chose."""
        same = case_id == self._case
        self._mark, self._case, self.spoken = found, case_id, spoken
        self._fill(same=same)
        self.retranslate()

    def _fill(self, *, same: bool) -> None:
        if self.inside is not None:
            self.inside.show_mark(self._mark, same=same)
            if self.inside.spoken is not self.spoken:
                self.inside.spoken = self.spoken
                self.inside.retranslate()

    def retranslate(self) -> None:
        words, prompt = self.words, self.prompt
        self._kind.setText(words.text(KINDS[prompt.kind]))
        self._title.setText(words.ptext(prompt.title.context, prompt.title.source))
        self._sees.setText(words.ptext(prompt.sees.context, prompt.sees.source))
        self._chip.setVisible(self._mark is not None)
        if self._mark is not None:
            text, role = _CHIPS[self._mark.fits]
            self._chip.setText(words.text(text))
            set_role(self._chip, role)
        self._name()
        super().retranslate()

    def _press(self) -> None:
        self.show_open(not self.is_open)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.is_open:
            self.unfolded.emit()

    def _name(self) -> None:
        deed = self.words.text("Fold") if self.is_open else self.words.text("Unfold")
        self.button.setIcon(icons.icon("chevron_up" if self.is_open else "chevron", LIGHT.text))
        self.button.setToolTip(deed)
        self.button.setAccessibleName(deed_on(self.words, deed, self._title.text()))
        self.button.setAccessibleDescription(self._chip.text() if self._mark is not None else "")
