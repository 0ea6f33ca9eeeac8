"""Makes one fictional case: what is told of a person, and what is drawn by chance."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from coachdesk.desk.demo_connection import connection
from coachdesk.desk.demo_course import with_course
from coachdesk.desk.demo_handover import handover
from coachdesk.desk.demo_picture import more_answers, picture
from coachdesk.desk.demo_told import people_told, read
from coachdesk.domain import birthdate
from coachdesk.domain.address import Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import (
    Case,
    CaseKind,
    ContactDetails,
    ContactPerson,
    InterpreterForm,
    InterpreterNeed,
    InterpreterVoice,
    InterpreterWish,
)
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.content import Content
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.steps import Rhythm, Step, When, Who
from coachdesk.domain.words import Words

REFERENCE = "DEMO-"
CONTACT = ContactPerson("Marieke de Vries", "06 12 34 56 78", (1, 2, 3, 4), "Joost Bakker")
_FREE_STEP = Words("Alle brieven in één map doen", "nl")
_STORIES = ("housing", "money", "work")
# How far a case has come: from only a name to a plan, with the two ways of not choosing among them.
_STAGES = ("act", "act", "meet", "listen", "choose", "act", "not_now", "does_not_want", "archived", "half")
_JOINED = ("act", "archived")
"""Stages in which somebody takes part in something."""


def _id(chance: random.Random) -> str:
    return UUID(int=chance.getrandbits(128), version=4).hex


@dataclass
class Maker:
    """Makes one case, of `told` where it is given: it then says by itself how far it has come."""

    number: int
    chance: random.Random
    content: Content
    now: datetime
    told: dict[str, Any] | None = None

    @property
    def stage(self) -> str:
        """How far the case has come."""
        stage: str = _STAGES[self.number % len(_STAGES)] if self.told is None else self.told["stage"]
        return stage

    def file(self) -> CaseFile:
        """The case as it is at its own stage."""
        return self.file_at(self.stage)

    def file_at(self, stage: str) -> CaseFile:
        """The case as it is at a stage."""
        person = self._person()
        file = self._known(person, stage)
        if stage in ("meet", "half"):
            return file
        file = with_course(person["told"], stage, file, self.content, self.now)
        name, today = person["name"], self.now.astimezone().date()
        if stage not in _JOINED or name != person["told"]:
            return file
        file = replace(file, connection=connection(name, file, self.content, today))
        return replace(file, handover=handover(name, file, today)) if stage == "act" else file

    def _known(self, person: dict[str, Any], stage: str) -> CaseFile:
        """What is known of the person, chosen, and on the plan at that stage."""
        case = self._case(person)
        if stage == "archived":
            case = replace(case, archived_at=self.now)
        file = CaseFile(case)
        if stage in ("meet", "half"):
            return file if stage == "meet" else replace(file, case=replace(case, contact=ContactPerson()))
        seen = picture(person["told"], case, self.content, self.now.astimezone().date())
        file = replace(file, answers=self._answers(person), picture=seen)
        if stage == "listen":
            return file
        if stage in (Outcome.NOT_NOW, Outcome.DOES_NOT_WANT):
            return replace(file, choice=Choice((), Outcome(stage), case.client_language, self.now))
        file = replace(file, choice=self._choice(person, case.client_language))
        return file if stage == "choose" else replace(file, steps=self._steps(file.choice))

    def _person(self) -> dict[str, Any]:
        if self.told is not None:
            return {**self.told, "told": self.told["name"]}
        data, told = read("people"), people_told()
        if self.number < len(told):
            return {**told[self.number], "told": told[self.number]["name"]}
        names = self.chance.choice(data["name"])
        first, second = self.chance.randrange(len(names["given"])), self.chance.randrange(len(names["second"]))
        same_paper = [p for p in told if p["paper"] == names["paper"]]
        like = self.chance.choice(same_paper)
        return {
            **like,
            "told": like["name"],
            "name": f"{names['given'][first]} {names['second'][second]}",
            "own": f"{names['own'][first]} {names['second_own'][second]}",
            "born": str(self.chance.randrange(1960, 2006)),
            "addressed": Gender.NEUTRAL,  # the name is another one, and nobody asked
        }

    def _case(self, person: dict[str, Any]) -> Case:
        places, chance = read("people")["places"], self.chance
        made = self.now - timedelta(days=chance.randrange(20, 200))
        changed = self.now - timedelta(minutes=7 + 61 * self.number)
        phone = f"06 {chance.randrange(10, 99)} {chance.randrange(10, 99)} {chance.randrange(10, 99)} {chance.randrange(10, 99)}"
        return Case(
            id=_id(chance),
            calling_name=person["name"],
            own_script_name=person["own"],
            reference=f"{REFERENCE}{self.number + 1:04d}",
            kind=CaseKind.TRAINING,
            created_at=min(made, changed),
            changed_at=changed,
            birth_date=birthdate.parse(person["born"], sure=not person.get("not_sure", False)),
            speaks=tuple(person["speaks"]),
            reads=tuple(person["reads"]),
            client_language=person["paper"],
            interpreter=InterpreterWish(
                chance.choice([InterpreterNeed.YES, InterpreterNeed.SOMETIMES]),
                chance.choice(list(InterpreterForm)),
                chance.choice(list(InterpreterVoice)),
                country=person.get("country", ""),
            ),
            details=ContactDetails(
                phone, "", f"{chance.choice(places['streets'])} {chance.randrange(1, 120)}, {places['city']}"
            ),
            contact=CONTACT,
            addressed=Address(Gender(person.get("addressed", "neutral")), DutchYou(person.get("dutch", "as_set"))),
            reading=ReadingWish(
                tuple(map(Reading, person.get("reading", ()))),
                person.get("large_print", False),
                person.get("geez_dates", False),
            ),
        )

    def _answers(self, person: dict[str, Any]) -> tuple[Answer, ...]:
        picked = tuple(person["picked"])
        answers = [Answer("energy", self.now, Words(person["story"], "nl"), picked, AnswerState.TALKED)]
        for question in _STORIES:
            if question in person:
                answers.append(Answer(question, self.now, Words(person[question], "nl"), (), AnswerState.TALKED))
        more = more_answers(person["told"], self.content, self.now)
        given = {each.question_id: each for each in (*more, *answers)}
        return tuple(given[question] for question in self.content.questions if question in given)

    def _choice(self, person: dict[str, Any], language: str) -> Choice:
        interpreted = person["wish_interpreted"]
        wish = Words(person["wish"], "nl", interpreted, language if interpreted else "")
        first, *others = person["areas"]
        priorities = (Priority(first, wish), *(Priority(area) for area in others))
        return Choice(priorities, Outcome.CHOSEN, language, self.now)

    def _steps(self, choice: Choice) -> tuple[Step, ...]:
        steps, drawn = [], read("people")["places"]["phrases"]
        for priority in choice.priorities:
            phrases = [p for p in self.content.phrases_for(priority.area_id) if p.id in drawn]
            for phrase in self.chance.sample(phrases, k=min(len(phrases), self.chance.randrange(1, 3))):
                steps.append(self._step(priority.area_id, phrase.id, tuple(s.id for s in phrase.slots)))
        if self.number % 2:
            steps.append(Step(_id(self.chance), choice.area_ids[-1], words=_FREE_STEP, who=Who.TOGETHER))
        return tuple(steps)

    def _step(self, area_id: str, phrase_id: str, slots: tuple[str, ...]) -> Step:
        fill = read("people")["places"]["slots"]
        day = self.now.astimezone().date() + timedelta(days=self.chance.randrange(2, 15))
        at = time(self.chance.randrange(9, 20), self.chance.choice([0, 30]))
        rhythm = self.chance.choice([Rhythm.ONCE, Rhythm.ONCE, Rhythm.WEEKLY])
        return Step(
            id=_id(self.chance),
            area_id=area_id,
            phrase_id=phrase_id,
            slots={slot: fill[slot] for slot in slots},
            who=self.chance.choice([Who.CLIENT, Who.TOGETHER]),
            when=When(day, at, rhythm),
        )
