"""Names and earlier values of what is seen of a person, in the window."""

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.field_words import field_name, field_value
from coachdesk.desk.sentences_trail import deed_sentence
from coachdesk.domain.kind import Kind
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.trail import Deed, TrailEntry
from coachdesk.i18n import plain
from coachdesk.storage import earlier
from tests.builders import NOW, an_id
from tests.pictures import MEETING, SEEN


@pytest.mark.parametrize(
    ("field", "before", "name", "says"),
    [
        ("meetings.m1.place", "home", "A talk · Where?", "At home"),
        ("meetings.m1.present", "partner, buddy", "A talk · Who else was there?", "Partner and A buddy or volunteer"),
        ("meetings.m1.agreed.interpreted", "ምኻድ", "A talk · What was agreed: what the interpreter wrote", "ምኻድ"),
        ("meetings.m1.agreed.language", "ti", "A talk · What was agreed: language of the words", "Tigrinya"),
        ("looks.finances_20261102.level", "5", "Life domains · Finances · 2 November 2026 · How it goes", "5 · The bills"),
        ("looks.finances_20261102.own_view", "2", "Life domains · Finances · 2 November 2026 · The client's own view", "2 of 5"),
        ("looks.gone_20261102.level", "5", "Life domains · 2 November 2026 · How it goes", "5"),
        ("energy.reading.tags", "head, heart", "Energy · Reading · Head, hand or heart", "Head and Heart"),
        ("scale.letters_rules.says", "consultant", "The scale · Letters and rules · Who says so?", "The contact person"),
        ("webs.web_20260901.marks.meaning", "6.5", "Positive health · 1 September 2026 · Meaning", "6.5 of 10"),
        ("webs.web_20260901.talk", "sleeping, tides", "Positive health · 1 September 2026 · To talk about", "Sleeping and tides"),
        ("marks.x.fits", "perhaps", "A prompt card · Does it fit?", "perhaps"),
        ("answer.week.picked", "monday_morning, monday_evening", None, "Monday · Morning and Evening"),
    ],
)  # fmt: skip
def test_a_field_has_a_name_and_its_value_words(
    desk: Desk, field: str, before: str, name: str | None, says: str
) -> None:
    words = desk.translators["en"]
    if name is not None:
        assert plain(field_name(field, desk.content, words)) == name
    assert plain(field_value(Earlier(NOW, field, before), desk.content, words)).startswith(says)


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_no_field_is_shown_by_its_dotted_name(desk: Desk, language: str) -> None:
    words = desk.translators[language]
    for kind in Kind:
        for record in SEEN.of(kind):
            for field in earlier.of_record(record):
                assert field not in plain(field_name(field, desk.content, words))


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        (f"meetings.{MEETING.id}", "The notes of a talk were changed."),
        ("marks.silence", "Whether a prompt card fits was changed."),
        ("energy.reading", "The cards about energy were changed."),
        ("looks.finances_20261102", "How it goes in a life domain was changed."),
        ("scale.letters_rules", "The scale was changed."),
        ("webs.web_20261102", "The web of positive health was changed."),
    ],
)
def test_the_trail_says_which_part_of_the_picture_was_changed(desk: Desk, part: str, sentence: str) -> None:
    entry = TrailEntry(1, NOW, "Marieke", Deed.CASE_CHANGED, an_id(1), {"part": part})
    assert deed_sentence(entry, desk.content, desk.translators["en"]) == sentence


def test_an_earlier_value_of_the_picture_that_was_taken_out_is_named(desk: Desk) -> None:
    detail = {"part": "earlier", "field": "looks.finances_20261102.note"}
    entry = TrailEntry(1, NOW, "Marieke", Deed.CASE_CHANGED, an_id(1), detail)
    said = plain(deed_sentence(entry, desk.content, desk.translators["en"]))
    assert said == "An earlier value was taken out: “Life domains · Finances · 2 November 2026 · Note”."
