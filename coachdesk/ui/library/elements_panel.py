"""What makes an activity work: the checklist in parts that unfold, one at a time, and as paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.desk.elements import ELEMENTS_INTRO, ELEMENTS_TITLE
from coachdesk.domain.connection.activities import Activity, Tick
from coachdesk.domain.connection.guidance import Element, ElementGroup
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.errors import CaseError, UnknownId
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.library.element_line import ElementLine
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.scroll import into_sight, scrolling

_COUNTS = {Tick.YES: mark("{n} there"), Tick.PARTLY: mark("{n} partly"), Tick.NO: mark("{n} not there")}


class ElementsPanel(Page):
    """Opened with `show_activity`; `closed` when the user goes back. Lines are made when their part is first unfolded."""

    closed = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        self.activity: Activity | None = None
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("Back to the activity"))
        with_keys(self, self.back, mark("Back to the activity"), "Escape")
        self.back.clicked.connect(self._close)
        title, intro, self._name = label("h2", wrap=True), label("muted", wrap=True), label("h3", wrap=True)
        self.speak(title.setText, ELEMENTS_TITLE)
        self.speak(intro.setText, ELEMENTS_INTRO)
        self.paper = ShortPaper(
            self, mark("Print the checklist"), self._drawn, lambda: None, self._save, "activity-checklist"
        )
        self.folds: dict[str, Fold] = {}
        self.lines: dict[str, ElementLine] = {}
        self._groups = self.desk.elements.groups()
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        for part in (intro, self.paper):
            self._column.addWidget(part)
        for group, elements in self._groups:
            self._column.addWidget(self._fold(group, elements))
        self._column.addStretch(1)
        head = row(title, self.back)
        head.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(head)
        box.addWidget(self._name)
        box.addWidget(scrolling(body), 1)
        QShortcut(QKeySequence("Escape"), self, self._close)
        self.listen(self._changed)

    def _fold(self, group: ElementGroup, elements: tuple[Element, ...]) -> Fold:
        fold = self.folds[group.id] = Fold(self.language)
        fold.opened.connect(lambda: self._opened(group.id, elements))
        return fold

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_activity(self, activity: Activity) -> None:
        """Show the checklist of an activity; another one begins with every part folded."""
        another = self.activity is None or self.activity.id != activity.id
        if another:
            self.keep()
        self.activity = activity
        if another:
            for fold in self.folds.values():
                fold.show_open(False)
        self._draw()

    def entered(self) -> None:
        next(iter(self.folds.values())).toggle.setFocus()

    def _draw(self) -> None:
        if self.activity is None:
            return
        self._name.setText(self.words.line(self.activity.title))
        known = self.desk.elements.known(self.activity)
        for group, _elements in self._groups:
            self.folds[group.id].say(self.words.ptext(group.title.context, group.title.source), self._stands(group.id))
        for line in self.lines.values():
            line.show_activity(self.activity, known.get(line.element.id))

    def _stands(self, group: str) -> str:
        """What was seen in a part, and no mark for it."""
        assert self.activity is not None
        words, counts = self.words, self.desk.elements.counts(self.activity, group)
        said = [words.text(text, n=words.number(counts[tick])) for tick, text in _COUNTS.items() if counts[tick]]
        return words.line(*said) if said else words.text("Not looked at yet")

    def _opened(self, group: str, elements: tuple[Element, ...]) -> None:
        """One part is open at a time."""
        for name, fold in self.folds.items():
            fold.show_open(name == group)
        for element in elements:
            if element.id not in self.lines:
                self._add(self.folds[group], element)
        self._draw()
        into_sight(self.folds[group].head)

    def _add(self, fold: Fold, element: Element) -> None:
        line = self.lines[element.id] = ElementLine(self.around, element, self.autosave)
        line.ticked.connect(lambda tick: self._tick(element.id, Tick(tick)))
        line.noted.connect(lambda: self._note(element.id, line.note.toPlainText().strip()))
        fold.body.addWidget(line)

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    def _changed(self, change: Change) -> None:
        """It was changed here, by an undo, or in its form; what is gone is left."""
        if not isinstance(change, LibraryChanged) or change.shelf != Shelf.ACTIVITIES or self.activity is None:
            return
        try:
            self.activity = self.desk.elements.activity(self.activity.id)
        except UnknownId:
            self.activity = None
            self.closed.emit()
            return
        self._draw()

    # --- doing ------------------------------------------------------------------------------------------------------

    def _tick(self, element: str, tick: Tick) -> None:
        if self.activity is not None:
            activity_id = self.activity.id
            self.attempt(lambda: self.desk.elements.tick(activity_id, element, tick))

    def _note(self, element: str, note: str) -> None:
        if self.activity is not None:
            self.desk.elements.note(self.activity.id, element, note)

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do what may be refused; the refusal is said at the foot of the window."""
        try:
            deed()
        except CaseError as error:
            self.around.speaker.refuse(error)
            return False
        return True

    def keep(self) -> None:
        self.autosave.flush()

    def _close(self) -> None:
        self.keep()
        self.closed.emit()

    # --- paper ------------------------------------------------------------------------------------------------------

    def _drawn(self) -> Callable[[], bytes]:
        assert self.activity is not None
        activity_id, language = self.activity.id, self.language.code
        return lambda: self.desk.elements.pdf(activity_id, language)

    def _save(self, path: Path) -> None:
        assert self.activity is not None
        self.desk.elements.save_pdf(self.activity.id, self.language.code, path)
