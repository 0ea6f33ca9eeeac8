"""A view of the client's screen that ends with thanks, when the client says that it is enough."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.i18n import mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column, row
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.together.thanks import Thanks

_WIDE = 260
"""Least pixels of the button that ends it."""


class ThankedView(ClientView):
    """What is asked stands below each other; `done` at the foot ends it. Whoever makes it lays it out by `lay_out`."""

    done_says = mark_to_client("I am done")
    """Source text of the button that ends it."""
    kept_says = mark_to_client("Thank you. Your answers are kept.")
    """Source text of the thanks."""

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self.thanks = Thanks(around, self.kept_says)
        self.thanks.again.connect(self.again)
        self.done = LineButton(around, "primary")
        self.done.setMinimumWidth(_WIDE)
        self.done.clicked.connect(self.finish)
        self.foot, self._stack = QWidget(), QStackedWidget()
        self.foot.setLayout(row(None, with_loudspeaker(self.done), None))

    def lay_out(self, *parts: QWidget, spacing: int = 12) -> None:
        """Put what is asked below each other, in the order of reading."""
        body = QWidget()
        body.setLayout(column(*parts, None, spacing=spacing))
        self._frame = Scrolling(body)
        for page in (self._frame, self.thanks):
            self._stack.addWidget(page)
        whole = column(self._stack, self.foot, spacing=10)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    @property
    def ended(self) -> bool:
        """Whether the thanks are on show."""
        return self._stack.currentWidget() is self.thanks

    def kept(self) -> bool:
        """Keep what was typed, whether it could be."""
        return True

    def keep(self) -> None:
        self.kept()

    def finish(self) -> None:
        """Keep what was typed, and thank; what could not be kept stays, and was said."""
        if self.kept():
            self.thank()

    def thank(self) -> None:
        """Show the thanks instead of what is asked."""
        self._stack.setCurrentWidget(self.thanks)
        self.foot.hide()
        self.answered.emit(True)

    def again(self) -> None:
        """Look once more at what was answered."""
        self._stack.setCurrentWidget(self._frame)
        self.foot.show()
        self.answered.emit(False)

    def say(self, tongues: Tongues, look: Look) -> None:
        self.done.setMinimumHeight(look.target)
        self.done.show_line(tongues.line(lambda words: words.to_client(self.done_says)), tongues.first)
        self.thanks.say(tongues, look)
        fit_loudspeakers(self, look.hear)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Begin before the answers, and on none of them."""
        self._frame.setFocus(reason)
