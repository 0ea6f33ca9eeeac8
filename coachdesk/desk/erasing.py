"""Erasing a case for good, in the vault and in its backups, and saying so on paper."""

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachdesk.desk.backups import BackupsDesk
from coachdesk.desk.base import Area, Tools
from coachdesk.desk.changes import CaseErased, CaseListChanged, RequestChanged
from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.domain.errors import CaseError, CaseRestricted
from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import Request, RequestKind, RequestOutcome
from coachdesk.domain.trail import Deed

if TYPE_CHECKING:
    from coachdesk.documents.record_sheet import RecordSheet
    from coachdesk.i18n.standing import Share

ME = "me.name"
"""The setting with the consultant's name."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where copies of a case may lie, as it was known before erasing it."""

    vault: Path
    laptop: Path
    folder: Path | None
    former: tuple[Path, ...]
    replaced: tuple[Path, ...]

    def counted(self, paths: Iterable[Path]) -> tuple[Reach, ...]:
        """So many of each kind of place; 0 for a folder of choice of which nobody knows what it holds."""
        counts = Counter(map(self._kind, paths := tuple(paths)))
        away = self.folder in paths
        return tuple(
            Reach(place, 0 if place is Place.FOLDER and away else counts[place]) for place in Place if counts[place]
        )

    def named(self, paths: Iterable[Path]) -> tuple[tuple[Place, Path], ...]:
        """Each path with its kind."""
        return tuple((self._kind(path), path) for path in paths)

    def unknown(self) -> dict[str, Any]:
        """What a report says when nothing is known to be reached: all that there may be, uncounted."""
        there = {Place.FOLDER: self.folder, Place.REPLACED: self.replaced, Place.ELSEWHERE: self.former}
        kinds = [place for place in Place if place is Place.LAPTOP or there.get(place)]
        return {
            "not_reached": tuple(Reach(place, 0) for place in kinds),
            "left": self.named((*self.former, *self.replaced)),
        }

    def _kind(self, path: Path) -> Place:
        if path == self.vault:
            return Place.SPACE
        if path.is_relative_to(self.laptop):
            return Place.LAPTOP
        if path.is_relative_to(self.vault):
            return Place.REPLACED
        if self.folder is not None and path.is_relative_to(self.folder) and path not in self.former:
            return Place.FOLDER
        return Place.ELSEWHERE


class ErasingDesk(Area):
    """What is erased is gone: nothing here can be undone, and the confirmation is kept nowhere."""

    def __init__(self, tools: Tools, backups: Callable[[], BackupsDesk]) -> None:
        """`backups` gives the backups of the same vault."""
        super().__init__(tools)
        self._backups = backups

    # --- erasing ----------------------------------------------------------------------------------------------------

    def erase(self, case_id: str, ground: Ground, progress: Callable[[int, int], bool] | None = None) -> ErasureReport:
        """Erase a case from the vault, and then from every backup that can be reached. Slow; from any thread.

        Nobody hears of it before `tell` is called, on the thread of the window. An open request of the client to erase
        it is answered by this. `progress` counts the backups; stopping leaves those that are not done for the next
        backup, and says so. Raises CaseNotFound, CaseRestricted, and what the vault raises; nothing is erased then.
        Once it is erased nothing is raised any more: the report says what is left to do.
        """
        restriction = self.store.get(case_id).restriction
        if restriction is not None:
            raise CaseRestricted(restriction.reason)
        places = None if self.practice else self._known_places()
        stone = self.store.erase(case_id, ground)
        with suppress(CaseError):  # the case is gone; a request that stays open can be answered by hand
            self._answer_requests(case_id)
        return self._reported(ErasureReport(case_id, stone.erased_at, ground, ()), places, progress)

    def again(self, report: ErasureReport, progress: Callable[[int, int], bool] | None = None) -> ErasureReport:
        """Try once more to reach what a report calls not reached; returns the report of now. Slow; from any thread.

        Raises VaultLocked.
        """
        return self._reported(report, None if self.practice else self._known_places(), progress)

    def tell(self, report: ErasureReport) -> None:
        """Let everyone forget the erased case: undo, and whatever page shows it."""
        self.tools.undo.clear()
        for request in self._requests(report.case_id):
            self.tools.changes.announce(RequestChanged(request))
        self.tools.changes.announce(CaseErased(report.case_id))
        self.tools.changes.announce(CaseListChanged())

    def _known_places(self) -> _Places:
        """Where copies of the case may lie. Raises VaultLocked."""
        backups = self._backups()
        replaced = tuple(path for path, _at in backups.replaced())
        return _Places(self.tools.vault.opened().path, backups.laptop, backups.folder, backups.former, replaced)

    def _reported(
        self, report: ErasureReport, places: _Places | None, progress: Callable[[int, int], bool] | None
    ) -> ErasureReport:
        """The report with what backups are clean now, and what is left for the next backup; a workshop has none."""
        if places is None:
            return replace(report, reached=(Reach(Place.VAULT),))
        try:
            reached, missed = self._backups().scrub(report.case_id, progress)
        except CaseError:
            return replace(report, reached=(Reach(Place.VAULT),), **places.unknown())
        found = (Reach(Place.VAULT), *places.counted(reached))
        return replace(report, reached=found, not_reached=places.counted(missed), left=places.named(missed))

    # --- requests ---------------------------------------------------------------------------------------------------

    def asked(self, case_id: str) -> bool:
        """Whether an answer is owed to a request of the client to erase this case."""
        return any(request.open for request in self._requests(case_id))

    def _requests(self, case_id: str) -> list[Request]:
        kept = self.tools.vault.opened().registers.requests()
        return [r for r in kept if r.case_id == case_id and r.kind is RequestKind.ERASURE]

    def _answer_requests(self, case_id: str) -> None:
        registers, today = self.tools.vault.opened().registers, self.today()
        for request in self._requests(case_id):
            if request.open:
                registers.save_request(request.answered(RequestOutcome.GRANTED, today))

    # --- on paper ---------------------------------------------------------------------------------------------------

    def sheet(self, report: ErasureReport, name: str, language: str) -> "RecordSheet":
        """The confirmation for the client, whose name as it was typed is known to nobody else any more."""
        from coachdesk.documents.erasure_sheet import erasure_sheet

        by = self.tools.vault.opened().settings.get(ME) or ""
        return erasure_sheet(report, name, by, self.tools.content, self.tools.translators[language])

    def share(self, report: ErasureReport, name: str, language: str) -> "Share":
        """How many of our lines on the confirmation are reviewed, from the glossary, and drafted."""
        from coachdesk.documents.record_lines import share_of

        return share_of(self.sheet(report, name, language), self.tools.translators)

    def pdf(self, report: ErasureReport, name: str, language: str) -> bytes:
        """The confirmation as a PDF of one page."""
        from coachdesk.documents.record_pdf import record_pdf

        return record_pdf(self.sheet(report, name, language), created=self.tools.clock())

    def save_pdf(self, report: ErasureReport, name: str, language: str, path: Path) -> None:
        """Write the confirmation where the user asked. Raises FileNotWritable."""
        drawn = self.pdf(report, name, language)
        self._note(Deed.CASE_EXPORTED, report, language)
        self.write(path, drawn)

    def printed(self, report: ErasureReport, language: str) -> None:
        """The printer took it: that stands in the trail, without a name."""
        self._note(Deed.CASE_PRINTED, report, language)

    def _note(self, deed: Deed, report: ErasureReport, language: str) -> None:
        trail = self.tools.vault.opened().trail
        trail.note(deed, report.case_id, document="erasure", language=language)
