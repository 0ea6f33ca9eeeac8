"""Asking where a file is to be kept."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, name: str, kind: str = "PDF (*.pdf)") -> Path | None:
    """The file that the user named, beginning with `name`; None when nothing was chosen. `title` is shown as it is.

    `kind` is which files are shown; one without an ending gets that of `name`.
    """
    dialog = QFileDialog(parent, title, "", kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None
