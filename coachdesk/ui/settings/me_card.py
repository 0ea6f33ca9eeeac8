"""Who the consultant is."""

from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.contact_form import ContactForm


class MeCard(Card):
    """Kept at once."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Who you are"),
            mark("New cases get you as their fixed contact person. Clients find this on their plan."),
        )
        self.form = ContactForm(self.language, autosave)
        self.form.changed.connect(lambda: self.desk.settings.save_me(self.form.person))
        self.box.addWidget(self.form)

    def entered(self) -> None:
        self.form.show_person(self.desk.settings.me())
