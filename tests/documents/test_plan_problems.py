"""What stops the print, and that it says where."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from coachdesk.documents.plan_pdf import check_plan, plan_pdf
from coachdesk.documents.sheets import Pair, PlanSheet
from coachdesk.domain.errors import PrintProblem, PrintStopped
from coachdesk.domain.papers import PlanVersion
from tests.documents.builders import CREATED, SHEETS, plan_ar, plan_nl, plan_ti
from tests.documents.full_plans import PLANS, full
from tests.documents.reading import shown

EACH = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)


def printed(sheet: PlanSheet) -> bytes:
    return plan_pdf(sheet, created=CREATED)


# ----------------------------------------------------------------------------------------------


@EACH
def test_a_sound_sheet_has_no_problems(sheet: PlanSheet) -> None:
    assert check_plan(sheet) == ()


def with_step(sheet: PlanSheet, words: Pair) -> PlanSheet:
    """The sheet with other words for its step 2.1."""
    first, second, *rest = sheet.priorities
    step = replace(second.steps[0], words=words)
    return replace(sheet, priorities=(first, replace(second, steps=(step, *second.steps[1:])), *rest))


def test_a_missing_glyph_stops_the_print_and_is_named_once() -> None:
    sheet = with_step(plan_ar(), Pair("漢 en 漢", "مركز 語"))
    expected = (PrintProblem("glyph", "step 2.1", "nl", "漢"), PrintProblem("glyph", "step 2.1", "ar", "語"))
    assert check_plan(sheet) == expected
    with pytest.raises(PrintStopped) as stopped:
        plan_pdf(sheet)
    assert stopped.value.problems == expected


def test_a_word_wider_than_its_column_stops_the_print() -> None:
    word = "inkomstenafhankelijkecombinatiekorting"
    assert check_plan(with_step(plan_ti(), Pair(f"Lees {word}", "ኣንብብ"))) == (
        PrintProblem("fit", "step 2.1", "nl", word[:30]),
    )


def test_the_same_word_fits_a_sheet_in_one_language() -> None:
    assert check_plan(with_step(plan_nl(), Pair("Lees inkomstenafhankelijkecombinatiekorting"))) == ()


@pytest.mark.parametrize(
    "street", ["Assendorperstraat 114, Zwolle", "Burgemeester Drijbersingel 25", "Zwartewaterallee 8"]
)
@pytest.mark.parametrize("make", PLANS.values(), ids=PLANS)
def test_the_name_of_a_street_fits_under_its_picture(make: Callable[[], PlanSheet], street: str) -> None:
    sheet = full(make(), PlanVersion.PICTURES)
    meeting = sheet.appointments[0]
    where = Pair(street, f"\u2068{street}\u2069" if sheet.bilingual else None, "place")
    sheet = replace(sheet, appointments=(replace(meeting, lines=(where, *meeting.lines[1:])),))
    assert check_plan(sheet) == ()


def test_a_step_higher_than_a_page_stops_the_print() -> None:
    sheet = with_step(plan_ti(), Pair("Ik oefen. " * 150, "እለማመድ።"))
    problems = check_plan(sheet)
    assert [(p.reason, p.place, p.column) for p in problems] == [("fit", "priority 2", "nl")]
    assert problems[0].detail.startswith("Ik oefen.")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"title": Pair("漢", "خطتي")}, "title"),
        ({"name": "漢"}, "name"),
        ({"date": Pair("漢", "١")}, "date"),
        ({"if_it_fails": Pair("漢", "؟")}, "if it fails"),
        ({"not_pip": Pair("漢", "؟")}, "not pip"),
        ({"choice": Pair("漢", "؟")}, "choice"),
        ({"unreviewed": "漢"}, "unreviewed"),
        ({"page": Pair("漢 {page} {pages}", "{page} {pages}")}, "page"),
        ({"signatures": (Pair("漢", "؟"),)}, "signature"),
        ({"contact": replace(plan_ar().contact, phone="漢")}, "contact"),
        ({"energy": (replace(plan_ar().energy[0], words=Pair("漢", "؟")),)}, "energy"),
        ({"priorities": (replace(plan_ar().priorities[0], title=Pair("漢", "؟")),)}, "priority 1"),
        ({"priorities": (replace(plan_ar().priorities[0], wish=Pair("漢", "؟")),)}, "priority 1"),
    ],
)
def test_every_place_is_checked(changes: dict[str, object], place: str) -> None:
    problems = check_plan(plan_ar(**changes))
    assert {problem.place for problem in problems} == {place}
    assert {problem.detail for problem in problems} == {"漢"}


def test_a_long_phone_number_is_set_smaller_rather_than_refused() -> None:
    sheet = plan_ar(contact=replace(plan_ar().contact, phone="+31 (0)58 123 45 67 89"))
    sizes = {piece.size for piece in shown(printed(sheet)) if "123 45 67 89" in piece.text}
    assert max(sizes) < 20
