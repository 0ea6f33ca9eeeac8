"""What the client misses among the sides of health: in own words and with an own mark, on the client's own screen."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.picture import Web
from coachdesk.domain.words import Words
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.listen.mark_steps import SKIP, MarkSteps
from coachdesk.ui.listen.web_page import MISSING
from coachdesk.ui.page import Around
from coachdesk.ui.parts.fields import Story
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton


class MissingTogether(QWidget):
    """`said` is sent when words are to be kept, `given` carries the mark or None. What has no words gets no mark."""

    said = Signal()
    given = Signal(object)

    def __init__(self, around: Around) -> None:
        super().__init__()
        self._words = around.language.words
        self._stored, self._shown = Words(), ""
        self.field = Story(lines=3, most=6)
        self.field.setProperty("role", "client-line")
        self._autosave = Autosave(self)
        self._autosave.watch(self.field, self.said.emit)
        self.skip = LineButton(around, "plain")
        self.skip.clicked.connect(lambda: self.given.emit(None))
        self.steps = MarkSteps(self.skip, self.skip.hear, role="client-title")
        self.steps.given.connect(self.given)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self.steps):
            box.addWidget(part)
        box.addStretch(1)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Name everything in the languages of the screen; what was typed so far is kept in the one before."""
        self.keep()
        self._words = tongues.first
        self.field.setAccessibleName(self._words.text(MISSING))
        self.skip.show_line(tongues.line(lambda each: each.text(SKIP)), tongues.first)
        self.skip.setMinimumHeight(look.target)
        self.steps.take_size(look.target)

    @property
    def words_said(self) -> Words:
        """What the client misses, with what the field says. Raises FieldTooLong."""
        typed, language = self.field.toPlainText(), self._words.language
        if _is_second(self._stored, language):
            return replace(self._stored, interpreted=typed, other_language=language if typed.strip() else "")
        return replace(self._stored, text=typed, language=language)

    def show_web(self, web: Web) -> None:
        """Show what is kept; what is not, since it waits or was refused, stays in the field."""
        missing, words = web.missing, self._words
        kept = missing.interpreted if _is_second(missing, words.language) else missing.text
        if kept != self._shown and not self._autosave.waits(self.field):
            self.field.show_value(kept)
        self._stored, self._shown = missing, kept
        self.steps.show_mark(web.missing_mark, words, words.text(MISSING))
        self.steps.setVisible(bool(missing))

    def keep(self) -> None:
        """Keep what was typed and not kept yet."""
        self._autosave.flush()


def _is_second(words: Words, language: str) -> bool:
    """Whether a text in this language has its place beside the first: it stands there, or the first is in another.

    So what the consultant wrote down in another language stays. Where both are, the client goes on with the first.
    """
    first, second = words.text.strip(), words.interpreted.strip()
    if second and words.other_language == language:
        return not (first and words.language == language)
    return bool(first) and words.language != language and not second
