"""What is looked at and laid down with the client, and what the consultant grows in."""

from coachdesk.content.entry import Entry
from coachdesk.domain.intake import (
    Aspect,
    Dimension,
    DomainKind,
    EnergyCard,
    EnergyQuestion,
    Layer,
    LifeDomain,
    LogPrompt,
    Purpose,
    SafetyCard,
    SafetyNumber,
    ScaleCard,
    Skill,
    SkillLevel,
    Topoi,
)
from coachdesk.domain.picture.domains import LEVELS
from coachdesk.domain.picture.energy import Pile, Tag
from coachdesk.domain.picture.scale import Side
from coachdesk.domain.questions import Text


def purpose(entry: Entry) -> Purpose:
    """Why a life domain may be looked at."""
    return entry.finished(Purpose(entry.id, entry.words("name")))


def life_domain(entry: Entry) -> LifeDomain:
    """A life domain with its five anchors."""
    made = LifeDomain(
        id=entry.id,
        kind=entry.choice("kind", DomainKind),
        pictogram=entry.take("pictogram", str),
        name=entry.words("name"),
        plain=entry.words("plain"),
        about=entry.words("about"),
        levels=entry.word_list("levels"),
        how=entry.words("how"),
        sensitive=entry.take("sensitive", bool),
        when=entry.condition("when"),
        purposes=entry.ids("purposes", least=1),
        source=entry.take("source", str),
        rows=entry.rows(),
    )
    if len(made.levels) != len(LEVELS):
        raise entry.fail("a life domain has five levels")
    return entry.finished(made)


def energy_card(entry: Entry) -> EnergyCard:
    """A card to lay in a pile."""
    made = EnergyCard(
        entry.id,
        entry.choices("tags", Tag),
        entry.choices("piles", Pile, least=1),
        entry.words("short"),
        entry.optional_words("strength"),
        entry.rows(),
    )
    if (Pile.GIVES in made.piles) != (made.strength is not None):
        raise entry.fail("what gives energy has a sentence for the plan, and nothing else has")
    return entry.finished(made)


def energy_question(entry: Entry) -> EnergyQuestion:
    """Something to ask while cards are laid."""
    tags = {*Tag, Pile.COSTS, Pile.RESTORES}
    made = EnergyQuestion(entry.id, entry.take("tag", str), entry.words("ask"))
    if made.tag not in tags:
        raise entry.fail(f"tag can't be {made.tag}")
    return entry.finished(made)


def scale_card(entry: Entry) -> ScaleCard:
    """A stone or a strap."""
    return entry.finished(
        ScaleCard(
            entry.id,
            entry.choice("side", Side),
            entry.choice("layer", Layer),
            entry.take("domain", str, ""),
            entry.words("short"),
            entry.words("sentence"),
            entry.rows(),
        )
    )


def dimension(entry: Entry) -> Dimension:
    """A dimension of positive health with its aspects."""
    return entry.finished(
        Dimension(
            entry.id,
            entry.words("name"),
            entry.words("ask"),
            entry.take("studies", int),
            entry.take("studies_sure", bool),
            tuple(e.finished(Aspect(e.id, e.words("name"), e.take("sensitive", bool))) for e in entry.nested("aspect")),
            entry.take("source", str),
            entry.rows(),
        )
    )


def safety_card(entry: Entry) -> SafetyCard:
    """What to do when somebody is in danger."""
    return entry.finished(
        SafetyCard(
            entry.id,
            entry.words("signal"),
            entry.word_list("do"),
            tuple(_number(e) for e in entry.nested("number")),
            Text("safety.source", entry.take("source", str)),
            entry.rows(),
        )
    )


def _number(entry: Entry) -> SafetyNumber:
    return entry.finished(
        SafetyNumber(entry.id, entry.words("name"), entry.take("phone", str), entry.take("source", str), entry.rows())
    )


def skill(entry: Entry) -> Skill:
    """Something to grow in."""
    made = Skill(
        entry.id,
        entry.words("name"),
        entry.words("about"),
        entry.word_list("tries"),
        entry.take("source", str),
        entry.rows(),
    )
    return entry.finished(made)


def skill_level(entry: Entry) -> SkillLevel:
    """How far a skill has come."""
    return entry.finished(SkillLevel(entry.id, entry.words("name"), entry.words("about")))


def topoi(entry: Entry) -> Topoi:
    """A place where a misunderstanding may sit."""
    return entry.finished(
        Topoi(entry.id, entry.words("name"), entry.words("mine"), entry.words("theirs"), entry.words("around"))
    )


def log_prompt(entry: Entry) -> LogPrompt:
    """A question of the private log."""
    return entry.finished(LogPrompt(entry.id, entry.words("ask")))
