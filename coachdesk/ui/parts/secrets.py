"""Typing a passphrase: hidden unless asked for, with its strength shown and no rules about signs."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout

from coachdesk.domain.errors import PassphraseTooShort
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.place import SECRET
from coachdesk.ui.tokens import LIGHT

_STRENGTHS = (
    (mark("Very easy to guess"), LIGHT.bad),
    (mark("Easy to guess"), LIGHT.bad),
    (mark("Could be better: add a word or two"), LIGHT.warn),
    (mark("Strong"), LIGHT.good),
    (mark("Very strong"), LIGHT.good),
)


class Warming(QObject):
    """Imports what comes next at the first key that is typed, elsewhere; before that the window is as light as can be."""

    def __init__(self, field: QLineEdit, warm: Callable[[], None]) -> None:
        super().__init__(field)
        self._warm: Callable[[], None] | None = warm
        field.textEdited.connect(self._begin)

    def _begin(self, _text: str) -> None:
        warm, self._warm = self._warm, None
        if warm is not None:
            Thread(target=warm, daemon=True).start()


class SecretField(Labelled):
    """A labelled field for a secret, with an eye to look at what was typed."""

    def __init__(self, language: Language, source: str, *, help_source: str = "") -> None:
        line = TextLine(ltr=True)
        super().__init__(language, source, line, help_source=help_source)
        self.field: QLineEdit = line
        line.setProperty(SECRET, True)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = QAction(icons.icon("together", LIGHT.muted), "", line)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._look)
        line.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self.speak(self._eye.setText, mark("Show what is typed"))
        self.speak(self._eye.setToolTip, mark("Show what is typed"))

    @property
    def text(self) -> str:
        """The secret as typed."""
        return self.field.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()

    def _look(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icons.icon("hide" if shown else "together", LIGHT.muted))


class Strength(Speaking):
    """How hard a passphrase is to guess, in a bar and in words. It advises; only very short ones are refused."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.bar, self._text = QProgressBar(), label("small")
        self.bar.setRange(0, 5)
        self.bar.setTextVisible(False)
        self.speak(self.bar.setAccessibleName, mark("Strength of the passphrase"))
        self._score = -1
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.bar)
        box.addWidget(self._text)

    def judge(self, passphrase: str) -> None:
        """Show the strength of what was typed so far."""
        self._score = strength(passphrase) if passphrase else -1
        self.bar.setValue(self._score + 1)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self._score < 0:
            least = PassphraseTooShort.MIN_PASSPHRASE
            self._text.setText(self.words.text("At least {n} signs. Four or five ordinary words are best.", n=least))
            return
        text, colour = _STRENGTHS[self._score]
        self._text.setText(self.words.text(text))
        self.bar.setStyleSheet(f"QProgressBar::chunk {{ background: {colour}; }}")


def strength(passphrase: str) -> int:
    """0 (guessed at once) to 4 (not within centuries), by the estimate of zxcvbn; too short is never more than 0."""
    from zxcvbn import zxcvbn

    if len(passphrase) < PassphraseTooShort.MIN_PASSPHRASE:
        return 0
    return int(zxcvbn(passphrase[:72])["score"])
