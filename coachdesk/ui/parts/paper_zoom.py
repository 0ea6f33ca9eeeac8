"""Showing paper larger and smaller: three buttons, and the keys that do the same."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from coachdesk.i18n import mark
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.paper_view import STEP, PaperView


def zoom_buttons(owner: Speaking, paper: PaperView) -> QHBoxLayout:
    """The buttons in a row; the keys hold wherever the focus is on `owner`."""
    smaller, larger, whole = button("icon", "zoom_out"), button("icon", "zoom_in"), button("quiet")
    for made, name in ((larger, mark("Larger (Ctrl +)")), (smaller, mark("Smaller (Ctrl −)"))):
        owner.speak(made.setAccessibleName, name)
        owner.speak(made.setToolTip, name)
    owner.speak(whole.setText, mark("Fit"))
    with_keys(owner, whole, mark("Fit"), "Ctrl 0")
    larger.clicked.connect(lambda: paper.zoom_by(STEP))
    smaller.clicked.connect(lambda: paper.zoom_by(1 / STEP))
    whole.clicked.connect(paper.fit)
    for keys, run in (
        ("Ctrl++", lambda: paper.zoom_by(STEP)),
        ("Ctrl+=", lambda: paper.zoom_by(STEP)),
        ("Ctrl+-", lambda: paper.zoom_by(1 / STEP)),
        ("Ctrl+0", paper.fit),
    ):
        QShortcut(QKeySequence(keys), owner, run)
    return row(smaller, larger, whole, None)
