"""What a quiet signal says: what may be going on, on what that rests, and what could be asked or looked at."""

from typing import Final

from coachdesk.domain.content import Content
from coachdesk.domain.picture.domains import DomainLook
from coachdesk.domain.picture.signals import Signal, SignalKind
from coachdesk.i18n import Translator, mark
from coachdesk.ui.listen.domain_marks import level_text
from coachdesk.ui.listen.domain_row import own_view
from coachdesk.ui.listen.scale_words import name_of

TITLES: Final = {
    SignalKind.ACUTE: mark("This may not be able to wait"),
    SignalKind.TENSION: mark("Tension at home may weigh heavily"),
    SignalKind.HARDER: mark("Something has become harder"),
    SignalKind.NOBODY: mark("There may be nobody to call"),
    SignalKind.HEAVY: mark("More is heavy than helps to carry"),
    SignalKind.NARROW: mark("All wishes are about language and work"),
}
PROPOSED: Final = {
    SignalKind.ACUTE: mark("Look together what has to be solved today."),
    SignalKind.TENSION: mark("Ask about it only when the client is alone."),
    SignalKind.HARDER: mark("Ask what has changed."),
}
"""What could be done; the other kinds propose a question of the content."""
QUESTIONS: Final = {
    SignalKind.NOBODY: "who_calls",
    SignalKind.HEAVY: "lighter",
    SignalKind.NARROW: "good_day",
}
"""Ids of the questions that are proposed."""


def page_of(signal: Signal) -> str:
    """The page of the intake that is proposed where no question is; for what has become harder, where that was noted."""
    acute = signal.kind is SignalKind.ACUTE
    return "domains" if acute or (signal.kind is SignalKind.HARDER and signal.looks) else "scale"


def proposed(signal: Signal, content: Content, words: Translator, spoken: Translator) -> str:
    """One thing to ask or to look at; a question as `spoken` asks it of this client."""
    question = content.questions.get(QUESTIONS.get(signal.kind, ""))
    if question is not None:
        return words.text("Ask: {question}", question=spoken.ptext(question.ask.context, question.ask.source))
    return words.text(PROPOSED[signal.kind])


def rests_on(signal: Signal, content: Content, words: Translator) -> str:
    """What was noted that the signal rests on: a line for each look at a life domain, and what lies there, the heaviest first."""
    cards = [name_of(item, content, words) for item in sorted(signal.cards, key=lambda item: -item.weight)]
    areas = [_name_of_area(area, content, words) for area in signal.areas]
    lines = [_look(look, content, words) for look in signal.looks]
    lines += [words.listed(names) for names in (cards, areas) if names]
    return "\n".join(words.line(line) for line in lines)


def _look(look: DomainLook, content: Content, words: Translator) -> str:
    domain = content.domains.get(look.domain)
    name = words.ptext(domain.name.context, domain.name.source) if domain is not None else look.domain
    level = level_text(words, look.level) if look.level is not None else ""
    return words.line(name, level, own_view(words, look), words.date(look.on))


def _name_of_area(area_id: str, content: Content, words: Translator) -> str:
    area = content.areas.get(area_id)
    return words.ptext(area.name.context, area.name.source) if area is not None else area_id
