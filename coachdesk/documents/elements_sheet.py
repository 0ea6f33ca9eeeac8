"""The checklist of an activity on paper: what is there, advice for what is not, and what nobody looked at yet."""

from collections.abc import Iterator
from datetime import date

from coachdesk.documents.access_words import Voice
from coachdesk.documents.element_words import EVIDENCE, NO_MARK, TICKS, TITLE
from coachdesk.documents.exercise import stamps
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.record_sheet import Item, Para, RecordSheet, Section, Tick, Typed
from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.activities import Tick as Ticked
from coachdesk.domain.connection.guidance import Element, ElementGroup
from coachdesk.domain.connection.working import LACKING
from coachdesk.domain.content import Content
from coachdesk.i18n import Translator, mark

_Part = tuple[ElementGroup, tuple[Element, ...]]


def elements_sheet(activity: Activity, content: Content, words: Translator, today: date) -> RecordSheet:
    """The checklist in the language of `words`; parts of which nobody looked at anything stand in one line at the end."""
    voice = Voice(words, content, load_fonts())
    guidance = content.guidance
    title = voice.clean(activity.title, voice.text(mark("Activity"))) or "…"
    looked: list[_Part] = []
    open_: list[_Part] = []
    for group in guidance.groups.values():
        elements = guidance.elements_of(group.id)
        seen = any(activity.tick(each.id).tick is not Ticked.UNKNOWN for each in elements)
        (looked if seen else open_).append((group, elements))
    sections = [_section(group, elements, activity, voice) for group, elements in looked]
    if open_:
        sections.append(_open(open_, voice))
    if looked:
        sections.append(_evidence(looked, content, voice))
    return RecordSheet(
        language=words.language,
        rtl=words.rtl,
        title=voice.text(TITLE),
        name=Typed(title, words.language, voice.direction(title)),
        date=words.date(today),
        intro=(voice.text(NO_MARK),),
        sections=tuple(sections),
        page=voice.text(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
        exercise=stamps(words),
    )


def _section(group: ElementGroup, elements: tuple[Element, ...], activity: Activity, voice: Voice) -> Section:
    items = tuple(item for element in elements for item in _element(element, activity, voice))
    return _headed(group.id, voice.of_content(group.title), items)


def _headed(name: str, title: str, items: tuple[Item, ...]) -> Section:
    """Every part of the checklist is about the same, and has the same picture."""
    return Section(name, title, "connections", items)


def _element(element: Element, activity: Activity, voice: Voice) -> Iterator[Item]:
    """The statement with its tick, empty where nobody looked; below it the note, and where it is there partly or not that, with
    advice and what the evidence cannot say."""
    seen = activity.tick(element.id)
    yield Tick(voice.of_content(element.ask), ticked=seen.tick is Ticked.YES)
    if note := voice.clean(seen.note.strip(), ""):
        yield Para(note)
    if seen.tick in LACKING:
        yield Para(voice.words.line(voice.text(TICKS[seen.tick]), voice.of_content(element.advice)), muted=True)
        if element.limits is not None:
            yield Para(voice.of_content(element.limits), muted=True)


def _evidence(parts: list[_Part], content: Content, voice: Voice) -> Section:
    """On what kinds of evidence these parts rest, each once, and what that cannot say."""
    used = dict.fromkeys(basis for _group, elements in parts for element in elements for basis in element.basis)
    bases = [content.guidance.bases[each] for each in used]
    lines = (
        line
        for each in bases
        for line in (Para(voice.of_content(each.text)), Para(voice.of_content(each.limits), muted=True))
    )
    return _headed("evidence", voice.text(EVIDENCE), tuple(lines))


def _open(parts: list[_Part], voice: Voice) -> Section:
    """The parts of which nobody looked at anything yet."""
    names = Para(voice.words.listed(voice.of_content(group.title) for group, _elements in parts))
    title = voice.text(mark("Not looked at yet"))
    return _headed("open", title, (names,))
