"""A scenario that a trainer changed is read whole, or refused with the file, the entry and what is wrong."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk import content, paths
from coachdesk.content.workshop import MOST, ScenarioFiles, load, read
from coachdesk.desk.demo import people
from coachdesk.domain.content import Content
from coachdesk.domain.errors import ContentInvalid

FOLDER = paths.resources() / "workshop"
SCENE = """
[[scene]]
id = "coffee"
title = "Coffee"
minutes = 6
stage = "meet"
situation = "Selam pours coffee."
question = "What do you do?"
tip_title = "First the person"
tip = "Take the coffee."
card = "polite_yes"
notes = ["Let the group choose."]

  [[scene.choice]]
  id = "again"
  text = "You ask again"
  effect = "It may help."

  [[scene.choice]]
  id = "drink"
  text = "You drink first"
  effect = "There is time."
"""
WHOLE = f"""
[[scenario]]
id = "mine"
order = 4
title = "Mine"
about = "About it."
aim = "To listen."
person = "Selam Gebre"
rows = [10]
{SCENE}"""


@pytest.fixture(scope="module")
def loaded() -> Content:
    return content.load(paths.resources() / "content")


def refused(folder: Path, text: str, loaded: Content) -> ContentInvalid:
    file = folder / "mine.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ContentInvalid) as caught:
        read(file, loaded.cards, people(), own=True)
    assert caught.value.file == "mine.toml"
    return caught.value


CHANGES = [
    ("minutes = 6", "", "scene.coffee.minutes", "missing"),
    ("minutes = 6", "minutes = 0", "scene.coffee.minutes", "value"),
    ("minutes = 6", "minutes = 31", "scene.coffee.minutes", "value"),
    ("minutes = 6", "minutes = 6.5", "scene.coffee.minutes", "value"),
    ("minutes = 6", "minutes = true", "scene.coffee.minutes", "value"),
    ("minutes = 6", "minutes = 6\nhours = 1", "scene.coffee.hours", "unknown"),
    ('stage = "meet"', 'stage = "party"', "scene.coffee.stage", "value"),
    ('card = "polite_yes"', 'card = "moon"', "scene.coffee.card", "value"),
    ('person = "Selam Gebre"', 'person = "Marieke"', "scenario.mine.person", "value"),
    ('title = "Mine"', 'title = " "', "scenario.mine.title", "value"),
    ('title = "Mine"', 'title = ["Mine"]', "scenario.mine.title", "value"),
    ("rows = [10]", 'rows = ["10"]', "scenario.mine.rows", "value"),
    ('notes = ["Let the group choose."]', "", "scene.coffee.notes", "missing"),
    ('notes = ["Let the group choose."]', "notes = [3]", "scene.coffee.notes", "value"),
    ('id = "coffee"\n', "", "scene.1.id", "missing"),
    ('id = "drink"', 'id = "again"', "scene.coffee.again", "twice"),
    ('effect = "There is time."', "", "scene.coffee.drink.effect", "missing"),
    ('effect = "There is time."', 'effect = "There is time."\nright = true', "scene.coffee.drink.right", "unknown"),
    ("[[scene]]", "[scene]", "scene", "value"),
    ("[[scene]]", "[[scenes]]", "scenes", "unknown"),
    ("[[scenario]]", "[[exercise]]\n[[scenario]]", "exercise", "unknown"),
    ("[[scenario]]", '[[scenario]]\nid = "other"\n[[scenario]]', "scenario", "value"),
    ('order = 4', 'order = "4"', "scenario.mine.order", "value"),
    ('"About it."', '"About it.', "6", "line"),
    ("rows = [10]", f"rows = {'[' * 5000}", "1", "line"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "place", "fault"), CHANGES)
def test_a_mistake_is_named_with_its_place(
    before: str, after: str, place: str, fault: str, tmp_path: Path, loaded: Content
) -> None:
    assert before in WHOLE
    error = refused(tmp_path, WHOLE.replace(before, after, 1), loaded)
    assert (error.place, error.fault) == (place, fault)
    assert error.problem


def test_the_number_of_choices_is_two_to_four(tmp_path: Path, loaded: Content) -> None:
    one, _, other = WHOLE.rpartition("\n  [[scene.choice]]")
    assert refused(tmp_path, one, loaded).place == "scene.coffee.choice"
    more = "".join(f"\n  [[scene.choice]]{other.replace('drink', each)}" for each in ("a", "b", "c"))
    assert refused(tmp_path, WHOLE + more, loaded).place == "scene.coffee.choice"
    assert refused(tmp_path, WHOLE.replace("[[scene.choice]]", "[scene.choice]", 1), loaded).fault == "line"
    three = WHOLE.split("\n  [[scene.choice]]")[0]
    assert refused(tmp_path, f"{three}\nchoice = [1, 2]", loaded).place == "scene.coffee.1"


def test_a_scenario_has_scenes_and_no_two_with_one_id(tmp_path: Path, loaded: Content) -> None:
    none = "scene = []\n" + WHOLE.replace(SCENE, "")
    assert (refused(tmp_path, none, loaded).place, refused(tmp_path, none, loaded).fault) == ("scene", "missing")
    assert (error := refused(tmp_path, WHOLE + SCENE, loaded)).place == "scene.coffee" and error.fault == "twice"


@pytest.mark.parametrize("key", [key for key in MOST if key != "notes"])
def test_what_is_too_long_for_the_wall_is_refused_and_one_sign_less_is_not(
    key: str, tmp_path: Path, loaded: Content
) -> None:
    head, tail = WHOLE.split(f"{key} = ", 1)
    rest = tail.split("\n", 1)[1]
    error = refused(tmp_path, f'{head}{key} = "{"a" * (MOST[key] + 1)}"\n{rest}', loaded)
    assert error.fault == "long" and error.place.endswith(f".{key}")
    (tmp_path / "mine.toml").write_text(f'{head}{key} = "{"a" * MOST[key]}"\n{rest}', "utf-8")
    assert read(tmp_path / "mine.toml", loaded.cards, people()).id == "mine"


def test_a_note_that_is_too_long_is_refused(tmp_path: Path, loaded: Content) -> None:
    error = refused(tmp_path, WHOLE.replace("Let the group choose.", "a" * (MOST["notes"] + 1)), loaded)
    assert (error.place, error.fault) == ("scene.coffee.notes", "long")


def test_a_file_with_a_mark_of_an_editor_before_it_is_read(tmp_path: Path, loaded: Content) -> None:
    (tmp_path / "mine.toml").write_bytes(b"\xef\xbb\xbf" + WHOLE.encode())
    scenario = ScenarioFiles(FOLDER).read_own(tmp_path / "mine.toml", loaded.cards, people())
    assert scenario.own and scenario.minutes == 6 and scenario.scenes[0].letter(scenario.scenes[0].choices[1]) == "B"


def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path: Path, loaded: Content) -> None:
    (tmp_path / "mine.toml").write_bytes(b"\xff\xfe\x00")
    for file in (tmp_path / "mine.toml", tmp_path / "none.toml"):
        with pytest.raises(ContentInvalid) as caught:
            read(file, loaded.cards, people())
        assert caught.value.fault == "line"


@given(data=st.data())
def test_a_line_that_is_missing_or_stands_twice_is_never_more_than_a_refusal(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, loaded: Content
) -> None:
    lines = WHOLE.split("\n")
    at, times = data.draw(st.integers(0, len(lines) - 1)), data.draw(st.sampled_from((0, 2)))
    file = tmp_path_factory.getbasetemp() / "some.toml"
    file.write_text("\n".join([*lines[:at], *[lines[at]] * times, *lines[at + 1 :]]), "utf-8")
    try:
        assert read(file, loaded.cards, people()).scenes
    except ContentInvalid as error:
        assert error.place and error.fault


def test_the_scenarios_of_the_program_are_at_least_three_in_their_order(loaded: Content) -> None:
    found = load(FOLDER, loaded.cards, people())
    assert len(found) >= 3
    assert [each.order for each in found] == sorted({each.order for each in found})
    assert len({each.id for each in found}) == len(found)
    for scenario in found:
        assert not scenario.own and len(scenario.scenes) >= 8
        assert {scene.card for scene in scenario.scenes} <= set(loaded.cards)
