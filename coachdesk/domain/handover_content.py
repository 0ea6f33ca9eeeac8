"""What the content says about handing over: topics with their lines and needs, questions to a recipient, limits, a checklist."""

from dataclasses import dataclass

from coachdesk.domain.partners import PartnerKind
from coachdesk.domain.questions import Text


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A line that is made from what is known of the case, without person or gender: "Speaks {languages}."."""

    id: str
    sentence: Text


@dataclass(frozen=True, slots=True)
class Need:
    """Why the other needs it: ends the sentence "Needed: …"."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that another helper may know. `name` is what it is called to the client and above the line of the letter.

    `hint` says to the consultant what belongs here and what does not; `sensitive` asks for a second thought. A topic of an
    `incoming` handover is something that is mostly needed to begin.
    """

    id: str
    pictogram: str
    name: Text
    hint: Text
    lines: tuple[TopicLine, ...]
    needs: tuple[Need, ...]
    sensitive: bool
    incoming: bool
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """What a partner of these kinds (none: any) may be asked to do, as the purpose of a handover, without person or gender."""

    id: str
    kinds: tuple[PartnerKind, ...]
    sentence: Text


@dataclass(frozen=True, slots=True)
class Limit:
    """What an intermediary or interpreter does not do."""

    id: str
    text: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TalkCheck:
    """Something to do in the talk of the three."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class HandoverContent:
    """All about handing over, by id, in the order of the file."""

    topics: dict[str, Topic]
    requests: dict[str, Request]
    limits: dict[str, Limit]
    checks: dict[str, TalkCheck]

    def requests_for(self, kind: PartnerKind | None) -> tuple[Request, ...]:
        """What fits a kind of partner, the ones made for it first, then those for any."""
        own = [each for each in self.requests.values() if kind in each.kinds]
        return (*own, *(each for each in self.requests.values() if not each.kinds))

    def line(self, line_id: str) -> TopicLine | None:
        """A line by its id, unique over all topics."""
        return next((line for topic in self.topics.values() for line in topic.lines if line.id == line_id), None)

    def need(self, need_id: str) -> Need | None:
        """A need by its id, unique over all topics."""
        return next((need for topic in self.topics.values() for need in topic.needs if need.id == need_id), None)
