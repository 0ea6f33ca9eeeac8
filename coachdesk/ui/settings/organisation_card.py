"""The municipality or organisation whose name stands above letters."""

from dataclasses import replace
from typing import Any

from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import row
from coachdesk.ui.parts.fields import Labelled, Story, TextLine
from coachdesk.ui.settings.logo_picker import LogoPicker


class OrganisationCard(Card):
    """Kept at once."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Your organisation"),
            mark("This stands above the letters that you send. No letter goes out by itself."),
        )
        self.fields: dict[str, TextLine | Story] = {
            "name": TextLine(),
            "role": TextLine(),
            "address": Story(lines=2, most=4),
            "phone": TextLine(ltr=True),
            "email": TextLine(ltr=True),
        }
        sources = {
            "name": mark("Name of the organisation"),
            "role": mark("Your function there"),
            "address": mark("Address"),
            "phone": mark("Phone"),
            "email": mark("E-mail"),
        }
        self.labelled = {name: Labelled(self.language, sources[name], field) for name, field in self.fields.items()}
        for name, field in self.fields.items():
            if isinstance(field, TextLine):
                field.setMaxLength(SHORT)
            autosave.watch(field, lambda name=name: self._keep_field(name))
        self.logo = LogoPicker(self.language)
        self.logo.picked.connect(lambda: self._keep("", logo=self.logo.logo))
        for pair in (("name", "role"), ("phone", "email")):
            both = row(*(self.labelled[name] for name in pair), spacing=14)
            both.setStretch(0, 1)
            both.setStretch(1, 1)
            self.box.addLayout(both)
            if pair[0] == "name":
                self.box.addWidget(self.labelled["address"])
        self.box.addWidget(self.logo)

    def entered(self) -> None:
        kept = self.desk.settings.organisation()
        for name, field in self.fields.items():
            text = field.text() if isinstance(field, TextLine) else field.toPlainText()
            if not self.autosave.leaves_alone(field) and text.strip() != getattr(kept, name):
                field.show_value(getattr(kept, name))
        if self.logo.logo != kept.logo:
            self.logo.show_logo(kept.logo)

    def _keep_field(self, name: str) -> None:
        field = self.fields[name]
        text = field.text() if isinstance(field, TextLine) else field.toPlainText()
        self._keep(name, **{name: text.strip()})

    def _keep(self, name: str, /, **values: Any) -> None:
        """Keep other values; what is refused is said at its field."""
        settings = self.desk.settings
        try:
            settings.save_organisation(replace(settings.organisation(), **values))
        except CaseError as error:
            if name:
                self.labelled[name].show_problem(messages.refusal(error, self.words))
            else:
                self.around.speaker.refuse(error)
            return
        if name:
            self.labelled[name].show_problem("")
