"""The bidirectional algorithm, against Unicode's own conformance tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.documents.bidi import line_levels, resolve_levels, visual_order
from coachdesk.documents.bidi_classes import CLOSED_BY, CLOSING

SAMPLE = Path(__file__).parent / "BidiCharacterSample.txt"
UNICODE = Path("/usr/share/unicode")
DIRECTIONS = {"0": 0, "1": 1, "2": None}
MIXED = st.text(
    st.sampled_from("abc ABC12.,:-()[]ابجد١٢אב\u05b0\u064b\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202e\u200f%€+\t")
)


def cases(path: Path) -> Iterator[tuple[str, str]]:
    """Each data line of a conformance file, with what is wrong with our result for it ("" for nothing)."""
    for line in path.read_text("utf-8").splitlines():
        data = line.split("#")[0].strip()
        if data:
            yield data, failure(*data.split(";"))


def failure(code_points: str, direction: str, level: str, levels: str, order: str) -> str:
    text = "".join(chr(int(code, 16)) for code in code_points.split())
    paragraph = resolve_levels(text, DIRECTIONS[direction])
    found = line_levels(paragraph, 0, len(text))
    kept = [index for index, expected in enumerate(levels.split()) if expected != "x"]
    if paragraph.base != int(level):
        return f"paragraph level {paragraph.base}"
    if [found[index] for index in kept] != [int(expected) for expected in levels.split() if expected != "x"]:
        return f"levels {found}"
    visual = [kept[place] for place in visual_order([found[index] for index in kept])]
    return "" if visual == [int(index) for index in order.split()] else f"order {visual}"


def test_sample_of_unicodes_conformance_file() -> None:
    results = list(cases(SAMPLE))
    assert len(results) > 300
    assert [result for result in results if result[1]] == []


@pytest.mark.skipif(not (UNICODE / "BidiCharacterTest.txt").exists(), reason="needs the package unicode-data")
def test_unicodes_whole_conformance_file() -> None:
    results = list(cases(UNICODE / "BidiCharacterTest.txt"))
    assert len(results) > 90_000
    assert [result for result in results if result[1]] == []


@pytest.mark.skipif(not (UNICODE / "BidiBrackets.txt").exists(), reason="needs the package unicode-data")
def test_all_paired_brackets_are_known() -> None:
    for line in (UNICODE / "BidiBrackets.txt").read_text("utf-8").splitlines():
        data = line.split("#")[0].strip()
        if data:
            code, other, kind = (field.strip() for field in data.split(";"))
            opening, closing = (chr(int(field, 16)) for field in ((code, other) if kind == "o" else (other, code)))
            assert CLOSED_BY[opening] == CLOSING[closing]


@given(MIXED, st.sampled_from([0, 1, None]))
def test_visual_order_is_a_permutation(text: str, base: int | None) -> None:
    paragraph = resolve_levels(text, base)
    levels = line_levels(paragraph, 0, len(text))
    assert sorted(visual_order(levels)) == list(range(len(text)))
    assert all(level >= paragraph.base for level in levels)


@given(MIXED, st.sampled_from([0, 1]))
def test_text_in_an_isolate_does_not_change_what_stands_around_it(inside: str, base: int) -> None:
    plain = "".join(character for character in inside if character not in "\u2066\u2067\u2068\u2069\t")
    before, after = "abc ", " ابجد 12"
    empty = resolve_levels(f"{before}\u2068\u2069{after}", base).levels
    filled = resolve_levels(f"{before}\u2068{plain}\u2069{after}", base).levels
    assert filled[: len(before)] == empty[: len(before)]
    assert filled[len(filled) - len(after) :] == empty[len(empty) - len(after) :]


def test_a_phone_number_in_an_isolate_stays_left_to_right() -> None:
    text = "اتصل \u206606-12345678\u2069 الآن"
    paragraph = resolve_levels(text, 1)
    order = visual_order(line_levels(paragraph, 0, len(text)))
    assert "06-12345678" in "".join(text[index] for index in order)


def test_the_same_number_without_an_isolate_is_torn_apart() -> None:
    """Why the values in a sheet are isolated: this is what the algorithm asks for."""
    text = "اتصل 06-12345678"
    order = visual_order(line_levels(resolve_levels(text, 1), 0, len(text)))
    assert "12345678-06" in "".join(text[index] for index in order)
