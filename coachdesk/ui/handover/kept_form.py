"""A form about one entry of a case: every answer is kept at once, and what is refused stays with the reason below it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.fields import Labelled, Story, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.kept_words import KeptWords, held_by
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.place import holds_refusal

_PARTY = (("organisation", "person"), ("role", "phone"), ("email", "address"))
_LTR = ("phone", "email")


class KeptForm(Speaking):
    """Fields are named as those of the entry, and those of a party in it with a dot: "sender.person".

    `removed` asks to take the entry out.
    """

    removed = Signal()

    def __init__(self, stage: StagePage, keep: Callable[..., object], labels: Mapping[str, str]) -> None:
        """`keep` is given the id of the entry and changed fields, and raises what can't be; `labels` name the fields."""
        super().__init__(stage.language)
        self.stage, self._autosave, self._keep, self._labels = stage, stage.autosave, keep, labels
        self.record: Any = None
        self.lines: dict[str, Labelled] = {}
        self.days: dict[str, DayField] = {}
        self.told: dict[str, KeptWords] = {}
        self.folds: dict[str, Fold] = {}
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Remove"))
        self.remove.clicked.connect(self.removed)

    # --- fields -----------------------------------------------------------------------------------------------------

    def line(self, name: str, *, ltr: bool = False, many: bool = False) -> Labelled:
        """A field of one line, or of several."""
        field: TextLine | Story = Story(lines=1, most=6) if many else TextLine(ltr=ltr)
        if isinstance(field, TextLine):
            field.setMaxLength(SHORT)
        made = self.lines[name] = Labelled(self.language, self._labels[name], field)
        self._autosave.watch(field, lambda: self.keep(made.show_problem, lambda: self._changed(name, _text(field))))
        return made

    def day(self, name: str, *, needed: bool = False) -> DayField:
        """A field for a day."""
        made = self.days[name] = DayField(self.language, self._labels[name], needed=needed)
        made.picked.connect(lambda: self.keep(made.show_problem, lambda: {name: made.day}))
        return made

    def words_for(self, name: str) -> KeptWords:
        """A field for words in both languages."""
        made = self.told[name] = KeptWords(self.language, self._labels[name], self._autosave, lines=1)
        made.said.connect(lambda: self.keep(made.show_problem, lambda: {name: made.words_said}))
        return made

    def party(self, name: str) -> Fold:
        """Who it is and how to reach this person, folded."""
        made = Fold(self.language)
        for_reading(made.toggle, made.head)
        for pair in _PARTY:
            parts = (self.line(f"{name}.{each}", ltr=each in _LTR) for each in pair)
            made.body.addLayout(row(*parts, spacing=14))
        return made

    def _changed(self, name: str, text: str) -> dict[str, Any]:
        outer, _, inner = name.partition(".")
        return {outer: replace(getattr(self.record, outer), **{inner: text})} if inner else {outer: text}

    def _value(self, name: str) -> str:
        outer, _, inner = name.partition(".")
        found = getattr(self.record, outer)
        return str(getattr(found, inner) if inner else found)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_record(self, record: Any, client_language: str) -> None:
        """Show an entry; fields with what is not kept yet, or was refused, are left alone."""
        if self.record is not None and self.record.id != record.id:
            self._forget()
        self.record = record
        for name, labelled in self.lines.items():
            field = labelled.field
            assert isinstance(field, TextLine | Story)
            left_alone = self._autosave.waits(field) or holds_refusal(field)
            if not left_alone and _text(field) != self._value(name).strip():
                field.show_value(self._value(name))
        for name, day in self.days.items():
            day.show_kept(getattr(record, name))
        for name, told in self.told.items():
            told.show_kept(getattr(record, name), client_language)

    def _forget(self) -> None:
        """Another one comes: what was refused in one is none of another's."""
        for labelled in self.lines.values():
            if labelled.problem and isinstance(labelled.field, TextLine | Story):
                labelled.field.show_value("")
            labelled.show_problem("")
        for day in self.days.values():
            day.show_problem("")
        for told in self.told.values():
            told.show_problem("")

    def held(self) -> bool:
        """Whether words that could not be kept would be lost if another entry were shown."""
        return held_by(*self.told.values())

    @property
    def unfolded(self) -> str:
        """Names of the folds that are open, with a comma between."""
        return ",".join(name for name, fold in self.folds.items() if fold.is_open)

    def unfold(self, names: str) -> None:
        """Open those that `unfolded` named, and close the others."""
        for name, fold in self.folds.items():
            fold.show_open(name in names.split(","))

    # --- keeping ----------------------------------------------------------------------------------------------------

    def keep(self, say: Callable[[str], object], read: Callable[[], dict[str, Any]]) -> None:
        """Keep the fields that `read` gives; `say` is told what is wrong with them, or "" when nothing is."""
        try:
            self._keep(self.stage.case_id, self.record.id, **read())
        except CaseError as error:
            say(messages.refusal(error, self.words))
            return
        say("")

    def tell(self, problem: str) -> None:
        """For what has no place to say it at."""
        if problem:
            self.stage.around.speaker.tell(problem)


def _text(field: TextLine | Story) -> str:
    return (field.text() if isinstance(field, TextLine) else field.toPlainText()).strip()
