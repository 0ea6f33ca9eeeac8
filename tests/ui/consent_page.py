"""A stage with nothing but the card of consents, in the window's place: on the real vault, drawn anew at every change."""

from PySide6.QtWidgets import QWidget

from coachdesk.desk.changes import CaseChanged, Change
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.stages import Stage
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.handover.consent_card import ConsentCard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.scroll import Scrolling


class ConsentPage(StagePage):
    """Shows what was agreed to about a handover or a guide."""

    stage = Stage.HAND_OVER

    def __init__(self, window: MainWindow, case_id: str, about: str) -> None:
        super().__init__(window.around, Autosave())
        self.about = about
        self.card = ConsentCard(self)
        body = QWidget()
        body.setLayout(column(self.card, None))
        self.setLayout(column(Scrolling(body)))
        self.listen(self._changed)
        self.resize(1000, 700)
        self.show_file(window.desk.cases.open(case_id))

    def draw(self, file: CaseFile) -> None:
        self.card.show_about(file, self.about)

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseChanged):
            self.show_file(change.file)
