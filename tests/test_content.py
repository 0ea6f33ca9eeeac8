"""The content is whole, and mistakes in it are named."""

import shutil
from pathlib import Path

import pytest

from coachdesk import paths
from coachdesk.content import load
from coachdesk.domain.content import Content
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.questions import PromptKind, QuestionKind, slots_of

FOLDER = paths.resources() / "content"


@pytest.fixture(scope="module")
def content() -> Content:
    return load(FOLDER)


def test_the_energy_question_and_three_life_areas_are_there(content: Content) -> None:
    energy = [q for q in content.questions.values() if q.kind is QuestionKind.ENERGY]
    assert [o.id for o in energy[0].options] == ["head", "hand", "heart"]
    assert len([q for q in content.questions.values() if q.area]) == 3


def test_every_question_has_a_card_of_every_kind_and_every_card_asks(content: Content) -> None:
    for question in content.questions.values():
        assert {p.kind for p in question.prompts} == set(PromptKind)
        assert all(p.ask.source.endswith("?") and p.source for p in question.prompts)


def test_every_area_has_steps_of_its_own(content: Content) -> None:
    for area in content.areas:
        assert len([p for p in content.phrases.values() if area in p.areas]) >= 2
        assert content.phrases_for(area)[-1].areas == ()


def test_every_pictogram_exists(content: Content) -> None:
    names = [x.pictogram for x in (*content.areas.values(), *content.questions.values())]
    names += [o.pictogram for q in content.questions.values() for o in q.options]
    for name in names:
        assert (paths.resources() / "pictograms" / f"{name}.svg").is_file(), name


@pytest.mark.parametrize("word", ["Eritrea", "Syria", "Arab", "Muslim", "refugee", "culture"])
def test_no_text_speaks_of_a_people(word: str) -> None:
    for file in FOLDER.glob("*.toml"):
        assert word.lower() not in file.read_text("utf-8").lower(), file.name


@pytest.mark.parametrize(
    ("file", "before", "after", "problem"),
    [
        ("areas.toml", 'id = "money"', 'id = "housing"', "stands twice"),
        ("areas.toml", 'pictogram = "money"', "", "pictogram is missing"),
        ("areas.toml", 'pictogram = "money"', 'pictogram = "money"\ncolour = "red"', "unknown field colour"),
        ("questions.toml", 'area = "money"', 'area = "moon"', "no area moon"),
        ("questions.toml", 'kind = "nonverbal"', 'kind = "loud"', "kind can't be loud"),
        ("phrases.toml", '"Calling {person}"', '"Calling {someone}"', "differ"),
        ("phrases.toml", "[[phrase]]", "[[phrase", "phrases.toml"),
        ("tips.toml", 'source = "', 'origin = "', "is missing"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, file: str, before: str, after: str, problem: str) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    text = (tmp_path / file).read_text("utf-8")
    assert before in text
    (tmp_path / file).write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(ContentInvalid) as refused:
        load(tmp_path)
    assert refused.value.file == file
    assert problem in f"{refused.value.problem} {refused.value.file}"


def test_slots_of_a_text() -> None:
    assert slots_of("{a} and {b}, {a}") == {"a", "b"}
