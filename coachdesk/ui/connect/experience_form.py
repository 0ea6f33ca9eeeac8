"""How the client finds an activity: four questions with five faces, and own words. Asked after five and after eight times."""

from typing import Any

from coachdesk.desk.fitting_words import EXPERIENCED
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.joining import Joining
from coachdesk.domain.words import Words
from coachdesk.ui.connect.face_rows import FaceRows
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.together.activities_ask import ASKED


class ExperienceForm(Speaking):
    """Every face is kept at once; the client can press them on the own screen too."""

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.language)
        self._part = part
        self._about, self._case = "", ""
        self.notice = Notice("")
        self.rows = FaceRows(ASKED)
        self.faces = self.rows.faces
        self.rows.given.connect(lambda name, view: self._keep(**{name: view or None}))
        self.said = SaidFields(part.language, EXPERIENCED["words"], part.autosave, on_paper=False)
        self.said.said.connect(self._keep_words)
        self.setLayout(column(self.notice, self.rows, self.said, spacing=8))

    def show_joining(self, file: CaseFile, joining: Joining) -> None:
        """Show what was said today, and after how many times it is asked."""
        joined, words = self._part.desk.joining, self.words
        today = joined.experience(file, joining.id)
        same = (self._case, self._about) == (file.case.id, joining.id)
        self._case, self._about = file.case.id, joining.id
        to_client = self._part.stage.spoken()
        self.rows.ask({name: to_client.to_client(source) for name, source in ASKED.items()}, words)
        self.rows.show_given(today)
        due = joined.due(file, joining.id)
        self.notice.say(
            words.plural("{n} time there: ask now how it is.", "{n} times there: ask now how it is.", due)
            if due is not None
            else ""
        )
        self.said.show_words(today.words if today is not None else Words(), file.case.client_language, same=same)

    def _keep(self, **changes: Any) -> None:
        part = self._part
        if not part.attempt(lambda: part.desk.joining.rate(self._case, self._about, **changes)):
            self.show_joining(part.file, part.desk.joining.joining(part.file, self._about))

    def _keep_words(self) -> None:
        part = self._part
        if part.desk.joining.experience(part.file, self._about) is None and not self.said.says_something:
            return
        part.attempt(lambda: part.desk.joining.rate(self._case, self._about, words=self.said.words_said))
