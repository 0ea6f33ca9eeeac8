"""A line on the client's screen for the own words, in the language of that screen."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QHBoxLayout

from coachdesk.domain.cases import LONG
from coachdesk.domain.words import Words
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, column, row
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.pair import PairLabel
from coachdesk.ui.tokens import LIGHT

_PICTURE = 40


class OwnWords(QFrame):
    """Kept when the line is left, and by `keep`; nothing goes that was said in another language."""

    def __init__(
        self,
        around: Around,
        ask: str,
        pictogram: str,
        *,
        read: Callable[[], Words],
        keep: Callable[[Words], bool],
        shown_in: str,
    ) -> None:
        """`ask` is a source text; `read` gives the words as they are kept now, `keep` keeps other ones and says whether it could.

        Of words in two languages those in `shown_in` are shown, where there are any.
        """
        super().__init__()
        self._ask, self._read, self._keep, self._shown_in = ask, read, keep, shown_in
        self._language = shown_in
        self.name, self.line = PairLabel(around, "client-word"), TextLine()
        self.line.setProperty("role", "client-line")
        self.line.editingFinished.connect(self.keep)
        self.line.setMaxLength(LONG)
        self._words = read()
        self._shown = self._words.shown_in(shown_in)
        self.line.setText(self._shown)
        frame, inside = card(margin=16, spacing=8)
        inside.addLayout(self._head(pictogram))
        inside.addWidget(self.line)
        self.setLayout(column(frame))

    def _head(self, pictogram: str) -> QHBoxLayout:
        head = row(IconLabel(icons.pictogram(pictogram, LIGHT.accent), _PICTURE), self.name, spacing=14)
        head.setStretch(1, 1)
        return head

    def say(self, tongues: Tongues) -> None:
        """Ask in the languages of the screen; what is typed from now on is in the first of them."""
        if tongues.first.language != self._language:
            self.keep()
        self._language = tongues.first.language
        self.name.show_line(tongues.line(lambda words: words.to_client(self._ask)), tongues.first)
        self.line.setAccessibleName(self.name.text())

    def show_kept(self) -> None:
        """Show what is kept where it is something else than before, and nothing is typed that is not kept."""
        now = self._read()
        if now == self._words or self.line.text().strip() != self._shown.strip():
            return
        self._words, self._shown = now, now.shown_in(self._shown_in)
        if self.line.text().strip() != self._shown.strip():
            self.line.setText(self._shown)

    def keep(self) -> bool:
        """Keep what was typed, whether it could be; what stands there in another language stays."""
        text = self.line.text().strip()
        if text != self._shown.strip():
            if not self._keep(said_anew(self._read(), text, self._shown.strip(), self._language)):
                return False
            self._words, self._shown = self._read(), text
        return True


def said_anew(before: Words, text: str, shown: str, language: str) -> Words:
    """Words of which what was `shown` is `text` now. Nothing goes that was said in another language.

    Something quite different, typed where the words of another language were shown, is put beside these.
    """
    if not before:
        return Words(text, language) if text else before
    second = bool(shown) and shown != before.text.strip() and shown == before.interpreted.strip()
    was = before.other_language if second else before.language
    edited = was == language or not set(text.split()).isdisjoint(shown.split())
    if text and not edited and before.text.strip() and not before.interpreted.strip():
        return replace(before, interpreted=text, other_language=language)
    if second:
        return replace(before, interpreted=text, other_language=(was if edited else language) if text else "")
    if not text:
        return Words(before.interpreted, before.other_language or "nl")
    return replace(before, text=text, language=was if edited else language)
