"""Who did what with the file, and with whom it was shared: sections of the access sheet."""

from collections import Counter
from datetime import date
from itertools import groupby
from typing import Final

from coachdesk.documents.access_words import Voice
from coachdesk.documents.deed_words import DEEDS, PAPERS, SHARED_WITH, WHOLE
from coachdesk.documents.record_sheet import Fact, Item, Para, Section
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.trail import Deed, TrailEntry
from coachdesk.i18n import mark, mark_to_client

_OTHER: Final = mark("Something else was done.")


def done(entries: tuple[TrailEntry, ...], voice: Voice) -> Section:
    """What was done, day by day; every single entry is in the file for the computer."""
    items: list[Item] = []
    for day, those in groupby(entries, key=_day):
        items.append(Fact(voice.words.date(day), (voice.ours("\n".join(_lines(tuple(those), voice))),)))
    if not items:
        items = [Para(voice.text(mark("Nothing is written here.")))]
    return Section("trail", voice.text(mark_to_client("Who did something with your file")), "trail", tuple(items))


def _day(entry: TrailEntry) -> date:
    return entry.at.astimezone().date()


def _lines(entries: tuple[TrailEntry, ...], voice: Voice) -> list[str]:
    """One line for each person: what was done that day, and how often."""
    by_person: dict[str, Counter[str]] = {}
    for entry in entries:
        by_person.setdefault(entry.who, Counter())[_sentence(entry, voice)] += 1
    return [_line(who, " ".join(_counted(deeds, voice)), voice) for who, deeds in by_person.items()]


def _line(who: str, deeds: str, voice: Voice) -> str:
    return voice.text(mark("{name}: {deeds}"), name=_who(who, voice), deeds=deeds)


def _sentence(entry: TrailEntry, voice: Voice) -> str:
    """What was done. Of changes, only what was decided about the whole file is told apart."""
    paper, language = PAPERS.get((entry.deed, entry.detail.get("document", ""))), entry.detail.get("language", "")
    if paper is not None and language in INTERFACE:
        return voice.text(paper, language=voice.words.language_name(language))
    if entry.deed is Deed.CASE_SHARED and (to := entry.detail.get("to", "")):
        name = voice.clean(to, voice.text(mark("With whom it was shared")))
        return voice.text(SHARED_WITH, name=name)
    if entry.deed is Deed.CASE_CHANGED and (part := WHOLE.get(entry.detail.get("part", ""))):
        return voice.text(part)
    return voice.text(DEEDS.get(entry.deed, _OTHER))


def _counted(deeds: Counter[str], voice: Voice) -> list[str]:
    return [
        voice.words.plural("{deed} ({n} time)", "{deed} ({n} times)", count, deed=deed) if count > 1 else deed
        for deed, count in deeds.items()
    ]


def _who(who: str, voice: Voice) -> str:
    return voice.clean(who, voice.text(mark_to_client("Who did something with your file"))) or voice.text(
        mark("Someone at the laptop")
    )


def shared(entries: tuple[TrailEntry, ...], voice: Voice) -> Section:
    """To whom the file went, and who can see it."""
    items: list[Item] = [
        Para(voice.text(mark_to_client("Your contact person sees your file, and whoever is there when they are not."))),
        Para(
            voice.text(
                mark_to_client("Others get something only when you agreed on it together, or when a law says so.")
            )
        ),
    ]
    went = [entry for entry in entries if entry.deed in (Deed.CASE_SHARED, Deed.CASE_RECEIVED)]
    for entry in went:
        text = _line(entry.who, _sentence(entry, voice), voice)
        items.append(Fact(voice.words.date(_day(entry)), (voice.ours(text),)))
    if not went:
        items.append(Para(voice.text(mark_to_client("CoachDesk did not send your file to anyone."))))
    return Section("shared", voice.text(mark("With whom it was shared")), "shared", tuple(items))
