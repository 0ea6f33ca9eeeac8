"""What is said of a row of a file that is taken in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from coachdesk.domain.file_rows import EntriesFile, FileRow, Keeping, RowFault
from coachdesk.i18n import Translator, mark
from coachdesk.ui.partners.lines import Said
from coachdesk.ui.tokens import LIGHT

WAYS: Final[Mapping[Keeping, str]] = MappingProxyType(
    {
        Keeping.SKIP: mark("Leave out"),
        Keeping.UPDATE: mark("Renew"),
        Keeping.ADD: mark("Add"),
    }
)
"""What can become of a row."""
_FAULTS: Final[Mapping[RowFault, str]] = MappingProxyType(
    {
        RowFault.QUOTES: mark("A quotation mark is wrong or missing."),
        RowFault.CELLS: mark("There are more cells than columns."),
        RowFault.NAME: mark("There is no name."),
        RowFault.LONG: mark("“{field}” is too long."),
        RowFault.VALUE: mark("“{field}” says “{typed}”, and that can't be used."),
        RowFault.CARD: mark("This card is damaged."),
        RowFault.ENTRY: mark("What stands here can't be read."),
    }
)
_COLOURS: Final = {Keeping.ADD: (LIGHT.good, LIGHT.good_soft), Keeping.UPDATE: (LIGHT.accent, LIGHT.soft)}
LONGEST: Final = 60
"""Signs of what a cell says that are repeated."""
Say = Callable[[Any, Translator], str]


@dataclass(frozen=True, slots=True)
class RowSays:
    """How entries of one sort are told: `title` is that of the page, and `offered` says that so many are taken in.

    `fields` is what their fields are called, `name` what one is called, `full` all of its names, `more` what else tells
    which it is.
    """

    title: str
    offered: Callable[[Translator, int], str]
    fields: Mapping[str, str]
    name: Say
    full: Say
    more: Say

    def in_line(
        self, row: FileRow[Any], file: EntriesFile[Any], choices: Mapping[int, Keeping], words: Translator
    ) -> Said:
        """A row of a file in its line."""
        number = words.text("Row {number}", number=row.number)
        if row.entry is None:
            chip = words.text("Not possible")
            return Said(number, self.wrong(row, words), chip, LIGHT.bad, LIGHT.bad_soft)
        keeping = file.keeping(row, choices)
        line = self.double(row, words) or self.more(row.entry, words)
        colours = _COLOURS.get(keeping, (LIGHT.chip_text, LIGHT.chip))
        return Said(self.name(row.entry, words), words.line(number, line), words.text(WAYS[keeping]), *colours)

    def wrong(self, row: FileRow[Any], words: Translator) -> str:
        """Why a row can't be taken in."""
        field = words.text(self.fields[row.field]) if row.field in self.fields else row.field
        typed = row.typed if len(row.typed) <= LONGEST else f"{row.typed[:LONGEST]}…"
        return words.text(_FAULTS[row.fault], field=field, typed=typed)

    def double(self, row: FileRow[Any], words: Translator) -> str:
        """What a row may be the same as; empty for a new one."""
        if row.same:
            return words.text("It is there already, with all of this.")
        if row.alike:
            return words.text("This may be the same as “{name}”.", name=self.full(row.alike[0], words))
        if row.before:
            return words.text("This may be the same as row {number}.", number=row.before[0])
        return ""

    def left(self, row: FileRow[Any], words: Translator) -> str:
        """What of a row nobody understands; empty where there is nothing."""
        if not row.left:
            return ""
        texts = words.listed([text for _field, text in row.left])
        return words.text("Put into the note, since CoachDesk does not know it: {words}.", words=texts)
