"""What a place in the file of a case is called for people: "$.case.interpreter.form" is "How to interpret"."""

import re
from typing import Final

from coachdesk.desk.field_words import known_name
from coachdesk.documents.seen_choices import SUBJECTS
from coachdesk.documents.seen_words import plain_label
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import GROUP_OF, GROUPS
from coachdesk.i18n import Translator, mark

_NUMBER: Final = re.compile(r"\[\d+\]")
_PARTS: Final = {
    "case.birth_date": mark("Birth date"),
    "case.interpreter": mark("Interpreter"),
    "case.contact.photo": mark("Photo"),
    "case.contact": mark("Fixed contact person"),
    "case.speaks": mark("Speaks"),
    "case.reads": mark("Reads"),
    "answers": mark("The conversation"),
    "choice": mark("What the client chose"),
    **{f"{GROUP_OF[kind]}.{kind}": source for kind, source in SUBJECTS.items()},
    "statement": mark("The client's own statement"),
    "earlier": mark("Earlier values"),
}
"""What has no field of its own in the window; parts of it too."""
_FIELDS: Final = {
    "case.reading": "case.reading.ways",
    "case.addressed": "case.addressed.gender",
    "case.details": "case.details.how",
    "choice.outcome": "choice.outcome",
    "restriction": "restriction.reason",
    "steps.area": "step..area_id",
    "steps.phrase": "step..phrase_id",
}
"""Places that are called otherwise than the field that holds them."""


def place_name(where: str, words: Translator) -> str | None:
    """The name of a path such as "$.steps[0].when.day", or of what it is a part of; None where nothing has a name."""
    inside = place = _NUMBER.sub("", where).removeprefix("$").removeprefix(".")
    while place:
        name = known_name(_field(place), words)
        if name is not None:
            return name
        if place in _PARTS:
            return words.line(words.text(_PARTS[place]), _seen(inside, words))
        place = place.rpartition(".")[0]
    return None


def _field(place: str) -> str:
    """The dotted name of a field as earlier values have it, in which a step has an id."""
    first, _, rest = place.partition(".")
    return _FIELDS.get(place, f"step..{rest}" if first == "steps" else place)


def _seen(place: str, words: Translator) -> str:
    """What a field of an entry is called, such as "picture.looks.level"; empty for a place elsewhere."""
    part, _, field = place.partition(".")
    kind, _, rest = field.partition(".")
    return plain_label(Kind(kind), rest, words) if part in GROUPS and kind in set(Kind) else ""
