"""What may be told, asked and done in a handover."""

from collections.abc import Iterable

from coachdesk.content.entry import Entry, by_id
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.handover_content import HandoverContent, Limit, Need, Request, TalkCheck, Topic, TopicLine
from coachdesk.domain.partners import PartnerKind

TABLES = ("topic", "request", "limit", "check")


def handover(tables: dict[str, list[Entry]]) -> HandoverContent:
    """All of it; ids of lines and of needs are unique over all topics. Raises ContentInvalid."""
    made = HandoverContent(
        by_id(map(_topic, tables["topic"])),
        by_id(map(_request, tables["request"])),
        by_id(map(_limit, tables["limit"])),
        by_id(map(_check, tables["check"])),
    )
    _distinct(line.id for topic in made.topics.values() for line in topic.lines)
    _distinct(need.id for topic in made.topics.values() for need in topic.needs)
    return made


def _distinct(ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise ContentInvalid("handover.toml", each, "the id stands twice")
        seen.add(each)


def _topic(entry: Entry) -> Topic:
    return entry.finished(
        Topic(
            id=entry.id,
            pictogram=entry.take("pictogram", str),
            name=entry.words("name"),
            hint=entry.words("hint"),
            lines=tuple(e.finished(TopicLine(e.id, e.words("sentence"))) for e in entry.nested("line")),
            needs=tuple(e.finished(Need(e.id, e.words("text"))) for e in entry.nested("need")),
            sensitive=entry.take("sensitive", bool, False),
            incoming=entry.take("incoming", bool, False),
            rows=entry.rows(),
        )
    )


def _request(entry: Entry) -> Request:
    return entry.finished(Request(entry.id, entry.choices("kinds", PartnerKind), entry.words("sentence")))


def _limit(entry: Entry) -> Limit:
    return entry.finished(Limit(entry.id, entry.words("text"), entry.rows()))


def _check(entry: Entry) -> TalkCheck:
    return entry.finished(TalkCheck(entry.id, entry.words("text")))
