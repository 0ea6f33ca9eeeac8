"""In a workshop the words about the people are in the language of the window, and what was agreed to still holds."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from coachdesk import content, paths
from coachdesk.desk.demo_words import LANGUAGES, spoken, table
from coachdesk.desk.desk import Desk
from coachdesk.desk.workshop_cases import each_at
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.agreeing import plan_digest, standing
from coachdesk.domain.handover.telling import told
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.listening import Answer
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators
from coachdesk.storage.memory import MemoryVaults
from tests.builders import NOW
from tests.desk.conftest import Clock
from tests.desk.every_paper import all_letters

CONTENT = content.load(paths.resources() / "content")
SIX = ("Yonas Tesfay", "Samira Haddad", "Selam Gebre", "Nour Sabbagh", "Filmon Haile", "Parwana Rahimi")
FILES = [
    pytest.param(made, id=f"{made.case.calling_name} {stage}")
    for stage in Stage
    for _file, made in each_at(stage, CONTENT, NOW)
    if made.case.calling_name in SIX
]
TODAY = NOW.astimezone().date()


@pytest.fixture
def shop(clock: Clock) -> Iterator[Desk]:
    """A desk for practice with nobody in it yet."""
    translators = Translators(paths.translations(), exercise=True)
    made = Desk(MemoryVaults(clock), Path("nowhere"), lambda: CONTENT, translators, clock)
    made.vault.create("")
    yield made
    made.vault.lock()


def words_in(value: Any) -> Iterator[Words]:
    """All words in a value that somebody said or typed."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name))


def notes_in(file: CaseFile) -> Iterator[str]:
    """What a consultant noted without a language."""
    for each in (*file.picture.meetings, *file.picture.marks, *file.picture.looks, *file.course.hours):
        yield each.note
    yield from (each.differs for each in file.course.reasons)


# --- the tables -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_says_each_text_otherwise_and_that_of_the_people(language: str) -> None:
    told_files = [path for path in (paths.resources() / "demo").glob("*.toml") if not path.stem.startswith("words_")]
    dutch = "\n".join(path.read_text("utf-8") for path in told_files)
    code = Path("coachdesk/desk/demo_maker.py").read_text("utf-8")
    assert [text for text in table(language) if f'"{text}"' not in dutch and f'"{text}"' not in code] == []
    assert [said for said, count in Counter(table(language).values()).items() if count > 1] == []
    assert not set(table(language)) & set(table(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_says_that_it_is_a_draft(language: str) -> None:
    text = (paths.resources() / "demo" / f"words_{language}.toml").read_text("utf-8")
    assert "draft" in text.partition("[words]")[0]


def test_no_text_stands_in_two_tables() -> None:
    said = [text for language in LANGUAGES for text in table(language).values()]
    assert len(said) == len(set(said))


# --- in each language of the window -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", INTERFACE)
@pytest.mark.parametrize("file", FILES)
def test_every_word_about_the_six_can_be_read_in_the_window(file: CaseFile, language: str) -> None:
    made = spoken(file, language)
    assert [said for said in words_in(made) if said and said.in_language(language) is None] == []
    if language != "nl":
        assert not {note for note in notes_in(made) if note} & {note for note in notes_in(file) if note}


@pytest.mark.parametrize(("one", "other"), list(product(INTERFACE, INTERFACE)))
def test_from_every_language_to_every_other_and_back(one: str, other: str) -> None:
    for parameter in FILES:
        (file,) = parameter.values
        assert isinstance(file, CaseFile)
        assert spoken(spoken(file, one), other) == spoken(file, other)
        assert spoken(spoken(file, one), "nl") == file


def test_in_dutch_everybody_is_as_told() -> None:
    for stage in Stage:
        for _file, made in each_at(stage, CONTENT, NOW):
            assert spoken(made, "nl") is made
            assert spoken(spoken(made, "ar"), "nl") == made


@pytest.mark.parametrize("language", INTERFACE)
@pytest.mark.parametrize("file", FILES)
def test_what_was_agreed_and_consented_to_holds_in_every_language(file: CaseFile, language: str) -> None:
    made = spoken(file, language)
    before, after = (plan_digest(each.choice, each.steps, each.course.goals) for each in (file, made))
    assert standing(made.course.agreements, after) is standing(file.course.agreements, before)
    for referral in file.handover.referrals:
        let = [[item.id for item in told(each.handover, referral.id, TODAY)] for each in (file, made)]
        assert let[0] == let[1]
    answered = [[c.yes != () for c in each.handover.consents] for each in (file, made)]
    assert answered[0] == answered[1]


# --- at the desk ------------------------------------------------------------------------------------------------------


def test_the_language_can_be_given_before_and_changed_in_between(shop: Desk) -> None:
    shop.demo.speak("ar")
    shop.demo.add_all()
    ids = {each.calling_name: each.id for each in shop.cases.list(limit=50)}
    for language in ("ar", "en", "ti", "nl"):
        shop.demo.speak(language)
        for name in SIX:
            file = shop.cases.open(ids[name])
            assert all(said.in_language(language) for said in words_in(file) if said)
            assert all(
                said.in_language(language) for said in words_in(shop.demo.at_stage(ids[name], Stage.FOLLOW)) if said
            )


def test_what_a_trainer_typed_stays_and_no_earlier_values_come(shop: Desk) -> None:
    shop.demo.add_all()
    case_id = next(each.id for each in shop.cases.list(limit=50) if each.calling_name == "Selam Gebre")
    typed = replace(shop.cases.open(case_id).answers[0], words=Words("Dit typte de groep", "nl"))
    assert isinstance(typed, Answer)
    shop.vault.opened().cases.save_answer(case_id, typed)
    earlier = shop.rights.earlier(case_id)
    shop.demo.speak("ti")
    file = shop.cases.open(case_id)
    assert file.answer(typed.question_id) == typed
    assert shop.rights.earlier(case_id) == earlier
    assert any(said.in_language("ti") for answer in file.answers for said in words_in(answer))


def test_before_anybody_is_there_and_after_all_is_gone_it_only_remembers(shop: Desk) -> None:
    shop.vault.lock()
    shop.demo.speak("en")
    shop.vault.create("")
    shop.demo.add_all()
    case_id = next(each.id for each in shop.cases.list(limit=50) if each.calling_name == "Yonas Tesfay")
    assert shop.cases.open(case_id).answers[0].words.language == "en"


def test_the_people_of_a_vault_stay_as_they_are_told(desk: Desk) -> None:
    desk.demo.add(2)
    with pytest.raises(RuntimeError):
        desk.demo.speak("ar")
    assert all(
        said.language == "nl" for each in desk.cases.list() for said in words_in(desk.cases.open(each.id)) if said.text
    )


@pytest.mark.parametrize("language", INTERFACE)
def test_the_same_letters_can_be_written_in_every_language(shop: Desk, language: str) -> None:
    shop.demo.add_all()
    before = sorted(letter.about for _case, letter in all_letters(shop))
    shop.demo.speak(language)
    assert sorted(letter.about for _case, letter in all_letters(shop)) == before
