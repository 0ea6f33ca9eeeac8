"""One request that waits for an answer: what was asked, what to do now, more time, and the answer."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.domain.registers import Request, RequestKind, RequestOutcome
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.case_picker import CasePicker
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.fields import Labelled, Story
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.privacy.names import REQUESTS, time_left

_TO_DO = {
    RequestKind.ACCESS: mark("Make the overview on the privacy page of the case, and give it to the client."),
    RequestKind.CORRECTION: mark(
        "Correct it in the case. What stood there before is kept with the case. If you don't agree, the client can add a statement to the case."
    ),
    RequestKind.ERASURE: mark(
        "Ask first whether the law obliges your organisation to keep the case. If not, erase it on its privacy page."
    ),
    RequestKind.RESTRICTION: mark(
        "Restrict the case on its privacy page: from then on everyone can read it, and nobody can change it."
    ),
    RequestKind.PORTABILITY: mark(
        "Make the overview on the privacy page of the case, with the file for computers beside it. The law gives this right only where the client gave permission or has a contract; otherwise it is a service."
    ),
    RequestKind.OBJECTION: mark(
        "Restrict the case on its privacy page until it is decided, and ask your privacy officer who decides."
    ),
}
"""Rights of GDPR art. 15 to 18, 20 and 21: restriction while an objection is weighed is art. 18(1)(d); art. 20 holds only
for consent and contract (20(1)(a), 20(3)); a municipality may have to keep a case (art. 17(3)(b))."""
_ANSWERS = (
    (RequestOutcome.GRANTED, mark("Done as asked"), "primary"),
    (RequestOutcome.PARTLY, mark("Done in part"), "plain"),
    (RequestOutcome.REFUSED, mark("Refused"), "plain"),
    (RequestOutcome.WITHDRAWN, mark("Withdrawn by the client"), "quiet"),
)


class RequestForm(Fold):
    """Every change goes to the desk at once; what the desk refuses is said, and what was typed stays."""

    def __init__(self, around: Around, autosave: Autosave, request: Request) -> None:
        super().__init__(around.language)
        self._around, self._desk, self._autosave = around, around.desk, autosave
        self.request = request
        for part in (self._to_do(), self._asked(), self._more_time(), self._answer()):
            self.body.addWidget(part)
        self.show_request(request)

    # --- building ---------------------------------------------------------------------------------------------------

    def _asked(self) -> QWidget:
        self.kind = Toggles(self.language, mark("What does the client ask?"), REQUESTS.items())
        self.kind.picked.connect(lambda: self._change(kind=RequestKind(self.kind.chosen[0])))
        self.received = DayPicker(self.language, mark("Received on"))
        self.received.picked.connect(self._take_day)
        self.case = CasePicker(self.language, self._desk, mark("Whose case? Not needed for someone without one."))
        self.case.picked.connect(lambda: self._change(case_id=next(iter(self.case.case_ids), "")))
        self.note = Story(lines=2)
        note = Labelled(self.language, mark("What exactly was asked, and how?"), self.note)
        self._watch(self.note, note, "note")
        self._note = note
        made, when = QWidget(), row(self.received, self.case, spacing=18)
        when.setStretch(1, 1)
        made.setLayout(column(self.kind, when, note))
        return made

    def _to_do(self) -> QFrame:
        frame, box = card("card-soft", margin=14, spacing=6)
        title, self.advice, self._no_case = label("field"), label("", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("What to do now"))
        self.speak(self._no_case.setText, mark("Choose the case first, to go there from here."))
        self.go = button("plain", "forward")
        self.go.clicked.connect(self._go)
        box.addWidget(title)
        box.addWidget(self.advice)
        box.addWidget(self._no_case)
        box.addLayout(row(self.go, None))
        return frame

    def _more_time(self) -> QWidget:
        self.why_longer = Story(lines=2)
        self._why_longer = Labelled(
            self.language,
            mark("More time is needed, because"),
            self.why_longer,
            help_source=mark(
                "A difficult request may take two months more. Tell the client in the first month, and why."
            ),
        )
        self._watch(self.why_longer, self._why_longer, "extension_reason")
        self.extend, self.shorten, self._extended = button("plain", "later"), button("quiet"), label("small", wrap=True)
        self.speak(self.extend.setText, mark("I told the client: two months more"))
        self.speak(self.shorten.setText, mark("Take that back"))
        self.extend.clicked.connect(self._extend)
        self.shorten.clicked.connect(lambda: self._try(self._desk.registers.shorten, self._why_longer))
        made = QWidget()
        made.setLayout(column(self._why_longer, row(self.extend, self._extended, self.shorten, None), spacing=6))
        return made

    def _answer(self) -> QWidget:
        self.why_not = Story(lines=2)
        self._why_not = Labelled(
            self.language,
            mark("Why not, or not all of it?"),
            self.why_not,
            help_source=mark("Only for a refusal. Tell the client too, and say where to complain about it."),
        )
        self._watch(self.why_not, self._why_not, "outcome_reason")
        title = label("field")
        self.speak(title.setText, mark("How did it end?"))
        self.answers = {}
        buttons = row()
        for outcome, source, role in _ANSWERS:
            made = self.answers[outcome] = button(role)
            self.speak(made.setText, source)
            made.clicked.connect(lambda _checked=False, outcome=outcome: self._end(outcome))
            buttons.addWidget(made)
        buttons.addStretch(1)
        whole = QWidget()
        whole.setLayout(column(self._why_not, title, buttons, spacing=8))
        return whole

    def _watch(self, field: Story, labelled: Labelled, name: str) -> None:
        def save() -> None:
            self._change(field=labelled, **{name: field.toPlainText()})

        self._autosave.watch(field, save)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_request(self, request: Request) -> None:
        """Show a stored value; fields with what is not kept yet are left alone."""
        self.request = request
        self.kind.show_chosen([request.kind])
        self.received.show_day(request.received_on)
        self.received.clear.hide()
        if self.case.case_ids != ((request.case_id,) if request.case_id else ()):
            self.case.show_cases((request.case_id,) if request.case_id else ())
        for field, labelled, text in (
            (self.note, self._note, request.note),
            (self.why_longer, self._why_longer, request.extension_reason),
            (self.why_not, self._why_not, request.outcome_reason),
        ):
            if not self._autosave.waits(field) and not labelled.problem:
                field.show_value(text)
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self.received.clear.hide()
        self._say()

    def _say(self) -> None:
        words, request = self.words, self.request
        today = self._desk.today().astimezone().date()
        name = self.case.name(request.case_id) if request.case_id else ""
        chip, role = time_left(request, today, words)
        due = words.text("Answer before the end of {date}", date=words.date(request.due_on, weekday=True))
        self.say(words.line(words.text(REQUESTS[request.kind]), name), due, chip, role)
        self.advice.setText(words.text(_TO_DO[request.kind]))
        there = bool(request.case_id)
        to_case = request.kind is RequestKind.CORRECTION
        self.go.setText(words.text("Go to the case") if to_case else words.text("Go to the privacy page of the case"))
        self.go.setVisible(there)
        self._no_case.setVisible(not there)
        extended = request.extended_on
        self.extend.setVisible(extended is None)
        self.shorten.setVisible(extended is not None)
        told = words.text("Told on {date}.", date=words.date(extended)) if extended else ""
        self._extended.setText(told)
        self._extended.setVisible(bool(told))

    # --- doing ------------------------------------------------------------------------------------------------------

    def _go(self) -> None:
        if self.request.kind is RequestKind.CORRECTION:
            self._around.navigator.go("case", self.request.case_id)
        else:
            self._around.navigator.go("case_privacy", self.request.case_id, "rights")

    def _take_day(self) -> None:
        if self.received.day is None or not self._change(received_on=self.received.day):
            self.received.show_day(self.request.received_on)
        self.received.clear.hide()

    def _extend(self) -> None:
        if not self._try(self._desk.registers.extend, self._why_longer):
            self.why_longer.setFocus()

    def _end(self, outcome: RequestOutcome) -> None:
        if not self._try(lambda request_id: self._desk.registers.answer(request_id, outcome), self._why_not):
            self.why_not.setFocus()

    def _change(self, field: Labelled | None = None, **values: object) -> bool:
        """Keep other values; what is refused is said at the field, or for a while below the page."""
        if replace(self.request, **values) == self.request:  # type: ignore[arg-type]
            if field is not None:
                field.show_problem("")
            return True
        return self._try(lambda request_id: self._desk.registers.change_request(request_id, **values), field)

    def _try(self, act: Callable[[str], object], field: Labelled | None) -> bool:
        self._autosave.flush()
        if field is not None:
            field.show_problem("")
        try:
            act(self.request.id)
        except CaseError as error:
            if field is None:
                self._around.speaker.refuse(error)
            else:
                field.show_problem(messages.refusal(error, self.words))
            return False
        return True
