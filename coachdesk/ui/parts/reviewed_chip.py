"""A quiet line in the side bar: how many of the lines on show a native speaker has reviewed."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout

from coachdesk.i18n import isolate_ltr
from coachdesk.i18n.provenance import REVIEWED_IN
from coachdesk.i18n.standing import Share
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.reviewed_panel import ReviewedPanel, share_line
from coachdesk.ui.parts.shown_texts import shown_texts
from coachdesk.ui.tokens import TARGET

SOON = 400
"""Milliseconds after which what is shown is counted; nobody waits for it."""
_BESIDE, _ROOM = 41, 128
"""Pixels that the icon takes, and those beside it."""


class ReviewedChip(Page):
    """Counts a moment after the page, the language, or the place of the focus changed. Pressing it says more.

    Hidden where no text of the window's language waits for a native speaker, and on a page that shows none.
    """

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.share = Share()
        self._folded = False
        self.button = button("nav", "languages")
        self.button.clicked.connect(self.explain)
        self._line = label("small", wrap=True)
        self._line.setFixedWidth(_ROOM)
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = row(_BESIDE, self._line, None, spacing=0)  # a gap turns around, a margin does not
        inside.setContentsMargins(0, 4, 0, 4)
        self.button.setLayout(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.count)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self.hide()

    def soon(self) -> None:
        """What is shown changed: count it in a moment."""
        self._timer.start()

    def _focus_moved(self) -> None:
        if self.isVisible():
            self._timer.start()

    def fold(self, folded: bool) -> None:
        """Show the icon alone, or the line again."""
        self._folded = folded
        self._say()

    def count(self) -> None:
        """Count now."""
        code, window = self.language.code, self.window()
        self.share = Share()
        if code in REVIEWED_IN:
            texts = (shown.text for shown in shown_texts(window, skipping=self))
            self.share = self.desk.translators.index(code).share(texts)
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self.hide()
        self.soon()

    def _say(self) -> None:
        """The short of it in the bar, which has room for two lines; the sentence where there is room for that."""
        words, share = self.words, self.share
        short = words.line(words.text("Reviewed"), isolate_ltr(f"{share.reviewed}/{share.total}"))
        sentence = share_line(share, words)
        self.button.setAccessibleName(short)
        self.button.setAccessibleDescription(sentence)
        self.button.setToolTip(sentence)
        self._line.setText(short)
        self._line.setVisible(not self._folded)
        self.button.setFixedHeight(TARGET if self._folded else max(TARGET, self._line.heightForWidth(_ROOM) + 10))
        self.setVisible(self.share.total > 0)

    def explain(self) -> None:
        """Say what the line means."""
        panel = ReviewedPanel(self, self.share, self.words)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        panel.open()
