"""What others hand over to us, in the real window: registered, asked after, met and ended."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import Handover
from coachdesk.ui.handover.in_part import InPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.hand_over_stage import IN
from tests.builders import samira, yonas
from tests.handovers import DEBT_HELP, INCOMING, NEW_INCOMING
from tests.ui.handing_page import CASE, LEFT, TODAY
from tests.ui.incoming_page import Opened, kept, opened, part

__all__ = ["opened", "part"]


def retype(qtbot: QtBot, part: InPart, name: str, text: str) -> None:
    field = part.form.lines[name].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    part.autosave.flush()


# --- registering ------------------------------------------------------------------------------------------------------


def test_with_nothing_yet_it_says_what_belongs_here_and_one_can_be_typed_in(qtbot: QtBot, opened: Opened) -> None:
    part = opened(yonas())
    assert all(line.isVisible() and line.text() for line in part.list.empty)
    qtbot.keyClick(part.list.new, Qt.Key.Key_Return)
    assert part.list.form.organisation.hasFocus() and not part.list.empty[0].isVisible()
    qtbot.keyClicks(part.list.form.organisation, "COA Zwolle")
    qtbot.keyClicks(part.list.form.person, "Bram Visser")
    qtbot.keyClick(part.list.form.person, Qt.Key.Key_Return)
    assert (kept(part).sender.organisation, kept(part).sender.person, kept(part).on) == (
        "COA Zwolle",
        "Bram Visser",
        TODAY,
    )
    assert part.form.isVisible() and part.form.told["question"].typed.hasFocus()
    assert not part.list.form.isVisible() and not part.list.empty[0].isVisible()
    part.desk.undo.undo()
    assert not part.form.isVisible() and part.list.empty[0].isVisible()


def test_what_is_typed_finds_entries_of_the_directory_which_take_their_address_along(
    qtbot: QtBot, opened: Opened
) -> None:
    part = opened(yonas())
    qtbot.mouseClick(part.list.new, LEFT)
    form = part.list.form
    assert len(form.offered) == 2
    qtbot.keyClicks(form.organisation, "schuld")
    (found,) = form.offered
    assert found.accessibleName() == part.words.line(DEBT_HELP.organisation, DEBT_HELP.person)
    qtbot.waitUntil(found.isVisible)
    qtbot.mouseClick(found, LEFT)
    assert (kept(part).sender.partner, kept(part).sender.address) == (DEBT_HELP.id, DEBT_HELP.address)


def test_nobody_named_is_refused_and_the_form_can_be_left(qtbot: QtBot, opened: Opened) -> None:
    part = opened(yonas())
    qtbot.mouseClick(part.list.new, LEFT)
    qtbot.mouseClick(part.list.form.add, LEFT)
    assert part.desk.cases.open(CASE).handover.incomings == ()
    assert part.list.form.organisation.hasFocus()
    qtbot.mouseClick(part.list.form.leave, LEFT)
    assert part.list.new.hasFocus() and part.list.empty[0].isVisible()


def test_who_is_being_named_waits_while_the_vault_is_locked_and_is_not_named_in_another_case(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    part = opened(yonas())
    qtbot.mouseClick(part.list.new, LEFT)
    qtbot.keyClicks(part.list.form.organisation, "COA Zwolle")
    other = opened(samira())
    assert not other.list.naming
    window.go("case", CASE, f"hand_over:{IN}")
    assert part.list.naming and part.list.form.organisation.text() == "COA Zwolle"


# --- what came along --------------------------------------------------------------------------------------------------


def test_topics_are_pressed_with_their_pictograms_and_what_came_is_not_asked_for(qtbot: QtBot, part: InPart) -> None:
    form = part.form
    assert all(not form.got.button(key).icon().isNull() for key in form.got.ids)
    assert not form.got.button("born").isVisible()
    qtbot.mouseClick(form.got.more, LEFT)
    assert form.got.button("born").isVisible() and not form.got.more.isVisible()
    qtbot.mouseClick(form.got.button("interpreter"), LEFT)
    assert (kept(part).got, kept(part).lacking) == (("interpreter",), ("reach",))
    assert not form.lacking.button("interpreter").isVisible()
    qtbot.mouseClick(form.lacking.button("wish"), LEFT)
    assert set(kept(part).lacking) == {"reach", "wish"}
    part.desk.undo.undo()
    assert form.lacking.chosen == ("reach",)


def test_arrows_go_along_the_topics(qtbot: QtBot, part: InPart) -> None:
    got = part.form.got
    first, second, *_rest = (key for key in got.ids if got.button(key).isVisible())
    got.button(first).setFocus()
    qtbot.keyClick(got.button(first), Qt.Key.Key_Right)
    assert got.button(second).hasFocus()
    qtbot.keyClick(got.button(second), Qt.Key.Key_Space)
    assert kept(part).got == (second,)


# --- every answer is kept at once -------------------------------------------------------------------------------------


def test_everything_is_kept_as_it_is_said(qtbot: QtBot, part: InPart) -> None:
    form = part.form
    retype(qtbot, part, "sender.organisation", "Huisartsen De Dijk")
    retype(qtbot, part, "sender.phone", "038 1")
    retype(qtbot, part, "by", "Anouk Smit")
    retype(qtbot, part, "note", "Komt samen")
    form.told["question"].typed.setPlainText("Meegaan naar het gesprek")
    part.autosave.flush()
    qtbot.mouseClick(form.knows.button("knows"), LEFT)
    form.days["contact_on"].take(TODAY + timedelta(5))
    form.days["talk_on"].take(TODAY)
    now = kept(part)
    assert (now.sender.organisation, now.sender.person, now.sender.phone) == (
        "Huisartsen De Dijk",
        "Dr. De Boer",
        "038 1",
    )
    assert (now.by, now.note, now.question.text, now.knows) == (
        "Anouk Smit",
        "Komt samen",
        "Meegaan naar het gesprek",
        True,
    )
    assert (now.contact_on, now.talk_on) == (TODAY + timedelta(5), TODAY)
    assert form.name.text() == part.words.text("From {name}", name="Huisartsen De Dijk")


@pytest.mark.parametrize(("name", "day"), [("talk_on", 1), ("asked_on", -9), ("on", 1)])
def test_a_day_that_can_not_be_stays_with_the_reason_and_nothing_is_kept(part: InPart, name: str, day: int) -> None:
    before, field = kept(part), part.form.days[name]
    field.take(TODAY + timedelta(day))
    assert field.problem and kept(part) == before
    field.take(NEW_INCOMING.on)
    assert not field.problem and getattr(kept(part), name) == NEW_INCOMING.on


def test_without_any_name_it_stays_as_it_was_and_the_field_says_why(qtbot: QtBot, part: InPart) -> None:
    retype(qtbot, part, "sender.person", "")
    assert part.form.lines["sender.person"].problem
    assert kept(part).sender.person == "Dr. De Boer"


def test_what_comes_next_is_told_with_its_day_and_at_the_end_nothing(part: InPart) -> None:
    form = part.form
    assert "Dr. De Boer" in form.todo.text() and form.due.isVisible() and form.now.isVisible()
    form.days["ended_on"].take(TODAY)
    assert form.todo.text() == part.words.text("Done")
    assert not form.due.isVisible() and not form.now.isVisible()


# --- the list ---------------------------------------------------------------------------------------------------------


def test_several_stand_in_a_list_the_open_ones_first_and_are_taken_out_and_back(qtbot: QtBot, opened: Opened) -> None:
    part = opened(replace(yonas(), handover=Handover(incomings=(INCOMING, NEW_INCOMING))))
    first, last = (part.list.items.parts[each.id] for each in (NEW_INCOMING, INCOMING))
    assert first.isChecked() and part.open_id == NEW_INCOMING.id and first.y() < last.y()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert last.hasFocus()
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert part.open_id == INCOMING.id and part.form.record == INCOMING
    assert part.form.days["talk_on"].day == INCOMING.talk_on
    qtbot.keyClick(last, Qt.Key.Key_Delete)
    assert [each.id for each in part.desk.cases.open(CASE).handover.incomings] == [NEW_INCOMING.id]
    part.desk.undo.undo()
    assert INCOMING.id in part.list.items.parts


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_it_speaks_every_language(window: MainWindow, part: InPart, language: str) -> None:
    window.language.switch(language)
    words = window.language.words
    topic = part.desk.content.handover.topics["name"].name
    assert part.form.got.button("name").text() == words.ptext(topic.context, topic.source)
    assert part.form.name.text() == words.text("From {name}", name="Dr. De Boer")
