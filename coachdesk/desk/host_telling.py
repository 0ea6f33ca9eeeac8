"""What the host of a place to work is told of the client: what the client agreed on, and the sheet on which it stands."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from coachdesk.desk.changing import FieldsDesk
from coachdesk.desk.noted_paper import NotedPaper
from coachdesk.desk.undo import Deed
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import HostTold, Placement
from coachdesk.domain.errors import ChangedSince, UnknownId
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record
from coachdesk.i18n import Translator

if TYPE_CHECKING:
    from coachdesk.documents.host_sheet import HostSheet
    from coachdesk.i18n.standing import Share

_WORDS: Final = {HostTold.QUALITY: "quality", HostTold.PURPOSE: "purposes"}
"""What the client agreed on in its very words, and the field that holds them."""


def asked_anew(before: Placement, after: Placement) -> Placement:
    """The place as it is to be kept: without the client's yes where that was about other things, other words or another host."""
    if after.agreed_on is None or after.agreed_on != before.agreed_on:
        return after
    return after if same_told(before, after) else replace(after, agreed_on=None)


def same_told(before: Placement, after: Placement) -> bool:
    """Whether the same host is told the same things in the same words."""
    fields = ["told", "host", "partner", *(name for told, name in _WORDS.items() if told in after.told)]
    return all(getattr(before, name) == getattr(after, name) for name in fields)


class HostTelling(NotedPaper, FieldsDesk):
    """Without the client's yes nothing of the client is told. Taking back is the client's right, also while a case is restricted."""

    document = "host"

    def _as_taken_back(self, before: Record, now: Record, back: Record, changed: frozenset[str]) -> Record:
        """A yes comes back only for the very words and the host that it was given for. Raises ChangedSince."""
        if not (isinstance(before, Placement) and isinstance(now, Placement) and isinstance(back, Placement)):
            return back
        if back.agreed_on is not None and {"agreed_on", "told"} & changed and not same_told(before, back):
            raise ChangedSince
        return asked_anew(now, back) if not {"agreed_on", "told"} & changed else back

    def placement(self, file: CaseFile, placement_id: str) -> Placement:
        """A place of the case. Raises UnknownId."""
        found = file.find(Kind.PLACEMENTS, placement_id)
        if found is None:
            raise UnknownId("placement", placement_id)
        return cast(Placement, found)

    def tellable(self, file: CaseFile, placement: Placement) -> tuple[HostTold, ...]:
        """What could be told: that of which something is known. The contact person stands on the sheet without asking."""
        dutch = self.words_for(file.case, "nl")
        asked = (each for each in HostTold if each is not HostTold.CONTACT)
        return tuple(each for each in asked if self.told_in(file, placement, each, dutch))

    def told_in(self, file: CaseFile, placement: Placement, told: HostTold, words: Translator) -> str:
        """What the host would read of it, in the language of `words`; "" where nothing is known."""
        from coachdesk.documents.host_sheet import told_in

        return told_in(file, placement, told, words)

    def agree(self, case_id: str, placement_id: str, told: tuple[HostTold, ...]) -> CaseFile:
        """The client agrees today that the host may know this and nothing else; can be undone."""
        before = self.placement(self.store.get(case_id), placement_id)
        after = replace(before, told=tuple(each for each in HostTold if each in told), agreed_on=self.today())
        return self._pressed(case_id, before, after, Deed.CONSENT_KEPT)

    def take_back(self, case_id: str, placement_id: str) -> CaseFile:
        """The client takes it back, of a restricted case too: nothing may be told any more; can be undone."""
        file = self.store.get(case_id)
        before = self.placement(file, placement_id)
        after = replace(before, told=(), agreed_on=None)
        return self._together(file, Deed.CONSENT_KEPT, (after,), restricted_too=True) if after != before else file

    # --- on paper ---------------------------------------------------------------------------------------------------

    def sheet(self, case_id: str, placement_id: str, language: str) -> "HostSheet":
        """What the sheet says: in Dutch for the host ("nl"), or for the client with `language` beside it."""
        from coachdesk.documents.host_sheet import host_sheet

        file = self.store.get(case_id)
        dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        return host_sheet(file, self.placement(file, placement_id), self.tools.content, dutch, other, self.today())

    def share(self, case_id: str, placement_id: str, language: str) -> "Share":
        """How many of our lines on the client's copy are reviewed, from the glossary, and drafted."""
        from coachdesk.documents.host_sheet import clients_lines

        return self.tools.translators.index(language).share(clients_lines(self.sheet(case_id, placement_id, language)))

    def untranslated(self, case_id: str, placement_id: str, language: str) -> int:
        """How many lines of the client's copy say that nobody has translated them."""
        from coachdesk.documents.host_sheet import untranslated_count

        return untranslated_count(self.sheet(case_id, placement_id, language))

    def pdf(self, case_id: str, placement_id: str, language: str) -> bytes:
        """The sheet as a PDF. Raises PrintStopped when it can't be printed right."""
        from coachdesk.documents.host_pdf import host_pdf

        return host_pdf(self.sheet(case_id, placement_id, language), created=self.tools.clock())

    def save_sheet(self, case_id: str, placement_id: str, language: str, path: Path) -> None:
        """Write the sheet where the user asked: whole or not at all. Raises also FileNotWritable."""
        self._write_noted(self.pdf(case_id, placement_id, language), case_id, language, path, about=placement_id)

    def printed(self, case_id: str, placement_id: str, language: str) -> None:
        """The printer took the sheet: that stands in the trail."""
        self._printed(case_id, language, about=placement_id)
