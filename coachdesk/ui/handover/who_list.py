"""A list of what is about somebody else, one of which is open below it; and the form in which a new one is named."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.partners import Partner
from coachdesk.ui.handover.who_form import WhoForm
from coachdesk.ui.listen.list_item import DatedItem, Picture
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading


@dataclass(frozen=True, slots=True)
class ListWords:
    """Source texts: the title, what is said while there is nothing, and the button for a new one."""

    title: str
    empty: tuple[str, ...]
    new: str


class WhoList(Speaking):
    """`opened` and `removed` carry an id, `named` whom a new one is about: a Partner or a Party."""

    opened = Signal(str)
    removed = Signal(str)
    named = Signal(object)

    def __init__(
        self,
        stage: StagePage,
        texts: ListWords,
        fields: dict[str, str],
        partners: Callable[[], tuple[Partner, ...]],
        picture: str | Picture = "calendar",
    ) -> None:
        """`fields` are the source texts of the names in the form, `partners` who of the directory can be chosen, and
        `picture` what stands before each line."""
        super().__init__(stage.language)
        self._partners, self._picture = partners, picture
        title = label("h2")
        self.speak(title.setText, texts.title)
        self.empty = [label("muted", wrap=True) for _text in texts.empty]
        for line, text in zip(self.empty, texts.empty, strict=True):
            self.speak(line.setText, text)
        self.new = button("primary", "plus")
        self.speak(self.new.setText, texts.new)
        self.new.clicked.connect(self.begin)
        self.form = WhoForm(stage.language, fields, texts.new)
        self.form.named.connect(self.named)
        self.form.left.connect(self._leave)
        self.form.hide()
        self.items: KeyedColumn[DatedItem, tuple[str, str, bool]] = KeyedColumn(self._made, _show)
        self.items.setSpacing(2)
        frame, box = card(spacing=10)
        box.addLayout(row(title, None, self.new))
        for part in (*self.empty, self.form):
            box.addWidget(part)
        box.addLayout(self.items)
        self.setLayout(column(frame))

    def show_lines(self, lines: Iterable[tuple[str, str, str]], open_id: str) -> None:
        """Show lines of an id, what it is, and how it stands; one of them is open below."""
        shown = [(key, (name, state, key == open_id)) for key, name, state in lines]
        self.items.show_values(shown)
        for line in self.empty:
            line.setVisible(not shown and self.form.isHidden())

    def begin(self) -> None:
        """Unfold the form for a new one."""
        self._show_form(True)
        self.form.begin(self._partners())

    @property
    def naming(self) -> bool:
        """Whether the form for a new one is open."""
        return not self.form.isHidden()

    def fold(self) -> None:
        """Fold the form: the new one is there, or another case is."""
        self._show_form(False)

    def _leave(self) -> None:
        self._show_form(False)
        self.new.setFocus()

    def _show_form(self, shown: bool) -> None:
        self.form.setVisible(shown)
        self.new.setVisible(not shown)
        for line in self.empty:
            line.setVisible(not shown and not self.items.parts)

    @property
    def begins_at(self) -> QWidget:
        """What gets the focus when the part is opened."""
        return next((made for made in self.items.parts.values() if made.isChecked()), self.new)

    def _made(self, key: str) -> DatedItem:
        made = DatedItem(self._picture)
        for_reading(made)
        made.clicked.connect(lambda: self.opened.emit(key))
        made.removed.connect(lambda: self.removed.emit(key))
        made.moved.connect(lambda pressed: self.items.parts[self.items.beside(key, pressed)].setFocus())
        return made


def _show(made: DatedItem, line: tuple[str, str, bool]) -> None:
    name, state, is_open = line
    made.say(name, state, state)
    made.setChecked(is_open)
