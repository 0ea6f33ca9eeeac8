"""The line over a case that may be read and not changed: since when, why, and where that is lifted."""

from PySide6.QtWidgets import QFrame

from coachdesk.domain.privacy import Restriction
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.tokens import LIGHT


class RestrictedLine(Speaking):
    """Hidden while the case may be changed. `about` leads to where it is lifted."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._restriction: Restriction | None = None
        self._title, self._reason = label("h3", wrap=True), label("", wrap=True)
        self.about = button("plain")
        self.speak(self.about.setText, mark("About this restriction"))
        frame = QFrame()
        frame.setProperty("role", "notice")
        texts = column(self._title, self._reason, spacing=2)
        inside = row(IconLabel(icons.icon("lock", LIGHT.warn), 24), 4, texts, self.about)
        inside.setStretch(2, 1)
        inside.setContentsMargins(14, 8, 10, 8)
        frame.setLayout(inside)
        self.setLayout(row(frame))
        self.hide()

    def show_restriction(self, restriction: Restriction | None) -> None:
        """Show why, or nothing where there is none."""
        self._restriction = restriction
        self.setVisible(restriction is not None)
        self.retranslate()

    @property
    def text(self) -> str:
        """What it says, empty when it is away."""
        return "" if self._restriction is None else f"{self._title.text()} {self._reason.text()}"

    def retranslate(self) -> None:
        super().retranslate()
        if self._restriction is not None:
            words = self.words
            since = words.moment(self._restriction.since)
            self._title.setText(words.text("Read only since {date}: this case is restricted.", date=since))
            self._reason.setText(words.text("The reason: {reason}", reason=self._restriction.reason))
