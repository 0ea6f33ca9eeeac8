"""All cards of one side of the scale, one below the other in their groups; own words of the client come first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.picture import ScaleItem, Side
from coachdesk.i18n import Translator
from coachdesk.ui.listen.scale_words import LAYERS, sentence_of
from coachdesk.ui.page import Around
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel
from coachdesk.ui.together.scale_choice import ScaleChoice


class ScaleList(Scrolling):
    """Signals carry the key of a card, `weighed` also its weight. Tab enters it once, arrows go from card to card."""

    toggled = Signal(str)
    weighed = Signal(str, int)
    left_out = Signal(str)
    reached = Signal(str)

    def __init__(self, around: Around, content: Content, side: Side) -> None:
        body = QWidget()
        self._around, self._content, self.side = around, content, side
        self._tongues, self._look = Tongues(around.language.words), Look()
        self._heads: list[tuple[PairLabel, str]] = []
        self._cards: dict[str, ScaleChoice] = {}
        self._own: KeyedColumn[ScaleChoice, ScaleItem] = KeyedColumn(self._new_choice, self._show_own)
        self._entry = ""
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(8)
        box.addLayout(self._own)
        for layer, name in LAYERS.items():
            head = PairLabel(around, "client-hint")
            self._heads.append((head, name))
            box.addWidget(head)
            for card in content.scale_cards.values():
                if card.side is side and card.layer is layer:
                    self._cards[card.id] = self._new_choice(card.id)
                    box.addWidget(self._cards[card.id])
        box.addStretch(1)
        super().__init__(body)

    @property
    def choices(self) -> dict[str, ScaleChoice]:
        """Every card on show by its key, from top to bottom."""
        return {**self._own.parts, **self._cards}

    def say(self, tongues: Tongues, look: Look, file: CaseFile) -> None:
        """Say every card in the languages of the screen."""
        self._tongues, self._look = tongues, look
        for head, name in self._heads:
            head.show_line(tongues.line(lambda each, name=name: each.text(name)), tongues.first)
            head.hear.take_size(look.hear)
        for card_id, made in self._cards.items():
            self._say_choice(made, ScaleItem(card_id, self.side, card_id))
        self.show_file(file)

    def show_file(self, file: CaseFile) -> None:
        """Show what lies on this side of the scale."""
        laid = {item.key: item for item in file.picture.scale if item.side is self.side}
        for card_id, made in self._cards.items():
            made.show_weight(laid[card_id].weight if card_id in laid else 0)
        self._own.show_values((key, item) for key, item in laid.items() if not item.card)
        self._place_tab()

    def enter(self) -> None:
        """Give the focus to the card where Tab would come."""
        self.choices[self._entry].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_choice(self, made: ScaleChoice, item: ScaleItem) -> None:
        def words_of(each: Translator) -> str:
            return sentence_of(item, self._content, each)

        made.say(self._tongues.line(words_of), self._tongues, self._look)

    def _show_own(self, made: ScaleChoice, item: ScaleItem) -> None:
        self._say_choice(made, item)
        made.show_weight(item.weight)

    def _new_choice(self, key: str) -> ScaleChoice:
        made = ScaleChoice(self._around, self.side)
        made.toggled.connect(lambda: self.toggled.emit(key))
        made.weighed.connect(lambda weight: self.weighed.emit(key, weight))
        made.left_out.connect(lambda: self.left_out.emit(key))
        made.moved.connect(lambda by: self._move(key, by))
        made.reached.connect(lambda: self._reach(key))
        return made

    def _move(self, key: str, by: int) -> None:
        keys = list(self.choices)
        to = keys[min(max(keys.index(key) + by, 0), len(keys) - 1)]
        self.choices[to].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _reach(self, key: str) -> None:
        self._entry = key
        self._place_tab()
        self.reached.emit(key)

    def _place_tab(self) -> None:
        """Let Tab come to one card, the last one that was looked at; a loudspeaker only to that of this card."""
        choices = self.choices
        if self._entry not in choices:
            self._entry = next(iter(choices), "")
        for key, made in choices.items():
            policy = Qt.FocusPolicy.StrongFocus if key == self._entry else Qt.FocusPolicy.ClickFocus
            made.button.setFocusPolicy(policy)
            made.hear.setFocusPolicy(policy)
