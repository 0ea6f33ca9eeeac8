"""How it goes with a buddy, on the client's own screen: a face for each question, and whether others were met; kept at once."""

from typing import Any, Final

from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.connect.buddy_look_form import FACES, WIDER, question
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column, row
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.activities_ask import AskedFaces, AskTogether
from coachdesk.ui.together.buddy import WIDE
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, pressed_in, with_loudspeaker

_ANSWERS: Final = {True: mark_to_client("Yes"), False: mark_to_client("No")}


class BuddyLookTogether(ClientView):
    """The client answers alone what is hard to say to somebody who was kind."""

    hint = AskTogether.hint

    def __init__(self, around: Around, file: CaseFile, about: str) -> None:
        """`about` is the id of a buddy to whom the client said yes."""
        super().__init__(around, file)
        self.about = about
        self.asked = {name: AskedFaces(around) for name in FACES}
        for name, made in self.asked.items():
            made.faces.given.connect(lambda view, name=name: self._keep(**{name: view or None}))
        self.wider = PairLabel(around, "client-word")
        self.answers = {said: LineButton(around, "answer") for said in _ANSWERS}
        for said, answer in self.answers.items():
            answer.setCheckable(True)
            answer.clicked.connect(lambda pressed, said=said: self._keep(wider=said if pressed else None))
        body = QWidget()
        body.setLayout(column(*self.asked.values(), self._wider(), None, spacing=12))
        self.setLayout(column(scrolling(body)))
        self.show_file(file)

    def _wider(self) -> QFrame:
        """The question whether others were met, with its answers."""
        frame = QFrame()
        frame.setProperty("role", "pile")
        answers = row(*(with_loudspeaker(made) for made in self.answers.values()), None, spacing=12)
        whole = column(self.wider, answers, spacing=10)
        whole.setContentsMargins(18, 12, 18, 12)
        frame.setLayout(whole)
        return frame

    def heading(self, words: Translator) -> str:
        """The question names the buddy."""
        buddy = self.around.desk.buddies.buddy(self.file, self.about)
        return words.to_client("How is it with {name}?", name=buddy.name)

    def say(self, tongues: Tongues, look: Look) -> None:
        for name, made in self.asked.items():
            line = tongues.line(lambda words, name=name: question(self.around.desk.content, name, words))
            made.name.show_line(line, tongues.first)
            made.faces.take_size(look.target + (16 if look.pictures or look.large else 4))
            made.faces.say(tongues.first, line.text)
        self.wider.show_line(tongues.line(lambda words: words.to_client(WIDER)), tongues.first)
        for said, answer in self.answers.items():
            answer.setMinimumSize(WIDE, look.target)
            answer.show_line(tongues.line(lambda words, said=said: words.to_client(_ANSWERS[said])), tongues.first)
        fit_loudspeakers(self, look.hear)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        today = self.around.desk.buddies.look(file, self.about)
        for name, made in self.asked.items():
            made.faces.show_given(getattr(today, name))
        for said, answer in self.answers.items():
            pressed_in(answer, today.wider is said)

    def _keep(self, **changes: Any) -> None:
        desk, case_id = self.around.desk.buddies, self.file.case.id
        self.attempt(lambda: desk.rate(case_id, self.about, **changes))
        self.show_file(desk.store.get(case_id))
