"""The cases of a workshop: everybody who is told by hand, and each of them as far as a stage has come."""

import random
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeVar

from coachdesk.desk.demo_maker import Maker
from coachdesk.desk.demo_told import WORKSHOP, people_of_workshop, people_told, told_of
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice
from coachdesk.domain.connection import Connection
from coachdesk.domain.content import Content
from coachdesk.domain.course import Appointment, AppointmentState, Course, Sharing, Terms
from coachdesk.domain.handover import Handover
from coachdesk.domain.picture import Picture
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Step

_SEED: Final = 0
"""That of the cases for trying out, so that the same people are the same cases everywhere."""
_COME: Final = {Stage.MEET: "meet", Stage.LISTEN: "listen", Stage.CHOOSE: "choose"}
"""How far a maker of cases goes for a stage; for the others to the plan."""
_BEFORE_LOOKING_BACK: Final = frozenset({Stage.MEET, Stage.LISTEN, Stage.CHOOSE, Stage.ACT})
"""Stages that are shown as on the day on which something was chosen."""
Told = TypeVar("Told", Picture, Course)


def makers(content: Content, now: datetime) -> Iterator[Maker]:
    """One for each person. What a maker draws by chance follows from those before it: each must be used in its turn."""
    chance = random.Random(_SEED)
    everywhere = len(people_told())
    for number in range(everywhere):
        yield Maker(number, chance, content, now)
    chance = random.Random(WORKSHOP)
    for number, person in enumerate(people_of_workshop(), everywhere):
        yield Maker(number, chance, content, now, person)


def everybody(content: Content, now: datetime) -> Iterator[CaseFile]:
    """The cases of all of them as they could be at `now`; always the same."""
    return (maker.file() for maker in makers(content, now))


def each_at(stage: Stage, content: Content, now: datetime) -> Iterator[tuple[CaseFile, CaseFile]]:
    """Everybody's case as it is in `everybody`, and beside it as it was at a stage."""
    for maker in makers(content, now):
        drawn = maker.chance.getstate()
        file = maker.file()
        left = maker.chance.getstate()
        maker.chance.setstate(drawn)
        yield file, as_it_was(maker, file.case.calling_name, stage)
        maker.chance.setstate(left)


def as_it_was(maker: Maker, name: str, stage: Stage) -> CaseFile:
    """A case with all of a stage and of those before it, and nothing of later ones.

    Until something is done of the plan it is the day on which it was chosen: what came after that is not there yet.
    """
    told = told_of("courses", "course", name) or {}
    ago = timedelta(days=told.get("begun", 0) if stage in _BEFORE_LOOKING_BACK else 0)
    closed = stage is Stage.FOLLOW and "closing" in told
    come = "archived" if closed else _COME.get(stage, "act")
    file = replace(maker, now=maker.now + ago).file_at(come)
    if closed:
        return file
    today = maker.now.astimezone().date()
    course = replace(file.course, closings=())
    if stage is not Stage.FOLLOW:
        course = replace(course, reviews=())
    if stage is Stage.LISTEN:
        course = replace(course, cards=())
    case = replace(file.case, created_at=min(file.case.created_at, maker.now - timedelta(days=1)), changed_at=maker.now)
    return replace(
        file,
        case=case,
        answers=tuple(replace(each, changed_at=maker.now) for each in file.answers),
        choice=_chosen(file.choice, maker.now),
        steps=tuple(_step(step, ago) for step in file.steps),
        picture=_known(file.picture, today),
        course=_known(_ahead(course, today, ago), today),
        connection=Connection() if stage in _BEFORE_LOOKING_BACK else file.connection,
        handover=file.handover if stage in (Stage.HAND_OVER, Stage.FOLLOW) else Handover(),
    )


def _chosen(choice: Choice, now: datetime) -> Choice:
    return replace(choice, chosen_at=now) if choice.chosen_at is not None else choice


def _step(step: Step, ago: timedelta) -> Step:
    day = step.when.day
    return step if day is None else replace(step, when=replace(step.when, day=day - ago))


def _known(group: Told, today: date) -> Told:
    """What of a group was there on a day."""
    kept: dict[str, Any] = {}
    for field in fields(group):
        entries = getattr(group, field.name)
        kept[field.name] = tuple(_as_of(each, today) for each in entries if _there(each, today))
    return replace(group, **kept)


def _there(entry: Any, today: date) -> bool:
    """Whether an entry was there on a day; an appointment to come was made before."""
    if isinstance(entry, Appointment) and entry.state is AppointmentState.PLANNED:
        return True
    return bool(getattr(entry, "on", today) <= today)


def _as_of(entry: Any, today: date) -> Any:
    """An entry without days of which nobody knows yet."""
    names = ("since", "informed_on", *(each.name for each in fields(Terms) if each.name.endswith("_on")))
    later = {name: None for name in names if (day := getattr(entry, name, None)) is not None and day > today}
    return replace(entry, **later) if later else entry


def _ahead(course: Course, today: date, ago: timedelta) -> Course:
    """A course whose days to come are counted from today."""

    def nearer(entry: Appointment) -> Appointment:
        return replace(entry, on=entry.on - ago) if entry.on > today + ago else entry

    def shorter(entry: Sharing) -> Sharing:
        return replace(entry, until=entry.until - ago) if entry.until is not None else entry

    return replace(
        course,
        appointments=tuple(map(nearer, course.appointments)),
        sharings=tuple(map(shorter, course.sharings)),
    )
