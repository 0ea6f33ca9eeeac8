"""Choosing together: the client's own screen, in the client's language, and nothing else on it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import LIMIT, Outcome
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.together import look
from coachdesk.ui.together.area_card import AreaCard
from coachdesk.ui.together.leave_panel import LeavePanel
from coachdesk.ui.together.rank_list import RankList
from coachdesk.ui.tokens import LIGHT

COLUMNS = 4
LOW = 680
"""Below this height everything moves closer together."""
WIDE = 1150
"""From this width on the cards take the larger part."""


class ChooseTogether(QWidget):
    """A window over the whole screen. `finished` is sent when the consultant has left it."""

    finished = Signal()

    def __init__(self, around: Around, file: CaseFile, language: str) -> None:
        """`file` is the case of the person who chooses; nothing of it is shown but the choice."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.around, self._case_id, self._before = around, file.case.id, file.choice
        self.client_language = language
        self._may_close = self._compact = False
        self._covered: list[QWidget] = []
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("CoachDesk")
        self.setObjectName("together")
        self._build()
        for area_id in file.choice.area_ids:
            self.ranks.add(around.desk.choosing.area(area_id))
        self.leave_panel = LeavePanel(around, self)
        self.leave_panel.proved.connect(self._leave)
        self.speak_language(language)
        self._mark_cards()

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title, self._hint = label("client-title", wrap=True), label("client-hint", wrap=True)
        self.languages = QComboBox()
        for code in CLIENT:
            self.languages.addItem(OWN_NAMES[code], code)
        self.languages.activated.connect(lambda at: self.speak_language(self.languages.itemData(at)))
        self.end = button("plain", "lock")
        self.end.clicked.connect(self.ask_to_leave)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._hint)
        top = QHBoxLayout()
        top.addLayout(head, 1)
        top.addWidget(self.languages)
        top.addWidget(self.end)
        self._body = QWidget()
        body = self._columns = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(26)
        body.addLayout(self._card_grid(), 63)
        body.addLayout(self._choice_column(), 37)
        self._thanks = self._thank_you()
        box = self._whole = QVBoxLayout(self)
        box.setContentsMargins(36, 24, 36, 24)
        box.setSpacing(18)
        box.addLayout(top)
        box.addWidget(self._body, 1)
        box.addWidget(self._thanks, 1)

    def _card_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(14)
        self.cards: dict[str, AreaCard] = {}
        for at, area in enumerate(self.around.desk.choosing.areas()):
            made = AreaCard(area)
            made.clicked.connect(lambda _checked=False, area_id=area.id: self.toggle(area_id))
            self.cards[area.id] = made
            grid.addWidget(made, at // COLUMNS, at % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _choice_column(self) -> QVBoxLayout:
        self._mine = label("client-word")
        self.ranks = RankList()
        self.ranks.reordered.connect(self._keep)
        self.ranks.taken_away.connect(self.toggle)
        self.choose, self.not_now, self.no_choice = button("primary"), button("plain"), button("plain")
        self.choose.clicked.connect(self.decide)
        self.not_now.clicked.connect(lambda: self.decline(Outcome.NOT_NOW))
        self.no_choice.clicked.connect(lambda: self.decline(Outcome.DOES_NOT_WANT))
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self._mine)
        column.addWidget(self.ranks, 1)
        column.addWidget(self.choose)
        self._declines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._declines.setSpacing(10)
        self._declines.addWidget(self.not_now, 1)
        self._declines.addWidget(self.no_choice, 1)
        column.addLayout(self._declines)
        return column

    def _thank_you(self) -> QWidget:
        made = QWidget()
        self._thank_title, self._thank_text = label("client-title", wrap=True), label("client-hint", wrap=True)
        self.again = button("plain")
        self.again.clicked.connect(self._back_to_cards)
        for text in (self._thank_title, self._thank_text):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box = QVBoxLayout(made)
        box.setSpacing(12)
        box.addStretch(1)
        box.addWidget(IconLabel(icons.icon("done", LIGHT.good), 72), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._thank_title)
        box.addWidget(self._thank_text)
        box.addLayout(row(None, self.again, None))
        box.addStretch(2)
        made.hide()
        return made

    # --- speaking ---------------------------------------------------------------------------------------------------

    def speak_language(self, language: str) -> None:
        """Say everything in a language of the client, from the side that it is read from."""
        words = self.around.language.translator(language)
        self.client_language = language
        self.languages.setCurrentIndex(CLIENT.index(language))
        direction = Qt.LayoutDirection.RightToLeft if words.rtl else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(direction)
        self.setStyleSheet(look.sheet(language, compact=self._compact))
        font = QFont(self.font())
        font.setPixelSize(look.size(language, compact=self._compact))
        for made in self.cards.values():
            made.setFont(font)
            made.setText(words.ptext(made.area.name.context, made.area.name.source))
        self._title.setText(words.to_client("What is most important for you now?"))
        self._hint.setText(
            words.to_client("Choose at most three cards and put them in your order. No answer is wrong.")
        )
        self._mine.setText(words.text("My choice"))
        self.choose.setText(words.text("This is my choice"))
        self.not_now.setText(words.text("Not now"))
        self.no_choice.setText(words.text("I do not want to choose"))
        self.end.setText(words.text("End"))
        self.languages.setAccessibleName(words.text("Language"))
        self.ranks.hint.setText(words.to_client("Press a card. It comes here."))
        self.again.setText(words.to_client("Look once more"))
        self._thank_title.setText(words.to_client("Thank you. Your choice is kept."))
        self._thank_text.setText(words.to_client("You can give the laptop back now."))
        self.ranks.say(words)

    # --- choosing ---------------------------------------------------------------------------------------------------

    def toggle(self, area_id: str) -> None:
        """Choose a card, or take it back. A fourth is not taken, and the hint says why."""
        if area_id in self.ranks.ids:
            self.ranks.take(area_id)
        elif len(self.ranks.ids) < LIMIT:
            self.ranks.add(self.around.desk.choosing.area(area_id))
        else:
            words = self.around.language.translator(self.client_language)
            self._hint.setText(words.to_client("Three is the most. Take one away first."))
            self._mark_cards()
            return
        self._mark_cards()
        self._keep()

    def _mark_cards(self) -> None:
        for area_id, made in self.cards.items():
            made.setChecked(area_id in self.ranks.ids)
        self.choose.setEnabled(bool(self.ranks.ids))

    def _keep(self) -> None:
        """Durable at once: what the client has put in order survives anything."""
        self.around.desk.choosing.arrange(self._case_id, self.ranks.ids, self.client_language)

    def decide(self) -> None:
        """ "This is my choice"."""
        self._keep()
        self._thank()

    def decline(self, outcome: Outcome) -> None:
        """ "Not now" and "I do not want to choose" are answers too."""
        self.around.desk.choosing.decline(self._case_id, outcome, self.client_language)
        self._thank()

    def _thank(self) -> None:
        self._body.hide()
        self._thanks.show()
        self.end.setFocus()

    def _back_to_cards(self) -> None:
        self._thanks.hide()
        self._body.show()

    # --- coming and going -------------------------------------------------------------------------------------------

    def show_full(self) -> None:
        """Cover the whole screen, and put every other window of CoachDesk away until it is left."""
        self._covered = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self]
        here = self._covered[0].screen() if self._covered else self.screen()
        self.setGeometry(here.geometry())  # some window managers leave full screen to the program
        self.showFullScreen()
        for window in self._covered:
            window.hide()

    def put_aside(self) -> None:
        """Give the screen back without asking, since the vault locks. What was chosen is kept already."""
        self._may_close = True
        for window in self._covered:
            window.show()
        self.close()

    def ask_to_leave(self) -> None:
        """Ask for the consultant's PIN or passphrase."""
        self.leave_panel.ask()

    def _leave(self) -> None:
        self._may_close = True
        for window in self._covered:
            window.show()
        self.around.desk.choosing.settled(self._case_id, self._before)
        self.close()
        self.finished.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()
            self.ask_to_leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ask_to_leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact, wide = self.height() < LOW, self.width() >= WIDE
        if compact is not self._compact:
            self._compact = compact
            self._arrange()
        self._columns.setStretch(0, 63 if wide else 52)
        self._columns.setStretch(1, 37 if wide else 48)
        self.leave_panel.setGeometry(0, 0, self.width(), self.height())

    def _arrange(self) -> None:
        """Make the most of a low screen: smaller letters, smaller edges, two buttons beside each other."""
        directions = QBoxLayout.Direction
        self._declines.setDirection(directions.LeftToRight if self._compact else directions.TopToBottom)
        edges = (20, 12, 20, 12) if self._compact else (36, 24, 36, 24)
        self._whole.setContentsMargins(*edges)
        self._whole.setSpacing(8 if self._compact else 18)
        self._mine.setVisible(not self._compact)
        self.speak_language(self.client_language)

    def sizeHint(self) -> QSize:
        return QSize(1366, 768)
