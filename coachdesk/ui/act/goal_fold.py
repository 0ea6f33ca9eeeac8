"""The goal of one priority, as a line that unfolds: what it says, the staircase, what can be done with it, its history."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.desk.choice_words import GOAL_STATES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Goal, GoalState, Stand
from coachdesk.domain.course.goals import goal_on, stand_now, stands_of, versions
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui.act.goal_change import DEEDS, GoalChange
from coachdesk.ui.act.goal_form import GoalForm
from coachdesk.ui.act.goal_words import STATE_CHIPS, came_about, goal_lines, said, stair_line, stand_line
from coachdesk.ui.act.staircase import Staircase
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, clear, column, label
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen

_HEIGHT: Final = 132
"""Pixels of the staircase."""
_AFTER: Final = {True: ("", GoalState.REACHED, GoalState.PAUSED, GoalState.DROPPED), False: (GoalState.GOING,)}
"""What can be done with a goal that is worked on, and with one that is not."""


class GoalFold(Fold):
    """What is in it is made when it is first unfolded. Everything is kept through the desk, refusals said by the stage."""

    def __init__(self, stage: StagePage, card: str) -> None:
        super().__init__(stage.language)
        self._stage, self.card = stage, card
        self._case = ""
        self.form: GoalForm | None = None
        self.told, self.earlier = column(spacing=3), column(spacing=3)
        for_reading(self.head)
        self.opened.connect(self._begin)

    # --- making -----------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Make what is in it, and draw the stage again, which holds what may not be changed."""
        if self.form is None:
            self._make()
        self._stage.redraw()
        as_seen(self.body)

    def _make(self) -> None:
        stage, language = self._stage, self.language
        self.form = GoalForm(language, stage.autosave)
        self.form.changed.connect(self._keep)
        self.agreed = Notice("good")
        self.stairs_title, self.now = label("field"), label("small", wrap=True)
        self.stairs = Staircase(_HEIGHT)
        self.speak(self.stairs_title.setText, mark("Where does the client stand now?"))
        self.stairs.given.connect(lambda level: self._stand(level))
        self.stairs.left.connect(lambda: self._stand(None))
        self.deeds = {deed: button("plain") for deed in DEEDS}
        flow_in = QWidget()
        flow = Flow(flow_in)
        for deed, made in self.deeds.items():
            self.speak(made.setText, DEEDS[deed])
            made.clicked.connect(lambda _checked=False, deed=deed: self.ask(deed))
            flow.addWidget(made)
        self._flow = flow_in
        self.change = GoalChange(language, stage.autosave)
        self.change.wanted.connect(self._make_version)
        self.change.left.connect(self._end_change)
        self.change.hide()
        self._earlier_title = label("field")
        self.speak(self._earlier_title.setText, mark("History"))
        for part in (self.form, self.told, self.agreed, self.stairs_title, self.stairs, self.now, flow_in, self.change):
            self.body.addLayout(part) if part is self.told else self.body.addWidget(part)  # type: ignore[arg-type]
        self.body.addWidget(self._earlier_title)
        self.body.addLayout(self.earlier)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show the goal as it is kept."""
        desk, words = self._stage.desk.goals, self.words
        goal, begun = desk.goal(file, self.card), desk.begun(file, self.card)
        due = words.text("Expected by {date}", date=words.date(goal.due)) if goal.due else ""
        told = [part for part in (said(goal.expected if goal.expected else goal.words, words), due) if part]
        line = words.line(*told) if told else ""
        chip = words.text(GOAL_STATES[goal.state]) if begun else words.text("Nothing yet")
        self.say(words.text("Goal and staircase"), line, chip, STATE_CHIPS.get(goal.state, "chip") if begun else "chip")
        same, self._case = file.case.id == self._case, file.case.id
        if self.form is None:
            return
        if not same:
            self.change.hide()
        editable = goal.open and not desk.settled(file, goal)
        self.form.show_goal(goal, file.case.client_language, same=same)
        self.form.setVisible(editable)
        self._tell(file, goal, editable=editable)
        self._show_stairs(file, goal)
        for deed, made in self.deeds.items():
            made.setVisible(deed in _AFTER[goal.open])
        self._flow.setVisible(begun and self.change.isHidden())
        self._show_earlier(file, goal)

    def _tell(self, file: CaseFile, goal: Goal, *, editable: bool) -> None:
        """What is agreed on is read and not typed in."""
        words = self.words
        clear(self.told)
        lines = () if editable else goal_lines(goal, words)
        about = came_about(goal, words) if goal.number > 1 else ()
        for text in (*about, *lines):
            self.told.addWidget(label("muted" if text in about else "", text, wrap=True))
        settled = self._stage.desk.goals.settled(file, goal)
        self.agreed.say(words.text("The client agreed on this. A change asks for a reason.") if settled else "")

    def _show_stairs(self, file: CaseFile, goal: Goal) -> None:
        words, last = self.words, stand_now(file.course.stands, self.card)
        shown = bool(goal.expected)
        for part in (self.stairs_title, self.stairs, self.now):
            part.setVisible(shown)
        self.stairs.say(goal, words)
        today = last is not None and last.on == self._stage.desk.goals.today()
        self.stairs.show_stand(None if last is None else last.level, of_today=today)
        self.now.setText(self._now(file, goal, last))
        self.stairs.setAccessibleName(self.stairs_title.text())
        self.stairs.setAccessibleDescription(self.now.text())

    def _now(self, file: CaseFile, goal: Goal, last: Stand | None) -> str:
        """The staircase in words, as it was on the day of the stand."""
        if last is None:
            return self.words.text("Not asked yet")
        line = stair_line(goal_on(file.course.goals, self.card, last.on) or goal, last.level, self.words)
        return self.words.text("Now: {level} ({date})", level=line, date=self.words.date(last.on))

    def _show_earlier(self, file: CaseFile, goal: Goal) -> None:
        """Earlier versions and earlier stands, the last first; a stand as the staircase of its day was."""
        words = self.words
        clear(self.earlier)
        stands = stands_of(file.course.stands, self.card)[:-1]
        for stand in reversed(stands):
            then = goal_on(file.course.goals, self.card, stand.on) or goal
            self.earlier.addWidget(label("small", stand_line(then, stand, words), wrap=True))
        for before in reversed(versions(file.course.goals, self.card)[:-1]):
            first, *others = (*came_about(before, words), *goal_lines(before, words))
            self.earlier.addSpacing(4)
            self.earlier.addWidget(label("overline", first, wrap=True))
            for line in others:
                self.earlier.addWidget(label("small", line, wrap=True))
        self._earlier_title.setVisible(self.earlier.count() > 0)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, name: str) -> None:
        """Keep one field; a day that was refused is shown as it is kept."""
        stage, form = self._stage, self.form
        assert form is not None
        kept = stage.attempt(lambda: stage.desk.goals.change(self._case, self.card, **{name: form.value(name)}))
        if not kept and name in form.days:
            form.days[name].show_day(getattr(form.goal, name))

    def _stand(self, level: int | None) -> None:
        self._stage.attempt(lambda: self._stage.desk.goals.stand(self._case, self.card, level))

    def ask(self, deed: str) -> None:
        """Ask why, and who decided, for a deed with this goal."""
        assert self._stage.file is not None
        self._stage.autosave.flush()
        self.change.ask(deed, self._stage.file.case.client_language)
        self.change.show()
        self._flow.hide()
        as_seen(self.body)
        self.change.field.typed.setFocus()

    def _end_change(self) -> None:
        self.change.hide()
        self._flow.show()
        first = next(made for made in self.deeds.values() if not made.isHidden())
        first.setFocus()

    def _make_version(self) -> None:
        """The next version, from today on; then what it says can be changed."""
        form, change, desk = self.form, self.change, self._stage.desk.goals
        assert form is not None
        state = {"state": GoalState(change.deed)} if change.deed else {}
        reason, decided = change.field.words_said, change.decided
        change.hide()
        try:
            desk.change_agreed(self._case, self.card, reason, decided, **state)
        except CaseError as error:
            change.show()
            self._stage.around.speaker.refuse(error)
            return
        next_field = form.stairs["expected"].typed if not form.isHidden() else self.toggle
        QTimer.singleShot(0, self, next_field.setFocus)

    # --- coming back ------------------------------------------------------------------------------------------------

    @property
    def asks(self) -> str | None:
        """The deed whose reason is being asked for; None while none is."""
        return self.change.deed if self.form is not None and not self.change.isHidden() else None

    def unfold(self, deed: str | None = None) -> None:
        """Unfold it, and ask for the reason of a deed."""
        self.show_open(True)
        self._begin()
        if deed is not None and not self._stage.restricted:
            self.ask(deed)
