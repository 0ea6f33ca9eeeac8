"""What finding among 500 activities costs, beside going through them once and putting them in order by name."""

from datetime import date, time
from random import Random

from coachdesk import content, paths
from coachdesk.domain.connection import Activity, Dutch, Form, ForWhom, Role, Weekly
from coachdesk.domain.connection.finding import Needs, Suggestion, shown, suggest
from coachdesk.domain.connection.guidance import ActivityKind
from coachdesk.domain.connection.wishes import Contact, SameTongue
from coachdesk.domain.picture import Tag
from coachdesk.domain.questions import WEEK

COUNT, LIMIT = 500, 6
TODAY = date(2026, 11, 22)


def library(kinds: dict[str, ActivityKind]) -> tuple[Activity, ...]:
    """Activities of every sort, the same in every run."""
    chance = Random(9)

    def one(number: int) -> Activity:
        hour = chance.randint(8, 19)
        return Activity(
            f"{number:032x}",
            f"Samen iets doen {chance.randint(1, 9999)}",
            chance.choice(tuple(kinds)),
            times=(Weekly(chance.randint(1, 7), time(hour), time(hour + 2)),),
            cents=chance.choice((None, 0, 0, 250, 500)),
            travel_minutes=chance.choice((None, 10, 25, 45)),
            dutch=chance.choice(tuple(Dutch)),
            languages=tuple(chance.sample(("ti", "ar", "en"), chance.randint(0, 2))),
            for_whom=chance.choice((*[ForWhom.EVERYONE] * 4, *ForWhom)),
            form=chance.choice(tuple(Form)),
            roles=tuple(chance.sample(tuple(Role), chance.randint(1, 3))),
            tags=tuple(chance.sample(tuple(Tag), chance.randint(0, 2))),
            receives=chance.choice(("", "Fatma")),
        )

    return tuple(one(number) for number in range(1, COUNT + 1))


def needs(kinds: dict[str, ActivityKind]) -> Needs:
    """Somebody who was asked everything."""
    cards = sorted({card for kind in kinds.values() for card in kind.cards})
    return Needs(
        dutch=Dutch.SOME,
        free=frozenset(WEEK[::2]),
        liked=frozenset(cards[::3]),
        strengths=frozenset(cards[::7]),
        tags=tuple(zip(Tag, (2, 5, 3), strict=True)),
        contact=frozenset(Contact),
        role=Role.CO_MAKER,
        languages=("ti", "ar"),
        same_tongue=SameTongue.YES,
    )


class Finding:
    """A library and somebody who looks for something."""

    def __init__(self) -> None:
        self.kinds = content.load(paths.resources() / "content").guidance.kinds
        self.activities, self.needs = library(self.kinds), needs(self.kinds)

    def find(self) -> tuple[Suggestion, ...]:
        """All that fits, with its reasons, in order, and what is shown of it."""
        return shown(suggest(self.activities, self.kinds, self.needs, TODAY), LIMIT)

    def bare(self) -> list[Activity]:
        """The same library in order, and nothing thought of."""
        return sorted(self.activities, key=lambda each: (each.title.casefold(), each.id))
