"""Cases with a handover of which a letter can be written, with what a test is about changed."""

from collections.abc import Callable
from dataclasses import replace

from coachdesk.desk.desk import Desk
from coachdesk.documents.letter_sheets import LetterSheet
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Handover, State
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.i18n import plain
from tests.handovers import (
    ORGANISATION,
    REFERRAL,
    SECRECY,
    TOLD,
    handed,
)

LETTER_OUT = Letter(LetterKind.HANDOVER, REFERRAL.id)
Change = Callable[[Handover], Handover]


def with_referral(**values: object) -> Change:
    """The handover with other values."""
    return lambda over: replace(
        over, referrals=tuple(replace(each, **values) if each.id == REFERRAL.id else each for each in over.referrals)
    )


def with_secrecy(**values: object) -> Change:
    return lambda over: replace(
        over, consents=tuple(replace(each, **values) if each.id == SECRECY.id else each for each in over.consents)
    )


def with_item(number: int, **values: object) -> Change:
    """Another item at a place, and a yes to all of what is asked then."""

    def change(over: Handover) -> Handover:
        items = list(over.items)
        items[number] = replace(items[number], **values)
        marks = tuple(item.mark for item in items[: len(TOLD)])
        return with_secrecy(yes=marks)(replace(over, items=tuple(items)))

    return change


def kept_letter(desk: Desk, *changes: Change, state: State = State.SEEN, **values: object) -> CaseFile:
    desk.settings.save_organisation(ORGANISATION)
    file = handed(state=state, **values)
    over = file.handover
    for change in changes:
        over = change(over)
    file = replace(file, handover=over)
    desk.vault.opened().cases.add(file)
    return file


def said_in(sheet: LetterSheet) -> str:
    """The paragraphs, without what is told."""
    pairs = (sheet.date, sheet.reference, sheet.subject, sheet.greeting, *sheet.opening, *sheet.closing, *sheet.sender)
    return plain("\n".join(pair.nl or "" for pair in pairs if pair is not None))


def texts_of(sheet: LetterSheet) -> tuple[str | None, ...]:
    return tuple(item.text.nl for item in sheet.items)
