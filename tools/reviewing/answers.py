"""The answers of a native speaker, read from the file that the sheet saves, and put into a catalogue."""

import json
import re
import textwrap
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from provenance import forms_of, said_anew

from coachdesk.i18n.provenance import NOT_REVIEWED, REVIEWED_IN, hash_of, read_comment, reviewed
from reviewing.sheet import FORMAT

VERDICTS = ("", "good", "better", "unclear")
_BY = re.compile(r"\S{1,8}")
_WIDTH = 90
"""Letters of a remark in one comment; longer ones would be broken by whoever writes the catalogue."""


class Unreadable(Exception):
    """The file is no answer file; the argument says why, as a sentence."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one text. `hash` is of the translation that was read, `better` has a text for each form."""

    context: str
    source: str
    hash: str
    verdict: str
    better: tuple[str, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one person, by initials, on one day."""

    language: str
    by: str
    on: date
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What one answer changes: the texts before and after, which may be the same, and the remark."""

    source: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    verdict: str
    remark: str


def read_answers(path: Path) -> Answers:
    """Raises Unreadable for what is no answer file of a sheet."""
    try:
        given = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise Unreadable(f"{path}: can't be read: {error}") from None
    if not isinstance(given, dict) or given.get("format") != FORMAT or given.get("version") != 1:
        raise Unreadable(f"{path}: is no file of answers that a review sheet saved.")
    try:
        read = Answers(
            _one_of(given["language"], REVIEWED_IN),
            _initials(given["by"]),
            date.fromisoformat(given["saved"]),
            tuple(_answer(each) for each in given["answers"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"{path}: something in it is not as the sheet writes it: {error}") from None
    return read


def _answer(given: object) -> Answer:
    if not isinstance(given, dict):
        raise TypeError(f"{given!r} is no answer")
    better = tuple(_text(each) for each in given.get("better") or ())
    context, source, read = (_text(given[name]) for name in ("context", "source", "hash"))
    return Answer(
        context, source, read, _one_of(given["verdict"], VERDICTS), better, " ".join(_text(given["remark"]).split())
    )


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError(f"{given!r} is no text")
    return given


def _one_of(given: object, known: tuple[str, ...]) -> str:
    if given not in known:
        raise ValueError(f"{given!r} is none of {', '.join(filter(None, known))}")
    return str(given)


def _initials(given: object) -> str:
    if not isinstance(given, str) or not _BY.fullmatch(given):
        raise ValueError(f"initials are one word of at most eight letters, not {given!r}")
    return given


Check = Callable[[Message], list[str]]
"""What the checks of the catalogues say against an entry."""


def put(given: Answers, catalogue: Catalog, check: Check) -> tuple[list[Change], list[str]]:
    """Put the answers into the catalogue; returns what changed, and a sentence for each that was refused.

    A text that was found good, and a better one, is reviewed from now on. What was not understood is a draft again.
    Remarks stay with the entry as comments. An answer that is there already changes nothing.
    """
    changes, refused = [], []
    for answer in given.answers:
        message = catalogue.get(answer.source, answer.context or None)
        if message is None:
            refused.append(f"{answer.source!r}: there is no such text any more.")
        elif _is_there(answer, message, given.by):
            continue
        elif hash_of(forms_of(message)) != answer.hash:
            refused.append(f"{answer.source!r}: the translation was changed since it was read; it must be read again.")
        elif problem := _problem(answer, message, given, check):
            refused.append(f"{answer.source!r}: {problem}")
        else:
            changes.append(_put(answer, message, given))
    return changes, refused


def _is_there(answer: Answer, message: Message, by: str) -> bool:
    """Whether this answer was put in before."""
    wanted = answer.better if answer.verdict == "better" else forms_of(message)
    if answer.verdict not in ("good", "better") or wanted != forms_of(message):
        return False
    said = [read_comment(comment) for comment in message.user_comments]
    return any(one is not None and one.by == by and one.holds_for(wanted) for one in said)


def _problem(answer: Answer, message: Message, given: Answers, check: Check) -> str:
    """Why the better text can't be taken; "" where it can, and for every other answer."""
    before = forms_of(message)
    if answer.verdict != "better":
        return ""
    if len(answer.better) != len(before) or not all(answer.better):
        return f"the better text is not complete: {len(before)} forms are needed."
    found = check(_changed(message, answer.better, given))
    return f"the better text “{' / '.join(answer.better)}” {', and '.join(found)}." if found else ""


def _changed(message: Message, forms: tuple[str, ...], given: Answers) -> Message:
    """The entry with this translation, reviewed."""
    changed = copy(message)
    changed.string = forms if isinstance(message.id, (tuple, list)) else forms[0]
    changed.user_comments = said_anew(message.user_comments, reviewed(given.by, given.on, forms))
    return changed


def _put(answer: Answer, message: Message, given: Answers) -> Change:
    before = forms_of(message)
    after = answer.better if answer.verdict == "better" else before
    if answer.verdict in ("good", "better"):
        changed = _changed(message, after, given)
        message.string, message.user_comments = changed.string, changed.user_comments
    elif answer.verdict == "unclear":
        draft = read_comment(NOT_REVIEWED)
        assert draft is not None
        message.user_comments = said_anew(message.user_comments, draft)
    message.user_comments += [line for line in _remarks(answer, given.by) if line not in message.user_comments]
    return Change(answer.source, before, after, answer.verdict, answer.remark)


def _remarks(answer: Answer, by: str) -> Iterator[str]:
    """The remark as comments of the catalogue, none of which can be taken for a review."""
    said = answer.remark or ("not understood" if answer.verdict == "unclear" else "")
    return (f"remark by {by}: {line}" for line in textwrap.wrap(said, _WIDTH))
