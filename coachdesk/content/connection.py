"""Reading what the content says about connection from resources/connection, as strictly as the other content."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from coachdesk.content.entry import Entry, Named, tables
from coachdesk.domain.connection.activities import Dutch, Form, Role
from coachdesk.domain.connection.guidance import (
    ActivityKind,
    AskColleague,
    Basis,
    Block,
    BuddyGuidance,
    BuddySide,
    Element,
    ElementGroup,
    Example,
    Guidance,
    HowCard,
    Idea,
    Line,
    PlainWord,
    SessionPart,
    TogetherGuidance,
    TogetherStep,
)
from coachdesk.domain.connection.work import Purpose
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.picture.energy import Tag

N = TypeVar("N", bound=Named)
MOST: Final = {"title": 50, "line": 150, "limits": 180}
"""Signs that fit in each text."""
LEVELS: Final = ("carries_out", "leads", "decides")
OTHER: Final = "other"
"""The kind of an activity that fits no other; it is there in every library."""


def load(folder: Path) -> Guidance:
    """What is in the folder. Raises ContentInvalid with the file, the entry and what is wrong."""
    found = tables(folder, "elements", ("basis", "group", "element"))
    activities = tables(folder, "activities", ("kind", "example", "idea"))
    kinds = _named(activities["kind"], _kind)
    if OTHER not in kinds:
        raise ContentInvalid("activities.toml", OTHER, "there is a kind for what fits no other", "missing", "kind")
    guidance = Guidance(
        kinds=kinds,
        examples=_named(activities["example"], _example),
        ideas=_named(activities["idea"], lambda e: Idea(e.id, e.words("text", MOST["line"]), e.rows())),
        bases=_named(found["basis"], _basis),
        groups=_named(found["group"], lambda e: ElementGroup(e.id, e.words("title", MOST["title"]))),
        elements=_named(found["element"], _element),
        cards=_named(tables(folder, "netherlands", ("card",))["card"], _card),
        buddy=_buddy(folder),
        together=_together(folder),
    )
    _check(guidance)
    return guidance


def _named(entries: list[Entry], read: Callable[[Entry], N]) -> dict[str, N]:
    return {entry.id: entry.finished(read(entry)) for entry in entries}


def _check(guidance: Guidance) -> None:
    """Every id that something names is there."""
    for element in guidance.elements.values():
        if element.group not in guidance.groups or not set(element.basis) <= set(guidance.bases):
            raise ContentInvalid("elements.toml", element.id, "group or basis is not known", "value", "element")
    for example in guidance.examples.values():
        if example.kind not in guidance.kinds:
            raise ContentInvalid("activities.toml", example.id, "kind is not known", "value", "example")


def _kind(entry: Entry) -> ActivityKind:
    return ActivityKind(
        entry.id,
        entry.words("name", 24),
        entry.take("pictogram", str),
        entry.choices("tags", Tag),
        entry.ids("cards"),
        entry.take("family", str),
        entry.rows(),
    )


def _example(entry: Entry) -> Example:
    return Example(
        id=entry.id,
        kind=entry.take("kind", str),
        title=entry.words("title", 40),
        does=entry.words("does", MOST["line"]),
        form=entry.choice("form", Form),
        dutch=entry.choice("dutch", Dutch),
        languages=entry.ids("languages"),
        women=entry.take("women", bool),
        free=entry.take("free", bool),
        least=entry.take("least", int),
        most=entry.take("most", int),
        minutes=entry.take("minutes", int),
        roles=entry.choices("roles", Role, least=1),
        seen_in=entry.take("from", str),
        rows=entry.rows(),
    )


def _basis(entry: Entry) -> Basis:
    return Basis(entry.id, entry.words("text", 110), entry.words("limits", MOST["limits"]))


def _element(entry: Entry) -> Element:
    return Element(
        id=entry.id,
        group=entry.take("group", str),
        ask=entry.words("ask", 110),
        advice=entry.words("advice", MOST["line"]),
        limits=entry.optional_words("limits"),
        basis=entry.ids("basis", least=1),
        art=entry.take("art", bool, False),
        rows=entry.rows(),
    )


def _card(entry: Entry) -> HowCard:
    return HowCard(
        id=entry.id,
        title=entry.words("title", 34),
        pictogram=entry.take("pictogram", str),
        short=entry.words("short", 90),
        lines=entry.word_list("lines", 110),
        never=entry.optional_words("never"),
        tell_back=entry.words("tell_back", 120),
        words=entry.ids("words"),
        source=entry.words("source", 90),
        rows=entry.rows(),
    )


def _line(entry: Entry) -> Line:
    return Line(entry.id, entry.words("text", 110), entry.rows())


def _buddy(folder: Path) -> BuddyGuidance:
    found = tables(folder, "buddy", ("side", "limit", "phase", "first", "ask", "host", "visit"))
    visits = _named(found["visit"], _line)
    if set(visits) != set(Purpose):
        raise ContentInvalid("buddy.toml", "visit", "there is one question for each purpose of work", "value", "visit")
    return BuddyGuidance(
        sides=_named(found["side"], _side),
        limits=_named(found["limit"], _line),
        phases=_named(found["phase"], lambda e: Line(e.id, e.words("name", 40), e.rows())),
        firsts=_named(found["first"], _line),
        asks=_named(found["ask"], _line),
        hosts=_named(found["host"], _line),
        visits={Purpose(each): line for each, line in visits.items()},
    )


def _side(entry: Entry) -> BuddySide:
    return BuddySide(entry.id, entry.words("title", 40), entry.word_list("lines", 110), entry.rows())


def _together(folder: Path) -> TogetherGuidance:
    names = ("step", "block", "question", "session", "heading", "bridge", "plain", "hint")
    found = tables(folder, "together", names)
    return TogetherGuidance(
        steps=_named(found["step"], _titled),
        blocks=_named(found["block"], _block),
        questions=_named(found["question"], _question),
        sessions=_named(found["session"], _session),
        headings=_named(found["heading"], _titled),
        bridges=_named(found["bridge"], _line),
        plain=_named(found["plain"], lambda e: PlainWord(e.id, e.words("policy", 40), e.words("plain", 60), e.rows())),
        hints=_named(found["hint"], _line),
    )


def _titled(entry: Entry) -> TogetherStep:
    return TogetherStep(entry.id, entry.words("title", MOST["title"]), entry.words("help", 130), entry.rows())


def _block(entry: Entry) -> Block:
    ideas = entry.word_list("ideas", 110)
    return Block(entry.id, entry.words("title", MOST["title"]), entry.words("why", MOST["line"]), ideas, entry.rows())


def _question(entry: Entry) -> AskColleague:
    level = entry.take("level", str)
    if level not in LEVELS:
        raise entry.fail(f"level can't be {level}", "level")
    return AskColleague(entry.id, level, entry.words("text", 110), entry.rows())


def _session(entry: Entry) -> SessionPart:
    minutes = entry.take("minutes", int)
    return SessionPart(entry.id, minutes, entry.words("title", 40), entry.words("how", 130), entry.rows())
