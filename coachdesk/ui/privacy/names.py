"""The names on screen of what stands in the registers, without words of the law."""

from datetime import date, datetime

from coachdesk.domain.cases import CaseKind
from coachdesk.domain.registers import Breach, BreachKind, Encrypted, Request, RequestKind, RequestOutcome
from coachdesk.i18n import Translator, mark

REQUESTS = {
    RequestKind.ACCESS: mark("See what is kept"),
    RequestKind.CORRECTION: mark("Correct something"),
    RequestKind.ERASURE: mark("Erase data"),
    RequestKind.RESTRICTION: mark("Stop using data for now"),
    RequestKind.PORTABILITY: mark("Take data along"),
    RequestKind.OBJECTION: mark("Object"),
}
OUTCOMES = {
    RequestOutcome.OPEN: mark("still open"),
    RequestOutcome.GRANTED: mark("Done"),
    RequestOutcome.PARTLY: mark("Done in part"),
    RequestOutcome.REFUSED: mark("Refused"),
    RequestOutcome.WITHDRAWN: mark("Withdrawn by the client"),
}
BREACHES = {
    BreachKind.LOST_DEVICE: mark("A laptop is lost or stolen"),
    BreachKind.LOST_STICK: mark("A USB stick is lost or stolen"),
    BreachKind.LOST_PAPER: mark("Papers are lost or stolen"),
    BreachKind.WRONG_RECIPIENT: mark("Sent to the wrong person"),
    BreachKind.SEEN_BY_OTHERS: mark("Seen by someone else"),
    BreachKind.OTHER: mark("Something else"),
}
ENCRYPTED = {
    Encrypted.YES: mark("No, all of it was encrypted"),
    Encrypted.NO: mark("Yes, it could be read"),
    Encrypted.UNKNOWN: mark("I don't know"),
}
CASE_KINDS = {
    CaseKind.INTEGRATION: mark("Integration"),
    CaseKind.PARTICIPATION: mark("Work and income"),
    CaseKind.OTHER: mark("Other help"),
    CaseKind.TRAINING: mark("Exercise"),
}
FEW_DAYS, SHORT_HOURS = 7, 24
"""From so many days, or hours, on the time that is left is shown as short."""


def time_left(request: Request, today: date, words: Translator) -> tuple[str, str]:
    """What is left of the time for an open request, in words, and the role of its chip."""
    return days_left(request.days_left(today), words)


def days_left(left: int, words: Translator) -> tuple[str, str]:
    """Days that are left in words, and the role of a chip that says them; negative when the last one is over."""
    if left < 0:
        return words.plural("{n} day too late", "{n} days too late", -left), "chip-rose"
    if left == 0:
        return words.text("Today is the last day"), "chip-warn"
    role = "chip-warn" if left <= FEW_DAYS else "chip-good"
    return words.plural("{n} day left", "{n} days left", left), role


def hours_left(deadline: datetime, now: datetime, words: Translator) -> str:
    """What is left of the 72 hours, as a line."""
    seconds = (deadline - now).total_seconds()
    if seconds < 0:
        return words.text("The 72 hours are over: tell the authority today")
    hours = int(seconds // 3600)
    if hours == 0:
        return words.text("Less than an hour left to tell the authority")
    return words.plural("{n} hour left to tell the authority", "{n} hours left to tell the authority", hours)


def clock_of(breach: Breach, now: datetime, words: Translator) -> tuple[str, str]:
    """How the 72 hours stand, as whole sentences, and the kind of the notice that says them."""
    until = words.moment(breach.deadline)
    if breach.authority_at is not None:
        moment = words.moment(breach.authority_at)
        if breach.authority_at > breach.deadline:
            return words.text("The authority was told on {moment}, after the 72 hours. Write why.", moment=moment), ""
        return words.text("The authority was told in time, on {moment}.", moment=moment), "good"
    if breach.authority_decided:
        return words.text(
            "You wrote why the authority is not told. It could be told in time until {moment}.", moment=until
        ), ""
    seconds = breach.time_left(now).total_seconds()
    if seconds < 0:
        return words.text(
            "The 72 hours are over since {moment}. Tell the authority all the same, today, and say why it is later.",
            moment=until,
        ), "bad"
    hours = int(seconds // 3600)
    if hours == 0:
        return words.text("Less than one hour left until {moment}: tell the authority now.", moment=until), "bad"
    return words.plural(
        "{n} hour left until {moment}, to tell the authority.",
        "{n} hours left until {moment}, to tell the authority.",
        hours,
        moment=until,
    ), "bad" if hours < SHORT_HOURS else ""
