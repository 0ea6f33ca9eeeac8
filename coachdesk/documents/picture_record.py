"""What was seen, for the consultant's file: levels, both views, purposes and days too, in one language."""

from datetime import date

from coachdesk.documents import access_rights, access_seen
from coachdesk.documents.access_words import Voice
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.record_sheet import RecordSheet, Typed
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.errors import NothingSeen
from coachdesk.i18n import Translator, mark

_INTRO = (
    mark("For the file. Levels are no marks and are not added up."),
    mark("Names after the Zelfredzaamheid-Matrix 2017, GGD Amsterdam. Own descriptions, not the official form."),
    mark("After Mijn Positieve Gezondheid, Institute for Positive Health"),
)


def picture_record(file: CaseFile, content: Content, words: Translator, today: date) -> RecordSheet:
    """Everything that was laid, looked at, built and drawn, entry by entry. Raises NothingSeen.

    Typed words stand as they were typed; signs that no font has are replaced and listed.
    """
    voice = Voice(words, content, load_fonts(), client=False)
    parts = (access_seen.energy, access_seen.domains, access_seen.scale, access_seen.webs)
    sections = [section for part in parts if (section := part(file, voice)).items]
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
    )
