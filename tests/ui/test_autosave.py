"""Nothing typed is lost: not at a pause, not when a field is left, not when the program is killed."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.stages import Stage
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from coachdesk.ui.autosave import DELAY, LONGEST
from coachdesk.ui.main_window import MainWindow
from tests.ui.conftest import PASSPHRASE

ROOT = Path(__file__).resolve().parent.parent.parent


def test_a_pause_keeps_what_was_typed_and_the_page_says_so(qtbot: QtBot, window: MainWindow) -> None:
    case_id = window.desk.cases.new("Selam Gebre").case.id
    window.go("case", case_id, Stage.LISTEN)
    page = window.page
    page.shown.open_spot("energy")
    qtbot.keyClicks(page.shown.view.story, "Zingt in een koor")
    assert page._saved.text() == "saving…"
    assert window.desk.cases.open(case_id).answers == ()
    qtbot.waitUntil(lambda: window.desk.cases.open(case_id).answers != (), timeout=2000)
    assert page._saved.text() == "✓ saved"
    assert window.desk.cases.open(case_id).answer("energy").words.text == "Zingt in een koor"
    assert DELAY < 2000
    assert LONGEST < 2000


def test_leaving_a_field_keeps_it_at_once(qtbot: QtBot, window: MainWindow) -> None:
    case_id = window.desk.cases.new("Selam Gebre").case.id
    window.go("case", case_id, Stage.MEET)
    meet = window.page.shown
    meet.person.birth.setFocus()
    qtbot.keyClicks(meet.person.birth, "31-02-1990")
    qtbot.keyClick(meet.person.birth, Qt.Key.Key_Tab)
    assert "31-02-1990" in meet.person.birth.accessibleDescription()
    assert meet.person.birth.text() == "31-02-1990"
    assert not window.desk.cases.open(case_id).case.birth_date.known
    meet.person.birth.setFocus()
    meet.person.birth.selectAll()
    qtbot.keyClicks(meet.person.birth, "02-1990")
    qtbot.keyClick(meet.person.birth, Qt.Key.Key_Tab)
    assert meet.person.birth.accessibleDescription() == ""
    assert window.desk.cases.open(case_id).case.birth_date.iso() == "1990-02"


def test_an_empty_name_is_refused_and_the_old_one_stays(qtbot: QtBot, window: MainWindow) -> None:
    case_id = window.desk.cases.new("Selam Gebre").case.id
    window.go("case", case_id, Stage.MEET)
    field = window.page.shown.lines["calling_name"]
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    window.page.keep()
    assert field.accessibleDescription()
    assert window.desk.cases.open(case_id).case.calling_name == "Selam Gebre"


def test_what_another_page_changes_does_not_overwrite_typing(qtbot: QtBot, window: MainWindow) -> None:
    case_id = window.desk.cases.new("Selam Gebre").case.id
    window.go("case", case_id, Stage.MEET)
    meet = window.page.shown
    qtbot.keyClicks(meet.lines["reference"], "ZW")
    window.desk.cases.change(case_id, official_name="Selam Gebre Tekle")
    assert meet.lines["reference"].text() == "ZW"
    assert meet.lines["official_name"].text() == "Selam Gebre Tekle"
    window.page.keep()
    assert window.desk.cases.open(case_id).case.reference == "ZW"


TYPIST = """
    import sys
    from pathlib import Path
    sys.path.insert(0, {root!r})
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from coachdesk import content, paths
    from coachdesk.desk.desk import Desk
    from coachdesk.i18n import Translators
    from coachdesk.storage.keys import LEAST
    from coachdesk.storage.vault import FolderVaults
    from coachdesk.ui.language import Language
    from coachdesk.ui.main_window import MainWindow

    app = QApplication([])
    desk = Desk(FolderVaults(LEAST), Path({vault!r}), lambda: content.load(paths.resources() / "content"), Translators(paths.translations()))
    desk.vault.create({passphrase!r})
    window = MainWindow(desk, Language(desk.translators, "nl"))
    window.show()
    window.unlocked()
    case = desk.cases.new("Selam Gebre").case
    window.go("case", case.id, "listen")
    QTest.keyClicks(window.page.shown.view.story, "Zingt graag")
    print(case.id, flush=True)
    QTimer.singleShot(2000, lambda: print("two seconds", flush=True))
    app.exec()
"""


def test_what_was_typed_survives_a_kill_two_seconds_later(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    program = textwrap.dedent(TYPIST).format(root=str(ROOT), vault=str(vault), passphrase=PASSPHRASE)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment
    ) as typist:
        assert typist.stdout is not None
        case_id = typist.stdout.readline().strip()
        assert typist.stdout.readline().strip() == "two seconds"
        typist.send_signal(signal.SIGKILL)
    opened = FolderVaults(LEAST).unlock(vault, PASSPHRASE)
    assert opened.cases.get(case_id).answer("name_wish").words.text == "Zingt graag"
    opened.close()


def test_what_was_refused_stays_while_another_field_is_kept_and_nothing_says_saved(
    qtbot: QtBot, window: MainWindow
) -> None:
    first, second = (window.desk.cases.new(name).case.id for name in ("Selam Gebre", "Yonas Tesfay"))
    window.go("case", first, Stage.MEET)
    page, meet = window.page, window.page.shown
    qtbot.keyClicks(meet.person.birth, "14-03-19")
    window.page.keep()
    assert meet.person.birth.accessibleDescription() and not page._saved.isVisible()
    qtbot.keyClicks(meet.lines["reference"], "ZW")
    window.page.keep()
    assert window.desk.cases.open(first).case.reference == "ZW"
    assert meet.person.birth.text() == "14-03-19" and meet.person.birth.accessibleDescription()
    assert not page._saved.isVisible()
    window.go("case", second, Stage.MEET)
    assert meet.person.birth.text() == "" and not meet.person.birth.accessibleDescription()
    assert page._saved.text() == "✓ saved" and page._saved.isVisible()
    qtbot.keyClicks(meet.person.birth, "14-03-19")
    window.page.keep()
    assert not page._saved.isVisible()
    qtbot.keyClicks(meet.person.birth, "98")
    window.page.keep()
    assert page._saved.isVisible() == (not meet.person.birth.accessibleDescription())
    meet.person.birth.selectAll()
    qtbot.keyClicks(meet.person.birth, "14-03-1998")
    window.page.keep()
    assert page._saved.isVisible() and page._saved.text() == "✓ saved"
    assert window.desk.cases.open(second).case.birth_date.iso() == "1998-03-14"
