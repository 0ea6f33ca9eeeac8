"""The whole path on the real window: make a case, meet, listen, choose together, agree on steps, and print."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.choosing import Outcome
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.path import current
from coachdesk.domain.stages import Stage
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.together.choose import ChooseTogether
from tests.builders import MARIEKE
from tests.ui.conftest import PIN, MakeWindow

LEFT = Qt.MouseButton.LeftButton
PHRASE = Qt.ItemDataRole.UserRole


def together(qapp: QApplication) -> ChooseTogether:
    """The client's screen that is open now."""
    return next(w for w in qapp.topLevelWidgets() if isinstance(w, ChooseTogether) and w.isVisible())


def words_of(pdf: bytes) -> str:
    """All text of a PDF, without direction marks."""
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return plain(text)


def leave(qtbot: QtBot, view: ChooseTogether) -> None:
    """The consultant takes the laptop back."""
    qtbot.mouseClick(view.end, LEFT)
    qtbot.keyClicks(view.leave_panel.secret.field, PIN)
    with qtbot.waitSignal(view.finished):
        qtbot.keyClick(view.leave_panel.secret.field, Qt.Key.Key_Return)


@pytest.mark.parametrize(("reads", "language"), [("ti", "ti"), ("ar", "ar")])
def test_from_a_new_case_to_a_printed_plan(
    qtbot: QtBot, qapp: QApplication, new_window: MakeWindow, tmp_path: Path, reads: str, language: str
) -> None:
    window = new_window("nl")
    window.desk.settings.save_me(MARIEKE)
    case = new_case(qtbot, window, reads)
    assert case.file.case.client_language == language
    listen(qtbot, window)
    choose(qtbot, qapp, window, language)
    agree(qtbot, window)
    assert current(window.page.file) is Stage.FOLLOW
    for paper in (language, "nl", "en"):
        text = printed(qtbot, window, paper, tmp_path / f"{paper}.pdf")
        assert "06 12 34 56 78" in text
        assert "De Ketting" in text
        if paper != "nl":
            phrase = window.desk.content.phrases["look_around"].sentence
            sentence = window.language.translator(paper).ptext(phrase.context, phrase.source, place="De Ketting")
            for word in plain(sentence).split():
                assert word in text, (paper, word)


def new_case(qtbot: QtBot, window: MainWindow, reads: str) -> CasePage:
    """Make a case by typing a name, and pick the languages."""
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    window.go("new_case")
    qtbot.keyClick(window.page.name, Qt.Key.Key_Return)
    assert window.desk.cases.count() == 0
    qtbot.keyClicks(window.page.name, "Yonas Tesfay")
    qtbot.keyClick(window.page.name, Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, CasePage)
    assert page.stage is Stage.MEET
    meet = page.shown
    qtbot.mouseClick(meet.languages.speaks.button(reads), LEFT)
    qtbot.mouseClick(meet.languages.reads.button(reads), LEFT)
    qtbot.keyClicks(meet.person.birth, "1998")
    qtbot.mouseClick(meet.interpreter.need.button("yes"), LEFT)
    page.keep()
    assert page.file.case.birth_date.year == 1998
    assert page.file.case.contact == MARIEKE
    return page


def listen(qtbot: QtBot, window: MainWindow) -> None:
    """Answer the energy question, put one off, refuse one, and go on."""
    page = window.page
    qtbot.mouseClick(page.stepper.button(Stage.LISTEN), LEFT)
    stage = page.shown
    qtbot.mouseClick(stage.list.parts["energy"].head, LEFT)
    qtbot.mouseClick(stage.view.cards.cards["hand"], LEFT)
    qtbot.keyClicks(stage.view.story, "Repareerde fietsen")
    qtbot.mouseClick(stage._next, LEFT)
    assert page.file.answer("energy").words.text == "Repareerde fietsen"
    assert page.file.answer("energy").picked == ("hand",)
    qtbot.mouseClick(stage._later, LEFT)
    assert page.file.answer("good_day").state is AnswerState.LATER
    qtbot.mouseClick(stage._refuse, LEFT)
    assert page.file.answer("rest").state is AnswerState.NOT_WANTED


def choose(qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str) -> None:
    """The client chooses three and puts them in another order; then the consultant leaves the screen."""
    page = window.page
    qtbot.mouseClick(page.stepper.button(Stage.CHOOSE), LEFT)
    qtbot.mouseClick(page.shown.start, LEFT)
    view = together(qapp)
    assert not window.isVisible()
    rtl = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    assert view.layoutDirection() is rtl
    for area in ("people", "work", "money"):
        qtbot.mouseClick(view.cards[area], LEFT)
    view.ranks.cards[1].setFocus()
    qtbot.keyClick(view.ranks.cards[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(view.ranks.cards[2].away, LEFT)
    qtbot.mouseClick(view.choose, LEFT)
    leave(qtbot, view)
    assert window.isVisible()
    assert page.file.choice.area_ids == ("work", "people")
    assert page.file.choice.outcome is Outcome.CHOSEN
    assert page.file.choice.language == language


def agree(qtbot: QtBot, window: MainWindow) -> None:
    """A step from the library and one in own words."""
    page = window.page
    qtbot.mouseClick(page.stepper.button(Stage.ACT), LEFT)
    stage = page.shown
    qtbot.mouseClick(stage.cards["work"].add, LEFT)
    pick(stage, "look_around")
    qtbot.keyClicks(stage.editor.slot_fields["place"], "De Ketting")
    qtbot.keyClicks(stage.editor.when.at, "14:30")
    qtbot.mouseClick(stage.editor.who.button("together"), LEFT)
    qtbot.mouseClick(stage.editor.ready, LEFT)
    qtbot.mouseClick(stage.cards["people"].add, LEFT)
    pick(stage, "")
    qtbot.keyClicks(stage.editor.own.typed, "Koffie drinken met de buurvrouw")
    qtbot.mouseClick(stage.editor.ready, LEFT)
    first, second = page.file.steps
    assert dict(first.slots) == {"place": "De Ketting"}
    assert f"{first.when.at:%H:%M}" == "14:30"
    assert second.words.text == "Koffie drinken met de buurvrouw"
    assert second.words.language == "nl"


def pick(stage: object, phrase_id: str) -> None:
    """Choose a phrase in the list of the editor, or words of one's own, as a user does."""
    chooser = stage.editor.chooser
    if not phrase_id:
        chooser.own.click()
        return
    item = next(item for item in map(chooser.list.item, range(chooser.list.count())) if item.data(PHRASE) == phrase_id)
    chooser.list.itemClicked.emit(item)


def printed(qtbot: QtBot, window: MainWindow, language: str, path: Path) -> str:
    """Look at the plan in a language, save it, and return its text."""
    stage = window.page.shown
    qtbot.mouseClick(stage.paper.button(language), LEFT)
    qtbot.mouseClick(stage.look, LEFT)
    preview = stage.preview
    qtbot.waitUntil(lambda: preview.panel.pages > 0)
    preview.save_to(path)
    text = words_of(path.read_bytes())
    assert text.split() == words_of(preview.panel.pdf).split()
    qtbot.mouseClick(preview._back, LEFT)
    return text


def test_from_a_demo_case_to_paper_on_a_printer(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from coachdesk.ui.printing import DPI, draw_pages, new_printer

    qtbot.mouseClick(window.page.demo, LEFT)
    case = window.desk.cases.search("Samira")[0]
    window.go("case", case.id, Stage.ACT)
    pdf = window.desk.plans.pdf(case.id, "ar")
    printer = new_printer()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = len(list(window.desk.plans.pages(pdf, 30)))
    assert draw_pages(printer, window.desk.plans.pages(pdf, DPI)) == pages
    assert len(pypdfium2.PdfDocument(tmp_path / "printed.pdf")) == pages
    printer = new_printer()
    printer.setOutputFileName(str(tmp_path / "one.pdf"))
    assert draw_pages(printer, window.desk.plans.pages(pdf, 60), 2, 2) == 1


def test_stages_can_be_visited_in_any_order(qtbot: QtBot, window: MainWindow) -> None:
    file = window.desk.cases.new("Selam Gebre")
    window.go("case", file.case.id)
    for stage in (Stage.FOLLOW, Stage.ACT, Stage.HAND_OVER, Stage.CHOOSE, Stage.MEET, Stage.LISTEN):
        qtbot.mouseClick(window.page.stepper.button(stage), LEFT)
        assert window.page.stage is stage
    qtbot.mouseClick(window.page.stepper.button(Stage.ACT), LEFT)
    assert window.page.shown.empty.isVisible()
    assert not window.page.shown.look.isEnabled()


def test_dragging_a_card_changes_the_order(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    file = window.desk.cases.new("Selam Gebre")
    view = ChooseTogether(window.around, file, "ti")
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    for area in ("work", "people", "money"):
        view.toggle(area)
    first = view.ranks.cards[0]
    at = QPoint(200, 50)
    qtbot.mousePress(first, LEFT, pos=at)
    for y in range(60, 330, 30):
        qtbot.mouseMove(first, QPoint(200, y) - QPoint(0, first.y()))
    qtbot.mouseRelease(first, LEFT, pos=at)
    assert view.ranks.ids[-1] == "work"
    assert window.desk.cases.open(file.case.id).choice.area_ids == view.ranks.ids
    leave(qtbot, view)


def test_a_fourth_card_is_refused_with_a_reason_and_declining_is_an_answer(qtbot: QtBot, window: MainWindow) -> None:
    file = window.desk.cases.new("Selam Gebre")
    view = ChooseTogether(window.around, file, "en")
    qtbot.addWidget(view)
    view.show()
    for area in ("work", "people", "money", "health"):
        qtbot.mouseClick(view.cards[area], LEFT)
    assert view.ranks.ids == ("work", "people", "money")
    assert not view.cards["health"].isChecked()
    assert "Three" in view.head.hint.text()
    qtbot.mouseClick(view.not_now, LEFT)
    assert window.desk.cases.open(file.case.id).choice.outcome is Outcome.NOT_NOW
    qtbot.mouseClick(view.again, LEFT)
    qtbot.mouseClick(view.no_choice, LEFT)
    assert window.desk.cases.open(file.case.id).choice.outcome is Outcome.DOES_NOT_WANT
    leave(qtbot, view)


def test_the_clients_screen_is_left_only_with_the_secret(qtbot: QtBot, window: MainWindow) -> None:
    file = window.desk.cases.new("Selam Gebre", reference="SECRET-REFERENCE")
    view = ChooseTogether(window.around, file, "ar")
    qtbot.addWidget(view)
    view.show_full()
    assert not window.isVisible()
    view.close()
    assert view.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.leave_panel.isVisible()
    qtbot.keyClicks(view.leave_panel.secret.field, "0000")
    qtbot.mouseClick(view.leave_panel.leave, LEFT)
    qtbot.waitUntil(lambda: bool(view.leave_panel.secret.field.accessibleDescription()))
    assert view.isVisible()
    shown = " ".join(w.text() for w in view.findChildren(object) if hasattr(w, "text") and callable(w.text))
    assert "SECRET-REFERENCE" not in shown
    assert "Selam" not in shown
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert view.isVisible()
    assert not window.isVisible()
    view.leave_panel.secret.clear()
    qtbot.keyClicks(view.leave_panel.secret.field, PIN)
    with qtbot.waitSignal(view.finished):
        qtbot.mouseClick(view.leave_panel.leave, LEFT)
    assert window.isVisible()


def test_targets_on_the_clients_screen_are_large(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QComboBox, QPushButton

    file = window.desk.cases.new("Selam Gebre")
    view = ChooseTogether(window.around, file, "ti")
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    view.toggle("work")
    for kind in (QPushButton, QComboBox):
        for widget in view.findChildren(kind):
            if widget.isVisible():
                assert min(widget.width(), widget.height()) >= 48, widget.accessibleName() or widget.text()
    leave(qtbot, view)
