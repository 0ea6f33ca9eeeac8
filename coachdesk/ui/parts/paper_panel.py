"""A paper as it will be printed, and beside it a column with what can be done: look, print, save."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.background import Latest
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, label
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.paper_view import PaperView
from coachdesk.ui.parts.paper_zoom import zoom_buttons
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tab_order import as_seen

_WIDTH = 300
_EDGE, _BESIDE_BAR = 12, 4
_EDGES = 48
"""What margins and a scroll bar take of the width."""


class PaperPanel(Page):
    """Makes its PDF elsewhere; an answer to an older question, or after `drop`, is passed over.

    `column` and `notices` are for parts of the owner: at the top, and below the number of pages. They scroll where they
    do not fit; the buttons to print and save stay in sight. `printed` when the printer took it, `saving` when the user
    wants to save.
    """

    printed = Signal()
    saving = Signal()

    def __init__(
        self,
        around: Around,
        save: str,
        *,
        name: str = mark("The paper as it will be printed"),
        making: str = mark("Making the paper"),
    ) -> None:
        """`save` is what the button to save says, `name` what the paper is, `making` what is said meanwhile."""
        super().__init__(around)
        self.pdf: bytes | None = None
        self._making = Latest(around.background)
        self.paper = PaperView(around, self, name)
        self.column, self.notices = QVBoxLayout(), QVBoxLayout()
        for parts in (self.column, self.notices):
            parts.setSpacing(12)
        self.count, self.busy_line, self.problem = label("muted"), label("muted"), Notice("bad")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(lambda text: self.busy_line.setText(f"{text}…"), making)
        self.speak(self.busy.setAccessibleName, making)
        self.print, self.save = button("primary", "print"), button("plain", "save_file")
        for made, text, keys in ((self.print, mark("Print…"), "Ctrl+P"), (self.save, save, "Ctrl+S")):
            self.speak(made.setText, text)
            made.setShortcut(keys)
            with_keys(self, made, text, keys)
        self.print.clicked.connect(self.print_paper)
        self.save.clicked.connect(self.saving)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self.paper, 1)
        whole.addWidget(self._side())
        self._show_busy(False)

    def _side(self) -> QWidget:
        above = QWidget()
        box = self._above = QVBoxLayout(above)
        box.setContentsMargins(0, 0, _BESIDE_BAR, 0)
        box.setSpacing(12)
        box.addStrut(_WIDTH - _EDGES)
        box.addLayout(self.column)
        for part in (self.count, self.busy_line, self.busy):
            box.addWidget(part)
        self.notices.addWidget(self.problem)
        box.addLayout(self.notices)
        box.addLayout(zoom_buttons(self, self.paper))
        box.addStretch(1)
        side, whole = card(margin=_EDGE, spacing=12)
        side.setFixedWidth(_WIDTH)
        whole.addWidget(scrolling(above), 1)
        whole.addWidget(self.print)
        whole.addWidget(self.save)
        return side

    def put_in_order(self) -> None:
        """Let Tab go through what stands beside the paper from above; for pages that have put something there."""
        as_seen(self._above)

    # --- making -----------------------------------------------------------------------------------------------------

    def make(
        self,
        draw: Callable[[], bytes],
        made: Callable[[], None] | None = None,
        refused: Callable[[CaseError], None] | None = None,
    ) -> None:
        """Show the PDF that `draw` makes, which runs elsewhere.

        `made` is called once it is on show; `refused` where it can't be made, which the panel says itself without it.
        """
        self._show_busy(True)
        dpi, plans = self.paper.dpi, self.desk.plans

        def work() -> tuple[bytes, list[QImage]]:
            from coachdesk.ui.printing import as_image

            pdf = draw()
            return pdf, [as_image(page) for page in plans.pages(pdf, dpi)]

        def done(drawn: tuple[bytes, list[QImage]]) -> None:
            self.pdf = drawn[0]
            self._show_busy(False)
            self.paper.show_pages(*drawn, dpi)
            self.problem.say("")
            self._say()
            if made is not None:
                made()

        def failed(error: Exception) -> None:
            if not isinstance(error, CaseError):
                raise error
            self.drop()
            (refused or self._refused)(error)

        self._making.run(work, done, failed)

    def drop(self) -> None:
        """Forget the paper, and take no answer any more."""
        self._making.drop()
        self.pdf = None
        self.paper.clear()
        self._show_busy(False)
        self._say()

    def let_go(self) -> None:
        self._making.drop()
        self.pdf = None
        super().let_go()

    def _refused(self, error: CaseError) -> None:
        self.problem.say(messages.refusal(error, self.words))

    def _show_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)
        self.busy_line.setVisible(busy)
        self.count.setVisible(not busy)
        for made in (self.print, self.save):
            made.setEnabled(not busy and self.pdf is not None)

    # --- telling and printing ---------------------------------------------------------------------------------------

    @property
    def pages(self) -> int:
        """Pages on show."""
        return len(self.paper.sheets)

    def retranslate(self) -> None:
        super().retranslate()
        self.paper.retranslate()
        self._say()

    def _say(self) -> None:
        self.count.setText(self.words.plural("{n} page, A4", "{n} pages, A4", self.pages) if self.pages else "")

    def print_paper(self) -> None:
        """Ask for a printer and print."""
        from coachdesk.ui.printing import print_with_dialog

        if self.pdf is not None and print_with_dialog(self, self.around, self.pdf):
            self.printed.emit()
