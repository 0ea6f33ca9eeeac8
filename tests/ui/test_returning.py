"""After unlocking the consultant is where she was, with what she typed."""

import json

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Rhythm, Who
from coachdesk.domain.vaults import Shelf
from coachdesk.ui import place
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.today import TodayPage
from coachdesk.ui.parts.step_phrases import OWN
from coachdesk.ui.returning import DRAFT
from tests.builders import samira, yonas
from tests.storage.places import most_bytes_in_a_file
from tests.ui.conftest import PASSPHRASE


def lock_and_unlock(qtbot: QtBot, window: MainWindow) -> None:
    window.lock()
    assert not window.desk.vault.unlocked
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    with qtbot.waitSignal(window.returning.settled):
        pass


def focused(window: MainWindow) -> QWidget | None:
    return window.page.focusWidget()


@pytest.fixture
def case_id(window: MainWindow) -> str:
    file = yonas()
    window.desk.vault.opened().cases.add(file)
    return file.case.id


def test_the_stage_the_scroll_position_the_field_and_the_cursor(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.resize(900, 560)
    window.go("case", case_id, "meet")
    field = window.page.shown.contact.form.name
    field.setFocus()
    field.setText("Hassan Mansour")
    field.setCursorPosition(6)
    qtbot.keyClicks(field, "x")
    qtbot.wait(50)
    bar = next(area for area in place._areas(window.page)).verticalScrollBar()
    before = bar.value()
    assert before > 0
    lock_and_unlock(qtbot, window)
    again = window.page.shown.contact.form.name
    assert again is not field
    assert focused(window) is again
    assert again.text() == "Hassanx Mansour"
    assert again.cursorPosition() == 7
    assert next(area for area in place._areas(window.page)).verticalScrollBar().value() == before


def test_the_question_and_the_cursor_in_its_story(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "listen")
    window.page.shown.open_question(3)
    story = window.page.shown.view.story
    story.setFocus()
    qtbot.keyClicks(story, "Zingt graag")
    lock_and_unlock(qtbot, window)
    assert window.page.shown.at == 3
    story = window.page.shown.view.story
    assert story.toPlainText().endswith("Zingt graag")
    assert focused(window) is story
    assert story.textCursor().position() == len("Zingt graag")


def test_the_section_of_the_settings(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings", stage="safety")
    lock_and_unlock(qtbot, window)
    assert window.page.section == "safety"
    assert window.page.card("LockingCard").isVisible()


def test_the_shelf_the_row_and_what_was_searched(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.desk.vault.opened().cases.add(samira(2))
    for each in window.desk.cases.list():
        window.desk.cases.archive(each.id)
    window.go("cases")
    window.page.shelves.show_chosen([Shelf.ARCHIVED])
    qtbot.keyClicks(window.page.search, "sam")
    assert window.page.rows.rowCount() == 1
    lock_and_unlock(qtbot, window)
    assert window.page.shelf is Shelf.ARCHIVED
    assert window.page.search.text() == "sam"
    assert window.page.selected.id == samira(2).case.id
    assert window.desk.settings.get(DRAFT) is None


def test_the_preview_of_the_plan(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "act")
    window.page.shown.paper.show_chosen(["ar"])
    window.page.shown.look_at_plan()
    qtbot.waitUntil(lambda: not window.background.busy)
    lock_and_unlock(qtbot, window)
    preview = window.page.shown.preview
    assert preview is not None
    assert preview.languages.chosen == ("ar",)
    qtbot.waitUntil(lambda: preview.panel.pdf is not None)


def test_a_step_that_is_being_changed(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "act")
    step = window.page.file.steps[0]
    window.page.shown.open_step(step.id)
    qtbot.keyClicks(window.page.shown.editor.where, " thuis")
    lock_and_unlock(qtbot, window)
    editor = window.page.shown.editor
    assert editor.step.id == step.id
    assert editor.where.text().endswith("thuis")
    assert not editor.chooser.isVisible()


def test_a_step_that_says_nothing_yet_and_was_never_kept(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "act")
    window.page.shown.add_step()
    editor = window.page.shown.editor
    editor._choose(OWN)
    editor.who.button(Who.OTHER).click()
    qtbot.keyClicks(editor.who_name, "Buurvrouw Ria")
    qtbot.keyClicks(editor.where, "bibliotheek")
    editor.when.rhythm.show_chosen([Rhythm.WEEKLY])
    editor.when._take()
    editor.sure.numbers.button("8").click()
    qtbot.keyClicks(editor.when.at, "25:99")
    area = editor.step.area_id
    lock_and_unlock(qtbot, window)
    editor = window.page.shown.editor
    assert editor.step.area_id == area
    assert editor.who.chosen == (Who.OTHER,)
    assert editor.who_name.text() == "Buurvrouw Ria"
    assert editor.where.text() == "bibliotheek"
    assert editor.when.rhythm.chosen == (Rhythm.WEEKLY,)
    assert editor.when.at.text() == "25:99"
    assert editor.sure.sure == 8
    qtbot.keyClicks(editor.own.typed, "Samen boeken lenen")
    window.keep()
    kept = window.desk.cases.open(case_id).steps_of(area)[-1]
    assert (kept.where, kept.who_name, kept.words.text) == ("bibliotheek", "Buurvrouw Ria", "Samen boeken lenen")


def test_a_phrase_that_is_being_looked_for(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "act")
    window.page.shown.add_step()
    qtbot.keyClicks(window.page.shown.editor.chooser.search, "call")
    lock_and_unlock(qtbot, window)
    chooser = window.page.shown.editor.chooser
    assert chooser.isVisible()
    assert chooser.search.text() == "call"


def test_what_was_refused_is_there_again_to_be_mended(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "meet")
    birth = window.page.shown.person.birth
    birth.clear()
    birth.setFocus()
    qtbot.keyClicks(birth, "31-02-1990")
    reference = window.page.shown.lines["reference"]
    reference.setFocus()
    qtbot.keyClicks(reference, "ZW")
    lock_and_unlock(qtbot, window)
    assert window.page.shown.person.birth.text() == "31-02-1990"
    assert window.page.shown.person.birth.accessibleDescription()
    assert not window.page._saved.isVisible()
    assert window.desk.cases.open(case_id).case.reference.endswith("ZW")


@pytest.mark.parametrize("elsewhere", ["listen", "today"])
def test_what_was_refused_waits_also_where_it_is_not_on_show(
    qtbot: QtBot, window: MainWindow, case_id: str, elsewhere: str
) -> None:
    window.go("case", case_id, "meet")
    birth = window.page.shown.person.birth
    birth.clear()
    qtbot.keyClicks(birth, "31-02-1990")
    if elsewhere == "listen":
        window.page.show_stage(Stage.LISTEN)
    else:
        window.go("today")
    lock_and_unlock(qtbot, window)
    window.go("case", case_id, "meet")
    assert window.page.shown.person.birth.text() == "31-02-1990"
    assert window.page.shown.person.birth.accessibleDescription()
    window.page.shown.person.birth.clear()
    qtbot.keyClicks(window.page.shown.person.birth, "1990")
    lock_and_unlock(qtbot, window)
    assert window.page.shown.person.birth.text() == "1990"
    assert window.desk.settings.get(f"draft.{case_id}.meet") is None
    assert window.desk.cases.open(case_id).case.birth_date.year == 1990


def test_the_name_of_a_new_case_waits_in_the_vault(qtbot: QtBot, window: MainWindow) -> None:
    window.go("new_case")
    qtbot.keyClicks(window.page.name, "Selam Geb")
    lock_and_unlock(qtbot, window)
    assert window.page.name.text() == "Selam Geb"
    window.go("today")
    window.go("new_case")
    assert window.page.name.text() == "Selam Geb"
    window.page.make()
    window.go("new_case")
    assert window.page.name.text() == ""
    assert window.desk.settings.get("draft.new_case") is None


def test_no_text_is_held_while_the_vault_is_locked(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "act")
    window.page.shown.add_step()
    window.page.shown.editor._choose(OWN)
    qtbot.keyClicks(window.page.shown.editor.where, "kanarievogel")
    window.lock()
    held = json.dumps(window.returning._place)
    assert "kanarie" not in held
    assert "Yonas" not in held
    known = {"page", "case", "stage", "scroll", "focus", "cursor", "paper", "area", "step", "who", "phrase", "rhythm"}
    assert set(window.returning._place) <= known


def test_passphrases_and_pins_are_in_no_draft(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings", stage="safety")
    pin = window.page.card("PinCard").pin
    qtbot.keyClicks(pin.field, "9753")
    pin._eye.setChecked(True)
    assert "9753" not in place.unkept(window.page)


def test_a_case_that_is_gone_brings_today(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    from coachdesk.domain.privacy import Ground

    window.go("case", case_id, "listen")
    window.lock()
    window.desk.vault.unlock(PASSPHRASE)
    window.desk.vault.opened().cases.erase(case_id, Ground.MISTAKE)
    window.unlocked()
    assert isinstance(window.page, TodayPage)


def test_a_full_disk_is_told_before_locking_by_hand_and_the_next_time_it_locks(
    window: MainWindow, case_id: str
) -> None:
    window.go("case", case_id, "listen")
    story = window.page.shown.view.story
    with most_bytes_in_a_file(1000):
        story.insertPlainText("Zingt graag. " * 1000)
        window.lock()
        assert window.desk.vault.unlocked
        assert not window.locking.covered
        assert "Lock once more" in window.toast.text
        assert story.toPlainText().startswith("Zingt graag")
        window.lock()
        assert not window.desk.vault.unlocked
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    assert "could not be kept" in window.toast.text


def test_a_full_disk_does_not_keep_it_open_when_nobody_is_there(window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "meet")
    field = window.page.shown.lines["reference"]
    with most_bytes_in_a_file(1000):
        field.setText("y" * 200)
        window.page.autosave.touch(field)
        window.locking.lock(by_hand=False)
        assert not window.desk.vault.unlocked
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    assert "could not be kept" in window.toast.text
    assert window.page.file.case.id == case_id


def test_a_text_that_is_too_long_waits_in_the_vault(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, "listen")
    text = "Zingt graag. " * 3000
    window.page.shown.view.story.insertPlainText(text)
    window.keep()
    assert "Zingt" not in window.desk.cases.open(case_id).answer("energy").words.text
    lock_and_unlock(qtbot, window)
    assert text in window.page.shown.view.story.toPlainText()
