"""Asking before something that can't be undone."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from coachdesk.ui.parts.basics import button, label, row


class Question(QDialog):
    """A title, a sentence, and two answers; Escape is the safe one."""

    def __init__(self, parent: QWidget, title: str, text: str, yes: str, no: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("CoachDesk")  # the title may hold a name, and title bars are seen by everyone
        self.setMinimumWidth(460)
        self.yes, self.no = button("danger"), button("primary")
        self.yes.setText(yes)
        self.no.setText(no)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.no.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 18)
        box.setSpacing(12)
        box.addWidget(label("h2", title, wrap=True))
        box.addWidget(label("", text, wrap=True))
        box.addSpacing(6)
        box.addLayout(row(None, self.yes, self.no))
        self.no.setFocus()


def sure(parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
    """Ask; True only for the answer `yes`."""
    return Question(parent, title, text, yes, no).exec() == QDialog.DialogCode.Accepted


def with_ending(chosen: str, ending: str) -> Path:
    """What was chosen to save in, with `ending` (".json") where none was typed; never over a file nobody asked about."""
    path = Path(chosen)
    named = path.with_name(path.name + ending)
    return path if path.suffix or path.exists() or named.exists() else named
