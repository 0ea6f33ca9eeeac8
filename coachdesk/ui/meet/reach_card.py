"""How client and consultant reach each other."""

from collections.abc import Callable

from coachdesk.desk.contacts import WaitingPerson
from coachdesk.domain.cases import Case, ContactPerson
from coachdesk.domain.errors import CaseError, HandoverNoteMissing, WhoMissing
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.meet.card import MeetCard
from coachdesk.ui.meet.handover import Handover
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.contact_form import ContactForm


class ReachCard(MeetCard):
    """How the client is reached."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, mark("How do we reach each other?"))
        phone = self.line("details.phone", mark("Phone"), ltr=True)
        self.box.addLayout(row(phone, self.line("details.email", mark("E-mail"), ltr=True), spacing=14))
        how = self.line("details.how", mark("What works best?"), help_source=mark("For example: a call after four."))
        self.box.addLayout(row(self.line("details.address", mark("Address")), how, spacing=14))


class ContactCard(MeetCard):
    """Whom the client can call. Another name is another person, who needs a note of the one before, or was a slip."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, mark("Fixed contact person"))
        text = label("muted", wrap=True)
        self.speak(text.setText, mark("One name and one number for the client. They stand large on the plan."))
        self.form = ContactForm(self.language, self.autosave)
        self.form.changed.connect(self.take)
        self.handover = Handover(self.language, self.autosave)
        self.handover.noted.connect(self._hold)
        self.handover.hand_over.clicked.connect(self._hand_over)
        self.handover.correct.clicked.connect(lambda: self._end(self.desk.contacts.correct_name))
        self.handover.leave.clicked.connect(self._leave)
        self.handover.hide()
        me = button("quiet")
        self.speak(me.setText, mark("That is me"))
        me.clicked.connect(self.take_me)
        self.box.addLayout(row(text, me))
        self.box.addWidget(self.form)
        self.box.addWidget(self.handover)

    def forget(self) -> None:
        super().forget()
        self.form.show_problem("")
        self.handover.forget()

    def draw(self, case: Case) -> None:
        super().draw(case)
        waiting = self.desk.contacts.waiting_person(case)
        self.handover.setVisible(waiting is not None)
        if waiting is not None:
            self.form.show_person(waiting.person)
            self.handover.show_waiting(waiting, case)
        elif not self.form.problem:
            self.form.show_person(case.contact)

    # --- another person ---------------------------------------------------------------------------------------------

    def take_me(self) -> None:
        """The consultant is the contact person from now on."""
        self.form.show_person(self.desk.settings.me())
        self.take()

    def take(self) -> None:
        """Keep what the form says; of another name it is asked first who that is, and nothing is kept until then."""
        person = self.form.person
        try:
            if self.case.contact.name and not person.name:
                raise WhoMissing
            self.desk.contacts.keep_person(self.stage.case_id, person)
        except HandoverNoteMissing:
            self.form.show_problem("")
            self._hold()
            return
        except CaseError as error:
            self.form.show_problem(messages.refusal(error, self.words))
            return
        self.form.show_problem("")
        self._let_go()

    def _hold(self) -> None:
        """Keep apart what is not decided yet, so that it is lost neither on another page nor when the vault locks."""
        try:
            note = self.handover.note.words_said
        except CaseError as error:  # it is too long
            self.handover.note.show_problem(messages.refusal(error, self.words))
            return
        self.handover.note.show_problem("")
        waiting = WaitingPerson(self.form.person, note, self.handover.is_told)
        if waiting.person.name and waiting.person.name != self.case.contact.name:
            self.stage.attempt(lambda: self.desk.contacts.let_wait(self.stage.case_id, waiting))
            self.stage.redraw()

    def _let_go(self) -> None:
        self.desk.contacts.let_wait(self.stage.case_id, None)
        self.handover.forget()
        self.stage.redraw()

    def _hand_over(self) -> None:
        asked, contacts = self.handover, self.desk.contacts
        self._end(lambda case_id, who: contacts.hand_over(case_id, who, asked.note.words_said, asked.is_told))

    def _end(self, decide: Callable[[str, ContactPerson], object]) -> None:
        """Keep the person as it was decided, or say what is still missing."""
        self.autosave.flush()
        try:
            decide(self.stage.case_id, self.form.person)
        except CaseError as error:
            self.handover.note.show_problem(messages.refusal(error, self.words))
            self.handover.note.typed.setFocus()
            return
        self._let_go()
        self.form.name.setFocus()

    def _leave(self) -> None:
        """The person stays who it was."""
        self._let_go()
        self.form.show_person(self.case.contact)
        self.form.name.setFocus()
