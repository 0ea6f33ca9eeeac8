"""How a life domain was seen on earlier days: to be read, and never changed."""

from collections.abc import Iterable

from coachdesk.domain.picture import DomainLook
from coachdesk.domain.picture.domains import LookStatus
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.listen.domain_marks import level_text
from coachdesk.ui.listen.domain_row import STATUSES, own_view
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, column, label, row


class DomainHistory(Speaking):
    """The last day first; `remove` takes away what was noted today."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._title = label("field")
        self.speak(self._title.setText, mark("On earlier days"))
        self._lines = column(spacing=4)
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Take away what was noted today"))
        self._looks: tuple[DomainLook, ...] = ()
        self.setLayout(column(self._title, self._lines, row(self.remove, None), spacing=4))

    def show_looks(self, looks: Iterable[DomainLook], *, today_too: bool) -> None:
        """Show looks of earlier days; `today_too` when there is one of today as well."""
        self._looks = tuple(sorted(looks, key=lambda look: look.on, reverse=True))
        self.remove.setVisible(today_too)
        self._title.setVisible(bool(self._looks))
        clear(self._lines)
        for look in self._looks:
            self._lines.addWidget(label("small", self.line(look), wrap=True))

    def line(self, look: DomainLook) -> str:
        """A look in words."""
        words = self.words
        level = level_text(words, look.level) if look.level is not None else ""
        status = words.text(STATUSES[look.status]) if look.status in STATUSES else ""
        none = words.text("No level yet") if look.status is LookStatus.OPEN else ""
        return words.line(words.date(look.on), level or status or none, own_view(words, look), look.note)
