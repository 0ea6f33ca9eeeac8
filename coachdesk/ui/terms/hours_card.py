"""Hours that were made: for each counter a bar with its words, and the entries, of which one is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QProgressBar, QVBoxLayout

from coachdesk.desk.terms import COUNTERS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Hours
from coachdesk.domain.course.terms import HOURS, Counter, counters_of, made
from coachdesk.i18n import Translator, mark
from coachdesk.ui.listen.list_item import DatedItem
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.terms.hours_form import HoursForm

FIRST = 5
"""Entries on show before the others are asked for."""


def hours_in_words(hours: float, words: Translator) -> str:
    """1.5 hours: with as many decimals as it takes."""
    decimals = 0 if hours == int(hours) else 1 if hours * 2 == int(hours * 2) else 2
    return words.number(hours, decimals)


class CounterLine(Speaking):
    """One counter: its name, how many hours of how many in words, and the same as a bar."""

    def __init__(self, stage: StagePage, counter: Counter) -> None:
        super().__init__(stage.language)
        self._counter = counter
        self._name, self._said = label("h3", wrap=True), label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        line = row(self._name, self._said, spacing=10)
        line.setStretch(0, 1)
        self.setLayout(column(line, self.bar, spacing=4))

    def show_hours(self, done: float, needed: int | None) -> None:
        """Show how many were made; `needed` is None on a route that does not ask for them."""
        words = self.words
        name, hours = words.text(COUNTERS[self._counter]), hours_in_words(done, words)
        said = words.text("{hours} hours", hours=hours)
        if needed is not None:
            said = words.text("{hours} of {needed} hours", hours=hours, needed=words.number(needed))
        self._name.setText(name)
        self._said.setText(said)
        self.bar.setVisible(needed is not None)
        self.bar.setRange(0, (needed or 1) * 4)  # quarters of an hour
        self.bar.setValue(min(round(done * 4), self.bar.maximum()))
        self.bar.setAccessibleName(name)
        self.bar.setAccessibleDescription(said)


class HoursCard(Speaking):
    """An entry is kept as soon as its hours are typed. `grown` when parts came or went."""

    grown = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._case, self._all = stage, "", False
        frame, box = card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        title, self._about = label("h2", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("Hours"))
        self.speak(
            self._about.setText, mark("What each route asks for at least. In the education route it is about so many.")
        )
        self.counters: KeyedColumn[CounterLine, tuple[float, int | None]] = KeyedColumn(
            lambda key: CounterLine(stage, Counter(key)), lambda line, value: line.show_hours(*value)
        )
        self.counters.setSpacing(12)
        self.new = button("plain", "plus")
        self.speak(self.new.setText, mark("New hours"))
        self.new.clicked.connect(self.begin)
        self.form = HoursForm(stage)
        self.form.removed.connect(self.remove)
        self._group = QButtonGroup(self)
        self.entries: KeyedColumn[DatedItem, Hours] = KeyedColumn(self._button, self._show_entry)
        self.entries.setSpacing(2)
        self.more = button("quiet", "down")
        self.more.clicked.connect(self._show_all)
        for_reading(self.more)
        for part in (title, self._about):
            box.addWidget(part)
        box.addLayout(self.counters)
        box.addSpacing(4)
        box.addLayout(row(self.new, None))
        box.addWidget(self.form)
        box.addLayout(self.entries)
        box.addLayout(row(self.more, None))
        self._box = box

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show what was made, and the entries, the last first."""
        if file.case.id != self._case:
            self._case, self._all = file.case.id, False
            self.form.begin_anew()
        terms, hours = self._stage.desk.terms.terms(file), file.course.hours
        needed = HOURS[terms.route]
        self.counters.show_values(
            (counter.value, (made(hours, counter), needed.get(counter))) for counter in counters_of(terms, hours)
        )
        ordered = sorted(hours, key=lambda each: each.on, reverse=True)
        listed = [each for at, each in enumerate(ordered) if self._all or at < FIRST or each.id == self.form.key]
        before = list(self.entries.parts)
        self.form.show_entry(self._stage.desk.terms.entry(file, self.form.key), counters_of(terms, hours))
        self._group.setExclusive(False)  # none of them is open while a new one is written
        self.entries.show_values((each.id, each) for each in listed)
        self.more.setVisible(len(listed) < len(ordered))
        self.more.setText(self.words.text("All hours ({n})", n=len(ordered)))
        if list(self.entries.parts) != before:
            as_seen(self._box)
            self.grown.emit()

    def _button(self, key: str) -> DatedItem:
        made_now = DatedItem()
        for_reading(made_now)
        made_now.clicked.connect(lambda: self.open_entry(key))
        made_now.removed.connect(lambda: self.remove(key))
        made_now.moved.connect(lambda pressed: self._move(key, pressed))
        self._group.addButton(made_now)
        return made_now

    def _show_entry(self, shown: DatedItem, entry: Hours) -> None:
        words = self.words
        hours = words.text("{hours} hours", hours=hours_in_words(entry.hours, words))
        shown.say(words.line(words.date(entry.on), words.text(COUNTERS[entry.counter]), hours, entry.note), "", "")
        shown.setChecked(entry.id == self.form.key)

    def retranslate(self) -> None:
        super().retranslate()
        if self._stage.file is not None and self._case == self._stage.file.case.id:
            self.show_file(self._stage.file)

    # --- doing ------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Write a new entry; what was typed before is kept."""
        self._stage.autosave.flush()
        self.form.begin_anew()
        self._stage.redraw()
        self.form.hours.setFocus()

    def open_entry(self, key: str) -> None:
        """Show another entry in the form."""
        self._stage.autosave.flush()
        self.form.begin_anew(key)
        self._stage.redraw()

    def remove(self, key: str) -> None:
        """Take out an entry; can be undone."""
        self._stage.autosave.flush()
        if self._stage.attempt(lambda: self._stage.desk.terms.remove_hours(self._stage.case_id, key)):
            self._stage.redraw()
            self.new.setFocus()

    def _move(self, key: str, pressed: int) -> None:
        """Open the entry above or below, by an arrow key."""
        wanted = self.entries.beside(key, pressed)
        self.open_entry(wanted)
        self.entries.parts[wanted].setFocus()

    def _show_all(self) -> None:
        self._all = True
        self._stage.redraw()
