"""The people around a client: one map a day, drawn with the client, and compared later."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from uuid import uuid4

from coachdesk.desk.changing import FieldsDesk
from coachdesk.desk.noted_paper import NotedPaper
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.comparing import Compared, compared
from coachdesk.domain.connection.network import NetworkMap, Tie, ties_of
from coachdesk.domain.errors import ChangedSince, NobodyDrawn, UnknownId
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record, kind_of

if TYPE_CHECKING:
    from coachdesk.documents.network_sheet import NetworkSheet

TYPED: Final = frozenset({"who", "words"})
"""What is typed of somebody: autosave keeps it, and the field takes it back."""


class NetworkDesk(NotedPaper, FieldsDesk):
    """Every call is kept at once. What was pressed, drawn or taken out can be undone."""

    document = "network"

    # --- maps -------------------------------------------------------------------------------------------------------

    def maps(self, file: CaseFile) -> tuple[NetworkMap, ...]:
        """The maps of a case, the oldest first."""
        return tuple(sorted(file.connection.network_maps, key=lambda each: each.on))

    def latest(self, file: CaseFile) -> NetworkMap | None:
        """The last map; None where nothing was drawn yet."""
        return next(iter(self.maps(file)[::-1]), None)

    def map(self, file: CaseFile, key: str) -> NetworkMap:
        """A map by its id. Raises UnknownId."""
        found = file.find(Kind.NETWORK_MAPS, key)
        if found is None:
            raise UnknownId("map", key)
        return cast(NetworkMap, found)

    def ties(self, file: CaseFile, key: str) -> tuple[Tie, ...]:
        """The people on a map, in the order in which they were drawn."""
        return ties_of(file.connection.ties, key)

    def of_day(self, case_id: str, day: date | None = None) -> NetworkMap:
        """The map of a day (today), which begins as a copy of the last one before it with all its people and the words on
        contact; can be undone as long as nothing was changed on it. The one that is there already is no deed."""
        made, begun = self._begun(case_id, day or self.today())
        if begun:
            self._deed(case_id, begun)
        return made

    def _begun(self, case_id: str, on: date) -> tuple[NetworkMap, tuple[Record, ...]]:
        """The map of a day, and where it is not there yet all that it begins with."""
        file = self.store.get(case_id)
        known = next((each for each in self.maps(file) if each.on == on), None)
        if known is not None:
            return known, ()
        before = next((each for each in self.maps(file)[::-1] if each.on < on), None)
        if before is None:
            made = NetworkMap(uuid4().hex, on)
            return made, (made,)
        made = replace(before, id=uuid4().hex, on=on)
        ties = (replace(tie, id=uuid4().hex, about=made.id) for tie in self.ties(file, before.id))
        return made, (made, *ties)

    def remove_map(self, case_id: str, key: str) -> CaseFile:
        """Take out a map with everybody on it; can be undone."""
        file = self.store.get(case_id)
        gone: tuple[Record, ...] = (self.map(file, key), *self.ties(file, key))
        return self._together(file, Deed.RECORD_REMOVED, (), gone)

    def change_map(self, case_id: str, key: str, **changes: Any) -> CaseFile:
        """Keep words on contact as it is, as it is wished, or a note. Raises UnknownId."""
        return self.save(case_id, replace(self.map(self.store.get(case_id), key), **changes))

    def say(self, case_id: str, **words: Any) -> NetworkMap:
        """Keep words on contact on the map of today. Where it begins with them, that can be undone."""
        today, begun = self._begun(case_id, self.today())
        said = replace(today, **words)
        if begun:
            self._deed(case_id, (said, *(each for each in begun if each is not today)))
        else:
            self.save(case_id, said)
        return said

    # --- people -----------------------------------------------------------------------------------------------------

    def tie(self, file: CaseFile, key: str) -> Tie:
        """Somebody on a map by the id. Raises UnknownId."""
        found = file.find(Kind.TIES, key)
        if found is None:
            raise UnknownId("tie", key)
        return cast(Tie, found)

    def add(self, case_id: str, about: str, who: str, **values: Any) -> Tie:
        """Draw somebody on a map; without one (`about` empty) on that of today. Can be undone. Raises WhoMissing."""
        made = Tie(uuid4().hex, about, " ".join(who.split()), **values)
        begun: tuple[Record, ...] = ()
        if not about:
            today, begun = self._begun(case_id, self.today())
            made = replace(made, about=today.id)
        self._deed(case_id, (*begun, made))
        return made

    def change(self, case_id: str, key: str, **changes: Any) -> CaseFile:
        """Keep what is known of somebody; what was pressed can be undone. Raises UnknownId, WhoMissing."""
        before = self.tie(self.store.get(case_id), key)
        after = replace(before, **changes)
        return self.save(case_id, after) if TYPED.issuperset(changes) else self._pressed(case_id, before, after)

    def take_out(self, case_id: str, key: str) -> CaseFile:
        """Take somebody off the map; can be undone."""
        return self.remove(case_id, Kind.TIES, key)

    def _deed(self, case_id: str, records: tuple[Record, ...]) -> None:
        """Keep new entries together; can be undone until one of them is otherwise, or something was put beside them."""
        self.store.save_together(case_id, records)
        file = self.announce(case_id)
        self.tools.undo.push(Undoable(Deed.CARD_MOVED, file.case.calling_name, self._taking_back(case_id, records)))

    def _taking_back(self, case_id: str, records: tuple[Record, ...]) -> Callable[[], None]:
        def back() -> None:
            now = self.store.get(case_id)
            if any(now.find(kind_of(each), each.key) != each for each in records):
                raise ChangedSince
            on_it = {tie.id for each in records if isinstance(each, NetworkMap) for tie in self.ties(now, each.id)}
            if on_it - {each.key for each in records}:
                raise ChangedSince
            self.store.save_together(case_id, (), gone=records)
            self.announce(case_id)

        return back

    # --- comparing --------------------------------------------------------------------------------------------------

    def compared(self, file: CaseFile, before: str, now: str) -> Compared:
        """What changed from one map to another, by their ids."""
        return compared(self.ties(file, before), self.ties(file, now))

    # --- paper ------------------------------------------------------------------------------------------------------

    def sheet(self, case_id: str, key: str, language: str) -> "NetworkSheet":
        """What the paper of a map says in Dutch and `language`. Raises UnknownId, NobodyDrawn where nobody is on it."""
        from coachdesk.documents.network_sheet import network_sheet

        file = self.store.get(case_id)
        drawn, ties = self.map(file, key), self.ties(file, key)
        if not ties:
            raise NobodyDrawn
        dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        return network_sheet(file, drawn, ties, self.tools.content, dutch, other)

    def pdf(self, case_id: str, key: str, language: str) -> bytes:
        """The paper of a map as a PDF. Raises also PrintStopped when it can't be printed right."""
        from coachdesk.documents.network_pdf import network_pdf

        return network_pdf(self.sheet(case_id, key, language), created=self.tools.clock())

    def save_pdf(self, case_id: str, key: str, language: str, path: Path) -> None:
        """Write the paper where the user asked: whole or not at all. Raises also FileNotWritable."""
        self._write_noted(self.pdf(case_id, key, language), case_id, language, path)

    def printed(self, case_id: str, language: str) -> None:
        """The printer took the paper: that stands in the trail."""
        self._printed(case_id, language)
