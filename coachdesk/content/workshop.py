"""Reading scenarios: each in a file of its own, in resources/workshop or made by a trainer.

Reading is strict, as everywhere in the content: what a trainer mistyped is named with the file and the entry.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coachdesk.content.entry import Entry, tables_of
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.questions import Text
from coachdesk.domain.stages import Stage
from coachdesk.domain.workshop import MINUTES, Choice, Scenario, Scene
from coachdesk.domain.workshop.exercises import Exercise
from coachdesk.domain.workshop.handouts import Handouts
from coachdesk.domain.workshop.scenarios import CHOICES

TABLES = ("scenario", "scene")
SCENARIOS = "scenario_"
"""How the name of a file with a scenario begins."""
MOST: Final = {
    "title": 60,
    "about": 300,
    "aim": 250,
    "situation": 180,
    "question": 150,
    "text": 110,
    "effect": 180,
    "tip_title": 60,
    "tip": 280,
    "notes": 400,
}
"""Signs that fit in each text: all of a scene is read on a wall, from ten metres."""


@dataclass(frozen=True, slots=True)
class ScenarioFiles:
    """The scenarios in a folder of the program, and those of trainers wherever they lie."""

    folder: Path

    def load(self, cards: Collection[str], people: Collection[str]) -> tuple[Scenario, ...]:
        """The scenarios that come with CoachDesk. Raises ContentInvalid."""
        return load(self.folder, cards, people)

    def read_own(self, file: Path, cards: Collection[str], people: Collection[str]) -> Scenario:
        """A trainer's own scenario. Raises ContentInvalid."""
        return read(file, cards, people, own=True)

    def exercises(self, people: Collection[str]) -> tuple[Exercise, ...]:
        """The exercises that come with CoachDesk. Raises ContentInvalid."""
        from coachdesk.content import workshop_exercises

        return workshop_exercises.load(self.folder, people)

    def handouts(self) -> Handouts:
        """What a trainer hands out. Raises ContentInvalid."""
        from coachdesk.content import workshop_handouts

        return workshop_handouts.load(self.folder)


def load(folder: Path, cards: Collection[str], people: Collection[str]) -> tuple[Scenario, ...]:
    """The scenarios that come with CoachDesk, in their order. Raises ContentInvalid.

    `cards` are the ids of prompt cards and `people` the names of fictional people that a scenario may name.
    """
    found = (read(file, cards, people) for file in sorted(folder.glob(f"{SCENARIOS}*.toml")))
    return tuple(sorted(found, key=lambda scenario: scenario.order))


def read(file: Path, cards: Collection[str], people: Collection[str], *, own: bool = False) -> Scenario:
    """One scenario; `own` for a trainer's file. Raises ContentInvalid with the file, the entry and what is wrong."""
    found = tables_of(file, TABLES)
    if len(found["scenario"]) != 1:
        raise ContentInvalid(file.name, "", "there is one [[scenario]] in a file", "value", "scenario")
    scenes = tuple(_scene(entry, cards) for entry in found["scene"])
    if not scenes:
        raise ContentInvalid(file.name, "", "there is no [[scene]]", "missing", "scene")
    (entry,) = found["scenario"]
    person = entry.take("person", str)
    if person not in people:
        raise entry.fail(f"person {person} is none of the fictional people", "person")
    return entry.finished(
        Scenario(
            id=entry.id,
            order=entry.take("order", int),
            title=_text(entry, "title"),
            about=_text(entry, "about"),
            aim=_text(entry, "aim"),
            person=person,
            scenes=scenes,
            rows=entry.rows(),
            own=own,
        )
    )


def _scene(entry: Entry, cards: Collection[str]) -> Scene:
    minutes, card = entry.take("minutes", int), entry.take("card", str)
    if minutes not in MINUTES:
        raise entry.fail(f"minutes is a number from {MINUTES[0]} to {MINUTES[-1]}", "minutes")
    if card not in cards:
        raise entry.fail(f"card {card} is no prompt card", "card")
    choices = tuple(e.finished(Choice(e.id, _text(e, "text"), _text(e, "effect"))) for e in entry.nested("choice"))
    if len(choices) not in CHOICES:
        raise entry.fail(f"there are {CHOICES[0]} to {CHOICES[-1]} choices in a scene", "choice")
    notes = entry.word_list("notes", MOST["notes"])
    if not notes:
        raise entry.fail("notes is missing", "notes", "missing")
    return entry.finished(
        Scene(
            id=entry.id,
            title=_text(entry, "title"),
            minutes=minutes,
            stage=entry.choice("stage", Stage),
            situation=_text(entry, "situation"),
            question=_text(entry, "question"),
            choices=choices,
            tip_title=_text(entry, "tip_title"),
            tip=_text(entry, "tip"),
            card=card,
            notes=notes,
        )
    )


def _text(entry: Entry, key: str) -> Text:
    return entry.words(key, MOST[key])
