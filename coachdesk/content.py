"""Reading the content: life areas, questions, prompt cards and phrases from resources/content/*.toml.

Reading is strict: an unknown field, a doubled id, a question without a prompt card or a name that leads nowhere stops
with the file and the id, so that a mistake in the content shows at the first start and never at a kitchen table.
"""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.questions import (
    Area,
    Content,
    Option,
    Phrase,
    Prompt,
    PromptKind,
    Question,
    QuestionKind,
    Slot,
    SlotKind,
    Text,
    slots_of,
)

T = TypeVar("T")
V = TypeVar("V", Area, Question, Phrase, Prompt)


def load(folder: Path) -> Content:
    """Read and check all content. Raises ContentInvalid."""
    areas = _by_id("areas.toml", (_area(e) for e in _entries(folder, "areas", "area")))
    questions = _by_id("questions.toml", (_question(e) for e in _entries(folder, "questions", "question")))
    phrases = _by_id("phrases.toml", (_phrase(e) for e in _entries(folder, "phrases", "phrase")))
    tips = _by_id("tips.toml", (_prompt(e) for e in _entries(folder, "tips", "tip")))
    content = Content(areas, questions, phrases, tips)
    _check_links(content)
    return content


class _Entry:
    """One table of a content file; every field is taken once, and what is left over is an error."""

    def __init__(self, file: str, table: dict[str, Any], prefix: str = "") -> None:
        self.file, self._left = file, dict(table)
        self.id = self.take("id", str)
        self._context = f"{prefix or file.removesuffix('.toml')}.{self.id}"

    def fail(self, problem: str) -> ContentInvalid:
        """The error that names this entry."""
        return ContentInvalid(self.file, getattr(self, "id", "?"), problem)

    def take(self, key: str, kind: type, default: Any = None) -> Any:
        """The value of a field, of the given kind. Without a default the field must be there."""
        if key not in self._left:
            if default is None:
                raise self.fail(f"{key} is missing")
            return default
        value = self._left.pop(key)
        if not isinstance(value, kind):
            raise self.fail(f"{key} is not {kind.__name__}")
        return value

    def words(self, key: str) -> Text:
        """A translatable field."""
        return Text(f"{self._context}.{key}", self.take(key, str))

    def word_list(self, key: str) -> tuple[Text, ...]:
        """A translatable list; empty when it is not there."""
        return tuple(Text(f"{self._context}.{key}.{i}", s) for i, s in enumerate(self.take(key, list, [])))

    def nested(self, key: str) -> "Iterable[_Entry]":
        """The tables inside this one; the id of this one is part of their context."""
        return [_Entry(self.file, table, self._context) for table in self.take(key, list, [])]

    def choice(self, key: str, kinds: Callable[[str], T]) -> T:
        """A field that names one of an enumeration."""
        value = self.take(key, str)
        try:
            return kinds(value)
        except ValueError:
            raise self.fail(f"{key} can't be {value}") from None

    def finished(self, value: T) -> T:
        """`value`, when every field of the entry was taken."""
        if self._left:
            raise self.fail(f"unknown field {', '.join(sorted(self._left))}")
        return value


def _entries(folder: Path, stem: str, name: str) -> list[_Entry]:
    file = f"{stem}.toml"
    try:
        data = tomllib.loads((folder / file).read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ContentInvalid(file, "", str(error)) from error
    if set(data) != {name}:
        raise ContentInvalid(file, "", f"only tables named {name} belong here")
    return [_Entry(file, table) for table in data[name]]


def _area(entry: _Entry) -> Area:
    return entry.finished(
        Area(
            entry.id,
            entry.take("pictogram", str),
            entry.words("name"),
            entry.words("wish"),
            entry.take("retired", bool, False),
        )
    )


def _prompt(entry: _Entry) -> Prompt:
    return entry.finished(
        Prompt(
            entry.id,
            entry.choice("kind", PromptKind),
            entry.words("title"),
            entry.words("text"),
            entry.words("ask"),
            entry.take("source", str),
        )
    )


def _option(entry: _Entry) -> Option:
    return entry.finished(
        Option(
            entry.id,
            entry.take("pictogram", str),
            entry.words("short"),
            entry.words("hint"),
            entry.words("sentence"),
        )
    )


def _question(entry: _Entry) -> Question:
    question = Question(
        id=entry.id,
        kind=entry.choice("kind", QuestionKind),
        area=entry.take("area", str, "") or None,
        pictogram=entry.take("pictogram", str),
        title=entry.words("title"),
        ask=entry.words("ask"),
        more=entry.word_list("more"),
        options=tuple(_option(e) for e in entry.nested("option")),
        prompts=tuple(_prompt(e) for e in entry.nested("prompt")),
        source=entry.take("source", str),
        retired=entry.take("retired", bool, False),
    )
    if not question.prompts:
        raise entry.fail("a question needs a prompt card beside it")
    if (question.kind is QuestionKind.ENERGY) != bool(question.options):
        raise entry.fail("options belong to a question about energy, and to no other")
    return entry.finished(question)


def _slot(entry: _Entry) -> Slot:
    return entry.finished(Slot(entry.id, entry.choice("kind", SlotKind), entry.words("label"), entry.words("example")))


def _phrase(entry: _Entry) -> Phrase:
    phrase = Phrase(
        entry.id,
        tuple(entry.take("areas", list)),
        entry.words("sentence"),
        tuple(_slot(e) for e in entry.nested("slot")),
        entry.take("retired", bool, False),
    )
    if slots_of(phrase.sentence.source) != {s.id for s in phrase.slots}:
        raise entry.fail("the slots of the sentence and the slots listed differ")
    return entry.finished(phrase)


def _by_id(file: str, values: Iterable[V]) -> dict[str, V]:
    found: dict[str, V] = {}
    for value in values:
        if value.id in found:
            raise ContentInvalid(file, value.id, "the id stands twice")
        found[value.id] = value
    return found


def _check_links(content: Content) -> None:
    """Every area named by a question or a phrase exists."""
    for question in content.questions.values():
        if question.area is not None and question.area not in content.areas:
            raise ContentInvalid("questions.toml", question.id, f"no area {question.area}")
    for phrase in content.phrases.values():
        for area in phrase.areas:
            if area not in content.areas:
                raise ContentInvalid("phrases.toml", phrase.id, f"no area {area}")
