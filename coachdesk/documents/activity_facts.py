"""What somebody wants to know of an activity before going: when, where, what it costs, how much Dutch, who is there."""

from collections.abc import Iterator
from decimal import Decimal

from coachdesk.documents.activity_words import FIELDS, FOR_WHOM, RHYTHMS
from coachdesk.documents.joined_choices import DUTCH
from coachdesk.domain.connection.activities import Activity, ForWhom
from coachdesk.domain.connection.week import Weekly
from coachdesk.i18n import Translator, isolate_ltr

PICTURES = {
    "times": "clock",
    "place": "place",
    "travel": "bus",
    "cents": "money",
    "dutch": "language",
    "receives": "person",
}
"""The pictogram of each fact that has one."""


def times_line(times: tuple[Weekly, ...], words: Translator) -> str:
    """Days with their hours, as in "Tuesday 10:00–12:00"; empty for none."""
    return words.line(*(_hours(each, words) for each in times), between=", ") if times else ""


def _hours(each: Weekly, words: Translator) -> str:
    hours = isolate_ltr(f"{words.time(each.begins)}–{words.time(each.ends)}")
    return words.line(words.weekday(each.day), hours, between=" ")


def price_line(cents: int | None, words: Translator) -> str:
    """What one time costs; empty where nobody knows."""
    if cents is None:
        return ""
    return words.amount(Decimal(cents) / 100) if cents else words.text("It costs nothing")


def facts(activity: Activity, words: Translator) -> Iterator[tuple[str, str]]:
    """The fields that say something, each with its words."""
    if activity.times:
        last = ""
        if activity.until is not None:
            day = words.date(activity.until)
            last = words.text("{deed}: {what}", deed=label_of("until", words), what=day)
        yield "times", words.line(times_line(activity.times, words), words.text(RHYTHMS[activity.rhythm]), last)
    if any(where := (activity.place.strip(), activity.address.strip())):
        yield "place", words.line(*where)
    minutes = activity.travel_minutes
    way = words.plural("{n} minute", "{n} minutes", minutes) if minutes is not None else ""
    if any(travel := (activity.travel.strip(), way)):
        yield "travel", words.line(*travel)
    if price := price_line(activity.cents, words):
        yield "cents", price
    yield "dutch", words.text(DUTCH[activity.dutch])
    if activity.for_whom is not ForWhom.EVERYONE:
        yield "for_whom", words.text(FOR_WHOM[activity.for_whom])
    phone = words.phone(activity.phone) if activity.phone.strip() else ""
    if any(who := (activity.receives.strip(), phone)):
        yield "receives", words.line(*who)


def label_of(field: str, words: Translator) -> str:
    """What a fact is called."""
    return words.text(FIELDS[field])
