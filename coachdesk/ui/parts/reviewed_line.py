"""Beside a paper for the client: how many of its lines a native speaker has reviewed."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.i18n.standing import Share
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.reviewed_panel import share_line


class ReviewedLine(Speaking):
    """For the consultant, on the screen alone: the paper is the client's. Away while there is nothing to say."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._share: Share | None = None
        self._line = label("muted", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._line)
        self.hide()

    def show_share(self, share: Share | None) -> None:
        """Tell of the paper on show; without one, or without lines that wait for a native speaker, be away."""
        self._share = share
        self._line.setText(share_line(share, self.words) if share is not None else "")
        self.setVisible(share is not None and share.total > 0)

    def retranslate(self) -> None:
        super().retranslate()
        self.show_share(self._share)

    @property
    def text(self) -> str:
        """What it says."""
        return self._line.text()
