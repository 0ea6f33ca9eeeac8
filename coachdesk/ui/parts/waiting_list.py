"""What waits for the consultant, on the Today page: a chip, a sentence, a quiet second part, and where to go."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.handover_words import due_in_words, todo_in_words
from coachdesk.desk.terms import TERMS
from coachdesk.desk.waiting import Waiting, WaitingKind
from coachdesk.domain.connection.due import Ask
from coachdesk.domain.course.terms import TermKind
from coachdesk.domain.handover.due import Next, Todo
from coachdesk.domain.registers import BreachKind, RequestKind
from coachdesk.i18n import Translator, mark
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, clear, column, label, row, rule
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.privacy.names import BREACHES, REQUESTS, days_left, hours_left

MOST = 4
"""Most lines on show; the others unfold."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is shown of one thing that waits; `role` is that of the chip."""

    chip: str
    role: str
    sentence: str
    quiet: str
    deed: str


class WaitingList(Page):
    """Hidden when nothing waits. `urgent` says whether something can't wait until tomorrow."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.waiting: tuple[Waiting, ...] = ()
        self._all = False
        title = label("h2")
        self.speak(title.setText, mark("Waits for you"))
        frame, box = card(margin=16, spacing=0)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        box.addLayout(self._lines)
        self.more = button("quiet")
        self.more.clicked.connect(self._show_all)
        box.addWidget(self.more)
        self.setLayout(column(title, frame))
        self.hide()

    @property
    def urgent(self) -> bool:
        """Whether a clock runs that is counted in hours, something may be lost, or the trail is not whole."""
        return any(w.kind in (WaitingKind.BREACH_CLOCK, WaitingKind.CRASH, WaitingKind.TRAIL) for w in self.waiting)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The button of each line, in order."""
        return tuple(b for b in self.findChildren(QPushButton) if b is not self.more and not b.isHidden())

    def entered(self) -> None:
        self._all = False
        self.waiting = self.desk.waiting.all()
        self._draw()

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _draw(self) -> None:
        clear(self._lines)
        shown = self.waiting if self._all else self.waiting[:MOST]
        for at, waiting in enumerate(shown):
            if at:
                self._lines.addWidget(rule())
            self._lines.addWidget(self._row(waiting))
        rest = len(self.waiting) - len(shown)
        self.more.setText(self.words.plural("Show {n} more", "Show {n} more", rest) if rest else "")
        self.more.setVisible(rest > 0)
        self.setVisible(bool(self.waiting))

    def _row(self, waiting: Waiting) -> QWidget:
        said = line_of(waiting, self.desk.today(), self.words)
        sentence, quiet = label("", said.sentence, wrap=True), label("small", said.quiet, wrap=True)
        quiet.setVisible(bool(said.quiet))
        go = button("plain")
        go.setText(said.deed)
        go.setAccessibleName(deed_on(self.words, said.deed, said.sentence))
        go.clicked.connect(lambda: self.around.navigator.go(waiting.page, waiting.case_id, waiting.section))
        made = QWidget()
        line = row(label(said.role, said.chip), column(None, sentence, quiet, None, spacing=0), go, spacing=12)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made


def line_of(waiting: Waiting, now: datetime, words: Translator) -> Line:
    """How one thing that waits is said."""
    return _LINES[waiting.kind](waiting, now, words)


def _clock(waiting: Waiting, now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, datetime)
    until = words.text("until {moment}", moment=words.moment(waiting.due))
    quiet = words.line(words.text(BREACHES[BreachKind(waiting.detail)]), until)
    return Line(
        words.text("Lost or seen"), "chip-rose", hours_left(waiting.due, now, words), quiet, words.text("What to do")
    )


def _breach(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    quiet = words.text(BREACHES[BreachKind(waiting.detail)])
    return Line(
        words.text("Lost or seen"), "chip-warn", words.text("Some steps are not done yet"), quiet, words.text("Go on")
    )


def _crash(_waiting: Waiting, _now: datetime, words: Translator) -> Line:
    sentence = words.text("What you typed last may be missing")
    quiet = words.text("CoachDesk stopped and its log was damaged. Look at the cases you worked on last.")
    return Line(words.text("After a crash"), "chip-rose", sentence, quiet, words.text("Cases"))


def _trail(_waiting: Waiting, _now: datetime, words: Translator) -> Line:
    quiet = words.text("Keep the vault as it is, and ask for help.")
    return Line(words.text("Trail"), "chip-rose", words.text("The trail is not whole"), quiet, words.text("Look"))


def _key(_waiting: Waiting, _now: datetime, words: Translator) -> Line:
    sentence = words.text("You had not checked the recovery key yet. Make a new one in Settings.")
    return Line(words.text("Recovery key"), "chip-warn", sentence, "", words.text("Settings"))


def _request(waiting: Waiting, now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    asked = words.text(REQUESTS[RequestKind(waiting.detail)])
    left, role = days_left((waiting.due - now.astimezone().date()).days, words)
    sentence = words.text("Answer a request: {request}", request=asked)
    role = "chip-rose" if role == "chip-rose" else "chip-warn"
    return Line(words.text("Request"), role, sentence, words.line(waiting.subject, left), words.text("Answer"))


def _backup(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    stick = waiting.detail == "stick"
    sentence = words.text("Put the stick in for a backup") if stick else words.text("Make a backup")
    last = waiting.due
    quiet = words.text("No backup yet")
    if isinstance(last, datetime):
        quiet = words.text("The last one was made on {date}", date=words.date(last.astimezone().date()))
    return Line(words.text("Backup"), "chip-warn", sentence, quiet, words.text("Backups"))


def _handover(waiting: Waiting, now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    todo = Todo(waiting.detail)
    due = due_in_words(Next(todo, waiting.due), now.astimezone().date(), words)
    role = "chip-rose" if todo is Todo.TELL_STOP else "chip-warn"
    sentence, quiet = todo_in_words(todo, waiting.other, words), words.line(waiting.subject, due)
    return Line(words.text("Handover"), role, sentence, quiet, words.text("Go on"))


def _unsettled(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    sentence = words.text("What became of the appointment with {name}?", name=waiting.subject)
    return Line(
        words.text("Appointment"), "chip-warn", sentence, words.date(waiting.due, weekday=True), words.text("Say it")
    )


def _gap(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    days = words.plural("No contact for {n} day", "No contact for {n} days", waiting.count)
    last = words.text("The last talk was on {date}", date=words.date(waiting.due))
    return Line(words.text("Contact"), "chip", words.line(waiting.subject, days), last, words.text("Look"))


def _look(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    sentence = words.text("Look together how it goes: {name}", name=waiting.subject)
    since = words.text("planned for {date}", date=words.date(waiting.due))
    return Line(words.text("Looking back"), "chip", sentence, since, words.text("Look"))


_ASKED = {
    Ask.EXPERIENCE: mark("Ask {name} how it is: {what}"),
    Ask.WORK: mark("Look with {name} how work goes: {what}"),
    Ask.BUDDY: mark("Look back with {name} and the buddy: {what}"),
}


def _ask(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    ask = Ask(waiting.detail)
    sentence = words.text(_ASKED[ask], name=waiting.subject, what=waiting.other)
    since = words.text("planned for {date}", date=words.date(waiting.due))
    if ask is Ask.EXPERIENCE:
        since = words.plural("been there {n} time", "been there {n} times", waiting.count)
    return Line(words.text("Connect"), "chip", sentence, since, words.text("Look"))


def _partner(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    sentence = words.text("Working together with {name}: something is to be done", name=waiting.other)
    since = words.text("planned for {date}", date=words.date(waiting.due))
    return Line(words.text("Connections"), "chip", sentence, words.line(waiting.subject, since), words.text("Look"))


def _aftercare(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    sentence = words.text("Ask {name} how it goes", name=waiting.subject)
    since = words.text("planned for {date}", date=words.date(waiting.due))
    return Line(words.text("Aftercare"), "chip", sentence, since, words.text("Look"))


def _term(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    assert isinstance(waiting.due, date)
    sentence = words.line(waiting.subject, words.text(TERMS[TermKind(waiting.detail)]))
    last = words.text("Last day: {date}", date=words.date(waiting.due))
    return Line(words.text("Term"), "chip", sentence, last, words.text("Look"))


def _review(waiting: Waiting, _now: datetime, words: Translator) -> Line:
    sentence = words.plural("{n} closed case to look at", "{n} closed cases to look at", waiting.count)
    since = words.text("since {date}", date=words.date(waiting.due)) if waiting.due else ""
    return Line(words.text("Keep or erase"), "chip", sentence, words.line(waiting.subject, since), words.text("Look"))


_LINES: dict[WaitingKind, Callable[[Waiting, datetime, Translator], Line]] = {
    WaitingKind.BREACH_CLOCK: _clock,
    WaitingKind.CRASH: _crash,
    WaitingKind.TRAIL: _trail,
    WaitingKind.KEY: _key,
    WaitingKind.REQUEST: _request,
    WaitingKind.BACKUP: _backup,
    WaitingKind.BREACH: _breach,
    WaitingKind.STOP: _handover,
    WaitingKind.HANDOVER: _handover,
    WaitingKind.UNSETTLED: _unsettled,
    WaitingKind.GAP: _gap,
    WaitingKind.LOOK: _look,
    WaitingKind.ASK: _ask,
    WaitingKind.PARTNER: _partner,
    WaitingKind.AFTERCARE: _aftercare,
    WaitingKind.TERM: _term,
    WaitingKind.REVIEW: _review,
}
