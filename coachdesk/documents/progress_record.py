"""How it went, for the consultant's file: levels, both views, days, sources and reasons too, in one language."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from coachdesk.documents import access_rights, access_seen, seen_words
from coachdesk.documents.access_words import Voice
from coachdesk.documents.exercise import stamps
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.joined_lines import takes_part
from coachdesk.documents.kept_words import Teller
from coachdesk.documents.record_sheet import Fact, Item, Para, RecordSheet, Section, Title, Typed
from coachdesk.documents.seen_choices import LABELS, SIDES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.course import Closing, Review
from coachdesk.domain.course.reasons import CLEAR_DIFFERENCE, RATED
from coachdesk.domain.errors import NothingSeen
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import DomainLook, Side
from coachdesk.domain.progress import GoalChange, Progress, RatingChange
from coachdesk.domain.records import Record, kind_of
from coachdesk.i18n import Translator, mark

_INTRO: Final = (
    mark("For the file. Levels are no marks and are not added up."),
    mark("Names after the Zelfredzaamheid-Matrix 2017, GGD Amsterdam. Own descriptions, not the official form."),
    mark("After Mijn Positieve Gezondheid, Institute for Positive Health"),
)


def progress_record(file: CaseFile, found: Progress, content: Content, words: Translator, today: date) -> RecordSheet:
    """Everything that was looked at, before and now. Raises NothingSeen.

    Typed words stand as they were typed; signs that no font has are replaced and listed.
    """
    return _Recorder(file, found, Voice(words, content, load_fonts(), client=False)).sheet(today)


class _Recorder:
    """Makes one sheet."""

    def __init__(self, file: CaseFile, found: Progress, voice: Voice) -> None:
        self._file, self._found, self._voice = file, found, voice
        self._words = voice.words
        self._teller = Teller(voice.content, voice.words, file)

    def sheet(self, today: date) -> RecordSheet:
        voice = self._voice
        whole = (
            ("domains", mark("Life domains"), "domains", self._domains()),
            ("scale", mark("The scale"), "scale", self._scales()),
            ("webs", mark("Positive health"), "web", self._webs()),
            ("goals", mark("Goals"), "goals", self._goals()),
            ("ratings", mark("As the client rates it"), "chosen", self._ratings()),
            ("connection", mark("Where the client takes part"), "connections", self._part()),
            ("reasons", mark("What changed, and why"), "why", self._reasons()),
            ("closing", mark("The end of the guidance"), "followed", self._closing()),
        )
        made = (Section(key, voice.text(title), picture, tuple(items)) for key, title, picture, items in whole)
        sections = [section for section in made if section.items]
        if not sections:
            raise NothingSeen
        name = voice.clean(self._file.case.calling_name, voice.text(mark("Name to be called by"))) or "…"
        if (lost := access_rights.lost(voice.lost, voice)) is not None:
            sections.append(lost)
        return RecordSheet(
            language=self._words.language,
            rtl=self._words.rtl,
            title=voice.text(mark("How it goes")),
            name=Typed(name, self._words.language, voice.direction(name)),
            date=self._words.date(today),
            intro=tuple(map(voice.text, _INTRO)),
            sections=tuple(sections),
            page=voice.text(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
            exercise=stamps(self._words),
        )

    def _part(self) -> Iterator[Item]:
        """Activities, work, buddies and the people around."""
        for told in takes_part(self._file, self._words):
            label = self._voice.clean(told.title, "") or "…"
            yield Fact(label, (self._voice.ours(told.line or "…"),))

    # --- what was seen ------------------------------------------------------------------------------------------------

    def _value(self, record: Record, rest: str) -> str:
        """What a field of an entry that was not typed says; empty where nobody asked."""
        return access_seen.told_value(kind_of(record), record, rest, self._voice, self._file)

    def _labelled(self, record: Record, *names: str) -> str:
        """Fields with what they are called, in one line."""
        labels = LABELS[kind_of(record)]
        told = ((self._voice.text(labels[name]), self._value(record, name)) for name in names)
        return self._words.line(
            *(self._voice.text("{deed}: {what}", deed=label, what=said) for label, said in told if said)
        )

    def _on(self, day: date, text: str) -> Typed:
        return self._voice.ours(self._voice.text("{deed}: {what}", deed=self._words.date(day), what=text))

    def _domains(self) -> Iterator[Item]:
        for domain_id, domain in self._voice.content.domains.items():
            if (change := self._found.domains.get(domain_id)) is not None:
                name = self._voice.of_content(domain.name)
                looks = [look for look in (change.before, change.after) if look is not None]
                yield Fact(name, tuple(value for look in looks for value in self._look(look, name)))

    def _look(self, look: DomainLook, name: str) -> Iterator[Typed]:
        yield self._on(look.on, self._labelled(look, "level", "own_view", "sources", "informed_on"))
        if (note := self._voice.loose(name, look.note)) is not None:
            yield note

    def _scales(self) -> Iterator[Item]:
        for kept in self._found.scale:
            if kept is not None and (kept.load or kept.strength):
                yield Title(self._words.date(kept.on))
                yield from self._laid(kept)

    def _laid(self, kept: Review) -> Iterator[Item]:
        words = self._words
        for side, laid in ((Side.LOAD, kept.load), (Side.STRENGTH, kept.strength)):
            said = ((self._stone(key), seen_words.weight_of(side, int(weight), words)) for key, weight in laid.items())
            each = [words.text("{deed}: {what}", deed=name, what=weight) for name, weight in said]
            yield from self._voice.fact(SIDES[side], words.listed(each) if each else "")

    def _stone(self, key: str) -> str:
        return self._voice.clean(self._teller.stone(key), self._voice.text(mark("The scale")))

    def _webs(self) -> Iterator[Item]:
        voice, words = self._voice, self._words
        before, now = self._found.web
        for side in voice.content.dimensions.values():
            given = [web for web in (before, now) if web is not None and side.id in web.marks]
            marks = tuple(self._on(web.on, seen_words.mark_number(web.marks[side.id], words)) for web in given)
            if marks:
                yield Fact(voice.of_content(side.name), marks)

    # --- what was agreed on -------------------------------------------------------------------------------------------

    def _goals(self) -> Iterator[Item]:
        for change in self._found.goals:
            goal, voice, labels = change.goal, self._voice, LABELS[Kind.GOALS]
            source = labels["words"]
            where = voice.text(source)
            yield Title(self._card(goal.card))
            if goal.words:
                yield Fact(where, voice.said(where, goal.words))
            yield from voice.fact(labels["state"], self._value(goal, "state"))
            yield from self._stands(change)

    def _stands(self, change: GoalChange) -> Iterator[Item]:
        values = tuple(self._on(stand.on, self._teller.stair(stand.level)) for _goal, stand in change.told)
        if values:
            yield Fact(self._voice.text(mark("The staircase")), values)

    def _card(self, card: str) -> str:
        return self._voice.clean(self._teller.card(card), self._voice.text(mark("Goals")))

    def _ratings(self) -> Iterator[Item]:
        for change in self._found.ratings:
            yield Title(self._card(change.card))
            for asked in RATED:
                yield from self._rating(change, asked)

    def _rating(self, change: RatingChange, asked: str) -> Iterator[Item]:
        given = [(each.on, getattr(each, asked)) for each in (change.before, change.after) if each is not None]
        known = [(on, number) for on, number in given if number is not None]
        values = [self._on(on, self._words.number(number)) for on, number in known]
        if len(known) == 2 and abs(known[1][1] - known[0][1]) >= CLEAR_DIFFERENCE:
            values.append(self._voice.ours(self._voice.text(mark("a clear difference, as a rule of thumb"))))
        if values:
            yield Fact(self._voice.text(LABELS[Kind.RATINGS][asked]), tuple(values))

    def _reasons(self) -> Iterator[Item]:
        for why in self._found.reasons:
            name = self._card(why.card) if why.card else ""
            label = self._words.line(self._words.date(why.on), name)
            yield Fact(label, self._voice.said(label, why.words))

    def _closing(self) -> Iterator[Item]:
        for closing in self._file.course.closings:
            yield from self._closed(closing)

    def _closed(self, closing: Closing) -> Iterator[Item]:
        labels, voice = LABELS[Kind.CLOSINGS], self._voice
        yield Para(self._words.line(self._words.date(closing.on), self._value(closing, "reason")))
        for name in ("back", "aftercare"):
            where = voice.text(labels[name])
            if said := voice.said(where, getattr(closing, name)):
                yield Fact(where, said)
        if closing.aftercare_on is not None:
            source = labels["aftercare_on"]
            yield Fact(voice.text(source), (voice.day(closing.aftercare_on),))
