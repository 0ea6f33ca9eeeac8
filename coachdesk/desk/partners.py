"""The directory of partners: organisations and people to whom the way may lead, kept, found, and as files."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from coachdesk.desk.changes import PartnersChanged
from coachdesk.desk.files import read_up_to
from coachdesk.desk.listed import ListedDesk
from coachdesk.desk.undo import Deed
from coachdesk.documents.partner_words import FIELDS, KINDS, ROLES, VOICES
from coachdesk.domain.errors import TableUnreadable
from coachdesk.domain.file_rows import EntriesFile, Keeping
from coachdesk.domain.partner_rows import PartnerFile, PartnerRow
from coachdesk.domain.partners import Alike, Finder, Partner, PartnerKind, filled, in_order
from coachdesk.domain.trail import Deed as TrailDeed

if TYPE_CHECKING:
    from coachdesk.documents.partner_files import PartnerNames

PARTNER_FIELDS: Final = FIELDS
PARTNER_KINDS: Final = KINDS
PARTNER_ROLES: Final = ROLES
PARTNER_VOICES: Final = VOICES
MOST_BYTES: Final = 10_000_000
"""A file larger than this is no directory."""
FEW: Final = 3
"""How many entries or rows are named that a row may be the same as."""
_APART: Final = "partners.apart"
"""The setting with pairs of entries of which somebody said that they are two."""


class PartnersDesk(ListedDesk[Partner]):
    """Everything is kept at once. Taking out, making one of two, and taking in a file can be undone."""

    # --- finding ----------------------------------------------------------------------------------------------------

    def all(self) -> tuple[Partner, ...]:
        """All entries, by name."""
        return in_order(self._entries())

    def finder(self, language: str) -> Finder:
        """What finds entries also by what their kind and languages are called in `language`."""
        names = self._names

        def say(partner: Partner) -> Iterable[str]:
            return (names.said(partner, name, language) for name in ("kind", "languages", "country", "guide"))

        return Finder(say)

    def told(self, partner: Partner, language: str) -> tuple[tuple[str, str], ...]:
        """What an entry says, field by field: the name of each and its words in `language`; nothing for empty ones."""
        said = ((name, self._names.said(partner, name, language)) for name in FIELDS)
        return tuple((self._names.head(name, language), text) for name, text in said if text)

    def search(self, text: str, kinds: Iterable[PartnerKind] = (), language: str = "nl") -> tuple[Partner, ...]:
        """Entries of these kinds (none: any) in which each word that was typed stands, in any script."""
        finder = self.finder(language)
        finder.show(self.all())
        return finder.find(text, kinds)

    def doubles(
        self, partners: Iterable[Partner] | None = None, alike: Alike | None = None
    ) -> dict[str, tuple[Partner, ...]]:
        """Entries that may be of the same, and of which nobody said otherwise: for each of all, or of these, that has any.
        `alike` is what looked before, for who asks often."""
        among = self.all() if partners is None else tuple(partners)
        alike, apart = alike or Alike(), self._apart()
        alike.show(among)
        found = {
            each.id: tuple(other for other in alike.to(each) if frozenset((each.id, other.id)) not in apart)
            for each in among
        }
        return {each: others for each, others in found.items() if others}

    # --- keeping ----------------------------------------------------------------------------------------------------

    def new(self, kind: PartnerKind = PartnerKind.OTHER, **values: Any) -> Partner:
        """An entry that is not kept yet; `values` are fields of Partner. Raises WhoMissing without any name, FieldTooLong."""
        return Partner(uuid4().hex, kind, **values)

    def checked_today(self, partner_id: str) -> None:
        """Somebody saw today that all of an entry is right."""
        found = self.find(partner_id)
        if found is not None:
            self.save(replace(found, checked_on=self.today()))

    def remove(self, partner_id: str) -> None:
        """Take out an entry; can be undone. What stands of it in cases stays there."""
        gone = self.find(partner_id)
        if gone is not None:
            self._together(Deed.PARTNER_REMOVED, gone.name, (), (gone,))

    def make_one(self, kept_id: str, other_id: str) -> None:
        """Take out the other entry, and give the kept one what it does not say itself; can be undone."""
        entries = self._by_id()
        if kept_id in entries and other_id in entries and kept_id != other_id:
            kept, other = entries[kept_id], entries[other_id]
            self._together(Deed.PARTNER_REMOVED, other.name, (filled(kept, other),), (other,))

    def keep_both(self, one_id: str, other_id: str) -> None:
        """These are two, however alike they look: from now on nobody asks."""
        there = self._by_id().keys()
        pairs = {pair for pair in self._apart() if pair <= there} | {frozenset((one_id, other_id))}
        self.tools.vault.opened().settings.put(_APART, json.dumps(sorted(sorted(pair) for pair in pairs)))
        self.tools.changes.announce(PartnersChanged())

    # --- files ------------------------------------------------------------------------------------------------------

    def look_into(self, path: Path, language: str = "nl") -> PartnerFile:
        """What a table (CSV) or an address book (vCard) holds, row by row; nothing is kept. Slow for long ones.

        What nobody understands goes into the note behind the name of its field in `language`. Raises FileNotReadable,
        TableUnreadable, OnlyInVault.
        """
        self.refuse_in_workshop()
        from coachdesk.documents.partner_cards import holds_cards, rows_of_cards
        from coachdesk.documents.partner_csv import rows_of_table
        from coachdesk.domain.tables import decoded

        data = read_up_to(path, MOST_BYTES)
        if data is None:
            raise TableUnreadable("form")
        text = decoded(data)
        if holds_cards(text):
            return EntriesFile(path.name, self._compared(rows_of_cards(text, self._names, language)))
        rows, unknown = rows_of_table(text, self._names, language)
        return EntriesFile(path.name, self._compared(rows), unknown)

    def take(self, file: PartnerFile, choices: Mapping[int, Keeping] | None = None) -> int:
        """Keep what was chosen of a file, by the numbers of its rows, all or none; how many entries. Can be undone in one go.

        Raises OnlyInVault.
        """
        self.refuse_in_workshop()
        entries = self._by_id()
        coming: dict[str, Partner] = {}
        for row in file.rows:
            keeping = file.keeping(row, choices or {})
            if row.entry is None or keeping is Keeping.SKIP:
                continue
            there = entries.get(row.alike[0].id) if row.alike and keeping is Keeping.UPDATE else None
            if there is not None:
                coming[there.id] = filled(replace(row.entry, id=there.id), coming.get(there.id, there))
            else:
                taken = row.entry.id in entries or row.entry.id in coming
                made = replace(row.entry, id=uuid4().hex) if taken else row.entry
                coming[made.id] = made
        if coming:
            self._together(Deed.PARTNERS_TAKEN, file.name, tuple(coming.values()))
        return len(coming)

    def save_csv(self, path: Path, language: str) -> None:
        """Write the directory as a table with names in `language`. Raises FileNotWritable."""
        from coachdesk.documents.partner_csv import partners_csv

        self._write(path, partners_csv(self.all(), self._names, language), language)

    def save_vcards(self, path: Path, language: str) -> None:
        """Write the directory as cards for an address book, with names in `language`. Raises FileNotWritable."""
        from coachdesk.documents.partner_cards import partners_cards

        self._write(path, partners_cards(self.all(), self._names, language), language)

    # --- together -----------------------------------------------------------------------------------------------------

    @cached_property
    def _names(self) -> "PartnerNames":
        from coachdesk.documents.partner_files import PartnerNames

        return PartnerNames(self.tools.translators, self.tools.content.handover.limits)

    def _entries(self) -> tuple[Partner, ...]:
        return tuple(self.tools.vault.opened().partners.all())

    def _apart(self) -> frozenset[frozenset[str]]:
        stored = self.tools.vault.opened().settings.get(_APART)
        return frozenset(frozenset(pair) for pair in json.loads(stored or "[]"))

    def _compared(self, rows: tuple[PartnerRow, ...]) -> tuple[PartnerRow, ...]:
        """The rows with what is there already, in the directory and further up in the file."""
        entries = self._by_id()
        there, above = Alike(entries.values()), Alike()
        numbers: dict[str, int] = {}
        found = []
        for row in rows:
            if row.entry is not None:
                # an id that came along names an entry of this directory, or a row further up, for sure
                known = tuple(filter(None, (entries.get(row.entry.id),)))
                alike = tuple(dict.fromkeys((*known, *islice(there.one_by_one(row.entry), FEW))))
                marked = replace(row.entry, id=f"row {row.number}")
                before = tuple(numbers[each.id] for each in islice(above.one_by_one(marked), FEW))
                above.add(marked)
                numbers[marked.id] = row.number
                row = replace(row, alike=alike, before=before, same=_nothing_new(row.entry, alike))  # noqa: PLW2901
            found.append(row)
        return tuple(found)

    def _write(self, path: Path, data: bytes, language: str) -> None:
        self.tools.vault.opened().trail.note(TrailDeed.CASE_EXPORTED, document="partners", language=language)
        self.write(path, data)

    def _put(self, kept: tuple[Partner, ...], gone: tuple[Partner, ...] = ()) -> None:
        self.tools.vault.opened().partners.save(kept, gone=[each.id for each in gone])
        self.tools.changes.announce(PartnersChanged())


def _nothing_new(partner: Partner, alike: tuple[Partner, ...]) -> bool:
    """Whether an entry that is there says all of it already."""
    return any(filled(replace(partner, id=other.id), other) == other for other in alike[:1])
