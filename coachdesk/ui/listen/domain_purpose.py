"""For what a life domain is looked at: chosen first, and shown in one line from then on."""

from PySide6.QtCore import Signal

from coachdesk.domain.intake import LifeDomain, Purpose
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.listen.domain_choice import Choice, ChoiceLine
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, column, label, row


class DomainPurpose(Speaking):
    """`chosen` carries the id of a purpose."""

    chosen = Signal(str)

    def __init__(self, language: Language, purposes: dict[str, Purpose]) -> None:
        super().__init__(language)
        self._purposes = purposes
        self._domain: LifeDomain | None = None
        self._purpose = ""
        title = label("field")
        self.speak(title.setText, mark("What do you need this for?"))
        self.why, self.line, self.change = label("small", wrap=True), label("", wrap=True), button("quiet")
        self.speak(self.change.setText, mark("Change"))
        self.speak(self.change.setAccessibleDescription, mark("What do you need this for?"))
        self.change.clicked.connect(self._open)
        self.choice = Choice()
        self._holder = column(self.choice, spacing=0)
        chosen = row(self.line, self.change)
        chosen.setStretch(0, 1)
        self.setLayout(column(title, self.why, chosen, self._holder, spacing=4))

    def show_purpose(self, domain: LifeDomain, purpose: str) -> None:
        """Show the purposes of a domain, or the one that was chosen, by its id."""
        if domain is not self._domain:
            self._domain = domain
            self._make_choice(domain)
        self._purpose = purpose
        self.choice.show_chosen(purpose)
        self._fold(bool(purpose))
        self.retranslate()

    def _make_choice(self, domain: LifeDomain) -> None:
        clear(self._holder)
        self.choice = Choice()
        for purpose_id in domain.purposes:
            self.choice.add(purpose_id, ChoiceLine())
        self.choice.pressed.connect(self.chosen)
        self._holder.addWidget(self.choice)

    def _fold(self, folded: bool) -> None:
        self.choice.setVisible(not folded)
        self.line.setVisible(folded)
        self.change.setVisible(folded)
        self.why.setVisible(not folded)

    def _open(self) -> None:
        """Show every purpose, to choose another one."""
        self._fold(False)
        self.choice.focus(self._purpose)

    def retranslate(self) -> None:
        super().retranslate()
        words, domain = self.words, self._domain
        if domain is None:
            return
        self.why.setText(
            words.text("This subject is sensitive: it stays closed until there is a purpose.")
            if domain.sensitive
            else words.text("First choose a purpose. Then write down only what that purpose needs.")
        )
        for purpose_id in domain.purposes:
            name = self._purposes[purpose_id].name
            self.choice.say(purpose_id, words.ptext(name.context, name.source))
        if self._purpose in self._purposes:
            name = self._purposes[self._purpose].name
            self.line.setText(words.ptext(name.context, name.source))
