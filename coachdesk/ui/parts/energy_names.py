"""What the cards about energy, their piles and their tags are called."""

from coachdesk.desk.choice_words import PILES as PILES
from coachdesk.desk.choice_words import TAGS as TAGS
from coachdesk.domain.content import Content
from coachdesk.domain.intake import EnergyCard
from coachdesk.domain.picture import EnergyItem
from coachdesk.i18n import Translator
from coachdesk.ui.parts.tongues import Line, Tongues


def card_line(card: EnergyCard, tongues: Tongues) -> Line:
    """The name of a card of the content."""
    return tongues.line(lambda words: words.ptext(card.short.context, card.short.source))


def item_line(item: EnergyItem, content: Content, tongues: Tongues) -> Line:
    """What stands on a card that was laid; an own one in the language in which it was written."""
    card = content.energy_cards.get(item.card)
    if card is not None:
        return card_line(card, tongues)
    said = item.words
    if not said:
        return Line(item.card, tongues.first.language)
    return tongues.own(said)


def item_name(item: EnergyItem, content: Content, words: Translator) -> str:
    """What stands on a card that was laid, for a page of the consultant."""
    return item_line(item, content, Tongues(words)).text
