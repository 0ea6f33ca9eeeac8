"""Who does a step: the client, the contact person, both, or somebody who is named."""

from typing import Final

from PySide6.QtCore import Signal

from coachdesk.domain.cases import SHORT, Case
from coachdesk.domain.steps import Step, Who
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine

_SOURCES: Final = {Who.TOGETHER: mark("Together"), Who.OTHER: mark("Someone else")}


class StepWho(Speaking):
    """`picked` is sent when another is pressed, `named` when the name of somebody else was typed."""

    picked = Signal()
    named = Signal()

    def __init__(self, language: Language, autosave: Autosave, step: Step, case: Case) -> None:
        super().__init__(language)
        self.who = Toggles(language, mark("Who does it?"), ())
        for who, name in ((Who.CLIENT, case.calling_name), (Who.CONTACT, case.contact.name)):
            if name:
                self.who.add(who, name, translate=False)
        for who, source in _SOURCES.items():
            self.who.add(who, source)
        self.who_name = TextLine()
        self.who_name.setMaxLength(SHORT)
        self.who_name.setText(step.who_name)
        autosave.watch(self.who_name, self.named.emit)
        self._named = Labelled(language, mark("Who?"), self.who_name)
        self.setLayout(row(self.who, self._named, spacing=14))
        self.who.picked.connect(self._pick)
        self.show_who(step.who)

    @property
    def chosen(self) -> Who:
        """Who is pressed in."""
        return Who(self.who.chosen[0])

    def show_who(self, who: Who) -> None:
        """Press this one in, without a signal."""
        self.who.show_chosen([who])
        self._named.setVisible(who is Who.OTHER)

    def _pick(self) -> None:
        self.picked.emit()
        self._named.setVisible(self.chosen is Who.OTHER)
        if self.chosen is Who.OTHER:
            self.who_name.setFocus()
