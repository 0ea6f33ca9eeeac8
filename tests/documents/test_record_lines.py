"""Which lines of the papers about a file are ours, and that these papers say nothing of their review."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from coachdesk import content, paths
from coachdesk.documents.access_sheet import access_sheet
from coachdesk.documents.erasure_sheet import erasure_sheet
from coachdesk.documents.look import FOOTER_BASE
from coachdesk.documents.record_lines import lines, share_of
from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.record_sheet import RecordSheet
from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.domain.privacy import Ground
from coachdesk.i18n import Translators, plain
from coachdesk.i18n.standing import Share
from tests.builders import NOW, an_id, yonas
from tests.documents.builders import CREATED
from tests.documents.reading import page_texts, shown
from tests.documents.records import known, record_nl

TRANSLATORS = Translators(paths.translations())
CONTENT = content.load(paths.resources() / "content")


def access(language: str) -> RecordSheet:
    return access_sheet(known(yonas()), CONTENT, TRANSLATORS[language])


def erasure(language: str) -> RecordSheet:
    report = ErasureReport(an_id(1), NOW, Ground.REQUEST, (Reach(Place.VAULT),), (Reach(Place.FOLDER, 2),))
    return erasure_sheet(report, "Yonas Tesfay", "Marieke de Vries", CONTENT, TRANSLATORS[language])


def test_every_kind_of_item_gives_its_lines_and_what_was_said_gives_its_note() -> None:
    sheet = record_nl()
    found = list(lines(sheet))
    for wanted in (
        sheet.title,
        "Wie je bent",
        "Roepnaam",
        "Foto",
        "Ik krijg energie van leren.",
        "Handtekening",
        sheet.page,
    ):
        assert wanted in found
    assert "Zoals getypt." in found
    assert not [text for text in found if "fietsen" in text or text == "سميرة حداد"]


@pytest.mark.parametrize("make", [access, erasure])
@pytest.mark.parametrize("language", ["ar", "ti"])
def test_what_is_counted_is_ours(make: Callable[[str], RecordSheet], language: str) -> None:
    sheet, index = make(language), TRANSLATORS.index(language)
    of_ours = {plain(text).strip() for text in lines(sheet) if index.entries_in(text)}
    share = share_of(sheet, TRANSLATORS)
    assert share.total == len(of_ours) > 10
    assert sheet.title in of_ours and not {text for text in of_ours if text == "Yonas Tesfay"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_counted_where_nothing_waits_for_a_native_speaker(language: str) -> None:
    assert share_of(access(language), TRANSLATORS) == Share()


@pytest.mark.parametrize("make", [access, erasure])
@pytest.mark.parametrize("language", ["ar", "ti"])
def test_at_the_foot_of_the_clients_paper_stands_its_page_alone(
    make: Callable[[str], RecordSheet], language: str
) -> None:
    sheet = replace(make(language), page="{page}/{pages}")
    pdf = record_pdf(sheet, created=CREATED)
    pages = len(page_texts(pdf))
    foot = [(piece.page, piece.text) for piece in shown(pdf) if piece.y < FOOTER_BASE + 20]
    assert foot == [(number, f"{number}/{pages}") for number in range(1, pages + 1)]
