"""The shape of the content of the intake: prompt cards, life domains, and the cards that a client lays.

Every text is the English source; `rows` are the numbers of the methods (docs/methods.toml) on which an entry rests, `source`
names where it was read.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum

from coachdesk.domain.picture.energy import EnergyItem, Pile, Tag
from coachdesk.domain.picture.scale import Side
from coachdesk.domain.picture.web import Web
from coachdesk.domain.questions import Condition, Text


class PageKind(StrEnum):
    """What a section of the conversation ends with, beside its questions."""

    NONE = ""
    ENERGY = "energy"
    DOMAINS = "domains"
    SCALE = "scale"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the conversation; `hint` says to the consultant what it is for."""

    id: str
    pictogram: str
    title: Text
    hint: Text
    page: PageKind


@dataclass(frozen=True, slots=True)
class Situation:
    """Something that happens in a talk; cards are chosen by it, and never by where somebody comes from."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why a life domain may be looked at."""

    id: str
    name: Text


class DomainKind(StrEnum):
    """Domains of every adult, and those of somebody who brings up children."""

    ADULT = "adult"
    PARENTING = "parenting"


@dataclass(frozen=True, slots=True)
class LifeDomain:
    """A domain with the name of the ZRM 2017 and descriptions of our own.

    `plain` is its name for the client, `how` asks for the client's view, `levels` are the five anchors from 1 to 5. A
    `sensitive` domain is closed until there is one of its `purposes`. `when` is the condition of a parenting domain.
    """

    id: str
    kind: DomainKind
    pictogram: str
    name: Text
    plain: Text
    about: Text
    levels: tuple[Text, ...]
    how: Text
    sensitive: bool
    when: Condition | None
    purposes: tuple[str, ...]
    source: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EnergyCard:
    """A card that may lie in one of its `piles`; `strength` is what stands on the plan where it gives energy."""

    id: str
    tags: tuple[Tag, ...]
    piles: tuple[Pile, ...]
    short: Text
    strength: Text | None
    rows: tuple[int, ...]


def names_strength(item: EnergyItem, card: EnergyCard | None) -> bool:
    """Whether a laid card has words for the plan: a quality, own words, or the sentence of its `card`."""
    return bool(item.quality or item.words) or (card is not None and card.strength is not None)


@dataclass(frozen=True, slots=True)
class EnergyQuestion:
    """Something to ask while cards are laid; `tag` is head, hand, heart, costs or restores."""

    id: str
    tag: str
    ask: Text


class Layer(StrEnum):
    """Where a load or a strength lies."""

    PERSON = "person"
    AROUND = "around"
    SOCIETY = "society"


@dataclass(frozen=True, slots=True)
class ScaleCard:
    """A stone or a strap of the catalogue; `domain` is the life domain it belongs to, or ""."""

    id: str
    side: Side
    layer: Layer
    domain: str
    short: Text
    sentence: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Aspect:
    """One aspect of positive health; a sensitive one is hidden until the client opens it."""

    id: str
    name: Text
    sensitive: bool


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension of positive health, with the number of studies that saw a yield of taking part in culture.

    The number says how many of 139 studies, not how strong an effect is; without `studies_sure` it is not shown.
    """

    id: str
    name: Text
    ask: Text
    studies: int
    studies_sure: bool
    aspects: tuple[Aspect, ...]
    source: str
    rows: tuple[int, ...]


def to_talk_about(web: Web, dimensions: Iterable[Dimension], opened: Container[str]) -> tuple[Aspect, ...]:
    """What the client wants to talk about, in the order of the content; sensitive aspects only if `opened`."""
    aspects = (aspect for dimension in dimensions for aspect in dimension.aspects)
    return tuple(a for a in aspects if a.id in web.talk and (not a.sensitive or a.id in opened))


@dataclass(frozen=True, slots=True)
class SafetyNumber:
    """Whom to call; an empty `phone` is a number of the own municipality."""

    id: str
    name: Text
    phone: str
    source: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SafetyCard:
    """What to do when somebody is in danger."""

    id: str
    signal: Text
    do: tuple[Text, ...]
    numbers: tuple[SafetyNumber, ...]
    source: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a consultant can grow in, and what can be tried."""

    id: str
    name: Text
    about: Text
    tries: tuple[Text, ...]
    source: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SkillLevel:
    """How far a skill has come."""

    id: str
    name: Text
    about: Text


@dataclass(frozen=True, slots=True)
class Topoi:
    """A place where a misunderstanding may sit (Hoffman 1994), with three questions to oneself."""

    id: str
    name: Text
    mine: Text
    theirs: Text
    around: Text


@dataclass(frozen=True, slots=True)
class LogPrompt:
    """A question of the private log after a talk."""

    id: str
    ask: Text


@dataclass(frozen=True, slots=True)
class Growth:
    """All about the consultant's own growth."""

    skills: dict[str, Skill]
    levels: dict[str, SkillLevel]
    topoi: dict[str, Topoi]
    prompts: dict[str, LogPrompt]
