"""In a language that waits for a native speaker the window says how much of what it shows was reviewed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.i18n import plain
from coachdesk.i18n.standing import Share
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.settings import SettingsPage
from coachdesk.ui.parts.reviewed_chip import ReviewedChip
from coachdesk.ui.parts.reviewed_panel import ReviewedPanel, share_line
from coachdesk.ui.parts.shown_texts import shown_texts
from coachdesk.ui.together.choose import ChooseTogether
from tests.builders import yonas
from tests.ui.conftest import MakeWindow


def chip(window: MainWindow, qtbot: QtBot) -> ReviewedChip:
    """The chip of the side bar, counted."""
    made = window.side.reviewed
    assert made is not None
    qtbot.waitUntil(made.isVisible)
    return made


def said(chip: ReviewedChip) -> str:
    """The whole sentence, which is read to who can't see the chip, and shown to who rests the mouse on it."""
    assert chip.button.toolTip() == chip.button.accessibleDescription()
    return chip.button.toolTip()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_made_in_dutch_and_in_english(new_window: MakeWindow, language: str) -> None:
    assert new_window(language).side.reviewed is None


def test_the_lines_on_show_are_counted_a_moment_after_the_page_is_shown(new_window: MakeWindow, qtbot: QtBot) -> None:
    window = new_window("ti")
    made = chip(window, qtbot)
    index = window.desk.translators.index("ti")
    texts = {shown.text for shown in shown_texts(window, skipping=made) if index.entries_in(shown.text)}
    assert made.share.total == len(texts) > 8
    assert said(made) == share_line(made.share, window.language.words)
    before = made.share
    window.go("settings")
    qtbot.waitUntil(lambda: made.share != before)
    assert said(made) == share_line(made.share, window.language.words)


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_in_the_bar_stands_the_short_of_it_on_two_lines_at_most(
    new_window: MakeWindow, qtbot: QtBot, language: str
) -> None:
    window = new_window("ti")
    window.resize(1366, 768)
    made = chip(window, qtbot)
    window.language.switch(language)
    made.share = Share(reviewed=188, drafted=1204)  # no page has more lines
    made._say()
    line = made.findChild(QLabel)
    assert "188/1392" in plain(line.text()) and made.button.accessibleName() == line.text()
    needed, text = line.heightForWidth(line.width()), line.text()
    qtbot.waitUntil(lambda: line.height() >= needed)
    assert max(map(line.fontMetrics().horizontalAdvance, text.split())) <= line.contentsRect().width()
    line.setText("\n".join([text.split()[0]] * 2))
    assert needed <= line.heightForWidth(line.width())


def test_names_of_people_are_no_lines(new_window: MakeWindow, qtbot: QtBot) -> None:
    window = new_window("ar")
    window.go("cases")
    made = chip(window, qtbot)
    made.count()
    before = made.share
    window.desk.vault.opened().cases.add(yonas())
    window.go("today")
    window.go("cases")
    made.count()
    texts = [shown.text for shown in shown_texts(window, skipping=made)]
    assert any(yonas().case.calling_name in text for text in texts)
    index = window.desk.translators.index("ar")
    assert index.standing_in(yonas().case.calling_name) is None
    assert made.share.total <= before.total + 4  # its languages and where it stands


def test_it_comes_and_goes_with_the_language_of_the_window(new_window: MakeWindow, qtbot: QtBot) -> None:
    window = new_window("nl")
    window.language.switch("ti")
    made = chip(window, qtbot)
    window.language.switch("nl")
    assert not made.isVisible()
    made.count()
    assert made.share == Share()
    assert not made.isVisible()


def test_pressing_it_says_what_it_means_and_escape_closes_that(new_window: MakeWindow, qtbot: QtBot) -> None:
    window = new_window("ar")
    made = chip(window, qtbot)
    made.button.setFocus()
    qtbot.keyClick(made.button, Qt.Key.Key_Return)
    panel = made.findChild(ReviewedPanel)
    assert panel is not None
    assert panel.isVisible()
    texts = [line.text() for line in panel.findChildren(QLabel)]
    assert share_line(made.share, window.language.words) in texts
    for number in (made.share.reviewed, made.share.glossary, made.share.drafted):
        assert str(number) in texts
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: made.findChild(QDialog) is None)


def test_a_narrow_window_keeps_the_icon_alone(new_window: MakeWindow, qtbot: QtBot) -> None:
    window = new_window("ti")
    made = chip(window, qtbot)
    window.resize(900, 520)
    qtbot.waitUntil(lambda: made.width() < 60)
    assert made.isVisible()
    assert said(made) == share_line(made.share, window.language.words)
    assert not made.findChild(QLabel).isVisible()


def test_the_clients_screen_shows_nothing_of_it(new_window: MakeWindow, qtbot: QtBot) -> None:
    window = new_window("ti")
    made = chip(window, qtbot)
    window.desk.vault.opened().cases.add(yonas())
    view = ChooseTogether(window.around, window.desk.cases.open(yonas().case.id), "ti")
    view.show()
    assert view.findChildren(ReviewedChip) == []
    assert said(made) not in {shown.text for shown in shown_texts(view)}
    view._may_close = True
    view.close()


def test_the_settings_say_how_far_each_language_is(dutch: MainWindow, qtbot: QtBot) -> None:
    dutch.go("settings")
    page = dutch.page
    assert isinstance(page, SettingsPage)
    card = page.card("LanguageCard")
    qtbot.waitUntil(card.coverage["ti"].isVisible)
    whole = dutch.desk.translators.index("ti").whole()
    assert whole.total > 1000
    for number in (whole.reviewed, whole.total, whole.glossary, whole.drafted):
        assert str(number) in card.coverage["ti"].text()
    before = card.coverage["ar"].text()
    dutch.language.switch("ar")
    assert card.coverage["ar"].text() != before
