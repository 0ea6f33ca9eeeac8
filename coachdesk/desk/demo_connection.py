"""In what the fictional people could take part, and a library for it: made from resources/demo/connections.toml."""

import random
from collections.abc import Hashable
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, TypeVar, cast, get_args, get_origin, get_type_hints
from uuid import NAMESPACE_OID, UUID, uuid5

from coachdesk.desk.demo_handover import MARK, partner_id
from coachdesk.desk.demo_told import read, told_of
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case
from coachdesk.domain.connection import (
    Activity,
    Attended,
    Buddy,
    BuddyLook,
    BuddyWish,
    Connection,
    ContactWish,
    Cooperation,
    Entry,
    Experience,
    Explained,
    ForWhom,
    Joining,
    NetworkMap,
    Placement,
    Tie,
    Volunteer,
    WorkChange,
    WorkVisit,
)
from coachdesk.domain.connection.joining import Came, Going
from coachdesk.domain.content import Content
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator

_FILE: Final = "connections"
_WENT: Final = {"came": Came.YES, "missed": Came.NO, "off": Came.OFF}
_OF_VOLUNTEER: Final = ("name", "phone", "organisation", "coordinator", "coordinator_phone")
"""What is taken over of a volunteer who becomes somebody's buddy."""
Made = TypeVar("Made")


def entry_id(kind: str, key: str) -> str:
    """The id of an entry of the library by what it is called in connections.toml; the same each time."""
    return uuid5(NAMESPACE_OID, f"coachdesk demo {kind} {key}").hex


def library(today: date, content: Content, words: Translator) -> tuple[Entry, ...]:
    """Activities, volunteers and a cooperation as they could be on a day; what examples do is said by `words`."""
    reader = _Reader(today)
    told = read(_FILE)
    return (
        *(_activity(reader, each, content, words) for each in told["activity"]),
        *(reader.entry(Volunteer, _shelved("volunteer", each)) for each in told["volunteer"]),
        *(reader.entry(Cooperation, _cooperation(each)) for each in told["cooperation"]),
    )


def _shelved(kind: str, told: dict[str, Any]) -> dict[str, Any]:
    """What is told of an entry, with its id and its partner instead of what these are called here."""
    key = told["key"]
    values = {name: value for name, value in told.items() if name != "key"}
    if "partner" in told:
        values["partner"] = partner_id(told["partner"])
    return {**values, "id": entry_id(kind, key), "note": MARK}


def _cooperation(told: dict[str, Any]) -> dict[str, Any]:
    made = _shelved("cooperation", told)
    return {**made, "activities": [entry_id("activity", key) for key in told["activities"]]}


def _activity(reader: "_Reader", told: dict[str, Any], content: Content, words: Translator) -> Activity:
    """An activity, begun with its example where it has one."""
    example = content.guidance.examples.get(told.get("example", ""))
    begun: dict[str, Any] = {}
    if example is not None:
        begun = {
            "kind": example.kind,
            "does": words.ptext(example.does.context, example.does.source),
            "dutch": example.dutch,
            "languages": example.languages,
            "least": example.least,
            "most": example.most,
            "for_whom": ForWhom.WOMEN if example.women else ForWhom.EVERYONE,
            "form": example.form,
            "roles": example.roles,
        }
    kind = content.guidance.kinds[told.get("kind", begun.get("kind", ""))]
    return reader.entry(Activity, {**begun, "tags": kind.tags, **_shelved("activity", told)})


def connection(name: str, file: CaseFile, content: Content, today: date) -> Connection:
    """What is told of somebody; nothing where nothing is. The same for the same case."""
    found = told_of(_FILE, "connection", name)
    return _Maker(file.case, content, today).connection(found) if found is not None else Connection()


class _Reader:
    """Makes values of what is told by the types of their fields: days count back from today, those below zero lie ahead."""

    def __init__(self, today: date, language: str = "") -> None:
        self._today, self._language = today, language

    def entry(self, kind: type[Made], told: dict[str, Any]) -> Made:
        """An entry of that kind. Raises KeyError for what it has no field for."""
        hints = _hints(cast(Hashable, kind))
        names = [name for name in told if not name.endswith("_heard")]
        return kind(**{name: self._value(hints[name], told, name) for name in names})

    def _value(self, hint: Any, told: dict[str, Any], name: str) -> Any:
        value = told[name]
        if hint is Words:
            heard = told.get(f"{name}_heard", "")
            return Words(value, "nl", heard, self._language if heard else "")
        return self._of(hint, value)

    def _of(self, hint: Any, value: Any) -> Any:
        if get_origin(hint) is UnionType:
            hint = next(each for each in get_args(hint) if each is not type(None))
        if get_origin(hint) is tuple:
            inner = get_args(hint)[0]
            return tuple(self._of(inner, each) for each in value)
        if hint is date:
            return self._today - timedelta(days=value)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return hint(value)
        return self.entry(hint, value) if isinstance(value, dict) else value


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


class _Maker:
    """Makes the entries of one case; its own chance gives only their ids."""

    def __init__(self, case: Case, content: Content, today: date) -> None:
        self._case, self._content, self._today = case, content, today
        self._chance = random.Random(f"{case.id} connection")
        self._reader = _Reader(today, case.client_language)

    def connection(self, told: dict[str, Any]) -> Connection:
        """Everything that is told."""
        joined = [self._joined(each) for each in told.get("joining", ())]
        worked = [self._worked(each) for each in told.get("placement", ())]
        walked = [self._walked(each) for each in told.get("buddy", ())]
        drawn = [self._drawn(each) for each in told.get("map", ())]
        return Connection(
            contact_wishes=tuple(self._reader.entry(ContactWish, each) for each in told.get("wish", ())),
            joinings=tuple(joining for joining, _times, _said in joined),
            attended=tuple(time for _joining, times, _said in joined for time in times),
            experiences=tuple(each for _joining, _times, said in joined for each in said),
            placements=tuple(placement for placement, _visits, _changes in worked),
            work_visits=tuple(visit for _placement, visits, _changes in worked for visit in visits),
            work_changes=tuple(change for _placement, _visits, changes in worked for change in changes),
            buddy_wishes=tuple(self._reader.entry(BuddyWish, each) for each in told.get("buddy_wish", ())),
            buddies=tuple(buddy for buddy, _looks in walked),
            buddy_looks=tuple(look for _buddy, looks in walked for look in looks),
            network_maps=tuple(made for made, _ties in drawn),
            ties=tuple(tie for _made, ties in drawn for tie in ties),
            explained=tuple(self._explained(each) for each in told.get("explained", ())),
        )

    def _id(self) -> str:
        return UUID(int=self._chance.getrandbits(128), version=4).hex

    def _about(self, kind: type[Made], about: str, told: list[dict[str, Any]]) -> tuple[Made, ...]:
        """Entries about another one."""
        return tuple(self._reader.entry(kind, {**each, "id": self._id(), "about": about}) for each in told)

    def _joined(self, told: dict[str, Any]) -> tuple[Joining, tuple[Attended, ...], tuple[Experience, ...]]:
        """An activity with each time that there was one, and how it was."""
        values, key = dict(told), self._id()
        activity = next(each for each in read(_FILE)["activity"] if each["key"] == told["activity"])
        example = self._content.guidance.examples.get(activity.get("example", ""))
        weekday = values.pop("weekday", activity["times"][0]["day"])
        went = {name: values.pop(name, ()) for name in _WENT}
        said = self._about(Experience, key, values.pop("experiences", []))
        values["activity"] = entry_id("activity", activity["key"])
        known = {
            "id": key,
            "title": activity["title"],
            "kind": example.kind if example is not None else activity["kind"],
            "going": Going.GOING if went["came"] else Going.CHOSEN,
        }
        if went["came"]:
            known["first_on"] = self._back(max(went["came"]), weekday)
        joining = self._reader.entry(Joining, {**known, **values})
        times = [
            Attended(
                self._id(), self._today - timedelta(days=self._back(weeks, weekday)), key, _WENT[name], joining.role
            )
            for name, each in went.items()
            for weeks in each
        ]
        return joining, tuple(sorted(times, key=lambda each: each.on)), said

    def _back(self, weeks: int, weekday: int) -> int:
        """How many days ago that day of the week was, so many weeks back: 1 for the last one before today."""
        return (self._today.isoweekday() - weekday - 1) % 7 + 1 + 7 * (weeks - 1)

    def _worked(self, told: dict[str, Any]) -> tuple[Placement, tuple[WorkVisit, ...], tuple[WorkChange, ...]]:
        """A place to work with the visits there, and what it was for before."""
        values, key = dict(told), self._id()
        visits = self._about(WorkVisit, key, values.pop("visits", []))
        before = [{**each, "number": number} for number, each in enumerate(values.pop("changes", []), 1)]
        if "partner" in values:
            values["partner"] = partner_id(values["partner"])
        return self._reader.entry(Placement, {**values, "id": key}), visits, self._about(WorkChange, key, before)

    def _walked(self, told: dict[str, Any]) -> tuple[Buddy, tuple[BuddyLook, ...]]:
        """A volunteer of the library who is somebody's buddy, and how it goes."""
        values, key = dict(told), self._id()
        looks = self._about(BuddyLook, key, values.pop("looks", []))
        volunteer = next(each for each in read(_FILE)["volunteer"] if each["key"] == values["volunteer"])
        known = {name: volunteer[name] for name in _OF_VOLUNTEER if name in volunteer}
        known["languages"] = list(dict.fromkeys((*volunteer["tongues"], *volunteer["languages"])))
        values["volunteer"] = entry_id("volunteer", volunteer["key"])
        return self._reader.entry(Buddy, {**known, **values, "id": key}), looks

    def _drawn(self, told: dict[str, Any]) -> tuple[NetworkMap, tuple[Tie, ...]]:
        """A map of people with everybody on it."""
        values, key = dict(told), self._id()
        ties = self._about(Tie, key, values.pop("ties", []))
        return self._reader.entry(NetworkMap, {**values, "id": key}), ties

    def _explained(self, told: dict[str, Any]) -> Explained:
        return self._reader.entry(Explained, {"language": self._case.client_language, **told})
