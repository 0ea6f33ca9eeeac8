"""A card on how something works here, on the client's own screen: its picture, its lines, and the question at the end."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.explaining import TOLD
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.explained import ToldBack
from coachdesk.domain.questions import Text
from coachdesk.i18n import Translator, isolate_ltr, mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, column, label, row
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, line_up, pressed_in, with_loudspeaker

IN_LETTERS: Final = mark_to_client("You will see these words in letters")
_PICTURE, _COMPACT = 112, 64
"""Pixels of the picture, on a large screen and a small one."""


class HowTogether(ClientView):
    """Whoever wants it explained again says so, which is kept at once. Only who hears it told back says that it was clear."""

    def __init__(self, around: Around, file: CaseFile, card_id: str) -> None:
        super().__init__(around, file)
        self.card = around.desk.explaining.card(card_id)
        self._language = ""
        self.picture = IconLabel(icons.pictogram(self.card.pictogram), _PICTURE)
        self.short = PairLabel(around, "client-word")
        self.lines = [PairLabel(around, "client-hint") for _line in self.card.lines]
        self.never = PairLabel(around, "client-word")
        self.in_letters, self.words = PairLabel(around, "client-hint"), label("client-word", wrap=True)
        self.ask = PairLabel(around, "client-word")
        self.again = LineButton(around, "both")
        self.again.setCheckable(True)
        self.again.clicked.connect(self._press)
        self._lay()

    def _lay(self) -> None:
        above = row(self.picture, self.short, spacing=22)
        above.setStretch(1, 1)
        told, inside = card(margin=16)
        for line in self.lines:
            inside.addWidget(line)
        inside.addWidget(self.never)
        body = QWidget()
        box = self._box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 6, 0)
        box.addLayout(above)
        box.addWidget(told)
        box.addLayout(column(self.in_letters, self.words, spacing=2))
        box.addStretch(1)
        asked, end = card(margin=14)
        end.addWidget(self.ask)
        end.addLayout(with_loudspeaker(self.again))
        self.setLayout(column(scrolling(body), asked, spacing=10))

    def heading(self, words: Translator) -> str:
        return words.ptext(self.card.title.context, self.card.title.source)

    # --- showing ----------------------------------------------------------------------------------------------------

    def say(self, tongues: Tongues, look: Look) -> None:
        words, found = tongues.first, self.card
        self._language = words.language
        side = _COMPACT if look.compact else _PICTURE
        self.picture.setFixedSize(side, side)
        self.picture.setPixmap(icons.pictogram(found.pictogram).pixmap(self.picture.size(), self.devicePixelRatioF()))
        self.short.show_line(_said(tongues, found.short), words)
        for made, text in zip(self.lines, found.lines, strict=True):
            made.show_line(_said(tongues, text), words)
        self.never.setVisible(found.never is not None)
        if found.never is not None:
            self.never.show_line(_said(tongues, found.never), words)
        line_up((*self.lines, self.never))
        self.in_letters.show_line(tongues.line(lambda each: each.to_client(IN_LETTERS)), words)
        self.words.setText(isolate_ltr(" · ".join(found.words)))
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self.ask.show_line(_said(tongues, found.tell_back), words)
        self.again.setMinimumHeight(look.target)
        self.again.show_line(tongues.line(lambda each: each.text(TOLD[ToldBack.AGAIN])), words)
        self._box.setSpacing(8 if look.compact else 14)
        fit_loudspeakers(self, look.hear)
        self.show_file(self.file)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        desk = self.around.desk.explaining
        kept = desk.explained(file, self.card.id)
        pressed_in(self.again, kept is not None and kept.on == desk.today() and kept.told_back is ToldBack.AGAIN)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _press(self) -> None:
        """Keep that it is to be explained again; a second press takes this off."""
        chosen = ToldBack.AGAIN if self.again.isChecked() else ToldBack.NOT_ASKED
        desk, case_id = self.around.desk.explaining, self.file.case.id
        self.attempt(lambda: desk.explain(case_id, self.card.id, chosen, self._language))
        self.show_file(desk.store.get(case_id))


def _said(tongues: Tongues, text: Text) -> Line:
    return tongues.line(lambda words: words.ptext(text.context, text.source))
