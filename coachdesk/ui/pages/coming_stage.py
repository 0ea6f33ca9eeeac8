"""The stages that are not built yet: they say plainly what will stand there, and what to do until then."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.reading import for_reading


class _ComingStage(StagePage):
    """A picture, what will be here, and the page to use until then."""

    picture: str
    title: str
    text: str
    action: str

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        empty = Empty(icons.icon(self.picture, "#1E5B5C"))
        self.speak(empty.title.setText, self.title)
        self.speak(empty.text.setText, self.text)
        self.speak(empty.action.setText, self.action)
        empty.action.show()
        for_reading(empty)
        empty.action.clicked.connect(lambda: around.navigator.go("case", self.case_id, Stage.ACT))
        frame, inside = card()
        inside.addWidget(empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame)


class HandOverStage(_ComingStage):
    """Warm handovers."""

    stage = Stage.HAND_OVER
    picture = "hand_over"
    title = mark("A warm handover will have its place here")
    text = mark(
        "Here you will agree with the client what another helper may know, write a letter together, and plan a talk with the "
        "three of you. This part does not exist yet. Until then, make “having a talk at …” a step in the plan."
    )
    action = mark("To the plan")
