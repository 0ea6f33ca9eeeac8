"""How it goes with a buddy: questions with faces for what the client finds, whether others were met through it, and own words."""

from typing import Any, Final

from coachdesk.desk.buddies import LOOK_FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Buddy
from coachdesk.domain.content import Content
from coachdesk.domain.kind import Kind
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark, mark_to_client
from coachdesk.ui.connect.face_rows import FaceRows
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import card, column, label
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.one_or_none import OneOrNone
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.together.activities_ask import ASKED

FACES: Final = ("ease", "equal", "helps")
WIDER: Final = mark_to_client("Did you meet other people through your buddy?")
_ASKS: Final = {"ease": "ease", "helps": "wanted"}
"""Which question of the content stands beside the faces of which field; the other is asked as of an activity."""
_ALOUD: Final = ("equal", "others")
"""Questions of the content that have no faces: one asks them, and writes down what is said."""
_WIDER: Final = {"yes": mark("Yes"), "no": mark("No")}


def question(content: Content, name: str, to_client: Translator) -> str:
    """What the client is asked beside the faces of a field."""
    if name not in _ASKS:
        return to_client.to_client(ASKED[name])
    text = content.guidance.buddy.asks[_ASKS[name]].text
    return to_client.ptext(text.context, text.source)


class BuddyLookForm(Speaking):
    """Everything is kept at once, one look a day."""

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.language)
        self._part, self._about = part, ""
        frame, box = card(spacing=10)
        title, self.before = label("h2", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("How it goes with the buddy"))
        self.rows = FaceRows(FACES)
        self.faces = self.rows.faces
        self.rows.given.connect(lambda name, view: self._keep(**{name: view or None}))
        self.met = label("field", wrap=True)
        self.wider = OneOrNone(part.language, "", _WIDER.items())
        self.wider.picked.connect(lambda: self._keep(wider={"yes": True, "no": False}.get(self.wider.one)))
        self.alone, self.aloud = Notice(""), label("small", wrap=True)
        self.said = SaidFields(part.language, LOOK_FIELDS["words"], part.autosave, on_paper=False)
        self.said.said.connect(self._keep_words)
        for above in (title, self.before, self.rows):
            box.addWidget(above)
        box.addLayout(column(self.met, self.wider, spacing=6))
        for below in (self.alone, self.aloud, self.said):
            box.addWidget(below)
        self.setLayout(column(frame))

    def show_buddy(self, file: CaseFile, buddy: Buddy) -> None:
        """Show what was said today, and when it was asked before."""
        desk, words, to_client = self._part.desk.buddies, self.words, self._part.stage.spoken()
        same, self._about = self._about == buddy.id, buddy.id
        look = desk.look(file, buddy.id)
        self.rows.ask({name: question(self._part.desk.content, name, to_client) for name in FACES}, words)
        self.rows.show_given(look)
        self.met.setText(to_client.to_client(WIDER))
        asks = (self._part.desk.content.guidance.buddy.asks[each].text for each in _ALOUD)
        spoken = words.line(*(to_client.ptext(each.context, each.source) for each in asks), between=" ")
        self.aloud.setText(words.text("Ask too: {questions}", questions=spoken))
        self.wider.setAccessibleName(self.met.text())
        self.wider.show_chosen([{True: "yes", False: "no"}[look.wider]] if look.wider is not None else [])
        leans = look.wider is False
        self.alone.say(
            words.text("Think of a second person or an activity: a wider network keeps it light for both.")
            if leans
            else ""
        )
        days = [words.date(each.on) for each in desk.looks(file, buddy.id) if each.id != look.id]
        self.before.setText(words.text("Asked before: {dates}", dates=words.listed(days)) if days else "")
        self.before.setVisible(bool(days))
        self.said.show_words(look.words, file.case.client_language, same=same)

    def _keep(self, **changes: Any) -> None:
        part = self._part
        if not part.attempt(lambda: part.desk.buddies.rate(part.file.case.id, self._about, **changes)):
            self.show_buddy(part.file, part.desk.buddies.buddy(part.file, self._about))

    def _keep_words(self) -> None:
        part = self._part
        look = part.desk.buddies.look(part.file, self._about)
        kept = part.file.find(Kind.BUDDY_LOOKS, look.id) is not None
        if kept or self.said.words_said != Words():
            part.attempt(lambda: part.desk.buddies.rate(part.file.case.id, self._about, words=self.said.words_said))
