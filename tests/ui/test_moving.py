"""Giving a case to a colleague and taking one in, in the real window."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.case_format import to_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Ground, Restriction
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.case_list import CaseListPage
from coachdesk.ui.pages.case_privacy import CasePrivacyPage
from coachdesk.ui.pages.import_case import ImportCasePage
from coachdesk.ui.pages.share_case import ShareCasePage
from tests.builders import CORRECTED, NOW, an_id, samira, telling, yonas
from tests.storage import age

LEFT = Qt.MouseButton.LeftButton
SECRET = "zeven geiten in de regen"
COLLEAGUE = pyrage.x25519.Identity.generate()
COLLEAGUES_KEY = str(COLLEAGUE.to_public())

Choose = Callable[[Path | None], None]


@pytest.fixture
def saving_to(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answers the dialog that asks where to save; None closes it."""

    def answer(path: Path | None) -> None:
        chosen = ("" if path is None else str(path), "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: chosen)

    return answer


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answers the dialog that asks for a file; None closes it."""

    def answer(path: Path | None) -> None:
        chosen = ("" if path is None else str(path), "")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: chosen)

    return answer


def share_page(window: MainWindow) -> ShareCasePage:
    window.desk.vault.opened().cases.add(telling(), CORRECTED)
    window.go("share_case", an_id(1))
    assert isinstance(window.page, ShareCasePage)
    window.page.to.setText("Joost Bakker")
    return window.page


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


# --- giving -----------------------------------------------------------------------------------------------------------


def test_a_case_is_locked_with_the_key_of_a_colleague(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose
) -> None:
    page, path = share_page(window), tmp_path / "x.cdcase"
    assert "Yonas Tesfay" in page.title.text()
    page.to.clear()
    saving_to(path)
    qtbot.mouseClick(page.saving, LEFT)
    assert page.recipient.problem and page.saving.isEnabled() and not path.exists()
    qtbot.keyClicks(page.to, "Joost Bakker, De Poort")
    page.by_key.key.setText(f" {COLLEAGUES_KEY} ")
    assert page.by_key.good.isVisible()
    saving_to(None)
    qtbot.mouseClick(page.saving, LEFT)
    assert page.saving.isEnabled() and not path.exists()
    saving_to(path)
    qtbot.mouseClick(page.saving, LEFT)
    assert not page.saving.isEnabled()
    qtbot.waitUntil(page.done.isVisible)
    assert "x.cdcase" in page.done.text
    assert "phone" not in page.next.text()
    assert json.loads(pyrage.decrypt(path.read_bytes(), [COLLEAGUE])) == to_json(telling(), CORRECTED)
    entry = window.desk.vault.opened().trail.entries(an_id(1))[0]
    assert (entry.deed, dict(entry.detail)) == (Deed.CASE_SHARED, {"how": "key", "to": "Joost Bakker, De Poort"})
    assert page.by_key.key.text() == ""


def test_a_case_is_locked_with_a_passphrase_typed_twice(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose
) -> None:
    page, path = share_page(window), tmp_path / "x.cdcase"
    saving_to(path)
    qtbot.mouseClick(page.how.button("passphrase"), LEFT)
    assert not page.by_key.isVisible()
    fields = page.by_passphrase
    for first, second, wrong in (("kort", "", fields.first), (SECRET, "zes geiten", fields.second)):
        fields.first.field.setText(first)
        fields.second.field.setText(second)
        qtbot.mouseClick(page.saving, LEFT)
        assert wrong.problem
        assert page.saving.isEnabled()
    fields.second.field.setText(SECRET)
    qtbot.keyClick(fields.second.field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.done.isVisible, timeout=60_000)
    assert "phone" in page.next.text()
    assert (fields.first.text, fields.second.text) == ("", "")
    assert json.loads(pyrage.passphrase.decrypt(path.read_bytes(), SECRET))["case"]["id"] == an_id(1)


def test_a_wrong_key_is_seen_at_once(qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose) -> None:
    page, path = share_page(window), tmp_path / "x.cdcase"
    saving_to(path)
    for typed in ("hello", COLLEAGUES_KEY[:-1] + ("q" if COLLEAGUES_KEY[-1] != "q" else "p")):
        page.by_key.key.setText(typed)
        assert page.by_key.labelled.problem
        assert not page.by_key.good.isVisible()
        qtbot.mouseClick(page.saving, LEFT)
        assert page.saving.isEnabled() and not page.busy.isVisible()
    page.by_key.key.setText("age1h29gg")
    assert not page.by_key.labelled.problem
    page.by_key.key.setText(window.desk.transfer.public_key)
    assert "your own key" in page.by_key.labelled.problem
    qtbot.mouseClick(page.saving, LEFT)
    assert not path.exists()


def test_the_key_is_read_from_a_file(window: MainWindow, tmp_path: Path, opening: Choose) -> None:
    page, path = share_page(window), tmp_path / "key.txt"
    path.write_text(f"# from Joost\n{COLLEAGUES_KEY}\n", "utf-8")
    opening(path)
    page.by_key.open_file.click()
    assert page.by_key.key.text() == COLLEAGUES_KEY
    path.write_text("nothing", "utf-8")
    page.by_key.open_file.click()
    assert page.by_key.key.text() == ""
    assert page.by_key.labelled.problem


def test_a_place_that_takes_no_file_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose
) -> None:
    page = share_page(window)
    page.by_key.key.setText(COLLEAGUES_KEY)
    saving_to(tmp_path / "no" / "x.cdcase")
    qtbot.mouseClick(page.saving, LEFT)
    qtbot.waitUntil(lambda: "can't be written" in page.problem.text)
    assert page.saving.isEnabled()


def test_afterwards_the_own_copy_can_be_put_away(window: MainWindow) -> None:
    page = share_page(window)
    page.privacy.click()
    assert isinstance(window.page, CasePrivacyPage)
    window.desk.vault.opened().cases.restrict(an_id(1), None)
    window.go("share_case", an_id(1))
    page.archive.click()
    assert isinstance(window.page, CaseListPage)
    assert window.desk.cases.count(Shelf.ARCHIVED) == 1
    window.go("share_case", an_id(1))
    page.back.click()
    assert isinstance(window.page, CasePage)


def test_secrets_are_forgotten_when_the_page_is_left_or_locked(qtbot: QtBot, window: MainWindow) -> None:
    page = share_page(window)
    qtbot.mouseClick(page.how.button("passphrase"), LEFT)
    page.by_passphrase.first.field.setText(SECRET)
    window.go("today")
    window.go("share_case", an_id(1))
    assert page.by_passphrase.first.text == ""
    assert page.way == "key"


# --- taking in --------------------------------------------------------------------------------------------------------


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


# --- the own key ------------------------------------------------------------------------------------------------------


def test_the_own_key_is_copied_and_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose) -> None:
    window.go("settings", stage="safety")
    card = window.page.card("KeyCard")
    key = window.desk.transfer.public_key
    assert card.key.text() == key and card.key.isReadOnly()
    card.copy.click()
    assert QGuiApplication.clipboard().text() == key
    path = tmp_path / "key.txt"
    saving_to(path)
    card.save.click()
    assert path.read_text("utf-8") == f"{key}\n"
    saving_to(tmp_path / "no" / "key.txt")
    card.save.click()
    assert "can't be written" in card.problem.text
