"""Whom the client can call: the form for a contact person, in the case and in the settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.cases import SHORT, ContactPerson
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.pickers import PhotoPicker, WeekdayPicker


class ContactForm(Speaking):
    """`changed` is sent when something is to be kept; `person` is what the form says."""

    changed = Signal()

    def __init__(self, language: Language, autosave: Autosave) -> None:
        super().__init__(language)
        self._autosave = autosave
        self.name, self.phone, self.substitute = TextLine(), TextLine(ltr=True), TextLine()
        for field in (self.name, self.phone, self.substitute):
            field.setMaxLength(SHORT)
            autosave.watch(field, self.changed.emit)
        self.days = WeekdayPicker(language, mark("Can be reached on"))
        self.photo = PhotoPicker(language)
        self.days.picked.connect(self.changed)
        self.photo.picked.connect(self.changed)
        self._name = Labelled(language, mark("Name"), self.name)
        first = row(self._name, Labelled(language, mark("Phone"), self.phone), spacing=14)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(first)
        box.addWidget(self.days)
        box.addWidget(Labelled(language, mark("Who is there when this person is not"), self.substitute))
        box.addWidget(self.photo)

    @property
    def person(self) -> ContactPerson:
        """What the form says now."""
        return ContactPerson(
            name=self.name.text().strip(),
            phone=self.phone.text().strip(),
            days=self.days.days,
            substitute=self.substitute.text().strip(),
            photo=self.photo.photo,
        )

    @property
    def problem(self) -> str:
        """What is said to be wrong with the name; empty when nothing is."""
        return self._name.problem

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the name; empty takes it away."""
        self._name.show_problem(text)

    def show_person(self, person: ContactPerson) -> None:
        """Show a stored value; fields with what is not kept yet are left alone."""
        for field, text in ((self.name, person.name), (self.phone, person.phone), (self.substitute, person.substitute)):
            if not self._autosave.waits(field) and field.text().strip() != text:
                field.show_value(text)
        self.days.show_days(person.days)
        if self.photo.photo != person.photo:
            self.photo.show_photo(person.photo)
