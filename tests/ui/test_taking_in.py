"""Taking in a case that a colleague gave, in the real window."""

import json
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.case_format import to_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Ground, Restriction
from coachdesk.domain.vaults import Shelf
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.import_case import ImportCasePage
from tests.builders import CORRECTED, NOW, an_id, samira, telling, yonas
from tests.storage import age
from tests.ui.test_moving import COLLEAGUE, LEFT, SECRET, Choose, opening

__all__ = ["opening"]  # fixtures


def import_page(window: MainWindow) -> ImportCasePage:
    window.go("import_case")
    assert isinstance(window.page, ImportCasePage)
    return window.page


def for_me(window: MainWindow, path: Path, file: CaseFile) -> Path:
    """A file that a colleague locked with the key of this vault."""
    data = json.dumps(to_json(file, CORRECTED)).encode()
    path.write_bytes(window.desk.vault.opened().sealing.seal_for_key(data, window.desk.transfer.public_key))
    return path


def shown(page: ImportCasePage) -> str:
    """All words of the preview."""
    return "\n".join(part.text() for part in page.inside.findChildren(QLabel) if part.isVisible())


def stored(window: MainWindow) -> list[CaseFile]:
    return [window.desk.cases.open(s.id) for shelf in Shelf for s in window.desk.cases.list(shelf)]


def test_a_new_case_is_looked_at_first_and_then_taken(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opening: Choose
) -> None:
    window.go("cases")
    qtbot.mouseClick(window.page.taking, LEFT)
    page = window.page
    assert isinstance(page, ImportCasePage)
    opening(for_me(window, tmp_path / "x.cdcase", telling()))
    qtbot.mouseClick(page.choosing.choose, LEFT)
    qtbot.waitUntil(lambda: page.preview is not None)
    text = shown(page)
    for word in ("Yonas Tesfay", "ዮናስ ተስፋይ", "Tigrinya", "3 answers", "3 steps", "2 earlier values", "Bezwaar van 20"):
        assert word in text
    assert "Goes along" in text and "today" in text
    assert stored(window) == []
    assert not page.inside.other.isVisible()
    qtbot.mouseClick(page.inside.take, LEFT)
    assert stored(window) == [telling()]
    assert isinstance(window.page, CasePage) and window.page.file == telling()
    assert page.preview is not None
    window.go("import_case")
    assert page.preview is None and shown(page) == ""


def test_a_locked_file_asks_for_its_passphrase(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opening: Choose
) -> None:
    page, path = import_page(window), tmp_path / "x.cdcase"
    path.write_bytes(age.sealed(json.dumps(to_json(yonas())).encode(), SECRET))
    opening(path)
    qtbot.mouseClick(page.choosing.choose, LEFT)
    qtbot.waitUntil(page.choosing.secret.isVisible)
    assert page.choosing.name.text() == "x.cdcase"
    for typed in ("zes geiten", SECRET):
        page.choosing.secret.field.setText(typed)
        qtbot.keyClick(page.choosing.secret.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.choosing.open_file.isEnabled())
        assert bool(page.choosing.problem.text) is (typed != SECRET)
    assert page.preview is not None and page.preview.file == yonas()
    assert page.choosing.secret.text == ""
    assert stored(window) == []


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF", b"age-encryption.org/v1\n-> X25519 x\n", b"{}"])
def test_other_files_are_refused_with_a_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opening: Choose, data: bytes
) -> None:
    page, path = import_page(window), tmp_path / "x.cdcase"
    path.write_bytes(data)
    opening(path)
    qtbot.mouseClick(page.choosing.choose, LEFT)
    qtbot.waitUntil(lambda: "no CoachDesk case" in page.choosing.problem.text)
    assert page.choosing.choose.isVisible() and page.choosing.choose.isEnabled()
    assert page.preview is None and stored(window) == []


def test_a_file_for_somebody_else_is_refused_with_a_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opening: Choose
) -> None:
    page, path = import_page(window), tmp_path / "x.cdcase"
    path.write_bytes(pyrage.encrypt(json.dumps(to_json(yonas())).encode(), [COLLEAGUE.to_public()]))
    opening(path)
    qtbot.mouseClick(page.choosing.choose, LEFT)
    qtbot.waitUntil(lambda: "not locked for you" in page.choosing.problem.text)


def looked_into(qtbot: QtBot, window: MainWindow, path: Path) -> ImportCasePage:
    page = import_page(window)
    page.look_into(path)
    qtbot.waitUntil(lambda: page.preview is not None)
    return page


def test_the_very_same_case_is_shown_with_what_differs(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    mine = yonas(reference="OUD-1")
    window.desk.vault.opened().cases.add(mine)
    coming = replace(yonas(), answers=(replace(yonas().answers[0], picked=("head",)), *yonas().answers[1:]))
    page = looked_into(qtbot, window, for_me(window, tmp_path / "x.cdcase", coming))
    text = shown(page)
    assert "very case is here already" in page.inside.alike.text
    for word in ("OUD-1", "ZW-2026-014", "3 answers", "1 not as here", "The same in both"):
        assert word in text
    page.inside.leave.click()
    assert page.preview is None and stored(window) == [mine]
    page = looked_into(qtbot, window, tmp_path / "x.cdcase")
    qtbot.mouseClick(page.inside.take, LEFT)
    assert stored(window) == [coming]
    assert "replaced" in window.toast.text
    qtbot.mouseClick(window.toast._action, LEFT)
    assert stored(window) == [mine]


def test_how_the_client_is_spoken_to_and_reads_is_among_what_differs(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.desk.vault.opened().cases.add(yonas())
    asked = telling().case
    coming = yonas(addressed=asked.addressed, reading=asked.reading)
    text = shown(looked_into(qtbot, window, for_me(window, tmp_path / "x.cdcase", coming)))
    for word in (
        "As a man · in Dutch: je",
        "Own language and Listening · Large letters · On paper also the Ge'ez date",
    ):
        assert word in text


def test_both_can_be_kept(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.desk.vault.opened().cases.add(yonas())
    page = looked_into(qtbot, window, for_me(window, tmp_path / "x.cdcase", yonas(reference="B")))
    qtbot.mouseClick(page.inside.other, LEFT)
    assert sorted(file.case.reference for file in stored(window)) == ["B", "ZW-2026-014"]
    assert window.page.file.case.reference == "B"


def test_one_of_several_that_may_be_the_same_is_replaced(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    cases = window.desk.vault.opened().cases
    cases.add(yonas(11, details=yonas().case.details, reference="A"))
    cases.add(samira(12, calling_name="Yonas Tesfay", birth_date=yonas().case.birth_date, reference="C"))
    page = looked_into(qtbot, window, for_me(window, tmp_path / "x.cdcase", yonas()))
    assert page.inside.which is not None and set(page.inside.which.ids) == {an_id(11), an_id(12)}
    assert "phone number" in page.inside.alike.text
    qtbot.mouseClick(page.inside.which.button(an_id(12)), LEFT)
    assert "phone number" not in page.inside.alike.text and "the name is the same" in page.inside.alike.text
    qtbot.mouseClick(page.inside.other, LEFT)
    assert cases.get(an_id(12)).case == replace(yonas().case, id=an_id(12))
    assert cases.get(an_id(11)).case.reference == "A"
    assert len(stored(window)) == 2


def test_a_restricted_case_here_can_not_be_replaced(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.desk.vault.opened().cases.add(replace(yonas(), restriction=Restriction(NOW, "Bezwaar loopt")))
    page = looked_into(qtbot, window, for_me(window, tmp_path / "x.cdcase", yonas()))
    assert not page.inside.take.isEnabled()
    assert "Bezwaar loopt" in page.inside.warning.text
    assert page.inside.other.isEnabled()


def test_a_case_that_was_erased_here_is_warned_about(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    cases = window.desk.vault.opened().cases
    cases.add(yonas())
    cases.erase(an_id(1), Ground.REQUEST)
    page = looked_into(qtbot, window, for_me(window, tmp_path / "x.cdcase", yonas()))
    assert "erased here" in page.inside.warning.text


def test_a_file_that_was_not_locked_says_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(to_json(yonas())), "utf-8")
    assert "was not locked" in looked_into(qtbot, window, path).inside.warning.text


def test_an_answer_that_comes_after_the_page_was_left_is_dropped(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = import_page(window)
    page.look_into(for_me(window, tmp_path / "x.cdcase", yonas()))
    window.go("today")
    window.go("import_case")
    qtbot.waitUntil(lambda: not window.background.busy)
    assert page.preview is None
    assert page.stack.currentWidget() is page.choosing


def test_the_preview_speaks_every_language(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.desk.vault.opened().cases.add(yonas(reference="OUD-1"))
    page = looked_into(qtbot, window, for_me(window, tmp_path / "x.cdcase", telling()))
    assert "Address" in shown(page)
    window.language.switch("nl")
    assert "Adres" in shown(page) and "Address" not in shown(page)
    assert page.preview is not None
