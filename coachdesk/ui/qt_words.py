"""Qt's own words: the buttons of its print and file dialogs, and the menu of its text fields.

Qt ships them in Dutch and Arabic and not in Tigrinya; for Tigrinya they come from our catalogue.
"""

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


class OwnWords(QTranslator):
    """Answers Qt with our words where Qt has none of its own."""

    def __init__(self, words: Translator) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Our word for one of Qt's; Qt's own, in English, when we have none."""
        return self._words.text(_OURS[source]) if source in _OURS else source


class QtWords:
    """Puts the right translator into the application, and takes the one before out."""

    _installed: ClassVar[QTranslator | None] = None
    """One for the whole application, as Qt has it."""

    def speak(self, words: Translator) -> None:
        """Let Qt speak the language of `words`."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            QtWords._installed = None
        made = OwnWords(words) if words.language == "ti" else QTranslator()
        if words.language in ("nl", "ar"):
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            made.load(f"qtbase_{words.language}", folder)
        if words.language != "en":
            QCoreApplication.installTranslator(made)
            QtWords._installed = made
