"""The logo of the organisation: chosen, shown, and taken away."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout

from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.pickers import read_picture

MOST: Final = QSize(900, 300)
"""Pixels of the logo that is kept: sharp at 7 cm on paper, small in the vault."""
SHOWN: Final = QSize(240, 64)


def read_logo(path: Path) -> bytes:
    """A picture on white, no larger than MOST, as a PNG without any data about place or camera. Raises PhotoUnreadable."""
    image = read_picture(path)
    if image.width() > MOST.width() or image.height() > MOST.height():
        image = image.scaled(MOST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    # drawn anew: of the file that was chosen nothing comes along but what is seen
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(paper)
    return bytes(data.data())


class LogoPicker(Speaking):
    """`logo` is the picture, or None; `picked` when the user changed it."""

    picked = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.logo: bytes | None = None
        self.picture = QLabel()
        self.choose, self.remove = button("plain", "image"), button("quiet")
        self.problem = Notice("bad")
        title = label("field")
        self.speak(title.setText, mark("Logo above letters"))
        self.speak(self.picture.setAccessibleName, mark("Logo above letters"))
        self.speak(self.choose.setText, mark("Choose a picture…"))
        self.speak(self.remove.setText, mark("Without logo"))
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self._take(None))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(title)
        box.addLayout(row(self.picture, self.choose, self.remove, None))
        box.addWidget(self.problem)
        self.show_logo(None)

    def show_logo(self, logo: bytes | None) -> None:
        """Show this logo, without a signal."""
        self.logo = logo
        shown = QPixmap()
        if logo is not None and shown.loadFromData(logo):
            size = shown.size()
            if size.width() > SHOWN.width() or size.height() > SHOWN.height():
                size.scale(SHOWN, Qt.AspectRatioMode.KeepAspectRatio)
            ratio = self.devicePixelRatioF()
            shown = shown.scaled(size * ratio, mode=Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        self.picture.setVisible(logo is not None)
        self.remove.setVisible(logo is not None)

    def _ask(self) -> None:
        pictures = self.words.text("Pictures (*.jpg *.jpeg *.png *.bmp *.webp)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.words.text("Choose a picture…"), "", pictures)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Take the logo from a file; says what is wrong when it is none."""
        try:
            logo = read_logo(path)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self._take(logo)

    def _take(self, logo: bytes | None) -> None:
        self.problem.say("")
        self.show_logo(logo)
        self.picked.emit()
