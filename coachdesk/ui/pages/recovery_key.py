"""Showing the recovery key once: print it or write it down, and prove it by typing two groups."""

from secrets import SystemRandom

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.middle import middle_card

ASKED = 2


class RecoveryKeyPage(Page):
    """`confirmed` is sent when the groups asked for were typed right. The key is kept nowhere but on this page."""

    confirmed = Signal()
    _titled = True

    def __init__(self, around: Around, key: str) -> None:
        super().__init__(around)
        self._key = key
        self.groups = key.split("-")
        self.asked = sorted(SystemRandom().sample(range(len(self.groups)), ASKED))
        title, text = label("h1", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("Your recovery key"))
        self.speak(
            text.setText,
            mark(
                "Forgotten your passphrase? Only this key still opens the vault. Print it or write it down, and keep it away from the laptop."
            ),
        )
        self.print = button("plain", "print")
        self.speak(self.print.setText, mark("Print the key…"))
        self.print.clicked.connect(self.print_key)
        self.fields: list[TextLine] = []
        self._labelled: list[Labelled] = []
        checks = row(spacing=14)
        for _ in self.asked:
            field = TextLine(ltr=True)
            field.setMaxLength(8)
            labelled = Labelled(self.language, "", field)
            self.fields.append(field)
            self._labelled.append(labelled)
            checks.addWidget(labelled)
            field.returnPressed.connect(self.confirm)
        self._ask = label("h3", wrap=True)
        self.speak(self._ask.setText, mark("Type these groups from your paper, so that you know it is right:"))
        self.go_on = button("primary")
        self.speak(self.go_on.setText, mark("I have kept the key"))
        self.go_on.clicked.connect(self.confirm)
        box = self._column()
        if self._titled:
            box.addWidget(title)
        box.addWidget(text)
        box.addWidget(self._shown())
        box.addLayout(row(self.print, None))
        box.addSpacing(4)
        box.addWidget(self._ask)
        box.addLayout(checks)
        box.addLayout(row(self.go_on, None))
        self.retranslate()

    def _column(self) -> QVBoxLayout:
        return middle_card(self, 640)

    def _shown(self) -> QWidget:
        """The groups in rows of four, always from left to right; can be marked and copied."""
        frame, box = card("inset", margin=16)
        frame.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout()
        grid.setHorizontalSpacing(26)
        for at, group in enumerate(self.groups):
            shown, number = label("key", group), label("small", str(at + 1))
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            grid.addLayout(row(number, shown, None, spacing=8), at // 4, at % 4)
        box.addLayout(grid)
        return frame

    def retranslate(self) -> None:
        super().retranslate()
        for number, field, labelled in zip(self.asked, self.fields, self._labelled, strict=True):
            text = self.words.text("Group {n}", n=number + 1)
            labelled.show_name(text)
            field.setAccessibleName(text)

    def entered(self) -> None:
        self.print.setFocus()

    def print_key(self) -> None:
        """Open the print dialog for the key's sheet."""
        from coachdesk.ui.printing import print_with_dialog

        print_with_dialog(self, self.around, self.desk.vault.recovery_pdf(self._key, self.words))

    def confirm(self) -> None:
        """Go on when the groups are right; say which one is not."""
        right = True
        for number, field, labelled in zip(self.asked, self.fields, self._labelled, strict=True):
            same = field.text().strip().upper() == self.groups[number].upper()
            group = isolate_ltr(str(number + 1))
            labelled.show_problem("" if same else self.words.text("This is not group {n} of the key.", n=group))
            if not same and right:
                field.setFocus()
            right = right and same
        if right:
            self._checked()

    def _checked(self) -> None:
        try:
            self.desk.vault.recovery_key_was_checked()
        except CaseError as error:
            self.around.speaker.refuse(error)
            return
        self.confirmed.emit()


class RecoveryKeyInset(RecoveryKeyPage):
    """The same inside a card of another page, which has a title of its own."""

    _titled = False

    def _column(self) -> QVBoxLayout:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        return box
