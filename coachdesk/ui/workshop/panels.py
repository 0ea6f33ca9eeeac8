"""What is opened over a scene: all keys, and all scenes to go to."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coachdesk.domain.workshop import Run
from coachdesk.i18n import Translator, isolate_ltr
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.workshop.keys import HELP
from coachdesk.ui.workshop.saying import said


class Panel(QDialog):
    """A title, what stands in it, and a button that closes it; Escape does too."""

    def __init__(self, parent: QWidget, title: str, body: QWidget, words: Translator) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.close_button = button("plain")
        self.close_button.setText(words.text("Close"))
        self.close_button.clicked.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 18, 22, 18)
        box.setSpacing(12)
        box.addWidget(label("h2", title))
        box.addWidget(Scrolling(body), 1)
        box.addLayout(row(None, self.close_button))
        self.resize(620, min(640, parent.height() - 40))


class KeyNames(QLabel):
    """Names of keys, as they are printed on keyboards of every language here."""

    def __init__(self, keys: Iterable[str]) -> None:
        super().__init__("  ".join(isolate_ltr(key) for key in keys))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "field")
        self.setWordWrap(True)
        self.setMinimumWidth(190)


class KeysPanel(Panel):
    """Each key and what it does."""

    def __init__(self, parent: QWidget, words: Translator) -> None:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (keys, what) in enumerate(HELP):
            turned = [{"→": "←", "←": "→"}.get(key, key) if words.rtl else key for key in keys]
            grid.addWidget(KeyNames(turned), at, 0)
            grid.addWidget(label("", words.text(what), wrap=True), at, 1)
        super().__init__(parent, words.text("Keys"), body, words)
        self.close_button.setFocus()


class ScenesPanel(Panel):
    """`wanted` carries the number of the scene to go to, from 0."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget, run: Run, words: Translator) -> None:
        body = QWidget()
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(4)
        self.buttons: list[QPushButton] = []
        for at, scene in enumerate(run.scenario.scenes):
            made = button("item", checkable=True)
            minutes = words.plural("{n} minute", "{n} minutes", scene.minutes)
            title = said(run.scenario, scene.title, words).replace("&", "&&")  # one alone would make a key of a letter
            made.setText(words.line(words.number(at + 1), title, minutes))
            made.setChecked(at == run.at)
            made.clicked.connect(partial(self._go, at))
            self.buttons.append(made)
            box.addWidget(made)
        box.addStretch(1)
        super().__init__(parent, words.text("All scenes"), body, words)
        self.buttons[run.at].setFocus()

    def _go(self, at: int, _checked: bool = False) -> None:
        self.accept()
        self.wanted.emit(at)
