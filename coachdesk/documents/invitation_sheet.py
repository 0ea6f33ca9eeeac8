"""An invitation to an activity, for a client to take home: one page of finished strings."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from coachdesk.documents.activity_facts import PICTURES, facts, label_of
from coachdesk.documents.exercise import stamps
from coachdesk.documents.joined_labels import LABELS
from coachdesk.documents.printable import name_on_paper
from coachdesk.documents.sheets import LARGE_PRINT, Group, Pair, Stamp
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.guidance import ActivityKind
from coachdesk.domain.connection.joining import Joining
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, mark_to_client, western

INVITED: Final = mark_to_client("You are welcome here")
NOTHING: Final = mark_to_client("You do not have to bring anything.")
CALL: Final = mark_to_client("Call {name} with a question.")

_CLEAR: Final = frozenset({"times", "place", "travel", "cents", "dutch"})
"""Facts that need no name beside their picture."""


@dataclass(frozen=True, slots=True)
class InvitationSheet:
    """One page; see PlanSheet for what both have.

    `invited` says that somebody is welcome, `pictogram` is that of the kind of activity, `does` what people do there.
    `facts` are the first time, days, place, way, price, language and who is there; `end` ends it. `phone` is that of the
    contact person, whom `call` names.
    """

    language: str
    rtl: bool
    bilingual: bool
    invited: Pair
    name: str
    title: Pair
    pictogram: str
    does: Pair | None
    facts: tuple[Group, ...]
    end: Pair
    call: Pair | None
    phone: str
    page: Pair
    untranslated: Pair
    letters: float = 1.0
    pictures: bool = False
    exercise: tuple[Stamp, ...] = ()


def invitation_sheet(
    file: CaseFile,
    joining: Joining,
    activity: Activity | None,
    kind: ActivityKind | None,
    named: Mapping[str, tuple[str, str]],
    dutch: Translator,
    other: Translator,
) -> InvitationSheet:
    """The invitation in Dutch and in the language of `other`, in Dutch alone where that is the same.

    `named` has the title and what people do there, by language, where the activity stands in the library.
    """
    writer = _Writer(file, joining, activity, dutch, other)
    case = file.case
    titles = {code: name_on_paper(said[0]) for code, said in named.items()}
    title = writer.named(titles) if titles else writer.same(name_on_paper(joining.title))
    does = writer.named({code: said[1] for code, said in named.items()}) if any(s[1] for s in named.values()) else None
    contact = case.contact.name.strip()
    return InvitationSheet(
        language=other.language,
        rtl=other.rtl,
        bilingual=writer.bilingual,
        invited=writer.client(INVITED),
        name=case.calling_name,
        title=title,
        pictogram=kind.pictogram if kind is not None else "connections",
        does=does,
        facts=tuple(writer.groups()),
        end=writer.client(NOTHING),
        call=writer.client(CALL, name=contact) if contact else None,
        phone=western(case.contact.phone),
        page=writer.page(),
        untranslated=writer.client("Not translated yet. Ask your contact person."),
        letters=LARGE_PRINT[0] if case.reading.large_print else 1.0,
        pictures=case.reading.pictures,
        exercise=stamps(dutch, other),
    )


class _Writer:
    """Writes every line in both languages."""

    def __init__(
        self, file: CaseFile, joining: Joining, activity: Activity | None, dutch: Translator, other: Translator
    ) -> None:
        self._file, self._joining, self._activity = file, joining, activity
        self._dutch, self._other = dutch, other
        self.bilingual = other.language != dutch.language

    def same(self, text: str) -> Pair:
        """A name, the same in both languages."""
        return Pair(text, text if self.bilingual else None)

    def named(self, said: Mapping[str, str]) -> Pair:
        """What the library says in both languages."""
        return Pair(said[self._dutch.language], said[self._other.language] if self.bilingual else None)

    def client(self, source: str, **slots: object) -> Pair:
        """A sentence that speaks to the client."""
        dutch = self._dutch.to_client(source, **slots)
        return Pair(dutch, self._other.to_client(source, **slots) if self.bilingual else None)

    def page(self) -> Pair:
        """The pattern for the number of the page."""
        both = (self._dutch, self._other) if self.bilingual else (self._dutch,)
        return Pair(*(words.text("Page {page} of {pages}", page="{page}", pages="{pages}") for words in both))

    def groups(self) -> Iterator[Group]:
        """The first time before all, then what the library knows, and who goes along."""
        joining, labels = self._joining, LABELS[Kind.JOININGS]
        if joining.first_on is not None:
            yield self._fact(labels["first_on"], self._first, "calendar")
        if self._activity is not None:
            yield from self._known(self._activity)
        if joining.goes_along.strip():
            yield self._fact(labels["goes_along"], lambda _words: joining.goes_along.strip(), "people")

    def _known(self, activity: Activity) -> Iterator[Group]:
        other = dict(facts(activity, self._other))
        for field, text in facts(activity, self._dutch):
            said, picture = Pair(text, self._if_two(other[field]), PICTURES.get(field, "")), PICTURES.get(field, "")
            title = Pair(label_of(field, self._dutch), self._if_two(label_of(field, self._other)), picture)
            yield Group(said, ()) if field in _CLEAR else Group(title, (said,))

    def _fact(self, source: str, say: Callable[[Translator], str], pictogram: str) -> Group:
        title = Pair(self._dutch.text(source), self._if_two(self._other.text(source)), pictogram)
        return Group(title, (Pair(say(self._dutch), self._if_two(say(self._other))),))

    def _if_two(self, text: str) -> str | None:
        return text if self.bilingual else None

    def _first(self, words: Translator) -> str:
        day = self._joining.first_on
        assert day is not None
        said = words.date(day, weekday=True)
        return f"{said}\n{words.in_geez(day)}" if self._file.case.reading.geez_dates else said
