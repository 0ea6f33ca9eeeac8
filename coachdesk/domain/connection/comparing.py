"""Two maps of the people around one client, beside each other: what changed between their days."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from coachdesk.domain.connection.network import Often, Support, Tie

_ORDER: Final = tuple(Often)
"""From every day to never; the last says that nobody asked."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Who came and who went, what support of somebody is new, and with whom there is contact more or less often now."""

    came: tuple[Tie, ...] = ()
    went: tuple[Tie, ...] = ()
    gives: tuple[tuple[Tie, tuple[Support, ...]], ...] = ()
    oftener: tuple[Tie, ...] = ()
    rarer: tuple[Tie, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.came or self.went or self.gives or self.oftener or self.rarer)


def compared(before: Iterable[Tie], now: Iterable[Tie]) -> Compared:
    """What is otherwise `now` than `before`. People are known again by the name that the client gives them, and those of one
    name by who is most alike; how often is compared only where it was said both times."""
    was, new = tuple(before), tuple(now)
    both = _known_again(was, new)
    known = {tie.id for pair in both for tie in pair}
    gained = ((tie, tuple(each for each in tie.gives if each not in old.gives)) for old, tie in both)
    return Compared(
        came=tuple(tie for tie in new if tie.id not in known),
        went=tuple(tie for tie in was if tie.id not in known),
        gives=tuple((tie, gives) for tie, gives in gained if gives),
        oftener=tuple(tie for old, tie in both if _step(old, tie) < 0),
        rarer=tuple(tie for old, tie in both if _step(old, tie) > 0),
    )


def _known_again(was: tuple[Tie, ...], new: tuple[Tie, ...]) -> list[tuple[Tie, Tie]]:
    """Each of before with the one of now, in the order of now; nobody stands for two."""
    pairs = [(old, tie) for tie in new for old in was if _name(old) == _name(tie)]
    pairs.sort(key=lambda pair: -_alike(*pair))
    found: dict[str, Tie] = {}
    taken: set[str] = set()
    for old, tie in pairs:
        if tie.id not in found and old.id not in taken:
            found[tie.id] = old
            taken.add(old.id)
    return [(found[tie.id], tie) for tie in new if tie.id in found]


def _name(tie: Tie) -> str:
    return " ".join(tie.who.casefold().split())


def _alike(old: Tie, new: Tie) -> int:
    """Where somebody lives and to whom somebody belongs changes least, so that weighs most."""
    same = (old.near is new.near, old.group is new.group, old.words == new.words, old.often is new.often)
    return sum(weight for weight, each in zip((4, 4, 2, 1), same, strict=True) if each)


def _step(old: Tie, new: Tie) -> int:
    """How many steps rarer the contact is now; less than 0 for more often, 0 where nobody asked."""
    if Often.NOT_SAID in (old.often, new.often):
        return 0
    return _ORDER.index(new.often) - _ORDER.index(old.often)
