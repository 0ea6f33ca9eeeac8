"""What the trail of one case and the trail of the whole vault have in common."""

from PySide6.QtWidgets import QWidget

from coachdesk.desk.sentences_trail import verdict
from coachdesk.desk.trail import PAGE
from coachdesk.domain.errors import CaseError, TrailBroken
from coachdesk.domain.trail import TrailEntry, TrailReport
from coachdesk.i18n import mark
from coachdesk.ui import icons, messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.background import Latest
from coachdesk.ui.card import Card
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label, row
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.trail_rows import TrailRows
from coachdesk.ui.tokens import LIGHT


class TrailCardBase(Card):
    """Reads the newest entries whenever it comes into sight, and holds all of them against their seals elsewhere."""

    def __init__(self, around: Around, autosave: Autosave, title: str) -> None:
        """`title` is a source text."""
        super().__init__(
            around,
            autosave,
            title,
            mark("Every entry is sealed to the one before it, so that a change or a gap shows."),
        )
        self.whole, self.broken = label("small", wrap=True), Notice("bad")
        self._whole = QWidget()
        line = row(IconLabel(icons.icon("shield", LIGHT.good), 20), self.whole, spacing=8)
        line.setStretch(1, 1)
        self._whole.setLayout(line)
        self._whole.hide()
        self.rows = TrailRows(self.language, self.desk.content, self.about)
        self.rows.wanted.connect(self.show_more)
        self._entries: tuple[TrailEntry, ...] = ()
        self._report: TrailReport | None = None
        self._checking = Latest(around.background)
        self.box.addWidget(self._whole)
        self.box.addWidget(self.broken)
        self.box.addWidget(self.rows)

    @property
    def case_id(self) -> str | None:
        """The case whose entries are shown; None for all."""
        return None

    def about(self, entry: TrailEntry) -> str:
        """What stands under the sentence of an entry."""
        return ""

    def entered(self) -> None:
        self._entries = ()
        self.show_more()
        self._check()

    def show_more(self) -> None:
        """Read the next older entries and show them too."""
        before = self._entries[-1].number if self._entries else None
        try:
            read = self.desk.trail.entries(self.case_id, limit=PAGE + 1, before=before)
        except CaseError as error:
            self.rows.show_entries(self._entries, more=False)
            self._refuse(error)
            return
        self._entries = (*self._entries, *read[:PAGE])
        self.rows.show_entries(self._entries, more=len(read) > PAGE)

    def _check(self) -> None:
        """Check all of it."""
        self._checking.run(self.desk.trail.check, self._checked, self._refuse)

    def _checked(self, report: TrailReport) -> None:
        self._report = report
        self._say()

    def let_go(self) -> None:
        self._checking.drop()
        super().let_go()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _refuse(self, error: Exception) -> None:
        self._whole.hide()
        self.broken.say(messages.refusal(error, self.words))

    def _say(self) -> None:
        report = self._report
        if report is None:
            return
        if report.broken_at is not None:
            self._refuse(TrailBroken(report.broken_at))
            return
        self.broken.say("")
        self.whole.setText(verdict(report, self.words))
        self._whole.show()
