"""Qt's own words: the buttons of its print and file dialogs, and the menu of its text fields.

Qt ships them in Dutch and Arabic and not in Tigrinya; for Tigrinya they come from our catalogue.
"""

from collections.abc import Collection
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from coachdesk.i18n import Translator, mark

_OURS = {
    "OK": mark("OK"),
    "&OK": mark("OK"),
    "Cancel": mark("Cancel"),
    "&Cancel": mark("Cancel"),
    "Close": mark("Close"),
    "&Close": mark("Close"),
    "&Print": mark("Print"),
    "Print": mark("Print"),
    "&Save": mark("Save"),
    "Save": mark("Save"),
    "&Open": mark("Open"),
    "Open": mark("Open"),
    "&Undo": mark("Undo"),
    "&Redo": mark("Redo"),
    "Cu&t": mark("Cut"),
    "&Copy": mark("Copy"),
    "&Paste": mark("Paste"),
    "Delete": mark("Delete"),
    "Select All": mark("Select all"),
    "Printer": mark("Printer"),
    "Copies": mark("Copies"),
    "Options": mark("Options"),
    "File &name:": mark("File name:"),
    "Files of type:": mark("Kind of file:"),
    "Look in:": mark("Folder:"),
}


_GAPS = frozenset({"File &name:", "Files of type:", "Look in:"})
"""What Qt leaves in English in its Dutch and Arabic words."""


class OwnWords(QTranslator):
    """Answers Qt with our words where Qt has none of its own."""

    def __init__(self, words: Translator, answered: Collection[str]) -> None:
        """`answered` are the words of Qt's to answer; all others are left to whoever was installed before."""
        super().__init__()
        self._words, self._answered = words, answered

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Our word for one of Qt's; None when we have none. An empty text would blank the button."""
        return self._words.text(_OURS[source]) if source in self._answered else None


class QtWords:
    """Puts the right translators into the application, and takes those before out."""

    _installed: ClassVar[list[QTranslator]] = []
    """Those of the whole application, as Qt has them."""

    def speak(self, words: Translator) -> None:
        """Let Qt speak the language of `words`."""
        while self._installed:
            QCoreApplication.removeTranslator(self._installed.pop())
        if words.language in ("nl", "ar"):
            shipped = QTranslator()
            shipped.load(f"qtbase_{words.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._install(shipped)
            self._install(OwnWords(words, _GAPS))
        elif words.language == "ti":
            self._install(OwnWords(words, _OURS))

    def _install(self, translator: QTranslator) -> None:
        """The one installed last is asked first."""
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)
