"""The first page of the day: who is met today and this week, the cases worked on last, what waits, and one tip."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.changes import CaseListChanged, Change, SettingsChanged
from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.errors import CaseError
from coachdesk.domain.questions import Prompt
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.avatar import avatar
from coachdesk.ui.parts.backup_line import BackupLine
from coachdesk.ui.parts.basics import button, card, clear, label, row
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.prompt_card import PromptCard
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.waiting_list import WaitingList
from coachdesk.ui.stages import STAGE_NAMES
from coachdesk.ui.today.week_card import WeekCard
from coachdesk.ui.tokens import LIGHT

RECENT, RECENT_AND_WAITING = 5, 3
"""Cases on show; fewer where something waits or somebody is met, so that all are in sight."""
DEMO_CASES = 6
_GREETINGS = ((12, mark("Good morning")), (18, mark("Good afternoon")), (24, mark("Good evening")))
_GREETINGS_BY_NAME = (
    (12, mark("Good morning, {name}")),
    (18, mark("Good afternoon, {name}")),
    (24, mark("Good evening, {name}")),
)


class TodayPage(Page):
    """Reads everything anew whenever it is shown."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._title, self._line = label("h1"), label("muted")
        self._new = button("plain", "plus")
        self.speak(self._new.setText, mark("New case"))
        self._new.setToolTip("Ctrl+N")
        self._new.clicked.connect(lambda: around.navigator.go("new_case"))
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._line)

        self._recent_title, self._recent = label("h2"), QVBoxLayout()
        self.speak(self._recent_title.setText, mark("Go on with"))
        self._recent.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(10)
        self.week = WeekCard(around)
        left.addWidget(self.week)
        left.addWidget(self._recent_title)
        left.addLayout(self._recent)
        left.addWidget(self._empty())
        self._waiting, self._left = WaitingList(around), left
        left.addWidget(self._waiting)
        left.addStretch(1)

        right = QVBoxLayout()
        right.setSpacing(10)
        tip_title = label("h2")
        self.speak(tip_title.setText, mark("Tip for today"))
        self._tip = PromptCard(self.language, self._tip_of_today())
        right.addWidget(tip_title)
        right.addWidget(self._tip)
        self.backups: BackupLine | None = None
        if not self.desk.practice:
            self._add_vault(right)
        right.addLayout(row(self._handovers(), None))
        right.addStretch(1)

        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(18)
        columns.addLayout(left, 61)
        columns.addLayout(right, 39)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 0)
        box.setSpacing(16)
        box.addLayout(row(head, None, self._new))
        self._column = scrolling(body)
        box.addWidget(self._column, 1)
        self.listen(self._changed)

    def _add_vault(self, right: QVBoxLayout) -> None:
        """How many cases there are, and when they were backed up: a workshop keeps none."""
        self._count, self._count_line = label("number"), label("small", wrap=True)
        title = label("h2")
        self.speak(title.setText, mark("On this laptop"))
        right.addSpacing(6)
        right.addWidget(title)
        frame, box = card()
        box.addLayout(row(self._count, self._count_line, spacing=14))
        box.itemAt(0).layout().setStretch(1, 1)
        self.backups = BackupLine(self.around)
        box.addWidget(self.backups)
        right.addWidget(frame)

    def _handovers(self) -> QPushButton:
        self.handovers = button("quiet", "hand_over")
        self.speak(self.handovers.setText, mark("All handovers"))
        self.handovers.clicked.connect(lambda: self.around.navigator.go("handovers"))
        return self.handovers

    def _empty(self) -> QWidget:
        frame, box = card(spacing=6)
        self._empty_frame = frame
        empty = Empty(icons.icon("cases", LIGHT.accent))
        self.speak(empty.title.setText, mark("Your first case begins here"))
        self.speak(
            empty.text.setText,
            mark(
                "Make a case for the person you are going to meet. Or look round first with fictional people: they are marked DEMO."
            ),
        )
        self.speak(empty.action.setText, mark("Make the first case"))
        empty.action.show()
        self._empty_action = empty.action
        empty.action.clicked.connect(lambda: self.around.navigator.go("new_case"))
        self.demo = button("quiet")
        self.speak(self.demo.setText, mark("Add fictional cases to try it out"))
        self.demo.clicked.connect(self._add_demo)
        box.addWidget(empty)
        box.addWidget(self.demo, 0, Qt.AlignmentFlag.AlignHCenter)
        return frame

    def _tip_of_today(self) -> Prompt:
        tips = tuple(self.desk.content.tips.values())
        return tips[datetime.now().date().toordinal() % len(tips)]

    def _add_demo(self) -> None:
        try:
            self.desk.demo.add(DEMO_CASES)
        except CaseError as error:
            self.around.speaker.refuse(error)

    # --- showing ----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self.retranslate()
        self._first_button().setFocus()
        self._column.begin_at_top()

    def _first_button(self) -> QPushButton:
        """What is pressed first: what can't wait, else who is met next, the case worked on last, or a first case."""
        if self._waiting.urgent:
            return self._waiting.buttons[0]
        if self.week.any:
            return self.week.buttons[0]
        first = self._recent.itemAt(0)
        go_on: QPushButton | None = first.widget().findChild(QPushButton) if first is not None else None
        return go_on or self._empty_action

    def retranslate(self) -> None:
        super().retranslate()
        if not self.desk.vault.unlocked:
            return
        now, words, name = datetime.now(), self.words, self.desk.settings.me().name
        greetings = _GREETINGS_BY_NAME if name else _GREETINGS
        source = next(text for until, text in greetings if now.hour < until)
        self._title.setText(words.text(source, name=name) if name else words.text(source))
        day = words.date(now.date(), weekday=True)
        if self.backups is None:
            self._line.setText(day)
        else:
            self._line.setText(words.text("{date} · offline, everything is encrypted on this laptop", date=day))
            count = self.desk.cases.count()
            self._count.setText(words.number(count))
            self._count_line.setText(words.plural("case in your vault", "cases in your vault", count))
            self.backups.show_state()
        self.week.entered()
        self._draw_waiting()
        self._draw_recent()

    def let_go(self) -> None:
        if self.backups is not None:
            self.backups.let_go()
        super().let_go()

    def _draw_waiting(self) -> None:
        """Below the cases; above them beside appointments, and first of all when it can't wait until tomorrow."""
        self._waiting.entered()
        place = 0 if self._waiting.urgent else 1 if self.week.any else self._left.count() - 2
        if self._left.indexOf(self._waiting) != place:
            self._left.removeWidget(self._waiting)
            self._left.insertWidget(place, self._waiting)

    def _draw_recent(self) -> None:
        clear(self._recent)
        less = self._waiting.waiting or self.week.any
        recent = self.desk.cases.recent(RECENT_AND_WAITING if less else RECENT)
        self._recent_title.setVisible(bool(recent))
        self._empty_frame.setVisible(not recent)
        self.handovers.setVisible(bool(recent))
        for summary in recent:
            self._recent.addWidget(self._card(summary))

    def _card(self, summary: CaseSummary) -> QFrame:
        words = self.words
        frame, box = card(margin=16)
        name = label("h3", words.line(summary.calling_name))
        languages = words.listed(words.language_name(code) for code in summary.speaks)
        line = label("small", words.text("Last worked on {date}", date=words.moment(summary.changed_at)))
        restricted = label("chip-warn", words.text("Restricted")) if summary.restricted else None
        shown = [chip for chip in (label("chip", languages) if languages else None, restricted) if chip is not None]
        middle = QVBoxLayout()
        middle.setSpacing(4)
        middle.addWidget(name)
        if shown:
            middle.addLayout(row(*shown, None))
        middle.addWidget(line)
        go_on = button("primary" if self._recent.count() == 0 else "plain")
        go_on.setText(words.text("Go on"))
        go_on.setAccessibleName(words.text("Go on with {name}", name=summary.calling_name))
        go_on.clicked.connect(lambda: self.around.navigator.go("case", summary.id))
        stage = label("chip-soft", words.text(STAGE_NAMES[summary.stage]))
        box.addLayout(row(avatar(summary.calling_name), 4, middle, None, stage, 4, go_on))
        return frame

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseListChanged | SettingsChanged) and self.isVisible():
            self.entered()
