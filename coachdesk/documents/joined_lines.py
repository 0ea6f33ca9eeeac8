"""Where a client takes part, in a line each: beside how it goes, on the screen and on paper alike.

Only what happened is told: how often, with whom, what for. What others said of the client is not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from coachdesk.documents.joined_choices import BUDDY_KINDS, ENDINGS, PURPOSES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.joining import Going, Joining, Outside, came, seen_outside
from coachdesk.domain.connection.network import ties_of
from coachdesk.domain.connection.work import Ending, Placement, Standing
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, mark

OUTSIDE = mark("sees the others outside it too")


@dataclass(frozen=True, slots=True)
class TakesPart:
    """One line: of what kind and which entry it tells, what it is called, and what there is to say."""

    kind: Kind
    key: str
    title: str
    line: str


def takes_part(file: CaseFile, words: Translator) -> tuple[TakesPart, ...]:
    """Activities, work, buddies and the map of people around, as far as there is anything."""
    return (*_activities(file, words), *_work(file, words), *_buddies(file, words), *_people(file, words))


def _activities(file: CaseFile, words: Translator) -> Iterator[TakesPart]:
    joined = file.connection
    for joining in joined.joinings:
        if joining.going not in (Going.LIKED, Going.DECLINED):
            count = came(joined.attended, joining.id)
            often = words.plural("been there {n} time", "been there {n} times", count) if count else ""
            outside = seen_outside(joined.experiences, joining.id) is Outside.YES
            line = words.line(often, words.text(OUTSIDE) if outside else "", _over(joining, words))
            yield TakesPart(Kind.JOININGS, joining.id, joining.title, line)


def _over(joining: Joining, words: Translator) -> str:
    if joining.open or joining.ended_on is None:
        return ""
    return words.text("until {date}", date=words.date(joining.ended_on))


def _work(file: CaseFile, words: Translator) -> Iterator[TakesPart]:
    for work in file.connection.placements:
        if work.standing is not Standing.IDEA:
            yield TakesPart(Kind.PLACEMENTS, work.id, work.host, words.line(*_of_work(work, words)))


def _of_work(work: Placement, words: Translator) -> Iterator[str]:
    if work.purposes:
        yield words.listed(words.text(PURPOSES[each]) for each in work.purposes)
    if work.ending is not Ending.NOT_YET:
        yield words.text(ENDINGS[work.ending])
    elif work.standing is Standing.ENDED and work.ended_on is not None:
        yield words.text("until {date}", date=words.date(work.ended_on))


def _buddies(file: CaseFile, words: Translator) -> Iterator[TakesPart]:
    for buddy in file.connection.buddies:
        if buddy.agreed_on is not None:
            until = words.text("until {date}", date=words.date(buddy.until)) if buddy.until is not None else ""
            line = words.line(words.text(BUDDY_KINDS[buddy.kind]), until)
            yield TakesPart(Kind.BUDDIES, buddy.id, buddy.name, line)


def _people(file: CaseFile, words: Translator) -> Iterator[TakesPart]:
    """How many people were named first, and how many the last time: a picture, and no mark."""
    maps = sorted(file.connection.network_maps, key=lambda each: each.on)
    if not maps:
        return
    last = maps[-1]
    counts = [(each.on, len(ties_of(file.connection.ties, each.id))) for each in dict.fromkeys((maps[0], last))]
    said = (
        words.plural("{date}: {n} person on the map", "{date}: {n} people on the map", count, date=words.date(on))
        for on, count in counts
    )
    yield TakesPart(Kind.NETWORK_MAPS, last.id, words.text("People around"), words.line(*said))
