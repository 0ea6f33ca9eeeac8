"""Everything that is known about a client, as a sheet in the client's language."""

from dataclasses import replace

from coachdesk.documents import (
    access_course,
    access_file,
    access_handover,
    access_joined,
    access_person,
    access_rights,
    access_seen,
    access_told,
    access_trail,
)
from coachdesk.documents.access_words import Voice
from coachdesk.documents.exercise import stamps
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.kept_choices import OWN_WORDS
from coachdesk.documents.record_sheet import RecordSheet, Section, Typed
from coachdesk.documents.sheets import LARGE_PRINT
from coachdesk.domain.access import Known
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark, mark_to_client

_INTRO = (
    mark_to_client("This paper says everything that CoachDesk holds about you. It is yours. Keep it where others do not read it."),
    mark_to_client("A small circle stands under words that are not in your language. Your contact person can read them with you, with an interpreter."),
)  # fmt: skip


def access_sheet(known: Known, content: Content, words: Translator) -> RecordSheet:
    """All of `known` in the language of `words`. Typed words stand as they were typed, marked where they are in another
    language; signs that no font has are replaced and listed.
    """
    voice = Voice(words, content, load_fonts(), geez=known.file.case.reading.geez_dates)
    known = replace(known, file=_named(known.file, voice))
    name = voice.clean(known.file.case.calling_name, voice.text(mark("Name to be called by"))) or "…"
    sections = [section for section in _sections(known, voice) if section is not None and section.items]
    if (lost := access_rights.lost(voice.lost, voice)) is not None:
        sections.append(lost)
    return RecordSheet(
        language=words.language,
        rtl=words.rtl,
        title=voice.text(mark_to_client("Everything that is kept about you")),
        name=Typed(name, words.language, voice.direction(name)),
        date=voice.moment(known.made_at),
        intro=tuple(map(voice.text, _INTRO)),
        sections=tuple(sections),
        page=voice.text(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
        exercise=stamps(words),
        letters=LARGE_PRINT[0] if known.file.case.reading.large_print else 1.0,
    )


def _named(file: CaseFile, voice: Voice) -> CaseFile:
    """The case with words on own cards and names of helpers that can be printed: they are named in many places."""
    where = voice.text(OWN_WORDS)

    def clean(said: Words) -> Words:
        return replace(said, text=voice.clean(said.text, where), interpreted=voice.clean(said.interpreted, where))

    cards = tuple(replace(card, words=clean(card.words)) for card in file.course.cards)
    energy = tuple(replace(item, words=clean(item.words)) for item in file.picture.energy)
    scale = tuple(replace(item, words=clean(item.words)) for item in file.picture.scale)
    picture, course = replace(file.picture, energy=energy, scale=scale), replace(file.course, cards=cards)
    over, joined = access_handover.named(file.handover, voice), access_joined.named(file.connection, voice)
    return replace(file, picture=picture, course=course, handover=over, connection=joined)


def _sections(known: Known, voice: Voice) -> tuple[Section | None, ...]:
    file = known.file
    return (
        access_person.person(file.case, voice),
        access_person.contact(file.case.contact, voice),
        access_told.answers(file, voice),
        *access_seen.sections(file, voice),
        access_told.choice(file, voice),
        access_course.sorting(file, voice),
        access_course.goals(file, voice),
        access_told.steps(file, voice),
        access_course.kept_up(file, voice),
        access_course.following(file, voice),
        access_course.terms(file, voice),
        access_joined.joined(file, voice),
        access_handover.handed(file, voice),
        access_told.statement(file.statement, voice),
        access_file.restriction(known, voice),
        access_file.keeping(known, voice),
        access_file.earlier(known, voice),
        access_file.requests(known, voice),
        access_trail.done(known.trail, voice),
        access_trail.shared(known.trail, voice),
        access_rights.why(file.case.kind, voice),
        access_rights.rights(voice),
    )
