"""Several handovers of a case: whom each goes to, how far it is, and what comes next."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.handover_words import DUE, STATE_NAMES, due_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Referral
from coachdesk.domain.handover.due import Next
from coachdesk.domain.handover.passing import ENDS, state_of
from coachdesk.ui import icons
from coachdesk.ui.listen.list_item import DatedItem
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, row
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading


class ReferralList(Speaking):
    """`opened` and `removed` (Delete) carry the id of a handover."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._desk = stage.desk
        self._ended = False
        self._shown: tuple[CaseFile, str] | None = None
        self.rows: KeyedColumn[DatedItem, tuple[Referral, CaseFile, str]] = KeyedColumn(
            self._row, lambda made, value: self._show(made, *value)
        )
        self.rows.setSpacing(2)
        self.more = button("quiet", "down")
        self.more.clicked.connect(self._show_ended)
        for_reading(self.more)
        frame, inside = card(margin=8, spacing=4)
        inside.addLayout(self.rows)
        inside.addLayout(row(self.more, None))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame)

    def _row(self, key: str) -> DatedItem:
        made = DatedItem(lambda colour: icons.icon("hand_over", colour))
        for_reading(made)
        made.clicked.connect(lambda: self.opened.emit(key))
        made.removed.connect(lambda: self.removed.emit(key))
        made.moved.connect(lambda pressed: self.rows.parts[self.rows.beside(key, pressed)].setFocus())
        return made

    def show_file(self, file: CaseFile, open_id: str) -> None:
        """Show the handovers under way, the last begun first; the others behind a button."""
        self._shown = file, open_id
        over = file.handover
        ended = [each for each in over.referrals if state_of(over.passes, each.id) in ENDS and each.id != open_id]
        going = [each for each in over.referrals if each not in ended]
        shown = [*reversed(going), *(reversed(ended) if self._ended else ())]
        self.rows.show_values((each.id, (each, file, open_id)) for each in shown)
        self.more.setText(self.words.text("Earlier handovers ({n})", n=str(len(ended))))
        self.more.setVisible(bool(ended) and not self._ended)
        self.setVisible(len(over.referrals) > 1)

    def _show(self, made: DatedItem, referral: Referral, file: CaseFile, open_id: str) -> None:
        words, today = self.words, self._desk.handing.today()
        following = self._desk.handing.next_thing(file, referral)
        name = referral.to.name or words.text("Nobody chosen yet")
        state = words.text(STATE_NAMES[state_of(file.handover.passes, referral.id)])
        due = due_in_words(following, today, words) if following is not None else ""
        made.say(words.line(name, state), self._due(following, today), words.line(state, due))
        made.setChecked(referral.id == open_id)

    def _due(self, following: Next | None, today: date) -> str:
        """In few words: beside it stands what it is about."""
        if following is None:
            return ""
        words, day = self.words, self.words.date(following.due)
        return words.text("since {date}", date=day) if following.overdue(today) else words.text(DUE, date=day)

    def _show_ended(self) -> None:
        self._ended = True
        assert self._shown is not None
        self.show_file(*self._shown)

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self.show_file(*self._shown)
