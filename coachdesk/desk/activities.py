"""The library of activities: kept, found, begun with examples, and as files."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from coachdesk.desk.changes import LibraryChanged
from coachdesk.desk.files import read_up_to
from coachdesk.desk.listed import ListedDesk
from coachdesk.desk.undo import Deed
from coachdesk.documents.activity_words import CHOICES, FAMILIES, FIELDS, NEEDS
from coachdesk.domain.connection.activities import Activity, ForWhom
from coachdesk.domain.connection.activity_finder import ActivityFinder, in_order
from coachdesk.domain.connection.guidance import Example
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.connection.library_rows import ActivityFile, compared, taken
from coachdesk.domain.errors import TableUnreadable
from coachdesk.domain.file_rows import EntriesFile, Keeping
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.questions import Text
from coachdesk.domain.search import fold
from coachdesk.domain.trail import Deed as TrailDeed

if TYPE_CHECKING:
    from coachdesk.documents.activity_files import ActivityNames

ACTIVITY_FIELDS: Final = FIELDS
ACTIVITY_CHOICES: Final = CHOICES
ACTIVITY_FAMILIES: Final = FAMILIES
ACTIVITY_NEEDS: Final = NEEDS
MOST_BYTES: Final = 10_000_000
"""A file larger than this is no library."""


class ActivitiesDesk(ListedDesk[Activity]):
    """Everything is kept at once. Taking out, beginning with examples, and taking in a file can be undone."""

    # --- finding ----------------------------------------------------------------------------------------------------

    def all(self) -> tuple[Activity, ...]:
        """All activities, by title."""
        return in_order(self._entries())

    def finder(self, language: str) -> ActivityFinder:
        """What finds activities also by what their kind, their languages and their example are called in `language`."""
        names = self._names

        def say(activity: Activity) -> Iterable[str]:
            yield from (names.said(activity, name, language) for name in ("kind", "languages", "times"))
            yield self.title_in(activity, language)

        return ActivityFinder({kind.id: kind.family for kind in self.tools.content.guidance.kinds.values()}, say)

    def kinds(self, language: str) -> tuple[tuple[str, str], ...]:
        """The ids of all kinds with what they are called, in the order of the content."""
        return tuple((kind, self.kind_name(kind, language)) for kind in self.tools.content.guidance.kinds)

    def kind_name(self, kind_id: str, language: str) -> str:
        """What a kind is called; that of something else for one that is not there any more."""
        kinds = self.tools.content.guidance.kinds
        return self._said((kinds.get(kind_id) or kinds["other"]).name, language)

    def title_in(self, activity: Activity, language: str) -> str:
        """What an activity is called: in this language, as long as it has the name of its example."""
        return self._of_example(activity, "title", language)

    def does_in(self, activity: Activity, language: str) -> str:
        """What people do there: in this language, as long as it is the text of its example."""
        return self._of_example(activity, "does", language)

    def told(self, activity: Activity, language: str) -> tuple[tuple[str, str], ...]:
        """What an entry says, field by field: the name of each and its words in `language`; nothing for empty ones."""
        said = ((name, self._names.told(activity, name, language)) for name in FIELDS)
        return tuple((self._names.head(name, language), text) for name, text in said if text)

    def often_works(self, activity: Activity, language: str) -> tuple[str, ...]:
        """What the content says that often works, where the numbers of an activity are others."""
        elements = self.tools.content.guidance.elements
        return tuple(self._said(elements[each].ask, language) for each in activity.unusual if each in elements)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def new(self, title: str, **values: Any) -> Activity:
        """An activity that is not kept yet; `values` are fields of Activity. Raises what Activity raises."""
        return Activity(uuid4().hex, title, **values)

    def checked_today(self, activity_id: str) -> None:
        """Somebody saw today that all of an activity is right."""
        found = self.find(activity_id)
        if found is not None:
            self.save(replace(found, checked_on=self.today()))

    def remove(self, activity_id: str) -> None:
        """Take out an activity; can be undone. What stands of it in cases stays there."""
        gone = self.find(activity_id)
        if gone is not None:
            self._together(Deed.ACTIVITY_REMOVED, gone.title, (), (gone,))

    def examples_left(self) -> tuple[Example, ...]:
        """The examples of the content from which no activity was made yet."""
        made = {each.example for each in self._entries()}
        return tuple(each for each in self.tools.content.guidance.examples.values() if each.id not in made)

    def add_examples(self, language: str, ids: Iterable[str] = ()) -> int:
        """Put examples (none named: all) into the library in this language, each once; how many. Can be undone in one go."""
        wanted = frozenset(ids)
        made = tuple(self._made_of(each, language) for each in self.examples_left() if not wanted or each.id in wanted)
        if made:
            self._together(Deed.ACTIVITIES_TAKEN, "", made)
        return len(made)

    # --- files ------------------------------------------------------------------------------------------------------

    def look_into(self, path: Path, language: str = "nl") -> ActivityFile:
        """What a table (CSV) or a library (JSON) holds, row by row; nothing is kept. Slow for long ones.

        What nobody understands goes into the note behind the name of its field in `language`. Raises FileNotReadable,
        TableUnreadable, OnlyInVault.
        """
        self.refuse_in_workshop()
        from coachdesk.documents.activity_csv import holds_json, rows_of_json, rows_of_table
        from coachdesk.domain.tables import decoded

        data = read_up_to(path, MOST_BYTES)
        if data is None:
            raise TableUnreadable("library")
        try:
            text = decoded(data)
            read = (rows_of_json if holds_json(text) else rows_of_table)(text, self._names, language)
        except TableUnreadable as error:
            raise TableUnreadable("library") if error.problem == "form" else error from error
        rows, unknown = read
        partners = {each.id for each in self.tools.vault.opened().partners.all()}
        ours = (  # a partner of another vault is none here
            replace(row, entry=replace(row.entry, partner=""))
            if row.entry is not None and row.entry.partner not in partners
            else row
            for row in rows
        )
        return EntriesFile(path.name, compared(ours, self.all()), unknown)

    def take(self, file: ActivityFile, choices: Mapping[int, Keeping] | None = None) -> int:
        """Keep what was chosen of a file, by the numbers of its rows, all or none; how many. Can be undone in one go.

        Raises OnlyInVault.
        """
        self.refuse_in_workshop()
        coming = taken(file, choices or {}, self._by_id())
        if coming:
            self._together(Deed.ACTIVITIES_TAKEN, file.name, coming)
        return len(coming)

    def save_csv(self, path: Path, language: str) -> None:
        """Write the library as a table with names in `language`. Raises FileNotWritable."""
        from coachdesk.documents.activity_csv import activities_csv

        self._write(path, activities_csv(self.all(), self._names, language), language)

    def save_json(self, path: Path, language: str) -> None:
        """Write the library with all that is known, for another CoachDesk. Raises FileNotWritable."""
        from coachdesk.documents.activity_csv import activities_json

        self._write(path, activities_json(self.all(), self._names, language), language)

    # --- together ---------------------------------------------------------------------------------------------------

    @cached_property
    def _names(self) -> "ActivityNames":
        from coachdesk.documents.activity_files import ActivityNames

        return ActivityNames(self.tools.translators, self.tools.content.guidance)

    @cached_property
    def _known(self) -> dict[str, frozenset[str]]:
        """Texts of examples in every language of the window, folded, by their context, as far as they were asked for."""
        return {}

    def _said(self, text: Text, language: str) -> str:
        return self.tools.translators[language].ptext(text.context, text.source)

    def _of_example(self, activity: Activity, name: str, language: str) -> str:
        """A text of an activity: that of its example in this language, as long as it is that in any language."""
        own: str = getattr(activity, name)
        example = self.tools.content.guidance.examples.get(activity.example)
        if example is None:
            return own
        text: Text = getattr(example, name)
        if text.context not in self._known:
            self._known[text.context] = frozenset(fold(self._said(text, each)) for each in INTERFACE)
        return self._said(text, language) if fold(own) in self._known[text.context] else own

    def _made_of(self, example: Example, language: str) -> Activity:
        kind = self.tools.content.guidance.kinds.get(example.kind)
        return self.new(
            self._said(example.title, language),
            kind=example.kind,
            example=example.id,
            does=self._said(example.does, language),
            cents=0 if example.free else None,
            dutch=example.dutch,
            languages=example.languages,
            least=example.least,
            most=example.most,
            for_whom=ForWhom.WOMEN if example.women else ForWhom.EVERYONE,
            form=example.form,
            roles=example.roles,
            tags=kind.tags if kind is not None else (),
        )

    def _entries(self) -> tuple[Activity, ...]:
        return tuple(
            each for each in self.tools.vault.opened().library.all(Shelf.ACTIVITIES) if isinstance(each, Activity)
        )

    def _write(self, path: Path, data: bytes, language: str) -> None:
        self.tools.vault.opened().trail.note(TrailDeed.CASE_EXPORTED, document="activities", language=language)
        self.write(path, data)

    def _put(self, kept: tuple[Activity, ...], gone: tuple[Activity, ...] = ()) -> None:
        self.tools.vault.opened().library.save(kept, gone=gone)
        self.tools.changes.announce(LibraryChanged(Shelf.ACTIVITIES))
