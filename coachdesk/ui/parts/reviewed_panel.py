"""What it means that a translation is drafted, from the glossary, or reviewed, and how much of this page is which."""

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from coachdesk.i18n import Translator, mark
from coachdesk.i18n.standing import Share
from coachdesk.ui.parts.basics import button, label, row

_KINDS = (
    (mark("Reviewed"), mark("A native speaker has read this text in its place and found it good.")),
    (mark("Word list"), mark("The word stands in a list of terms that others have published and used.")),
    (mark("Drafted"), mark("Written with care and checked by machines. No native speaker has read it yet.")),
)


def share_line(share: Share, words: Translator) -> str:
    """How many lines a native speaker has reviewed, in one line."""
    return words.text(
        "Lines reviewed by a native speaker: {reviewed} of {total}", reviewed=share.reviewed, total=share.total
    )


class ReviewedPanel(QDialog):
    """Says it in the language of the window; Escape, Enter and the button close it."""

    def __init__(self, parent: QWidget, share: Share, words: Translator) -> None:
        super().__init__(parent)
        self.setWindowTitle("CoachDesk")
        self.setFixedWidth(560)
        self.close_button = button("primary")
        self.close_button.setText(words.text("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 18)
        box.setSpacing(12)
        box.addWidget(label("h2", words.text("How sure is this language?"), wrap=True))
        box.addWidget(label("", share_line(share, words), wrap=True))
        box.addLayout(_table(share, words))
        counts = words.text("Where a line and its Dutch differ, the Dutch counts. Ask an interpreter when in doubt.")
        box.addWidget(label("", counts, wrap=True))
        box.addSpacing(6)
        box.addLayout(row(None, self.close_button))
        self.close_button.setFocus()


def _table(share: Share, words: Translator) -> QGridLayout:
    """Each kind with its number of lines and what it means."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(2, 1)
    numbers = (share.reviewed, share.glossary, share.drafted)
    for at, ((name, meaning), number) in enumerate(zip(_KINDS, numbers, strict=True)):
        grid.addWidget(label("h3", str(number)), at, 0)
        grid.addWidget(label("h3", words.text(name)), at, 1)
        grid.addWidget(label("muted", words.text(meaning), wrap=True), at, 2)
    return grid
