"""The planned looks: at the beginning and after 3, 6 and 12 months; which were made, which is due, and looking again."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.following import Planned, Round
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, card, column, label, row, set_role
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.reading import for_reading


class PlannedLook(Speaking):
    """One planned look: when it is, and a chip that says whether it was made."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.name, self.chip = label("small"), label("chip")
        self.setLayout(column(self.name, self.chip, spacing=2))

    def show_look(self, look: Planned, *, due: bool) -> None:
        """Show it; a tick says that it was made."""
        words = self.words
        at_first = words.text("At the beginning")
        self.name.setText(words.plural("After {n} month", "After {n} months", look.months) if look.months else at_first)
        if look.looked is not None:
            self.chip.setText(words.line("✓", words.date(look.looked), between=" "))
        else:
            self.chip.setText(words.text("now: {date}", date=words.date(look.on)) if due else words.date(look.on))
        set_role(self.chip, "chip-good" if look.looked is not None else "chip-warn" if due else "chip")


class RoundChoice(Speaking):
    """Which look beside which: two lists, there when there are more than two looks."""

    picked = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._rounds: tuple[Round, ...] = ()
        self.before, self.now = ChoiceList(), ChoiceList()
        names = label("small"), label("small")
        self.speak(names[0].setText, mark("Beside each other"))
        self.speak(names[1].setText, mark("and"))
        self.speak(self.before.setAccessibleName, mark("The first look to show"))
        self.speak(self.now.setAccessibleName, mark("The second look to show"))
        for made in (self.before, self.now):
            made.activated.connect(lambda _at: self.picked.emit())
        for_reading(self)
        self.setLayout(row(names[0], self.before, names[1], self.now, None, spacing=8))

    def show_rounds(self, found: tuple[Round, ...], before: Round | None, now: Round | None) -> None:
        """Offer these looks, with the two that are on show."""
        self._rounds = found
        for made, shown in ((self.before, before), (self.now, now)):
            made.clear()
            for each in found:
                made.addItem(self.words.date(each.last))
            if shown in found:
                made.setCurrentIndex(found.index(shown))
        self.setVisible(len(found) > 2)

    @property
    def chosen(self) -> tuple[Round, Round]:
        """The two looks, the earlier one first."""
        first, second = sorted((self.before.currentIndex(), self.now.currentIndex()))
        return self._rounds[first], self._rounds[second]


class LooksCard(Speaking):
    """`begun` carries the day from which the following counts."""

    begun = Signal(object)

    def __init__(self, around: Around) -> None:
        super().__init__(around.language)
        self.desk = around.desk
        self._proposed: date | None = None
        frame, box = card(margin=16, spacing=8)
        self.question = label("field", wrap=True)
        self.speak(self.question.setText, mark("From which day do you follow how it goes?"))
        self.propose = button("primary")
        self.propose.clicked.connect(lambda: self.begun.emit(self._proposed))
        self.day = DayPicker(self.language, mark("Another day"))
        self.day.picked.connect(self._pick)
        self._ask = QWidget()
        self._ask.setLayout(column(self.question, row(self.propose, 8, self.day, None), spacing=6))
        self.looks = [PlannedLook(self.language) for _ in range(4)]
        self.change = button("icon", "edit")
        self.speak(self.change.setAccessibleName, mark("Follow from another day"))
        self.speak(self.change.setToolTip, mark("Follow from another day"))
        self.change.clicked.connect(self._ask_again)
        self.again, self.rounds = button("primary", "follow"), RoundChoice(self.language)
        self.speak(self.again.setText, mark("Look again"))
        self._planned = QWidget()
        self._planned.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(self._planned, spacing=14)
        for made in (*self.looks, self.change):
            flow.addWidget(made)
        whole = row(column(self._ask, self._planned), self.again, spacing=14)
        whole.setStretch(0, 1)
        box.addLayout(whole)
        box.addWidget(self.rounds)
        self.setLayout(column(frame))

    def show_file(self, file: CaseFile) -> None:
        """Show the planned looks, or ask from which day they count."""
        following, words = self.desk.following, self.words
        planned, due = following.planned(file), following.due(file)
        begun = following.begun(file)
        self._proposed = following.proposed(file)
        self.propose.setText(words.text("From {date}", date=words.date(self._proposed)))
        self._ask.setVisible(begun is None)
        self._planned.setVisible(begun is not None)
        self.day.show_day(begun)
        for made, look in zip(self.looks, planned, strict=False):
            made.show_look(look, due=look == due)

    def _ask_again(self) -> None:
        self._ask.setVisible(self._ask.isHidden())
        if not self._ask.isHidden():
            self.day.setFocus()

    def _pick(self) -> None:
        if self.day.day is not None:
            self.begun.emit(self.day.day)
