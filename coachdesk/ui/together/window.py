"""The client's own screen: one thing to do, in the client's language, and nothing else on it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from coachdesk.desk.changes import CaseChanged, Change, UndoChanged
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError
from coachdesk.domain.reading import begins_with_both, second_language
from coachdesk.ui import messages
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.hear import HoldToHear
from coachdesk.ui.parts.notices import Toast
from coachdesk.ui.parts.proof_panel import ProofPanel
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.head import Head
from coachdesk.ui.together.leave_panel import LeavePanel
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import fit_loudspeakers
from coachdesk.ui.workshop.band import NOTICE, WALL

VIEW = "together"
"""Its name where it is remembered whether both languages are shown."""
LOW = 680
"""Below this height everything moves closer together."""
WIDE = 1150
"""From this width on there is room for words on the way out."""


class ClientWindow(QWidget):
    """A window over the whole screen, around a view. `finished` is sent when the consultant has left it."""

    finished = Signal()

    def __init__(self, around: Around, file: CaseFile, language: str, view: ClientView) -> None:
        """`file` is the case of the person in front of it; nothing of it is shown but what `view` shows."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.around, self.view, self._case = around, view, file.case
        self.client_language = language
        self._may_close = self._compact = False
        self._covered: list[QWidget] = []
        self._undone_last = around.desk.undo.last
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("CoachDesk")
        self.setObjectName("together")
        self._build()
        self.leave_panel = LeavePanel(around, self)
        self.leave_panel.proved.connect(self._leave)
        self._toast = Toast(self)
        HoldToHear(self)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.speak_language(language)
        self._endings = [around.desk.changes.subscribe(self._changed)]

    def _build(self) -> None:
        self.head = Head(self.around)
        self.languages, self.both, self.end = self.head.languages, self.head.both, self.head.end
        self.head.language_picked.connect(self.speak_language)
        self.head.both_wanted.connect(self.show_both)
        self.head.undo.clicked.connect(self.undo)
        self.end.clicked.connect(self.ask_to_leave)
        self.view.head_changed.connect(self._ask)
        self.view.answered.connect(self._answered)
        self.view.refused.connect(self._refuse)
        box = self._whole = QVBoxLayout(self)
        box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it is as large as the screen, whatever is on it
        if self.around.desk.practice:
            self._notice = label("chip-workshop")
            box.addWidget(self._notice, 0, Qt.AlignmentFlag.AlignLeading)
        box.addWidget(self.head)
        box.addWidget(self.view, 1)
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

    @property
    def tongues(self) -> Tongues:
        """The languages of the screen, in the form in which this client is spoken to."""
        words_for = self.around.desk.cases.words_for
        second = words_for(self._case, self.second_language) if self.shows_both else None
        return Tongues(words_for(self._case, self.client_language), second)

    def speak_language(self, language: str) -> None:
        """Say everything in a language of the client, from the side that it is read from."""
        self.client_language = language
        tongues, look = self.tongues, self.look
        rtl = tongues.first.rtl
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.setStyleSheet(look.sheet())
        self.head.say(tongues, self.second_language, narrow=self.width() < WIDE)
        if self.around.desk.practice:
            self._notice.setText(tongues.first.text(NOTICE))
        self._ask()
        fit_loudspeakers(self.head, look.hear if not look.compact else look.target)
        self.view.say(tongues, look)

    def _ask(self) -> None:
        tongues = self.tongues
        self.head.ask(tongues.line(self.view.heading), tongues.line(self.view.below), tongues.first)

    def _answered(self, answered: bool) -> None:
        self.head.show_question(not answered)
        if answered:
            self.end.setFocus()

    def _refuse(self, error: CaseError) -> None:
        self._toast.tell(messages.refusal(error, self.tongues.first))

    # --- changing ---------------------------------------------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        if isinstance(change, UndoChanged):
            self.head.undo.setVisible(self._can_undo)
        elif isinstance(change, CaseChanged) and change.file.case.id == self._case.id:
            self._case = change.file.case
            self.view.show_file(change.file)

    @property
    def _can_undo(self) -> bool:
        """Only what was done on this screen: the rest is between the consultant and others."""
        return self.around.desk.undo.last not in (None, self._undone_last)

    def undo(self) -> None:
        """Take back the last thing that was done here."""
        if self._can_undo and not any(panel.isVisible() for panel in self.findChildren(ProofPanel)):
            try:
                self.around.desk.undo.undo()
            except CaseError as error:
                self._refuse(error)

    # --- coming and going -------------------------------------------------------------------------------------------

    def show_full(self) -> None:
        """Cover the screen of the window it is opened from, and put every other window of CoachDesk away until it is
        left; only a workshop's wall stays, which has nobody's case on it."""
        others = (w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self)
        self._covered = [w for w in others if not w.property(WALL)]
        opener = self.around.navigator
        here = (opener if isinstance(opener, QWidget) else next(iter(self._covered), self)).screen()
        self.setGeometry(here.geometry())  # some window managers leave full screen to the program
        self.showFullScreen()
        for window in self._covered:
            window.hide()

    def put_aside(self) -> None:
        """Give the screen back without asking, since the vault locks. What was done is kept already."""
        self.view.keep()
        self._close()

    def ask_to_leave(self) -> None:
        """Ask for the consultant's PIN or passphrase; a workshop has neither."""
        if self.around.desk.practice:
            self._leave()
        else:
            self.leave_panel.ask()

    def _leave(self) -> None:
        self.view.keep()
        self._close()
        self.finished.emit()

    def _close(self) -> None:
        self._may_close = True
        covered, self._covered = self._covered, []
        for window in covered:
            if isValid(window):  # it may have gone meanwhile
                window.show()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            self.ask_to_leave()  # a workshop asks nothing: then it may close
        if self._may_close:
            while self._endings:  # and forgotten, or it would hold this window and with it what is shown
                self._endings.pop()()
            event.accept()
            super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ask_to_leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact, wide = self.height() < LOW, self.width() >= WIDE
        if compact is not self._compact or wide is not (event.oldSize().width() >= WIDE):
            self._compact = compact
            self._arrange()
            self.speak_language(self.client_language)
        self.leave_panel.setGeometry(0, 0, self.width(), self.height())

    def _arrange(self) -> None:
        """Make the most of a low screen: smaller edges."""
        self._whole.setContentsMargins(*((20, 12, 20, 12) if self._compact else (36, 24, 36, 24)))
        self._whole.setSpacing(8 if self._compact else 18)

    def sizeHint(self) -> QSize:
        return QSize(1366, 768)
