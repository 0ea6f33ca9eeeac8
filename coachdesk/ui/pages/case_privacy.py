"""Privacy of one case, in sections: the rights of the client, what fields said before, and who did what."""

from typing import Final

from coachdesk.desk.changes import CaseChanged, Change
from coachdesk.i18n import mark
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.sectioned import SectionedPage, Sections

SECTIONS: Final[Sections] = {
    "rights": (
        mark("Rights of the client"),
        ("AccessCard", "StatementCard", "RestrictionCard", "KeepingCard", "EraseCard"),
    ),
    "earlier": (mark("Earlier values"), ("EarlierCard",)),
    "trail": (mark("Trail"), ("TrailCard",)),
}


class CasePrivacyPage(SectionedPage):
    """About one case at a time; its cards get the case, and again at every change of it."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("Privacy and trail"), "coachdesk.ui.case_privacy", SECTIONS)
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("Back to the case"))
        self.back.clicked.connect(self._go_back)
        self.title.setWordWrap(True)
        head = row(self.title, self.back)
        head.setStretch(0, 1)
        self.layout().insertLayout(0, head)
        self.setTabOrder(self.back, self.sections)
        self.listen(self._changed)

    def open(self, case_id: str, stage: str = "") -> None:
        """Show a case, at the section named `stage`. Without a case only the section changes."""
        super().open(case_id, stage)
        if case_id:
            self.keep()
            self.file = self.desk.cases.open(case_id)
            self.retranslate()

    def entered(self) -> None:
        super().entered()
        self.sections.button(self.section).setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        if self.file is not None:
            self.title.setText(self.words.text("Privacy of {name}", name=self.file.case.calling_name))

    def _go_back(self) -> None:
        if self.file is not None:
            self.around.navigator.go("case", self.file.case.id)

    def _changed(self, change: Change) -> None:
        """Give the cards on show the case as it is now."""
        if isinstance(change, CaseChanged) and self.file is not None and change.file.case.id == self.file.case.id:
            self.file = change.file
            self.retranslate()
            self.hand_on()
