"""Fictional cases, to try CoachDesk out and for workshops: the same for the same number and seed."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from coachdesk.desk.base import Area
from coachdesk.desk.changes import CaseListChanged, LibraryChanged, PartnersChanged
from coachdesk.desk.demo_connection import library
from coachdesk.desk.demo_handover import partners
from coachdesk.desk.demo_maker import Maker
from coachdesk.desk.demo_told import people_of_workshop, people_told
from coachdesk.domain.case_format import WholeCase
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.library import Shelf, shelf_of
from coachdesk.domain.content import Content
from coachdesk.domain.errors import CaseNotFound, VaultLocked
from coachdesk.domain.stages import Stage

BATCH = 500


class DemoDesk(Area):
    """Adds fictional cases to the open vault; each has a reference that begins with demo_maker.REFERENCE."""

    _language = "nl"
    """In which the words about the people of a workshop are."""

    def add(self, count: int, seed: int = 0, progress: Callable[[int, int], bool] | None = None) -> int:
        """Add the first `count` cases of `seed` that are not there yet; returns how many were added.

        Those that were erased come again under other ids, the same ones each time, so that none comes twice.
        `progress(done, total)` may return False to stop between batches; what was added stays.
        """
        added, batch = 0, []
        there, erased = set(self.store.ids()), {stone.case_id for stone in self.store.tombstones()}
        for number, file in enumerate(fictional(count, seed, self.tools.content, self.tools.clock()), 1):
            case_id = _unerased(file.case.id, erased)
            if case_id not in there:
                batch.append(replace(file, case=replace(file.case, id=case_id)))
            if len(batch) == BATCH or number == count:
                self.store.add_many(tuple(batch))
                added += len(batch)
                batch = []
                if progress is not None and not progress(number, count):
                    break
        self._add_partners()
        self._add_library()
        self.tools.changes.announce(CaseListChanged())
        return added

    def add_all(self) -> None:
        """Add everybody of a workshop who is not there yet, in a desk that is for practice."""
        self._only_for_practice()
        from coachdesk.desk.workshop_cases import everybody

        there, erased = set(self.store.ids()), {stone.case_id for stone in self.store.tombstones()}
        files = ((file, _unerased(file.case.id, erased)) for file in everybody(self.tools.content, self.tools.clock()))
        new = (self._spoken(_with_id(file, key)) for file, key in files if key not in there)
        self.store.add_many(tuple(new))
        self._add_partners()
        self._add_library()
        self.tools.changes.announce(CaseListChanged())

    def at_stage(self, case_id: str, stage: Stage) -> CaseFile:
        """Put the case of somebody of a workshop back as it was at a stage, whatever was done in it since.

        Only in a desk that is for practice. Nothing of this can be undone, nor is what was there kept as earlier values.
        Raises CaseNotFound for a case that is not one of theirs, or that was erased.
        """
        self._only_for_practice()
        from coachdesk.desk.workshop_cases import each_at

        before, earlier = self.store.get(case_id), self.store.history(case_id)
        erased = {stone.case_id for stone in self.store.tombstones()}
        pairs = each_at(stage, self.tools.content, self.tools.clock())
        found = next((made for file, made in pairs if _unerased(file.case.id, erased) == case_id), None)
        if found is None:
            raise CaseNotFound(case_id)
        self.store.replace(self._spoken(_with_id(found, case_id)), (), over=WholeCase(before, earlier))
        self.tools.undo.clear()
        self.tools.changes.announce(CaseListChanged())
        return self.announce(case_id)

    def speak(self, language: str) -> None:
        """From now on the words about the people of a workshop are in a language of the window, as far as they are known in
        it; what a trainer typed stays. Only in a desk that is for practice, and before `add_all` too.
        """
        self._only_for_practice()
        self._language = language
        try:
            ids = self.store.ids()
        except VaultLocked:
            return  # nobody is there yet
        for case_id in ids:
            before, earlier = self.store.get(case_id), self.store.history(case_id)
            made = self._spoken(before)
            if made != before:
                self.store.replace(made, earlier, over=WholeCase(before, earlier))
                self.announce(case_id)

    def _spoken(self, file: CaseFile) -> CaseFile:
        from coachdesk.desk.demo_words import spoken

        return spoken(file, self._language)

    def _only_for_practice(self) -> None:
        if not self.practice:
            raise RuntimeError("the people of a workshop belong in a memory of their own")

    def _add_partners(self) -> None:
        """A fictional directory for the handovers of these cases, as far as it is not there."""
        directory = self.tools.vault.opened().partners
        known = {each.id for each in directory.all()}
        if new := [each for each in partners(self.today()) if each.id not in known]:
            directory.save(new)
            self.tools.changes.announce(PartnersChanged())

    def _add_library(self) -> None:
        """Activities, volunteers and a cooperation for the connections of these cases, as far as they are not there."""
        shelves = self.tools.vault.opened().library
        known = {each.id for shelf in Shelf for each in shelves.all(shelf)}
        entries = library(self.today(), self.tools.content, self.tools.translators["nl"])
        if new := [each for each in entries if each.id not in known]:
            shelves.save(new)
            for shelf in dict.fromkeys(map(shelf_of, new)):
                self.tools.changes.announce(LibraryChanged(shelf))


def people() -> tuple[str, ...]:
    """The names of the people whose cases are told by hand."""
    return tuple(person["name"] for person in (*people_told(), *people_of_workshop()))


def _with_id(file: CaseFile, case_id: str) -> CaseFile:
    return replace(file, case=replace(file.case, id=case_id))


def _unerased(case_id: str, erased: set[str]) -> str:
    """The id itself, or the first of those that follow from it that was not erased."""
    while case_id in erased:
        case_id = uuid5(NAMESPACE_OID, case_id).hex
    return case_id


def fictional(count: int, seed: int, content: Content, now: datetime) -> Iterator[CaseFile]:
    """`count` cases as they could be at `now`; the first twelve are told by hand, the others are mixed from those."""
    chance = random.Random(seed)
    for number in range(count):
        yield Maker(number, chance, content, now).file()
