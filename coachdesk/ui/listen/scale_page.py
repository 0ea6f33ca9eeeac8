"""Load and strength: a scale that is built together with the client, and what could be done about what lies on it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import ScaleItem, Side
from coachdesk.domain.picture.scale import tilt
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.follow.follow_words import on_day, scale_line
from coachdesk.ui.follow.twin import Twin
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.listen.scale_chart import HIGH, LOW, ScaleChart
from coachdesk.ui.listen.scale_deck import ScaleDeck
from coachdesk.ui.listen.scale_form import ScaleForm
from coachdesk.ui.listen.scale_side import ScaleSide
from coachdesk.ui.listen.scale_words import hangs, laid_of, twin
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.together.client_view import ClientView

SMALL = 620
"""Below this height of the window the picture is small."""


class ScalePage(ListenPage):
    """The picture, its two sides as lists, or in their place the cards to lay, or what is open."""

    cards = ("load_picture", "help_before", "stop_when_heavy", "no_flight_story", "rest_counts")

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case = ""
        self.form: ScaleForm | None = None
        self.deck: ScaleDeck | None = None
        title, hint = label("question", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("What is heavy, and what helps to carry it?"))
        self.speak(hint.setText, mark("Build the scale together. It is a picture to talk about, and no score."))
        self.chart, self.line = ScaleChart(), label("field", wrap=True)
        self.chart.pressed.connect(self.open_item)
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for_reading(self.chart)
        self.sides = {side: ScaleSide(self.language, self.desk.content, side) for side in Side}
        box = self._column = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for part in (title, hint, self.chart, self.line):
            box.addWidget(part)
        box.addWidget(self._lists())
        self._below = QVBoxLayout()
        box.addLayout(self._below)
        self.earlier = Twin(self.language, mark("On earlier days"))
        box.addWidget(self.earlier)
        box.addStretch(1)
        self.begins_at = self.sides[Side.LOAD].add
        self._fit_chart()

    def _lists(self) -> QWidget:
        self._both = QWidget()
        lists = QHBoxLayout(self._both)
        lists.setContentsMargins(0, 0, 0, 0)
        lists.setSpacing(16)
        for side, made in self.sides.items():
            made.opened.connect(self.open_item)
            made.weighed.connect(lambda key, weight: self.change(key, weight=weight))
            made.left_out.connect(self.take_off)
            made.reached.connect(self.chart.point_at)
            made.crossed.connect(lambda side=side: self.sides[_other(side)].enter())
            made.add.clicked.connect(lambda _checked=False, side=side: self.open_deck(side))
            lists.addWidget(made, 1)
        return self._both

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        if file.case.id != self._case:
            self._close()
            self._case = file.case.id
        items, content, spoken = file.picture.scale, self.desk.content, self.stage.spoken()
        self.chart.show_laid(laid_of(items, content, spoken), tilt(items))
        self.chart.say(self.words.text("The scale"), twin(items, content, spoken))
        self.line.setText(hangs(items, self.words))
        for made in self.sides.values():
            made.show_file(file)
        self._show_earlier(file)
        if self.deck is not None:
            self.deck.show_file(file, spoken)
        if self.form is not None:
            self._draw_form(self.form, file)

    def _show_earlier(self, file: CaseFile) -> None:
        """What lay there each time it was looked at again, the last day first."""
        kept = [each for each in file.course.reviews if each.load or each.strength]
        words, content, scale = self.words, self.desk.content, file.picture.scale
        last_first = sorted(kept, key=lambda each: each.on, reverse=True)
        self.earlier.show_lines(on_day(each.on, scale_line(each, scale, content, words), words) for each in last_first)

    def _draw_form(self, form: ScaleForm, file: CaseFile) -> None:
        """Show what is open as it is now; what was taken away is closed, and its neighbour gets the focus."""
        item = self._item(form.item.key)
        if item is not None:
            form.show_item(item, file)
            return
        had_focus = (focused := QApplication.focusWidget()) is not None and form.isAncestorOf(focused)
        self._close()
        if had_focus:
            self.sides[form.item.side].enter()

    def _item(self, key: str) -> ScaleItem | None:
        return next((item for item in self.file.picture.scale if item.key == key), None)

    # --- what is open -----------------------------------------------------------------------------------------------

    def open_deck(self, side: Side) -> None:
        """Offer what can be laid on a side."""
        if not self._may_close():
            return
        self._close()
        deck = self.deck = ScaleDeck(self.language, self.desk.content, side)
        deck.laid.connect(lambda card_id: self.lay(side, card_id))
        deck.taken.connect(self.take_off)
        deck.said.connect(lambda text: self._lay_own(deck, text))
        deck.closed.connect(lambda: self._end(self.sides[side].add))
        self._open(deck)

    def open_item(self, key: str) -> None:
        """Open a stone or strap."""
        item = self._item(key)
        if item is None or not self._may_close():
            return
        self._close()
        form = self.form = ScaleForm(self.stage, item)
        form.changed.connect(lambda values: self.change(key, **values))
        form.step_wanted.connect(lambda area_id: self.make_step(key, area_id))
        form.step_opened.connect(self.stage.step_wanted)
        form.left_out.connect(lambda: self.take_off(key))
        form.closed.connect(lambda: self._end(self.sides[item.side].rows.get(key)))
        self.chart.point_at(key)
        self._open(form)
        form.enter()

    def _open(self, made: QWidget) -> None:
        """Show it under the picture, in the place of the lists; held where the case may only be read."""
        self._both.hide()
        self._below.addWidget(made)
        made.show()
        as_seen(self._column)
        self._fit_chart()
        if self.stage.restricted:
            self.stage.redraw()
        elif self.form is not None:
            self._draw_form(self.form, self.file)
        elif self.deck is not None:
            self.deck.show_file(self.file, self.stage.spoken())
        made.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, made, lambda: into_sight(made.focusWidget() or made))

    def _fit_chart(self) -> None:
        """Leave room below the picture for what is open, and in a low window for anything."""
        high = HIGH if self.deck is None and self.form is None else LOW
        self.chart.setFixedHeight(round(high * (0.6 if self.window().height() < SMALL else 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chart()

    def _close(self) -> None:
        """Keep what was typed in what is open, and let it go."""
        self.autosave.flush()
        for made in (self.deck, self.form):
            if made is not None:
                self._below.removeWidget(made)
                made.hide()
                made.deleteLater()
        self.deck = self.form = None
        self.chart.point_at("")
        self._both.show()
        self._fit_chart()

    def _end(self, after: QWidget | None) -> None:
        """Close what is open; the focus goes back to where it was opened."""
        if self._may_close():
            self._close()
            (after or self.sides[Side.LOAD].add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_close(self) -> bool:
        """Whether nothing open holds what could not be kept, and would be lost; else the focus goes there."""
        self.autosave.flush()
        shown = self.form or self.deck
        refused = shown.refused if shown is not None else None
        if refused is not None:
            refused.setFocus(Qt.FocusReason.OtherFocusReason)
        return refused is None

    def place(self) -> dict[str, str]:
        if self.form is not None:
            return {"open": self.form.item.key}
        return {"side": self.deck.side} if self.deck is not None else {}

    def return_to(self, place: dict[str, str]) -> None:
        if "open" in place:
            self.open_item(place["open"])
        elif "side" in place:
            self.open_deck(Side(place["side"]))

    # --- changing ---------------------------------------------------------------------------------------------------

    def lay(self, side: Side, card_id: str) -> None:
        """Lay a card of the catalogue on a side."""
        if not self.attempt(lambda: self.desk.picture.lay_on_scale(self._case, side, card_id)):
            self.stage.redraw()

    def _lay_own(self, deck: ScaleDeck, text: str) -> None:
        language = self.language.code
        if self.attempt(lambda: self.desk.picture.lay_on_scale(self._case, deck.side, words=Words(text, language))):
            deck.clear_own()

    def change(self, key: str, **values: object) -> None:
        """Change what is known of a stone or strap."""
        if self._item(key) is not None:
            self.attempt(lambda: self.desk.picture.change_on_scale(self._case, key, **values))

    def take_off(self, key: str) -> None:
        """Take it off the scale; can be undone."""
        self.autosave.flush()
        self.attempt(lambda: self.desk.picture.remove(self._case, Kind.SCALE, key))

    def make_step(self, key: str, area_id: str) -> None:
        """Put what could be done about it on the plan, as a step for a priority; can be undone."""
        if self.attempt(lambda: self.desk.picture.make_step(self._case, key, area_id)) and self.form is not None:
            self.form.open_step.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the client's screen ----------------------------------------------------------------------------------------

    def client_view(self) -> ClientView:
        from coachdesk.ui.together.scale import ScaleTogether

        return ScaleTogether(self.around, self.file)


def _other(side: Side) -> Side:
    return Side.STRENGTH if side is Side.LOAD else Side.LOAD
