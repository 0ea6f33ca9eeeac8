"""The language of the window, switched live."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from coachdesk.ui.qt_words import QtWords

from coachdesk.i18n import Translator, Translators
from coachdesk.ui import theme


class Language(QObject):
    """Holds the translator of the window. Widgets hear of a switch through Qt's own LanguageChange event."""

    switched = Signal(str)

    def __init__(self, translators: Translators, language: str) -> None:
        super().__init__()
        self._translators = translators
        self.words: Translator = translators[language]
        self._qt_words: QtWords | None = None

    @property
    def code(self) -> str:
        """The language of the window."""
        return self.words.language

    def translator(self, language: str) -> Translator:
        """The translator of another language, for what a client sees."""
        return self._translators[language]

    def dress(self) -> None:
        """Give the application its look and the direction of the language."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        rtl = self.words.rtl
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        theme.apply(app)

    def speak_qt(self) -> None:
        """Let Qt's own dialogs speak the language too; asked for by the first dialog that is opened."""
        if self._qt_words is None:
            from coachdesk.ui.qt_words import QtWords

            self._qt_words = QtWords()
        self._qt_words.speak(self.words)

    def switch(self, language: str) -> None:
        """Change the language of every open window."""
        if language == self.code:
            return
        self.words = self._translators[language]
        self.dress()
        if self._qt_words is not None:
            self.speak_qt()
        for widget in QApplication.topLevelWidgets():
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        self.switched.emit(language)
