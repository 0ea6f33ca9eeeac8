"""Naming somebody: typed, or taken from the directory, of which those that fit stand below what is typed."""

from PySide6.QtCore import Signal

from coachdesk.domain.cases import SHORT
from coachdesk.domain.handover import Party
from coachdesk.domain.partners import Partner
from coachdesk.domain.search import fold
from coachdesk.i18n import mark
from coachdesk.ui.handover.line_choices import LineChoices
from coachdesk.ui.language import Language
from coachdesk.ui.listen.list_item import ListItem
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.place import KEPT, LOOSE

MOST = 6
"""Entries of the directory that are shown at once."""


class WhoForm(Speaking):
    """`named` carries a Partner that was pressed, or a Party that was typed; `left` asks to fold it again."""

    named = Signal(object)
    left = Signal()

    def __init__(self, language: Language, fields: dict[str, str], add: str) -> None:
        """`fields` are the source texts of what an organisation and a person are called, `add` of the button."""
        super().__init__(language)
        self._partners: tuple[Partner, ...] = ()
        self.organisation, self.person = TextLine(), TextLine()
        for field in (self.organisation, self.person):
            field.setMaxLength(SHORT)
            field.setProperty(KEPT, True)
            field.setProperty(LOOSE, True)  # kept nowhere until it is added
            field.textChanged.connect(lambda _text: self._show_found())
            field.returnPressed.connect(self.take_typed)
        typed = row(
            Labelled(language, fields["organisation"], self.organisation),
            Labelled(language, fields["person"], self.person),
            spacing=14,
        )
        self._title, self._holder = label("field"), LineChoices("plus")
        self._holder.picked.connect(self._take)
        self.speak(self._title.setText, mark("From the directory"))
        self.speak(self._holder.setAccessibleName, mark("From the directory"))
        self.add, self.leave = button("primary", "plus"), button("quiet")
        self.speak(self.add.setText, add)
        self.speak(self.leave.setText, mark("Not now"))
        self.add.clicked.connect(self.take_typed)
        self.leave.clicked.connect(self.left)
        self.setLayout(column(typed, self._title, self._holder, row(self.add, self.leave, None), spacing=8))

    def begin(self, partners: tuple[Partner, ...]) -> None:
        """Begin empty, with these of the directory to choose from."""
        self._partners = partners
        for field in (self.organisation, self.person):
            field.show_value("")
        self._show_found()
        self.organisation.setFocus()

    @property
    def offered(self) -> tuple[ListItem, ...]:
        """The entries of the directory that are offered to press."""
        return tuple(self._holder.ordered)

    def take_typed(self) -> None:
        """Name who is typed; nobody named is refused by who keeps it."""
        typed = Party(organisation=self.organisation.text().strip(), person=self.person.text().strip())
        if not typed:
            self.organisation.setFocus()
        self.named.emit(typed)

    def _show_found(self) -> None:
        """Those whose names hold every word that is typed."""
        wanted = fold(f"{self.organisation.text()} {self.person.text()}").split()
        names = ((each, fold(f"{each.organisation} {each.person}")) for each in self._partners)
        found = [each for each, name in names if all(word in name for word in wanted)][:MOST]
        lines = ((each.id, self.words.line(each.organisation.strip(), each.person.strip()), False) for each in found)
        self._holder.show_lines(lines)
        self._title.setVisible(bool(found))

    def _take(self, partner_id: str) -> None:
        self.named.emit(next(each for each in self._partners if each.id == partner_id))

    def retranslate(self) -> None:
        super().retranslate()
        self._show_found()
