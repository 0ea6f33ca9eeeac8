"""The cards of a handover in the real window, and what can be read and typed there, for the tests of its parts."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import Consent, ConsentKind
from coachdesk.i18n import plain
from coachdesk.ui.handover.after_card import AfterCard
from coachdesk.ui.handover.asked_card import AskedCard
from coachdesk.ui.handover.ground_card import GroundCard
from coachdesk.ui.handover.hand_card import HandCard
from coachdesk.ui.handover.out_part import OutPart
from coachdesk.ui.handover.talk_card import TalkCard
from coachdesk.ui.handover.tell_card import TellCard
from coachdesk.ui.handover.way_words import AFTER, CONSENT, GROUND, TALK, TELL, WHO
from coachdesk.ui.handover.who_card import WhoCard
from tests.ui.handing_page import column, stored

Card = TypeVar("Card", bound=HandCard)


def who(part: OutPart) -> WhoCard:
    """To whom, as it stands."""
    return _card(part, WHO, WhoCard)


def tell(part: OutPart) -> TellCard:
    """What is told, unfolded."""
    return _unfolded(_card(part, TELL, TellCard))


def asked(part: OutPart) -> AskedCard:
    """What the client said, as it stands."""
    return _card(part, CONSENT, AskedCard)


def ground(part: OutPart) -> GroundCard:
    """On what the sharing rests, as it stands."""
    return _card(part, GROUND, GroundCard)


def talk(part: OutPart) -> TalkCard:
    """The talk of the three, unfolded."""
    return _unfolded(_card(part, TALK, TalkCard))


def after(part: OutPart) -> AfterCard:
    """What comes after the letter, unfolded."""
    return _unfolded(_card(part, AFTER, AfterCard))


def _card(part: OutPart, key: str, kind: type[Card]) -> Card:
    found = column(part).cards[key]
    assert isinstance(found, kind)
    return found


def _unfolded(card: Card) -> Card:
    if not card.is_open:
        card.unfold()
    return card


def text_of(part: OutPart) -> str:
    """Everything that can be read in the part."""
    return "\n".join(plain(each.text()) for each in part.findChildren(QLabel) if each.isVisibleTo(part))


def write(qtbot: QtBot, part: OutPart, field: object, text: str) -> None:
    """Type into a field, and let it be kept."""
    QApplication.processEvents()
    field.setFocus()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)
    part.autosave.flush()


def last_secrecy(part: OutPart) -> Consent:
    """What the client said of what is told."""
    return next(each for each in stored(part).handover.consents if each.kind is ConsentKind.SECRECY)
