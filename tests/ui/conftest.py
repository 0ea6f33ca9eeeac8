"""The real window on a real encrypted vault."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.stages import Stage
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from coachdesk.ui.language import Language
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.speech import mouths
from tests.builders import NOW, samira, yonas
from tests.ui.voices import Voice

PASSPHRASE = "vier gewone woorden samen"
PIN = "2468"

MakeWindow = Callable[..., MainWindow]
Opener = Callable[[CaseFile], ActStage]


class Elapsed:
    """Elapsed time that goes on when told to, so that no test waits and none is locked out by a slow machine."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(autouse=True)
def no_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without a voice, whatever the one that runs the tests has; `voice` gives it one."""
    monkeypatch.setattr(mouths, "ESPEAK", "no-voice-on-this-computer")
    monkeypatch.setattr(mouths.Toolkit, "ask", lambda _self: None)


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Voice:
    """The computer speaks Arabic, Dutch, English and Amharic."""
    made = Voice(tmp_path, ("am", "ar", "en-gb", "nl"))
    monkeypatch.setenv("PATH", str(made.bin), prepend=":")
    monkeypatch.setattr(mouths, "ESPEAK", "espeak-ng")
    return made


@pytest.fixture
def clock() -> Elapsed:
    return Elapsed()


@pytest.fixture(scope="session")
def loaded() -> Content:
    return content.load(paths.resources() / "content")


@pytest.fixture(scope="session")
def translators() -> Translators:
    return Translators(paths.translations())


@pytest.fixture
def now() -> Callable[[], datetime]:
    return lambda: NOW


@pytest.fixture
def new_desk(
    tmp_path: Path, loaded: Content, translators: Translators, now: Callable[[], datetime]
) -> Callable[[], Desk]:
    """Makes a desk over the same folder each time, as a program that is started anew."""
    return lambda: Desk(FolderVaults(LEAST), tmp_path / "vault", lambda: loaded, translators, now)


@pytest.fixture
def new_window(qtbot: QtBot, qapp: QApplication, new_desk: Callable[[], Desk], clock: Elapsed) -> Iterator[MakeWindow]:
    """Opens the window in a language; unlocked on a vault with a PIN, unless told otherwise."""
    opened: list[MainWindow] = []

    def make(language: str = "en", *, unlocked: bool = True) -> MainWindow:
        qapp.setStyle("Fusion")
        desk = new_desk()
        spoken = Language(desk.translators, language)
        spoken.dress()
        window = MainWindow(desk, spoken, clock)
        qtbot.addWidget(window)
        opened.append(window)
        window.show()
        if unlocked:
            desk.vault.create(PASSPHRASE)
            desk.vault.recovery_key_was_checked()
            desk.vault.set_pin(PIN)
            window.unlocked()
        return window

    yield make
    for window in opened:
        window.close_down()
        window.close()
        for other in qapp.topLevelWidgets():
            other.hide()
            other.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(new_window: MakeWindow) -> MainWindow:
    """The window in English, unlocked, with nothing in the vault."""
    return new_window()


@pytest.fixture
def dutch(qtbot: QtBot, new_window: MakeWindow) -> MainWindow:
    """The window in Dutch, with the keyboard."""
    made = new_window("nl")
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def home(qtbot: QtBot, dutch: MainWindow) -> MainWindow:
    """The window in Dutch on Meet of Yonas, who reads Tigrinya; Samira, who reads Arabic, is there too."""
    dutch.desk.vault.opened().cases.add_many((yonas(), samira()))
    dutch.go("case", yonas().case.id, Stage.MEET)
    return dutch


@pytest.fixture
def open_act(dutch: MainWindow) -> Opener:
    """Stores a case and opens it at Act."""

    def opened(file: CaseFile) -> ActStage:
        dutch.desk.vault.opened().cases.add(file)
        dutch.go("case", file.case.id, Stage.ACT)
        page = dutch.page.shown
        assert isinstance(page, ActStage)
        return page

    return opened


@pytest.fixture
def act(open_act: Opener) -> ActStage:
    """The stage Act of the case of Yonas: two priorities, three steps; he reads Tigrinya."""
    return open_act(yonas())
