"""Pictures of the terms of the law: with nothing known, and of somebody on the Z route."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.course.terms import Counter, Route
from coachdesk.domain.stages import Stage
from coachdesk.ui.terms.terms_part import TermsPart

if TYPE_CHECKING:
    from screenshots import Studio

BEGAN = {"registered_on": 70, "pip_on": 30, "started_on": 21, "benefit_on": 160}
"""How many days ago."""
HOURS = ((Counter.LESSONS, 320.5, ""), (Counter.PARTICIPATION, 96.25, ""), (Counter.VALUES, 12.0, ""))


def terms_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """The part of Follow, first empty."""
    bare = next(s.id for s in studio.desk.cases.list() if not studio.desk.cases.open(s.id).course.terms)
    _part(studio, bare)
    yield "terms-empty", studio.window
    terms, today = studio.desk.terms, studio.desk.terms.today()
    days = {name: today - timedelta(days=ago) for name, ago in BEGAN.items()}
    terms.change(case_id, route=Route.Z, **days)
    for ago, (counter, hours, note) in enumerate(HOURS):
        terms.save(case_id, terms.new_hours(counter, hours, today - timedelta(days=40 * ago), note))
    part = _part(studio, case_id)
    part.hours.open_entry(next(iter(part.hours.entries.parts)))
    yield "terms", studio.window


def _part(studio: "Studio", case_id: str) -> TermsPart:
    studio.window.go("case", case_id, Stage.FOLLOW)
    stage = studio.window.page.shown  # type: ignore[union-attr]  # a case was opened
    stage.open_part("terms")
    part = stage.parts["terms"]
    assert isinstance(part, TermsPart)
    return part
