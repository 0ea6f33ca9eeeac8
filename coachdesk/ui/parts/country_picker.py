"""Choosing a country, by typing a part of its name or from all that are offered."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.domain.languages import COUNTRIES, INTERFACE
from coachdesk.domain.search import fold
from coachdesk.i18n import mark
from coachdesk.i18n.names import country_name
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, label
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.place import KEPT


class CountryPicker(Speaking):
    """`country` is the chosen one of languages.COUNTRIES, or empty; `picked` when the user changed it.

    What is chosen stands alone, and pressing it takes it off; the others unfold with a field to search in. A name is found
    in each language of the window.
    """

    picked = Signal()

    def __init__(self, language: Language, source: str, help_source: str) -> None:
        super().__init__(language)
        self.country = ""
        self._open = False
        self.chosen = button("toggle", checkable=True)
        self.chosen.clicked.connect(lambda _checked: self._take(""))
        self.choose = button("quiet")
        self.choose.clicked.connect(self._unfold)
        self.search = TextLine()
        self.search.setProperty(KEPT, True)  # what is typed here is nothing to keep
        self.search.textChanged.connect(lambda _text: self._draw())
        self.search.returnPressed.connect(self._take_first)
        self.speak(self.search.setPlaceholderText, mark("Search a country"))
        self.speak(self.search.setAccessibleName, mark("Search a country"))
        self._found = QWidget()
        self._flow = Flow(self._found)
        head, helping = label("field"), label("small", wrap=True)
        self._line = QWidget()
        flow = Flow(self._line)
        flow.addWidget(self.chosen)
        flow.addWidget(self.choose)
        self.speak(head.setText, source)
        self.speak(self._line.setAccessibleName, source)
        self.speak(helping.setText, help_source)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self.none_found = label("small", wrap=True)
        self.speak(self.none_found.setText, mark("No country is found. Write it in the line below."))
        for part in (head, self._line, self.search, self._found, self.none_found, helping):
            box.addWidget(part)
        escape = QShortcut(QKeySequence("Escape"), self, self._leave)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._draw()

    def show_country(self, code: str) -> None:
        """Show a stored value, without a signal."""
        if self.country != code:
            self.country = code
            self._draw()

    def fold(self) -> None:
        """Show only what is chosen."""
        if self._open:
            self._open = False
            self.search.clear()
            self._draw()

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    @property
    def offered(self) -> tuple[QPushButton, ...]:
        """The countries that are offered to press."""
        return tuple(self._found.findChildren(QPushButton)) if self._open else ()

    # --- drawing ----------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        words = self.words
        self.chosen.setVisible(bool(self.country))
        self.chosen.setChecked(bool(self.country))
        name = words.country_name(self.country) if self.country else ""
        self.chosen.setText(name)
        self.chosen.setToolTip(words.text("Take {name} off", name=name) if name else "")
        self.choose.setText(words.text("Another country…") if self.country else words.text("Choose a country…"))
        self.choose.setVisible(not self._open)
        self._line.setVisible(bool(self.country) or not self._open)
        self.search.setVisible(self._open)
        clear(self._flow)
        if self._open:
            for code in self._fitting():
                self._flow.addWidget(self._offer(code))
        self._found.setVisible(self._flow.count() > 0)
        self.none_found.setVisible(self._open and not self._flow.count())

    def _fitting(self) -> list[str]:
        wanted = fold(self.search.text()).split()
        codes = [code for code in COUNTRIES if code != self.country and _fits(code, wanted)]
        return sorted(codes, key=lambda code: fold(self.words.country_name(code)))

    def _offer(self, code: str) -> QPushButton:
        made = button("toggle", checkable=True)
        made.setText(self.words.country_name(code))
        made.clicked.connect(lambda _checked: self._take(code))
        return made

    # --- choosing ---------------------------------------------------------------------------------------------------

    def _unfold(self) -> None:
        self._open = True
        self._draw()
        self.search.setFocus()

    def _leave(self) -> None:
        if self._open:
            self.fold()
            self.choose.setFocus()

    def _take_first(self) -> None:
        if self.search.text().strip() and self.offered:
            self.offered[0].click()

    def _take(self, code: str) -> None:
        self.country = code
        self._open = False
        self.search.clear()
        self._draw()
        (self.chosen if code else self.choose).setFocus()
        self.picked.emit()


def _fits(code: str, wanted: list[str]) -> bool:
    """Whether each word that was typed begins one of the name in one of the languages."""
    return any(all(any(word.startswith(w) for word in name) for w in wanted) for name in _names(code))


def _names(code: str) -> Iterator[list[str]]:
    return (fold(country_name(code, language)).split() for language in INTERFACE)
