"""Whether every name in the content leads somewhere, and everything can be reached."""

from collections.abc import Iterable

from coachdesk.domain.content import Content
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.intake import DomainKind
from coachdesk.domain.questions import Condition, Question


def check(content: Content) -> None:
    """Raises ContentInvalid at the first name that leads nowhere."""
    for question in content.questions.values():
        _check_question(content, question)
    for phrase in content.phrases.values():
        _known("phrases.toml", phrase.id, "area", phrase.areas, content.areas)
    for card in content.cards.values():
        _known("cards.toml", card.id, "situation", card.situations, content.situations)
    for domain in content.domains.values():
        _known("life_domains.toml", domain.id, "purpose", domain.purposes, content.purposes)
        if (domain.kind is DomainKind.PARENTING) != (domain.when is not None):
            raise ContentInvalid("life_domains.toml", domain.id, "a condition belongs to a domain of parenting")
        if domain.when is not None:
            _asked(content, "life_domains.toml", domain.id, domain.when)
    for scale_card in content.scale_cards.values():
        domains = (scale_card.domain,) if scale_card.domain else ()
        _known("scale_cards.toml", scale_card.id, "domain", domains, content.domains)
    aspects = [aspect.id for dimension in content.dimensions.values() for aspect in dimension.aspects]
    if len(set(aspects)) != len(aspects):
        raise ContentInvalid("health.toml", "", "the id of an aspect stands twice")


def _check_question(content: Content, question: Question) -> None:
    file = "questions.toml"
    _known(file, question.id, "section", (question.section,), content.sections)
    _known(file, question.id, "card", question.cards, content.cards)
    _known(file, question.id, "area", (question.area,) if question.area else (), content.areas)
    _known(file, question.id, "domain", (question.domain,) if question.domain else (), content.domains)
    seen: set[str] = {question.id}
    at = question
    while at.when is not None:
        asked = _asked(content, file, question.id, at.when)
        if asked.id in seen:
            raise ContentInvalid(file, question.id, "its condition waits for itself, so that it is never asked")
        seen.add(asked.id)
        at = asked


def _asked(content: Content, file: str, where: str, when: Condition) -> Question:
    """The question of a condition. Raises ContentInvalid where there is no such option."""
    asked = content.questions.get(when.question)
    if asked is None or when.option not in asked.pickable:
        raise ContentInvalid(file, where, f"no option {when.question}.{when.option}")
    return asked


def _known(file: str, where: str, kind: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in known:
            raise ContentInvalid(file, where, f"no {kind} {name}")
