"""What could have been agreed on with the fictional people and followed: made from resources/demo/courses.toml."""

import random
from collections import Counter as Tally
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import zip_longest
from typing import Any, Final
from uuid import UUID

from coachdesk.desk.demo_told import told_of
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.course import (
    Agreed,
    Agreement,
    Appointment,
    AppointmentState,
    CardSource,
    Chooser,
    Closing,
    ClosingReason,
    ContactChange,
    Counter,
    Course,
    Goal,
    GoalState,
    Helper,
    HelperKind,
    Hours,
    LaidBy,
    Pace,
    Rating,
    Reason,
    Review,
    Route,
    Say,
    Sharing,
    SortCard,
    Sorted,
    Stand,
    Terms,
)
from coachdesk.domain.course.agreeing import plan_digest
from coachdesk.domain.course.following import review_of
from coachdesk.domain.course.goals import STAIRS
from coachdesk.domain.picture import InterpreterKind, MeetingPlace
from coachdesk.domain.words import Words

_CHOSEN: Final = frozenset({"choose", "act", "archived"})
"""Stages in which something was chosen; only then are there goals."""
_PLANNED: Final = frozenset({"act", "archived"})
"""Stages in which there is a plan."""


def with_course(name: str, stage: str, file: CaseFile, content: Content, now: datetime) -> CaseFile:
    """The case with the course of somebody as far as its stage has come; as it is where nothing is told.

    A case that is archived was closed on the day that is told. The same for the same case.
    """
    told = told_of("courses", "course", name)
    if told is None:
        return file
    sure = zip_longest(file.steps, told.get("confidence", ())[: len(file.steps)])
    file = replace(file, steps=tuple(replace(step, confidence=given) for step, given in sure))
    case = file.case
    if "begun" in told:
        case = replace(case, created_at=min(case.created_at, now - timedelta(days=told["begun"])))
    if stage == "archived" and "closing" in told:
        case = replace(case, archived_at=now - timedelta(days=told["closing"]["days"]))
    file = replace(file, case=case)
    return replace(file, course=_Maker(file, stage, content, now.astimezone().date()).course(told))


class _Maker:
    """Makes the entries of one case; its own chance gives only their ids, so that others stay as they were."""

    def __init__(self, file: CaseFile, stage: str, content: Content, today: date) -> None:
        self._file, self._stage, self._content, self._today = file, stage, content, today
        self._chance = random.Random(f"{file.case.id} course")
        self._closed = stage == "archived"
        self._versions: Tally[str] = Tally()

    def course(self, told: dict[str, Any]) -> Course:
        """Everything that is told, as far as the stage allows it."""
        every = {
            name: told.get(name, ()) for name in ("cards", "appointments", "helpers", "sharings", "changes", "hours")
        }
        chosen = told if self._stage in _CHOSEN else {}
        planned = told if self._stage in _PLANNED else {}
        cards = tuple(map(self._card, every["cards"]))
        shown = tuple(dict.fromkeys((*self._content.areas, *(card.id for card in cards))))
        goals = tuple(map(self._goal, chosen.get("goals", ())))
        return Course(
            cards,
            tuple(self._reason(each, shown) for each in chosen.get("reasons", ())),
            tuple(map(self._rating, chosen.get("ratings", ()))),
            goals,
            tuple(map(self._stand, planned.get("stands", ()))),
            tuple(self._agreement(each, goals) for each in planned.get("agreements", ())),
            tuple(map(self._helper, every["helpers"])),
            tuple(map(self._sharing, every["sharings"])),
            tuple(self._appointment(each) for each in every["appointments"] if "in" not in each or not self._closed),
            self._paces(told),
            tuple(map(self._change, every["changes"])),
            tuple(map(self._review, planned.get("reviews", ()))),
            (self._closing(told["closing"]),) if self._closed and "closing" in told else (),
            (self._terms(told["terms"]),) if "terms" in told else (),
            tuple(map(self._hours, every["hours"])),
        )

    def _id(self) -> str:
        return UUID(int=self._chance.getrandbits(128), version=4).hex

    def _ago(self, values: dict[str, Any], key: str = "days") -> date:
        return self._today - timedelta(days=values[key])

    def _words(self, values: dict[str, Any], key: str) -> Words:
        heard = values.get(f"{key}_heard", "")
        language = self._file.case.client_language if heard else ""
        return Words(values[key], "nl", heard, language) if key in values else Words()

    # --- choosing ---------------------------------------------------------------------------------------------------

    def _card(self, values: dict[str, Any]) -> SortCard:
        """A card of the content by its id, or one with words of its own."""
        by, pile = LaidBy(values.get("by", "client")), Sorted(values["pile"])
        if "card" not in values:
            source = CardSource(values.get("source", "own"))
            return SortCard(self._id(), source, "", self._words(values, "words"), by, pile, values.get("place"))
        chosen = values["card"]
        first, _, ref = chosen.partition("_") if chosen not in self._content.areas else ("area", "", chosen)
        return SortCard(chosen, CardSource(first), ref, Words(), by, pile, values.get("place"))

    def _reason(self, values: dict[str, Any], shown: tuple[str, ...]) -> Reason:
        return Reason(
            values["card"],
            self._ago(values),
            shown,
            self._words(values, "reason"),
            Say(values["say"]),
            Chooser(values["chooser"]),
            values.get("differs", ""),
            self._file.case.client_language,
            InterpreterKind(values["through"]),
            values.get("teach_back", False),
        )

    def _rating(self, values: dict[str, Any]) -> Rating:
        return Rating(values["card"], self._ago(values), *values["marks"])

    # --- goals ------------------------------------------------------------------------------------------------------

    def _goal(self, values: dict[str, Any]) -> Goal:
        """The next version of the goal for its card."""
        card, on = values["card"], self._ago(values)
        self._versions[card] += 1
        due, review_on = (on + timedelta(days=values[key]) if key in values else None for key in ("due", "review"))
        stairs: dict[str, Any] = {stair: self._words(values, stair) for stair in STAIRS}
        return Goal(
            card,
            self._versions[card],
            on,
            self._words(values, "words"),
            **stairs,
            due=due,
            review_on=review_on,
            state=GoalState(values.get("state", "going")),
            reason=self._words(values, "reason"),
            decided=Chooser(values.get("decided", "not_asked")),
        )

    def _stand(self, values: dict[str, Any]) -> Stand:
        return Stand(values["card"], self._ago(values), values["level"], self._words(values, "note"))

    def _agreement(self, values: dict[str, Any], goals: tuple[Goal, ...]) -> Agreement:
        """The answer about the goals as they held on that day, and the steps as they are."""
        on, answer = self._ago(values), Agreed(values["answer"])
        held = {goal.card: goal for goal in goals if goal.on <= on}
        steps, choice = self._file.steps, self._file.choice
        return Agreement(
            self._id(),
            on,
            answer,
            self._words(values, "why"),
            self._file.case.client_language,
            InterpreterKind(values["through"]),
            values.get("teach_back", False),
            plan_digest(choice, steps, held.values()),
            tuple(held[card].key for card in choice.area_ids if card in held),
        )

    # --- who else, and when ---------------------------------------------------------------------------------------------

    def _helper(self, values: dict[str, Any]) -> Helper:
        return Helper(self._id(), HelperKind(values["kind"]), values["name"], values.get("phone", ""))

    def _sharing(self, values: dict[str, Any]) -> Sharing:
        until = self._today + timedelta(days=values["until"]) if "until" in values else None
        return Sharing(self._id(), values["who"], self._words(values, "what"), until)

    def _appointment(self, values: dict[str, Any]) -> Appointment:
        """One that is over, or one to come: at the client's home unless another place is named."""
        ahead = "in" in values
        on = self._today + timedelta(days=values["in"]) if ahead else self._ago(values)
        place = MeetingPlace(values.get("place", "home"))
        home = self._file.case.details.address if ahead and place is MeetingPlace.HOME else ""
        return Appointment(
            self._id(),
            on,
            time.fromisoformat(values["at"]),
            values["minutes"],
            place,
            values.get("where", home),
            values.get("travel", ""),
            self._words(values, "bring"),
            values.get("interpreter", False),
            values.get("with_whom", ""),
            AppointmentState(values.get("state", "planned")),
            self._words(values, "helps"),
        )

    def _paces(self, told: dict[str, Any]) -> tuple[Pace, ...]:
        if not told.keys() & {"begun", "every_days"}:
            return ()
        begun = self._ago(told, "begun") if "begun" in told and self._stage in _CHOSEN else None
        return (Pace(told["every_days"], begun),)

    def _change(self, values: dict[str, Any]) -> ContactChange:
        now, note = self._file.case.contact.name, self._words(values, "note")
        return ContactChange(self._id(), self._ago(values), values["before"], now, note, values["told"])

    # --- following --------------------------------------------------------------------------------------------------

    def _review(self, values: dict[str, Any]) -> Review:
        """What lay there then, or with `now` what lies there still."""
        on, changed = self._ago(values), self._words(values, "changed")
        if values.get("now"):
            return review_of(on, self._file.picture.scale, self._file.picture.energy, changed)
        load, strength = ({key: float(weight) for key, weight in values[side].items()} for side in ("load", "strength"))
        gives, costs, restores = (tuple(values.get(pile, ())) for pile in ("gives", "costs", "restores"))
        return Review(on, load, strength, gives, costs, restores, changed)

    def _closing(self, values: dict[str, Any]) -> Closing:
        on, reason = self._ago(values), ClosingReason(values["reason"])
        return Closing(on, reason, self._words(values, "back"), on + timedelta(days=values["aftercare"]))

    def _terms(self, values: dict[str, Any]) -> Terms:
        days: dict[str, Any] = {f"{key}_on": self._ago(values, key) for key in values if key != "route"}
        return replace(Terms(**days), route=Route(values.get("route", "unknown")))

    def _hours(self, values: dict[str, Any]) -> Hours:
        note = values.get("note", "")
        return Hours(self._id(), self._ago(values), Counter(values["counter"]), float(values["hours"]), note)
