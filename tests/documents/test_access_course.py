"""What was chosen, agreed on, kept and followed, on the sheet of everything: whole, in words, and without repeating itself."""

from dataclasses import fields, replace

import pytest

from coachdesk.documents import seen_words
from coachdesk.documents.record_sheet import Para, Quote, Title
from coachdesk.documents.seen_choices import LABELS
from coachdesk.domain.address import ReadingWish
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.course import CardSource, Course, Goal, Pace, SortCard, Stand
from coachdesk.domain.course.goals import versions
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import ScaleItem, Side
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from tests.builders import NOW, an_id, yonas
from tests.courses import (
    AGREED,
    BEGUN,
    CLOSING,
    COURSE,
    GOALS,
    LAST,
    OWN_CARD,
    PEOPLE_GOAL_NOW,
    PLANNED,
    REVIEWS,
    WORK_GOAL,
    following,
)
from tests.documents.access import LANGUAGES, loaded, section, sheet_of, texts_of, told, translators
from tests.documents.records import known

FILE = following()
EVERYTHING = known(replace(FILE, case=replace(FILE.case, reading=ReadingWish())))
"""Without dates of the Ge'ez calendar beside ours."""
SECTIONS = {
    "sorting": (Kind.REASONS, Kind.RATINGS),
    "kept_up": (Kind.APPOINTMENTS, Kind.PACES, Kind.CHANGES, Kind.HELPERS, Kind.SHARINGS),
    "following": (Kind.REVIEWS, Kind.CLOSINGS),
    "terms": (Kind.TERMS,),
}
"""What stands there field by field; cards, goals, stairs and hours are told otherwise."""


def items(id: str) -> list[tuple[str, str]]:
    return told(section(sheet_of(EVERYTHING, "en"), id).items)


def titles(id: str) -> list[str]:
    return [plain(item.text) for item in section(sheet_of(EVERYTHING, "en"), id).items if isinstance(item, Title)]


@LANGUAGES
@pytest.mark.parametrize("id", list(SECTIONS))
def test_every_field_that_says_something_stands_on_the_sheet(id: str, language: str) -> None:
    sheet, words = sheet_of(known(FILE), language), translators()[language]
    names = {label for label, _said in told(section(sheet, id).items)}
    for kind in SECTIONS[id]:
        wanted = set(LABELS[kind]) - ({"kind"} if kind is Kind.HELPERS else set())
        assert {plain(seen_words.label(kind, rest, loaded(), words, client=True)) for rest in wanted} <= names


def test_it_is_told_in_words_and_to_the_client() -> None:
    chosen = dict(items("sorting"))
    assert chosen["Work and learning"] == "Could be better · Place 1 in the order"
    assert chosen["Reading"] == "Goes well"
    assert chosen["How you want to choose"] == "Choose without others"
    contact = dict(items("kept_up"))
    assert (contact["What became of it?"], contact["Most days between two talks"]) == ("Planned", "21")
    assert contact["Both told you"] == "Yes"
    back = dict(items("following"))
    assert back["What helps to carry"] == "Faith or community · 2"
    assert ("What helps to carry", "Mijn zus belt elke zondag · 3") in items("following")
    assert back["Gives energy"] == "Repairing things and Fietsen weer laten rijden"
    assert dict(items("terms"))["Route"] == "Z route"


def test_a_title_says_of_what_and_when() -> None:
    assert titles("sorting")[:3] == [
        "A choice · Work and learning",
        "A choice · Friends and neighbours",
        "Marks for a priority · Work and learning · 2 March 2026",
    ]
    assert "Someone who helps · Buddy" in titles("kept_up")
    assert titles("kept_up")[0] == "An appointment · 2 November 2026"


# --- cards ------------------------------------------------------------------------------------------------------------


def test_an_own_card_bears_its_words_and_a_duty_is_called_one() -> None:
    lines = items("sorting")
    assert ("A card in own words", "Mijn broer laten overkomen") in lines
    assert ("Something that has to be done", "Examen voor juli") in lines
    assert ("Something that has to be done", "Not sorted · Your contact person") in lines


def test_a_priority_that_is_an_own_card_is_called_by_its_words_everywhere() -> None:
    choice = Choice((Priority(OWN_CARD.id, Words("Samen zijn", "nl")), Priority("aspect_sleeping")), Outcome.CHOSEN)
    steps = (replace(yonas().steps[1], area_id=OWN_CARD.id),)
    goal = Goal(OWN_CARD.id, 1, BEGUN, Words("Mijn broer is hier", "nl"))
    file = replace(yonas(), choice=choice, steps=steps, course=replace(COURSE, goals=(goal,)))
    before = (Earlier(NOW, "choice.areas", f"{OWN_CARD.id}, work"), Earlier(NOW, f"wish.{OWN_CARD.id}.text", "Bellen"))
    sheet = sheet_of(known(file, earlier=before), "en")
    chosen = [plain(item.text) for item in section(sheet, "choice").items if isinstance(item, Title)]
    assert chosen == ["1 · Mijn broer laten overkomen", "2 · Sleeping"]
    assert ("This belongs to", "Mijn broer laten overkomen") in told(section(sheet, "steps").items)
    goals = [plain(item.text) for item in section(sheet, "goals").items if isinstance(item, Title)]
    assert goals[0] == "A goal · Mijn broer laten overkomen · Version 1"
    assert told(section(sheet, "earlier").items) == [
        ("What you chose", "Mijn broer laten overkomen · Work and learning"),
        ("Mijn broer laten overkomen", "Bellen"),
    ]
    assert OWN_CARD.id not in "\n".join(texts_of(sheet))


def test_signs_that_no_font_has_stop_no_sheet_wherever_a_card_is_named() -> None:
    card = SortCard(an_id(1), CardSource.OWN, words=Words("Reis \U0001f9ff naar huis", "nl"))
    stone = ScaleItem(an_id(2), Side.LOAD, words=Words("Schuld \U0001f9ff", "nl"))
    file = replace(
        yonas(),
        choice=Choice((Priority(card.id),), Outcome.CHOSEN),
        picture=replace(yonas().picture, scale=(stone,)),
        course=Course(cards=(card,), stands=(Stand(card.id, BEGUN, 1),), reviews=(replace(REVIEWS[0], load={stone.key: 2}),)),
    )  # fmt: skip
    sheet = sheet_of(known(file), "ti")
    text = plain("\n".join(texts_of(sheet)))
    assert "\U0001f9ff" not in text
    assert text.count("Reis [?] naar huis") >= 3
    assert text.count("Schuld [?]") >= 2
    assert sheet.sections[-1].id == "lost"


# --- goals ------------------------------------------------------------------------------------------------------------


def test_a_new_version_says_what_is_new_and_the_first_one_all() -> None:
    goals = section(sheet_of(EVERYTHING, "en"), "goals").items
    at = [plain(item.text) for item in goals if isinstance(item, Title)]
    assert at[:4] == [
        "A goal · Work and learning · Version 1",
        "A goal · Work and learning · Version 2",
        "A goal · Friends and neighbours · Version 1",
        "A goal · Friends and neighbours · Version 2",
    ]
    second = goals[[plain(i.text) if isinstance(i, Title) else "" for i in goals].index(at[1]) :]
    ends = next(place for place, item in enumerate(second) if place and isinstance(item, Title))
    assert [label for label, _said in told(second[:ends])] == [
        "Day",
        "As expected",
        "Expected on",
        "Looked at again on",
        "How it stands with the goal",
        "Why does the goal change?",
        "Who decided?",
    ]
    assert any(isinstance(item, Para) and "only what is new" in item.text for item in goals)


@LANGUAGES
def test_every_word_of_every_version_can_be_read(language: str) -> None:
    text = "\n".join(texts_of(section(sheet_of(EVERYTHING, language), "goals")))
    for goal in GOALS:
        for words in (goal.words, *goal.stairs, goal.reason):
            assert words.text in text


def test_what_a_version_no_longer_says_is_told_too() -> None:
    later = replace(WORK_GOAL, number=2, on=LAST, more=Words(), due=None, review_on=None, reason=Words("Minder", "nl"))
    file = replace(yonas(), course=Course(goals=(WORK_GOAL, later)))
    lines = told(section(sheet_of(known(file), "en"), "goals").items)
    gone = [label for label, said in lines if said == "Taken away"]
    assert gone == ["A little more than expected", "Expected on", "Looked at again on"]


def test_a_step_of_the_staircase_is_told_with_its_day_and_words() -> None:
    lines = items("goals")
    assert ("Work and learning · 2 March 2026", "Much less than expected") in lines
    assert ("Work and learning · 2 November 2026", "Twee ochtenden gaat goed") in lines
    assert not any("50" in said for _label, said in lines)  # no score of any kind


def test_an_agreement_says_what_it_was_about_and_no_digest() -> None:
    lines = items("goals")
    assert ("Which goals", "Work and learning · Version 2 and Friends and neighbours · Version 2") in lines
    assert AGREED.plan not in "\n".join(texts_of(sheet_of(EVERYTHING, "en")))


# --- the rest ---------------------------------------------------------------------------------------------------------


def test_hours_are_lines_and_the_municipality_is_asked() -> None:
    assert ("30 June 2026", "Lessons · 320.5") in items("terms")
    assert ("2 November 2026", "Taking part in practice · 96.25") in items("terms")
    paras = [item.text for item in section(sheet_of(EVERYTHING, "en"), "terms").items if isinstance(item, Para)]
    assert paras == ["Check these days and hours with the municipality."]


def test_days_stand_in_the_geez_calendar_for_who_asked() -> None:
    sheet, words = sheet_of(known(FILE), "ti"), translators()["ti"]
    for id, day in (("kept_up", PLANNED.on), ("goals", PEOPLE_GOAL_NOW.on), ("following", CLOSING.on), ("terms", LAST)):
        assert words.in_geez(day) in "\n".join(texts_of(section(sheet, id)))


def test_how_sure_somebody_is_stands_beside_the_step() -> None:
    sure = [said for label, said in items("steps") if label == "How sure you are that it will work"]
    assert sure == ["8 of 10", "5 of 10"]


def test_without_a_course_there_is_nothing_of_it() -> None:
    ids = {each.id for each in sheet_of(known(yonas()), "en").sections}
    assert ids.isdisjoint({*SECTIONS, "goals"})
    paced = sheet_of(known(replace(yonas(), course=Course(paces=(Pace(None),)))), "en")
    assert told(section(paced, "kept_up").items) == []


def test_no_kind_is_forgotten() -> None:
    """Each kind alone puts something on the paper; a new one that nobody prints fails here."""
    empty = texts_of(sheet_of(known(yonas()), "en"))
    for part in fields(Course):
        alone = replace(yonas(), course=replace(Course(), **{part.name: getattr(COURSE, part.name)}))
        assert len(texts_of(sheet_of(known(alone), "en"))) > len(empty), part.name
    assert len(versions(GOALS, "work")) == 2
    assert any(isinstance(item, Quote) for item in section(sheet_of(EVERYTHING, "en"), "choice").items)
