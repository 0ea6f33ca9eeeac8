"""How important each chosen card is to the client, how it goes, and how content he is with that."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.faces import Face
from coachdesk.i18n import mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import clear, row
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.ladder import End, Ladder
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel
from coachdesk.ui.tokens import LIGHT

ASKED: Final = {
    "importance": (mark_to_client("How important is this to you?"), End.LITTLE, End.MUCH),
    "going": (mark_to_client("How does it go now?"), End.SAD, End.GLAD),
    "content": (mark_to_client("How content are you with that?"), End.SAD, End.GLAD),
}
"""The question and both ends of its ladder, by the field of a rating."""
PICTURE: Final = 44


class RateTogether(ClientView):
    """One chosen card at a time. Every question may stay open."""

    title = mark_to_client("How is it now?")
    hint = mark_to_client("Press a step from 1 to 10. You may leave a question open.")

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self.at = 0
        self._tongues: Tongues | None = None
        self._look = Look()
        body = QWidget()
        self.name = PairLabel(around, "client-word")
        self._picture = row()
        self.ladders = {asked: Ladder(around, foot, top) for asked, (_source, foot, top) in ASKED.items()}
        head = row(self._picture, self.name, spacing=12)
        head.setStretch(1, 1)
        box = self._box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 6, 0)
        box.addLayout(head)
        for asked, ladder in self.ladders.items():
            ladder.given.connect(lambda mark, asked=asked: self._give(asked, mark))
            box.addWidget(ladder)
        box.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._column = Scrolling(body)
        whole.addWidget(self._column)

    @property
    def card(self) -> str:
        """The id of the card on show."""
        return self.file.choice.area_ids[self.at]

    @property
    def _face(self) -> Face:
        return self.around.desk.choosing.face(self.file, self.card)

    def go(self, by: int) -> bool:
        """Go to the next card (1) or the one before (-1); whether there was one."""
        if not 0 <= self.at + by < len(self.file.choice.area_ids):
            return False
        self.at += by
        self._draw()
        self._column.begin_at_top()
        return True

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues, self._look = tongues, look
        self._box.setSpacing(8 if look.compact else 16)
        for asked, ladder in self.ladders.items():
            source = ASKED[asked][0]
            ladder.say(tongues.line(lambda each, source=source: each.to_client(source)), tongues.first, look)
        self._draw()

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        self.at = min(self.at, max(len(file.choice.area_ids) - 1, 0))
        self._draw()

    def _draw(self) -> None:
        if self._tongues is None or not self.file.choice.area_ids:
            return
        clear(self._picture)
        self._picture.addWidget(IconLabel(icons.pictogram(self._face.pictogram, LIGHT.accent), PICTURE))
        self.name.show_line(self._tongues.card(self._face), self._tongues.first)
        self.name.hear.take_size(self._look.hear)
        rating = self.around.desk.sorting.rating(self.file, self.card)
        for asked, ladder in self.ladders.items():
            ladder.show_mark(getattr(rating, asked))

    def _give(self, asked: str, mark: int | None) -> None:
        desk, case_id = self.around.desk.sorting, self.file.case.id
        if not self.attempt(lambda: desk.rate(case_id, self.card, asked, mark)):
            self._draw()
