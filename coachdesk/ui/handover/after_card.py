"""After the letter: who confirmed the receipt, who asks when how it goes, what came back, and the end."""

from PySide6.QtWidgets import QPushButton, QWidget

from coachdesk.desk.handover_words import FIELDS
from coachdesk.domain.handover import State
from coachdesk.domain.handover.passing import ENDS, passed
from coachdesk.domain.handover.way import open_rules
from coachdesk.i18n import mark
from coachdesk.ui.handover.hand_card import HandCard
from coachdesk.ui.handover.way_words import STEPS, passed_line
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.parts.choices import Flow

_STEPS = (State.RECEIVED, State.REPORTED, State.DONE, State.CAME_BACK, State.WITHDRAWN)
_ICONS = {State.CAME_BACK: "undo", State.WITHDRAWN: "stop"}


class AfterCard(HandCard):
    """Every step from here on can be taken here too."""

    title_source = mark("Afterwards")

    def told(self) -> tuple[str, str, str]:
        words, over, about = self.words, self.file.handover, self.referral.id
        received = passed(over.passes, about, State.RECEIVED)
        follow_up = self.referral.follow_up_on
        asked = words.text("Asked again on {date}", date=words.date(follow_up)) if follow_up is not None else ""
        if received is None:
            return words.line(words.text("The receipt is not confirmed yet"), asked), "", "chip"
        return words.line(passed_line(received, words), asked), "✓", "chip-good"

    def make(self) -> None:
        self.receipt = label("", wrap=True)
        self.confirm_by = self._day("confirm_by")
        self.follow_up_on = self._day("follow_up_on")
        self.follow_up_by = self.line_for("follow_up_by", FIELDS["follow_up_by"])
        self.feedback = self.words_for("feedback", FIELDS["feedback"], lines=3)
        self.steps: dict[State, QPushButton] = {}
        self._steps = QWidget()
        flow = Flow(self._steps, spacing=8)
        for state in _STEPS:
            made = self.steps[state] = button_for(state)
            self.speak(made.setText, STEPS[state])
            made.clicked.connect(lambda _checked=False, state=state: self.step_wanted.emit(state))
            flow.addWidget(made)
        for part in (
            self.receipt,
            self.confirm_by,
            self.follow_up_on,
            self.follow_up_by,
            self.feedback,
            self._steps,
        ):
            self.body.addWidget(part)

    def _day(self, name: str) -> DayField:
        made = DayField(self.language, FIELDS[name])
        made.picked.connect(lambda: self.keep_or_say(made.show_problem, lambda: {name: made.day}))
        return made

    def fill(self) -> None:
        referral, words, over = self.referral, self.words, self.file.handover
        received = passed(over.passes, referral.id, State.RECEIVED)
        self.receipt.setText(passed_line(received, words) if received is not None else "")
        self.receipt.setVisible(received is not None)
        self.confirm_by.setVisible(received is None)
        self.confirm_by.show_kept(referral.confirm_by)
        self.follow_up_on.show_kept(referral.follow_up_on)
        self.show_line(self.follow_up_by, referral.follow_up_by)
        self.feedback.show_kept(referral.feedback, self.file.case.client_language)
        sight = self.desk.handing.sight(self.file, referral)
        can = {rule.to for rule in open_rules(sight)}
        for state, made in self.steps.items():
            made.setVisible(state in can)
        self._steps.setVisible(sight.state not in ENDS)

    @property
    def begins_at(self) -> QWidget:
        if not self.made:
            return self.toggle
        return self.feedback.typed if self.referral.follow_up_on is not None else self.follow_up_on.open


def button_for(state: State) -> QPushButton:
    """A button that takes the step to a state."""
    return button("quiet" if state in _ICONS else "plain", _ICONS.get(state, "check"))
