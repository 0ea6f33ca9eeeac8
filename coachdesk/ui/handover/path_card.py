"""The head of a handover: to whom, how far it is, what comes next, what lacks for it, and every step that was taken."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.handover_words import GUARD_SENTENCES, STATE_NAMES, due_in_words, todo_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Referral, State
from coachdesk.domain.handover.consents import ConsentKind, last_consent
from coachdesk.domain.handover.due import Next, next_thing
from coachdesk.domain.handover.passing import ENDS, UNDER_WAY
from coachdesk.domain.handover.telling import to_ask
from coachdesk.domain.handover.way import Guard, Sight
from coachdesk.i18n import mark
from coachdesk.ui.handover.path_chips import Chip, PathChips
from coachdesk.ui.handover.step_form import ASKS, StepForm
from coachdesk.ui.handover.way_words import (
    CARD_OF,
    CONSENT,
    GROUPS,
    STEP_FOR,
    STEPS,
    TALK,
    TELL,
    Standing,
    lacking,
    passed_line,
    standing,
)
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, clear, column, label, row, set_role
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import into_sight

_ALOUD: Final = {Standing.DONE: mark("done"), Standing.NOW: mark("now"), Standing.LATER: mark("later")}
TO_CONSENT: Final = mark("To the consent")
"""What the button says that takes the step, where that is done in the card of consent."""


class PathCard(Speaking):
    """`card_wanted` asks for a card, by its key."""

    card_wanted = Signal(str)
    went_on = Signal()
    """A step was taken."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self.desk = stage, stage.desk
        self._sight: Sight | None = None
        self.next: Next | None = None
        self.title, self.state, self.todo = label("h2", wrap=True), label("chip-soft"), label("", wrap=True)
        self.due, self.late = label("small", wrap=True), label("chip-warn")
        self.chips = PathChips()
        self.form = StepForm(self.language, stage.autosave)
        self.form.taken.connect(self._take)
        self.form.left.connect(self._leave)
        self.lacks, self._all = column(spacing=2), column(spacing=4)
        self._lacking = QWidget()
        self._lacking.setLayout(self.lacks)
        self.unfold = button("quiet", "chevron")
        self.unfold.setCheckable(True)
        self.unfold.clicked.connect(self._show_all)
        self.speak(self.unfold.setText, mark("Every step"))
        for_reading(self.unfold)
        self._every = QWidget()
        self._every.setLayout(self._all)
        self._every.hide()
        frame, inside = card(margin=14, spacing=8)
        inside.addWidget(self.title)
        inside.addWidget(self.chips)
        inside.addLayout(row(self.state, None, self.unfold, spacing=10))
        inside.addLayout(column(self.todo, self.due, row(self.late, None), spacing=2))
        for part in (self._lacking, self.form, self._every):
            inside.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame)

    @property
    def sight(self) -> Sight:
        """The handover on show, as the rules of the way look at it."""
        assert self._sight is not None
        return self._sight

    @property
    def referral(self) -> Referral:
        """The handover on show."""
        return self.sight.referral

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_referral(self, file: CaseFile, referral: Referral) -> None:
        """Show how far it is."""
        words, sight = self.words, self.desk.handing.sight(file, referral)
        self._sight, self.next = sight, next_thing(sight)
        name = referral.to.name
        self.title.setText(
            words.text("Warm handover to {organisation}", organisation=name) if name else words.text("Warm handover")
        )
        self.state.setText(words.text(STATE_NAMES[sight.state]))
        came_to_nothing = sight.state in (State.CAME_BACK, State.WITHDRAWN)
        set_role(self.state, "chip-warn" if came_to_nothing else "chip-good" if sight.state in ENDS else "chip-soft")
        for part in (self.todo, self.due, self.late):
            part.setVisible(self.next is not None)
        if self.next is not None:
            self.todo.setText(todo_in_words(self.next.todo, referral.to.person.strip() or name, words))
            late = self.next.overdue(sight.today)
            for part in (self.due, self.late):
                part.setText(due_in_words(self.next, sight.today, words))
                part.setVisible(late is (part is self.late))
        self._show_chips()
        self._show_lacking()
        if not self._every.isHidden():
            self._list_all()
        if self.form.state is not None and self.form.state not in self._possible():
            self.form.close_form()

    def _show_chips(self) -> None:
        words, over, about = self.words, self.sight.handover, self.referral.id
        todo, chips = self.next.todo if self.next is not None else None, []
        for group in GROUPS:
            how, on = standing(group, over, about, todo)
            name, day = words.text(group.name), words.date(on) if on is not None else ""
            aloud = words.line(name, words.text(_ALOUD[how]), day)
            chips.append(Chip(name, words.day(on) if on is not None else "", how, aloud))
        self.chips.show_chips(chips)

    def _show_lacking(self) -> None:
        """What is to be there before the next step, each with the way there."""
        clear(self.lacks)
        step = self.step
        guards = lacking(step, self.sight) if step is not None else ()
        for guard in guards:
            text, go = label("small", self.words.text(GUARD_SENTENCES[guard]), wrap=True), button("quiet", "forward")
            go.setText(self.words.text("Go there"))
            go.setAccessibleDescription(text.text())
            go.clicked.connect(lambda _checked=False, guard=guard: self.go_to(guard))
            for_reading(go)
            line = row(label("small", "○"), text, go, spacing=8)
            line.setStretch(1, 1)
            self.lacks.addLayout(line)
        self._lacking.setVisible(bool(guards))

    def go_to(self, guard: Guard) -> None:
        """Go where a guard is met: to its card, or to the step that meets it."""
        if guard is Guard.SAME:
            self.take_step(State.SEEN)
        elif guard is Guard.RECEIPT:
            self.take_step(State.RECEIVED)
        elif guard is Guard.CONSENT and self._nothing_to_ask:
            self.card_wanted.emit(TELL)
        else:
            self.card_wanted.emit(CARD_OF[guard])

    @property
    def _nothing_to_ask(self) -> bool:
        """Whether there is nothing yet about which the client could say yes or no."""
        return not to_ask(self.sight.handover, self.referral.id)

    def _show_all(self) -> None:
        self._every.setVisible(self.unfold.isChecked())
        if self.unfold.isChecked():
            self._list_all()

    def _list_all(self) -> None:
        """Every step that was taken, by whom and when; then those to come."""
        clear(self._all)
        words, taken = self.words, self.sight.handover.passes_of(self.referral.id)
        first = words.line(words.date(self.referral.on), words.text(STATE_NAMES[State.IDEA]))
        for text in (first, *(passed_line(each, words) for each in taken)):
            self._all.addWidget(label("small", f"✓ {text}", wrap=True))
        at = UNDER_WAY.index(self.sight.state) if self.sight.state in UNDER_WAY else len(UNDER_WAY)
        reached = {each.state for each in taken}
        coming = [state for state in (*UNDER_WAY[at + 1 :], State.DONE) if state not in reached]
        for state in coming if self.sight.state not in ENDS else ():
            self._all.addWidget(label("small", f"○ {words.text(STATE_NAMES[state])}", wrap=True))

    def retranslate(self) -> None:
        super().retranslate()
        self.unfold.setToolTip(self.unfold.text())

    # --- taking steps -----------------------------------------------------------------------------------------------

    @property
    def step(self) -> State | None:
        """The state to which the next step leads; None at the end, and where consent comes first."""
        return STEP_FOR.get(self.next.todo) if self.next is not None else None

    def step_text(self) -> str:
        """What the button says that takes the next step; "" at the end."""
        if self.next is None:
            return ""
        return self.words.text(STEPS[self.step] if self.step is not None else TO_CONSENT)

    def _possible(self) -> frozenset[State]:
        from coachdesk.domain.handover.way import open_rules

        return frozenset(rule.to for rule in open_rules(self.sight))

    def take_next(self) -> None:
        """Take the next step, or go where it is to be prepared."""
        if self.step is None:
            self.card_wanted.emit(CONSENT)
        else:
            self.take_step(self.step)

    def take_step(self, to: State) -> None:
        """Take a step: at once, or after asking what belongs to it; go first where something lacks."""
        self._stage.keep()
        lacks = lacking(to, self.sight)
        if lacks and to is self.step and lacks[0] in CARD_OF:
            first = Guard.CONSENT in lacks and Guard.PERSON not in lacks and self._nothing_to_ask
            self.go_to(Guard.CONSENT if first else lacks[0])  # so that all is asked at once
        elif to is State.PLANNED:
            self.card_wanted.emit(TALK)
        elif to in ASKS:
            assert self._stage.file is not None
            person = self.referral.to.person.strip()
            self.form.ask(to, self.sight.today, person, self._stage.file.case.client_language)
            into_sight(self.form)
        else:
            self._go_on(to)

    def _take(self) -> None:
        state = self.form.state
        assert state is not None
        if self._go_on(state, **self.form.said):
            self.form.close_form()

    def _go_on(self, to: State, **said: object) -> bool:
        case_id, about, handing = self._stage.case_id, self.referral.id, self.desk.handing
        if to is State.WITHDRAWN and (given := self._given()) is not None:
            why = said.get("note")
            done = self._stage.attempt(lambda: handing.withdraw(case_id, given, why=why))  # type: ignore[arg-type]
        else:
            done = self._stage.attempt(lambda: handing.go_on(case_id, about, to, **said))
        if done:
            self.went_on.emit()
        return done

    def _given(self) -> str | None:
        """The id of the consent to tell that holds: taking that back ends the handover, and the recipient is told."""
        last = last_consent(self.sight.handover.consents, self.referral.id, ConsentKind.SECRECY)
        return last.id if last is not None and last.holds(self.sight.today) else None

    def _leave(self) -> None:
        self.form.close_form()
        self.unfold.setFocus()
