"""Papers for working together: the agreement, questions to ask, a session together, and how far everything is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from coachdesk.documents.access_words import Voice
from coachdesk.documents.cooperation_words import (
    AGREEMENT,
    BLOCKS,
    BRIDGE,
    FIELDS,
    LEVELS,
    MEETINGS,
    PROGRESS,
    QUESTIONS,
    SESSION,
    STEPS,
)
from coachdesk.documents.exercise import stamps
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.record_sheet import Fact, Item, Para, RecordSheet, Room, Section, Signature, Tick, Title, Typed
from coachdesk.domain.connection.together import Cooperation, MeetingLog, Progress
from coachdesk.domain.content import Content
from coachdesk.domain.questions import Text
from coachdesk.i18n import Translator, mark

_PICTURE: Final = "connections"
_LINES: Final = 2
"""To write on, under a heading of the agreement, a question, or a part of a session: the agreement stays on two pages."""
Made = Callable[[Cooperation, Content, Translator, date], RecordSheet]


def agreement_sheet(cooperation: Cooperation, content: Content, words: Translator, today: date) -> RecordSheet:
    """What the partners agree on, under its headings; an empty heading has its question, to be filled in by hand."""
    voice = Voice(words, content, load_fonts())
    texts = {each.heading: each.text for each in cooperation.agreement}
    sections = [
        Section(
            heading.id,
            voice.of_content(heading.title),
            _PICTURE,
            _under(texts.get(heading.id, ""), heading.help, voice),
        )
        for heading in content.guidance.together.headings.values()
    ]
    signed = tuple(Signature(voice.text(mark("Name and signature"))) for _side in range(2))
    agreed = (
        (Para(voice.text(mark("Agreed on {date}."), date=words.date(cooperation.agreed_on))),)
        if cooperation.agreed_on is not None
        else ()
    )
    sections.append(Section("signed", voice.text(mark("Signed")), _PICTURE, (*agreed, *signed)))
    return _sheet(AGREEMENT, cooperation, sections, voice, today)


def _under(text: str, question: Text, voice: Voice) -> tuple[Item, ...]:
    """What was agreed; where nothing was yet the question, and room to write."""
    clean = voice.clean(text.strip(), "")
    return (Para(clean),) if clean else (Para(voice.of_content(question), muted=True), Room(_LINES))


def questions_sheet(cooperation: Cooperation, content: Content, words: Translator, today: date) -> RecordSheet:
    """Questions to ask a colleague of the other field, for who does the work, who leads it, and who decides."""
    voice = Voice(words, content, load_fonts())
    sections = [
        Section(
            level,
            voice.text(name),
            _PICTURE,
            tuple(
                item
                for each in content.guidance.together.questions.values()
                if each.level == level
                for item in (Tick(voice.of_content(each.text), ticked=False), Room(_LINES))
            ),
        )
        for level, name in LEVELS.items()
    ]
    return _sheet(QUESTIONS, cooperation, sections, voice, today)


def session_sheet(cooperation: Cooperation, content: Content, words: Translator, today: date) -> RecordSheet:
    """The outline of a session together, part by part with its minutes."""
    voice = Voice(words, content, load_fonts())
    parts = content.guidance.together.sessions.values()
    items: list[Item] = []
    for part in parts:
        minutes = words.plural("{n} minute", "{n} minutes", part.minutes)
        items += [
            Title(words.line(voice.of_content(part.title), minutes)),
            Para(voice.of_content(part.how)),
            Room(_LINES),
        ]
    whole = words.plural("{n} minute", "{n} minutes", sum(part.minutes for part in parts))
    sections = [Section("session", whole, _PICTURE, tuple(items)), _bridge(content, voice)]
    return _sheet(SESSION, cooperation, sections, voice, today)


def _bridge(content: Content, voice: Voice) -> Section:
    lines = tuple(Para(voice.of_content(each.text)) for each in content.guidance.together.bridges.values())
    return Section("bridge", voice.text(BRIDGE), _PICTURE, lines)


def overview_sheet(cooperation: Cooperation, content: Content, words: Translator, today: date) -> RecordSheet:
    """How far the steps and blocks are, and what was said and agreed in meetings."""
    voice = Voice(words, content, load_fonts())
    sections = [
        Section("about", voice.text(mark("What it is about")), _PICTURE, tuple(_about(cooperation, voice))),
        Section("steps", voice.text(STEPS), _PICTURE, tuple(_steps(cooperation, content, voice))),
        Section("blocks", voice.text(BLOCKS), _PICTURE, tuple(_blocks(cooperation, content, voice))),
        Section("meetings", voice.text(MEETINGS), _PICTURE, tuple(_meetings(cooperation.meetings, voice))),
    ]
    return _sheet(mark("How far it is"), cooperation, [each for each in sections if each.items], voice, today)


def _about(cooperation: Cooperation, voice: Voice) -> Iterator[Item]:
    for name in ("aim", "bridge", "bridge_substitute", "reflection", "note"):
        yield from _fact(name, getattr(cooperation, name), voice)


def _fact(name: str, text: str, voice: Voice) -> Iterator[Item]:
    label = voice.text(FIELDS[name])
    if (typed := voice.loose(label, text.strip())) is not None:
        yield Fact(label, (typed,))


def _steps(cooperation: Cooperation, content: Content, voice: Voice) -> Iterator[Item]:
    words = voice.words
    for step in content.guidance.together.steps.values():
        known = cooperation.step(step.id)
        day = words.date(known.on) if known.on is not None else ""
        stands = "" if known.progress is Progress.NOT_YET else words.text(PROGRESS[known.progress])
        owner = voice.clean(known.owner.strip(), "")
        yield Tick(words.line(voice.of_content(step.title), stands, owner, day), ticked=known.progress is Progress.DONE)
        if note := voice.clean(known.note.strip(), ""):
            yield Para(note, muted=True)


def _blocks(cooperation: Cooperation, content: Content, voice: Voice) -> Iterator[Item]:
    blocks = content.guidance.together.blocks
    for used in cooperation.blocks:
        if used.block in blocks:
            stands = voice.text(PROGRESS[used.progress])
            yield Tick(
                voice.words.line(voice.of_content(blocks[used.block].title), stands),
                ticked=used.progress is Progress.DONE,
            )
            if note := voice.clean(used.note.strip(), ""):
                yield Para(note, muted=True)


def _meetings(meetings: Iterable[MeetingLog], voice: Voice) -> Iterator[Item]:
    for each in meetings:
        yield Title(voice.words.date(each.on))
        for name in ("who", "said", "agreed", "owner"):
            yield from _fact(name, getattr(each, name), voice)
        if each.by is not None:
            yield Fact(voice.text(FIELDS["by"]), (voice.ours(voice.words.date(each.by)),))


def _sheet(title: str, cooperation: Cooperation, sections: list[Section], voice: Voice, today: date) -> RecordSheet:
    words = voice.words
    name = voice.clean(cooperation.name, voice.text(FIELDS["name"])) or "…"
    return RecordSheet(
        language=words.language,
        rtl=words.rtl,
        title=voice.text(title),
        name=Typed(name, words.language, voice.direction(name)),
        date=words.date(today),
        intro=(),
        sections=tuple(sections),
        page=voice.text(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
        exercise=stamps(words),
    )


SHEETS: Final[Mapping[str, Made]] = MappingProxyType(
    {
        "agreement": agreement_sheet,
        "questions": questions_sheet,
        "session": session_sheet,
        "overview": overview_sheet,
    }
)
