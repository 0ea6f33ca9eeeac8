"""The confirmation that a case was erased, in the client's language: one page, given to him and kept nowhere."""

from types import MappingProxyType
from typing import Final

from coachdesk.documents.access_words import Voice
from coachdesk.documents.exercise import stamps
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.record_sheet import Item, Para, RecordSheet, Section, Signature, Tick, Title, Typed
from coachdesk.domain.content import Content
from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.domain.privacy import Ground
from coachdesk.i18n import Translator, isolate_ltr, mark

GROUNDS: Final = MappingProxyType(
    {
        Ground.REQUEST: mark("You asked for it."),
        Ground.RETENTION: mark("The time for keeping it was over."),
        Ground.MOVED: mark("A colleague has your file now."),
        Ground.MISTAKE: mark("It was made by mistake."),
    }
)
_VAULT: Final = mark("CoachDesk on the laptop, with the search and everything that was written before")
_PLACES: Final = MappingProxyType(
    {
        Place.LAPTOP: mark("The backups on the laptop"),
        Place.FOLDER: mark("The backups on the stick or drive"),
        Place.REPLACED: mark("An older state of CoachDesk on the laptop"),
        Place.SPACE: mark("Free space in the file of CoachDesk, where nobody can read"),
        Place.ELSEWHERE: mark("Backups in other places"),
    }
)
_LATER: Final = mark("It is erased there as soon as the laptop can reach it again.")
_REMOVED: Final = mark("The older state can't be cleaned as it is. Your contact person removes all of it.")
_STAYS: Final = (
    mark("A number without a name, with the day and the reason: so that we can show that it was done."),
    mark("What was printed, sent or saved elsewhere before is not in CoachDesk. Ask your contact person about it."),
    mark("Other files that the municipality has about you are not erased by this."),
)


def erasure_sheet(report: ErasureReport, name: str, by: str, content: Content, words: Translator) -> RecordSheet:
    """What was erased of the client called `name`, by the consultant called `by`, in the language of `words`."""
    voice = Voice(words, content, load_fonts())
    shown = voice.clean(name, "") or "…"
    return RecordSheet(
        language=words.language,
        rtl=words.rtl,
        title=voice.text(mark("Your file was erased")),
        name=Typed(shown, words.language, voice.direction(shown)),
        date="",
        intro=(
            voice.text(
                mark(
                    "Everything that CoachDesk held about you is gone: your name, what you told, your choice, your plan."
                )
            ),
        ),
        sections=(_what(report, voice), _stays(by, voice)),
        page=voice.text(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
        exercise=stamps(words),
    )


def _what(report: ErasureReport, voice: Voice) -> Section:
    """When and why; a ticked box for each place that was reached, an empty one for each that was not."""
    items: list[Item] = [
        *voice.fact(mark("Erased on"), voice.moment(report.erased_at)),
        *voice.fact(mark("Why"), voice.text(GROUNDS[report.ground])),
        *voice.fact(mark("Number of the file"), isolate_ltr(grouped(report.case_id))),
        Title(voice.text(mark("From where"))),
    ]
    items += [Tick(_place(reach, voice)) for reach in report.reached]
    if report.not_reached:
        items.append(Title(voice.text(mark("Not reached yet"))))
        items += [Tick(_place(reach, voice), ticked=False) for reach in report.not_reached]
        kinds = {reach.place for reach in report.not_reached}
        if kinds != {Place.REPLACED}:
            items.append(Para(voice.text(_LATER), muted=True))
        if Place.REPLACED in kinds:
            items.append(Para(voice.text(_REMOVED), muted=True))
    return Section("what", voice.text(mark("What was done")), "erased", tuple(items))


def grouped(case_id: str) -> str:
    """The id in groups that can be read aloud."""
    return " ".join(case_id[at : at + 8] for at in range(0, len(case_id), 8))


def _place(reach: Reach, voice: Voice) -> str:
    if reach.place is Place.VAULT:
        return voice.text(_VAULT)
    said = voice.text(_PLACES[reach.place])
    return voice.text(mark("{place} ({n})"), place=said, n=reach.count) if reach.count > 1 else said


def _stays(by: str, voice: Voice) -> Section:
    items: list[Item] = [Para(voice.text(text)) for text in _STAYS]
    name = voice.clean(by, "")
    items.append(Signature(voice.text(mark("Signature of {name}"), name=name or "…")))
    return Section("stays", voice.text(mark("What stays")), "stays", tuple(items))
