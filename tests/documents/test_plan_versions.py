"""The plan on one page, in pictures, and without colour."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from io import BytesIO

import pikepdf
import pytest

from coachdesk.documents import look
from coachdesk.documents.marks import Shape
from coachdesk.documents.paper import HEIGHT, WIDTH
from coachdesk.documents.plan_clock import clock
from coachdesk.documents.plan_lines import pairs
from coachdesk.documents.plan_pdf import check_plan, plan_pdf
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.plan_stairs import COUNT, _drawn
from coachdesk.documents.sheets import LARGE_PRINT, Pair, PlanSheet
from coachdesk.domain.errors import PrintStopped
from coachdesk.domain.papers import PlanVersion
from tests.documents.builders import CREATED, longer, photo, plan_ar, plan_nl, plan_ti
from tests.documents.full_plans import DUTCH, PLANS, TWO, VERSIONS, full
from tests.documents.reading import characters, fonts, page_texts, shown, words

EACH = pytest.mark.parametrize("sheet", VERSIONS.values(), ids=VERSIONS)
LANGUAGES = pytest.mark.parametrize("make", PLANS.values(), ids=PLANS)


def printed(sheet: PlanSheet) -> bytes:
    assert check_plan(sheet) == ()
    return plan_pdf(sheet, created=CREATED)


def said(sheet: PlanSheet) -> str:
    """Everything on the paper, its words in one line."""
    return " ".join(word for page in page_texts(printed(sheet)) for word in words(page))


def holds(sheet: PlanSheet, text: str) -> bool:
    return " ".join(words(text)) in said(sheet)


# --- every version ----------------------------------------------------------------------------------------------------


@EACH
def test_nothing_stands_outside_the_margins(sheet: PlanSheet) -> None:
    for character in characters(printed(sheet)):
        assert look.MARGIN - 3 < character.left < character.right < WIDTH - look.MARGIN + 3, character
        assert look.FOOTER_BASE - 4 < character.bottom < character.top < HEIGHT - 20, character


@EACH
def test_no_glyph_is_missing_and_every_font_is_embedded(sheet: PlanSheet) -> None:
    pdf = printed(sheet)
    pieces = list(shown(pdf, marks=True))
    assert sum(len(piece.glyphs) for piece in pieces) > 200
    assert all(0 not in piece.glyphs for piece in pieces)
    assert set(fonts(pdf).values()) == {(True, True)}


@EACH
def test_it_says_on_every_page_that_it_is_a_draft_and_not_once_it_is_agreed_on(sheet: PlanSheet) -> None:
    assert sheet.draft is not None
    drafts = [words(text) for text in (sheet.draft.nl, sheet.draft.other) if text]
    assert len(drafts) == 1 + sheet.bilingual
    for page in page_texts(printed(sheet)):
        for draft in drafts:
            assert set(draft) <= set(words(page))
    agreed = set(said(replace(sheet, draft=None)).split())
    assert not any(set(draft) <= agreed for draft in drafts)


@EACH
def test_whom_to_call_stands_on_it_with_the_number_for_danger(sheet: PlanSheet) -> None:
    text = said(sheet)
    assert "06 12 34 56 78" in text
    assert "112" in text


# --- the whole plan ---------------------------------------------------------------------------------------------------


@LANGUAGES
def test_the_whole_plan_says_everything(make: object) -> None:
    sheet = full(make())
    found = Counter(word for page in page_texts(printed(sheet)) for word in words(page))
    texts = [text for pair in pairs(sheet) for text in (pair.nl, pair.other) if text]
    assert Counter(word for text in texts for word in words(text)) - found == Counter()


@LANGUAGES
def test_what_goes_well_stands_first_and_telling_back_last(make: object) -> None:
    sheet = full(make())
    text = said(sheet)
    order = ["Ik krijg energie"] if sheet.energy else []
    order += ["Hier ben ik", "06 12 34 56 78", DUTCH["next"], DUTCH["helpers"], DUTCH["sharing"], DUTCH["stop"]]
    at = [text.index(" ".join(words(each))) for each in (*order, DUTCH["explained"], "Handtekening")]
    assert at == sorted(at)


@pytest.mark.parametrize("steps", [1, 4, 9, 25])
@LANGUAGES
def test_a_plan_of_any_length_keeps_each_piece_whole(make: object, steps: int) -> None:
    """Each appointment, staircase and step stands on one page with its words, whatever stands before it."""
    sheet = longer(full(make()), steps) if make in (plan_ar, plan_ti) else full(make())
    pages = [" ".join(words(page)) for page in page_texts(printed(sheet))]
    together = (
        [DUTCH["day"].split(",")[0].split()[0], DUTCH["bring"], DUTCH["interpreter"]],
        [DUTCH["less"], DUTCH["expected"], DUTCH["more"], DUTCH["here"]],
    )
    for pieces in together:
        assert any(all(" ".join(words(piece)) in page for piece in pieces) for page in pages), pieces


def test_the_staircase_rises_in_the_direction_of_reading_and_clocks_do_not_turn() -> None:
    sheet = full(plan_ar())
    dark = list(filled(sheet, look.DARK_GREY))
    left, right = (sorted(x for x, *_rest in dark if (x < WIDTH / 2) is side) for side in (True, False))
    # the large stair of each column, and three small ones beside the words
    assert len(left) == len(right) == 4
    low, high = (at for at, _stair in sorted(stairs(sheet, right_half=True), key=lambda each: each[1])[:: COUNT - 1])
    assert low > high  # in Arabic the lowest stair stands at the right
    low, high = (at for at, _stair in sorted(stairs(sheet, right_half=False), key=lambda each: each[1])[:: COUNT - 1])
    assert low < high


def stairs(sheet: PlanSheet, *, right_half: bool) -> list[tuple[float, float]]:
    """Left edge and height of the large stairs of a column."""
    columns = page_columns(sheet, look.PADDING)
    column = columns[-1] if right_half else columns[0]
    made = sheet.priorities[0].stairs
    assert made is not None
    marks = [mark for mark in _drawn(made, column, 1.0).marks if isinstance(mark, Shape)]
    return [(mark.points[0][0], mark.points[2][1] - mark.points[0][1]) for mark in marks]


@pytest.mark.parametrize(("at", "hour", "minute"), [(TWO, (1, 1), (0, 1)), (time(9, 30), (-1, 0.3), (0, -1))])
def test_a_clock_shows_the_time_as_every_clock_does(
    at: time, hour: tuple[float, float], minute: tuple[float, float]
) -> None:
    """The directions of the hands, to the right and up; the same wherever it stands."""
    for x in (0.0, 400.0):
        hands = [mark for mark in clock(at, x, 100.0).marks if isinstance(mark, Shape)][-2:]
        for hand, towards in zip(hands, (hour, minute), strict=True):
            (x1, y1), (x2, y2) = hand.points
            reach = (x2 - x1, y1 - y2)
            assert [sign(each) for each in reach] == [sign(each) for each in towards]
        assert hands[0].thickness > hands[1].thickness


def sign(number: float) -> int:
    return 0 if abs(number) < 0.01 else int(number / abs(number))


def filled(sheet: PlanSheet, colour: str) -> Iterator[tuple[float, float]]:
    """Where planes in a colour begin."""
    from coachdesk.documents.text import rgb

    wanted = rgb(colour)
    with pikepdf.open(BytesIO(printed(sheet))) as document:
        for page in document.pages:
            ink = ""
            start = (0.0, 0.0)
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "rg":
                    ink = " ".join(f"{float(each):.3f}" for each in operands)
                elif name == "m":
                    start = float(operands[0]), float(operands[1])
                elif name in ("f", "B") and ink == wanted:
                    yield start


# --- one page ---------------------------------------------------------------------------------------------------------


@LANGUAGES
def test_one_page_is_one_page_with_the_next_step_of_each_goal_and_says_that_there_is_more(make: object) -> None:
    sheet = full(make(), PlanVersion.ONE_PAGE)
    assert len(page_texts(printed(sheet))) == 1
    text = said(sheet)
    pieces = {piece.text for piece in shown(printed(sheet))}
    for priority in sheet.priorities:
        ahead = next((step for step in priority.steps if not step.done), priority.steps[-1])
        assert {step.number for step in priority.steps} & pieces == {ahead.number}
    assert " ".join(words(DUTCH["partly"])) in text
    assert " ".join(words(DUTCH["helpers"])) not in text


def test_a_plan_that_says_no_more_than_one_page_does_not_say_that_there_is_more() -> None:
    bare = plan_nl(energy=(), if_it_fails=None, signatures=())
    first, *_others = bare.priorities
    bare = replace(bare, priorities=(replace(first, steps=first.steps[:1]),), partly=Pair(DUTCH["partly"]))
    sheet = replace(bare, version=PlanVersion.ONE_PAGE)
    assert not holds(sheet, DUTCH["partly"])


def test_one_page_is_set_no_smaller_than_can_be_read_and_as_large_as_fits() -> None:
    sizes = {piece.size for piece in shown(printed(full(plan_ar(), PlanVersion.ONE_PAGE)))}
    assert min(sizes) >= 0.8 * 10
    large = full(plan_nl(letters=LARGE_PRINT[0]), PlanVersion.ONE_PAGE)
    body = {piece.size for piece in shown(printed(large)) if piece.text.startswith("Kijken")}
    assert body and min(body) >= 14


@pytest.mark.parametrize("version", [PlanVersion.ONE_PAGE, PlanVersion.FRIDGE])
def test_what_no_page_holds_is_named_rather_than_cut(version: PlanVersion) -> None:
    sheet = full(plan_ti(), version)
    first, second = sheet.priorities
    step = replace(second.steps[0], words=Pair("Ik oefen elke dag. " * 60, "እለማመድ።"), done=False)
    long = replace(sheet, priorities=(first, replace(second, steps=(step,))))
    problems = check_plan(long)
    assert problems[0].place in ("priority 2", "step 2.1")
    assert {problem.reason for problem in problems} <= {"page", "fit"}
    assert problems[0].detail.startswith("Ik oefen")
    with pytest.raises(PrintStopped):
        plan_pdf(long)


# --- in pictures ------------------------------------------------------------------------------------------------------


@LANGUAGES
def test_pictures_say_day_and_time_in_digits(make: object) -> None:
    pieces = list(shown(printed(full(make(), PlanVersion.PICTURES))))
    large = [piece.text for piece in pieces if piece.size >= 20]
    assert "26-11" in large and "14:00" in large
    assert "112" in large


def test_the_face_of_the_contact_person_stands_beside_the_number() -> None:
    sheet = full(plan_ar(), PlanVersion.PICTURES)
    assert sheet.contact.photo == photo()
    with pikepdf.open(BytesIO(printed(sheet))) as document:
        assert sum(len(page.get_images()) for page in document.pages) == 1


# --- without colour ---------------------------------------------------------------------------------------------------


def inks(pdf: bytes) -> set[str]:
    found = set()
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "RG"):
                    found.add(" ".join(f"{float(each):.3f}" for each in operands))
    return found


@EACH
def test_without_colour_there_is_none_and_the_words_are_the_same(sheet: PlanSheet) -> None:
    black = printed(replace(sheet, black=True))
    assert {ink for ink in inks(black) if len(set(ink.split())) > 1} == set()
    assert len(inks(printed(sheet))) > len(inks(black))
    assert page_texts(black) == page_texts(printed(sheet))


def test_a_photo_is_grey_without_colour() -> None:
    with pikepdf.open(BytesIO(printed(full(plan_ar(), black=True)))) as document:
        spaces = {str(image.ColorSpace) for page in document.pages for image in page.get_images().values()}
    assert spaces == {"/DeviceGray"}
