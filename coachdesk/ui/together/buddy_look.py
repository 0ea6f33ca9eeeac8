"""How it goes with a buddy, on the client's own screen: faces, whether others were met, and own words; kept at once."""

from typing import Any

from coachdesk.domain.casefile import CaseFile
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.connect.buddy_look_form import FACES, WIDER, question
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.activities_ask import HINT, MORE
from coachdesk.ui.together.asked_lines import AskedAnswers, AskedFaces
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.own_words import OwnWords
from coachdesk.ui.together.thanked_view import ThankedView

_ANSWERS = {True: mark_to_client("Yes"), False: mark_to_client("No")}


class BuddyLookTogether(ThankedView):
    """The client answers alone what is hard to say to somebody who was kind."""

    hint = HINT

    def __init__(self, around: Around, file: CaseFile, about: str) -> None:
        """`about` is the id of a buddy to whom the client said yes."""
        super().__init__(around, file)
        self.about = about
        self.asked = {name: AskedFaces(around) for name in FACES}
        for name, made in self.asked.items():
            made.faces.given.connect(lambda view, name=name: self._rate(**{name: view or None}))
        self.wider = AskedAnswers(around, _ANSWERS)
        self.wider.given.connect(lambda said: self._rate(wider=said))
        self.more = OwnWords(
            around,
            MORE,
            "statement",
            read=lambda: around.desk.buddies.look(self.file, about).words,
            keep=lambda words: self._rate(words=words),
            shown_in=file.case.client_language,
        )
        self.lay_out(*self.asked.values(), self.wider, self.more)
        self.show_file(file)

    def heading(self, words: Translator) -> str:
        """The question names the buddy."""
        buddy = self.around.desk.buddies.buddy(self.file, self.about)
        return words.to_client("How is it with {name}?", name=buddy.name)

    def say(self, tongues: Tongues, look: Look) -> None:
        content = self.around.desk.content
        for name, made in self.asked.items():
            made.say(tongues.line(lambda words, name=name: question(content, name, words)), tongues, look)
        self.wider.say(tongues.line(lambda words: words.to_client(WIDER)), tongues, look)
        self.more.say(tongues)
        super().say(tongues, look)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        today = self.around.desk.buddies.look(file, self.about)
        for name, made in self.asked.items():
            made.faces.show_given(getattr(today, name))
        self.wider.show_given(today.wider)
        self.more.show_kept()
        if self.ended:  # only an undo changes anything then
            self.again()

    def kept(self) -> bool:
        return self.more.keep()

    def _rate(self, **changes: Any) -> bool:
        desk, case_id = self.around.desk.buddies, self.file.case.id
        kept = self.attempt(lambda: desk.rate(case_id, self.about, **changes))
        self.show_file(desk.store.get(case_id))
        return kept
