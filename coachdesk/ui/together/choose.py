"""Choosing together: the client's own screen, in the client's language, and nothing else on it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import LIMIT, Outcome
from coachdesk.domain.reading import begins_with_both, second_language
from coachdesk.ui.page import Around
from coachdesk.ui.parts.hear import HoldToHear
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.card_grid import CardGrid
from coachdesk.ui.together.choice_column import ChoiceColumn
from coachdesk.ui.together.head import FULL, Head
from coachdesk.ui.together.leave_panel import LeavePanel
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import fit_loudspeakers
from coachdesk.ui.together.thanks import Thanks

VIEW = "together"
"""Its name where it is remembered whether both languages are shown."""
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
        self.around, self._case, self._before = around, file.case, file.choice
        self.client_language = language
        self._may_close = self._compact = False
        self._covered: list[QWidget] = []
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("CoachDesk")
        self.setObjectName("together")
        self._build()
        self.ranks.look = self.look
        for area_id in file.choice.area_ids:
            self.ranks.add(around.desk.choosing.area(area_id))
        self.leave_panel = LeavePanel(around, self)
        self.leave_panel.proved.connect(self._leave)
        HoldToHear(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.speak_language(language)
        self._mark_cards()

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.head, self._grid = Head(self.around), CardGrid(self.around, self.around.desk.choosing.areas())
        self._column, self.thanks = ChoiceColumn(self.around), Thanks(self.around)
        self.languages, self.both, self.end = self.head.languages, self.head.both, self.head.end
        self.cards, self.ranks = self._grid.cards, self._column.ranks
        self.choose, self.not_now, self.no_choice = self._column.choose, self._column.not_now, self._column.no_choice
        self.again = self.thanks.look_again
        self.head.language_picked.connect(self.speak_language)
        self.head.both_wanted.connect(self.show_both)
        self.end.clicked.connect(self.ask_to_leave)
        self._grid.pressed.connect(self._press)
        self.ranks.reordered.connect(self._keep)
        self.ranks.taken_away.connect(self.toggle)
        self.choose.clicked.connect(self.decide)
        self.not_now.clicked.connect(lambda: self.decline(Outcome.NOT_NOW))
        self.no_choice.clicked.connect(lambda: self.decline(Outcome.DOES_NOT_WANT))
        self.thanks.again.connect(self._back_to_cards)
        self.thanks.hide()
        self._body = QWidget()
        body = self._columns = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._grid, 63)
        body.addWidget(self._column, 37)
        box = self._whole = QVBoxLayout(self)
        box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it is as large as the screen, whatever is on it
        box.addWidget(self.head)
        box.addWidget(self._body, 1)
        box.addWidget(self.thanks, 1)
        self._arrange()

    # --- speaking ---------------------------------------------------------------------------------------------------

    @property
    def second_language(self) -> str:
        """The language that can be shown beside the client's."""
        case = self._case
        others = (case.client_language, *case.reads, *case.speaks)
        return second_language(self.client_language, case.reading, self.around.language.code, others)

    @property
    def shows_both(self) -> bool:
        """Whether it is shown: as it was set for this case while the window lives, else as the client reads."""
        return self.around.both.get((VIEW, self._case.id), begins_with_both(self._case.reading))

    def show_both(self, wanted: bool) -> None:
        """Show the second language beside the first, line by line, or the first alone."""
        self.around.both[VIEW, self._case.id] = wanted
        self.speak_language(self.client_language)

    @property
    def look(self) -> Look:
        """How the screen is made for this client, at its size."""
        wish = self._case.reading
        return Look(self._compact, wish.large_print, wish.pictures, wish.listening)

    def speak_language(self, language: str) -> None:
        """Say everything in a language of the client, from the side that it is read from."""
        self.client_language = language
        cases, look = self.around.desk.cases, self.look
        words = cases.words_for(self._case, language)
        second = cases.words_for(self._case, self.second_language) if self.shows_both else None
        tongues = Tongues(words, second)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if words.rtl else Qt.LayoutDirection.LeftToRight)
        self.setStyleSheet(look.sheet())
        self.head.say(tongues, self.second_language, narrow=self.width() < WIDE)
        fit_loudspeakers(self.head, look.hear if not look.compact else look.target)
        self._grid.say(tongues, look)
        self._column.say(tongues, look)
        self.thanks.say(tongues, look)

    # --- choosing ---------------------------------------------------------------------------------------------------

    def _press(self, area_id: str) -> None:
        """Choose or take back a card; who wants to listen hears its word."""
        self.toggle(area_id)
        if self._case.reading.listening and area_id in self.ranks.ids:
            self.cards[area_id].hear.say()

    def toggle(self, area_id: str) -> None:
        """Choose a card, or take it back. A fourth is not taken, and the hint says why."""
        if area_id in self.ranks.ids:
            self.ranks.take(area_id)
        elif len(self.ranks.ids) < LIMIT:
            self.ranks.add(self.around.desk.choosing.area(area_id))
        else:
            self.head.tell(FULL)
            self._mark_cards()
            return
        self.head.tell()
        self._mark_cards()
        self._keep()

    def _mark_cards(self) -> None:
        for area_id, made in self.cards.items():
            made.setChecked(area_id in self.ranks.ids)
        self.choose.setEnabled(bool(self.ranks.ids))

    def _keep(self) -> None:
        """Durable at once: what the client has put in order survives anything."""
        self.around.desk.choosing.arrange(self._case.id, self.ranks.ids, self.client_language)

    def decide(self) -> None:
        """ "This is my choice"."""
        self._keep()
        self._thank()

    def decline(self, outcome: Outcome) -> None:
        """ "Not now" and "I do not want to choose" are answers too."""
        self.around.desk.choosing.decline(self._case.id, outcome, self.client_language)
        self._thank()

    def _thank(self) -> None:
        self._body.hide()
        self.head.ask(False)
        self.thanks.show()
        self.end.setFocus()

    def _back_to_cards(self) -> None:
        self.thanks.hide()
        self.head.ask(True)
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
        self.around.desk.choosing.settled(self._case.id, self._before)
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
        was_wide = event.oldSize().width() >= WIDE
        self._columns.setStretch(0, 63 if wide else 52)
        self._columns.setStretch(1, 37 if wide else 48)
        if compact is not self._compact or wide is not was_wide:
            self._compact = compact
            self._arrange()
            self.speak_language(self.client_language)
        self.leave_panel.setGeometry(0, 0, self.width(), self.height())

    def _arrange(self) -> None:
        """Make the most of a low screen: smaller edges."""
        self._whole.setContentsMargins(*((20, 12, 20, 12) if self._compact else (36, 24, 36, 24)))
        self._whole.setSpacing(8 if self._compact else 18)
        self._columns.setSpacing(16 if self._compact else 26)

    def sizeHint(self) -> QSize:
        return QSize(1366, 768)
