"""The evaluation: one participant after the other, forms from paper, bars, a file without names, and a last warning."""

from pathlib import Path

import pytest
from fitting import findings
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.workshop.evaluation import MOST_FORMS, Form
from coachdesk.domain.workshop.handouts import SCALE, Readers
from coachdesk.ui.parts.dialogs import Question
from coachdesk.ui.workshop.evaluation import EvaluationPage
from coachdesk.ui.workshop.form_view import PAUSE, FormView
from coachdesk.ui.workshop.window import WorkshopWindow
from tests.ui.conftest import Elapsed
from tests.ui.workshop.conftest import MakeShop

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


class Unhurried(Elapsed):
    """Somebody who takes `step` seconds for everything."""

    step = 1.0

    def __call__(self) -> float:
        self.seconds += self.step
        return self.seconds


@pytest.fixture
def clock() -> Unhurried:
    return Unhurried()


def opened(qtbot: QtBot, window: WorkshopWindow) -> EvaluationPage:
    qtbot.mouseClick(window.page.evaluation, LEFT)
    page = window.papers.page
    assert isinstance(page, EvaluationPage)
    return page


def asked(qtbot: QtBot, page: EvaluationPage) -> FormView:
    qtbot.mouseClick(page.ask, LEFT)
    assert page.form is not None and page.form.isVisible()
    return page.form


def forms(window: WorkshopWindow, readers: Readers | None, count: int, said: str = "") -> None:
    scales = window.desk.handouts.handouts().scales
    for _at in range(count):
        window.desk.handouts.add(Form(readers, {each.id: 4 for each in scales}, said))


def has_room(page: QWidget) -> None:
    """Nothing is clipped, once everything is laid out."""
    assert list(map(str, findings(page))) == []


@pytest.fixture
def first(new_shop: MakeShop) -> WorkshopWindow:
    return new_shop("en")


def nothing_chosen(form: FormView) -> bool:
    faces = [each.faces.chosen for each in form.agreements]
    return not any([*faces, *(made.isChecked() for made in form.who.values()), form.said.toPlainText()])


def test_two_participants_after_each_other(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    form = asked(qtbot, page)
    assert nothing_chosen(form)
    qtbot.mouseClick(form.who[Readers.BUDDIES], LEFT)
    for mark, each in enumerate(form.agreements, 1):
        assert each.isVisible()
        qtbot.mouseClick(each.faces.buttons[mark], LEFT)
    qtbot.keyClicks(form.said, "More time to play")
    qtbot.mouseClick(form.on, LEFT)
    assert form.thanks.isVisible() and first.desk.handouts.forms == 1
    qtbot.mouseClick(form.next, LEFT)
    assert form.at == 0 and nothing_chosen(form)
    while not form.thanks.isVisible():
        qtbot.mouseClick(form.on, LEFT)
    assert first.desk.handouts.forms == 1
    qtbot.mouseClick(form.trainer, LEFT)
    wholes = [count.whole.marks for count in first.desk.handouts.counts()]
    assert wholes == [tuple(int(at == mark) for at in SCALE) for mark in SCALE]
    assert "More time to play" in [made.text() for made in page.findChildren(QLabel)]


def test_by_keyboard_alone(qtbot: QtBot, first: WorkshopWindow) -> None:
    form = asked(qtbot, opened(qtbot, first))
    form.who[Readers.EMPLOYERS].setFocus()
    qtbot.keyClick(form.who[Readers.EMPLOYERS], KEY.Key_Space)
    for key in (KEY.Key_5, KEY.Key_4, KEY.Key_3, KEY.Key_2, KEY.Key_1):
        qtbot.keyClick(first.focusWidget(), key)
    assert form.at == form.last and form.said.hasFocus()
    form.on.setFocus()
    qtbot.keyClick(form.on, KEY.Key_Return)
    marks = [count.whole.marks.index(1) + 1 for count in first.desk.handouts.counts()]
    assert marks == [5, 4, 3, 2, 1]
    assert form.next.hasFocus()


def test_two_clicks_at_the_same_place_answer_one_question(
    qtbot: QtBot, first: WorkshopWindow, clock: Unhurried
) -> None:
    form = asked(qtbot, opened(qtbot, first))
    qtbot.mouseClick(form.on, LEFT)
    clock.step = 0.0
    clock.seconds += PAUSE + 0.1
    one, two = (each.faces.buttons[1] for each in form.agreements[:2])
    qtbot.mouseClick(one, LEFT)
    qtbot.mouseDClick(two, LEFT)
    qtbot.mouseClick(form.on, LEFT)
    qtbot.keyClick(first.focusWidget(), KEY.Key_3)
    qtbot.keyClick(two, KEY.Key_Space)
    assert form.at == 2 and one.isChecked() and not two.isChecked()
    clock.seconds += PAUSE + 0.1
    qtbot.mouseClick(two, LEFT)
    assert form.at == 3 and two.isChecked()


def test_a_held_key_answers_one_question(qtbot: QtBot, first: WorkshopWindow) -> None:
    def hold(key: Qt.Key, text: str) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, True)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    form = asked(qtbot, opened(qtbot, first))
    form.show_page(form.last - 1)
    assert not any(key.autoRepeat() for each in form.agreements for key in each.findChildren(QShortcut))
    qtbot.keyClick(first.focusWidget(), KEY.Key_1)
    hold(KEY.Key_1, "1")
    assert form.said.hasFocus() and form.said.toPlainText() == ""
    form.on.setFocus()
    qtbot.keyClick(form.on, KEY.Key_Return)
    hold(KEY.Key_Return, "\r")
    assert form.next.hasFocus() and form.thanks.isVisible() and first.desk.handouts.forms == 1


def test_nobody_is_thanked_for_a_form_that_is_not_counted(qtbot: QtBot, first: WorkshopWindow) -> None:
    forms(first, None, MOST_FORMS)
    page = opened(qtbot, first)
    form = asked(qtbot, page)
    qtbot.mouseClick(form.on, LEFT)
    qtbot.mouseClick(form.agreements[0].faces.buttons[1], LEFT)
    while form.isVisible():
        assert not form.thanks.isVisible()
        qtbot.mouseClick(form.on, LEFT)
    assert page.overview.isVisible() and first.desk.handouts.forms == MOST_FORMS


def test_stop_is_out_of_sight_while_somebody_answers(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    assert first.stop.isVisible()
    form = asked(qtbot, page)
    assert not first.stop.isVisible()
    qtbot.mouseClick(form.trainer, LEFT)
    assert first.stop.isVisible()
    asked(qtbot, page)
    first.papers.leave()
    assert first.stop.isVisible()


def test_an_answer_can_be_changed_and_taken_back(qtbot: QtBot, first: WorkshopWindow) -> None:
    form = asked(qtbot, opened(qtbot, first))
    qtbot.mouseClick(form.on, LEFT)
    face = form.agreements[0].faces.buttons
    qtbot.mouseClick(face[2], LEFT)
    qtbot.mouseClick(form.back, LEFT)
    qtbot.mouseClick(face[5], LEFT)
    qtbot.mouseClick(form.back, LEFT)
    assert form.agreements[0].faces.chosen == 5 and form.on.text() == "Next"
    qtbot.mouseClick(face[5], LEFT)
    assert form.agreements[0].isVisible() and form.on.text() == "Skip" and nothing_chosen(form)


def test_escape_does_not_show_the_counts_to_a_participant(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    form = asked(qtbot, page)
    qtbot.keyClick(first.focusWidget(), KEY.Key_Escape)
    assert form.isVisible() and first.papers.page is page
    qtbot.mouseClick(form.who[Readers.BUDDIES], LEFT)
    qtbot.mouseClick(form.agreements[0].faces.buttons[1], LEFT)
    qtbot.mouseClick(form.trainer, LEFT)
    assert first.desk.handouts.forms == 0 and not form.isVisible()
    qtbot.keyClick(page, KEY.Key_Escape)
    assert first.papers.page is None


def test_a_form_from_paper(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    page.typed.show_open(True)
    typed = page.typed_form
    qtbot.mouseClick(typed.add, LEFT)
    assert first.desk.handouts.forms == 0
    qtbot.mouseClick(typed.who.button("consultants"), LEFT)
    typed.faces["useful"].buttons[3].click()
    typed.faces["useful"].buttons[4].click()
    typed.said.setPlainText("Fine")
    qtbot.mouseClick(typed.add, LEFT)
    assert first.desk.handouts.counts()[0].whole.marks == (0, 0, 0, 1, 0)
    assert typed.who.one == "" and typed.faces["useful"].chosen is None and not typed.said.toPlainText()
    assert "1 form" in page.lines.text()
    qtbot.mouseClick(page.take_back, LEFT)
    assert first.desk.handouts.forms == 0 and "No form" in page.lines.text()
    assert not page.save.isEnabled() and not any(made.isVisible() for made in page.tables.values())


def test_few_of_a_group_are_not_shown(qtbot: QtBot, first: WorkshopWindow) -> None:
    forms(first, Readers.BUDDIES, 6)
    forms(first, Readers.EMPLOYERS, 2)
    page = opened(qtbot, first)
    assert not [made for made in page.tables["useful"].findChildren(QLabel) if made.text() in ("Buddy", "Employer")]
    forms(first, Readers.EMPLOYERS, 3)
    page.draw()
    shown = [made.text() for made in page.tables["useful"].findChildren(QLabel)]
    assert {"Buddy", "Employer", "Everybody", "11"} <= set(shown)


def test_the_counts_stay_when_the_page_is_left(qtbot: QtBot, first: WorkshopWindow) -> None:
    forms(first, None, 3)
    page = opened(qtbot, first)
    qtbot.mouseClick(page.back, LEFT)
    assert "3 forms" in opened(qtbot, first).lines.text()


def answer(role: str) -> None:
    """Press a button of the question that will be asked."""

    def press() -> None:
        (question,) = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, Question) and each.isVisible()
        ]
        getattr(question, role).click()

    QTimer.singleShot(0, press)


def test_stopping_asks_while_something_is_not_saved(qtbot: QtBot, first: WorkshopWindow, tmp_path: Path) -> None:
    forms(first, None, 2)
    answer("no")
    with qtbot.assertNotEmitted(first.stopped):
        qtbot.mouseClick(first.stop, LEFT)
    page = opened(qtbot, first)
    path = tmp_path / "evaluation.csv"
    page.save_to(tmp_path / "none" / "x.csv")
    assert page.problem.text and first.desk.handouts.unsaved == 2
    page.save_to(path)
    assert path.exists() and path.name in first.toast.text and not page.problem.text
    qtbot.mouseClick(page.back, LEFT)
    with qtbot.waitSignal(first.stopped):
        qtbot.mouseClick(first.stop, LEFT)


def test_one_can_stop_without_them(qtbot: QtBot, first: WorkshopWindow) -> None:
    forms(first, None, 1)
    answer("yes")
    with qtbot.waitSignal(first.stopped):
        qtbot.mouseClick(first.stop, LEFT)


class Spontaneous(QCloseEvent):
    """As the title bar sends it."""

    def spontaneous(self) -> bool:
        return True


@pytest.mark.parametrize(("role", "stays"), [("no", True), ("yes", False)])
def test_closing_by_the_title_bar_asks_too(first: WorkshopWindow, role: str, stays: bool) -> None:
    forms(first, None, 1)
    answer(role)
    assert first.papers.eventFilter(first, Spontaneous()) is stays
    assert first.papers.eventFilter(first, QEvent(QEvent.Type.Move)) is False


@pytest.mark.parametrize("language", INTERFACE)
@pytest.mark.parametrize("size", [(1366, 768), (880, 500)])
def test_everything_has_room(qtbot: QtBot, new_shop: MakeShop, language: str, size: tuple[int, int]) -> None:
    window = new_shop(language)
    window.resize(*size)
    forms(window, Readers.BUDDIES, 6, "x")
    page = opened(qtbot, window)
    page.typed.show_open(True)
    qtbot.waitUntil(lambda: has_room(page))
    form = asked(qtbot, page)
    for at in range(form.last + 2):
        form.show_page(at)
        qtbot.waitUntil(lambda at=at: form.pages.widget(at).isVisible())
        qtbot.waitUntil(lambda: has_room(page))
    assert (window.width(), window.height()) == size
