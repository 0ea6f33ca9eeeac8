"""How an entry of the directory stands: when it was last checked, and whether it may be there twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from coachdesk.domain.partners import Partner
from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.says import full_name
from coachdesk.ui.parts.basics import button, card, clear, label, row
from coachdesk.ui.parts.deeds import deed_on


class Standing(Page):
    """`checked`, `two` and `one` are sent when the user says so, the latter with the id of the other entry."""

    checked = Signal()
    two = Signal(str)
    one = Signal(str)

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.partner: Partner | None = None
        self._doubles: tuple[Partner, ...] = ()
        self.buttons: list[QPushButton] = []
        self.line = label("small", wrap=True)
        self.check = button("plain", "check")
        self.speak(self.check.setText, mark("Checked today"))
        self.check.clicked.connect(self.checked)
        self._asked = QVBoxLayout()
        self._asked.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        line = row(self.check, self.line, spacing=12)
        line.setStretch(1, 1)
        box.addLayout(line)
        box.addLayout(self._asked)

    def show_partner(self, partner: Partner, doubles: tuple[Partner, ...]) -> None:
        """Show how this entry stands."""
        again = self.partner is not None and self.partner.id == partner.id and self._doubles == doubles
        self.partner, self._doubles = partner, doubles
        self._say_checked()
        if not again:
            self._ask()

    def retranslate(self) -> None:
        super().retranslate()
        if self.partner is not None:
            self._say_checked()
            self._ask()

    def _say_checked(self) -> None:
        assert self.partner is not None
        words, today, on = self.words, self.desk.partners.today(), self.partner.checked_on
        stale = self.partner.stale(today)
        if on is None:
            text = words.text("Nobody has noted yet that this is right. Call or look it up, then press here.")
        elif stale:
            text = words.text("Last checked on {date}, more than a year ago. Is it still right?", date=words.date(on))
        else:
            text = words.text("Last checked on {date}.", date=words.date(on))
        self.line.setText(text)
        self.check.setVisible(on != today)

    def _ask(self) -> None:
        clear(self._asked)
        self.buttons.clear()
        for other in self._doubles:
            self._asked.addWidget(self._question(other))

    def _question(self, other: Partner) -> QFrame:
        words, name = self.words, full_name(other, self.words)
        frame, box = card("notice", margin=12, spacing=6)
        box.addWidget(label("", words.text("This may be the same as “{name}”.", name=name), wrap=True))
        one, two = button("plain"), button("quiet")
        one.setText(words.text("Make one of them"))
        one.setToolTip(words.text("This one stays, and takes over what it does not say itself."))
        two.setText(words.text("Keep both"))
        one.clicked.connect(lambda: self.one.emit(other.id))
        two.clicked.connect(lambda: self.two.emit(other.id))
        for made in (one, two):
            made.setAccessibleName(deed_on(words, made.text(), name))
            self.buttons.append(made)
        one.setAccessibleDescription(one.toolTip())
        box.addLayout(row(one, two, None))
        return frame
