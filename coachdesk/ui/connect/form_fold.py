"""A card of a form that folds: a line says what is known, and what is not kept yet is never folded away."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.place import LOOSE, holds_refusal


class FormFold(Fold):
    """Unfolds in a restricted case too."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language, role="card")
        for_reading(self.toggle, self.head)
        self._stage = stage

    def _press(self) -> None:
        """Words that are kept nowhere but here stay in sight."""
        if self.is_open:
            self._stage.autosave.flush()
            fields: list[QLineEdit | QPlainTextEdit] = [
                *self.findChildren(QLineEdit),
                *self.findChildren(QPlainTextEdit),
            ]
            for field in fields:
                if field.isVisible() and _is_only_here(field):
                    field.setFocus()
                    return
        super()._press()


def _is_only_here(field: QLineEdit | QPlainTextEdit) -> bool:
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    return bool(text) and (bool(field.property(LOOSE)) or holds_refusal(field))


def open_first(folds: dict[str, Fold], known: dict[str, bool]) -> None:
    """Open the first of which nothing is known; those that `known` does not name are closed."""
    first = next((name for name, holds in known.items() if not holds), "")
    for name, fold in folds.items():
        fold.show_open(name == first)


def filled(stage: StagePage, *parts: QWidget) -> FormFold:
    """A fold with these below each other."""
    made = FormFold(stage)
    for part in parts:
        made.body.addWidget(part)
    return made
