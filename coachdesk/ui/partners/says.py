"""What is said of a partner in a line, and of a row of a file."""

from datetime import date
from typing import Final

from coachdesk.desk.partners import PARTNER_FIELDS, PARTNER_KINDS
from coachdesk.domain.partners import Partner
from coachdesk.i18n import Translator, mark
from coachdesk.ui.partners.lines import Said
from coachdesk.ui.parts.row_says import RowSays
from coachdesk.ui.tokens import LIGHT


def of_partner(partner: Partner, words: Translator, today: date, *, double: bool) -> Said:
    """An entry of the directory in its line."""
    person = partner.person if partner.organisation else ""
    line = words.line(
        person, words.text(PARTNER_KINDS[partner.kind]), words.phone(partner.phone) if partner.phone else ""
    )
    if double:
        return Said(words.line(partner.name), line, words.text("Twice?"), LIGHT.warn, LIGHT.warn_soft)
    return Said(words.line(partner.name), line, words.text("Check") if partner.stale(today) else "")


def full_name(partner: Partner, words: Translator) -> str:
    """An entry by all its names, and its number."""
    phone = words.phone(partner.phone) if partner.phone else ""
    return words.line(partner.organisation, partner.person, phone)


def _other_names(partner: Partner, words: Translator) -> str:
    person = partner.person if partner.organisation else ""
    return words.line(person, words.text(PARTNER_KINDS[partner.kind]))


def _offered(words: Translator, count: int) -> str:
    return words.plural("Take in {n} partner", "Take in {n} partners", count)


ROWS: Final = RowSays(
    title=mark("Take in partners"),
    offered=_offered,
    fields=PARTNER_FIELDS,
    name=lambda partner, words: words.line(partner.name),
    full=full_name,
    more=_other_names,
)
"""How a row of a file is told."""
