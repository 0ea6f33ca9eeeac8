"""What a consent card says beside its three questions: who gets what and until when, what is not told, and how it was agreed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from coachdesk.documents.handed_choices import LABELS, NEVER, ROLES, UNTIL, WAYS, WHY_NOW
from coachdesk.documents.kept_choices import INTERPRETERS, TOLD_BACK
from coachdesk.documents.letter_copy import call_line
from coachdesk.documents.sheets import Group, Pair
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.days import months_later
from coachdesk.domain.handover import Answered, Basis, Consent, ConsentKind, Guide, Item, Referral
from coachdesk.domain.handover.consents import MONTHS, last_consent
from coachdesk.domain.handover.due import to_be_told
from coachdesk.domain.handover.items import item_of
from coachdesk.domain.handover.telling import refused, to_ask, told
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import GuideRole
from coachdesk.domain.picture import InterpreterKind
from coachdesk.i18n import Translator, isolate, mark, mark_to_client

_REST: Final = mark_to_client("Nothing else about you is told.")
_ENDED: Final = {
    ConsentKind.BASIS: mark_to_client("We do not use your data for this any more."),
    ConsentKind.HELP: mark_to_client("You do not want this help any more."),
}
_WHY: Final = mark_to_client("We write why: “{why}”")
"""What is said to the other as to the other: the client is not the one who is spoken to."""


class ConsentWriter(TwoTongues):
    """Writes the parts of one card, about a handover or a guide."""

    def __init__(
        self,
        file: CaseFile,
        content: Content,
        dutch: Translator,
        other: Translator,
        about: Referral | Guide,
        today: date,
    ) -> None:
        super().__init__(file, content, dutch, other)
        self.about, self.today = about, today
        self.party = about.to if isinstance(about, Referral) else about.party
        self._refused = refused(file.handover, about.id)
        self._told = frozenset(item.mark for item in told(file.handover, about.id, today))
        self._safe = frozenset(about.safety_items if isinstance(about, Referral) and about.safe else ())

    @property
    def name(self) -> str:
        """The person, else the organisation."""
        return self.party.person.strip() or self.party.organisation.strip() or "…"

    # --- answers ----------------------------------------------------------------------------------------------------

    def kinds(self) -> tuple[ConsentKind, ...]:
        """What is asked: whether data may be used only where nothing else allows it."""
        basis = isinstance(self.about, Referral) and self.about.basis is Basis.CONSENT
        return tuple(kind for kind in ConsentKind if basis or kind is not ConsentKind.BASIS)

    def last(self, kind: ConsentKind) -> Consent | None:
        """The last answer of a kind."""
        return last_consent(self.file.handover.consents, self.about.id, kind)

    def answer(self, kind: ConsentKind) -> Answered | None:
        """What was answered; a yes that was taken back is a no."""
        last = self.last(kind)
        if last is None:
            return None
        return Answered.NO if last.withdrawn else last.answer

    def item_answer(self, item: Item) -> Answered | None:
        """What was answered about these very words."""
        if item.mark in self._refused:
            return Answered.NO
        last = self.last(ConsentKind.SECRECY)
        yes = last is not None and last.answer is Answered.YES and item.mark in last.yes
        return Answered.YES if yes else None

    def items(self) -> tuple[Item, ...]:
        """What the client is asked about: not what is told for safety, whatever the answer."""
        return tuple(item for item in to_ask(self.file.handover, self.about.id) if item.mark not in self._safe)

    def need(self, item: Item) -> Pair | None:
        """Why the other needs it, as it is written to the other."""
        known = self.content.handover.need(item.need)
        if item.need_words:
            said = self.said(item.need_words)
        elif known is not None:
            said = self.content_pair(known.text)
        else:
            return None
        return _within(said, lambda words, why: words.to_client(_WHY, why=why), self.dutch, self.other)

    # --- who, why, until --------------------------------------------------------------------------------------------

    def facts(self) -> Iterator[Group]:
        """Who gets to know it, why, and until when."""
        names = [name for name in (self.party.organisation.strip(), self.party.person.strip()) if name]
        who = tuple(self._same(name) for name in names or ["…"])
        if isinstance(self.about, Guide) and self.about.role is not GuideRole.NONE:
            who += (self.pair(ROLES[self.about.role]),)
        yield Group(_beside("recipient", self.pair(mark("Who gets to know it"))), who)
        if isinstance(self.about, Guide):
            limits = tuple(self._limits(self.about))
            if limits:
                yield Group(self.pair(LABELS[Kind.GUIDES]["limits"]), limits)
        elif why := tuple(self._why(self.about)):
            yield Group(_beside("why", self.pair(mark("Why"))), why)
        yield Group(_beside("until", self.pair(UNTIL)), (self._until(),))

    def _why(self, referral: Referral) -> Iterator[Pair]:
        """What the other is asked to do, and why now, as the letter says it. Why now can be what may not be safe to say: then it stands
        here only where the client knows."""
        if referral.question:
            yield self.said(referral.question)
        if referral.reason and referral.known:
            said = self.said(referral.reason)
            yield _within(said, lambda words, why: words.text(WHY_NOW, why=why), self.dutch, self.other)

    def _same(self, name: str) -> Pair:
        """A name, which is the same in both languages."""
        return self.both(lambda _words: isolate(name))

    def _limits(self, guide: Guide) -> Iterator[Pair]:
        known = self.content.handover.limits
        yield from (self.content_pair(known[each].text) for each in guide.limits if each in known)
        if guide.own_limits:
            yield self.said(guide.own_limits)

    def _until(self) -> Pair:
        """The last day of the answer about telling, or else about the help; before any answer the day that is proposed."""
        last = self.last(ConsentKind.SECRECY) or self.last(ConsentKind.HELP)
        until = months_later(self.today, MONTHS) if last is None else last.until
        if until is None:
            return self.pair(mark_to_client("Until you stop it"))
        return self.both(lambda words: self.dated(words, words.date(until), until))

    # --- what is not told, and what is told all the same ----------------------------------------------------------------

    def not_told(self) -> Group:
        """Topics of which all was refused, single lines where others of the topic are told, and what is never told."""
        items = self.file.handover.items_of(self.about.id)
        no = [item for item in items if item.mark in self._refused and item.mark not in self._told]
        lines: dict[str, Pair] = {}
        for item in no:
            topic = self.content.handover.topics.get(item.topic)
            whole = all(each in no for each in items if each.topic == item.topic)
            if whole and topic is not None:
                lines.setdefault(item.topic, self.content_pair(topic.name))
            else:
                lines[item.id] = self.said(item.words)
        title = _beside("not_told", self.pair(mark_to_client("This is not told")))
        hidden = self._safe and self.for_safety() is None
        rest = () if hidden else (self.pair(_REST),)  # who can't be told of it yet is told nothing untrue either
        return Group(title, (*lines.values(), *map(self.pair, NEVER), *rest))

    def for_safety(self) -> Group | None:
        """What is told without consent; only where the client knows of it, since it may not be safe to say so."""
        items = [item for item in self.file.handover.items_of(self.about.id) if item.mark in self._safe]
        if not items or not isinstance(self.about, Referral) or not self.about.told:
            return None
        title = self.pair(mark_to_client("We tell this for safety, also when you say no"))
        return Group(_beside("safety", title), tuple(self.said(item.words) for item in items))

    # --- rights, stopping, how it was agreed ----------------------------------------------------------------------------

    def rights(self) -> Iterator[Pair]:
        """That the client may say no, and may stop, with whom to call."""
        yield _beside("may_refuse", self.pair(mark_to_client("You may say no. We help you then too.")))
        yield call_line(self, stop=not self._all_stopped())

    def _all_stopped(self) -> bool:
        answers = [last for kind in ConsentKind if (last := self.last(kind)) is not None]
        return bool(answers) and all(last.withdrawn for last in answers)

    def stopped(self) -> Iterator[Group]:
        """Each consent that was taken back: on which day, what of it, and whether the other knows."""
        for kind in ConsentKind:
            last = self.last(kind)
            if last is None or last.withdrawn_on is None:
                continue
            title = self._on(mark_to_client("You stopped on {date}."), last.withdrawn_on)
            lines = (*self._what_stopped(last), *self._recipient_knows(last))
            yield Group(_beside("may_stop", title), lines)

    def _what_stopped(self, last: Consent) -> Iterator[Pair]:
        if last.kind is not ConsentKind.SECRECY:
            yield self.pair(_ENDED[last.kind])
            return
        ids = {item_of(each) for each in (last.stopped or last.yes)}
        items = [item for item in self.file.handover.items_of(self.about.id) if item.id in ids]
        if items:
            yield self.pair(mark("We do not tell this any more:"))
        yield from (self.said(item.words) for item in items)

    def _recipient_knows(self, last: Consent) -> Iterator[Pair]:
        name = self.name
        if last.told_on is not None:
            yield self._on(mark("We told {name} on {date}."), last.told_on, name=name)
        elif to_be_told(self.file.handover, self.about.id) == last:
            yield self.pair(mark("We are going to tell {name}."), name=name)

    def _on(self, source: str, day: date, **slots: str) -> Pair:
        """A sentence with a day in it."""
        return self.both(lambda words: words.text(source, date=words.date(day), **slots))

    def given(self, asked: Callable[[ConsentKind], Pair]) -> Iterator[Group]:
        """How the answers were given. Those that were given alike stand together; where some were not, each says to what."""
        alike: dict[tuple[object, ...], list[Pair]] = {}
        how: list[Consent] = []
        for kind in self.kinds():
            if (last := self.last(kind)) is not None:
                same = (last.on, last.way, last.language, last.through, last.interpreter, last.teach_back)
                if same not in alike:
                    how.append(last)
                alike.setdefault(same, []).append(asked(kind))
        title = _beside("consent", self.pair(LABELS[Kind.CONSENTS]["way"]))
        for number, (last, about) in enumerate(zip(how, alike.values(), strict=True)):
            lines = (*(about if len(how) > 1 else ()), *self._how(last))
            yield Group(title, lines) if not number else Group(lines[0], lines[1:])

    def _how(self, consent: Consent) -> Iterator[Pair]:
        """On which day and how, in which language and through whom, and that it was told back."""
        yield self.both(lambda words: words.line(words.date(consent.on), words.text(WAYS[consent.way])))

        def spoken(words: Translator) -> str:
            language = words.language_name(consent.language) if consent.language else ""
            through = consent.through is not InterpreterKind.NONE
            return words.line(
                language, words.text(INTERPRETERS[consent.through]) if through else "", consent.interpreter.strip()
            )

        if spoken(self.dutch):
            yield self.both(spoken)
        if consent.teach_back:
            yield self.pair(TOLD_BACK)


def _within(said: Pair, write: Callable[[Translator, str], str], dutch: Translator, other: Translator) -> Pair:
    """What `write` makes around words, in each column that has them."""
    return Pair(said.nl and write(dutch, said.nl), said.other and write(other, said.other))


def _beside(pictogram: str, pair: Pair) -> Pair:
    return replace(pair, pictogram=pictogram)
