"""Asking where a PDF is to be kept."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, name: str) -> Path | None:
    """The file that the user named, beginning with `name`; None when nothing was chosen. `title` is shown as it is."""
    dialog = QFileDialog(parent, title, "", "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None
