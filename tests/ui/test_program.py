"""The vault and the workshop in one program: one on show at a time, and the other closed for good."""

import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coachdesk import __main__ as start
from coachdesk import paths
from coachdesk.content.workshop import ScenarioFiles
from coachdesk.desk.desk import Desk
from coachdesk.domain.content import Content
from coachdesk.domain.errors import ContentInvalid
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.memory import MemoryVaults
from coachdesk.storage.vault import FolderVaults
from coachdesk.ui.app import Program
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.workshop.window import WorkshopWindow
from tests.ui.conftest import PASSPHRASE
from tests.ui.hands import ENTER, Hands

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def program(qapp: QApplication, new_desk: Callable[[], Desk]) -> Iterator[Program]:
    """A program with a vault in a folder, nothing shown yet."""
    qapp.setStyle("Fusion")
    made = Program(new_desk, start.make_practice_desk)
    yield made
    made.close()
    for window in qapp.topLevelWidgets():
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def visible(qapp: QApplication) -> list[type]:
    return [type(window) for window in qapp.topLevelWidgets() if window.isVisible() and window.isWindow()]


def gate(qtbot: QtBot, program: Program) -> MainWindow:
    """The window over the vault, in front."""
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow))
    window = program.window
    assert isinstance(window, MainWindow)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def workshop(qtbot: QtBot, program: Program) -> WorkshopWindow:
    """The trainer's window, in front, with its people there."""
    qtbot.waitUntil(lambda: isinstance(program.window, WorkshopWindow), timeout=20_000)
    window = program.window
    assert isinstance(window, WorkshopWindow)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: not window.background.busy, timeout=20_000)
    return window


@pytest.mark.parametrize("there", [False, True])
def test_from_the_first_screen_by_keyboard_and_back(
    qtbot: QtBot, qapp: QApplication, program: Program, new_desk: Callable[[], Desk], there: bool
) -> None:
    """At the welcome of a new laptop, and where the passphrase of a vault is asked for."""
    if there:
        desk = new_desk()
        desk.vault.create(PASSPHRASE)
        desk.vault.lock()
    program.open_vault()
    window = gate(qtbot, program)
    assert window.gate is not None
    name = window.gate.workshop.text()
    hands = Hands(qtbot, window)
    hands.to(name)
    hands.press(ENTER)
    trainer = workshop(qtbot, program)
    assert visible(qapp) == [WorkshopWindow]
    assert not window.desk.vault.unlocked
    assert trainer.desk.practice
    assert trainer.desk.cases.count() > 0

    hands = Hands(qtbot, trainer)
    hands.to(trainer.stop.text())
    hands.press(ENTER)
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow))
    assert visible(qapp) == [MainWindow]
    assert not trainer.desk.vault.unlocked
    assert not gate(qtbot, program).desk.practice


def test_an_open_vault_is_closed_for_good_first(
    qtbot: QtBot, qapp: QApplication, program: Program, tmp_path: Path
) -> None:
    program.open_vault()
    window = gate(qtbot, program)
    window.desk.vault.create(PASSPHRASE)
    window.unlocked()
    program.open_workshop()
    workshop(qtbot, program)
    assert visible(qapp) == [WorkshopWindow]
    FolderVaults(LEAST).unlock(tmp_path / "vault", PASSPHRASE).close()  # nobody has it in use
    assert not isValid(window)


class Watched(FolderVaults):
    """Notes, when memory is used up, whether something is still there."""

    def __init__(self) -> None:
        super().__init__(LEAST)
        self.look_for: Callable[[], bool] = lambda: False
        self.seen: list[bool] = []

    def forget(self) -> None:
        self.seen.append(self.look_for())
        super().forget()


@pytest.mark.parametrize("ends", [False, True])
def test_what_was_on_show_is_freed_before_memory_is_used_up(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, loaded: Content, translators: Translators, ends: bool
) -> None:
    keeper = Watched()
    desk = Desk(keeper, tmp_path / "vault", lambda: loaded, translators)
    program = Program(lambda: desk, start.make_practice_desk)
    program.open_vault()
    window = gate(qtbot, program)
    desk.vault.create(PASSPHRASE)
    window.unlocked()
    shown, python = window.views, weakref.ref(window)
    keeper.look_for = lambda: isValid(shown) or python() is not None
    if ends:
        del window
        program.close()
    else:
        window.workshop_wanted.emit()
        del window
        workshop(qtbot, program)
        program.close()
    assert keeper.seen[-1:] == [False]


def broken(tmp_path: Path, loaded: Content, translators: Translators) -> Desk:
    """The desk of a workshop whose scenarios can't be read."""
    (tmp_path / "scenario_broken.toml").write_text("no scenario", "utf-8")
    return Desk(
        MemoryVaults(), Path("nowhere"), lambda: loaded, translators, load_workshop=lambda: ScenarioFiles(tmp_path)
    )


def test_the_vault_is_on_show_again_where_the_workshop_can_t_be_and_says_so(
    qtbot: QtBot,
    qapp: QApplication,
    new_desk: Callable[[], Desk],
    tmp_path: Path,
    loaded: Content,
    translators: Translators,
) -> None:
    program = Program(new_desk, lambda: broken(tmp_path, loaded, translators))
    program.open_vault()
    first = gate(qtbot, program)
    with pytest.raises(ContentInvalid) as caught:
        program.open_workshop()
    window = gate(qtbot, program)
    assert window is not first and not isValid(first)
    assert visible(qapp) == [MainWindow]
    sys.excepthook(caught.type, caught.value, caught.tb)  # as the loop of events does
    assert window.toast.isVisible() and window.toast.text
    window.language.switch("ar")
    assert [type(each) for each in qapp.topLevelWidgets() if isinstance(each, WorkshopWindow)] == []
    program.close()


def test_without_a_vault_a_workshop_that_can_t_be_shown_ends_the_program(
    qapp: QApplication, tmp_path: Path, loaded: Content, translators: Translators
) -> None:
    program = Program(None, lambda: broken(tmp_path, loaded, translators))
    failed: list[Exception] = []

    def begin() -> None:
        try:
            program.open_workshop()
        except ContentInvalid as error:
            failed.append(error)

    QTimer.singleShot(0, begin)
    assert qapp.exec() == 1 and failed
    assert program.window is None and visible(qapp) == []


def test_the_language_goes_along_and_is_written_down_by_nobody(qtbot: QtBot, program: Program) -> None:
    program.open_vault()
    gate(qtbot, program).language.switch("ar")
    program.open_workshop()
    trainer = workshop(qtbot, program)
    assert trainer.language.code == "ar"
    trainer.languages.setCurrentIndex(2)
    trainer.languages.activated.emit(2)
    assert trainer.language.code == "ti"
    trainer.stopped.emit()
    assert gate(qtbot, program).language.code == "ti"
    assert not paths.preferences().exists()


def test_a_workshop_that_was_begun_alone_ends_the_program(tmp_path: Path) -> None:
    """From the command line, in a program of its own: no vault's keeper is made, and no folder for one."""
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from coachdesk import __main__ as program
from coachdesk.ui import app

def no_keeper():
    raise AssertionError("a vault's keeper was made")

program.FolderVaults = no_keeper
begin = app.Program.open_workshop

def shown(self, scenario):
    begin(self, scenario)
    print(type(self.window).__name__, self.window.session.run.scenario.id)
    QTimer.singleShot(0, self.window.stop.click)  # from the scenario to the others
    QTimer.singleShot(0, self.window.stop.click)

app.Program.open_workshop = shown
sys.exit(program.main(["workshop", "--scenario", "first_visit"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "WorkshopWindow first_visit\n"
    assert not paths.default_vault().exists()
