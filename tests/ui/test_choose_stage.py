"""Choose, as the consultant sees it: what was sorted, why something was chosen, how far together, and how it is rated."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.course import CardSource, Chooser, LaidBy, Rating, Reason, Say, SortCard, Sorted
from coachdesk.domain.course.reasons import SharedStep
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.choose.choose_words import rating_lines, shared_line
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.choose_stage import ChooseStage
from coachdesk.ui.together.choose import PathTogether
from coachdesk.ui.together.sort_path import Way
from tests.builders import NOW, an_id, samira, yonas

CASE, LEFT = an_id(1), Qt.MouseButton.LeftButton
CARDS = (
    SortCard("money", CardSource.AREA, "money", pile=Sorted.HEAVY, place=1),
    SortCard("o" * 32, CardSource.OWN, words=Words("A garden", "en"), pile=Sorted.BETTER),
    SortCard("family", CardSource.AREA, "family", pile=Sorted.HEAVY),
)


def opened(window: MainWindow, file: CaseFile | None = None, **course: object) -> ChooseStage:
    """The stage of a case, in English."""
    base = file or yonas()
    window.desk.vault.opened().cases.add(replace(base, course=replace(base.course, **course)))
    window.go("case", base.case.id, Stage.CHOOSE)
    stage = window.page.shown
    assert isinstance(stage, ChooseStage)
    return stage


def kept(window: MainWindow) -> CaseFile:
    return window.desk.cases.open(CASE)


def reason(window: MainWindow, card: str = "work") -> Reason:
    return window.desk.sorting.reason(kept(window), card)


def texts(widget: QWidget) -> list[str]:
    for _ in range(4):  # what was just added is seen from then on
        QApplication.processEvents()
    return [made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget) and made.text()]


# --- what the client sorted -------------------------------------------------------------------------------------------


def test_the_piles_stand_beside_each_other_in_the_clients_order(window: MainWindow) -> None:
    stage = opened(window, cards=CARDS)
    said = texts(stage.sorted)
    assert said[-4:] == ["A garden", "Money", "1", "Family and children"]
    window.desk.sorting.take_back(CASE, "o" * 32)
    assert "A garden" not in texts(stage.sorted)


def test_nothing_is_said_of_piles_where_nothing_was_sorted(window: MainWindow) -> None:
    assert opened(window).sorted.isHidden()


def test_each_way_to_begin_opens_the_clients_screen_there(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    stage = opened(window)
    for pressed, way in ((stage.sort, Way.SORT), (stage.rate, Way.RATE)):
        qtbot.mouseClick(pressed, LEFT)
        screen = next(w for w in qapp.topLevelWidgets() if isinstance(w, PathTogether) and w.isVisible())
        assert screen.path.way is way and screen.client_language == "ti"
        screen.put_aside()
    window.desk.choosing.choose(CASE, (), "ti")
    assert stage.rate.isHidden()  # there is nothing to rate


# --- the consultant's own cards ---------------------------------------------------------------------------------------


def test_two_own_cards_and_a_duty_and_the_third_is_refused(qtbot: QtBot, window: MainWindow) -> None:
    stage = opened(window)
    mine = stage.mine
    qtbot.mouseClick(mine.add, LEFT)
    assert mine.said.typed.hasFocus() and kept(window).course.cards == ()  # an empty card is none
    for text, press in (("Cycling", mine.add), ("Exam", mine.must)):
        qtbot.keyClicks(mine.said.typed, text)
        qtbot.mouseClick(press, LEFT)
        assert mine.said.typed.toPlainText() == ""
    at = mine.known.findData("aspect_moving")
    mine.known.setCurrentIndex(at)
    mine.known.activated.emit(at)
    cards = kept(window).course.cards
    assert [card.source for card in cards] == [CardSource.OWN, CardSource.DUTY, CardSource.ASPECT]
    assert all(card.by is LaidBy.CONSULTANT for card in cards)
    assert mine.known.findData("aspect_moving") == -1
    qtbot.keyClicks(mine.said.typed, "Swimming")
    qtbot.mouseClick(mine.add, LEFT)
    assert len(kept(window).course.cards) == 3 and mine.said.typed.toPlainText() == "Swimming"
    qtbot.mouseClick(mine.rows.parts[cards[0].id].remove, LEFT)
    assert [card.id for card in kept(window).course.cards] == [card.id for card in cards[1:]]
    window.desk.undo.undo()
    assert len(kept(window).course.cards) == 3


def test_what_is_typed_for_one_case_is_not_laid_in_another(qtbot: QtBot, window: MainWindow) -> None:
    stage = opened(window)
    qtbot.keyClicks(stage.mine.said.typed, "Cycling")
    window.desk.vault.opened().cases.add(samira())
    window.go("case", samira().case.id, Stage.CHOOSE)
    assert window.page.shown.mine.said.typed.toPlainText() == ""


# --- why it was chosen ------------------------------------------------------------------------------------------------


def test_everything_about_a_choice_is_kept_as_it_is_told(qtbot: QtBot, window: MainWindow) -> None:
    stage = opened(window)
    fold = stage.chosen.parts["work"]
    assert "Chosen together: 1 of 6 steps recorded." in fold.line.text()
    qtbot.mouseClick(fold.toggle, LEFT)
    qtbot.keyClicks(fold.reason.typed, "I want to be busy")
    qtbot.keyClicks(fold.differs, "First the debts")
    stage.autosave.flush()
    qtbot.mouseClick(fold.say_wanted.button(Say.TOGETHER), LEFT)
    qtbot.mouseClick(fold.chooser.button(Chooser.CLIENT), LEFT)
    qtbot.mouseClick(fold.spoken.button("ar"), LEFT)
    qtbot.mouseClick(fold.through.button(InterpreterKind.PROFESSIONAL), LEFT)
    qtbot.keyClick(fold.told_back, Qt.Key.Key_Space)
    found = reason(window)
    assert (found.reason, found.differs) == (Words("I want to be busy", "en"), "First the debts")
    assert (found.say, found.chooser, found.language) == (Say.TOGETHER, Chooser.CLIENT, "ar")
    assert found.through is InterpreterKind.PROFESSIONAL and found.teach_back
    assert "5 of 6" in fold.line.text() and "the cards on the table" in fold.line.text()
    assert stage.chosen.parts["people"].line.text().startswith("Chosen together: 1 of 6")


def test_the_reason_of_one_case_is_not_shown_in_another(qtbot: QtBot, window: MainWindow) -> None:
    stage = opened(window, reasons=(Reason("work", date(2026, 11, 1), reason=Words("Mine alone", "en")),))
    qtbot.mouseClick(stage.chosen.parts["work"].toggle, LEFT)
    assert stage.chosen.parts["work"].reason.typed.toPlainText() == "Mine alone"
    other = yonas(2)
    window.desk.vault.opened().cases.add(other)
    window.go("case", other.case.id, Stage.CHOOSE)
    fold = window.page.shown.chosen.parts["work"]
    qtbot.mouseClick(fold.toggle, LEFT)
    assert fold.reason.typed.toPlainText() == ""


def test_a_whole_shared_choice_lacks_nothing(window: MainWindow) -> None:
    words = window.language.words
    assert shared_line(tuple(SharedStep), words) == "Chosen together: 6 of 6 steps recorded."
    assert shared_line((), words).endswith("and telling back.")


def test_a_difference_is_named_and_never_called_a_proof(qtbot: QtBot, window: MainWindow) -> None:
    ratings = (
        Rating("work", date(2026, 8, 21), importance=9, going=3, content=4),
        Rating("work", date(2026, 11, 21), going=5, content=5),
    )
    lines = rating_lines(ratings, window.language.words)
    assert [line.split(" · ")[0] for line in lines] == [
        "How important it is: 9 of 10",
        "How it goes: 5 of 10",
        "How content the client is: 5 of 10",
    ]
    assert ["clear difference by rule of thumb" in line for line in lines] == [False, True, False]
    assert "3 on" in lines[1] and "2026" in lines[1]
    stage = opened(window, ratings=ratings)
    fold = stage.chosen.parts["work"]
    qtbot.mouseClick(fold.toggle, LEFT)
    assert set(lines) <= set(texts(fold))
    assert "A difference is something to talk about. It proves nothing." in texts(fold)


def test_what_was_chosen_before_can_be_looked_up(qtbot: QtBot, window: MainWindow) -> None:
    stage = opened(window)
    qtbot.mouseClick(stage.earlier.toggle, LEFT)
    assert "Nothing else was chosen before." in texts(stage.earlier)
    window.desk.choosing.choose(CASE, ("money",), "ti")
    assert any("Work and learning" in line and "Friends and neighbours" in line for line in texts(stage.earlier))


def test_own_words_chosen_before_and_gone_since_are_told_as_such(qtbot: QtBot, window: MainWindow) -> None:
    own = CARDS[1].id
    stage = opened(window, replace(yonas(), choice=Choice((Priority(own),), Outcome.CHOSEN, "ti", NOW)), cards=CARDS)
    window.desk.choosing.choose(CASE, ("money",), "ti")
    window.desk.sorting.remove(CASE, Kind.CARDS, own)
    qtbot.mouseClick(stage.earlier.toggle, LEFT)
    assert any("A card in own words" in line for line in texts(stage.earlier))
    assert not any(own in line for line in texts(stage.earlier))


# --- nothing is done, and nothing lost, in passing ------------------------------------------------------------------------


def test_keys_and_the_wheel_open_the_list_of_cards_or_pass_it_by_and_lay_none(qtbot: QtBot, window: MainWindow) -> None:
    known = opened(window).mine.known
    known.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_S):
        qtbot.keyClick(known, key)
        assert known.view().isVisible() and kept(window).course.cards == ()
        qtbot.keyClick(known.view(), Qt.Key.Key_Escape)
    at, none = QPointF(known.rect().center()), Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        at,
        known.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(known, turned)
    assert kept(window).course.cards == () and known.currentIndex() == 0
    qtbot.keyClick(known, Qt.Key.Key_Down)
    qtbot.keyClick(known.view(), Qt.Key.Key_Down)
    qtbot.keyClick(known.view(), Qt.Key.Key_Return)
    assert len(kept(window).course.cards) == 1


def test_own_words_of_another_script_begin_where_the_window_begins_to_read(window: MainWindow) -> None:
    window.language.switch("ar")
    mine = replace(CARDS[1], by=LaidBy.CONSULTANT)
    stage = opened(window, cards=(mine,))
    (lying,) = [each for each in stage.sorted.findChildren(QLabel) if "A garden" in each.text()]
    for made in (stage.mine.rows.parts[mine.id].name, lying):
        assert made.text() == stage.words.line("A garden") != "A garden"


def test_what_is_being_written_on_a_card_stays_when_something_else_changes(qtbot: QtBot, window: MainWindow) -> None:
    stage = opened(window)
    qtbot.keyClicks(stage.mine.said.typed, "Half of it")
    stage.autosave.flush()
    window.desk.sorting.lay(CASE, "money", Sorted.HEAVY)
    window.desk.cases.change(CASE, client_language="ar")
    assert stage.mine.said.typed.toPlainText() == "Half of it"
    qtbot.mouseClick(stage.mine.add, LEFT)
    assert kept(window).course.cards[-1].words.text == "Half of it" and stage.mine.said.typed.toPlainText() == ""


# --- reading ----------------------------------------------------------------------------------------------------------


def test_a_restricted_case_is_read_and_not_changed(qtbot: QtBot, window: MainWindow) -> None:
    file = replace(yonas(), restriction=Restriction(NOW, "Bezwaar van 20 november"))
    stage = opened(window, file, cards=CARDS)
    fold = stage.chosen.parts["work"]
    qtbot.mouseClick(fold.toggle, LEFT)
    assert fold.is_open and fold.reason.typed.isReadOnly() and fold.differs.isReadOnly()
    assert not stage.mine.add.isEnabled() and not stage.mine.known.isEnabled()
    assert not stage.sort.isEnabled() and not stage.rate.isEnabled()
    qtbot.mouseClick(fold.chooser.button(Chooser.CLIENT), LEFT)
    assert kept(window).course.reasons == ()


@pytest.mark.parametrize("language", ["ar", "nl"])
def test_the_stage_speaks_the_language_of_the_window(new_window, language: str) -> None:
    window = new_window(language)
    stage = opened(window, cards=CARDS)
    name, words = window.desk.content.areas["money"].name, window.language.words
    assert words.line(words.ptext(name.context, name.source)) in texts(stage.sorted)
