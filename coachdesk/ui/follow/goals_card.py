"""Goals with how it stands, their staircase before and now; how the client rates what he chose; and why it changed."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.choice_words import GOAL_STATES, RATINGS, STAIR_NAMES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import GoalState
from coachdesk.domain.faces import named
from coachdesk.domain.progress import GoalChange, Progress
from coachdesk.i18n import Translator, mark
from coachdesk.ui.act.goal_words import STATE_CHIPS, said
from coachdesk.ui.follow.cards import ProgressCard
from coachdesk.ui.follow.dumbbells import Bell, Dumbbells
from coachdesk.ui.follow.follow_words import goal_line, on_day, rated, rating_line
from coachdesk.ui.follow.small_stairs import SMALL, SmallStairs
from coachdesk.ui.follow.twin import Twin
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import clear, column, label, row


class GoalsCard(ProgressCard):
    """Each goal: its words, a chip with how it stands, and where the client stands on the staircase."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, "")
        self.lines = QVBoxLayout()
        self.lines.setSpacing(12)
        self.box.addLayout(self.lines)
        self.box.addStretch(1)

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        words = self.words
        self.title.setText(words.text("Goals of {name}", name=file.case.calling_name))
        clear(self.lines)
        for number, change in enumerate(found.goals, 1):
            self.lines.addWidget(self._goal(file, number, change))
        self.setVisible(bool(found.goals))

    def _goal(self, file: CaseFile, number: int, change: GoalChange) -> QWidget:
        words, goal = self.words, change.goal
        face = self.desk.choosing.face(file, goal.card)
        title = label("h3", words.line(str(number), said(goal.words, words) or named(face, words)), wrap=True)
        chip = label(*state_chip(change, self.desk.following.today(), words))
        stands = goal_line(change, words)
        stairs, told = SmallStairs(SMALL), label("small", stands, wrap=True)
        before, now = (stand.level if stand is not None else None for stand in (change.before, change.after))
        stairs.show_stands(before, now, stands)
        stairs.setVisible(bool(stands))
        told.setVisible(bool(stands))
        made = QWidget()
        line = row(stairs, column(row(chip, None), told, spacing=4), spacing=12)
        line.setStretch(1, 1)
        made.setLayout(column(title, line, spacing=4))
        return made


def state_chip(change: GoalChange, today: date, words: Translator) -> tuple[str, str]:
    """The role of the chip of a goal and what it says: reached, under way, or time to look again."""
    goal = change.goal
    if goal.state is not GoalState.GOING:
        return STATE_CHIPS.get(goal.state, "chip"), words.text(GOAL_STATES[goal.state])
    if change.after is not None and change.after.level >= 0:
        return "chip-good", words.text(STAIR_NAMES[change.after.level])
    due = goal.review_on or goal.due
    if due is not None and due <= today:
        return "chip-warn", words.text("Look again")
    return "chip-soft", words.text(GOAL_STATES[goal.state])


class RatingsCard(ProgressCard):
    """How important it is, how it goes and how content the client is, before and now, for each chosen card."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("As the client rates it"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(8)
        self.twin = Twin(self.language)
        self.box.addLayout(self.lines)
        self.box.addWidget(self.twin)
        self.box.addStretch(1)

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        words = self.words
        clear(self.lines)
        told = []
        for change in found.ratings:
            name, given = named(self.desk.choosing.face(file, change.card), words), rated(change)
            bells = [
                Bell(
                    words.text(RATINGS[asked]),
                    getattr(change.before, asked) if change.before is not None else None,
                    getattr(change.after, asked),
                )
                for asked in given
            ]
            lines = [rating_line(change, asked, words) for asked in given]
            chart = Dumbbells(tuple(range(1, 11)))
            chart.show_bells(bells, name, "\n".join(lines))
            self.lines.addWidget(label("field", name, wrap=True))
            self.lines.addWidget(chart)
            told += [words.line(name, line) for line in lines]
        self.twin.show_lines(told)
        self.setVisible(bool(told))


class ReasonsCard(ProgressCard):
    """Why it changed, in the words that were said, the last first."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("What changed, and why"))
        self.told = label("", wrap=True)
        self.box.addWidget(self.told)
        self.box.addStretch(1)

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        words, lines = self.words, []
        for why in found.reasons:
            name = named(self.desk.choosing.face(file, why.card), words) if why.card else ""
            lines.append(on_day(why.on, words.line(name, said(why.words, words)), words))
        self.told.setText("\n".join(lines))
        self.setVisible(bool(lines))
