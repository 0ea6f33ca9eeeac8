"""All handovers on one page: by day, each with what comes next; letters that are ticked are saved in one go."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import Handover, State
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.handovers import HandoversPage
from coachdesk.ui.pages.today import TodayPage
from tests.builders import an_id, samira
from tests.handovers import ORGANISATION, REFERRAL, handed

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, window: MainWindow, count: int) -> HandoversPage:
    window.go("handovers")
    page = window.page
    assert isinstance(page, HandoversPage)
    qtbot.waitUntil(lambda: len(page.lines.values) == count and not page.around.background.busy)
    return page


def filled(window: MainWindow, *states: State) -> None:
    window.desk.settings.save_organisation(ORGANISATION)
    today = window.desk.handing.today()
    for number, state in enumerate(states, 1):
        file = handed(number, state)
        referral = replace(REFERRAL, id=an_id(9_000 + number), talk="", on=today - timedelta(days=number))
        ids = {REFERRAL.id: referral.id}
        over = Handover(
            (referral,),
            *(
                tuple(
                    replace(each, about=ids[each.about]) for each in getattr(file.handover, part) if each.about in ids
                )
                for part in ("items", "consents", "passes")
            ),
        )
        window.desk.vault.opened().cases.add(replace(file, handover=over))


def test_today_leads_there_and_back(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(samira())
    window.go("today")
    today = window.page
    assert isinstance(today, TodayPage)
    qtbot.mouseClick(today.handovers, LEFT)
    page = window.page
    assert isinstance(page, HandoversPage)
    qtbot.waitUntil(page._empty.isVisible)
    assert (page.list.isVisible(), page._foot.isVisible()) == (False, False)
    qtbot.mouseClick(page.back, LEFT)
    assert window.page is today


def test_lines_say_who_to_whom_how_far_and_what_comes_next_by_day(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(handed())
    page = shown(qtbot, window, 3)
    said = [page.lines.said(row) for row in range(3)]
    days = [line.next.due for line in page.lines.values]
    assert days == sorted(days)
    assert [plain(each.title) for each in said] == [
        "Yonas Tesfay · Dr. De Boer",
        "Yonas Tesfay · Schuldhulp Zwolle",
        "Yonas Tesfay · Veilig Thuis IJsselland",
    ]
    assert plain(said[0].line) == "A handover to us · Tell Dr. De Boer that the handover arrived."
    assert plain(said[1].chip) == "2 December 2026"


def test_enter_and_the_button_go_to_the_handover(qtbot: QtBot, window: MainWindow) -> None:
    filled(window, State.ASKED)
    page = shown(qtbot, window, 1)
    assert page.list.hasFocus() and page.current is not None
    very_one = f"hand_over:out:{page.current.about}"
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert window.at == {"page": "case", "case": an_id(1), "stage": very_one}
    page = shown(qtbot, window, 1)
    qtbot.mouseClick(page.open_one, LEFT)
    assert window.at["stage"] == very_one


def test_letters_are_ticked_with_space_or_the_box_and_saved_elsewhere(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(window, State.ASKED, State.SEEN, State.SENT)
    page = shown(qtbot, window, 3)
    assert not page.save.isEnabled()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert (page.save.isEnabled(), page.save.text()) == (True, "Save 1 letter…")
    second = page.list.visualRect(page.lines.index(1, 0))
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=second.topLeft() + QPoint(20, second.height() // 2))
    assert page.save.text() == "Save 2 letters…"
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=second.center())
    assert len(page.chosen) == 2  # beside the box a line is only gone to
    qtbot.mouseClick(page.all, LEFT)
    assert page.save.text() == "Save 3 letters…"
    folder = tmp_path / "letters"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: len(list(folder.glob("*.pdf"))) == 3 and page.busy.isHidden())
    assert all(path.read_bytes().startswith(b"%PDF") for path in folder.iterdir())
    assert "3 letters are in" in plain(window.toast.text)


def test_saving_can_be_stopped_and_then_writes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    filled(window, *(State.ASKED,) * 4)
    page = shown(qtbot, window, 4)
    page.tick_all()
    page.save_to(tmp_path)
    assert page.busy.isVisible()
    qtbot.mouseClick(page.busy.stop, LEFT)
    qtbot.waitUntil(page.busy.isHidden)
    assert list(tmp_path.glob("*.pdf")) == []
    assert not page.problem.isVisible()


def test_a_folder_that_takes_nothing_is_told_and_the_ticks_stay(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    filled(window, State.ASKED)
    page = shown(qtbot, window, 1)
    page.tick_all()
    page.save_to(tmp_path / "gone")
    qtbot.waitUntil(page.problem.isVisible)
    assert len(page.chosen) == 1


def test_what_can_have_no_letter_yet_has_no_box(qtbot: QtBot, window: MainWindow) -> None:
    filled(window, State.IDEA)
    file = window.desk.vault.opened().cases.get(an_id(1))
    window.desk.handing.save(an_id(1), replace(file.handover.referrals[0], question=Words()))
    page = shown(qtbot, window, 1)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert (page.chosen, page.all.isVisible()) == ((), False)
