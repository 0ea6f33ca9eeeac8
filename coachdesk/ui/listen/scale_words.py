"""What lies on the scale, and how it hangs, in words: for the page, for the client's screen, and for who does not see."""

from collections.abc import Iterable
from typing import Final

from coachdesk.desk import choice_words
from coachdesk.desk.choice_words import SIDES as SIDES
from coachdesk.desk.choice_words import weight_of as weight_of
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.intake import Layer
from coachdesk.domain.picture import Action, Changeable, Says, ScaleItem, Side
from coachdesk.domain.picture.scale import tilt
from coachdesk.i18n import Translator, mark, plain
from coachdesk.ui.listen.scale_chart import Laid

LAYERS: Final = {Layer.PERSON: mark("Myself"), Layer.AROUND: mark("Around me"), Layer.SOCIETY: mark("In society")}
"""The groups of the catalogue; its cards speak in the first person too."""
SAYS: Final = {Says.CLIENT: mark("The client"), Says.CONSULTANT: mark("I do"), Says.BOTH: mark("Both of us")}
CHANGEABLE: Final[dict[Changeable, str]] = {
    each: said for each, said in choice_words.CHANGEABLE.items() if each is not Changeable.NOT_ASKED
}
ACTIONS: Final[dict[Action, str]] = {
    each: said for each, said in choice_words.ACTIONS.items() if each is not Action.NONE
}
ACTIONS_OF: Final = {
    Side.LOAD: (Action.LIGHTER, Action.CARRIER, Action.CHALLENGE),
    Side.STRENGTH: (Action.STRONGER, Action.CARRIER),
}
"""What can be done about a stone, and about a strap."""
_ON_PLAN: Final = mark("On the plan")


def name_of(item: ScaleItem, content: Content, words: Translator) -> str:
    """What a stone or strap is called; own words that nobody translated as they were typed."""
    card = content.scale_cards.get(item.card)
    if card is not None:
        return words.ptext(card.short.context, card.short.source)
    return item.words.shown_in(words.language) or item.card


def sentence_of(item: ScaleItem, content: Content, words: Translator) -> str:
    """The same as the client says it, in a whole sentence."""
    card = content.scale_cards.get(item.card)
    return name_of(item, content, words) if card is None else words.ptext(card.sentence.context, card.sentence.source)


def hangs(items: Iterable[ScaleItem], words: Translator) -> str:
    """To which side it hangs."""
    laid = tuple(items)
    if not laid:
        return words.text("The scale is still empty.")
    found = tilt(laid)
    return words.text(choice_words.HANGS[(found > 0) - (found < 0)])


def twin(items: Iterable[ScaleItem], content: Content, words: Translator) -> str:
    """Everything that the picture shows."""
    laid = tuple(items)
    said = [hangs(laid, words)]
    for side, source in SIDES.items():
        names = [f"{name_of(i, content, words)} ({weight_of(side, i.weight, words)})" for i in laid if i.side is side]
        if names:
            said.append(words.text("{deed}: {what}", deed=words.text(source), what=words.listed(names)))
    return plain(". ".join(part.rstrip(".") for part in said))


def details_of(item: ScaleItem, file: CaseFile, words: Translator) -> str:
    """What was said about it, in one line; nothing where nothing was said yet."""
    who = words.text(SAYS[item.says]) if item.says is not Says.CLIENT else ""
    action = words.text(ACTIONS[item.action]) if item.action in ACTIONS else ""
    idea = item.idea.shown_in(words.language)
    on_plan = words.text(_ON_PLAN) if any(step.id == item.step for step in file.steps) else ""
    return words.line(who, action, idea, on_plan)


def laid_of(items: Iterable[ScaleItem], content: Content, words: Translator) -> tuple[Laid, ...]:
    """The stones and straps as they are drawn."""
    return tuple(Laid(item.key, item.side, item.weight, name_of(item, content, words)) for item in items)
