"""Reading scenarios: each in a file of its own, in resources/workshop or made by a trainer.

Reading is strict, as everywhere in the content: what a trainer mistyped is named with the file and the entry.
"""

from collections.abc import Collection
from pathlib import Path

from coachdesk.content.entry import Entry, tables
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.stages import Stage
from coachdesk.domain.workshop import MINUTES, Choice, Scenario, Scene
from coachdesk.domain.workshop.scenarios import CHOICES

TABLES = ("scenario", "scene")
SCENARIOS = "scenario_"
"""How the name of a file with a scenario begins."""


def load(folder: Path, cards: Collection[str], people: Collection[str]) -> tuple[Scenario, ...]:
    """The scenarios that come with CoachDesk, in their order. Raises ContentInvalid.

    `cards` are the ids of prompt cards and `people` the names of fictional people that a scenario may name.
    """
    found = (read(file, cards, people) for file in sorted(folder.glob(f"{SCENARIOS}*.toml")))
    return tuple(sorted(found, key=lambda scenario: scenario.order))


def read(file: Path, cards: Collection[str], people: Collection[str], *, own: bool = False) -> Scenario:
    """One scenario; `own` for a trainer's file. Raises ContentInvalid with the file, the entry and what is wrong."""
    found = tables(file.parent, file.stem, TABLES)
    if len(found["scenario"]) != 1:
        raise ContentInvalid(file.name, "", "there is one [[scenario]] in a file")
    scenes = tuple(_scene(entry, cards) for entry in found["scene"])
    if not scenes:
        raise ContentInvalid(file.name, "", "there is no [[scene]]")
    (entry,) = found["scenario"]
    person = entry.take("person", str)
    if person not in people:
        raise entry.fail(f"person {person} is none of the fictional people")
    return entry.finished(
        Scenario(
            id=entry.id,
            order=entry.take("order", int),
            title=entry.words("title"),
            about=entry.words("about"),
            aim=entry.words("aim"),
            person=person,
            scenes=scenes,
            rows=entry.rows(),
            own=own,
        )
    )


def _scene(entry: Entry, cards: Collection[str]) -> Scene:
    minutes, card = entry.take("minutes", int), entry.take("card", str)
    if minutes not in MINUTES:
        raise entry.fail(f"minutes is a number from {MINUTES[0]} to {MINUTES[-1]}")
    if card not in cards:
        raise entry.fail(f"card {card} is no prompt card")
    choices = tuple(e.finished(Choice(e.id, e.words("text"), e.words("effect"))) for e in entry.nested("choice"))
    if len(choices) not in CHOICES:
        raise entry.fail(f"there are {CHOICES[0]} to {CHOICES[-1]} choices in a scene")
    notes = entry.word_list("notes")
    if not notes:
        raise entry.fail("notes is missing")
    return entry.finished(
        Scene(
            id=entry.id,
            title=entry.words("title"),
            minutes=minutes,
            stage=entry.choice("stage", Stage),
            situation=entry.words("situation"),
            question=entry.words("question"),
            choices=choices,
            tip_title=entry.words("tip_title"),
            tip=entry.words("tip"),
            card=card,
            notes=notes,
        )
    )
