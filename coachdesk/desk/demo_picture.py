"""What could have been seen of the fictional people: made from resources/demo/pictures.toml, as it could be on a day."""

import random
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from coachdesk.desk.demo_told import told_of
from coachdesk.domain.cases import Case, InterpreterForm, InterpreterVoice
from coachdesk.domain.content import Content
from coachdesk.domain.listening import Answer, AnswerState, answer
from coachdesk.domain.picture import (
    Accepted,
    Action,
    CardMark,
    Changeable,
    DomainLook,
    EnergyItem,
    Fits,
    InterpreterAge,
    InterpreterHere,
    InterpreterKind,
    LookStatus,
    Meeting,
    MeetingPlace,
    Picture,
    Pile,
    Present,
    Says,
    ScaleItem,
    Shares,
    Side,
    Source,
    Tag,
    Web,
)
from coachdesk.domain.words import Words


def _of(name: str) -> dict[str, Any]:
    return told_of("pictures", "picture", name) or {}


def more_answers(name: str, content: Content, now: datetime) -> tuple[Answer, ...]:
    """The answers of somebody to further questions, in the order of the content."""
    told = {each["question"]: each for each in _of(name).get("answers", ())}
    return tuple(
        answer(
            question,
            now,
            words=Words(told[question.id].get("words", ""), "nl"),
            picked=tuple(told[question.id].get("picked", ())),
            state=AnswerState(told[question.id]["state"]) if "state" in told[question.id] else None,
        )
        for question in content.questions.values()
        if question.id in told
    )


def picture(name: str, case: Case, content: Content, today: date) -> Picture:
    """The picture of somebody on a day; empty where nothing is told. The same for the same case."""
    maker = _Maker(random.Random(case.id), case, content, today)
    told = _of(name)
    return Picture(
        meetings=tuple(map(maker.meeting, told.get("meetings", ()))),
        marks=tuple(map(maker.mark, told.get("marks", ()))),
        energy=tuple(map(maker.energy, told.get("energy", ()))),
        looks=tuple(map(maker.look, told.get("looks", ()))),
        scale=tuple(map(maker.scale, told.get("scale", ()))),
        webs=tuple(map(maker.web, told.get("webs", ()))),
    )


def _words(values: dict[str, Any], language: str, key: str = "words") -> Words:
    """What was typed in Dutch, with what an interpreter wrote of it in the client's language."""
    heard = values.get(f"{key}_heard", "")
    return Words(values.get(key, ""), "nl", heard, language if heard else "")


class _Maker:
    """Makes the entries of one case; `chance` gives only their ids, so that those of the case stay as they were."""

    def __init__(self, chance: random.Random, case: Case, content: Content, today: date) -> None:
        self._chance, self._case, self._content, self._today = chance, case, content, today

    def _words(self, values: dict[str, Any], key: str = "words") -> Words:
        return _words(values, self._case.client_language, key)

    def _id(self) -> str:
        return UUID(int=self._chance.getrandbits(128), version=4).hex

    def _day(self, values: dict[str, Any], key: str = "days") -> date:
        return self._today - timedelta(days=values[key])

    def meeting(self, values: dict[str, Any]) -> Meeting:
        """A talk; it was interpreted in the client's language unless another one is said."""
        on, through = self._day(values), values.get("interpreter", {})
        language = through.get("language", self._case.client_language) if through else ""
        return Meeting(
            self._id(),
            on,
            time.fromisoformat(values["at"]) if "at" in values else None,
            values["minutes"],
            MeetingPlace(values["place"]),
            tuple(map(Present, values.get("present", ()))),
            values.get("others", ""),
            InterpreterHere(
                InterpreterKind(through.get("kind", "none")),
                language,
                self._case.interpreter.country if language == self._case.client_language else "",
                InterpreterVoice(through.get("voice", "no_preference")),
                InterpreterForm(through.get("form", "no_preference")),
                InterpreterAge(through.get("age", "not_asked")),
                Accepted(through.get("accepted", "not_asked")),
                through.get("number", ""),
            ),
            self._words(values, "agreed"),
            values.get("teach_back", False),
            on + timedelta(days=values["next"]),
            values.get("note", ""),
            self._words(values, "said"),
        )

    def mark(self, values: dict[str, Any]) -> CardMark:
        """Whether a prompt card fits."""
        return CardMark(values["card"], Fits(values["fits"]), self._day(values), values.get("note", ""))

    def energy(self, values: dict[str, Any]) -> EnergyItem:
        """A card about energy, with the tags of the content unless it is an own one."""
        card = values.get("card", "")
        tags = self._content.energy_cards[card].tags if card else tuple(map(Tag, values["tags"]))
        return EnergyItem(
            self._id(),
            Pile(values["pile"]),
            card,
            self._words(values),
            tags,
            values.get("strength", False),
            self._words(values, "quality"),
        )

    def look(self, values: dict[str, Any]) -> DomainLook:
        """A look at a life domain."""
        scored = "scored" if "level" in values else "open"
        return DomainLook(
            values["domain"],
            self._day(values),
            values.get("purpose", ""),
            LookStatus(values.get("status", scored)),
            values.get("level"),
            values.get("own_view"),
            Shares(*values.get("shares", ())),
            tuple(map(Source, values.get("sources", ()))),
            self._day(values, "informed") if "informed" in values else None,
            values.get("note", ""),
        )

    def scale(self, values: dict[str, Any]) -> ScaleItem:
        """A stone or a strap."""
        return ScaleItem(
            self._id(),
            Side(values["side"]),
            values.get("card", ""),
            self._words(values),
            values["weight"],
            Says(values["says"]),
            Changeable(values.get("changeable", "not_asked")),
            Action(values.get("action", "none")),
            self._words(values, "idea"),
            since=self._day(values, "since") if "since" in values else None,
        )

    def web(self, values: dict[str, Any]) -> Web:
        """The marks of a day."""
        return Web(
            self._day(values),
            {dimension: float(mark) for dimension, mark in values["marks"].items()},
            tuple(values.get("talk", ())),
            tuple(values.get("opened", ())),
            self._words(values, "missing"),
            float(values["missing_mark"]) if "missing_mark" in values else None,
            self._words(values, "told"),
        )
