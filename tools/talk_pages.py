"""Pictures of what stands around a visit: talks, before it, after it, and the consultant's own growth."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.picture import Fits, InterpreterAge, InterpreterKind, MeetingPlace, Present
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.growth.notes_card import NotesCard
from coachdesk.ui.listen.after_page import AfterPage
from coachdesk.ui.listen.meetings_page import MeetingsPage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.growth import GrowthPage
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.parts.scroll import into_sight

if TYPE_CHECKING:
    from screenshots import Studio

_GROWN = (
    (40, "silence", "knows"),
    (30, "with_interpreter", "notices"),
    (20, "tell_back", "tries"),
    (2, "silence", "tries"),
)
"""Notes of the log: how many days ago, which skill, and how far."""


def talk_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Each page when there is nothing yet and when there is something; a child is refused as an interpreter."""
    studio.window.go("case", case_id, Stage.LISTEN)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ListenStage)
    stage = case.shown
    for name in ("meetings", "before", "after"):
        stage.open_page(name)
        yield f"{name}-empty", studio.window
    _fill(studio, case_id)
    stage.open_page("meetings")
    yield "meetings", studio.window
    meetings = stage.page
    assert isinstance(meetings, MeetingsPage)
    meetings.form.interpreter.kind.button("child").click()
    into_sight(meetings.form.interpreter.problem)
    yield "meetings-child", studio.window
    into_sight(meetings.form.remove)
    yield "meetings-agreed", studio.window
    stage.open_page("before")
    yield "before", studio.window
    stage.open_page("after")
    after = stage.page
    assert isinstance(after, AfterPage)
    after.form.skill.button("silence").click()
    after.form.level.button("notices").click()
    yield "after", studio.window
    into_sight(after.form.level)
    yield "after-skill", studio.window
    into_sight(after.log)
    yield "after-topoi", studio.window
    yield from _growth(studio)


def _growth(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    studio.window.go("growth")
    yield "growth", studio.window
    page = studio.window.page
    assert isinstance(page, GrowthPage)
    notes = page.card("NotesCard")
    assert isinstance(notes, NotesCard)
    next(iter(notes.notes.parts.values())).toggle.click()
    yield "growth-open", studio.window
    page.show_section("skills")
    yield "growth-skills", studio.window


def _fill(studio: "Studio", case_id: str) -> None:
    """Two talks, a card that fits, and notes of the last weeks."""
    desk, today = studio.desk, studio.desk.picture.today()
    first, last = desk.picture.new_meeting(case_id), desk.picture.new_meeting(case_id)
    called = replace(first.interpreter, kind=InterpreterKind.PROFESSIONAL, age=InterpreterAge.ADULT, number="20415")
    agreed = Words("Samen naar het taalcafé", "nl")
    first = replace(first, on=today - timedelta(20), at=time(14), minutes=60, interpreter=called, teach_back=True)
    came = replace(last.interpreter, kind=InterpreterKind.ACQUAINTANCE, age=InterpreterAge.ADULT)
    last = replace(last, at=time(10, 30), minutes=75, place=MeetingPlace.OFFICE, agreed=agreed)
    last = replace(last, present=(Present.PARTNER, Present.OTHER), others="Almaz", next_on=today + timedelta(9))
    desk.picture.save(case_id, first)
    desk.picture.save(case_id, replace(last, interpreter=came))
    desk.picture.mark_card(case_id, "silence", Fits.YES, "Denkt na en antwoordt dan")
    desk.listening.answer(case_id, "contact_help", picked=("call", "at_home"), words=Words("Niet op vrijdag", "nl"))
    for days, skill, level in _GROWN:
        notes = {"noticed": "Ik vulde de stilte.", "next": "Tot tien tellen."}
        made = replace(desk.growing.new(), on=today - timedelta(days), skill=skill, level=level, notes=notes)
        desk.growing.save(made)
