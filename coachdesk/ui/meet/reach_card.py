"""How client and consultant reach each other."""

from coachdesk.domain.cases import Case
from coachdesk.i18n import mark
from coachdesk.ui.meet.card import MeetCard
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
    """Whom the client can call."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, mark("Fixed contact person"))
        text = label("muted", wrap=True)
        self.speak(text.setText, mark("One name and one number for the client. They stand large on the plan."))
        self.form = ContactForm(self.language, self.autosave)
        self.form.changed.connect(lambda: self.change(contact=self.form.person))
        me = button("quiet")
        self.speak(me.setText, mark("That is me"))
        me.clicked.connect(lambda: self.change(contact=self.desk.settings.me()))
        self.box.addLayout(row(text, me))
        self.box.addWidget(self.form)

    def draw(self, case: Case) -> None:
        super().draw(case)
        self.form.show_person(case.contact)
