"""The entries of the directory of partners on its page: written in place, checked, removed, and two made one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import LONG, InterpreterVoice
from coachdesk.domain.partners import GuideRole, Partner, PartnerKind
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.partners import PartnersPage
from coachdesk.ui.parts.fields import TextLine
from tests.builders import NOW, an_id
from tests.handovers import DEBT_HELP, INTERPRETER
from tests.ui.directory_page import LEFT, SCHOOL, choose, names, opened, page, write

__all__ = ["page"]


# --- writing ----------------------------------------------------------------------------------------------------------


def test_a_new_partner_is_kept_once_it_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window)
    page.begin()
    page.form.kind.setCurrentIndex(page.form.kind.findData(PartnerKind.WORK))
    page.form.kind.activated.emit(page.form.kind.currentIndex())
    assert window.desk.partners.all() == ()
    write(page, "person", "Bart")
    (made,) = window.desk.partners.all()
    assert (made.person, made.kind, page.shown) == ("Bart", PartnerKind.WORK, made)
    assert names(page) == ["Bart"] and page.form.fields["note"].isVisible()
    write(page, "phone", " 038 1 ")
    qtbot.mouseClick(page.form.languages.button("ti"), LEFT)
    (made,) = window.desk.partners.all()
    assert (made.phone, made.languages) == ("038 1", ("ti",))
    assert window.desk.undo.last is None


def test_a_new_partner_stands_in_the_list_whatever_is_looked_for(page: PartnersPage) -> None:
    page.side.search.setText("marsch")
    page.begin()
    write(page, "organisation", "Avondwinkel")
    assert "Avondwinkel" in names(page) and page.shown is not None and page.shown.name == "Avondwinkel"


def test_what_is_typed_is_kept_and_the_entry_stays_on_show(page: PartnersPage) -> None:
    choose(page, SCHOOL)
    page.side.search.setText("marsch")
    write(page, "organisation", "Zonneschool")
    assert page.desk.partners.find(SCHOOL.id) == replace(SCHOOL, organisation="Zonneschool")
    assert page.shown is not None and page.shown.id == SCHOOL.id and page._frame.isVisible()
    page.side.search.clear()
    assert names(page)[-1] == "Zonneschool" and page.shown.id == SCHOOL.id


def test_an_entry_never_loses_its_last_name(page: PartnersPage) -> None:
    choose(page, SCHOOL)
    write(page, "person", "")
    write(page, "organisation", "")
    assert page.form.labelled["organisation"].problem
    assert page.desk.partners.find(SCHOOL.id) == replace(SCHOOL, person="")
    write(page, "person", "Ineke")
    assert not page.form.labelled["organisation"].problem


def test_what_is_too_long_stays_in_sight_and_nothing_is_lost(page: PartnersPage) -> None:
    choose(page, SCHOOL)
    write(page, "note", "x" * (LONG + 1))
    assert page.form.labelled["note"].problem
    choose(page, DEBT_HELP)
    assert page.shown is not None and page.shown.id == SCHOOL.id
    page.begin()
    assert page.shown is not None
    write(page, "note", "Kort")
    assert not page.form.labelled["note"].problem
    choose(page, DEBT_HELP)
    assert page.shown == DEBT_HELP and page.desk.partners.find(SCHOOL.id) == replace(SCHOOL, note="Kort")


def test_going_on_keeps_what_was_typed_last(page: PartnersPage) -> None:
    choose(page, SCHOOL)
    field = page.form.fields["organisation"]
    assert isinstance(field, TextLine)
    field.setText("Aardschool")
    field.textEdited.emit("Aardschool")
    choose(page, INTERPRETER)
    assert page.shown == INTERPRETER
    assert page.desk.partners.find(SCHOOL.id) == replace(SCHOOL, organisation="Aardschool")


def test_guides_say_more(qtbot: QtBot, page: PartnersPage) -> None:
    choose(page, SCHOOL)
    assert not page.form.guide.isVisible()
    choose(page, INTERPRETER)
    guide = page.form.guide
    assert guide.isVisible() and guide.values == {
        "guide": GuideRole.INTERPRETER,
        "voice": InterpreterVoice.WOMAN,
        "country": "ER",
        "limits": ("no_deciding", "no_telling"),
    }
    guide.role.button(GuideRole.KEY_PERSON).click()
    guide.limits.buttons["no_money"].click()
    kept = page.desk.partners.find(INTERPRETER.id)
    assert kept is not None and kept.guide is GuideRole.KEY_PERSON
    assert kept.limits == ("no_money", "no_deciding", "no_telling")


def test_checked_today(qtbot: QtBot, page: PartnersPage) -> None:
    choose(page, SCHOOL)
    standing = page.form.standing
    assert "Nobody has noted" in standing.line.text() and page.side.lines.said(1).chip == "Check"
    qtbot.mouseClick(standing.check, LEFT)
    assert page.desk.partners.find(SCHOOL.id) == replace(SCHOOL, checked_on=NOW.astimezone().date())
    assert "21 November 2026" in standing.line.text() and not standing.check.isVisible()
    assert page.side.lines.said(1).chip == ""


def test_an_entry_is_removed_by_key_and_comes_back(qtbot: QtBot, window: MainWindow, page: PartnersPage) -> None:
    choose(page, DEBT_HELP)
    qtbot.keyClick(page.side.list, Qt.Key.Key_Delete)
    assert names(page) == ["Taalschool De Marsch", "Tolkbureau De Brug"]
    assert page.shown == SCHOOL and "Schuldhulp Zwolle" in window.toast.text
    window._undo()
    assert names(page)[0] == "Schuldhulp Zwolle"
    choose(page, INTERPRETER)
    page.form.remove.click()
    assert page.desk.partners.find(INTERPRETER.id) is None and page.shown == SCHOOL


# --- the same twice ---------------------------------------------------------------------------------------------------


@pytest.fixture
def twice(page: PartnersPage) -> Partner:
    """An entry that may be the same as the school; on show."""
    made = replace(SCHOOL, id=an_id(782), person="", phone="038 9", languages=("ar",))
    page.desk.partners.save(made)
    choose(page, made)
    return made


def test_two_become_one_and_two_again(window: MainWindow, page: PartnersPage, twice: Partner) -> None:
    one, _both = page.form.standing.buttons
    assert "Ineke Smit" in plain(one.accessibleName())
    one.click()
    made = page.desk.partners.find(twice.id)
    assert made is not None and (made.person, made.phone, made.languages) == ("Ineke Smit", "038 9", ("ar", "nl"))
    assert page.desk.partners.find(SCHOOL.id) is None and page.form.standing.buttons == []
    window._undo()
    assert page.desk.partners.find(twice.id) == twice and page.desk.partners.find(SCHOOL.id) == SCHOOL


def test_both_are_kept_and_nobody_asks_again(page: PartnersPage, twice: Partner) -> None:
    assert [page.side.lines.said(at).chip for at in range(4)].count("Twice?") == 2
    page.form.standing.buttons[1].click()
    assert page.form.standing.buttons == [] and len(page.desk.partners.all()) == 4
    assert "Twice?" not in [page.side.lines.said(at).chip for at in range(4)]
