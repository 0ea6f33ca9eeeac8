"""The recovery key on paper."""

import pytest

from coachdesk.documents.paper import WIDTH
from coachdesk.documents.recovery_pdf import recovery_pdf
from coachdesk.domain.errors import PrintProblem, PrintStopped
from tests.documents.builders import CREATED, recovery
from tests.documents.reading import characters, fonts, page_texts, shown

ARABIC = recovery(
    language="ar",
    rtl=True,
    title="مفتاح الاستعادة",
    lines=("بهذا المفتاح تفتح الخزنة إذا نسيت كلمة المرور.",),
    warning="من يملك هذه الورقة يمكنه قراءة كل الملفات.",
)


@pytest.mark.parametrize("sheet", [recovery(), ARABIC], ids=["nl", "ar"])
def test_the_key_reads_from_left_to_right_and_from_top_to_bottom(sheet) -> None:
    pieces = [piece for piece in shown(recovery_pdf(sheet, created=CREATED)) if piece.size == 27]
    seen = sorted(pieces, key=lambda piece: (-piece.y, piece.x))
    assert "".join(piece.text for piece in seen) == "".join(sheet.key)


def test_the_key_can_be_copied_in_order() -> None:
    (text,) = page_texts(recovery_pdf(recovery()))
    assert "".join(recovery().key) in "".join(text.split())


def test_arabic_stands_at_the_right() -> None:
    letters = [c for c in characters(recovery_pdf(ARABIC)) if "\u0600" < c.text < "\u06ff"]
    assert max(c.right for c in letters) > WIDTH - 64


def test_one_page_with_embedded_fonts_the_same_every_time() -> None:
    pdf = recovery_pdf(recovery(), created=CREATED)
    assert len(page_texts(pdf)) == 1
    assert set(fonts(pdf).values()) == {(True, True)}
    assert pdf == recovery_pdf(recovery(), created=CREATED)


def test_what_does_not_fit_or_has_no_glyph_stops_the_print() -> None:
    with pytest.raises(PrintStopped) as stopped:
        recovery_pdf(recovery(warning="漢"))
    assert stopped.value.problems == (PrintProblem("glyph", "warning", "nl", "漢"),)
    with pytest.raises(PrintStopped) as stopped:
        recovery_pdf(recovery(lines=("Bewaar dit blad goed. " * 20,) * 12))
    assert [problem.reason for problem in stopped.value.problems] == ["fit"]
