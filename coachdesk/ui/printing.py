"""From a PDF in memory to a printer. Nothing is written to the disk by us; what CUPS is handed lies in memory too."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from coachdesk.i18n import mark
from coachdesk.ui.page import Around

if TYPE_CHECKING:
    from coachdesk.documents.sheets import PageImage

DPI = 300
"""Dots per inch of what goes to the printer: sharp letters, and quick enough on an old laptop."""

_PRINTED = mark("It is on its way to the printer.")


def as_image(page: "PageImage") -> QImage:
    """A page as a picture of Qt's, with pixels of its own."""
    return QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBX8888).copy()


def new_printer() -> QPrinter:
    """A printer set to A4, upright, to the edge of the paper: the sheet has its own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName("CoachDesk")
    return printer


def page_order(printer: QPrinter, count: int, first: int = 0, last: int = 0) -> list[int]:
    """The pages (from 0) of `count` in the order in which they go to the printer.

    `first` and `last` are counted from 1; 0 leaves them to the range that was chosen in the dialog. Copies are
    repeated here only for printers that do not repeat them by themselves.
    """
    first, last = first or printer.fromPage() or 1, last or printer.toPage() or count
    chosen = [number - 1 for number in range(first, last + 1) if 1 <= number <= count]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return chosen * copies
    return [number for number in chosen for _ in range(copies)]


def draw_pages(printer: QPrinter, pages: "Iterable[PageImage]", first: int = 0, last: int = 0) -> int:
    """Draw the pages as the printer is set, or from `first` to `last`; see `page_order`.

    Returns how many sides were drawn, 0 when the printer does not answer.
    """
    images = [as_image(page) for page in pages]
    with in_memory():
        return _draw(printer, images, first, last)


def _draw(printer: QPrinter, images: list[QImage], first: int, last: int) -> int:
    painter, drawn = QPainter(), 0
    for number in page_order(printer, len(images), first, last):
        if drawn:
            printer.newPage()
        elif not painter.begin(printer):
            return 0
        paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        painter.drawImage(_within(paper, QSizeF(images[number].size())), images[number])
        drawn += 1
    if painter.isActive():
        painter.end()
    return drawn


@contextmanager
def in_memory() -> Iterator[None]:
    """Meanwhile temporary files lie in the memory of the computer, where the system has a folder for that.

    On Linux, Qt and CUPS hand a page over in such a file and remove it at once; a power cut in between leaves nothing.
    """
    before, folder = os.environ.get("TMPDIR"), os.environ.get("XDG_RUNTIME_DIR", "")
    if not _is_in_memory(folder):
        yield
        return
    os.environ["TMPDIR"] = folder
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before


def _is_in_memory(folder: str) -> bool:
    """Whether a folder can be written to and is kept in memory only."""
    if not folder or not os.access(folder, os.W_OK | os.X_OK):
        return False
    try:
        mounts = [line.split() for line in Path("/proc/self/mounts").read_text("utf-8").splitlines()]
    except OSError:
        return False
    real = Path(folder).resolve()
    around = [(len(place), kind) for _what, place, kind, *_rest in mounts if real.is_relative_to(place)]
    return bool(around) and max(around)[1] in ("tmpfs", "ramfs")


def _within(paper: QRectF, page: QSizeF) -> QRectF:
    """The page as large as the paper takes it, in its own shape, in the middle."""
    size = page.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2
    return QRectF(left, top, size.width(), size.height())


def print_with_dialog(parent: QWidget, around: Around, pdf: bytes) -> bool:
    """Ask for a printer and print; returns whether something was printed."""
    printer, plans = new_printer(), around.desk.plans
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, sum(1 for _ in plans.pages(pdf, 10)))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        drawn = draw_pages(printer, plans.pages(pdf, DPI))
    finally:
        QGuiApplication.restoreOverrideCursor()
    words = around.language.words
    if not drawn:
        around.speaker.tell(words.text("The printer does not answer. Is it on, and chosen right?"))
        return False
    around.speaker.tell(words.text(_PRINTED))
    return True
