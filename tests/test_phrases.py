"""The steps that a plan is made of: enough of them for every area, and each plain, small and without a person."""

import re
import tomllib
from collections import Counter, defaultdict

import pytest

from coachdesk import paths
from coachdesk.content import load
from coachdesk.domain.questions import Phrase, SlotKind, slots_of

CONTENT = load(paths.resources() / "content")
IN_USE = [phrase for phrase in CONTENT.phrases.values() if not phrase.retired]
SLOTS = [slot for phrase in IN_USE for slot in phrase.slots]
PHRASES = pytest.mark.parametrize("phrase", IN_USE, ids=lambda phrase: phrase.id)

MOST_WORDS = 12
VAGUE = {
    "able", "activate", "appropriate", "attitude", "behaviour", "better", "confidence", "correct", "empower", "focus",
    "improve", "integrate", "integration", "motivate", "motivated", "motivation", "network", "participate", "proper",
    "responsibility", "self-reliance", "self-reliant", "should", "structure", "try", "trying",
}  # fmt: skip
NUMBERS = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty"}
PERSONS = {"you", "your", "yours", "we", "our", "us", "man", "woman", "mother", "father"}


def words_of(phrase: Phrase) -> list[str]:
    """The words of the sentence in lower case; a slot is one word."""
    return re.findall(r"[\w{}'-]+", phrase.sentence.source.lower())


def test_there_are_many_steps_and_some_for_any_area() -> None:
    assert len(IN_USE) >= 120
    assert sum(not phrase.areas for phrase in IN_USE) >= 12


@pytest.mark.parametrize("area", CONTENT.areas)
def test_every_area_has_many_steps_of_its_own(area: str) -> None:
    own = [phrase for phrase in IN_USE if area in phrase.areas]
    assert len(own) >= 12
    assert sum(not phrase.slots for phrase in own) >= 3  # something can be chosen without knowing a name
    assert CONTENT.phrases_for(area)[: len(own)] == tuple(own)


def test_no_step_stands_twice() -> None:
    sentences = Counter(re.sub(r"\{\w+\}", "…", phrase.sentence.source).lower() for phrase in IN_USE)
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


@PHRASES
def test_a_step_is_short_and_begins_with_what_is_done(phrase: Phrase) -> None:
    sentence = phrase.sentence.source
    assert len(words_of(phrase)) <= MOST_WORDS
    assert re.match(r"[A-Z][a-z]+ing ", sentence)
    assert not sentence.endswith((".", "!", "?")) and sentence == " ".join(sentence.split())
    assert len(set(phrase.areas)) == len(phrase.areas)


@PHRASES
def test_a_step_is_no_vague_wish_and_has_no_person(phrase: Phrase) -> None:
    assert not (VAGUE | PERSONS) & set(words_of(phrase))


@PHRASES
def test_numbers_are_digits(phrase: Phrase) -> None:
    assert not NUMBERS & set(words_of(phrase))


@PHRASES
def test_the_slots_of_a_step_are_asked_for_and_shown(phrase: Phrase) -> None:
    assert len(phrase.slots) <= 2
    assert slots_of(phrase.sentence.source) == {slot.id for slot in phrase.slots}
    for slot in phrase.slots:
        assert slot.label.source.endswith("?")
        assert slot.example.source.isdecimal() == (slot.kind is SlotKind.NUMBER)


def test_a_slot_of_one_name_is_of_one_kind_and_every_kind_is_used() -> None:
    kinds: dict[str, set[SlotKind]] = defaultdict(set)
    for slot in SLOTS:
        kinds[slot.id].add(slot.kind)
    assert all(len(found) == 1 for found in kinds.values())
    assert {slot.kind for slot in SLOTS} == set(SlotKind)


def test_the_practice_cases_can_fill_every_slot() -> None:
    people = tomllib.loads((paths.resources() / "demo" / "people.toml").read_text("utf-8"))
    assert {slot.id for slot in SLOTS} <= set(people["places"]["slots"])


def test_slots_ask_in_the_same_words() -> None:
    """Each new label is work for the translators, and a new word for the reader."""
    assert len({slot.label.source for slot in SLOTS}) <= 12
    assert len({slot.example.source for slot in SLOTS}) <= 20
