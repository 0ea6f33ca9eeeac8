"""What the fields of a case said before they were corrected."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from coachdesk.desk.field_words import field_name, field_value
from coachdesk.domain.errors import CaseError
from coachdesk.domain.privacy import Earlier
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, clear, column, label, row
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.dialogs import sure
from coachdesk.ui.parts.notices import Empty

PAGE = 12
"""Fields shown at a time."""


class EarlierCard(Card):
    """One frame for each field, the last corrected first; in it what it said, the newest first."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("What fields said before"),
            mark(
                "To correct something, simply type in its field. What it said before is kept here, so that anyone can see "
                "later what was known at what time."
            ),
        )
        self.fields: dict[str, list[Earlier]] = {}
        self._most = PAGE
        self._shown = ""
        self.empty = Empty(icons.icon("edit"))
        self.speak(self.empty.title.setText, mark("Nothing was corrected yet"))
        self.speak(
            self.empty.text.setText,
            mark("When a name, a number or an answer gets other words, the old ones will be here with their date."),
        )
        self._frames = QVBoxLayout()
        self._frames.setSpacing(10)
        self.more = button("plain", "down")
        self.speak(self.more.setText, mark("Show more"))
        self.more.clicked.connect(self._show_more)
        self.box.addWidget(self.empty)
        self.box.addLayout(self._frames)
        self.box.addLayout(row(self.more, None))

    def entered(self) -> None:
        if self.file is None:
            return
        if self.file.case.id != self._shown:
            self._shown, self._most = self.file.case.id, PAGE
        self.fields = {}
        for value in self.desk.rights.earlier(self.file.case.id):
            self.fields.setdefault(value.field, []).append(value)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.empty.setVisible(not self.fields)
        self.more.setVisible(len(self.fields) > self._most)
        clear(self._frames)
        for field, values in list(self.fields.items())[: self._most]:
            self._frames.addWidget(self._frame(field, values))

    def _frame(self, field: str, values: list[Earlier]) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "inset")
        box = QVBoxLayout(frame)
        box.setContentsMargins(14, 10, 8, 10)
        box.setSpacing(8)
        name = field_name(field, self.desk.content, self.words, self.file)
        box.addWidget(label("h3", name, wrap=True))
        for value in values:
            lines = field_value(value, self.desk.content, self.words, self.file).split("\n")
            said = label("", "\n".join(map(self.words.line, lines)), wrap=True)
            until = label("small", self.words.text("Said so until {date}", date=self.words.moment(value.at)))
            forget = button("icon", "delete")
            title = self.words.text("Forget this earlier value…")
            forget.setToolTip(title)
            forget.setAccessibleName(deed_on(self.words, title, name))
            forget.setEnabled(self.file is not None and self.file.restriction is None)
            forget.clicked.connect(lambda _checked=False, value=value: self.forget(value))
            line = row(column(said, until, spacing=2), forget)
            line.setStretch(0, 1)
            box.addLayout(line)
        return frame

    def _show_more(self) -> None:
        self._most += PAGE
        self.retranslate()

    def forget(self, value: Earlier) -> None:
        """Take out a value that was never true, after asking."""
        words = self.words
        if self.file is None or not sure(
            self,
            words.text("Forget what this field said?"),
            words.text(
                "Do this only when it was never true, or never should have been written down. It goes from this vault for good; "
                "backups that were made before still hold it. The trail keeps that it was taken out, not what it said."
            ),
            words.text("Forget it"),
            words.text("Keep it"),
        ):
            return
        try:
            self.desk.rights.forget_earlier(self.file.case.id, value)
        except CaseError as error:
            self.around.speaker.refuse(error)
