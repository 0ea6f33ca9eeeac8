"""The people around a client on paper, for the client: the map of one day, who is on it, and contact in own words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from coachdesk.documents.joined_choices import GROUPS, NEAR, OFTEN, SUPPORT
from coachdesk.documents.joined_labels import LABELS
from coachdesk.documents.sheets import LARGE_PRINT, Pair, Stamp
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.network import Group, Near, NetworkMap, Often, Support, Tie
from coachdesk.domain.content import Content
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, mark, mark_to_client

TITLE: Final = mark("The people around me")
MORE: Final = mark("More contact is wished")


@dataclass(frozen=True, slots=True)
class PersonOnMap:
    """Somebody on the map: the name as it was given, what stands beside it in words, and how it is drawn."""

    name: str
    words: Pair
    near: Near
    group: Group
    gives: tuple[Support, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class NetworkSheet:
    """The map of one day; see PlanSheet for what both have. `rings` are the names of the rings, `me` who stands in the middle.

    `legend` explains the signs that are on this map, None the plus; `said` are contact as it is and as it is wished, each under its name.
    """

    language: str
    rtl: bool
    bilingual: bool
    title: Pair
    name: str
    date: Pair
    me: str
    rings: tuple[tuple[Near, Pair], ...]
    people: tuple[PersonOnMap, ...]
    legend: tuple[tuple[Support | Group | None, Pair], ...]
    said: tuple[tuple[Pair, Pair], ...]
    page: Pair
    untranslated: Pair
    letters: float = 1.0
    pictures: bool = False
    exercise: tuple[Stamp, ...] = ()


def network_sheet(
    file: CaseFile, drawn: NetworkMap, ties: tuple[Tie, ...], content: Content, dutch: Translator, other: Translator
) -> NetworkSheet:
    """The map `drawn` with the people `ties`, in Dutch and in the language of `other`."""
    return _Writer(file, content, dutch, other).sheet(drawn, ties)


class _Writer(TwoTongues):
    """Writes one sheet."""

    def sheet(self, drawn: NetworkMap, ties: tuple[Tie, ...]) -> NetworkSheet:
        case = self.file.case
        return NetworkSheet(
            language=self.other.language,
            rtl=self.other.rtl,
            bilingual=self.bilingual,
            title=self.pair(TITLE),
            name=case.calling_name,
            date=self.both(lambda words: self.dated(words, words.date(drawn.on), drawn.on)),
            me=case.calling_name,
            rings=tuple((near, self.pair(source)) for near, source in NEAR.items()),
            people=tuple(map(self._person, ties)),
            legend=tuple(self._legend(ties)),
            said=tuple(self._said(drawn)),
            page=self.both(lambda words: words.text("Page {page} of {pages}", page="{page}", pages="{pages}")),
            untranslated=self.pair(mark_to_client("Not translated yet. Ask your contact person.")),
            letters=LARGE_PRINT[0] if case.reading.large_print else 1.0,
            pictures=case.reading.pictures,
            exercise=self.exercise,
        )

    def _person(self, tie: Tie) -> PersonOnMap:
        said = [OFTEN[tie.often]] if tie.often is not Often.NOT_SAID else []
        words = self.both(lambda words: words.line(tie.who, *(words.text(each) for each in said)))
        return PersonOnMap(tie.who, words, tie.near, tie.group, tie.gives, tie.wants_more)

    def _legend(self, ties: tuple[Tie, ...]) -> Iterator[tuple[Support | Group | None, Pair]]:
        """The signs that are on this map, and what each means."""
        for support, source in SUPPORT.items():
            if any(support in tie.gives for tie in ties):
                yield support, self.pair(source)
        for group in (Group.OWN, Group.OTHER):
            if any(tie.group is group for tie in ties):
                yield group, self.pair(GROUPS[group])
        if any(tie.wants_more for tie in ties):
            yield None, self.pair(MORE)

    def _said(self, drawn: NetworkMap) -> Iterator[tuple[Pair, Pair]]:
        labels = LABELS[Kind.NETWORK_MAPS]
        for name in ("present", "wished"):
            if words := getattr(drawn, name):
                yield self.pair(labels[name]), self.said(words)
