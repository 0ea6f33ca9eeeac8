"""Follow: how it goes beside how it went, contact, terms, and closing; one part at a time."""

from typing import Final

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.parts_stage import PartInfo, PartsStage
from coachdesk.ui.parts.basics import button
from coachdesk.ui.parts.reading import for_reading

PROGRESS, AGAIN, CLOSING = "progress", "again", "closing"
PARTS: Final = {
    PROGRESS: PartInfo("coachdesk.ui.follow.progress_part", "ProgressPart", mark("How it goes")),
    "contact": PartInfo("coachdesk.ui.contact.contact_part", "ContactPart", mark("Contact")),
    "terms": PartInfo("coachdesk.ui.terms.terms_part", "TermsPart", mark("Terms of the law")),
    CLOSING: PartInfo("coachdesk.ui.follow.closing_part", "ClosingPart", mark("Closing")),
    AGAIN: PartInfo("coachdesk.ui.follow.again_part", "AgainPart", ""),
}


class FollowStage(PartsStage):
    """Opens with how it goes, or with the closing where a closed case waits to be asked how it went."""

    stage = Stage.FOLLOW
    infos = PARTS

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.print = button("plain", "print")
        self.speak(self.print.setText, mark("Print the progress"))
        self.print.clicked.connect(lambda: self.around.navigator.go("progress_paper", self.case_id))
        for_reading(self.print)
        self.head.addWidget(self.print)

    def opens_with(self, file: CaseFile) -> str:
        return CLOSING if self.desk.following.awaits_aftercare(file) else PROGRESS
