"""Soft warnings: words that nobody can see happen, nobody named, no day, a long sentence. Phrases of ours give none."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk import content, paths
from coachdesk.domain.course import Goal
from coachdesk.domain.plain_words import Doubt, goal_doubts, only_narrow, step_doubts, too_long, vague_words
from coachdesk.domain.steps import Rhythm, Step, When, Who
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators
from tests.builders import a_case

DAY = date(2026, 12, 1)
COOKING = Step("1", "people", words=Words("Samen koken met Almaz"), when=When(DAY))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Beter integreren in de buurt"),
        ("nl", "Zelfredzaam worden"),
        ("nl", "Meer MOTIVATIE krijgen"),
        ("nl", "Netwerk vergroten"),
        ("en", "To become more self-reliant"),
        ("en", "Grow a network"),
        ("ar", "الاندماج في المجتمع"),
        ("ar", "والشبكة أكبر"),
        ("ti", "ንውህደት ምስራሕ"),
        ("ti", "ርእሰ-ምርኮሳ"),
    ],
)
def test_words_that_nobody_can_see_happen_are_found(language: str, text: str) -> None:
    assert vague_words(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Netjes koken"),
        ("nl", "De moter maken"),
        ("en", "Cook on Tuesday"),
        ("ar", "أريد أن أتعلم"),
        ("fa", "network"),
    ],
)
def test_plain_words_are_left_alone(language: str, text: str) -> None:
    assert not vague_words(text, language)


@pytest.mark.parametrize("language", ["nl", "en", "ar", "ti"])
def test_no_phrase_of_ours_is_called_vague_or_long(language: str) -> None:
    words = Translators(paths.translations())[language]
    for phrase in content.load(paths.resources() / "content").phrases.values():
        slots = {slot.id: "X" for slot in phrase.slots}
        said = words.ptext(phrase.sentence.context, phrase.sentence.source, **slots)
        assert not vague_words(said, language) and not too_long(said), phrase.id


def test_a_sentence_of_fifteen_words_is_short_enough() -> None:
    fifteen = " ".join(["woord"] * 15)
    assert not too_long(fifteen)
    assert not too_long(f"{fifteen}. {fifteen}")
    assert too_long(f"{fifteen} meer")


def test_a_step_is_plain_with_a_person_a_day_and_few_words() -> None:
    case = a_case()
    assert step_doubts(COOKING, case) == ()
    assert step_doubts(replace(COOKING, when=When()), case) == (Doubt.DATE,)
    assert step_doubts(replace(COOKING, when=When(rhythm=Rhythm.WEEKLY)), case) == ()
    assert step_doubts(replace(COOKING, who=Who.OTHER), case) == (Doubt.PERSON,)
    assert step_doubts(replace(COOKING, who=Who.OTHER, who_name="Almaz"), case) == ()
    assert step_doubts(replace(COOKING, who=Who.CONTACT), case) == (Doubt.PERSON,)


def test_what_an_interpreter_wrote_is_looked_at_too_and_nothing_while_there_is_nothing() -> None:
    written = Words("Samen koken", "nl", "ንውህደት", "ti")
    assert step_doubts(replace(COOKING, words=written), a_case()) == (Doubt.VAGUE,)
    assert step_doubts(Step("1", "people"), a_case()) == ()
    assert goal_doubts(Goal("people", 1, DAY)) == ()


def test_a_goal_is_plain_with_a_day_and_stairs_that_can_be_seen() -> None:
    goal = Goal("people", 1, DAY, Words("Mensen kennen"), expected=Words("Ik drink koffie met twee buren"))
    assert goal_doubts(goal) == (Doubt.DATE,)
    assert goal_doubts(replace(goal, due=DAY)) == ()
    assert goal_doubts(replace(goal, due=DAY, more=Words("Een groter netwerk"))) == (Doubt.VAGUE,)


def test_goals_about_language_and_work_alone_are_narrow() -> None:
    assert only_narrow(("language", "work"))
    assert not only_narrow(("language", "people"))
    assert not only_narrow(("work",))
