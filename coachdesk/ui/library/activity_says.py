"""What is said of an activity in a line, and of a row of a file."""

from datetime import date
from typing import Final

from coachdesk.desk.activities import ACTIVITY_FIELDS, ActivitiesDesk
from coachdesk.domain.connection.activities import Activity
from coachdesk.i18n import Translator, mark
from coachdesk.ui.partners.lines import Said
from coachdesk.ui.parts.row_says import RowSays
from coachdesk.ui.tokens import LIGHT


def price(activity: Activity, words: Translator) -> str:
    """What it costs; empty where nobody knows."""
    if activity.cents is None:
        return ""
    return words.amount(activity.cents / 100) if activity.cents else words.text("Free of charge")


def days(activity: Activity, words: Translator) -> str:
    """On which days it is; empty where nobody knows."""
    found = sorted({each.day for each in activity.times})
    return words.listed([words.weekday(day) for day in found]) if found else ""


def of_activity(activity: Activity, desk: ActivitiesDesk, words: Translator, today: date) -> Said:
    """An activity in its line, with what wants a look."""
    title = words.line(desk.title_in(activity, words.language))
    line = words.line(
        desk.kind_name(activity.kind, words.language), days(activity, words), activity.place, price(activity, words)
    )
    if activity.over(today):
        return Said(title, line, words.text("Over"), LIGHT.bad, LIGHT.bad_soft)
    if activity.ends_soon(today):
        return Said(title, line, words.text("Ends soon"), LIGHT.warn, LIGHT.warn_soft)
    return Said(title, line, words.text("Check") if activity.stale(today) else "")


def _offered(words: Translator, count: int) -> str:
    return words.plural("Take in {n} activity", "Take in {n} activities", count)


ROWS: Final = RowSays(
    title=mark("Take in activities"),
    offered=_offered,
    fields=ACTIVITY_FIELDS,
    name=lambda activity, words: words.line(activity.title),
    full=lambda activity, words: words.line(activity.title, activity.organisation),
    more=lambda activity, words: words.line(activity.organisation, days(activity, words), price(activity, words)),
)
"""How a row of a file is told."""
