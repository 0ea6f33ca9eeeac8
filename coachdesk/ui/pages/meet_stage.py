"""Meet: who this person is, in what language, and how to reach each other. Everything can wait but the name."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.stages import Stage
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.meet.address_card import AddressCard
from coachdesk.ui.meet.card import MeetCard
from coachdesk.ui.meet.interpreter_card import InterpreterCard
from coachdesk.ui.meet.languages_card import LanguagesCard
from coachdesk.ui.meet.person_card import PersonCard
from coachdesk.ui.meet.reach_card import ContactCard, ReachCard
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.prompt_column import beside, prompt_cards

_TIPS = ("look_at_person", "write_in_sight", "one_question")


class MeetStage(StagePage):
    """Cards of fields, and prompts beside them. Every field is kept by itself; `lines` has them by dotted name."""

    stage = Stage.MEET

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(14)
        self.person, self.languages, self.address = PersonCard(self), LanguagesCard(self), AddressCard(self)
        self.interpreter, self.reach, self.contact = InterpreterCard(self), ReachCard(self), ContactCard(self)
        self._cards: tuple[MeetCard, ...] = (
            *(self.person, self.languages, self.address),
            *(self.interpreter, self.reach, self.contact),
        )
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        self.lines: dict[str, TextLine] = {name: field for card in self._cards for name, field in card.lines.items()}
        tips = [self.desk.content.tips[tip] for tip in _TIPS]
        beside(self, body, prompt_cards(self.language, tips, self.spoken))

    def show_file(self, file: CaseFile) -> None:
        if self.file is None or self.file.case.id != file.case.id:
            for card in self._cards:
                card.forget()
        super().show_file(file)

    def draw(self, file: CaseFile) -> None:
        for card in self._cards:
            card.draw(file.case)

    def keep(self) -> None:
        self.interpreter.country.fold()  # a field that is only for searching is none that a draft counts
        super().keep()

    def entered(self) -> None:
        self.lines["calling_name"].setFocus()
