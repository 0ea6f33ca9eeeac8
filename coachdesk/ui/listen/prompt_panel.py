"""Prompt cards beside the conversation, under the first rule, which never scrolls away."""

from collections.abc import Iterable
from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import CardMark, Fits
from coachdesk.domain.questions import Prompt
from coachdesk.i18n import Translator, mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.listen.prompt_fold import PromptFold
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import card, column, label, row
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import Scrolling, into_sight, scrolling
from coachdesk.ui.tokens import LIGHT

FIRST_RULE: Final = mark("This may play a part. Ask this person.")
WIDE, SLIM = 286, 190
"""Pixels of the column, and of that column in a narrow page."""
LEAST = 32
"""Pixels of the cards at least: in a low window what stands above them keeps its room."""


class PromptPanel(Speaking):
    """The cards of what is on show, or those of a situation that the consultant chose; never chosen by who somebody is.

    `marked` is sent with the id of a card, whether it fits, and the note.
    """

    marked = Signal(str, object, str)
    changed = Signal()
    """Other cards are shown, or one was unfolded: there may be new widgets."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around.language)
        self._content, self._autosave = around.desk.content, autosave
        self._here: tuple[str, ...] = ()
        self._at, self._case = "", ""
        self._file: CaseFile | None = None
        self.cards: dict[str, PromptFold] = {}
        self.rule = label("field", wrap=True)
        self.speak(self.rule.setText, FIRST_RULE)
        self.situation = ChoiceList(wraps=True)
        self.situation.setMinimumContentsLength(8)
        self.situation.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.situation.activated.connect(lambda _at: self._choose())
        for_reading(self.situation)
        frame, box = card("card-soft", margin=12, spacing=6)
        sign = icons.IconLabel(icons.icon("tip", LIGHT.accent), 20)
        head = row(sign, self.rule, spacing=8)
        head.setStretch(1, 1)
        self._named = label("overline")
        self.speak(self._named.setText, mark("Situation"))
        self._named.setBuddy(self.situation)
        box.addLayout(head)
        box.addWidget(self._named)
        box.addWidget(self.situation)
        self._body = QWidget()
        self._box = QVBoxLayout(self._body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        self._box.addStretch(1)
        self.scrolled: Scrolling = scrolling(self._body)
        self.scrolled.setMinimumHeight(LEAST)
        self.setLayout(column(frame, self.scrolled, spacing=10))
        self.show_slim(False)
        self.retranslate()

    def show_slim(self, slim: bool) -> None:
        """Be as wide as a narrow page has room for."""
        width = SLIM if slim else WIDE
        self.setFixedWidth(width)
        self.scrolled.keep_width(width)
        self._named.setVisible(not slim)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_cards(self, at: str, ids: Iterable[str], file: CaseFile, spoken: Translator) -> None:
        """Show the cards of a spot named `at`; a situation that was chosen stays for as long as one stays there."""
        if (at, file.case.id) != (self._at, self._case):
            self.situation.setCurrentIndex(0)
            for made in self.cards.values():
                made.show_open(False)
            self.scrolled.verticalScrollBar().setValue(0)
        self._at, self._case, self._here, self._file = at, file.case.id, tuple(ids), file
        self._client = spoken
        self._draw()

    @property
    def shown(self) -> tuple[PromptFold, ...]:
        """The cards on show, from top to bottom."""
        return tuple(self.cards[prompt.id] for prompt in self._prompts())

    def _prompts(self) -> list[Prompt]:
        chosen = self.situation.currentData()
        if not chosen:
            return [self._content.cards[each] for each in self._here]
        return [prompt for prompt in self._content.cards.values() if chosen in prompt.situations]

    def _draw(self) -> None:
        assert self._file is not None
        prompts = self._prompts()
        wanted = {prompt.id for prompt in prompts}
        for each, made in self.cards.items():
            made.setVisible(each in wanted)
        for at, prompt in enumerate(prompts):
            made = self._card(prompt)
            if self._box.indexOf(made) != at:
                self._box.removeWidget(made)
                self._box.insertWidget(at, made)
            found = cast(CardMark | None, self._file.find(Kind.MARKS, prompt.id))
            made.show_mark(found, self._case, self._client)

    def _card(self, prompt: Prompt) -> PromptFold:
        """The card of a prompt, made when it is first shown."""
        if prompt.id not in self.cards:
            made = self.cards[prompt.id] = PromptFold(self.language, prompt, self._autosave)
            made.unfolded.connect(lambda: self._unfold(made))
            made.marked.connect(lambda: self._mark(made))
            made.moved.connect(lambda by: self._move(made, by))
        return self.cards[prompt.id]

    def retranslate(self) -> None:
        super().retranslate()
        words, at = self.words, max(self.situation.currentIndex(), 0)
        self.situation.clear()
        self.situation.addItem(words.text("This subject"), "")
        for situation in self._content.situations.values():
            self.situation.addItem(words.ptext(situation.name.context, situation.name.source), situation.id)
        self.situation.setCurrentIndex(at)
        self.situation.setAccessibleName(words.text("Situation"))
        self.situation.setToolTip(words.text("Cards for something that happens in a talk"))
        self.situation.setAccessibleDescription(self.situation.toolTip())

    # --- doing ------------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        self._autosave.flush()
        for made in self.cards.values():
            made.show_open(False)
        self.scrolled.begin_at_top()
        if self._file is not None:
            self._draw()
            self.changed.emit()

    def _unfold(self, made: PromptFold) -> None:
        """One card at a time."""
        self._autosave.flush()
        for other in self.cards.values():
            if other is not made and other.is_open:
                other.show_open(False)
        into_sight(made)
        bar = self.scrolled.verticalScrollBar()
        bar.setValue(min(bar.value(), made.y()))  # its beginning, where it is higher than the column
        self.changed.emit()

    def _mark(self, made: PromptFold) -> None:
        assert made.inside is not None
        fits: Fits | None = made.inside.chosen
        self.marked.emit(made.prompt.id, fits, made.inside.note.toPlainText())

    def _move(self, made: PromptFold, by: int) -> None:
        shown = self.shown
        at = min(max(shown.index(made) + by, 0), len(shown) - 1)
        shown[at].button.setFocus(Qt.FocusReason.OtherFocusReason)
