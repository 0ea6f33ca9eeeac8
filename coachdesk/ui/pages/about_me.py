"""Who the consultant is: the name and number that clients find on their plan. May wait."""

from PySide6.QtCore import Signal

from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.contact_form import ContactForm
from coachdesk.ui.parts.middle import middle_card


class AboutMePage(Page):
    """`finished` is sent with or without a name."""

    finished = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        title, text = label("h1", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("Who are you?"))
        self.speak(
            text.setText,
            mark(
                "Your name and number stand large on the plan that the client takes home. You can change them later in Settings."
            ),
        )
        self.form = ContactForm(self.language, self.autosave)
        self.form.changed.connect(self._keep)
        self.go_on = button("primary")
        self.speak(self.go_on.setText, mark("To the desk"))
        self.go_on.clicked.connect(self._finish)
        box = middle_card(self, 660)
        for part in (title, text, self.form):
            box.addWidget(part)
        box.addLayout(row(self.go_on, None))

    def entered(self) -> None:
        self.form.show_person(self.desk.settings.me())
        self.form.name.setFocus()

    def _keep(self) -> None:
        self.desk.settings.save_me(self.form.person)

    def keep(self) -> None:
        self.autosave.flush()

    def _finish(self) -> None:
        self.keep()
        self.finished.emit()
