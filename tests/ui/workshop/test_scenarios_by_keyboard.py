"""Every scenario in every language, from the first page to its end and back, by the keyboard alone."""

from itertools import cycle
from math import ceil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coachdesk import paths
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.workshop import Beat
from coachdesk.ui.workshop.fitting_text import WallText
from coachdesk.ui.workshop.presenter import COMES
from coachdesk.ui.workshop.wall import LEAST
from coachdesk.ui.workshop.window import WorkshopWindow
from tests.ui.workshop.conftest import MakeShop

SCENARIOS = sorted(
    file.stem.removeprefix("scenario_") for file in (paths.resources() / "workshop").glob("scenario_*.toml")
)
ONWARDS = (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return)
BACKWARDS = (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


def choose_by_keyboard(window: WorkshopWindow, scenario_id: str) -> None:
    """From the first page: Tab to the button that begins this scenario, and Enter."""
    for _ in range(40):
        if QApplication.focusWidget() is window.page.begin[scenario_id]:
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def seen(window: WorkshopWindow) -> str:
    """All words of the scene that are on show, each of them whole."""
    texts = [made for made in window.view.sheet.findChildren(WallText) if made.isVisible() and made.text()]
    for made in texts:
        assert all(drawn.fits for drawn in made.drawn()), made.text()
    return "\n".join(made.text() for made in texts)


@pytest.mark.parametrize("language", INTERFACE)
@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_a_scenario_from_the_first_page_to_its_end_and_back(
    scenario_id: str, language: str, new_shop: MakeShop
) -> None:
    window = new_shop(language)
    window.resize(1366, 768)
    choose_by_keyboard(window, scenario_id)
    run, words = window.session.run, window.words
    assert run is not None and run.scenario.id == scenario_id
    assert window.view.is_wall  # one screen: the window itself is the wall
    on, back, walked = cycle(ONWARDS), cycle(BACKWARDS), 0
    while not run.ended:
        scene = run.scene
        said, least = seen(window), ceil(window.height() * LEAST)
        assert window.view.sheet.fits and window.view.sheet.situation_pixels >= least
        assert words.ptext(scene.situation.context, scene.situation.source) in said
        effects = [words.ptext(c.effect.context, c.effect.source) for c in scene.choices]
        choices = [words.ptext(c.text.context, c.text.source) for c in scene.choices]
        assert all((text in said) is (run.beat in (Beat.CHOICES, Beat.EFFECTS)) for text in choices)
        assert all((text in said) is (run.beat is Beat.EFFECTS) for text in effects)
        assert (words.ptext(scene.tip.context, scene.tip.source) in said) is (run.beat is Beat.TIP)
        assert window.view.next.text() == words.text(COMES[run.beat])
        assert window.view.side.tip.text() == words.ptext(scene.tip.context, scene.tip.source)
        QTest.keyClick(QApplication.focusWidget(), next(on))
        run, walked = window.session.run, walked + 1
    assert walked == len(run.scenario.scenes) * len(Beat) - 1
    assert not window.view.next.isEnabled() and window.view.sheet.fits
    for _ in range(walked):
        QTest.keyClick(QApplication.focusWidget(), next(back))
    assert (window.session.run.at, window.session.run.beat) == (0, Beat.SITUATION)


def test_there_is_a_scenario_for_each_of_these_tests() -> None:
    assert len(SCENARIOS) >= 3
