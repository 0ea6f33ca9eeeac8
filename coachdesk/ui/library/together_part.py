"""What the parts of working together share: fields that are kept as they are typed, each named as on paper."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.cooperating import COOPERATION_FIELDS, PROGRESS_NAMES
from coachdesk.domain.cases import SHORT
from coachdesk.domain.connection.together import Cooperation, Progress
from coachdesk.domain.errors import CaseError
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, Story, TextLine


class Typed:
    """A field of a cooperation; `keep` is given what was typed, and what it refuses is said below the field."""

    def __init__(
        self,
        language: Language,
        autosave: Autosave,
        source: str,
        field: TextLine | Story,
        keep: Callable[[str], object],
    ) -> None:
        self.field, self._autosave, self._keep = field, autosave, keep
        self.labelled = Labelled(language, source, field)
        if isinstance(field, TextLine):
            field.setMaxLength(SHORT)
        autosave.watch(field, self.save)

    @property
    def text(self) -> str:
        """What stands in it."""
        return (self.field.text() if isinstance(self.field, TextLine) else self.field.toPlainText()).strip()

    def save(self) -> None:
        """Keep what was typed, or say why not."""
        try:
            self._keep(self.text)
        except CaseError as error:
            self.labelled.show_problem(messages.refusal(error, self.labelled.words))
        else:
            self.labelled.show_problem("")

    def show(self, text: str, *, same: bool) -> None:
        """Show what is kept, unless the field holds what is not kept yet."""
        if not same:
            self.labelled.show_problem("")
        if self.text != text:
            self._autosave.show_kept(self.field, text, same=same)


class TogetherPart(Page):
    """One part of the view, about one cooperation at a time."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around)
        self.autosave = autosave
        self.cooperation: Cooperation | None = None
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 6, 0)
        self.box.setSpacing(12)

    @property
    def id(self) -> str:
        """That of the cooperation on show."""
        assert self.cooperation is not None
        return self.cooperation.id

    def show_cooperation(self, cooperation: Cooperation) -> None:
        """Show this value, perhaps of another one than before."""
        same = self.cooperation is not None and self.cooperation.id == cooperation.id
        self.cooperation = cooperation
        self.draw(cooperation, same=same)

    def draw(self, cooperation: Cooperation, *, same: bool) -> None:
        """Fill every field; those of the `same` one with what is not kept yet are left alone."""

    def retranslate(self) -> None:
        super().retranslate()
        if self.cooperation is not None:
            self.draw(self.cooperation, same=True)

    def typed(self, name: str, field: TextLine | Story, keep: Callable[[str], object]) -> Typed:
        """A field called as the field `name` is on paper."""
        return Typed(self.language, self.autosave, COOPERATION_FIELDS[name], field, keep)

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do what may be refused; the refusal is said at the foot of the window."""
        try:
            deed()
        except CaseError as error:
            self.around.speaker.refuse(error)
            return False
        return True


def progress_toggles(language: Language, kinds: tuple[Progress, ...] = tuple(Progress)) -> Toggles:
    """How far something is, to press."""
    return Toggles(language, COOPERATION_FIELDS["progress"], ((each, PROGRESS_NAMES[each]) for each in kinds))


def put(box: QVBoxLayout, *parts: QWidget) -> None:
    """Put parts below each other."""
    for part in parts:
        box.addWidget(part)
