"""What the client sees of how it goes: own views as faces, the web, the scale and goals, each before and now."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Goal, Review
from coachdesk.domain.picture import Side
from coachdesk.domain.progress import DomainChange, GoalChange, Progress, Topic, Turn, scale_tilt, turned
from coachdesk.i18n import Translator
from coachdesk.ui import icons
from coachdesk.ui.follow.follow_words import TURNS, laid_name, pile_of, scale_line
from coachdesk.ui.follow.small_stairs import LARGE, SmallStairs
from coachdesk.ui.listen.domain_marks import paint_face, view_word
from coachdesk.ui.listen.scale_chart import Laid, ScaleChart
from coachdesk.ui.listen.web_chart import WebChart
from coachdesk.ui.listen.web_lines import LineSample
from coachdesk.ui.listen.web_words import name_of, web_line
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, clear, column, label, row
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel, fit_loudspeakers
from coachdesk.ui.tokens import LIGHT

PICTURE: Final = 44


def since(source: str, day: date, tongues: Tongues) -> Line:
    """A sentence that names the month of before."""
    return tongues.line(lambda words: words.text(source, month=words.month(day)))


class ProgressPage(QWidget):
    """One page of it; `show` tells whether there is anything to see."""

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.around, self.content = around, around.desk.content

    def show_progress(self, file: CaseFile, found: Progress, tongues: Tongues, look: Look) -> None:
        """Show before and now in the languages and sizes of the screen."""


class FaceChange(QWidget):
    """A face for before, an arrow, and a face for now."""

    def __init__(self, before: int, now: int, side: int, described: str) -> None:
        super().__init__()
        self._before, self._now, self._side = before, now, side
        self.setFixedSize(QSize(side * 3, side))
        self.setAccessibleName(described)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, rtl = self._side, self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        first, last = QRectF(0, 0, side, side), QRectF(2 * side, 0, side, side)
        if rtl:
            first, last = last, first
        paint_face(painter, first.adjusted(2, 2, -2, -2), self._before, ink=LIGHT.muted)
        paint_face(painter, last.adjusted(2, 2, -2, -2), self._now, ground=LIGHT.soft)
        along = -1 if rtl else 1
        middle, reach = QPointF(1.5 * side, side / 2), side * 0.32
        tip = middle + QPointF(along * reach, 0)
        painter.setPen(QPen(QColor(LIGHT.text), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(middle - QPointF(along * reach, 0), tip)
        for up in (-1, 1):
            painter.drawLine(tip, tip + QPointF(-along * side * 0.14, up * side * 0.14))


class ViewsPage(ProgressPage):
    """The client's own views of life domains: what goes better first."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        body = QWidget()
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(10)
        self.setLayout(column(scrolling(body)))

    def show_progress(self, file: CaseFile, found: Progress, tongues: Tongues, look: Look) -> None:
        clear(self._lines)
        mine = [each for each in turned(found) if each.topic is Topic.DOMAIN]
        for way in TURNS:
            for each in mine:
                if each.turn is way:
                    self._lines.addWidget(self._line(found.domains[each.id], way, tongues, look))
        self._lines.addStretch(1)
        fit_loudspeakers(self, look.hear)

    def _line(self, change: DomainChange, way: Turn, tongues: Tongues, look: Look) -> QWidget:
        domain, words = self.content.domains[change.domain], tongues.first
        assert change.before is not None
        before, now = change.before.own_view, change.after.own_view
        assert before is not None and now is not None
        picture = QLabel()
        side = PICTURE * 2 if look.pictures else PICTURE
        picture.setPixmap(icons.pictogram(domain.pictogram, LIGHT.accent).pixmap(QSize(side, side)))
        name, told = PairLabel(self.around, "client-word"), PairLabel(self.around, "client-hint")
        name.show_line(tongues.line(lambda each: each.ptext(domain.plain.context, domain.plain.source)), words)
        told.show_line(since(TURNS[way], change.before.on, tongues), words)
        described = words.line(view_word(words, before), view_word(words, now))
        frame, box = card(margin=14)
        line = row(picture, column(name, told, spacing=2), FaceChange(before, now, look.target, described), spacing=16)
        line.setStretch(1, 1)
        box.addLayout(line)
        return frame


class WebPage(ProgressPage):
    """The web of now over that of before, and which sides are better, as before, or harder."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.chart = WebChart(tuple(self.content.dimensions))
        self.chart.fixed, self.chart.at = True, -1  # no side of it is spoken of
        self.chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chart.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.days = label("client-hint"), label("client-hint")
        self.samples = LineSample(dashed=True), LineSample(dashed=False)
        legend = row(self.samples[0], self.days[0], 12, self.samples[1], self.days[1], None, spacing=6)
        body = QWidget()
        self._lines = QVBoxLayout(body)
        charted = column(self.chart, legend, spacing=6)
        charted.setStretch(0, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(20)
        whole.addLayout(charted, 56)
        whole.addWidget(scrolling(body), 44)

    def show_progress(self, file: CaseFile, found: Progress, tongues: Tongues, look: Look) -> None:
        words, (before, now), sides = tongues.first, found.web, self.content.dimensions
        if now is None:
            return
        told = [web_line(words, web, sides.values()) for web in (before, now) if web is not None]
        self.chart.say(
            words, {each.id: name_of(words, each) for each in sides.values()}, "", letters=round(look.word * 0.8)
        )
        self.chart.show_web(now.marks, before.marks if before is not None else {}, "\n".join(told))
        for sample, day, web in zip(self.samples, self.days, (before, now), strict=True):
            day.setText(words.month(web.on) if web is not None else "")
            sample.setVisible(web is not None)
        clear(self._lines)
        for way, source in TURNS.items():
            names = [each for each in turned(found) if each.topic is Topic.SIDE and each.turn is way]
            if names and before is not None:
                title, listed = PairLabel(self.around, "client-word"), PairLabel(self.around, "client-hint")
                title.show_line(since(source, before.on, tongues), words)
                ids = [each.id for each in names]
                listed.show_line(
                    tongues.line(lambda each, ids=ids: each.listed(name_of(each, sides[i]) for i in ids)), words
                )
                self._lines.addWidget(title)
                self._lines.addWidget(listed)
                self._lines.addSpacing(10)
        self._lines.addStretch(1)
        fit_loudspeakers(self, look.hear)


class ScalePage(ProgressPage):
    """The scale before and now, beside each other."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.charts = ScaleChart(), ScaleChart()
        self.days = PairLabel(around, "client-word", centred=True), PairLabel(around, "client-word", centred=True)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(24)
        for chart, day in zip(self.charts, self.days, strict=True):
            whole.addLayout(column(None, chart, day, None, spacing=8), 1)

    def show_progress(self, file: CaseFile, found: Progress, tongues: Tongues, look: Look) -> None:
        for chart, day, kept in zip(self.charts, self.days, found.scale, strict=True):
            chart.setVisible(kept is not None)
            day.setVisible(kept is not None)
            if kept is not None:
                words = tongues.first
                chart.show_laid(self._laid(kept, file, words), scale_tilt(kept))
                on = kept.on
                chart.say(words.text("The scale"), scale_line(kept, file.picture.scale, self.content, words))
                day.show_line(tongues.line(lambda each, on=on: each.month(on)), words)
        fit_loudspeakers(self, look.hear)

    def _laid(self, kept: Review, file: CaseFile, words: Translator) -> tuple[Laid, ...]:
        scale = file.picture.scale
        return tuple(
            Laid(key, side, int(weight), laid_name(key, scale, self.content, words))
            for side in Side
            for key, weight in pile_of(kept, side).items()
        )


class GoalsPage(ProgressPage):
    """Each goal with its staircase: where the client stood, and where he stands."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        body = QWidget()
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(12)
        self.setLayout(column(scrolling(body)))

    def show_progress(self, file: CaseFile, found: Progress, tongues: Tongues, look: Look) -> None:
        clear(self._lines)
        for change in shown_goals(found):
            self._lines.addWidget(self._goal(file, change, tongues))
        self._lines.addStretch(1)
        fit_loudspeakers(self, look.hear)

    def _goal(self, file: CaseFile, change: GoalChange, tongues: Tongues) -> QWidget:
        words, goal = tongues.first, change.goal
        face = self.around.desk.choosing.face(file, goal.card)
        title = PairLabel(self.around, "client-word")
        title.show_line(tongues.own(goal.words) if goal.words else tongues.card(face), words)
        lines = [title]
        if change.before is not None:
            lines.append(self._told(since("In {month} I was here", change.before.on, tongues), words))
            lines += self._seen(change.stood_on, change.before.level, tongues)
        if change.after is not None:
            lines.append(self._told(tongues.line(lambda each: each.text("I am here")), words))
            lines += self._seen(change.stands_on, change.after.level, tongues)
        stairs = SmallStairs(LARGE)
        before, now = (stand.level if stand is not None else None for stand in (change.before, change.after))
        stairs.show_stands(before, now, "\n".join(line.text() for line in lines[1:]))
        frame, box = card(margin=16)
        line = row(stairs, column(*lines, None, spacing=4), spacing=20)
        line.setStretch(1, 1)
        box.addLayout(line)
        return frame

    def _told(self, line: Line, words: Translator) -> PairLabel:
        made = PairLabel(self.around, "client-hint")
        made.show_line(line, words)
        return made

    def _seen(self, goal: Goal, level: int, tongues: Tongues) -> list[PairLabel]:
        """What can be seen on a stair, where anybody said it."""
        seen = goal.stairs[level + 2]
        return [self._told(tongues.own(seen), tongues.first)] if seen else []


def shown_goals(found: Progress) -> tuple[GoalChange, ...]:
    """Goals that are worked on or reached, of which somebody said where the client stands."""
    return tuple(
        change
        for change in found.goals
        if not change.goal.rests and (change.before is not None or change.after is not None)
    )
