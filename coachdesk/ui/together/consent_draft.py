"""What the client answered so far about a handover or a guide. Nothing of it counts before the client says it is so."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Answered, Consent, ConsentKind, Way


class Said(StrEnum):
    """What was pressed."""

    YES = "yes"
    NO = "no"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Draft:
    """`said` holds answers by the mark of an item or the value of a ConsentKind; `at` is the page on show."""

    said: Mapping[str, Said] = field(default_factory=dict)
    until: date | None = None
    at: str = ""

    def answered(self, key: str, said: Said | None) -> "Draft":
        """The same with another answer; None takes it back."""
        left = {each: was for each, was in self.said.items() if each != key}
        return replace(self, said={**left, key: said} if said is not None else left)

    def marks(self, file: CaseFile, about: str, said: Said) -> tuple[str, ...]:
        """The marks of the items that were answered so, in their order; of words that changed since none."""
        return tuple(item.mark for item in file.handover.items_of(about) if self.said.get(item.mark) is said)

    @property
    def begun(self) -> bool:
        """Whether anything was answered."""
        return bool(self.said) or self.until is not None


def load(desk: Desk, case_id: str, about: str) -> Draft:
    """What was answered today and not ended; empty where there is none, or where it is of an earlier day."""
    found = json.loads(desk.settings.get(_key(case_id, about)) or "{}")
    if found.get("on") != _today(desk).isoformat():
        return Draft()
    until = date.fromisoformat(found["until"]) if found["until"] else None
    return Draft({key: Said(said) for key, said in found["said"].items()}, until, found["at"])


def store(desk: Desk, case_id: str, about: str, draft: Draft) -> None:
    """Hold it in the vault, in ids alone; one in which nothing is answered is forgotten."""
    until = draft.until.isoformat() if draft.until is not None else ""
    plain = {"on": _today(desk).isoformat(), "said": dict(draft.said), "until": until, "at": draft.at}
    desk.settings.put(_key(case_id, about), json.dumps(plain) if draft.begun else None)


def consents(desk: Desk, file: CaseFile, about: str, draft: Draft, language: str) -> tuple[Consent, ...]:
    """Three answers of their own kinds, of what was answered with yes or no; `language` is that of the screen."""
    handing = desk.handing
    found = []
    yes, no = (draft.marks(file, about, said) for said in (Said.YES, Said.NO))
    if yes or no:
        made = replace(handing.new_consent(file, about, ConsentKind.SECRECY), yes=yes, no=no)
        found.append(_answered(made, Said.YES if yes else Said.NO, draft.until, language))
    for kind in (ConsentKind.BASIS, ConsentKind.HELP):
        said = draft.said.get(kind)
        if said in (Said.YES, Said.NO):
            found.append(_answered(handing.new_consent(file, about, kind), said, draft.until, language))
    return tuple(found)


def _answered(made: Consent, said: Said, until: date | None, language: str) -> Consent:
    answer = Answered(said.value)
    return replace(
        made,
        answer=answer,
        way=Way.TICKED,
        language=language,
        until=until if answer is Answered.YES else None,
    )


def _key(case_id: str, about: str) -> str:
    """Drafts of a case go along when it is erased."""
    return f"draft.{case_id}.consent.{about}"


def _today(desk: Desk) -> date:
    return desk.handing.today()
