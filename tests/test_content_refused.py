"""A mistake in the content stops the program at its start, with the file and the entry."""

import shutil
from pathlib import Path

import pytest

from coachdesk import paths
from coachdesk.content import load
from coachdesk.domain.errors import ContentInvalid

FOLDER = paths.resources() / "content"


def refused(folder: Path, file: str, before: str, after: str) -> ContentInvalid:
    """What the content is refused for with one change in a file."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
    text = (folder / file).read_text("utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(ContentInvalid) as caught:
        load(folder)
    return caught.value


@pytest.mark.parametrize(
    ("file", "before", "after", "where", "problem"),
    [
        # any entry
        ("areas.toml", 'pictogram = "money"', "", "money", "pictogram is missing"),
        ("areas.toml", 'pictogram = "money"', 'pictogram = "money"\ncolour = "red"', "money", "unknown field colour"),
        ("areas.toml", 'pictogram = "money"', "pictogram = 3", "money", "pictogram is not str"),
        ("situations.toml", 'name = "Silence"', 'name = " "', "silence", "name says nothing"),
        ("phrases.toml", "[[phrase]]", "[[phrase", "", ""),
        ("phrases.toml", "[[phrase]]", "[[sentence]]\n\n[[phrase]]", "", "and no others"),
        ("growth.toml", "[[topoi]]", "[[topos]]", "", "topoi"),
        # sections and questions
        ("sections.toml", 'page = "web"', 'page = "map"', "wellbeing", "page can't be map"),
        ("questions.toml", 'id = "family"\nsection = "acquaintance"', 'id = "family"\nsection = "moon"', "family", "no section moon"),
        ("questions.toml", 'kind = "week"', 'kind = "month"', "week", "kind can't be month"),
        ("questions.toml", 'area = "money"', 'area = "moon"', "money", "no area moon"),
        ("questions.toml", 'domain = "finances"', 'domain = "moon"', "money", "no domain moon"),
        ("questions.toml", 'when = "family.minor_children"', 'when = "family.dog"', "child_care", "no option family.dog"),
        ("questions.toml", 'when = "family.minor_children"', 'when = "dog.yes"', "child_care", "no option dog.yes"),
        ("questions.toml", 'when = "family.minor_children"', 'when = "family"', "child_care", "a condition is"),
        ("questions.toml", 'id = "family"\n', 'id = "family"\nwhen = "family.partner"\n', "family", "waits for itself"),
        ("questions.toml", '"interpreter_choose", ', '"moon", ', "languages_used", "no card moon"),
        ("questions.toml", 'cards = ["family_answers"', 'cards = ["phone_family"', "family", "different ids"),
        ("questions.toml", "rows = [7, 14]", 'rows = ["7"]', "name_wish", "rows are not numbers"),
        ("questions.toml", 'id = "trust"\nsection = "acquaintance"\nkind = "story"', 'id = "trust"\nsection = "acquaintance"\nkind = "choice"', "trust", "options belong"),
        # prompt cards
        ("cards.toml", 'situations = ["silence"]', 'situations = ["weather"]', "silence", "no situation weather"),
        ("cards.toml", 'situations = ["silence"]', "situations = []", "silence", "situations is no list of 1"),
        ("cards.toml", 'kind = "nonverbal"', 'kind = "loud"', "silence", "kind can't be loud"),
        ("cards.toml", 'kind = "own_part"', 'kind = "possible"', "begin_with_can", "two or three meanings"),
        ("cards.toml", 'kind = "not_cultural"', 'kind = "possible"', "begin_with_can", "two or three meanings"),
        ("cards.toml", 'kind = "possible"', 'kind = "truth"', "begin_with_can_modest", "kind can't be truth"),
        ("cards.toml", 'source = "Practice study on municipal consultants: name the qualities"', 'source = ""', "begin_with_can", "where it comes from"),
        # phrases
        ("phrases.toml", '"Calling {person}"', '"Calling {someone}"', "call", "differ"),
        # life domains
        ("life_domains.toml", 'levels = [\n', 'levels = [\n  "A sixth.",\n', "finances", "five levels"),
        ("life_domains.toml", '"plan_goals"', '"curiosity"', "finances", "no purpose curiosity"),
        ("life_domains.toml", 'sensitive = false', 'sensitive = "no"', "finances", "sensitive is not bool"),
        ("life_domains.toml", 'kind = "adult"', 'kind = "parenting"', "finances", "a condition belongs"),
        ("life_domains.toml", 'when = "family.minor_children"', 'when = "family.dog"', "child_care", "no option family.dog"),
        # cards to lay
        ("energy_cards.toml", 'tags = ["head"]', 'tags = ["nose"]', "learning_new", "tags can't be nose"),
        ("energy_cards.toml", 'piles = ["gives"]', "piles = []", "learning_new", "piles is no list of 1"),
        ("energy_cards.toml", 'strength = "I get energy from learning new things."', "", "learning_new", "for the plan"),
        ("energy_cards.toml", 'tag = "head"', 'tag = "nose"', "", "tag can't be nose"),
        ("scale_cards.toml", 'side = "load"', 'side = "left"', "waiting_for_family", "side can't be left"),
        ("scale_cards.toml", 'domain = "finances"', 'domain = "moon"', "debts", "no domain moon"),
        # positive health, safety, growth
        ("health.toml", 'id = "remembering"', 'id = "fitness"', "", "aspect stands twice"),
        ("health.toml", "studies = 83", 'studies = "83"', "bodily_functions", "studies is not int"),
        ("safety.toml", 'phone = "112"', "phone = 112", "danger_now_112", "phone is not str"),
        ("growth.toml", 'tries = [\n', 'tries = [\n  "",\n', "silence", "tries says nothing"),
    ],
)  # fmt: skip
def test_a_mistake_is_named(tmp_path: Path, file: str, before: str, after: str, where: str, problem: str) -> None:
    error = refused(tmp_path, file, before, after)
    assert error.file == file
    assert problem in error.problem
    if where:
        assert error.id == where


@pytest.mark.parametrize(
    ("file", "id"),
    [
        ("areas.toml", "money"), ("sections.toml", "energy"), ("questions.toml", "family"), ("cards.toml", "silence"),
        ("situations.toml", "silence"), ("life_domains.toml", "housing"), ("purposes.toml", "basics"),
        ("scale_cards.toml", "debts"), ("energy_cards.toml", "numbers"), ("safety.toml", "violence_at_home"),
        ("growth.toml", "own_body"), ("health.toml", "participation"),
    ],
)  # fmt: skip
def test_an_id_stands_once(tmp_path: Path, file: str, id: str) -> None:
    text = (FOLDER / file).read_text("utf-8")
    first = text[text.index('id = "') + len('id = "') :].split('"')[0]
    error = refused(tmp_path, file, f'id = "{id}"\n', f'id = "{first}"\n')
    assert (error.file, error.id, error.problem) == (file, first, "the id stands twice")


@pytest.mark.parametrize(
    ("file", "id", "other"),
    [
        ("questions.toml", "partner", "alone"),
        ("cards.toml", "silence_tired", "silence_thinking"),
        ("health.toml", "fitness", "feeling_healthy"),
        ("safety.toml", "violence_veilig_thuis", "violence_112"),
    ],
)
def test_an_id_within_an_entry_stands_once(tmp_path: Path, file: str, id: str, other: str) -> None:
    error = refused(tmp_path, file, f'id = "{id}"\n', f'id = "{other}"\n')
    assert (error.file, error.id, error.problem) == (file, other, "the id stands twice")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    (tmp_path / "safety.toml").unlink()
    with pytest.raises(ContentInvalid) as caught:
        load(tmp_path)
    assert caught.value.file == "safety.toml"
