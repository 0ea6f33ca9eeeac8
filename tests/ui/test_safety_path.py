"""Telling without consent, for safety: open only with a ground, a reason, the items, the client's part and a second look."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import Referral, SafetyGround
from coachdesk.domain.handover.telling import told
from coachdesk.domain.words import Words
from coachdesk.ui.handover.safety_fold import SafetyFold
from tests.consents import ABOUT, HEALTH, ITEMS, MONEY, NAME, TODAY, safe_values
from tests.ui.consent_page import CASE, ConsentPage, Opener, press, show, stored
from tests.ui.hands import ENTER, RIGHT, SPACE, TAB, Hands

__all__ = ["show"]


def kept(page: ConsentPage) -> Referral:
    found = stored(page).handover.referral(ABOUT)
    assert found is not None
    return found


def told_now(page: ConsentPage) -> tuple[object, ...]:
    return told(stored(page).handover, ABOUT, TODAY)


def opened_fold(qtbot: QtBot, page: ConsentPage) -> SafetyFold:
    press(qtbot, page.card.safety.toggle)
    return page.card.safety


def test_it_is_folded_last_and_says_nothing_by_itself(show: Opener) -> None:
    page = show()
    fold = page.card.safety
    assert fold.isVisible() and not fold.is_open and not fold.made and not fold.chip.isVisible()
    assert fold.mapTo(page.card, fold.rect().topLeft()).y() > page.card.paper.y()


def test_only_all_of_it_together_opens_it_and_the_file_says_so(qtbot: QtBot, show: Opener) -> None:
    page = show()
    fold = opened_fold(qtbot, page)
    assert not fold.status.isVisible() and fold.knows.chosen == ()
    press(qtbot, fold.ground.button(SafetyGround.DANGER))
    assert fold.status.isVisible() and "Reason" in fold.status.text
    fold.why.typed.setPlainText("Zij zei dat zij vannacht niet veilig is.")
    page.autosave.flush()
    press(qtbot, fold.items.button(HEALTH.mark))
    press(qtbot, fold.knows.button("not_yet"))
    assert fold.untold.isVisible() and fold.untold.typed.hasFocus() and not kept(page).told
    fold.untold.typed.setPlainText("Bellen is nu niet veilig.")
    page.autosave.flush()
    qtbot.keyClicks(fold.second.field, "Joost Bakker")
    page.autosave.flush()
    assert told_now(page) == () and not fold.chip.isVisible()
    fold.second_on.take(TODAY + timedelta(1))
    assert fold.second_on.problem and told_now(page) == ()
    fold.second_on.take(TODAY)
    referral = kept(page)
    assert referral.safe and referral.untold_why.text == "Bellen is nu niet veilig."
    assert told_now(page) == (HEALTH,) and fold.chip.isVisible() and not fold.second_on.problem
    assert "without consent" in fold.status.text and "without consent" in page.card.says.text()


@pytest.mark.parametrize("change", ["ground", "reason", "items"])
def test_a_change_asks_for_a_second_look_anew(qtbot: QtBot, show: Opener, change: str) -> None:
    page = show(**safe_values(HEALTH))
    fold = opened_fold(qtbot, page)
    assert told_now(page) == (HEALTH,)
    if change == "ground":
        press(qtbot, fold.ground.button(SafetyGround.LAW))
    elif change == "reason":
        fold.why.typed.setPlainText("Iets anders")
        page.autosave.flush()
    else:
        press(qtbot, fold.items.button(MONEY.mark))
    assert (kept(page).second, kept(page).second_on) == ("", None)
    assert told_now(page) == () and not fold.chip.isVisible() and fold.second.field.text() == ""


def test_words_that_changed_are_not_told_until_they_were_looked_at(qtbot: QtBot, show: Opener) -> None:
    page = show(**safe_values(HEALTH))
    fold = opened_fold(qtbot, page)
    changed = replace(HEALTH, words=Words("Heel korte gesprekken.", "nl"))
    page.desk.handing.save(CASE, changed)
    assert told_now(page) == () and fold.items.chosen == () and "changed" in fold.status.text
    press(qtbot, fold.items.button(changed.mark))
    assert kept(page).safety_items == (changed.mark,) and not kept(page).safe
    qtbot.keyClicks(fold.second.field, "Joost Bakker")
    page.autosave.flush()
    fold.second_on.take(TODAY)
    assert told_now(page) == (changed,)


def test_the_second_look_is_of_somebody_else(qtbot: QtBot, show: Opener) -> None:
    page = show(**{**safe_values(HEALTH), "second": "", "second_on": None})
    page.desk.settings.put("me.name", "Marieke de Vries")
    fold = opened_fold(qtbot, page)
    qtbot.keyClicks(fold.second.field, "marieke de vries")
    page.autosave.flush()
    assert fold.second.problem and fold.second.field.text() == "marieke de vries" and kept(page).second == ""


def test_that_the_client_knows_leaves_no_reason_why_not(qtbot: QtBot, show: Opener) -> None:
    page = show(**{**safe_values(HEALTH), "told": False, "untold_why": Words("Niet veilig", "nl")})
    fold = opened_fold(qtbot, page)
    assert fold.knows.chosen == ("not_yet",) and told_now(page) == (HEALTH,)
    press(qtbot, fold.knows.button("knows"))
    assert kept(page).told and not kept(page).untold_why and not fold.untold.isVisible()
    assert told_now(page) == (HEALTH,)


def test_all_of_it_by_keyboard_in_arabic(qtbot: QtBot, show: Opener) -> None:
    page = show(language="ar", items=(NAME,))
    hands = Hands(qtbot, page)
    page.card.safety.toggle.setFocus()
    hands.press(SPACE)
    fold = page.card.safety
    hands.to_one_of(fold.ground)
    hands.press(SPACE, Qt.Key.Key_Left, SPACE)
    assert kept(page).safety is SafetyGround.DANGER
    hands.to_one_of(fold.why)
    hands.write("Gevaar")
    hands.to_one_of(fold.items)
    hands.press(SPACE)
    hands.to_one_of(fold.knows)
    hands.press(SPACE)
    hands.to_one_of(fold.second)
    hands.write("Joost Bakker")
    hands.press(TAB)
    assert kept(page).told and kept(page).safety_items == (NAME.mark,) and kept(page).second == "Joost Bakker"
    hands.to_one_of(fold.second_on)
    hands.press(ENTER)
    panel = fold.second_on.panel
    assert panel is not None
    panel.take(TODAY)
    assert told_now(page) == (NAME,)
    hands.to_one_of(fold.items)
    hands.press(RIGHT)
    assert len(ITEMS) == 3 and told_now(page) == (NAME,)
