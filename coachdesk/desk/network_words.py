"""Words about the people around a client: names of fields, what a map may lack, and what changed between two of them."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.documents.joined_choices import GROUPS as GROUPS
from coachdesk.documents.joined_choices import NEAR as NEAR
from coachdesk.documents.joined_choices import OFTEN as OFTEN
from coachdesk.documents.joined_choices import SUPPORT as SUPPORT
from coachdesk.documents.joined_labels import LABELS
from coachdesk.domain.connection.comparing import Compared
from coachdesk.domain.connection.network import Gap, Group, Often, Tie
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, mark

FIELDS: Final = LABELS[Kind.TIES]
MAP_FIELDS: Final = LABELS[Kind.NETWORK_MAPS]
WANTS_MORE: Final = mark("More contact is wished")
GAPS: Final[Mapping[Gap, str]] = MappingProxyType(
    {
        Gap.PRACTICAL: mark("Nobody was named who helps with letters and forms. Ask whether that is so."),
        Gap.EMOTIONAL: mark("Nobody was named who listens and gives courage. Ask whether that is so."),
        Gap.NEARBY: mark("Nobody nearby is met every week. Ask whether that is missed."),
        Gap.OTHERS: mark("Everybody here is of the own group. Ask whether contact with others is wished too."),
        Gap.OWN: mark("Nobody here is of the own group. Ask whether that is missed."),
        Gap.MORE: mark("More contact is wished with {names}. Ask what would help."),
        Gap.ONE_PERSON: mark("All help comes from one person. Ask who else could help."),
    }
)
"""What to ask, and never what was found."""


def gap_line(gap: Gap, ties: Iterable[Tie], words: Translator) -> str:
    """What to ask about a gap of a map with these people on it."""
    return words.text(GAPS[gap], names=words.listed(tie.who for tie in ties if tie.wants_more))


def change_lines(found: Compared, words: Translator) -> Iterator[str]:
    """What changed between two maps, in sentences."""
    for source, ties in (
        (mark("New on the map: {names}."), found.came),
        (mark("Not on the map any more: {names}."), found.went),
    ):
        if ties:
            yield words.text(source, names=_names(ties, words))
    for tie, gives in found.gives:
        yield words.text(
            "New from {who}: {what}.", who=tie.who, what=words.listed(words.text(SUPPORT[g]) for g in gives)
        )
    for source, ties in (
        (mark("More contact than before: {names}."), found.oftener),
        (mark("Less contact than before: {names}."), found.rarer),
    ):
        if ties:
            yield words.text(source, names=_names(ties, words))
    if not found:
        yield words.text("Nothing changed between these days.")


def _names(ties: Iterable[Tie], words: Translator) -> str:
    return words.listed(tie.who for tie in ties)


def tie_line(tie: Tie, words: Translator) -> str:
    """Somebody on a map, in words: the name, what this person gives, how near, which group, and how often."""
    said = [tie.who, *(words.text(SUPPORT[each]) for each in tie.gives), words.text(NEAR[tie.near])]
    if tie.group is not Group.NOT_SAID:
        said.append(words.text(GROUPS[tie.group]))
    if tie.often is not Often.NOT_SAID:
        said.append(words.text(OFTEN[tie.often]))
    if tie.wants_more:
        said.append(words.text(WANTS_MORE))
    return words.line(*said)
