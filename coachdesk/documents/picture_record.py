"""What was seen, for the consultant's file: levels, both views, purposes and days too, in one language."""

from collections.abc import Iterator
from datetime import date

from coachdesk.documents import access_rights, access_seen, seen_words
from coachdesk.documents.access_words import Voice
from coachdesk.documents.exercise import stamps
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.record_sheet import Fact, Item, Para, RecordSheet, Title, Typed
from coachdesk.documents.seen_choices import LABELS, PILES, SIDES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.errors import NothingSeen
from coachdesk.domain.intake import names_strength, to_talk_about
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import DomainLook, EnergyItem, ScaleItem, Web
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark

_INTRO = (
    mark("For the file. Levels are no marks and are not added up."),
    mark("Names after the Zelfredzaamheid-Matrix 2017, GGD Amsterdam. Own descriptions, not the official form."),
    mark("After Mijn Positieve Gezondheid, Institute for Positive Health"),
)
_TOLD = ("own_view", "shares.own", "shares.network", "shares.professionals", "sources", "informed_on")
"""What the line of a life domain says with its label."""


def picture_record(file: CaseFile, content: Content, words: Translator, today: date) -> RecordSheet:
    """Everything that was laid, looked at, built and drawn. Raises NothingSeen.

    Typed words stand as they were typed; signs that no font has are replaced and listed.
    """
    voice = Voice(words, content, load_fonts(), client=False)
    seen = file.picture
    whole = (
        access_seen.section(Kind.ENERGY, _energy(seen.energy, voice), voice),
        access_seen.section(Kind.LOOKS, _looks(seen.looks, voice), voice),
        access_seen.section(Kind.SCALE, _scale(seen.scale, voice), voice),
        access_seen.section(Kind.WEBS, _webs(seen.webs, voice), voice),
    )
    sections = [section for section in whole if section.items]
    if not sections:
        raise NothingSeen
    name = voice.clean(file.case.calling_name, voice.text(mark("Name to be called by"))) or "…"
    if (lost := access_rights.lost(voice.lost, voice)) is not None:
        sections.append(lost)
    return RecordSheet(
        language=words.language,
        rtl=words.rtl,
        title=voice.text(mark("What we saw together")),
        name=Typed(name, words.language, voice.direction(name)),
        date=words.date(today),
        intro=tuple(map(voice.text, _INTRO)),
        sections=tuple(sections),
        page=voice.text(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
        exercise=stamps(words),
    )


def _own(said: Words, where: str, voice: Voice) -> str:
    """What was typed on an own card."""
    return voice.clean(said.shown_in(voice.language), where)


def _energy(items: tuple[EnergyItem, ...], voice: Voice) -> Iterator[Item]:
    """What this person is good at, then each pile in a line."""
    cards, label = voice.content.energy_cards, LABELS[Kind.ENERGY]["quality"]
    where = voice.text(label)
    named: list[Typed] = []
    for item in items:
        card = cards.get(item.card)
        if not (item.strength or item.quality) or not names_strength(item, card):
            continue
        if item.quality or card is None or card.strength is None:
            named += voice.said(where, item.quality or item.words)
        else:
            named.append(voice.ours(voice.of_content(card.strength)))
    if named:
        yield Fact(where, tuple(named))
    for pile, source in PILES.items():
        names = [
            voice.of_content(cards[item.card].short) if item.card in cards else _own(item.words, where, voice)
            for item in items
            if item.pile is pile
        ]
        yield from voice.fact(source, voice.words.listed(names) if names else "")


def _looks(looks: tuple[DomainLook, ...], voice: Voice) -> Iterator[Item]:
    """Each day, the last first: a line for each life domain, and the note."""
    for day in sorted({look.on for look in looks}, reverse=True):
        yield Title(voice.words.date(day))
        for look in looks:
            if look.on == day:
                name = access_seen.domain(look, voice)
                note = voice.loose(name, look.note)
                yield Fact(name, (voice.ours(_looked(look, voice)), *filter(None, (note,))))


def _looked(look: DomainLook, voice: Voice) -> str:
    """The level, or where the domain stands without one, and for what it is looked at; behind these what was told."""
    standing = "status" if look.level is None else "level"
    said = (access_seen.told_value(Kind.LOOKS, look, rest, voice) for rest in (standing, "purpose"))
    told = access_seen.told(Kind.LOOKS, look, _TOLD, voice)
    return voice.words.line(*said, *(voice.text("{deed}: {what}", deed=label, what=what) for label, what in told))


def _scale(items: tuple[ScaleItem, ...], voice: Voice) -> Iterator[Item]:
    """Each stone and strap in a line: how heavy, who says so, whether it can change, what can be done."""
    for side, source in SIDES.items():
        laid = [item for item in items if item.side is side]
        if laid:
            yield Title(voice.text(source))
        for item in laid:
            card = voice.content.scale_cards.get(item.card)
            name = voice.of_content(card.short) if card is not None else _own(item.words, voice.text(source), voice)
            idea = voice.said(name, item.idea)
            yield Fact(name, (voice.ours(_weighed(item, voice)), *idea))


def _weighed(item: ScaleItem, voice: Voice) -> str:
    words, weight = voice.words, seen_words.weight_of(item.side, item.weight, voice.words)
    asked = access_seen.told(Kind.SCALE, item, ("says", "changeable", "action"), voice)
    return words.line(weight, *(f"{label} {said}" for label, said in asked))


def _webs(webs: tuple[Web, ...], voice: Voice) -> Iterator[Item]:
    """Each day, the last first: its marks in a line, and what was said."""
    words, sides, labels = voice.words, voice.content.dimensions, LABELS[Kind.WEBS]
    for web in sorted(webs, key=lambda web: web.on, reverse=True):
        yield Title(words.date(web.on))
        marks = [
            f"{voice.of_content(sides[each].name)} {seen_words.mark_words(web.marks[each], words)}"
            for each in sides
            if each in web.marks
        ]
        if marks:
            yield Para(words.line(*marks))
        talk = [voice.of_content(aspect.name) for aspect in to_talk_about(web, sides.values(), web.opened)]
        yield from voice.fact(labels["talk"], words.listed(talk) if talk else "")
        if web.missing:
            source = labels["missing"]
            label = voice.text(source)
            own = () if web.missing_mark is None else (voice.ours(seen_words.mark_words(web.missing_mark, words)),)
            yield Fact(label, (*voice.said(label, web.missing), *own))
        if web.told:
            source = labels["told"]
            label = voice.text(source)
            yield Fact(label, voice.said(label, web.told))
