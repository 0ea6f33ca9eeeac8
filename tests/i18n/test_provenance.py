"""What the comments of a catalogue say of where a translation comes from."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.i18n.provenance import (
    NOT_REVIEWED,
    Provenance,
    Standing,
    hash_of,
    read_comment,
    reviewed,
    standing_of,
)

WORDS = ("ባኒ",)
SEEN = hash_of(WORDS)
forms = st.lists(st.text(min_size=1), min_size=1, max_size=6).map(tuple)


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        (NOT_REVIEWED, Provenance(Standing.DRAFTED)),
        ("glossary: save", Provenance(Standing.GLOSSARY, key="save")),
        (f"reviewed: SH 2026-11-21 {SEEN}", Provenance(Standing.REVIEWED, "", "SH", date(2026, 11, 21), SEEN)),
        ("reviewed: SH 2026-11-21", None),
        (f"reviewed: SH 2026-13-21 {SEEN}", None),
        ("reviewed by everyone", None),
        ("TRANSLATORS: short", None),
    ],
)
def test_a_comment_is_read(comment: str, said: Provenance | None) -> None:
    assert read_comment(comment) == said


@given(st.text(st.characters(categories=("L",)), min_size=1), st.dates(), forms)
def test_a_review_is_read_back_and_holds_for_what_was_read(by: str, on: date, read: tuple[str, ...]) -> None:
    review = reviewed(by, on, read)
    assert read_comment(review.comment()) == review
    assert standing_of([review.comment()], read) is Standing.REVIEWED


@given(forms, forms)
def test_a_translation_that_was_changed_after_its_review_counts_as_drafted(
    read: tuple[str, ...], now: tuple[str, ...]
) -> None:
    review = reviewed("SH", date(2026, 11, 21), read)
    assert review.holds_for(now) is (read == now)
    assert standing_of([review.comment()], now) is (Standing.REVIEWED if read == now else Standing.DRAFTED)


@pytest.mark.parametrize("by", ["", "S H", "S\nH"])
def test_initials_are_one_word(by: str) -> None:
    with pytest.raises(ValueError, match=by or "^$"):
        reviewed(by, date(2026, 11, 21), WORDS)


@pytest.mark.parametrize(
    ("comments", "standing"),
    [
        ([], Standing.DRAFTED),
        ([NOT_REVIEWED], Standing.DRAFTED),
        (["remark: SH: too formal", "glossary: bread"], Standing.GLOSSARY),
        ([NOT_REVIEWED, f"reviewed: SH 2026-11-21 {SEEN}"], Standing.DRAFTED),
    ],
)
def test_what_says_nothing_or_two_things_is_trusted_the_least(comments: list[str], standing: Standing) -> None:
    assert standing_of(comments, WORDS) is standing
