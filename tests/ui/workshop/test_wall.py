"""The group's screen: large enough for ten metres, in every language, with nothing on it that is for the trainer."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from math import ceil
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.content.workshop import MOST
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.questions import Text
from coachdesk.domain.workshop import Beat, Choice, Scenario
from coachdesk.ui.workshop.fitting_text import WallText
from coachdesk.ui.workshop.wall import LEAST, WallWindow
from coachdesk.ui.workshop.window import WorkshopWindow
from tests.ui.workshop.conftest import MakeShop

SIZES = [QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080), QSize(1280, 800)]


def wall_of(shop: WorkshopWindow, qtbot: QtBot, size: QSize) -> WallWindow:
    made = WallWindow(shop.language, shop.session)
    qtbot.addWidget(made, before_close_func=lambda wall: wall.hide())
    made.resize(size)
    made.show()
    return made


def check(wall: WallWindow) -> None:
    """Everything is seen whole, in letters that are large enough."""
    assert wall.sheet.fits
    assert wall.sheet.situation.font().pixelSize() >= ceil(wall.height() * LEAST)
    shown = [made for made in wall.findChildren(WallText) if made.isVisible() and made.text()]
    assert shown
    for made in shown:
        assert all(drawn.fits for drawn in made.drawn()), made.text()
        assert wall.rect().contains(made.mapTo(wall, made.rect().bottomRight())), made.text()


@pytest.mark.parametrize("language", INTERFACE)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_every_beat_of_every_scene_fits_in_large_letters(
    size: QSize, language: str, new_shop: MakeShop, qtbot: QtBot
) -> None:
    shop = new_shop(language)
    wall = wall_of(shop, qtbot, size)
    for scenario in shop.page.scenarios():
        shop.session.start(scenario)
        while shop.session.run is not None and not shop.session.run.ended:
            check(wall)
            shop.session.vote(0, 1)
            shop.session.on()
        check(wall)


def longest(scenario: Scenario) -> Scenario:
    """The same scenes with texts as long as a file may have them, and four choices."""

    def filled(text: Text, key: str) -> Text:
        return replace(text, source=("Somebody says something about it. " * 20)[: MOST[key]].strip())

    def scene_of(scene):  # type: ignore[no-untyped-def]
        choices = [
            Choice(f"c{n}", filled(scene.choices[0].text, "text"), filled(scene.choices[0].effect, "effect"))
            for n in range(4)
        ]
        texts = {
            key: filled(getattr(scene, key), key) for key in ("title", "situation", "question", "tip_title", "tip")
        }
        return replace(scene, choices=tuple(choices), **texts)

    return replace(scenario, own=True, scenes=tuple(map(scene_of, scenario.scenes[:1])))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_the_longest_texts_that_a_file_may_have_fit_too(size: QSize, new_shop: MakeShop, qtbot: QtBot) -> None:
    shop = new_shop()
    wall = wall_of(shop, qtbot, size)
    shop.session.start(longest(shop.page.scenarios()[0]))
    for _ in Beat:
        check(wall)
        shop.session.vote(3, 1)
        shop.session.pick(3)
        check(wall)
        shop.session.on()


def test_nothing_on_it_is_for_the_trainer(shop: WorkshopWindow, qtbot: QtBot) -> None:
    wall = wall_of(shop, qtbot, QSize(1366, 768))
    notes = {note.source for scene in shop.session.run.scenario.scenes for note in scene.notes}
    for _ in Beat:
        told = "\n".join(made.text() for made in wall.findChildren(QLabel))
        assert not any(note in told for note in notes) and ":" not in told.partition("·")[0]
        shop.session.on()


def test_a_blank_wall_shows_nothing_and_keys_that_reach_it_are_the_trainers(shop: WorkshopWindow, qtbot: QtBot) -> None:
    wall = wall_of(shop, qtbot, QSize(1366, 768))
    wall.key.connect(shop.obey)
    QTest.keyClick(wall, Qt.Key.Key_Period)
    assert shop.session.blank and not wall.sheet.isVisible()
    assert wall.grab().toImage().pixelColor(200, 200).name() == "#000000"
    QTest.keyClick(wall, Qt.Key.Key_PageDown)
    assert wall.sheet.isVisible()
    wall.close()
    assert wall.isVisible()


def test_with_one_screen_the_window_itself_is_the_wall(shop: WorkshopWindow) -> None:
    assert shop.wall.window is None and shop.view.alone and shop.view.is_wall
    assert shop.view.sheet.least == ceil(shop.height() * LEAST)
    shop.session.turn_notes()
    assert not shop.view.is_wall and shop.view.notes.isVisible()
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, WallWindow)] == []


def test_with_two_screens_the_wall_is_where_the_presenter_is_not(tmp_path: Path) -> None:
    """In a process of its own, since the screens of one are fixed at its start."""
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), "utf-8")
    root = Path(__file__).resolve().parents[3]
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.workshop.two_screens"],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(root)},
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0 and ran.stdout.strip() == "all of it", ran.stdout + ran.stderr
