"""Switching the language: quick however many pages were opened, and complete when a page is shown."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from coachdesk.ui.main_window import MainWindow


class Watch(QObject):
    """Counts what each widget is told."""

    def __init__(self, *kinds: QEvent.Type) -> None:
        super().__init__()
        self._kinds = kinds
        self.told: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self._kinds and isinstance(watched, QWidget):
            self.told.append(watched)
        return False


def texts(page: QWidget) -> set[str]:
    return {made.text() for kind in (QLabel, QPushButton) for made in page.findChildren(kind) if made.text()}


def test_only_what_is_on_show_speaks_again_at_once(window: MainWindow, qapp: QApplication) -> None:
    for page in ("cases", "new_case", "settings"):
        window.go(page)
    hidden = window._pages["new_case"]
    before = texts(hidden)
    watch = Watch(QEvent.Type.LanguageChange)
    qapp.installEventFilter(watch)
    window.language.switch("nl")
    qapp.removeEventFilter(watch)
    assert watch.told
    assert all(made.isVisible() or made.window() is not window or not hidden.isAncestorOf(made) for made in watch.told)
    assert texts(hidden) == before
    assert window.language.words.text("Language of the window") in texts(window.page)


def test_a_page_speaks_the_language_of_the_window_when_it_is_shown(window: MainWindow) -> None:
    window.go("new_case")
    english = texts(window.page)
    window.go("today")
    window.language.switch("nl")
    window.language.switch("ti")
    window.go("new_case")
    tigrinya = texts(window.page)
    assert window.language.words.text("Make the case") in tigrinya
    assert window.language.translator("en").text("Make the case") in english - tigrinya


def test_a_page_that_was_told_is_not_told_again(window: MainWindow, qapp: QApplication) -> None:
    window.go("new_case")
    window.go("today")
    window.language.switch("nl")
    window.go("new_case")
    window.go("today")
    watch = Watch(QEvent.Type.LanguageChange)
    qapp.installEventFilter(watch)
    window.go("new_case")
    qapp.removeEventFilter(watch)
    assert not watch.told


def test_a_section_that_was_hidden_speaks_when_it_is_shown(window: MainWindow) -> None:
    window.go("settings", stage="safety")
    english = texts(window.page.card("PinCard"))
    window.go("settings", stage="you")
    window.language.switch("nl")
    assert texts(window.page._cards["safety"]["PinCard"]) == english
    window.go("settings", stage="safety")
    dutch = texts(window.page.card("PinCard"))
    assert dutch.isdisjoint(english)


def test_nothing_is_styled_again(window: MainWindow, qapp: QApplication) -> None:
    """To style every widget again takes a second on a laptop; the look is the same in all languages."""
    sheet, font, there = qapp.styleSheet(), qapp.font(), set(qapp.allWidgets())
    watch = Watch(QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)
    qapp.installEventFilter(watch)
    for language in ("ti", "nl", "ti", "en"):
        window.language.switch(language)
    qapp.removeEventFilter(watch)
    assert (qapp.styleSheet(), qapp.font()) == (sheet, font)
    assert not there & set(watch.told), "only what is made anew is styled"
