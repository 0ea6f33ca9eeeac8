"""The list of the conversation: pages and parts, of which one is unfolded and shows its questions."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import Section
from coachdesk.domain.listening import AnswerState
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.listen.list_item import ListItem, Picture
from coachdesk.ui.listen.spots import FIRST, LAST, PAGES, Spot, waits
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label, row
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tab_order import enter_at

_SIGNS: Final = {
    AnswerState.TALKED: ("✓", mark("talked about")),
    AnswerState.LATER: ("…", mark("later")),
    AnswerState.NOT_WANTED: ("–", mark("does not want to talk about it")),
}
WIDE, FOLDED = 238, 68
"""Pixels of the list with names, and with pictures alone."""
EDGE: Final = 9
"""Pixels between the list and its frame."""
INDENT: Final = 22
"""Pixels by which the lines of a part stand further in."""


class Part(QWidget):
    """A part of the conversation: its head, and its lines when it is unfolded."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.head = ListItem(section.pictogram)
        self.lines: dict[str, ListItem] = {}
        self._inside, self._gap = QWidget(), QWidget()
        self._gap.setFixedWidth(INDENT)
        self.column = column(spacing=0)
        self._inside.setLayout(row(self._gap, self.column, spacing=0))
        self._inside.layout().setStretch(1, 1)
        self._inside.hide()
        self.setLayout(column(self.head, self._inside, spacing=0))

    @property
    def unfolded(self) -> bool:
        """Whether its lines are on show."""
        return not self._inside.isHidden()

    def unfold(self, wanted: bool) -> None:
        """Show its lines, or its head alone."""
        self._inside.setVisible(wanted)

    def show_narrow(self, narrow: bool) -> None:
        """Show pictures alone, or everything."""
        self._gap.setVisible(not narrow)
        for made in (self.head, *self.lines.values()):
            made.show_narrow(narrow)


class SpotList(Speaking):
    """`opened` carries the key of the spot that is wanted, `part_wanted` the id of a part."""

    opened, part_wanted = Signal(str), Signal(str)

    def __init__(self, language: Language, sections: Iterable[Section]) -> None:
        super().__init__(language)
        self._spots: dict[str, Spot] = {}
        self._file: CaseFile | None = None
        self._at = Spot()
        self._narrow = False
        self.count = label("overline")
        self.count.setContentsMargins(8, 2, 8, 4)
        self.parts = {section.id: Part(section) for section in sections}
        self.pages = {name: ListItem(_picture(Spot(page=name))) for name in (*FIRST, *LAST)}
        body = QWidget()
        self._box = QVBoxLayout(body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        for name in FIRST:
            self._box.addWidget(self.pages[name])
        for part in self.parts.values():
            self._box.addWidget(part)
            self._listen(part.head)
            part.head.clicked.connect(lambda _checked, part=part: self._press(part))
        for name in LAST:
            self._box.addWidget(self.pages[name])
        for name, made in self.pages.items():
            self._listen(made)
            made.clicked.connect(lambda _checked, name=name: self._open(Spot(page=name).key))
        self._box.addStretch(1)
        self._scroll = scrolling(body)
        self._scroll.keep_width(WIDE - 2 * EDGE - 2)
        frame = QFrame()
        frame.setProperty("role", "card")
        inside = column(self.count, self._scroll, spacing=2)
        inside.setContentsMargins(EDGE, 8, EDGE, 8)
        frame.setLayout(inside)
        self.setLayout(column(frame))
        self.setFixedWidth(WIDE)
        for_reading(self)

    def _listen(self, made: ListItem) -> None:
        made.moved.connect(lambda key, made=made: self._move(made, key))
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_spots(self, file: CaseFile, spots: Iterable[Spot], at: Spot) -> None:
        """Show how far the conversation is; the part that `at` stands in is unfolded when one gets there."""
        came = at.key != self._at.key
        self._file, self._at = file, at
        self._spots = {spot.key: spot for spot in spots}
        if came:
            for part in self.parts.values():
                part.unfold(part.section.id == at.section)
        self._draw()
        if came:
            self._follow()

    def _follow(self) -> None:
        """Scroll no further than the line on show, and the head above it, need."""
        line, part = self.items.get(self._at.key), self.parts.get(self._at.section)
        if line is not None and self._scroll.isVisible():
            self._box.activate()
            if part is not None:
                self._scroll.ensureWidgetVisible(part.head, 0, 0)
            self._scroll.ensureWidgetVisible(line, 0, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._follow)  # when what is in it has its new place

    def show_narrow(self, narrow: bool) -> None:
        """Fold to pictures alone, or unfold."""
        self._narrow = narrow
        self.setFixedWidth(FOLDED if narrow else WIDE)
        self._scroll.keep_width((FOLDED if narrow else WIDE) - 2 * EDGE - 2)
        self.count.setVisible(not narrow)
        if self._file is not None:
            self._draw()

    def retranslate(self) -> None:
        super().retranslate()
        if self._file is not None:
            self._draw()

    @property
    def items(self) -> dict[str, ListItem]:
        """The lines that were made, by the key of their spot."""
        found = {Spot(page=name).key: made for name, made in self.pages.items()}
        for part in self.parts.values():
            found.update(part.lines)
        return found

    def _draw(self) -> None:
        assert self._file is not None
        words, file = self.words, self._file
        questions = [spot.question for spot in self._spots.values() if spot.question is not None]
        done = sum(not waits(file, question) for question in questions)
        self.count.setText(words.text("Subjects · {n} of {all}", n=done, all=len(questions)))
        for part in self.parts.values():
            self._draw_part(part)
        for name, made in self.pages.items():
            made.show_narrow(self._narrow)
            made.say(words.text(PAGES[name].title), "", "")
            made.setChecked(self._at.page == name)
        self._give_tab()

    def _draw_part(self, part: Part) -> None:
        words, file = self.words, self._file
        assert file is not None
        section = part.section
        mine = [spot for spot in self._spots.values() if spot.section == section.id]
        asked = [spot.question for spot in mine if spot.question is not None]
        done, of = sum(not waits(file, question) for question in asked), len(asked)
        part.setVisible(bool(mine))
        sign = "✓" if done == of else isolate_ltr(f"{done}/{of}") if words.rtl else f"{done}/{of}"
        name = words.ptext(section.title.context, section.title.source)
        part.head.say(name, sign, words.text("{n} of {all}", n=done, all=of), done=done == of)
        part.head.setChecked(section.id == self._at.section and not part.unfolded)
        if part.unfolded:
            self._draw_lines(part, mine)
        part.show_narrow(self._narrow)

    def _draw_lines(self, part: Part, mine: list[Spot]) -> None:
        """One line for each spot of the part, made when it is first seen."""
        for key in part.lines.keys() - {spot.key for spot in mine}:
            gone = part.lines.pop(key)
            gone.hide()
            gone.deleteLater()
        for at, spot in enumerate(mine):
            if spot.key not in part.lines:
                made = ListItem(_picture(spot), inner=True)
                self._listen(made)
                made.clicked.connect(lambda _checked, key=spot.key: self._open(key))
                part.lines[spot.key] = made
                part.column.insertWidget(at, made)
            self._draw_line(part.lines[spot.key], spot)

    def _draw_line(self, made: ListItem, spot: Spot) -> None:
        words, file, question = self.words, self._file, spot.question
        made.setChecked(spot.key == self._at.key)
        if question is None or file is None:
            made.say(words.text(PAGES[spot.page].title), "", "")
            return
        answer = file.answer(question.id)
        sign, spoken = _SIGNS.get(answer.state, ("", "")) if answer is not None else ("", "")
        name = words.ptext(question.title.context, question.title.source)
        made.say(name, sign, words.text(spoken) if spoken else "", done=bool(sign))

    # --- going ------------------------------------------------------------------------------------------------------

    def _open(self, key: str) -> None:
        self._draw()  # the press turned the line; what is on show says which one it is
        self.opened.emit(key)

    def _press(self, part: Part) -> None:
        """Go to another part; fold and unfold the one that one is in."""
        if part.section.id != self._at.section:
            self._draw()
            self.part_wanted.emit(part.section.id)
            return
        part.unfold(not part.unfolded)
        self._draw()

    def _on_show(self) -> list[ListItem]:
        """Every line that can be seen, from top to bottom."""
        found = [self.pages[name] for name in FIRST]
        for part in self.parts.values():
            if not part.isHidden():
                found.append(part.head)
                if part.unfolded:
                    found += [part.lines[key] for key in self._spots if key in part.lines]
        return [*found, *(self.pages[name] for name in LAST)]

    def _give_tab(self) -> None:
        """The Tab key comes to the line on show alone; arrows go on from there."""
        lines = self._on_show()
        enter_at(next((made for made in lines if made.isChecked()), lines[0]), lines)

    def _move(self, made: ListItem, key: int) -> None:
        """Up and down go along the lines, to the side folds and unfolds."""
        lines = self._on_show()
        at, keys = lines.index(made), Qt.Key
        if key in (keys.Key_Up, keys.Key_Down, keys.Key_Home, keys.Key_End):
            to = {keys.Key_Up: at - 1, keys.Key_Down: at + 1, keys.Key_Home: 0}.get(keys(key), len(lines) - 1)
            lines[min(max(to, 0), len(lines) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        part = next((p for p in self.parts.values() if made is p.head or made in p.lines.values()), None)
        if part is not None:
            part.unfold((key == keys.Key_Right) is not rtl)
            self._draw()
            part.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        next((made for made in self._on_show() if made.isChecked()), self.pages[FIRST[0]]).setFocus()


def _picture(spot: Spot) -> str | Picture:
    if spot.question is not None:
        return spot.question.pictogram
    info = PAGES[spot.page]
    return info.pictogram or partial(icons.icon, info.icon)
