"""One visit to a place to work: what was seen, what the client said and what the host said, beside each other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from coachdesk.desk.work import PURPOSES, VISIT_FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import Placement, Purpose, WorkVisit
from coachdesk.ui.handover.kept_form import KeptForm
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column, label, row
from coachdesk.ui.parts.choices import Toggles

_WIDE = 1000
"""Least pixels in which the three voices stand beside each other."""
_VOICES = ("seen", "client", "host")


class VisitForm(KeptForm):
    """The question that belongs to each purpose stands above what the client said."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, stage.desk.work.change_visit, VISIT_FIELDS)
        self.desk = stage.desk.work
        self.asks = label("muted", wrap=True)
        self.voices = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.voices.setSpacing(14)
        for name in _VOICES:
            self.voices.addLayout(column(self.words_for(name), None), 1)
        self.results = Toggles(self.language, VISIT_FIELDS["results"], PURPOSES.items(), many=True)
        self.results.picked.connect(
            lambda: self.keep(self.tell, lambda: {"results": tuple(Purpose(each) for each in self.results.chosen)})
        )
        frame = QFrame()
        frame.setProperty("role", "card-soft")
        inside = column(
            row(self.day("on", needed=True), None),
            self.asks,
            self.voices,
            self.results,
            self.words_for("adjust"),
            row(self.remove, None),
            spacing=12,
        )
        inside.setContentsMargins(16, 12, 16, 14)
        frame.setLayout(inside)
        self.setLayout(column(frame))

    def show_visit(self, file: CaseFile, place: Placement, visit: WorkVisit) -> None:
        """Show a visit to `place`."""
        self.show_record(visit, file.case.client_language)
        words = self.stage.spoken()
        texts = (self.desk.question(each) for each in place.purposes)
        asked = "\n".join(words.ptext(text.context, text.source) for text in texts)
        self.asks.setText(asked)
        self.asks.setVisible(bool(asked))
        offered = {*place.purposes, *visit.results}
        for purpose in Purpose:
            self.results.button(purpose).setVisible(purpose in offered)
        self.results.setVisible(bool(offered))
        self.results.show_chosen(visit.results)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wide = self.width() >= _WIDE
        self.voices.setDirection(beside if wide else below)
        for name in _VOICES:  # both languages of a voice below each other, where the voices stand beside each other
            inside = self.told[name].fields.layout()
            assert isinstance(inside, QBoxLayout)
            inside.setDirection(below if wide else beside)
