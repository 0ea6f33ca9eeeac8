"""What is in a backup, beside what the vault holds now; nothing is replaced before the last button."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.errors import CaseError
from coachdesk.domain.vaults import Shelf, VaultState
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.backup_words import where
from coachdesk.ui.parts.basics import button, card, clear, label, row
from coachdesk.ui.parts.dialogs import sure
from coachdesk.ui.parts.middle import middle_card
from coachdesk.ui.parts.notices import Notice

if TYPE_CHECKING:
    from coachdesk.domain.backups import BackupContent

NEWEST = 7
"""Cases that are named in each column."""


@dataclass(frozen=True)
class Present:
    """What is known of the vault that would be replaced."""

    cases: int
    newest: tuple[CaseSummary, ...]
    changed_at: datetime | None


class BackupInside(Page):
    """`back` goes back to the list; `replace` is sent when the user is sure."""

    back = Signal()
    replace = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._content: BackupContent | None = None
        title, self.made = label("h1", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("What is in this backup"))
        self._columns = QHBoxLayout()
        self._columns.setSpacing(14)
        self.verdict = Notice("")
        self.put_back, self._back = button("primary", "restore"), button("quiet")
        self.speak(self._back.setText, mark("Back to the list"))
        self.put_back.clicked.connect(self.ask)
        self._back.clicked.connect(self.back)
        box = middle_card(self, 760)
        box.addWidget(title)
        box.addWidget(self.made)
        box.addLayout(self._columns)
        box.addWidget(self.verdict)
        box.addLayout(row(self.put_back, None, self._back))

    def show_content(self, content: "BackupContent") -> None:
        """Show what is in a backup."""
        self._content = content
        self._draw()
        self._back.setFocus()

    def forget(self) -> None:
        """Show nothing any more: there are names in it."""
        self._content = None
        clear(self._columns)

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    # --- the two columns --------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        clear(self._columns)
        content, words = self._content, self.words
        if content is None:
            return
        made = words.moment(content.info.made_at)
        place = where(content.info.path, self.desk, words)
        self.made.setText(words.line(words.text("Made on {moment}", moment=made), place))
        self._columns.addWidget(
            self._column(words.text("In the backup"), Present(content.cases, content.newest, content.changed_at)), 1
        )
        present = self._present()
        self._columns.addWidget(self._now(present), 1)
        self._judge(present if isinstance(present, Present) else None)
        there = self._vault_is_there()
        self.put_back.setText(
            words.text("Replace my vault with this") if there else words.text("Put this vault on this laptop")
        )

    def _now(self, present: "Present | str") -> QFrame:
        title = self.words.text("On this laptop now")
        if isinstance(present, Present):
            return self._column(title, present)
        frame, box = self._frame(title)
        box.addWidget(label("", present, wrap=True))
        box.addStretch(1)
        return frame

    def _frame(self, title: str) -> tuple[QFrame, QVBoxLayout]:
        frame, box = card("inset", margin=14, spacing=4)
        box.addWidget(label("h2", title, wrap=True))
        return frame, box

    def _column(self, title: str, shown: Present) -> QFrame:
        words = self.words
        frame, box = self._frame(title)
        box.addWidget(label("h3", words.plural("{n} case", "{n} cases", shown.cases), wrap=True))
        if shown.changed_at is not None:
            box.addWidget(
                label("small", words.text("Last changed {date}", date=words.moment(shown.changed_at)), wrap=True)
            )
        box.addSpacing(6)
        for summary in shown.newest[:NEWEST]:
            name = label("", words.line(summary.calling_name), wrap=True)
            line = row(name, label("small", words.date(summary.changed_at.astimezone().date())))
            line.setStretch(0, 1)
            box.addLayout(line)
        if (more := shown.cases - len(shown.newest[:NEWEST])) > 0:
            box.addWidget(label("small", words.plural("and {n} more", "and {n} more", more)))
        box.addStretch(1)
        return frame

    # --- the vault that would be replaced ---------------------------------------------------------------------------

    def _vault_is_there(self) -> bool:
        try:
            return self.desk.vault.look() is VaultState.READY
        except CaseError:
            return True

    def _present(self) -> "Present | str":
        """What the vault holds now, or a sentence why that can't be said."""
        words = self.words
        try:
            if self.desk.vault.unlocked:
                return self._unlocked()
            if self.desk.vault.look() is VaultState.READY:
                return words.text(
                    "There is a vault, and it is locked: what is in it can't be shown here. Unlock it first to compare."
                )
        except CaseError as error:
            return messages.refusal(error, words)
        return words.text("There is no vault on this laptop yet.")

    def _unlocked(self) -> Present:
        """As a backup tells of itself: what is in the bin is counted and not named."""
        cases = self.desk.cases
        found = sorted((s for shelf in Shelf for s in cases.list(shelf, limit=NEWEST)), key=_changed, reverse=True)
        newest = tuple(summary for summary in found if not summary.deleted)
        return Present(sum(map(cases.count, Shelf)), newest, found[0].changed_at if found else None)

    def _judge(self, present: Present | None) -> None:
        """Which of the two is newer, where both can be read."""
        content, words = self._content, self.words
        if present is None or content is None or present.changed_at is None:
            self.verdict.say("")
        elif content.changed_at is None or content.changed_at < present.changed_at:
            made = words.moment(content.info.made_at)
            self.verdict.say(
                words.text(
                    "Your vault is newer than this backup: what you did after {moment} is not in the backup.",
                    moment=made,
                ),
                "",
            )
        elif content.changed_at > present.changed_at:
            self.verdict.say(words.text("This backup is newer than your vault."), "good")
        else:
            self.verdict.say(words.text("The last change is the same in both."), "good")

    def ask(self) -> None:
        """Ask once more, where something is replaced."""
        words = self.words
        if not self._vault_is_there():
            self.replace.emit()
            return
        folder = isolate_ltr(str(self.desk.vault.path))
        text = words.text(
            "The backup takes the place of the vault. The present vault is not thrown away: it is kept, still encrypted, in a folder inside {folder}.",
            folder=folder,
        )
        title, yes = words.text("Replace your vault?"), words.text("Replace my vault")
        if sure(self, title, text, yes, words.text("Leave it as it is")):
            self.replace.emit()


def _changed(summary: CaseSummary) -> datetime:
    return summary.changed_at
