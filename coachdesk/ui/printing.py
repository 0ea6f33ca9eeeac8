"""From a PDF in memory to a printer. Nothing is written to the disk."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from coachdesk.i18n import mark
from coachdesk.ui.page import Around

if TYPE_CHECKING:
    from coachdesk.documents.sheets import PageImage

DPI = 300
"""Dots per inch of what goes to the printer: sharp letters, and quick enough on an old laptop."""

_PRINTED = mark("The plan is on its way to the printer.")


def as_image(page: "PageImage") -> QImage:
    """A page as a picture of Qt's, with pixels of its own."""
    return QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888).copy()


def new_printer() -> QPrinter:
    """A printer set to A4, upright, to the edge of the paper: the sheet has its own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName("CoachDesk")
    return printer


def draw_pages(printer: QPrinter, pages: "Iterable[PageImage]", first: int = 0, last: int = 0) -> int:
    """Draw the pages from `first` to `last` (counted from 1; 0 is all) on the printer; returns how many were drawn."""
    painter, drawn = QPainter(), 0
    for number, page in enumerate(pages, 1):
        if (first and number < first) or (last and number > last):
            continue
        if drawn:
            printer.newPage()
        elif not painter.begin(printer):
            return 0
        painter.drawImage(QRectF(printer.pageLayout().fullRectPixels(printer.resolution())), as_image(page))
        drawn += 1
    if painter.isActive():
        painter.end()
    return drawn


def print_with_dialog(parent: QWidget, around: Around, pdf: bytes) -> bool:
    """Ask for a printer and print; returns whether something was printed."""
    around.language.speak_qt()
    printer = new_printer()
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    words = around.language.words
    if not draw_pages(printer, around.desk.plans.pages(pdf, DPI), printer.fromPage(), printer.toPage()):
        around.speaker.tell(words.text("The printer does not answer. Is it on, and chosen right?"))
        return False
    around.speaker.tell(words.text(_PRINTED))
    return True
