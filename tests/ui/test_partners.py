"""The directory of partners on its page: found, changed in place, made one, removed, and taken in from a file."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import LONG, InterpreterVoice
from coachdesk.domain.partner_rows import Keeping
from coachdesk.domain.partners import GuideRole, Partner, PartnerKind
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.partners import PartnersPage
from coachdesk.ui.parts.fields import Story, TextLine
from tests.builders import NOW, an_id
from tests.handovers import DEBT_HELP, INTERPRETER, PARTNERS
from tests.ui.conftest import PASSPHRASE, MakeWindow

LEFT = Qt.MouseButton.LeftButton
SCHOOL = Partner(an_id(780), PartnerKind.SCHOOL, "Taalschool De Marsch", "Ineke Smit", languages=("nl",))


def opened(window: MainWindow) -> PartnersPage:
    window.go("partners")
    page = window.page
    assert isinstance(page, PartnersPage)
    return page


@pytest.fixture
def page(window: MainWindow) -> PartnersPage:
    """The page with three entries."""
    window.desk.vault.opened().partners.save((*PARTNERS, SCHOOL))
    return opened(window)


def names(page: PartnersPage) -> list[str]:
    return [each.name for each in page.side.found]


def write(page: PartnersPage, name: str, text: str) -> None:
    """As a person does, and then rests."""
    field = page.form.fields[name]
    if isinstance(field, TextLine):
        field.setText(text)
        field.textEdited.emit(text)
    else:
        assert isinstance(field, Story)
        field.setPlainText(text)
    page.keep()


def choose(page: PartnersPage, partner: Partner) -> None:
    """As by the mouse or an arrow key."""
    at = [each.id for each in page.side.found].index(partner.id)
    page.side.list.setCurrentIndex(page.side.lines.index(at, 0))


def a_file(folder: Path, text: str, name: str = "lijst.csv") -> Path:
    (path := folder / name).write_text(text, "utf-8")
    return path


# --- finding ----------------------------------------------------------------------------------------------------------


def test_it_is_reached_from_the_side_bar(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.side._buttons["partners"], LEFT)
    assert window.at["page"] == "partners" and window.side._buttons["partners"].isChecked()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Schuldhulp Zwolle", "Taalschool De Marsch", "Tolkbureau De Brug"]),
        ("jansen", ["Schuldhulp Zwolle"]),
        ("Tigrinya", ["Tolkbureau De Brug"]),
        ("school and", ["Taalschool De Marsch"]),
        ("niemand", []),
    ],
)
def test_search_as_you_type(page: PartnersPage, typed: str, found: list[str]) -> None:
    page.side.search.setText(typed)
    assert names(page) == found
    assert page._frame.isVisible() is bool(found) and page.side._none.isVisible() is not bool(found)


def test_kinds_are_chips(qtbot: QtBot, page: PartnersPage) -> None:
    kinds = page.side.kinds
    offered = [each for each in kinds.ids if kinds.button(each).isVisible()]
    assert offered == [PartnerKind.DEBT_HELP, PartnerKind.SCHOOL, PartnerKind.INTERPRETER]
    for kind in (PartnerKind.SCHOOL, PartnerKind.INTERPRETER):
        qtbot.mouseClick(kinds.button(kind), LEFT)
    assert names(page) == ["Taalschool De Marsch", "Tolkbureau De Brug"]
    page.side.search.setText("brug")
    assert names(page) == ["Tolkbureau De Brug"]


def test_kinds_beyond_the_first_unfold(qtbot: QtBot, page: PartnersPage) -> None:
    page.desk.partners.save(
        replace(SCHOOL, id=an_id(781), kind=PartnerKind.SAFETY, person="Team", organisation="Thuis")
    )
    kinds = page.side.kinds
    assert not kinds.button(PartnerKind.INTERPRETER).isVisible()
    qtbot.mouseClick(kinds.more, LEFT)
    assert kinds.button(PartnerKind.INTERPRETER).isVisible() and not kinds.more.isVisible()


def test_an_entry_is_opened_by_its_id(window: MainWindow, page: PartnersPage) -> None:
    window.go("partners", stage=INTERPRETER.id)
    assert page.shown == INTERPRETER and page.form.title.text() == "Tolkbureau De Brug"


def test_the_directory_teaches_while_it_is_empty(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window)
    assert page._empty.isVisible() and not page._filled.isVisible() and not page.save_as.isEnabled()
    qtbot.mouseClick(page._empty.action, LEFT)
    assert page._filled.isVisible() and not page.form.fields["note"].isVisible()


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


# --- files --------------------------------------------------------------------------------------------------------------

TABLE = "naam;tel;talen;KvK\nDe Poort;038 5;nl;1\nSchuldhulp Zwolle;038 7;;\n;9;;\nDe Brug;;Klingon;\n"


@pytest.fixture
def taking(qtbot: QtBot, page: PartnersPage, tmp_path: Path) -> PartnersPage:
    """A file with four rows is on show."""
    page.look_into(a_file(tmp_path, TABLE))
    qtbot.waitUntil(lambda: page.taking.file is not None)
    return page


def test_a_file_is_looked_at_before_anything_is_kept(taking: PartnersPage) -> None:
    view = taking.taking
    assert len(taking.desk.partners.all()) == 3
    assert [view.parts.button(key).text() for key in view.parts.ids] == [
        "Everything: 4",
        "New: 2",
        "Perhaps there already: 1",
        "Not possible: 1",
    ]
    assert "KvK" in view._unknown.text() and view.take.text() == "Take in 2 partners"
    chips = [view.lines.said(at).chip for at in range(4)]
    assert chips == ["Add", "Leave out", "Not possible", "Add"]
    view.list.setCurrentIndex(view.lines.index(2, 0))
    assert view._title.text() == "Row 4" and view._says.text() == "There is no name." and not view.ways.isVisible()
    view.list.setCurrentIndex(view.lines.index(3, 0))
    assert "Klingon" in view._more.text()


def test_what_was_chosen_is_kept_in_one_go_and_taken_back_in_one(window: MainWindow, taking: PartnersPage) -> None:
    view = taking.taking
    view.list.setCurrentIndex(view.lines.index(1, 0))
    view.ways.button(Keeping.UPDATE).click()
    view.list.setCurrentIndex(view.lines.index(3, 0))
    view.ways.button(Keeping.SKIP).click()
    assert view.take.text() == "Take in 2 partners"
    view.take.click()
    assert taking.stack.currentWidget() is taking.directory
    assert names(taking) == ["De Poort", "Schuldhulp Zwolle", "Taalschool De Marsch", "Tolkbureau De Brug"]
    assert taking.desk.partners.find(DEBT_HELP.id) == replace(DEBT_HELP, phone="038 7")
    window._undo()
    assert len(names(taking)) == 3 and taking.desk.partners.find(DEBT_HELP.id) == DEBT_HELP


def test_all_that_may_be_there_already_are_decided_at_once(taking: PartnersPage) -> None:
    view = taking.taking
    view.all_doubles.button(Keeping.ADD).click()
    assert view.lines.said(1).chip == "Add" and view.take.text() == "Take in 3 partners"
    view.parts.button("double").click()
    assert [each.number for each in view.lines.values] == [3]
    view.leave.click()
    assert len(taking.desk.partners.all()) == 3 and view.file is None


def test_a_file_that_is_none_is_refused_in_words(qtbot: QtBot, page: PartnersPage, tmp_path: Path) -> None:
    page.look_into(a_file(tmp_path, "tel;mail\n1;2\n"))
    qtbot.waitUntil(lambda: bool(page.taking.problem.text))
    assert "Organisation" in page.taking.problem.text and not page.taking.take.isVisible()
    page.look_into(a_file(tmp_path, TABLE))
    qtbot.waitUntil(lambda: page.taking.file is not None)
    assert page.taking.problem.text == ""


@pytest.mark.parametrize("ending", ["csv", "vcf"])
def test_the_directory_is_saved_and_known_again(qtbot: QtBot, page: PartnersPage, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"partners.{ending}"
    page.save_to(path)
    qtbot.waitUntil(path.exists)
    page.look_into(path)
    qtbot.waitUntil(lambda: page.taking.file is not None)
    assert all(row.same for row in page.taking.file.rows) and not page.taking.take.isEnabled()


def test_a_place_that_can_t_be_written_is_said(qtbot: QtBot, page: PartnersPage, tmp_path: Path) -> None:
    page.save_to(tmp_path / "no" / "partners.csv")
    qtbot.waitUntil(lambda: bool(page.problem.text))
    assert "partners.csv" in page.problem.text


def test_the_dialogs_lead_to_the_files(
    qtbot: QtBot, page: PartnersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, TABLE)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.take_in.click()
    qtbot.waitUntil(lambda: page.taking.file is not None)
    page.taking.leave.click()
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(tmp_path / "uit.vcf")])
    page.save_as.click()
    qtbot.waitUntil((tmp_path / "uit.vcf").exists)
    assert (tmp_path / "uit.vcf").read_bytes().startswith(b"BEGIN:VCARD")


def test_keys_lead_to_the_search_and_back(qtbot: QtBot, window: MainWindow, page: PartnersPage) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    for place in (page.form.fields["note"], page.side.list, page.new):
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.side.search.hasFocus() and window.at["page"] == "partners"
    qtbot.keyClick(page.side.search, Qt.Key.Key_Return)
    assert page.side.list.hasFocus()
    qtbot.keyClick(page.side.list, Qt.Key.Key_Down)
    assert page.shown == SCHOOL
    qtbot.keyClick(page.side.list, Qt.Key.Key_Return)
    assert page.form.fields["organisation"].hasFocus()


def test_escape_goes_back_and_keeps_nothing(qtbot: QtBot, window: MainWindow, taking: PartnersPage) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(taking.taking.list, Qt.Key.Key_Escape)
    assert taking.stack.currentWidget() is taking.directory and len(taking.desk.partners.all()) == 3


# --- around -------------------------------------------------------------------------------------------------------------


def test_after_locking_the_same_entry_is_on_show(qtbot: QtBot, window: MainWindow, page: PartnersPage) -> None:
    choose(page, INTERPRETER)
    window.lock()
    qtbot.waitUntil(lambda: window.gate is not None)
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    again = window.page
    assert isinstance(again, PartnersPage) and again is not page
    assert again.shown == INTERPRETER


def test_the_page_speaks_another_language_at_once(window: MainWindow, page: PartnersPage) -> None:
    window.language.switch("nl")
    page.side.search.setText("Arabisch")
    assert names(page) == ["Schuldhulp Zwolle"]


def test_in_a_low_window_the_list_keeps_its_room(qtbot: QtBot, window: MainWindow, page: PartnersPage) -> None:
    window.resize(880, 500)
    qtbot.waitUntil(lambda: page.height() <= 500)
    kinds = page.side.kinds
    assert [kinds.button(each).isVisible() for each in kinds.ids].count(True) == 1 and kinds.more.isVisible()


def test_five_hundred_stay_quick(new_window: MakeWindow) -> None:
    window = new_window()
    many = [replace(SCHOOL, id=an_id(number), organisation=f"School {number}", person="") for number in range(500)]
    window.desk.vault.opened().partners.save(many)
    page = opened(window)
    for act in (
        lambda: window.go("partners"),
        lambda: page.side.search.setText("school 49"),
        lambda: choose(page, many[490]),
        lambda: write(page, "note", "Anders"),
    ):
        begun = perf_counter()
        act()
        assert perf_counter() - begun < 1
    assert len(names(page)) == 15
