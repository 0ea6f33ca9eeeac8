"""The content is whole, everything in it can be reached, and nobody is explained by where they come from."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from coachdesk import paths
from coachdesk.content import load
from coachdesk.domain.intake import DomainKind, Layer, PageKind
from coachdesk.domain.picture import Pile, Side, Tag
from coachdesk.domain.questions import WEEK, MeaningKind, Prompt, PromptKind, Question, QuestionKind, Text, slots_of

FOLDER = paths.resources() / "content"
CONTENT = load(FOLDER)


def texts(value: Any) -> Iterator[Text]:
    """Every text for people in the content."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in texts(each))
    elif isinstance(value, tuple):
        yield from (text for each in value for text in texts(each))
    elif is_dataclass(value):
        yield from (text for part in fields(value) for text in texts(getattr(value, part.name)))


TEXTS = tuple(texts(CONTENT))
CARDS = pytest.mark.parametrize("card", CONTENT.cards.values(), ids=lambda card: card.id)
QUESTIONS = pytest.mark.parametrize("question", CONTENT.questions.values(), ids=lambda question: question.id)


# --- the conversation -------------------------------------------------------------------------------------------------


def test_the_conversation_begins_with_getting_to_know_each_other() -> None:
    assert next(iter(CONTENT.sections)) == "acquaintance"
    assert {section.page for section in CONTENT.sections.values()} == set(PageKind)
    asked = [question.section for question in CONTENT.questions.values()]
    assert set(asked) == set(CONTENT.sections)
    assert asked == sorted(asked, key=list(CONTENT.sections).index)  # the order of asking is that of the sections


def test_every_way_of_answering_is_there() -> None:
    assert {question.kind for question in CONTENT.questions.values()} == set(QuestionKind)
    (energy,) = [q for q in CONTENT.questions.values() if q.kind is QuestionKind.ENERGY]
    assert [option.id for option in energy.options] == ["head", "hand", "heart"]
    (week,) = [q for q in CONTENT.questions.values() if q.kind is QuestionKind.WEEK]
    assert week.pickable == WEEK


def test_answers_of_cases_from_before_still_find_their_questions_and_options() -> None:
    """Ids are for ever: these were in the first releases."""
    assert {"energy", "housing", "money", "work"} <= set(CONTENT.questions)
    assert {"head", "hand", "heart"} <= set(CONTENT.questions["energy"].pickable)


@QUESTIONS
def test_a_question_can_come_up(question: Question) -> None:
    """What it waits for is asked itself, of everybody in the end."""
    at, seen = question, [question.id]
    while at.when is not None:
        asked = CONTENT.questions[at.when.question]
        assert at.when.option in asked.pickable
        assert not asked.retired
        assert asked.id not in seen
        at = asked
        seen.append(at.id)


@QUESTIONS
def test_a_question_is_open_has_cards_and_says_what_it_rests_on(question: Question) -> None:
    assert 2 <= len(CONTENT.cards_of(question)) <= 6
    assert question.source and question.rows
    if question.kind is QuestionKind.STORY:
        assert question.ask.source.rstrip().endswith(("?", "."))
    assert question.domain in {"", *CONTENT.domains}


def test_every_life_domain_has_a_question_and_parenting_is_asked_of_parents_alone() -> None:
    asked = {question.domain for question in CONTENT.questions.values()}
    assert set(CONTENT.domains) <= asked
    for domain in CONTENT.domains.values():
        if domain.kind is DomainKind.PARENTING:
            questions = [q for q in CONTENT.questions.values() if q.domain == domain.id]
            assert all(q.when and q.when == domain.when for q in questions)


# --- prompt cards -----------------------------------------------------------------------------------------------------


def test_there_are_many_cards_and_each_stands_beside_a_question_or_in_a_situation() -> None:
    assert len(CONTENT.cards) >= 60
    assert {card.kind for card in CONTENT.cards.values()} == set(PromptKind)
    assert {situation for card in CONTENT.cards.values() for situation in card.situations} == set(CONTENT.situations)
    assert len(CONTENT.tips) >= 10


@CARDS
def test_a_card_leaves_room_and_asks(card: Prompt) -> None:
    kinds = [meaning.kind for meaning in card.meanings]
    assert 2 <= len(kinds) <= 3
    assert kinds.count(MeaningKind.OWN_PART) == kinds.count(MeaningKind.NOT_CULTURAL) == 1
    assert "?" in card.ask.source or card.ask.source.endswith(".")
    assert card.source and card.rows
    assert len({meaning.text.source for meaning in card.meanings}) == len(kinds)


def test_nearly_every_card_asks_with_a_question() -> None:
    assert sum("?" in card.ask.source for card in CONTENT.cards.values()) > 0.8 * len(CONTENT.cards)


@pytest.mark.parametrize(
    "words",
    [
        ("eye",), ("hand", "greet"), ("distance", "chair"), ("silen",), ("yes",), ("late", "time"), ("voice",),
        ("interpreter",), ("own words",), ("read", "letter", "glasses"), ("honour", "shame"), ("form", "paper"),
        ("family",), ("faith", "pray"),
    ],
)  # fmt: skip
def test_what_often_plays_has_a_card(words: tuple[str, ...]) -> None:
    told = [f"{card.title.source} {card.sees.source}".lower() for card in CONTENT.cards.values()]
    assert any(word in text for word in words for text in told)


# --- life domains, energy, scale and positive health ------------------------------------------------------------------


def test_thirteen_life_domains_and_four_of_parenting() -> None:
    kinds = Counter(domain.kind for domain in CONTENT.domains.values())
    assert kinds == {DomainKind.ADULT: 13, DomainKind.PARENTING: 4}


@pytest.mark.parametrize("domain", CONTENT.domains.values(), ids=lambda domain: domain.id)
def test_a_life_domain_has_anchors_of_its_own_and_its_source(domain: Any) -> None:
    assert len({level.source for level in domain.levels}) == 5
    assert "Zelfredzaamheid-Matrix" in domain.source and "own wording" in domain.source
    assert 1 <= len(domain.purposes) <= len(CONTENT.purposes)


def test_sensitive_domains_have_few_purposes() -> None:
    sensitive = {d.id: len(d.purposes) for d in CONTENT.domains.values() if d.sensitive}
    assert {"mental_health", "substance_use", "justice"} <= set(sensitive)
    assert max(sensitive.values()) < len(CONTENT.purposes) / 2 + 1
    assert {purpose for d in CONTENT.domains.values() for purpose in d.purposes} == set(CONTENT.purposes)


def test_energy_cards_for_every_pile_and_tag() -> None:
    cards = CONTENT.energy_cards.values()
    for pile in Pile:
        assert sum(pile in card.piles for card in cards) >= 8
    for tag in Tag:
        assert sum(tag in card.tags and Pile.GIVES in card.piles for card in cards) >= 5
    assert all(card.strength.source.startswith("I ") for card in cards if card.strength)
    assert {q.tag for q in CONTENT.energy_questions.values()} >= set(Tag)


def test_stones_and_straps_in_every_layer() -> None:
    laid = Counter((card.side, card.layer) for card in CONTENT.scale_cards.values())
    assert all(laid[side, layer] >= 2 for side in Side for layer in Layer)


def test_positive_health_has_six_dimensions_and_forty_four_aspects() -> None:
    dimensions = CONTENT.dimensions.values()
    assert [len(d.aspects) for d in dimensions] == [8, 7, 7, 8, 7, 7]
    assert len({aspect.id for d in dimensions for aspect in d.aspects}) == 44
    assert any(aspect.sensitive for d in dimensions for aspect in d.aspects)


def test_studies_are_only_shown_where_the_number_is_sure() -> None:
    sure = {d.id: d.studies for d in CONTENT.dimensions.values() if d.studies_sure}
    assert sorted(sure.values()) == [39, 66, 94, 112]


def test_who_is_in_danger_finds_a_number() -> None:
    assert all(card.do and card.numbers and card.source for card in CONTENT.safety.values())
    phones = {number.phone for card in CONTENT.safety.values() for number in card.numbers}
    assert phones >= {"112", "0800-2000"}
    assert all(set(phone) <= set("0123456789- ") for phone in phones)


def test_growth_has_skills_with_something_to_try_and_the_five_places_of_topoi() -> None:
    growth = CONTENT.growth
    assert len(growth.skills) >= 8 and all(len(skill.tries) >= 2 for skill in growth.skills.values())
    assert len(growth.topoi) == 5
    assert growth.levels and "next" in growth.prompts


# --- all of it --------------------------------------------------------------------------------------------------------


def test_every_area_has_steps_of_its_own() -> None:
    for area in CONTENT.areas:
        assert len([p for p in CONTENT.phrases.values() if area in p.areas]) >= 2
        assert CONTENT.phrases_for(area)[-1].areas == ()


def test_every_pictogram_exists() -> None:
    shown = (CONTENT.areas, CONTENT.questions, CONTENT.sections, CONTENT.domains)
    names = [each.pictogram for found in shown for each in found.values()]
    names += [o.pictogram for q in CONTENT.questions.values() for o in q.options if o.pictogram]
    for name in names:
        assert (paths.resources() / "pictograms" / f"{name}.svg").is_file(), name


def test_every_text_has_one_context() -> None:
    """Only the sources of prompt cards share one, since cards share them: each is translated once."""
    shared = [context for context, times in Counter(text.context for text in TEXTS).items() if times > 1]
    assert shared == ["cards.source", "safety.source"]
    assert len(TEXTS) > 1000


@pytest.mark.parametrize(
    "word",
    (
        "Eritrea", "Syria", "Arab", "Africa", "Tigr", "Kurd", "Ethiopia", "Sudan", "Somali", "Afghan", "Iraq", "Iran", "Turk",
        "Morocc", "Muslim", "Islam", "Christian", "Orthodox", "Western", "refugee", "asylum", "nationality", "culture",
        "immigrant", "foreigner", "these people", "such people",
    ),
)  # fmt: skip
def test_no_text_speaks_of_a_people(word: str) -> None:
    for file in FOLDER.glob("*.toml"):
        assert word.lower() not in file.read_text("utf-8").lower(), file.name


def test_no_text_uses_a_dash_for_a_pause_or_asks_two_things_of_a_gender() -> None:
    for text in TEXTS:
        assert "—" not in text.source and " – " not in text.source, text.context
        assert not {"he", "she", "his", "her", "him", "himself", "herself"} & set(text.source.lower().split()), text


def test_slots_of_a_text() -> None:
    assert slots_of("{a} and {b}, {a}") == {"a", "b"}
