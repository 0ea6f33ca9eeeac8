"""Reading exercises for workshops, from resources/workshop/exercises.toml, as strictly as all content."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import Final

from coachdesk.content.entry import Entry, tables
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.questions import Meaning, MeaningKind, Text
from coachdesk.domain.workshop.exercises import (
    Exercise,
    ExerciseKind,
    Part,
    Player,
    Reading,
    Role,
    RolePlay,
    ScaleTask,
    TellingBack,
    Tip,
)
from coachdesk.domain.workshop.scenarios import MINUTES

STEM: Final = "exercises"
MOST: Final = {
    "title": 50,
    "sees": 130,
    "text": 70,
    "ask": 80,
    "situation": 120,
    "knows": 90,
    "wants": 100,
    "does": 100,
    "questions": 80,
    "why": 130,
    "agreement": 130,
    "listen_for": 70,
    "better": 80,
    "task": 150,
    "notes": 140,
}
"""Signs that fit in each text: most of it is read on a wall, from ten metres."""


def load(folder: Path, people: Collection[str]) -> tuple[Exercise, ...]:
    """The exercises in a folder, one of each kind. Raises ContentInvalid.

    `people` are the names of fictional people; pictures lie in the folder `drawings` beside the file.
    """
    found = tables(folder, STEM, tuple(ExerciseKind))
    drawings = {file.stem for file in (folder / "drawings").glob("*.svg")}
    readers: dict[ExerciseKind, Callable[[Entry], Part]] = {
        ExerciseKind.READING: lambda entry: _reading(entry, drawings),
        ExerciseKind.ROLE_PLAY: _role_play,
        ExerciseKind.SORTING: lambda entry: Tip(*_shared(entry), why=entry.words("why", MOST["why"])),
        ExerciseKind.TELLING_BACK: _telling_back,
        ExerciseKind.SCALE: lambda entry: _scale(entry, people),
    }
    for kind, entries in found.items():
        if not entries:
            raise ContentInvalid(f"{STEM}.toml", "", f"there is no [[{kind}]]", "missing", kind)
    parts = {kind: [entry.finished(readers[kind](entry)) for entry in found[kind]] for kind in ExerciseKind}
    last = parts[ExerciseKind.SORTING][-1]
    assert isinstance(last, Tip)
    parts[ExerciseKind.SORTING][-1] = replace(last, last=True)
    return tuple(Exercise(kind, tuple(parts[kind])) for kind in ExerciseKind)


def _shared(entry: Entry) -> tuple[str, Text, int, tuple[Text, ...]]:
    """What every part begins with: id, title, minutes and notes."""
    minutes = entry.take("minutes", int)
    if minutes not in MINUTES:
        raise entry.fail(f"minutes is a number from {MINUTES[0]} to {MINUTES[-1]}", "minutes")
    return entry.id, entry.words("title", MOST["title"]), minutes, entry.word_list("notes", MOST["notes"])


def _reading(entry: Entry, drawings: Collection[str]) -> Reading:
    drawing = entry.take("drawing", str)
    if drawing not in drawings:
        raise entry.fail(f"there is no picture {drawing}", "drawing")
    readings = tuple(
        each.finished(Meaning(each.id, each.choice("kind", MeaningKind), each.words("text", MOST["text"])))
        for each in entry.nested("meaning")
    )
    if [reading.kind for reading in readings] != list(MeaningKind):
        raise entry.fail("there are three readings: one possible, one not cultural, one the own part", "meaning")
    sees, ask = entry.words("sees", MOST["sees"]), entry.words("ask", MOST["ask"])
    return Reading(*_shared(entry), drawing=drawing, sees=sees, readings=readings, ask=ask)


def _role_play(entry: Entry) -> RolePlay:
    roles = tuple(_role(each) for each in entry.nested("role"))
    if [role.player for role in roles] != list(Player):
        raise entry.fail(f"there are three roles: {', '.join(Player)}", "role")
    situation = entry.words("situation", MOST["situation"])
    return RolePlay(*_shared(entry), situation=situation, roles=roles, questions=_list(entry, "questions"))


def _role(entry: Entry) -> Role:
    try:
        player = Player(entry.id)
    except ValueError:
        raise entry.fail(f"a role is one of {', '.join(Player)}") from None
    return entry.finished(Role(player, *(entry.words(key, MOST[key]) for key in ("knows", "wants", "does"))))


def _telling_back(entry: Entry) -> TellingBack:
    agreement = entry.words("agreement", MOST["agreement"])
    listen_for, better = _list(entry, "listen_for"), _list(entry, "better")
    return TellingBack(*_shared(entry), agreement=agreement, listen_for=listen_for, better=better)


def _scale(entry: Entry, people: Collection[str]) -> ScaleTask:
    person, task = entry.take("person", str), entry.words("task", MOST["task"])
    if person not in people:
        raise entry.fail(f"person {person} is none of the fictional people", "person")
    return ScaleTask(*_shared(entry), person=person, task=task, questions=_list(entry, "questions"))


def _list(entry: Entry, key: str) -> tuple[Text, ...]:
    found = entry.word_list(key, MOST[key])
    if not found:
        raise entry.fail(f"{key} is missing", key, "missing")
    return found
