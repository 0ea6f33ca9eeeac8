"""Pictures of a workshop: what is chosen from, a scene beat by beat on the trainer's laptop and on the wall, and both on one screen."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

from coachdesk import content, paths
from coachdesk.content.workshop import ScenarioFiles
from coachdesk.desk.desk import Desk
from coachdesk.domain.workshop import Beat
from coachdesk.storage.memory import MemoryVaults
from coachdesk.ui.workshop.wall import WallWindow
from coachdesk.ui.workshop.window import WorkshopWindow

if TYPE_CHECKING:
    from screenshots import Studio

SHOWN: Final = 2
"""The scene in the pictures, from 0."""
NAMES: Final = {Beat.SITUATION: "", Beat.CHOICES: "-choices", Beat.EFFECTS: "-effects", Beat.TIP: "-tip"}


def workshop_pages(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """The trainer's window with a screen for the wall, then without."""
    window = _window(studio)
    yield "workshop-choose", window
    scenario = window.page.scenarios()[0]
    window.begin(scenario)
    window.toast.hide()
    wall = WallWindow(studio.language, window.session)
    wall.resize(*studio.size)
    wall.show()
    for name, root in (("scene", window), ("wall", wall)):
        yield from _beats(window, root, f"workshop-{name}")
    wall.hide()
    wall.deleteLater()
    window.view.side.behind.click()
    yield "workshop-scene-card", window
    yield from _panels(studio, window)
    yield from _one_screen(window)
    window.close_down()
    window.hide()
    window.deleteLater()
    studio.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _window(studio: "Studio") -> WorkshopWindow:
    loaded = content.load(paths.resources() / "content")
    desk = Desk(
        MemoryVaults(),
        Path(os.devnull),
        lambda: loaded,
        studio.desk.translators,
        load_workshop=lambda: ScenarioFiles(paths.resources() / "workshop"),
    )
    window = WorkshopWindow(desk, studio.language, elapsed=lambda: 0.0)
    window.resize(*studio.size)
    window.show()
    window.again.hide()
    window._show_page()
    return window


def _beats(window: WorkshopWindow, root: QWidget, name: str) -> Iterator[tuple[str, QWidget]]:
    """A scene from its situation to its tip, as if there were a screen for the wall; some have voted."""
    session = window.session
    session.notes, window.view.alone = True, False
    session.go(SHOWN)
    for beat, more in NAMES.items():
        if beat is Beat.CHOICES:
            session.vote(0, 3)
            session.vote(1, 7)
            session.pick(1)
        yield name + more, root
        session.on()


def _panels(studio: "Studio", window: WorkshopWindow) -> Iterator[tuple[str, QWidget]]:
    for name, show in (("keys", window.show_keys), ("scenes", window.show_scenes)):
        show()
        studio.settle()
        panel = next(made for made in window.findChildren(QDialog) if made.isVisible())
        yield f"workshop-{name}", panel
        panel.close()
        studio.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _one_screen(window: WorkshopWindow) -> Iterator[tuple[str, QWidget]]:
    """The same window as the wall, then with the notes."""
    session, window.view.alone = window.session, True
    session.notes = False
    session.go(SHOWN)
    session.on()
    yield "workshop-one-screen", window
    session.on()
    yield "workshop-one-screen-effects", window
    session.turn_notes()
    yield "workshop-one-screen-notes", window
