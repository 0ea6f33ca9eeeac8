"""One entry of hours: for what, how many, on which day, and a note. It is kept as soon as its hours can be read."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.terms import COUNTERS
from coachdesk.domain.course import Hours
from coachdesk.domain.course.terms import Counter, parse_hours
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark, plain
from coachdesk.ui import messages
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.place import LOOSE

_NARROW_FIELD = 110


class HoursForm(Speaking):
    """`key` is the id of the entry that is open, "" while a new one is begun."""

    removed = Signal(str)

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._autosave = stage, stage.autosave
        self.key, self._same = "", True
        self.counter = Toggles(self.language, mark("What the hours are for"), COUNTERS.items())
        self.counter.picked.connect(self._keep)
        self._hours, self._note = TextLine(ltr=True), TextLine()
        self._hours.setFixedWidth(_NARROW_FIELD)
        self.hours = Labelled(self.language, mark("Hours"), self._hours)
        self.day = DayField(self.language, mark("Day"), needed=True)
        self.day.picked.connect(self._keep)
        self.note = Labelled(self.language, mark("Note"), self._note)
        self._problem = label("problem", wrap=True)
        self._problem.hide()
        for field in (self._hours, self._note):
            self._autosave.watch(field, self._keep)
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Remove these hours"))
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))
        flow = Flow(spacing=14)
        for part in (self.hours, self.day):
            flow.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.counter)
        box.addLayout(flow)
        box.addWidget(self._problem)
        box.addWidget(self.note)
        box.addLayout(row(None, self.remove))

    def begin_anew(self, key: str = "") -> None:
        """Another entry comes, or a new one: what was refused in the one before is none of it."""
        self.key, self._same = key, False
        self._say("")
        self.day.show_problem("")

    def show_entry(self, entry: Hours | None, counters: Iterable[Counter]) -> None:
        """Show an entry, or an empty form with today's date; fields that hold what is not kept are left alone."""
        if entry is None and self.key:  # it was taken away
            self.begin_anew()
        wanted = list(counters)
        for counter in Counter:
            self.counter.button(counter).setVisible(counter in wanted)
        self._hours.setPlaceholderText(self.words.number(1.5, 1))
        fresh = not self._same
        self._same = True
        if entry is not None:
            self.counter.show_chosen([entry.counter])
            self.day.show_kept(entry.on)
            if fresh or not self._means(entry.hours):
                self._autosave.show_kept(self._hours, self._typed(entry.hours), same=not fresh)
            self._autosave.show_kept(self._note, entry.note, same=not fresh)
        elif fresh:
            self.counter.show_chosen([wanted[0]])
            self.day.show_kept(self._stage.desk.terms.today())
            for field in (self._hours, self._note):
                self._autosave.show_kept(field, "", same=False)
        elif not set(self.counter.chosen) & set(wanted):
            self.counter.show_chosen([wanted[0]])
        self.remove.setVisible(entry is not None)

    def _typed(self, hours: float) -> str:
        """The number as people of this language type it."""
        point = plain(self.words.number(0.5, 1))[1]
        return f"{hours:g}".replace(".", point)

    def _means(self, hours: float) -> bool:
        """Whether what is typed says just so many, however it is written."""
        try:
            return parse_hours(self._hours.text()) == hours
        except CaseError:
            return False

    def _keep(self) -> None:
        """Keep what stands there; an empty new form is no entry yet."""
        typed, terms, case_id = self._hours.text().strip(), self._stage.desk.terms, self._stage.case_id
        self._note.setProperty(LOOSE, not typed and not self.key and bool(self._note.text()))
        if not typed and not self.key:
            self._say("")
            return
        before = self.key
        try:
            hours, counter = parse_hours(typed), Counter(self.counter.chosen[0])
            made = terms.new_hours(counter, hours, self.day.day, self._note.text().strip())
            entry = replace(made, id=self.key) if self.key else made
            self.key = entry.id  # before it is announced: the list shows it as the one that is open
            terms.save(case_id, entry)
        except CaseError as error:
            self.key = before
            self._note.setProperty(LOOSE, bool(self._note.text()))  # it is kept with the hours, or not at all
            self._say(messages.refusal(error, self.words))
            return
        self._note.setProperty(LOOSE, False)
        self._say("")
        self.day.show_problem("")

    def _say(self, problem: str) -> None:
        """Say under hours and day what is wrong; nothing takes it away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._hours.setAccessibleDescription(problem)
