"""Picking languages, weekdays and a photo."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout

from coachdesk.domain.errors import CaseError, PhotoUnreadable
from coachdesk.domain.languages import SPOKEN
from coachdesk.i18n import mark
from coachdesk.ui import icons, messages
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Toggles

FIRST_LANGUAGES = 7
"""Languages always on show; the others unfold."""
PHOTO_SIDE = 400
"""Pixels of the square photo that is kept: sharp at 3 cm on paper, small in the vault."""


class LanguagePicker(Toggles):
    """Any number of languages, or one of them; the less usual ones behind "More languages"."""

    def __init__(self, language: Language, source: str, *, many: bool = True) -> None:
        super().__init__(language, source, (), many=many)
        for code in SPOKEN:
            self.add(code, code, translate=False)
        self._more = button("quiet")
        self._flow.addWidget(self._more)
        self.speak(self._more.setText, mark("More…"))
        self._more.clicked.connect(self._show_all)
        self._all = False
        self.retranslate()
        self._fold()

    def retranslate(self) -> None:
        for code in self.ids:
            self.relabel(code, self.words.language_name(code))
        super().retranslate()

    def show_chosen(self, ids: Iterable[str]) -> None:
        super().show_chosen(ids)
        self._fold()

    def _show_all(self) -> None:
        self._all = True
        self._fold()
        self.button(SPOKEN[FIRST_LANGUAGES]).setFocus()

    def _fold(self) -> None:
        for at, code in enumerate(self.ids):
            made = self.button(code)
            made.setVisible(self._all or at < FIRST_LANGUAGES or made.isChecked())
        self._more.setVisible(not self._all)


class WeekdayPicker(Toggles):
    """Any number of weekdays, Monday first; `days` are 1 to 7."""

    def __init__(self, language: Language, source: str) -> None:
        super().__init__(language, source, (), many=True)
        for day in range(1, 8):
            self.add(str(day), str(day), translate=False)
        self.retranslate()

    def retranslate(self) -> None:
        for day in self.ids:
            self.relabel(day, self.words.weekday(int(day)))
        super().retranslate()

    @property
    def days(self) -> tuple[int, ...]:
        """The chosen weekdays in order."""
        return tuple(int(day) for day in self.chosen)

    def show_days(self, days: tuple[int, ...]) -> None:
        """Press in these, without a signal."""
        self.show_chosen(str(day) for day in days)


def read_picture(path: Path) -> QImage:
    """The picture in a file, upright. Raises PhotoUnreadable."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise PhotoUnreadable(path)
    return image


def read_photo(path: Path) -> bytes:
    """The middle square of a picture, at PHOTO_SIDE pixels, as a JPEG without any data about place or camera.

    Raises PhotoUnreadable.
    """
    image = read_picture(path)
    side = min(image.width(), image.height())
    square = image.copy(QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side))
    scaled = square.scaled(
        PHOTO_SIDE, PHOTO_SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGB32)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(88)
    writer.write(scaled)
    return bytes(data.data())


def round_photo(photo: bytes, side: int) -> QPixmap:
    """The photo in a circle of `side` pixels."""
    image = QImage.fromData(photo)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    circle = QPainterPath()
    circle.addEllipse(0, 0, side, side)
    painter.setClipPath(circle)
    painter.drawImage(QRect(0, 0, side, side), image)
    painter.end()
    return made


class PhotoPicker(Speaking):
    """A photo for the plan, if wanted. `photo` is the JPEG, or None."""

    picked = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.photo: bytes | None = None
        self._picture = QLabel()
        self._picture.setFixedSize(64, 64)
        self._choose, self._remove = button("plain", "image"), button("quiet")
        self._problem = label("problem", wrap=True)
        self._problem.hide()
        title = label("field")
        self.speak(title.setText, mark("Photo on the plan, if you want"))
        self.speak(self._choose.setText, mark("Choose a photo…"))
        self.speak(self._remove.setText, mark("Without photo"))
        self._choose.clicked.connect(self._ask)
        self._remove.clicked.connect(lambda: self._take(None))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(title)
        box.addLayout(row(self._picture, 4, self._choose, self._remove, None))
        box.addWidget(self._problem)
        self.show_photo(None)

    def show_photo(self, photo: bytes | None) -> None:
        """Show this photo, without a signal."""
        self.photo = photo
        drawn = round_photo(photo, 64) if photo else icons.pictogram("person", "#8C887C").pixmap(48, 48)
        self._picture.setPixmap(drawn)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._remove.setVisible(photo is not None)

    def _ask(self) -> None:
        pictures = self.words.text("Pictures (*.jpg *.jpeg *.png *.bmp *.webp)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.words.text("Choose a photo"), "", pictures)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Take the photo from a file; says what is wrong when it is none."""
        try:
            photo = read_photo(path)
        except CaseError as error:
            self._problem.setText(messages.refusal(error, self.words))
            self._problem.show()
            return
        self._take(photo)

    def _take(self, photo: bytes | None) -> None:
        self._problem.hide()
        self.show_photo(photo)
        self.picked.emit()
