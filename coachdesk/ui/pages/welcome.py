"""The very first page: what CoachDesk does, in which language, and how to begin."""

from PySide6.QtCore import Signal

from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.middle import middle_card
from coachdesk.ui.tokens import LIGHT

_POINTS = (
    ("together", mark("You listen, with prompts beside each question, and the client chooses what comes first.")),
    ("print", mark("Together you agree on steps. The client takes a plan home, in Dutch and in their own language.")),
    ("shield", mark("Everything stays on this laptop, encrypted with a passphrase that only you know.")),
)


class WelcomePage(Page):
    """`go_on` is sent to make the vault, `has_backup` to bring one. The language is chosen in the menu above."""

    go_on = Signal()
    has_backup = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        title = label("h1", wrap=True)
        self.speak(title.setText, mark("Welcome to CoachDesk"))
        text = label("muted", wrap=True)
        self.speak(
            text.setText, mark("Coaching newcomers at the kitchen table, in their own language. Without internet.")
        )
        self.start = button("primary", "key")
        self.speak(self.start.setText, mark("Make my vault"))
        self.start.clicked.connect(self.go_on)
        self.restore = button("quiet")
        self.speak(self.restore.setText, mark("I have a backup"))
        self.restore.clicked.connect(self.has_backup)
        box = middle_card(self, 640)
        box.addWidget(title)
        box.addWidget(text)
        box.addSpacing(6)
        for icon, source in _POINTS:
            line = label("", wrap=True)
            self.speak(line.setText, source)
            point = row(IconLabel(icons.icon(icon, LIGHT.accent), 28), 4, line)
            point.setStretch(2, 1)
            box.addLayout(point)
        box.addSpacing(10)
        box.addLayout(row(self.start, None, self.restore))

    def entered(self) -> None:
        self.start.setFocus()
