"""A card on how something works here in words: for the consultant, before it is explained."""

from coachdesk.domain.connection.guidance import HowCard
from coachdesk.domain.questions import Text
from coachdesk.i18n import Translator


def said(words: Translator, text: Text) -> str:
    """A text of the content in a language."""
    return words.ptext(text.context, text.source)


def body_of(card: HowCard, words: Translator) -> str:
    """What a card says, line by line: what it is, how it works, and what never is."""
    lines = [said(words, card.short), *(f"• {said(words, each)}" for each in card.lines)]
    return "\n".join([*lines, said(words, card.never)] if card.never is not None else lines)
