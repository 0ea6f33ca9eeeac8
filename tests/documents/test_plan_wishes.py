"""The plan as this client reads it: in large print, with pictures, with Ge'ez dates. Always the same words."""

from collections import Counter
from dataclasses import replace
from datetime import date, time

import pytest

from coachdesk import content, paths
from coachdesk.documents import look
from coachdesk.documents.plan_pdf import _Plan, check_plan, plan_pdf
from coachdesk.documents.plan_sheet import plan_sheet
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, Pair, PlanSheet
from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Course
from coachdesk.domain.papers import PlanVersion
from coachdesk.domain.steps import When
from coachdesk.i18n import Translators, plain
from tests.builders import MARIEKE, NOW, samira, yonas
from tests.courses import PLANNED
from tests.documents.builders import CREATED, SHEETS, as_wished, longer, plan_ar, plan_nl, plan_ti
from tests.documents.reading import page_texts, shown, words

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())
PLAIN = {"ar": plan_ar(), "ti": plan_ti(), "nl": plan_nl(), "ar long": longer(plan_ar()), "ti long": longer(plan_ti())}
EACH = pytest.mark.parametrize("sheet", PLAIN.values(), ids=PLAIN)


def printed(sheet: PlanSheet) -> bytes:
    return plan_pdf(sheet, created=CREATED)


def as_read(file: CaseFile, wish: ReadingWish, language: str) -> PlanSheet:
    wishing = replace(file, case=replace(file.case, reading=wish))
    return plan_sheet(wishing, CONTENT, TRANSLATORS["nl"], TRANSLATORS[language], NOW.date())


def all_pairs(sheet: PlanSheet) -> list[Pair]:
    steps = [step for priority in sheet.priorities for step in priority.steps]
    return [sheet.date, *sheet.contact.lines, *(pair for step in steps for pair in (step.words, *step.details))]


# --- large print ------------------------------------------------------------------------------------------------------


@EACH
def test_large_print_says_the_same_in_larger_letters(sheet: PlanSheet) -> None:
    small, large = printed(sheet), printed(replace(sheet, letters=LARGE_PRINT[0]))
    assert len(page_texts(large)) >= len(page_texts(small))
    said = [set(words(" ".join(page_texts(pdf)))) for pdf in (small, large)]
    assert {word for word in said[0] ^ said[1] if not word.isdecimal()} == set()
    assert min(piece.size for piece in shown(large)) >= 10 * LARGE_PRINT[-1]
    body = {piece.size for piece in shown(large) if piece.text.startswith(("Bellen", "Kijken", "Drie"))}
    assert len(body) == 1 and body <= {round(14 * letters, 2) for letters in LARGE_PRINT}


@EACH
def test_large_print_takes_the_fewest_pages_and_the_largest_letters_for_these(sheet: PlanSheet) -> None:
    pages = {letters: _Plan(replace(sheet, letters=letters)).page_count for letters in LARGE_PRINT}
    large = printed(replace(sheet, letters=LARGE_PRINT[0]))
    assert len(page_texts(large)) == min(pages.values())
    wanted = next(letters for letters in LARGE_PRINT if pages[letters] == min(pages.values()))
    title = next(piece.size for piece in shown(large) if piece.text == "Mijn plan")
    assert title == round(22 * wanted, 2)


@EACH
def test_steps_are_printed_as_often_in_large_print(sheet: PlanSheet) -> None:
    numbers = {step.number for priority in sheet.priorities for step in priority.steps}
    counts = [
        Counter(piece.text for piece in shown(printed(replace(sheet, letters=letters))) if piece.text in numbers)
        for letters in (1.0, LARGE_PRINT[0])
    ]
    assert counts[0] == counts[1]
    assert set(counts[0]) == numbers


def test_a_word_too_wide_for_large_print_makes_only_its_own_text_smaller() -> None:
    word = "Participatiewetuitkering"
    sheet = plan_ti(title=Pair("Mijn plan", "መደበይ"), not_pip=Pair(word, "መደብ"), letters=LARGE_PRINT[0])
    in_two = replace(sheet, priorities=())
    assert check_plan(in_two) == ()
    sizes = {piece.text: piece.size for piece in shown(printed(in_two))}
    assert sizes["Mijn plan"] == pytest.approx(22 * LARGE_PRINT[0])
    assert 14 <= sizes[word] < 14 * LARGE_PRINT[0]


def test_a_step_too_long_for_a_page_of_large_print_is_printed_in_the_largest_letters_that_fit() -> None:
    long = " ".join(["Iedere ochtend samen oefenen"] * 25)
    first, second = plan_ti().priorities
    steps = (replace(first.steps[0], words=Pair(long, "ምልምማድ")), *first.steps[1:])
    sheet = plan_ti(priorities=(replace(first, steps=steps), second))
    assert check_plan(sheet) == ()
    large = replace(sheet, letters=LARGE_PRINT[0])
    assert check_plan(large) == ()
    title = next(piece.size for piece in shown(printed(large)) if piece.text == "Mijn plan")
    assert title in {round(22 * letters, 2) for letters in (*LARGE_PRINT[1:], *LESS_LARGE)}


@EACH
def test_what_stands_beside_the_plan_is_no_smaller_than_usual_letters_in_large_print(sheet: PlanSheet) -> None:
    """The Dutch of a signature and of a line that nobody translated, and the consultant's note at the foot."""
    first, *others = sheet.priorities
    steps = (replace(first.steps[0], words=Pair(None, None)), *first.steps[1:])
    lacking = replace(sheet, priorities=(replace(first, steps=steps), *others), letters=LARGE_PRINT[0])
    noted = replace(lacking, unreviewed="Nagekeken: 0 van 24")
    sizes = {piece.text: piece.size for piece in shown(printed(noted))}
    signature = next(size for text, size in sizes.items() if text.startswith("Handtekening"))
    untranslated = sizes[sheet.untranslated.nl or ""]
    assert signature == untranslated >= 12.5 * LARGE_PRINT[-1]
    assert next(size for text, size in sizes.items() if text.startswith("Nagekeken")) >= 10 * LARGE_PRINT[-1]


def test_what_is_grey_is_darker_in_large_print() -> None:
    column = look.Column("nl", 0, 100, False)
    assert look.style("detail", column).colour == look.MUTED
    assert look.style("detail", replace(column, letters=LARGE_PRINT[0])).colour == look.DARK_GREY


# --- pictures ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sheet", [plan_ar(), plan_ti(), plan_nl()], ids=["ar", "ti", "nl"])
def test_pictures_are_added_and_no_word_is_lost(sheet: PlanSheet) -> None:
    wished = as_wished(sheet, pictures=True)
    without = replace(wished, pictures=False)
    assert set(words(" ".join(page_texts(printed(wished))))) == set(words(" ".join(page_texts(printed(without)))))
    # a pictogram is a stroked path of its own
    assert printed_strokes(wished) > printed_strokes(without)


def printed_strokes(sheet: PlanSheet) -> int:
    from io import BytesIO

    import pikepdf

    with pikepdf.open(BytesIO(printed(sheet))) as document:
        operators = [str(operator) for page in document.pages for _, operator in pikepdf.parse_content_stream(page)]
    return operators.count("S")


def test_who_where_and_when_have_their_pictogram() -> None:
    sheet = as_read(yonas(), ReadingWish((Reading.PICTURES,)), "ti")
    assert sheet.pictures
    first = sheet.priorities[0].steps[0]
    assert [pair.pictogram for pair in first.details] == ["person", "place", "calendar"]
    assert [pair.pictogram for pair in sheet.contact.lines] == ["calendar", "person"]
    folder = paths.resources() / "pictograms"
    assert all((folder / f"{pair.pictogram}.svg").is_file() for pair in all_pairs(sheet) if pair.pictogram)


def test_a_time_without_a_day_has_the_clock() -> None:
    file = yonas()
    when = replace(file.steps[0].when, day=None)
    sheet = as_read(replace(file, steps=(replace(file.steps[0], when=when),)), ReadingWish(), "ti")
    assert sheet.priorities[0].steps[0].details[-1].pictogram == "clock"
    assert not sheet.pictures


def test_a_phone_number_has_western_digits_on_paper() -> None:
    file = yonas(contact=replace(MARIEKE, phone="٠٦ ١٢ ٣٤ ٥٦ ٧٨"))
    assert as_read(file, ReadingWish(), "ti").contact.phone == "06 12 34 56 78"


# --- Ge'ez dates ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("file", "language"), [(yonas(), "ti"), (yonas(), "nl"), (samira(), "ar"), (yonas(), "en")])
def test_each_date_has_the_geez_date_below_it(file: CaseFile, language: str) -> None:
    without = all_pairs(as_read(file, ReadingWish(), language))
    beside = all_pairs(as_read(file, ReadingWish(geez_dates=True), language))
    marks = {name: plain(TRANSLATORS[name].in_geez(NOW.date())).split("12")[0] for name in ("nl", language)}
    changed = [(old, new) for old, new in zip(without, beside, strict=True) if old != new]
    assert len(changed) == 1 + sum(step.when.day is not None for step in file.steps)
    for old, new in changed:
        first = "nl" if new.other else language
        for name, before, after in ((first, old.nl, new.nl), (language, old.other, new.other)):
            if after is None:
                continue
            upper, lower = after.split("\n")
            assert upper == before
            assert plain(lower).startswith(marks[name])
            assert plain(lower).endswith(" 2019")


def test_the_geez_date_of_a_plan_is_the_right_one() -> None:
    sheet = as_read(yonas(), ReadingWish(geez_dates=True), "ti")
    assert sheet.date.other is not None and sheet.date.nl is not None
    assert sheet.date.other.startswith("21 ሕዳር 2026\n")
    assert "12 ሕዳር 2019" in sheet.date.other
    assert "12 Hidar 2019" in sheet.date.nl


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
@pytest.mark.parametrize("wish", [ReadingWish((Reading.PICTURES,), large, True) for large in (False, True)])
def test_every_wish_can_be_printed_in_every_language(language: str, wish: ReadingWish) -> None:
    for file in (yonas(), samira()):
        assert check_plan(as_read(file, wish, language)) == ()


def test_wished_sheets_are_among_those_whose_layout_is_checked() -> None:
    assert any(sheet.letters > 1 and sheet.pictures for sheet in SHEETS.values())


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_three_goals_stand_on_one_page_too_for_who_reads_with_pictures(language: str) -> None:
    file = samira()
    steps = tuple(replace(step, when=When(date(2026, 12, 1), time(10, 0))) for step in file.steps)
    busy = replace(file, steps=steps, course=Course(appointments=(PLANNED,)))
    sheet = replace(as_read(busy, ReadingWish((Reading.PICTURES,)), language), version=PlanVersion.ONE_PAGE)
    assert sheet.pictures
    assert len(page_texts(printed(sheet))) == 1
