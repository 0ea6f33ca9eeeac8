"""A breach in which nothing is left to do, in words."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.registers import Breach
from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.privacy.names import BREACHES


class ClosedBreach(Speaking):
    """What happened, who was told, what was done; `again` opens it once more."""

    def __init__(self, around: Around, breach: Breach) -> None:
        super().__init__(around.language)
        self._breach = breach
        self._title, self._line, self._story = (
            label("", wrap=True),
            label("small", wrap=True),
            label("small", wrap=True),
        )
        self.again = button("quiet", "undo")
        self.speak(self.again.setText, mark("Open again"))
        whole = row(column(self._title, self._line, self._story, spacing=1), self.again)
        whole.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(whole)
        self.retranslate()

    def show_breach(self, breach: Breach) -> None:
        """Show another value."""
        self._breach = breach
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words, breach = self.words, self._breach
        found = words.text("found out on {moment}", moment=words.moment(breach.discovered_at))
        count = words.plural("{n} case", "{n} cases", len(breach.case_ids)) if breach.case_ids else ""
        self._title.setText(words.line(words.text(BREACHES[breach.kind]), count))
        authority = self._told(
            breach.authority_at, words.text("the authority was told"), words.text("the authority was not told")
        )
        people = self._told(
            breach.people_at, words.text("the people were told"), words.text("the people were not told")
        )
        self._line.setText(words.line(found, authority, people))
        told = [breach.happened, breach.authority_reason, breach.people_reason, breach.measures]
        self._story.setText(words.line(*(text.strip() for text in told)))
        self._story.setVisible(any(text.strip() for text in told))
        self.again.setAccessibleName(deed_on(words, self.again.text(), words.line(self._title.text(), found)))

    def _told(self, at: datetime | None, yes: str, no: str) -> str:
        return no if at is None else yes
