"""How it is at an activity, on the client's own screen: faces, whether people meet outside it, and own words; kept at once."""

from typing import Any, Final

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.joining import Outside
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.asked_lines import AskedAnswers, AskedFaces
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.own_words import OwnWords
from coachdesk.ui.together.thanked_view import ThankedView

ASKED: Final = {
    "welcome": mark_to_client("Do you feel welcome there?"),
    "heard": mark_to_client("Do others listen to you?"),
    "equal": mark_to_client("Do you count as much as others?"),
    "place": mark_to_client("How does the place feel?"),
}
"""What is asked about an activity, by the field."""
OUTSIDE: Final = {
    Outside.YES: mark_to_client("Yes"),
    Outside.NOT_YET: mark_to_client("Not yet"),
    Outside.DOES_NOT_WANT: mark_to_client("I do not want that"),
}
"""The answers on whether people see each other outside it, of equal weight."""
_MET: Final = mark_to_client("Do you also see people from there at other times?")
MORE: Final = mark_to_client("Do you want to say more? Write it here.")
HINT: Final = mark_to_client("Choose the face that fits. No answer is wrong. You may skip everything.")


class AskTogether(ThankedView):
    """The consultant sees the same answers on the card of this activity."""

    hint = HINT

    def __init__(self, around: Around, file: CaseFile, about: str) -> None:
        """`about` is the id of an activity of the client."""
        super().__init__(around, file)
        self.about = about
        self.asked = {name: AskedFaces(around) for name in ASKED}
        self.faces = {name: made.faces for name, made in self.asked.items()}
        for name, faces in self.faces.items():
            faces.given.connect(lambda view, name=name: self._rate(**{name: view or None}))
        self.met = AskedAnswers(around, OUTSIDE)
        self.met.given.connect(lambda said: self._rate(outside=said or Outside.NOT_ASKED))
        self.more = OwnWords(
            around,
            MORE,
            "statement",
            read=self._words,
            keep=lambda words: self._rate(words=words),
            shown_in=file.case.client_language,
        )
        self.lay_out(*self.asked.values(), self.met, self.more)
        self.show_file(file)

    def heading(self, words: Translator) -> str:
        """The question names the activity."""
        desk = self.around.desk
        joining = desk.joining.joining(self.file, self.about)
        found = desk.joining.activity(joining)
        title = desk.activities.title_in(found, words.language) if found is not None else joining.title
        return words.to_client("How is it at {activity}?", activity=title)

    def say(self, tongues: Tongues, look: Look) -> None:
        for name, made in self.asked.items():
            made.say(tongues.line(lambda words, name=name: words.to_client(ASKED[name])), tongues, look)
        self.met.say(tongues.line(lambda words: words.to_client(_MET)), tongues, look)
        self.more.say(tongues)
        super().say(tongues, look)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        joining = self.around.desk.joining
        today = joining.experience(file, self.about)
        for name, faces in self.faces.items():
            faces.show_given(getattr(today, name) if today is not None else None)
        self.met.show_given(joining.outside(file, self.about))
        self.more.show_kept()
        if self.ended:  # only an undo changes anything then
            self.again()

    def kept(self) -> bool:
        return self.more.keep()

    def _words(self) -> Words:
        """What was said today."""
        today = self.around.desk.joining.experience(self.file, self.about)
        return today.words if today is not None else Words()

    def _rate(self, **changes: Any) -> bool:
        joining, case_id = self.around.desk.joining, self.file.case.id
        kept = self.attempt(lambda: joining.rate(case_id, self.about, **changes))
        self.show_file(joining.store.get(case_id))
        return kept
