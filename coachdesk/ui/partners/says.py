"""What is said of a partner in a line, and of a row of a file."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from coachdesk.desk.partners import PARTNER_FIELDS, PARTNER_KINDS
from coachdesk.domain.partner_rows import Keeping, PartnerFile, PartnerRow, RowFault
from coachdesk.domain.partners import Partner
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
        RowFault.CARD: mark("This card is damaged."),
    }
)
_COLOURS: Final = {Keeping.ADD: (LIGHT.good, LIGHT.good_soft), Keeping.UPDATE: (LIGHT.accent, LIGHT.soft)}


def of_partner(partner: Partner, words: Translator, today: date, *, double: bool) -> Said:
    """An entry of the directory in its line."""
    person = partner.person if partner.organisation else ""
    line = words.line(
        person, words.text(PARTNER_KINDS[partner.kind]), words.phone(partner.phone) if partner.phone else ""
    )
    if double:
        return Said(words.line(partner.name), line, words.text("Twice?"), LIGHT.warn, LIGHT.warn_soft)
    return Said(words.line(partner.name), line, words.text("Check") if partner.stale(today) else "")


def of_row(row: PartnerRow, file: PartnerFile, choices: Mapping[int, Keeping], words: Translator) -> Said:
    """A row of a file in its line."""
    number = words.text("Row {number}", number=row.number)
    if row.partner is None:
        chip = words.text("Not possible")
        return Said(number, what_is_wrong(row, words), chip, LIGHT.bad, LIGHT.bad_soft)
    keeping = file.keeping(row, choices)
    person = row.partner.person if row.partner.organisation else ""
    line = what_is_double(row, words) or words.line(person, words.text(PARTNER_KINDS[row.partner.kind]))
    colours = _COLOURS.get(keeping, (LIGHT.chip_text, LIGHT.chip))
    return Said(words.line(row.partner.name), words.line(number, line), words.text(WAYS[keeping]), *colours)


def what_is_wrong(row: PartnerRow, words: Translator) -> str:
    """Why a row can't be taken in."""
    return words.text(_FAULTS[row.fault], **_field(row, words))


def _field(row: PartnerRow, words: Translator) -> dict[str, str]:
    return {"field": words.text(PARTNER_FIELDS[row.field])} if row.field else {}


def what_is_double(row: PartnerRow, words: Translator) -> str:
    """What a row may be the same as; empty for a new one."""
    if row.same:
        return words.text("It is there already, with all of this.")
    if row.alike:
        return words.text("This may be the same as “{name}”.", name=full_name(row.alike[0], words))
    if row.before:
        return words.text("This may be the same as row {number}.", number=row.before[0])
    return ""


def what_is_left(row: PartnerRow, words: Translator) -> str:
    """What of a row nobody understands; empty where there is nothing."""
    if not row.left:
        return ""
    return words.text("Put into the note, since CoachDesk does not know it: {words}.", words=words.listed(_texts(row)))


def _texts(row: PartnerRow) -> list[str]:
    return [text for _field, text in row.left]


def full_name(partner: Partner, words: Translator) -> str:
    """An entry by all its names, and its number."""
    phone = words.phone(partner.phone) if partner.phone else ""
    return words.line(partner.organisation, partner.person, phone)
