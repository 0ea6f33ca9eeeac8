"""Another name for the contact person: is it somebody else, who has to know something, or was the name written wrongly?"""

from PySide6.QtCore import Signal

from coachdesk.desk.contact_words import HANDOVER
from coachdesk.desk.contacts import WaitingPerson
from coachdesk.domain.cases import Case
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, column, label
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.kept_words import KeptWords

_TOLD = "told"


class Handover(Speaking):
    """`noted` when what is written here is to be remembered; the three buttons decide."""

    noted = Signal()

    def __init__(self, language: Language, autosave: Autosave) -> None:
        super().__init__(language)
        self._names = ("", "")
        self.title, self.line = label("h3", wrap=True), label("muted", wrap=True)
        self.speak(
            self.line.setText,
            mark(
                "Tell the client in time, and meet once with the three of you if you can. "
                "Change the phone number, the days and the photo too: they stand on the paper."
            ),
        )
        self.note = KeptWords(language, HANDOVER["note"], autosave)
        self.note.said.connect(self.noted)
        self.told = Toggles(language, "", ((_TOLD, HANDOVER["told"]),), many=True)
        self.told.picked.connect(self.noted)
        self.hand_over, self.correct, self.leave = button("primary", "hand_over"), button("plain"), button("quiet")
        self.speak(self.hand_over.setText, mark("Hand over"))
        self.speak(self.correct.setText, mark("Only the name was wrong"))
        self.speak(self.leave.setText, mark("Leave it as it is"))
        ways = Flow(spacing=10)
        for made in (self.hand_over, self.correct, self.leave):
            ways.addWidget(made)
        frame, box = card("inset")
        for part in (self.title, self.line, self.note, self.told):
            box.addWidget(part)
        box.addLayout(ways)
        self.setLayout(column(frame))

    @property
    def is_told(self) -> bool:
        """Whether the client was told by both."""
        return bool(self.told.chosen)

    def show_waiting(self, waiting: WaitingPerson, case: Case) -> None:
        """Show who comes after whom, and what is written so far."""
        self._names = (case.contact.name, waiting.person.name)
        self.note.show_kept(waiting.note, case.client_language)
        self.told.show_chosen([_TOLD] if waiting.told else [])
        self.retranslate()

    def forget(self) -> None:
        """Nobody waits any more, or another case comes."""
        self.note.show_problem("")

    def retranslate(self) -> None:
        super().retranslate()
        before, after = self._names
        if before:
            self.title.setText(self.words.text("{after} comes after {before}?", before=before, after=after))
