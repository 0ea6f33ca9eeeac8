"""What stands in a case, in a few lines; and two cases beside each other, with what differs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from coachdesk.desk.wish_words import address_in_words, reading_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.domain.listening import Answer
from coachdesk.domain.path import current
from coachdesk.domain.records import GROUPS, kinds_in
from coachdesk.i18n import Translator, isolate_ltr
from coachdesk.ui.stages import STAGE_NAMES


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is about, and what the case says in words; `value` is what is compared."""

    name: str
    text: str
    value: object


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of two cases beside each other."""

    name: str
    coming: str
    mine: str
    same: bool


def facts(file: CaseFile, words: Translator, now: datetime) -> tuple[Fact, ...]:
    """The case in lines; the same lines in the same order for every case. `now` is for how long ago it was changed."""
    case = file.case
    texts = (
        (words.text("Name to be called by"), case.calling_name),
        (words.text("Name in this person's own script"), case.own_script_name),
        (words.text("Name as registered"), case.official_name),
        (words.text("Birth date"), _born(file, words)),
        (words.text("Phone"), words.phone(case.details.phone) if case.details.phone.strip() else ""),
        (words.text("Address"), case.details.address),
        (words.text("Reference"), case.reference),
        (words.text("Speaks"), words.listed(words.language_name(code) for code in case.speaks)),
        (words.text("Language of the client's screen and paper"), OWN_NAMES[case.client_language]),
        (words.text("Spoken to"), address_in_words(case.addressed, words)),
        (words.text("Reading works best with"), reading_in_words(case.reading, words)),
        (words.text("Fixed contact person"), case.contact.name),
        (words.text("Where it stands"), _standing(file, words)),
    )
    told = tuple(a for a in file.answers if _said(a) != _said(Answer(a.question_id, a.changed_at)))
    seen, kept, handed, joined = (
        {f"{kind}.{record.key}": record for kind in kinds_in(group) for record in file.of(kind)} for group in GROUPS
    )
    return (
        *(Fact(name, text, text.strip()) for name, text in texts),
        Fact(
            words.text("The conversation"),
            words.plural("{n} answer", "{n} answers", len(told)),
            {a.question_id: _said(a) for a in told},
        ),
        Fact(
            words.text("The picture"),
            words.plural("{n} entry", "{n} entries", len(seen)),
            seen,
        ),
        Fact(
            words.text("The choice"),
            words.plural("{n} priority", "{n} priorities", len(file.choice.priorities)),
            (file.choice.outcome, file.choice.priorities),
        ),
        Fact(
            words.text("The plan"),
            words.plural("{n} step", "{n} steps", len(file.steps)),
            {s.id: s for s in file.steps},
        ),
        Fact(
            words.text("What is agreed on and followed"),
            words.plural("{n} entry", "{n} entries", len(kept)),
            kept,
        ),
        Fact(
            words.text("What is handed over"),
            words.plural("{n} entry", "{n} entries", len(handed)),
            handed,
        ),
        Fact(
            words.text("Connections"),
            words.plural("{n} entry", "{n} entries", len(joined)),
            joined,
        ),
        Fact(words.text("The client's own statement"), _statement(file, words), file.statement),
        Fact(words.text("Restriction"), _restriction(file, words), file.restriction),
        Fact(words.text("Last changed"), ago := _ago(case.changed_at, words, now), ago),
    )


def pairs(coming: CaseFile, mine: CaseFile, words: Translator, now: datetime) -> tuple[Pair, ...]:
    """Both cases beside each other, line by line. Where both say as much and not the same, the words say so."""
    both = zip(facts(coming, words, now), facts(mine, words, now), strict=True)
    return tuple(_pair(theirs, ours, words) for theirs, ours in both)


def _pair(theirs: Fact, ours: Fact, words: Translator) -> Pair:
    same = theirs.value == ours.value
    text = theirs.text
    if not same and isinstance(theirs.value, dict) and isinstance(ours.value, dict):
        others = _others(theirs.value, ours.value)
        text = words.line(text, words.plural("{n} not as here", "{n} not as here", others) if others else "")
    elif not same and text == ours.text:
        text = words.line(text, words.text("not as here"))
    return Pair(theirs.name, text, ours.text, same)


def _others(theirs: dict[str, Any], ours: dict[str, Any]) -> int:
    """How many parts of theirs are not here, or are here in another form."""
    return sum(1 for key, value in theirs.items() if ours.get(key) != value)


def _said(answer: Answer) -> tuple[object, ...]:
    return answer.words, answer.picked, answer.state


def _born(file: CaseFile, words: Translator) -> str:
    born = file.case.birth_date
    if not born.known:
        return ""
    typed = isolate_ltr(born.typed())
    return typed if born.sure else words.line(typed, words.text("Not sure"))


def _standing(file: CaseFile, words: Translator) -> str:
    shelf = ""
    if file.case.deleted_at is not None:
        shelf = words.text("In the bin")
    elif file.case.archived_at is not None:
        shelf = words.text("In the archive")
    return words.line(words.text(STAGE_NAMES[current(file)]), shelf)


def _statement(file: CaseFile, words: Translator) -> str:
    if file.statement is None:
        return ""
    day = words.date(file.statement.said_at.astimezone().date())
    return words.line(words.text("Goes along"), day)


def _restriction(file: CaseFile, words: Translator) -> str:
    if file.restriction is None:
        return ""
    return words.text("May be read and not changed. The reason: {reason}", reason=file.restriction.reason)


def _ago(at: datetime, words: Translator, now: datetime) -> str:
    day = at.astimezone().date()
    days = (now.astimezone().date() - day).days
    if days < 0:
        return words.moment(at)
    ago = words.text("today") if days == 0 else words.plural("{n} day ago", "{n} days ago", days)
    return words.line(words.moment(at), ago)


def filled(lines: Iterable[Fact]) -> tuple[Fact, ...]:
    """The lines that say something."""
    return tuple(line for line in lines if line.text.strip())
