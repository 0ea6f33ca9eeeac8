"""Looking again: what was looked at before, where the client stands, how he rates it, and what has changed."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.goals import goal_on, stand_now
from coachdesk.domain.faces import named
from coachdesk.domain.reading import first_language
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.act.goal_words import said, stand_line
from coachdesk.ui.act.staircase import Staircase
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.listen.spots import PAGES
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.follow_stage import PROGRESS
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.tab_order import as_seen

LOOKED: Final = ("domains", "web", "scale", "energy")
"""The pages of Listen on which one looks again."""
HIGH: Final = 96
"""Pixels of a staircase."""


class PageLine(Speaking):
    """One page of Listen: the button that opens it, and when it was looked at last."""

    def __init__(self, stage: StagePage, page: str) -> None:
        super().__init__(stage.language)
        self.open, self.line = button("plain"), label("small", wrap=True)
        self.speak(self.open.setText, PAGES[page].title)
        self.open.clicked.connect(lambda: stage.spot_wanted.emit(f"{page}:"))
        for_reading(self.open)
        made = row(self.open, self.line, spacing=12)
        made.setStretch(1, 1)
        self.setLayout(made)

    def show_day(self, last: date | None, today: date) -> None:
        """Show on which day it was looked at last; None for never."""
        words = self.words
        if last is None:
            text = words.text("Not looked at yet")
        elif last == today:
            text = words.line("✓", words.text("Looked at today"), between=" ")
        else:
            text = words.text("Looked at last on {date}", date=words.date(last))
        self.line.setText(text)


class GoalStand(Speaking):
    """One goal with its staircase; pressing a stair says where the client stands today."""

    def __init__(self, part: FollowPart, card_id: str) -> None:
        super().__init__(part.language)
        self._part, self._card = part, card_id
        self.title, self.now, self.stairs = label("h3", wrap=True), label("small", wrap=True), Staircase(HIGH)
        self.stairs.given.connect(self._stand)
        self.stairs.left.connect(lambda: self._stand(None))
        line = row(self.stairs, self.now, spacing=14)
        line.setStretch(0, 2)
        line.setStretch(1, 3)
        self.setLayout(column(self.title, line, spacing=4))

    def show_goal(self, file: CaseFile) -> None:
        """Show where the client stood last."""
        words, desk = self.words, self._part.desk
        goal, last = desk.goals.goal(file, self._card), stand_now(file.course.stands, self._card)
        self.title.setText(said(goal.words, words) or named(desk.choosing.face(file, self._card), words))
        self.stairs.say(goal, words)
        self.stairs.show_stand(
            last.level if last is not None else None,
            of_today=last is not None and last.on == desk.following.today(),
        )
        if last is None:
            self.now.setText(words.text("Not asked"))
            return
        then = goal_on(file.course.goals, self._card, last.on) or goal
        self.now.setText(stand_line(then, last, words))

    def _stand(self, level: int | None) -> None:
        part = self._part
        part.attempt(lambda: part.desk.goals.stand(part.file.case.id, self._card, level))


class AgainPart(FollowPart):
    """Everything on it can be left out: one looks again at what matters now."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case = ""
        title, hint = label("question", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("Look again together"))
        self.speak(hint.setText, mark("Take what matters now; you may leave out the rest."))
        self.back = button("plain", "back")
        self.speak(self.back.setText, mark("Back to how it goes"))
        self.back.clicked.connect(lambda: self.wanted.emit(PROGRESS))
        for_reading(self.back)
        self.pages = {page: PageLine(stage, page) for page in LOOKED}
        self.goals: KeyedColumn[GoalStand, CaseFile] = KeyedColumn(
            lambda card_id: GoalStand(self, card_id), lambda made, file: made.show_goal(file)
        )
        self.rate, self.rated = button("plain", "together"), label("small", wrap=True)
        self.speak(self.rate.setText, mark("Ask how it goes, on the client's screen"))
        self.rate.clicked.connect(self.ask_rating)
        self.changed = SaidFields(self.language, mark("What has changed since the last time?"), self.autosave)
        self.changed.said.connect(self._keep_changed)
        self.kept, self.keep_now = label("small", wrap=True), button("plain", "save_file")
        self.speak(self.keep_now.setText, mark("Keep the scale and the cards as they lie now"))
        self.keep_now.clicked.connect(self._keep_now)
        self.begins_at = self.pages["domains"].open
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(14)
        head = row(column(title, hint, spacing=2), self.back, spacing=12)
        head.setStretch(0, 1)
        box.addLayout(head)
        self._goals_title = label("h2", wrap=True)
        self.speak(self._goals_title.setText, mark("Where does the client stand now?"))
        self._goal_card = self._card(self._goals_title, self.goals, row(self.rate, self.rated))
        box.addWidget(self._card(self._titled(mark("What you looked at before")), *self.pages.values()))
        box.addWidget(self._goal_card)
        box.addWidget(self._card(self.changed, row(self.keep_now, self.kept)))
        box.addStretch(1)

    def _titled(self, source: str) -> QWidget:
        made = label("h2", wrap=True)
        self.speak(made.setText, source)
        return made

    def _card(self, *parts: object) -> QWidget:
        frame, inside = card(spacing=10)
        for part in parts:
            inside.addWidget(part) if isinstance(part, QWidget) else inside.addLayout(part)  # type: ignore[arg-type]
        return frame

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        following, today, words = self.desk.following, self.desk.following.today(), self.words
        for page, line in self.pages.items():
            line.show_day(_last(file, page), today)
        widest = max(line.open.sizeHint().width() for line in self.pages.values())
        for line in self.pages.values():
            line.open.setMinimumWidth(widest)
        chosen = file.choice.area_ids
        self.goals.show_values((each, file) for each in chosen)
        self._goal_card.setVisible(bool(chosen))
        ratings = [each.on for each in file.course.ratings if each.card in chosen]
        self.rated.setText(
            words.text("Looked at last on {date}", date=words.date(max(ratings)))
            if ratings
            else words.text("Not asked")
        )
        review = following.review(file)
        last = max((each.on for each in file.course.reviews), default=None)
        same, self._case = file.case.id == self._case, file.case.id
        said_today = review.changed if review is not None else Words()
        self.changed.show_words(said_today, file.case.client_language, same=same)
        stale = following.stale(file)
        self.keep_now.setVisible(stale)
        self.kept.setText(words.text("Kept last on {date}", date=words.date(last)) if last is not None else "")
        as_seen(self._box)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep_changed(self) -> None:
        self.attempt(lambda: self.desk.following.say_changed(self.file.case.id, self.changed.words_said))

    def _keep_now(self) -> None:
        if self.attempt(lambda: self.desk.following.keep(self.file.case.id)):
            self.changed.typed.setFocus()

    def ask_rating(self) -> None:
        """Turn the screen to the client: how important it is, how it goes, and how content he is with that."""
        from coachdesk.ui.together.sort_path import ChoosePath, Way
        from coachdesk.ui.together.window import ClientWindow

        self.stage.keep()
        case = self.file.case
        view = ChoosePath(self.around, self.file, Way.RATE)
        ClientWindow(self.around, self.file, first_language(case.reading, case.client_language), view).show_full()


def _last(file: CaseFile, page: str) -> date | None:
    """The day on which a page was looked at last, as far as it has one."""
    seen, course = file.picture, file.course
    days: dict[str, list[date]] = {
        "domains": [look.on for look in seen.looks if look.level is not None or look.own_view is not None],
        "web": [web.on for web in seen.webs if web.marks],
        "scale": [
            *(each.on for each in course.reviews if each.load or each.strength),
            *(item.since for item in seen.scale if item.since is not None),
        ],
        "energy": [each.on for each in course.reviews if each.gives or each.costs or each.restores],
    }
    return max(days[page], default=None)
