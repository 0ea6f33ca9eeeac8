"""From the pages of a plan to a printer; here the printer writes to a file."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from coachdesk.documents.sheets import PageImage
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.printing import DPI, as_image, draw_pages, new_printer, page_order


def to_file(path: Path) -> QPrinter:
    """A printer as the window makes it, set to write to a file."""
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pages_of(act: ActStage, language: str, dpi: int = DPI) -> Iterator[PageImage]:
    """The pages of the plan on show."""
    return act.desk.plans.pages(act.desk.plans.pdf(act.case_id, language), dpi)


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_prints_every_page_on_a4_as_the_plan_has_it(act: ActStage, tmp_path: Path, language: str) -> None:
    path = tmp_path / "printed.pdf"
    wanted = [as_image(page) for page in pages_of(act, language, 40)]
    assert draw_pages(to_file(path), pages_of(act, language)) == len(wanted)
    sizes = [[round(side) for side in page.get_size()] for page in pypdfium2.PdfDocument(path)]
    assert sizes == [[595, 842]] * len(wanted)
    for ours, theirs in zip(wanted, act.desk.plans.pages(path.read_bytes(), 40), strict=True):
        printed = as_image(theirs)
        assert printed.size() == ours.size()
        far = sum(
            abs(ours.pixelColor(x, y).lightness() - printed.pixelColor(x, y).lightness()) > 60
            for x in range(ours.width())
            for y in range(ours.height())
        )
        assert far < ours.width() * ours.height() * 0.02


def test_prints_only_the_pages_asked_for(act: ActStage, tmp_path: Path) -> None:
    assert len(list(pages_of(act, "ti", 10))) >= 2
    printer = to_file(tmp_path / "second.pdf")
    printer.setFromTo(2, 2)
    assert draw_pages(printer, pages_of(act, "ti", 60)) == 1
    assert len(pypdfium2.PdfDocument(tmp_path / "second.pdf")) == 1


def test_copies_are_repeated_for_printers_that_do_not_do_it(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "copies.pdf")
    printer.setCopyCount(2)
    assert not printer.supportsMultipleCopies()
    printer.setCollateCopies(True)
    assert page_order(printer, 3) == [0, 1, 2, 0, 1, 2]
    printer.setCollateCopies(False)
    assert page_order(printer, 3) == [0, 0, 1, 1, 2, 2]
    printer.setCopyCount(1)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert page_order(printer, 3) == [2, 1, 0]
    printer.setFromTo(2, 9)
    assert page_order(printer, 3) == [2, 1]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_answer_draws_nothing(act: ActStage, tmp_path: Path) -> None:
    assert draw_pages(to_file(tmp_path / "no" / "where.pdf"), pages_of(act, "nl", 30)) == 0


def test_printing_leaves_nothing_beside_the_output(
    act: ActStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    before = {path.name for path in tmp_path.iterdir()}
    draw_pages(to_file(tmp_path / "printed.pdf"), pages_of(act, "ar", 60))
    assert not list(scratch.iterdir())
    assert {path.name for path in tmp_path.iterdir()} - before == {"printed.pdf"}
