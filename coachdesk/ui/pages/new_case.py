"""Making a case: only the name is asked; everything else can follow in the conversation."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.errors import CaseError
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.place import KEPT

DRAFT = "draft.new_case"


class NewCasePage(Page):
    """One question, then on to Meet."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        title, text = label("h1"), label("muted", wrap=True)
        self.speak(title.setText, mark("New case"))
        self.speak(
            text.setText,
            mark(
                "More is not needed to begin. Languages, interpreter and phone follow on the next page, and can wait until you know them."
            ),
        )
        self.name = TextLine()
        self.name.setMaxLength(200)
        self.name.setProperty(KEPT, True)
        self._labelled = Labelled(
            self.language,
            mark("How does this person want to be called?"),
            self.name,
            help_source=mark("The name as this person says it, in any script."),
        )
        make, cancel = button("primary"), button("quiet")
        self.speak(make.setText, mark("Make the case"))
        self.speak(cancel.setText, mark("Not now"))
        make.clicked.connect(self.make)
        self.name.returnPressed.connect(self.make)
        cancel.clicked.connect(self._leave)
        frame, box = card(margin=28, spacing=14)
        frame.setFixedWidth(600)
        box.addWidget(title)
        box.addWidget(text)
        box.addSpacing(4)
        box.addWidget(self._labelled)
        box.addSpacing(4)
        box.addLayout(row(make, cancel, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 48, 28, 28)
        outer.addLayout(row(None, frame, None))
        outer.addStretch(1)

    def entered(self) -> None:
        self.name.show_value(self.desk.settings.get(DRAFT) or "")
        self._labelled.show_problem("")
        self.name.setFocus()

    def make(self) -> None:
        """Make the case with this consultant as its contact person, and go to it."""
        try:
            file = self.desk.cases.new(self.name.text().strip(), contact=self.desk.settings.me())
        except CaseError as error:
            self._labelled.show_problem(messages.refusal(error, self.words))
            self.name.setFocus()
            return
        self.name.clear()
        self.around.navigator.go("case", file.case.id, Stage.MEET)

    def keep(self) -> None:
        """A name that was typed waits in the vault until the case is made."""
        try:
            self.desk.settings.put(DRAFT, self.name.text().strip() or None)
        except CaseError as error:
            self.around.speaker.refuse(error)

    def _leave(self) -> None:
        self.name.clear()
        self.around.navigator.go("cases")
