"""What was sent, beside the letter as it stands now, in the real window."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Passed, Sending, State
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.words import Words
from coachdesk.ui.handover.out_part import OutPart
from coachdesk.ui.main_window import MainWindow
from tests.handovers import EARLIER, LETTER, REFERRAL, handed
from tests.ui.handing_page import CASE, Opened, one, opened, press, stored, wait_for_letter

__all__ = ["opened"]
ELSE = "The letter as it stands now says something else than the one that was sent."


def send(qtbot: QtBot, part: OutPart) -> str:
    """Send the letter on show by secure mail; what was kept of it."""
    part.desk.handing.go_on(CASE, REFERRAL.id, State.SENT, how=Sending.MAIL)
    QApplication.processEvents()
    return _sent(stored(part)).letter


def _sent(file: CaseFile) -> Passed:
    found = passed(file.handover.passes, REFERRAL.id, State.SENT)
    assert found is not None
    return found


def test_what_was_sent_can_be_read_with_its_day_and_way_and_stays_as_it_was(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SEEN))
    side, sent = part.side, part.side.sent
    wait_for_letter(qtbot, part)
    assert not sent.isVisible()
    letter = send(qtbot, part)
    wait_for_letter(qtbot, part)
    assert sent.isVisible() and not sent.other.isVisible() and not sent.text.isVisible()
    assert sent.how.text() == "21 November 2026 · Letter sent · By secure mail"
    press(qtbot, sent.unfold)
    assert sent.text.isVisible() and sent.text.toPlainText() == letter
    assert not side.paper.isVisible() and not side.print.isVisible()
    referral = part.desk.handing.referral(stored(part), REFERRAL.id)
    part.desk.handing.save(CASE, replace(referral, reason=Words("Het is nu anders", "nl")))
    wait_for_letter(qtbot, part)
    assert sent.text.toPlainText() == letter and "anders" not in letter
    assert sent.other.isVisible() and sent.other.text() == ELSE
    part.desk.handing.save(CASE, referral)
    wait_for_letter(qtbot, part)
    assert not sent.other.isVisible()
    press(qtbot, sent.unfold)
    assert side.paper.isVisible() and side.print.isVisible() and not sent.text.isVisible()


def test_it_is_selected_and_copied_by_keyboard_and_takes_no_typing(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SENT))
    sent = part.side.sent
    press(qtbot, sent.unfold)
    sent.text.setFocus()
    qtbot.keyClicks(sent.text, "x")
    qtbot.keyClick(sent.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sent.text.textCursor().selectedText().replace("\u2029", "\n") == LETTER
    QGuiApplication.clipboard().setMimeData(QMimeData())
    qtbot.keyClick(sent.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == LETTER
    qtbot.keyClick(sent.text, Qt.Key.Key_Tab)
    assert not sent.text.hasFocus()


def test_a_restricted_case_still_says_what_was_sent(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened(one(State.SENT))
    wait_for_letter(qtbot, part)
    window.desk.rights.restrict(CASE, "Het adres klopt niet")
    qtbot.waitUntil(lambda: part.side.lacks.count() > 0, timeout=20_000)
    sent = part.side.sent
    assert sent.how.isVisible() and not sent.other.isVisible()
    press(qtbot, sent.unfold)
    assert sent.text.isVisible() and sent.text.toPlainText() == LETTER
    qtbot.keyClick(sent.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sent.text.textCursor().hasSelection()
    window.desk.rights.release(CASE)
    assert sent.text.isReadOnly()


def test_it_stays_where_no_letter_is_made_any_more(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SENT))
    part.desk.handing.go_on(CASE, REFERRAL.id, State.WITHDRAWN)
    sent = part.side.sent
    press(qtbot, sent.unfold)
    assert sent.text.toPlainText() == LETTER and not sent.other.isVisible()


def test_another_handover_and_the_copy_begin_with_the_letter_as_it_is_now(qtbot: QtBot, opened: Opened) -> None:
    part = opened(handed(state=State.SENT))
    sent = part.side.sent
    press(qtbot, sent.unfold)
    press(qtbot, part.deeds.copy)
    assert not sent.isVisible() and not sent.is_open  # the client's copy went to nobody else
    press(qtbot, part.deeds.copy)
    assert sent.isVisible() and not sent.text.isVisible() and not sent.is_open
    press(qtbot, sent.unfold)
    part.open(EARLIER.id)
    assert not sent.is_open and sent.text.toPlainText() == "Beste Ineke,"
    assert sent.how.text().startswith("16 March 2026 · Letter sent · ")


def test_a_letter_of_which_no_text_was_kept_shows_nothing(opened: Opened) -> None:
    file = one(State.SENT)
    passes = tuple(replace(each, letter="") if each.state is State.SENT else each for each in file.handover.passes)
    part = opened(replace(file, handover=replace(file.handover, passes=passes)))
    assert not part.side.sent.isVisible()
