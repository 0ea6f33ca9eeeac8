"""How many years a closed case is kept, for each kind of case."""

from PySide6.QtCore import Qt

from coachdesk.domain.cases import CaseKind
from coachdesk.domain.errors import CaseError
from coachdesk.domain.privacy import MOST_YEARS
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label, row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.privacy.names import CASE_KINDS

_WIDTH = 72


class YearsCard(Card):
    """Kept at once; what is no number of years is said at its field, and the last right one holds."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Years that a closed case is kept"),
            mark(
                "After so many years a closed case comes up to be looked at. Five for integration: the law on integration says so (Wi2021), and it goes before longer lists. Ask your organisation before you change it."
            ),
        )
        self.fields: dict[CaseKind, Labelled] = {}
        columns = row(spacing=20)
        for kind, name in CASE_KINDS.items():
            field = TextLine(ltr=True)
            field.setFixedWidth(_WIDTH)
            field.setMaxLength(len(str(MOST_YEARS)))
            field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.fields[kind] = Labelled(self.language, name, field)
            autosave.watch(field, lambda kind=kind: self._keep(kind))
            columns.addWidget(self.fields[kind])
        columns.addStretch(1)
        note = label("small", wrap=True)
        self.speak(
            note.setText,
            mark(
                "What kind of case it is, you say on the privacy page of the case. With 0 it comes up as soon as it is closed."
            ),
        )
        self.box.addLayout(columns)
        self.box.addWidget(note)

    def field(self, kind: CaseKind) -> TextLine:
        """The field of a kind of case."""
        made = self.fields[kind].field
        assert isinstance(made, TextLine)
        return made

    def entered(self) -> None:
        for kind in CaseKind:
            if not self.autosave.waits(self.field(kind)):
                self.field(kind).show_value(str(self.desk.retention.years(kind)))
                self.fields[kind].show_problem("")

    def _keep(self, kind: CaseKind) -> None:
        try:
            self.desk.retention.set_years(kind, self.field(kind).text())
            self.fields[kind].show_problem("")
        except CaseError as error:
            self.fields[kind].show_problem(messages.refusal(error, self.words))
