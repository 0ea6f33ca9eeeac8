"""What a trainer can do without a window: scenarios, own ones, and the fictional people."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given

from coachdesk import content, paths
from coachdesk.content.workshop import ScenarioFiles, read
from coachdesk.desk.desk import Desk
from coachdesk.desk.scenario_file import written
from coachdesk.desk.sentences import sentence
from coachdesk.domain.errors import CaseNotFound, FileNotReadable, FileNotWritable, ScenarioInvalid
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.stages import Stage
from coachdesk.domain.workshop import Scenario
from coachdesk.i18n import Translators, plain
from coachdesk.storage.memory import MemoryVaults
from tests.desk.conftest import Clock
from tests.strategies_workshop import CARD, PERSON, scenarios


@pytest.fixture
def shop(clock: Clock) -> Iterator[Desk]:
    """A desk for practice with nobody in it yet."""
    loaded = content.load(paths.resources() / "content")
    made = Desk(
        MemoryVaults(),
        Path("nowhere"),
        lambda: loaded,
        Translators(paths.translations(), exercise=True),
        clock,
        load_workshop=lambda: ScenarioFiles(paths.resources() / "workshop"),
    )
    yield made
    made.vault.lock()


def lines(scenario: Scenario) -> list[object]:
    """All of a scenario but where its texts were read."""
    texts = [scenario.title, scenario.about, scenario.aim]
    found: list[object] = [scenario.id, scenario.order, scenario.person, scenario.rows]
    for scene in scenario.scenes:
        texts += [scene.title, scene.situation, scene.question, scene.tip_title, scene.tip, *scene.notes]
        found += [scene.id, scene.minutes, scene.stage, scene.card, len(scene.notes)]
        for choice in scene.choices:
            texts += [choice.text, choice.effect]
            found.append(choice.id)
    return [*found, *(text.source for text in texts)]


@given(scenarios())
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, scenario: Scenario) -> None:
    file = tmp_path_factory.getbasetemp() / f"scenario_{scenario.id}.toml"
    file.write_bytes(written(scenario, lambda text: text.source, ["Some help\nin two lines"]).encode())
    assert read(file, [CARD], [PERSON], own=scenario.own) == scenario


@pytest.mark.parametrize("language", INTERFACE)
def test_a_copy_is_in_the_words_of_a_language_and_is_taken_back(shop: Desk, tmp_path: Path, language: str) -> None:
    words = shop.translators[language]
    for scenario in shop.workshop.scenarios():
        path = tmp_path / f"{scenario.id}-{language}.toml"
        shop.workshop.save_copy(scenario, language, path)
        own = shop.workshop.read_own(path)
        assert own.own and own.title.source == words.ptext(scenario.title.context, scenario.title.source)
        assert own.scenes[0].situation.source == words.ptext(
            scenario.scenes[0].situation.context, scenario.scenes[0].situation.source
        )
        again = tmp_path / "again.toml"
        shop.workshop.save_copy(own, "en", again)
        assert lines(shop.workshop.read_own(again)) == lines(own)


def test_a_copy_is_never_written_over_a_file_of_a_vault_nor_where_nothing_can_be_written(
    shop: Desk, tmp_path: Path
) -> None:
    scenario = shop.workshop.scenarios()[0]
    for path in (tmp_path / "vault.json", tmp_path / "cases.db", tmp_path / "no folder" / "copy.toml"):
        with pytest.raises(FileNotWritable):
            shop.workshop.save_copy(scenario, "nl", path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", INTERFACE)
def test_what_is_wrong_in_an_own_scenario_is_one_sentence_with_file_and_entry(
    shop: Desk, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "mine.toml"
    shop.workshop.save_copy(shop.workshop.scenarios()[0], "en", path)
    text = path.read_text("utf-8")
    scene = shop.workshop.scenarios()[0].scenes[0].id
    minutes = re.search(r"minutes = \d+", text)
    assert minutes is not None
    for after, place in (
        ("", f"scene.{scene}.minutes"),
        ("minutes = 99", f"scene.{scene}.minutes"),
        ("minutes = 5\nmoon = 1", f"scene.{scene}.moon"),
        ("minutes = = 5", str(text[: minutes.start()].count("\n") + 1)),
        (f'minutes = 5\nid = "{scene}"', ""),
    ):
        path.write_text(text.replace(minutes.group(), after, 1), "utf-8")
        with pytest.raises(ScenarioInvalid) as caught:
            shop.workshop.read_own(path)
        said = plain(sentence(caught.value, shop.translators[language]))
        assert "mine.toml" in said and place in said and "{" not in said and "\n" not in said


def test_an_own_file_is_read_by_its_very_name(shop: Desk, tmp_path: Path) -> None:
    first, second, *_rest = shop.workshop.scenarios()
    shop.workshop.save_copy(first, "en", tmp_path / "Mine.TOML")
    shop.workshop.save_copy(second, "en", tmp_path / "Mine.toml.txt")
    assert shop.workshop.read_own(tmp_path / "Mine.TOML").id == first.id
    assert shop.workshop.read_own(tmp_path / "Mine.toml.txt").id == second.id


def test_a_file_that_is_not_there_or_far_too_large_is_refused(shop: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable):
        shop.workshop.read_own(tmp_path / "none.toml")
    (tmp_path / "large.toml").write_bytes(b"# " + b"a" * 600_000)
    with pytest.raises(ScenarioInvalid, match="large"):
        shop.workshop.read_own(tmp_path / "large.toml")


def test_every_scenario_plays_in_the_case_of_its_person(shop: Desk) -> None:
    shop.workshop.begin()
    for scenario in shop.workshop.scenarios():
        case = shop.cases.open(shop.workshop.case_of(scenario)).case
        assert case.calling_name == scenario.person
        assert {scene.stage for scene in scenario.scenes} <= set(Stage)


def test_beginning_twice_adds_nobody_and_beginning_again_forgets_what_was_done(shop: Desk) -> None:
    shop.workshop.begin()
    before = {each.id for each in shop.cases.list()}
    shop.workshop.begin()
    assert {each.id for each in shop.cases.list()} == before
    scenario = shop.workshop.scenarios()[0]
    shop.cases.change(shop.workshop.case_of(scenario), reference="typed in the workshop")
    shop.cases.new("Somebody")
    shop.workshop.again()
    assert {each.id for each in shop.cases.list()} == before
    assert shop.cases.open(shop.workshop.case_of(scenario)).case.reference != "typed in the workshop"


def test_a_case_that_was_put_away_is_found_and_one_that_was_renamed_is_not(shop: Desk) -> None:
    shop.workshop.begin()
    scenario = shop.workshop.scenarios()[0]
    case_id = shop.workshop.case_of(scenario)
    shop.cases.archive(case_id)
    assert shop.workshop.case_of(scenario) == case_id
    shop.cases.change(case_id, calling_name="Another name")
    with pytest.raises(CaseNotFound):
        shop.workshop.case_of(scenario)


def test_a_vault_that_lasts_is_never_filled_nor_emptied(desk: Desk) -> None:
    made = Desk.workshop.func  # the same part over a vault of a consultant
    desk._load_workshop = lambda: ScenarioFiles(paths.resources() / "workshop")
    shop = made(desk)
    for deed in (shop.begin, shop.again):
        with pytest.raises(RuntimeError):
            deed()
    assert desk.vault.unlocked and desk.cases.count() == 0
