"""Who goes along with a client, in the real window: added, asked about, offered for a talk, ended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Answered, ConsentKind, Guide, Handover
from coachdesk.domain.handover.guides import Wanted
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import GuideRole
from coachdesk.domain.picture import Accepted, InterpreterKind
from coachdesk.domain.privacy import Restriction
from coachdesk.ui.handover.guide_form import WANTED
from coachdesk.ui.handover.guides_part import GuidesPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.hand_over_stage import GUIDES
from tests.builders import NOW, an_id, yonas
from tests.handovers import GUIDE, GUIDE_HELP, GUIDE_ITEM, GUIDE_TELL, INTERPRETER
from tests.ui.handing_page import CASE, LEFT, TODAY, opener
from tests.ui.talking import opened as talks_of
from tests.ui.talking import the_talk

ALONG = Handover(items=(GUIDE_ITEM,), consents=(GUIDE_TELL, GUIDE_HELP), guides=(GUIDE,))
Opened = Callable[[CaseFile], GuidesPart]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opened:
    """Stores a case and opens who goes along, in a window that has the keyboard."""
    return opener(qtbot, window, GUIDES, GuidesPart)


@pytest.fixture
def part(opened: Opened) -> GuidesPart:
    """An interpreter goes along since the client said yes."""
    return opened(replace(yonas(), handover=ALONG))


def kept(part: GuidesPart) -> Guide:
    (found,) = part.desk.cases.open(CASE).handover.guides
    return found


def chip(part: GuidesPart) -> Wanted:
    return next(each for each, (text, _role) in WANTED.items() if part.form.chip.text() == part.words.text(text))


def answer(part: GuidesPart, said: Answered) -> None:
    file = part.desk.cases.open(CASE)
    consent = replace(part.desk.handing.new_consent(file, kept(part).id, ConsentKind.HELP), answer=said)
    part.desk.handing.agree(CASE, (consent,))


# --- adding -----------------------------------------------------------------------------------------------------------


def test_with_nobody_it_says_what_belongs_here_and_the_directory_offers_only_who_stands_between(
    qtbot: QtBot, opened: Opened
) -> None:
    part = opened(yonas())
    assert all(line.isVisible() and line.text() for line in part.list.empty)
    qtbot.keyClick(part.list.new, Qt.Key.Key_Return)
    (found,) = part.list.form.offered
    qtbot.waitUntil(found.isVisible)
    qtbot.mouseClick(found, LEFT)
    guide, form = kept(part), part.form
    assert (guide.party.partner, guide.languages) == (INTERPRETER.id, INTERPRETER.languages)
    assert chip(part) is Wanted.NOT_ASKED
    assert form.limits.chosen == ("no_deciding", "no_telling")
    assert set(form.languages.chosen) == set(INTERPRETER.languages)
    voice, country = part.words.text("A woman"), part.words.country_name("ER")
    assert form.facts.text() == part.words.line(voice, country)
    assert form.role.button(GuideRole.INTERPRETER).hasFocus()
    part.desk.undo.undo()
    assert part.list.empty[0].isVisible() and not form.isVisible()


def test_somebody_typed_in_has_no_limits_until_they_are_pressed(qtbot: QtBot, opened: Opened) -> None:
    part = opened(yonas())
    qtbot.mouseClick(part.list.new, LEFT)
    qtbot.keyClicks(part.list.form.person, "Almaz")
    qtbot.mouseClick(part.list.form.add, LEFT)
    assert kept(part).limits == () and not part.form.facts.isVisible()
    limits = part.form.limits.buttons
    limits["no_money"].setFocus()
    qtbot.keyClick(limits["no_money"], Qt.Key.Key_Space)
    qtbot.keyClick(limits["no_money"], Qt.Key.Key_Down)
    assert limits["no_signing"].hasFocus()
    qtbot.keyClick(limits["no_signing"], Qt.Key.Key_Return)
    assert kept(part).limits == ("no_money", "no_signing")
    assert limits["no_signing"].accessibleDescription()
    qtbot.keyClick(limits["no_signing"], Qt.Key.Key_End)
    assert limits["agreed_hours"].hasFocus()
    part.desk.undo.undo()
    assert part.form.limits.chosen == ("no_money",)


# --- keeping ----------------------------------------------------------------------------------------------------------


def test_everything_is_kept_as_it_is_said(qtbot: QtBot, part: GuidesPart) -> None:
    form = part.form
    qtbot.mouseClick(form.role.button(GuideRole.MEDIATOR), LEFT)
    qtbot.mouseClick(form.languages.button("ar"), LEFT)
    form.told["own_limits"].typed.setPlainText("Rijdt geen auto")
    note = form.lines["note"].field
    note.setPlainText("Liever 's ochtends")
    part.autosave.flush()
    form.days["on"].take(TODAY - timedelta(40))
    form.days["until"].take(TODAY + timedelta(40))
    now = kept(part)
    assert (now.role, set(now.languages)) == (GuideRole.MEDIATOR, {"ti", "nl", "ar"})
    assert (now.own_limits.text, now.note) == ("Rijdt geen auto", "Liever 's ochtends")
    assert (now.on, now.until) == (TODAY - timedelta(40), TODAY + timedelta(40))


def test_days_that_can_not_be_stay_with_the_reason(part: GuidesPart) -> None:
    for name, day in (("on", TODAY + timedelta(1)), ("until", GUIDE.on - timedelta(1))):
        field = part.form.days[name]
        field.take(day)
        assert field.problem and kept(part) == GUIDE


# --- what the client said ---------------------------------------------------------------------------------------------


def test_what_the_client_said_stands_in_the_list_and_above_the_form(part: GuidesPart) -> None:
    (line,) = part.list.items.parts.values()
    assert chip(part) is Wanted.YES and line.accessibleDescription() == part.form.chip.text()
    answer(part, Answered.NO)
    assert chip(part) is Wanted.NO and line.accessibleDescription() == part.form.chip.text()
    part.desk.undo.undo()
    part.desk.handing.withdraw(CASE, GUIDE_HELP.id)
    assert chip(part) is Wanted.ENDED
    part.desk.undo.undo()
    assert chip(part) is Wanted.YES


def test_what_may_be_told_is_added_line_by_line_and_taken_out(qtbot: QtBot, part: GuidesPart) -> None:
    told = part.form.told_items
    assert list(told.rows.parts) == [GUIDE_ITEM.id]
    qtbot.mouseClick(told.add, LEFT)
    qtbot.waitUntil(lambda: bool(told.adding.known.ordered) and told.adding.known.ordered[0].isVisible())
    qtbot.mouseClick(told.adding.known.ordered[0], LEFT)
    items = part.desk.cases.open(CASE).handover.items_of(GUIDE.id)
    assert len(items) == 2 and len(told.rows.parts) == 2
    assert part.words.text("Not asked yet") in told.rows.parts[items[1].id].line.text()
    assert part.words.text("May be told") in told.rows.parts[GUIDE_ITEM.id].line.text()
    part.desk.undo.undo()
    assert list(told.rows.parts) == [GUIDE_ITEM.id]


def test_one_about_whom_the_client_was_asked_stays(qtbot: QtBot, part: GuidesPart) -> None:
    assert not part.form.remove.isVisible()
    (line,) = part.list.items.parts.values()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert kept(part) == GUIDE


def test_one_about_whom_nobody_was_asked_goes_and_comes_back(qtbot: QtBot, opened: Opened) -> None:
    part = opened(replace(yonas(), handover=replace(ALONG, consents=())))
    assert part.form.remove.isVisible()
    part.form.remove.click()
    assert part.desk.cases.open(CASE).handover == Handover()
    assert part.list.new.hasFocus()
    part.desk.undo.undo()
    assert part.desk.cases.open(CASE).handover == replace(ALONG, consents=())


def test_the_question_to_the_client_is_on_the_screen_of_the_client(part: GuidesPart) -> None:
    assert part.client_view() is not None
    part.open("")
    assert part.client_view() is None


# --- in a talk --------------------------------------------------------------------------------------------------------


def test_an_accepted_interpreter_is_offered_in_a_talk_and_noted_with_one_press(
    qtbot: QtBot, part: GuidesPart, window: MainWindow
) -> None:
    page = talks_of(window)
    page.new.click()
    fields = page.form.interpreter
    offered = fields.known.findChildren(type(page.new))
    assert [each.text() for each in offered] == [GUIDE.party.person]
    qtbot.mouseClick(offered[0], LEFT)
    here = the_talk(window).interpreter
    assert (here.kind, here.language, here.accepted) == (InterpreterKind.PROFESSIONAL, "ti", Accepted.YES)
    assert not fields.known.isVisibleTo(page)


@pytest.mark.parametrize("said", [Answered.NO, None])
def test_nobody_is_offered_for_a_talk_without_a_yes(opened: Opened, window: MainWindow, said: Answered | None) -> None:
    part = opened(replace(yonas(), handover=replace(ALONG, consents=())))
    if said is not None:
        answer(part, said)
    page = talks_of(window)
    page.new.click()
    assert not page.form.interpreter.known.isVisibleTo(page)


# --- around -----------------------------------------------------------------------------------------------------------


def test_who_has_ended_stands_last_and_one_is_opened_again_where_one_was(opened: Opened) -> None:
    other = replace(GUIDE, id=an_id(790), party=replace(GUIDE.party, person="Almaz"), until=TODAY - timedelta(1))
    part = opened(replace(yonas(), handover=replace(ALONG, guides=(other, GUIDE))))
    assert part.open_id == GUIDE.id
    assert part.list.items.parts[GUIDE.id].y() < part.list.items.parts[other.id].y()
    part.open(other.id)
    there = part.place()
    part.open("")
    assert not part.form.isVisible()
    part.return_to(there)
    assert part.form.record == other
    assert part.file.find(Kind.GUIDES, other.id) == other


def test_a_restricted_case_can_be_read_only(qtbot: QtBot, opened: Opened) -> None:
    part = opened(replace(yonas(), handover=ALONG, restriction=Restriction(NOW, "Bezwaar")))
    assert not part.list.new.isEnabled() and not part.form.told_items.add.isChecked()
    qtbot.mouseClick(part.form.limits.buttons["no_money"], LEFT)
    qtbot.mouseClick(part.form.role.button(GuideRole.MEDIATOR), LEFT)
    assert kept(part) == GUIDE


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_it_speaks_every_language(window: MainWindow, part: GuidesPart, language: str) -> None:
    window.language.switch(language)
    words = window.language.words
    text = part.desk.content.handover.limits["no_money"].text
    assert part.form.limits.buttons["no_money"].accessibleName() == words.ptext(text.context, text.source)
    assert part.form.chip.text() == words.text(WANTED[Wanted.YES][0])
