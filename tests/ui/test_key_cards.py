"""Settings, safety: another passphrase, and a new recovery key."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.errors import WrongPassphrase
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.settings.passphrase_card import PassphraseCard
from coachdesk.ui.settings.recovery_card import RecoveryCard
from tests.ui.conftest import PASSPHRASE

LEFT = Qt.MouseButton.LeftButton
NEW = "zeven geiten in de regen"


@pytest.fixture
def card(window: MainWindow) -> PassphraseCard:
    window.go("settings", stage="safety")
    found = window.page.card("PassphraseCard")
    assert isinstance(found, PassphraseCard)
    return found


@pytest.fixture
def recovery(window: MainWindow) -> RecoveryCard:
    window.go("settings", stage="safety")
    found = window.page.card("RecoveryCard")
    assert isinstance(found, RecoveryCard)
    return found


def fill(qtbot: QtBot, card: PassphraseCard, old: str, new: str, again: str) -> None:
    for secret, text in ((card.old, old), (card.new, new), (card.again, again)):
        secret.clear()
        qtbot.keyClicks(secret.field, text)


def test_the_passphrase_is_changed_and_the_fields_are_emptied(
    qtbot: QtBot, window: MainWindow, card: PassphraseCard
) -> None:
    fill(qtbot, card, PASSPHRASE, NEW, NEW)
    assert card.strength.bar.value() >= 4
    qtbot.mouseClick(card.change, LEFT)
    assert card.busy.isVisible() and not card.change.isEnabled() and card.new.field.isReadOnly()
    qtbot.waitUntil(card.change.isEnabled)
    assert "new passphrase opens" in card.report.text
    assert not card.busy.isVisible()
    assert (card.old.text, card.new.text, card.again.text) == ("", "", "")
    assert window.desk.vault.opened().verify(NEW)
    window.desk.vault.lock()
    with pytest.raises(WrongPassphrase):
        window.desk.vault.unlock(PASSPHRASE)


@pytest.mark.parametrize(
    ("old", "new", "again", "wrong"),
    [("", NEW, NEW, "old"), (PASSPHRASE, "kort", "kort", "new"), (PASSPHRASE, NEW, NEW[:-1], "again")],
)
def test_what_is_not_right_is_said_under_its_field(
    qtbot: QtBot, window: MainWindow, card: PassphraseCard, old: str, new: str, again: str, wrong: str
) -> None:
    fill(qtbot, card, old, new, again)
    qtbot.keyClick(card.again.field, Qt.Key.Key_Return)
    assert not window.background.busy
    said = {name: bool(getattr(card, name).problem) for name in ("old", "new", "again")}
    assert said == {"old": False, "new": False, "again": False} | {wrong: True}


def test_a_wrong_old_passphrase_is_said_and_nothing_is_changed(
    qtbot: QtBot, window: MainWindow, card: PassphraseCard
) -> None:
    fill(qtbot, card, "niet de goede zin", NEW, NEW)
    qtbot.mouseClick(card.change, LEFT)
    qtbot.waitUntil(lambda: bool(card.old.problem))
    assert card.change.isEnabled() and card.report.text == ""
    assert window.desk.vault.opened().verify(PASSPHRASE)


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_what_is_wrong_is_read_whole_under_its_field(
    qtbot: QtBot, window: MainWindow, card: PassphraseCard, language: str
) -> None:
    window.resize(1366, 768)
    window.language.switch(language)
    fill(qtbot, card, "niet de goede zin", NEW, NEW)
    qtbot.mouseClick(card.change, LEFT)
    qtbot.waitUntil(lambda: bool(card.old.problem))
    said = next(made for made in card.old.findChildren(QLabel) if made.text() == card.old.problem)
    qtbot.waitUntil(lambda: said.geometry().top() > card.old.field.geometry().bottom())
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
    assert said.heightForWidth(said.width()) > said.heightForWidth(2 * said.width()), "it takes two lines here"


def test_nothing_typed_stays_when_the_section_is_left(
    qtbot: QtBot, window: MainWindow, card: PassphraseCard, recovery: RecoveryCard
) -> None:
    fill(qtbot, card, PASSPHRASE, NEW, NEW)
    qtbot.keyClicks(recovery.secret.field, PASSPHRASE)
    window.page.show_section("you")
    assert (card.old.text, card.new.text, card.again.text, recovery.secret.text) == ("", "", "", "")


def test_a_new_recovery_key_is_shown_until_it_was_kept(
    qtbot: QtBot, window: MainWindow, recovery: RecoveryCard
) -> None:
    qtbot.keyClicks(recovery.secret.field, PASSPHRASE)
    qtbot.keyClick(recovery.secret.field, Qt.Key.Key_Return)
    assert recovery.busy.isVisible()
    qtbot.waitUntil(lambda: recovery.shown is not None)
    shown = recovery.shown
    assert shown is not None and shown.isVisible() and len(shown.groups) == 9
    assert recovery.secret.text == "" and not recovery.make.isVisible()
    window.go("today")
    window.go("settings", stage="safety")
    assert recovery.shown is shown and shown.isVisible()
    for number, field in zip(shown.asked, shown.fields, strict=True):
        qtbot.keyClicks(field, shown.groups[number].lower())
    qtbot.mouseClick(shown.go_on, LEFT)
    assert recovery.shown is None
    assert recovery.make.isVisible() and "new recovery key" in recovery.report.text
    key = "-".join(shown.groups)
    window.desk.vault.lock()
    window.desk.vault.reset_passphrase(key, NEW)


def test_a_wrong_passphrase_makes_no_key(qtbot: QtBot, recovery: RecoveryCard) -> None:
    qtbot.mouseClick(recovery.make, LEFT)
    assert recovery.secret.problem and recovery.make.isEnabled()
    qtbot.keyClicks(recovery.secret.field, "niet de goede zin")
    qtbot.mouseClick(recovery.make, LEFT)
    qtbot.waitUntil(recovery.make.isEnabled)
    assert recovery.secret.problem and recovery.shown is None


def test_a_new_key_is_gone_when_the_vault_locks(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, recovery: RecoveryCard
) -> None:
    qtbot.keyClicks(recovery.secret.field, PASSPHRASE)
    qtbot.mouseClick(recovery.make, LEFT)
    qtbot.waitUntil(lambda: recovery.shown is not None)
    window.lock()
    qtbot.waitUntil(lambda: not window.desk.vault.unlocked)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    window.go("settings", stage="safety")
    assert window.page.card("RecoveryCard").shown is None
    assert "had not checked" in window.page.card("RecoveryCard").unchecked.text


def test_a_key_that_was_not_checked_is_told_of_until_a_new_one_was(
    qtbot: QtBot, window: MainWindow, recovery: RecoveryCard
) -> None:
    assert not recovery.unchecked.isVisible()
    window.desk.vault.renew_recovery_key(PASSPHRASE)
    window.lock()
    qtbot.waitUntil(lambda: not window.desk.vault.unlocked)
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    assert "had not checked" in window.toast.text
    window.go("today")
    (line,) = [b for b in window.page.findChildren(QPushButton) if "recovery key" in b.accessibleName()]
    qtbot.mouseClick(line, LEFT)
    card = window.page.card("RecoveryCard")
    assert card.unchecked.isVisible()
    qtbot.keyClicks(card.secret.field, PASSPHRASE)
    qtbot.mouseClick(card.make, LEFT)
    qtbot.waitUntil(lambda: card.shown is not None)
    assert not card.unchecked.isVisible() and window.desk.vault.recovery_key_unchecked
    for number, field in zip(card.shown.asked, card.shown.fields, strict=True):
        field.setText(card.shown.groups[number])
    qtbot.mouseClick(card.shown.go_on, LEFT)
    assert not card.unchecked.isVisible() and not window.desk.vault.recovery_key_unchecked
    assert window.desk.waiting.all() == ()
