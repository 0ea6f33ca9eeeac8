"""The confirmation that a case was erased, and the report in sentences."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences_erasing import report_lines
from coachdesk.documents.erasure_sheet import erasure_sheet
from coachdesk.documents.record_sheet import Tick
from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.domain.privacy import Ground
from coachdesk.domain.trail import Deed
from coachdesk.i18n import plain
from tests.builders import NOW, an_id
from tests.documents.reading import page_texts

REPORT = ErasureReport(
    an_id(7),
    NOW,
    Ground.REQUEST,
    (Reach(Place.VAULT), Reach(Place.LAPTOP, 7), Reach(Place.REPLACED)),
    (Reach(Place.FOLDER, 0),),
)


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_the_confirmation_is_one_page_with_name_day_number_and_places(desk: Desk, language: str) -> None:
    desk.settings.put("me.name", "Marieke de Vries")
    pdf = desk.erasing.pdf(REPORT, "Yonas Tesfay", language)
    (text,) = page_texts(pdf)
    for wanted in ("Yonas Tesfay", "Marieke de Vries", REPORT.case_id[:8], "2026", "(7)"):
        assert wanted in text.replace("\u200b", "") or (wanted == "(7)" and ")7(" in text)
    sheet = desk.erasing.sheet(REPORT, "Yonas Tesfay", language)
    ticks = [item.ticked for section in sheet.sections for item in section.items if isinstance(item, Tick)]
    assert ticks == [True, True, True, False]


def test_a_name_that_can_not_be_printed_does_not_stop_it(desk: Desk) -> None:
    assert len(pypdfium2.PdfDocument(desk.erasing.pdf(REPORT, "漢", "nl"))) == 1
    assert len(pypdfium2.PdfDocument(desk.erasing.pdf(REPORT, "W" * 60, "ti"))) == 1


def test_a_complete_erasure_has_no_empty_box(desk: Desk) -> None:
    whole = replace(REPORT, not_reached=())
    sheet = erasure_sheet(whole, "Yonas", "", desk.content, desk.translators["en"])
    assert all(item.ticked for part in sheet.sections for item in part.items if isinstance(item, Tick))


def test_saving_and_printing_it_stand_in_the_trail_without_a_name(desk: Desk, tmp_path: Path) -> None:
    desk.erasing.save_pdf(REPORT, "Yonas Tesfay", "ti", tmp_path / "erased.pdf")
    desk.erasing.printed(REPORT, "ti")
    printed, saved = desk.vault.opened().trail.entries(REPORT.case_id)
    assert (saved.deed, printed.deed) == (Deed.CASE_EXPORTED, Deed.CASE_PRINTED)
    assert saved.detail == printed.detail == {"document": "erasure", "language": "ti"}
    assert (tmp_path / "erased.pdf").read_bytes().startswith(b"%PDF")


def test_the_report_in_sentences(desk: Desk) -> None:
    lines = [plain(line) for line in report_lines(REPORT, desk.translators["en"])]
    assert lines[0] == f"The case {REPORT.case_id} was erased on 21 November 2026 09:30."
    assert lines[2] == "Erased from: backups on this laptop (7)"
    assert lines[-2] == "Not reached: backups on the stick or drive"
    assert lines[-1].endswith("It is erased there as soon as a backup is made to it again.")
