"""One handover: how far it is, and below it the cards in which everything about it is said."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Referral, State
from coachdesk.ui.handover.after_card import AfterCard
from coachdesk.ui.handover.asked_card import AskedCard
from coachdesk.ui.handover.ground_card import GroundCard
from coachdesk.ui.handover.hand_card import HandCard
from coachdesk.ui.handover.path_card import PathCard
from coachdesk.ui.handover.talk_card import TalkCard
from coachdesk.ui.handover.tell_card import TellCard
from coachdesk.ui.handover.way_words import AFTER, CONSENT, GROUND, TALK, TELL, WHO, card_now
from coachdesk.ui.handover.who_card import WhoCard
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.scroll import into_sight

KINDS: Final[dict[str, type[HandCard]]] = {
    WHO: WhoCard,
    TELL: TellCard,
    CONSENT: AskedCard,
    GROUND: GroundCard,
    TALK: TalkCard,
    AFTER: AfterCard,
}


class HandoverColumn(Speaking):
    """Made for one handover, so that nothing typed for one can be shown in another. `shown_card` when it leads to a card."""

    shown_card = Signal()
    moved = Signal()
    """It has come to another state."""
    went_on = Signal()
    """A step was taken here."""

    def __init__(self, stage: StagePage, referral_id: str) -> None:
        super().__init__(stage.language)
        self.referral_id = referral_id
        self._state: State | None = None
        self.path = PathCard(stage)
        self.cards = {key: kind(stage) for key, kind in KINDS.items()}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.path)
        self.path.card_wanted.connect(self.open_card)
        self.path.went_on.connect(self.went_on)
        for made in self.cards.values():
            made.step_wanted.connect(self.take_step)
            made.card_wanted.connect(self.open_card)
            box.addWidget(made)

    def show_referral(self, file: CaseFile, referral: Referral) -> None:
        """Show the handover; with each new state the card that is needed then is the only one that is unfolded."""
        self.path.show_referral(file, referral)
        if self.path.sight.state is not self._state:
            self._state = self.path.sight.state
            needed = card_now(self.path.sight)
            for key, made in self.cards.items():
                made.show_open(key == needed)
            self.moved.emit()
        for made in self.cards.values():
            made.show_referral(file, referral)

    def take_step(self, state: str) -> None:
        """Take the step to a state."""
        self.shown_card.emit()
        self.path.take_step(State(state))

    def open_card(self, key: str) -> None:
        """Unfold a card and go there."""
        made = self.cards[key]
        self.shown_card.emit()
        made.unfold()
        QTimer.singleShot(0, made, lambda: self._enter(made))  # once what was just made is laid out

    def _enter(self, made: HandCard) -> None:
        if made.isVisible():
            made.begins_at.setFocus()
            into_sight(made.begins_at)

    # --- coming back ------------------------------------------------------------------------------------------------

    @property
    def open_cards(self) -> tuple[str, ...]:
        """The keys of the cards that are unfolded."""
        return tuple(key for key, made in self.cards.items() if made.is_open)

    def show_open(self, keys: tuple[str, ...]) -> None:
        """Unfold these and no others."""
        for key, made in self.cards.items():
            made.show_open(key in keys)
