"""Why an activity fits, in sentences, and what the wishes, the activities and how it stands with them are called."""

from collections.abc import Callable, Mapping
from typing import Final

from coachdesk.documents.activity_facts import PICTURES as PICTURES
from coachdesk.documents.activity_facts import facts as facts
from coachdesk.documents.activity_facts import label_of as label_of
from coachdesk.documents.activity_words import FIELDS
from coachdesk.documents.joined_choices import CAME as CAME
from coachdesk.documents.joined_choices import CONTACTS as CONTACTS
from coachdesk.documents.joined_choices import DUTCH as DUTCH
from coachdesk.documents.joined_choices import GOING as GOING
from coachdesk.documents.joined_choices import OUTSIDE as OUTSIDE
from coachdesk.documents.joined_choices import ROLES, SAID
from coachdesk.documents.joined_choices import SAME_TONGUE as SAME_TONGUE
from coachdesk.documents.joined_labels import LABELS
from coachdesk.documents.seen_choices import PARTS_OF_DAY
from coachdesk.domain.connection.activities import Role
from coachdesk.domain.connection.finding import Because, Reason, Suggestion, Unknown
from coachdesk.domain.content import Content
from coachdesk.domain.kind import Kind
from coachdesk.domain.questions import DAYS
from coachdesk.i18n import Translator, mark

ROLE_NAMES: Final[Mapping[Role, str]] = ROLES
WISHES: Final[Mapping[str, str]] = LABELS[Kind.CONTACT_WISHES]
JOINED: Final[Mapping[str, str]] = LABELS[Kind.JOININGS]
EXPERIENCED: Final[Mapping[str, str]] = LABELS[Kind.EXPERIENCES]
YES_OR_NO: Final = SAID[(Kind.CONTACT_WISHES, "women_only")]
_PLAIN: Final[Mapping[Because, str]] = {
    Because.LASTING: mark("Because people make something together there. So they keep seeing each other."),
    Because.CONTRIBUTING: mark("Because one can do something for others there."),
    Because.NO_DUTCH: mark("Because no Dutch is needed."),
    Because.FREE: mark("Because it costs nothing."),
}
_NEAR: Final = mark("Nobody has checked this activity yet. Is it near? Look it up first.")
_UNKNOWN: Final[Mapping[Unknown, str]] = {
    Unknown.TIMES: FIELDS["times"],
    Unknown.COST: FIELDS["cents"],
    Unknown.TRAVEL: FIELDS["travel_minutes"],
}


def reason_line(reason: Reason, content: Content, words: Translator) -> str:
    """Why an activity fits, as a sentence."""
    if reason.because in _PLAIN:
        return words.text(_PLAIN[reason.because])
    return _WITH[reason.because](reason.about, content, words)


def part_of_week(part: str, words: Translator) -> str:
    """A part of the week, as in "Tuesday morning", by its id."""
    day, _, of_day = part.partition("_")
    return words.line(words.weekday(DAYS.index(day) + 1), words.text(PARTS_OF_DAY[of_day]), between=", ")


def to_ask_line(found: Suggestion, words: Translator) -> str:
    """What is to be asked about an activity, since the library does not know it; empty for nothing."""
    things = [words.text(_UNKNOWN[each]) for each in found.unknown if each in _UNKNOWN]
    near = words.text(_NEAR) if Unknown.NEAR in found.unknown else ""
    rest = words.text("To ask: {things}", things=words.listed(things)) if things else ""
    return "\n".join(each for each in (near, rest) if each)


def _card(card: str, content: Content, words: Translator) -> str:
    found = content.energy_cards.get(card)
    return words.ptext(found.short.context, found.short.source) if found is not None else card


def _liked(about: str, content: Content, words: Translator) -> str:
    return words.text("Because this gives energy: {card}.", card=_card(about, content, words))


def _strength(about: str, content: Content, words: Translator) -> str:
    return words.text("Because this is a strength: {card}.", card=_card(about, content, words))


def _role(about: str, _content: Content, words: Translator) -> str:
    return words.text("Because one can take part like this: {role}.", role=words.text(ROLES[Role(about)]))


def _time(about: str, _content: Content, words: Translator) -> str:
    return words.text("Because there is time: {when}.", when=part_of_week(about, words))


def _tongue(about: str, _content: Content, words: Translator) -> str:
    return words.text("Because others there speak {language}.", language=words.language_name(about))


def _received(about: str, _content: Content, words: Translator) -> str:
    return words.text("Because {name} welcomes people the first time.", name=about)


_WITH: Final[Mapping[Because, Callable[[str, Content, Translator], str]]] = {
    Because.LIKED: _liked,
    Because.STRENGTH: _strength,
    Because.ROLE: _role,
    Because.TIME: _time,
    Because.SAME_TONGUE: _tongue,
    Because.RECEIVED: _received,
}
