"""How it goes on the client's own screen: his own views, goals, the web and the scale, and nothing of the consultant's."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Course, Goal, GoalState, Review, Stand
from coachdesk.domain.picture import DomainLook, LookStatus, Picture, ScaleItem, Side, Web
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.progress import ProgressTogether
from coachdesk.ui.together.progress_pages import FaceChange
from coachdesk.ui.together.window import ClientWindow
from tests.builders import NOW, an_id, samira

CASE, TODAY = an_id(2), NOW.date()
BEFORE = TODAY - timedelta(days=245)
SEEN = Picture(
    looks=(
        DomainLook("finances", BEFORE, "daily", LookStatus.SCORED, 2, 2, note="Drie brieven ongeopend"),
        DomainLook("finances", TODAY, "daily", LookStatus.SCORED, 5, 3),
        DomainLook("housing", BEFORE, "daily", LookStatus.SCORED, 4, 4),
        DomainLook("housing", TODAY, "daily", LookStatus.SCORED, 4, 2),
        DomainLook("justice", BEFORE, "plan_goals", LookStatus.SCORED, 1),
        DomainLook("justice", TODAY, "plan_goals", LookStatus.SCORED, 3),
    ),
    scale=(ScaleItem("1" * 32, Side.LOAD, "debts", weight=1),),
    webs=(Web(BEFORE, {"meaning": 3.0}), Web(TODAY, {"meaning": 6.5})),
)
GOAL = Goal("family", 1, BEFORE, Words("Samen eten", "nl", "نأكل معًا", "ar"), expected=Words("Elke zondag", "nl"))
COURSE = Course(
    goals=(GOAL, Goal("money", 1, BEFORE, state=GoalState.DROPPED)),
    stands=(
        Stand("family", BEFORE, -2),
        Stand("family", TODAY, 0, Words("Volgens mij", "nl")),
        Stand("money", TODAY, 1),
    ),
    reviews=(Review(BEFORE, {"debts": 3.0}, {"faith": 1.0}),),
)
FILE = replace(samira(), picture=SEEN, course=COURSE)
Shown = Callable[..., ProgressTogether]


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> Iterator[Shown]:
    """Stores a case, opens it at Follow, and turns the screen to the client."""
    screens: list[ClientWindow] = []

    def show(file: CaseFile = FILE, language: str = "ar") -> ProgressTogether:
        window.desk.vault.opened().cases.add(file)
        window.go("case", file.case.id, Stage.FOLLOW)
        view = window.page.shown.client_view()
        assert isinstance(view, ProgressTogether)
        screen = ClientWindow(window.around, view.file, language, view)
        screens.append(screen)
        screen.resize(1366, 768)
        with qtbot.waitExposed(screen):
            screen.show()
        return view

    yield show
    for screen in screens:
        screen.put_aside()


def texts(view: QWidget) -> list[str]:
    return [plain(each.text()) for each in view.findChildren(QLabel) if each.text()]


def test_it_begins_with_the_clients_own_views_what_goes_better_first(shown: Shown) -> None:
    view = shown(language="en")
    words = view._tongues.first
    assert tuple(view.pages) == ("views", "goals", "web", "scale")
    told = texts(view.pages["views"])
    better = plain(words.text("This goes better than in {month}", month=words.month(BEFORE)))
    harder = plain(words.text("This is harder than in {month}", month=words.month(BEFORE)))
    assert told.index("Money") < told.index(better) < told.index("Home") < told.index(harder)
    faces = view.pages["views"].findChildren(FaceChange)
    assert [face.accessibleName() for face in faces] == ["Hard · In between", "Good · Hard"]


@pytest.mark.parametrize("language", ["ar", "en", "nl"])
def test_nothing_of_the_consultant_is_on_it(shown: Shown, language: str) -> None:
    view = shown(language=language)
    words, justice = view._tongues.first, view.around.desk.content.domains["justice"]
    told = "\n".join(texts(view))
    hidden = ("Drie brieven", "Volgens mij", words.ptext(justice.plain.context, justice.plain.source))
    assert not any(each in told for each in hidden)
    assert plain(words.text("Level {level} of 5", level=5)) not in told


def test_a_goal_stands_in_the_clients_words_with_both_places_on_its_staircase(shown: Shown) -> None:
    told = texts(shown())
    assert told.count("نأكل معًا") == 1 and told.count("Elke zondag") == 1


def test_keys_go_from_page_to_page(qtbot: QtBot, shown: Shown) -> None:
    view = shown()
    for key in view.pages:
        qtbot.keyClick(view.tabs[key], Qt.Key.Key_Space)
        assert view.pages[key].isVisible() and view.tabs[key].isChecked()
    scale = view.pages["scale"]
    assert [chart.accessibleDescription() != "" for chart in scale.charts] == [True, True]
    assert [round(chart.tilt, 1) for chart in scale.charts] == [-0.5, -1.0]
    assert view.pages["web"].chart.accessibleDescription().count("\n") == 1


def test_only_what_there_is_is_offered(shown: Shown) -> None:
    view = shown(replace(samira(), picture=Picture(webs=(Web(TODAY, {"meaning": 6.0}),))))
    assert tuple(view.pages) == ("web",)


def test_with_nothing_of_his_own_the_screen_is_not_turned(window: MainWindow) -> None:
    levels = Picture(looks=(DomainLook("finances", TODAY, "daily", LookStatus.SCORED, 2),))
    window.desk.vault.opened().cases.add(replace(samira(), picture=levels))
    window.go("case", CASE, Stage.FOLLOW)
    assert window.page.shown.client_view() is None
    window.page.look_together()
    assert window.isVisible() and window.toast.text


def test_faces_mirror_for_who_reads_from_the_right(shown: Shown) -> None:
    face = shown(language="en").pages["views"].findChildren(FaceChange)[0]
    before = face.grab().toImage()
    face.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert face.grab().toImage() != before
