"""The library that comes with the fictional people: marked, once, in every language, and only what the content has."""

from datetime import timedelta
from pathlib import Path

from coachdesk import paths
from coachdesk.content import load
from coachdesk.desk.changes import LibraryChanged
from coachdesk.desk.demo_connection import library
from coachdesk.desk.demo_handover import MARK, partners
from coachdesk.desk.desk import Desk
from coachdesk.domain.connection import Activity, Cooperation, Volunteer
from coachdesk.domain.connection.library import Shelf
from coachdesk.i18n import Translators
from tests.builders import NOW

CONTENT = load(Path(paths.resources()) / "content")
GUIDANCE = CONTENT.guidance
DUTCH = Translators(paths.translations())["nl"]
TODAY = NOW.astimezone().date()
LIBRARY = library(TODAY, CONTENT, DUTCH)
ACTIVITIES = {each.id: each for each in LIBRARY if isinstance(each, Activity)}
VOLUNTEERS = {each.id: each for each in LIBRARY if isinstance(each, Volunteer)}


def test_the_library_is_marked_and_the_same_each_time() -> None:
    assert len(ACTIVITIES) >= 8 and len(VOLUNTEERS) == 3
    assert len(LIBRARY) == len(ACTIVITIES) + len(VOLUNTEERS) + 1 == len({each.id for each in LIBRARY})
    assert {each.note for each in LIBRARY} == {MARK}
    later = library(TODAY + timedelta(days=40), CONTENT, DUTCH)
    assert [each.id for each in later] == [each.id for each in LIBRARY]


def test_it_holds_only_what_the_content_and_the_directory_have() -> None:
    directory = {each.id for each in partners(TODAY)}
    for activity in ACTIVITIES.values():
        assert activity.kind in GUIDANCE.kinds
        assert activity.times and activity.place and activity.receives
        assert {each.element for each in activity.ticks} <= set(GUIDANCE.elements)
        example = GUIDANCE.examples.get(activity.example)
        assert (activity.example == "") == (example is None)
        if example is not None:
            assert activity.kind == example.kind
    for volunteer in VOLUNTEERS.values():
        assert set(volunteer.interests) <= set(GUIDANCE.kinds)
        assert set(volunteer.phases) <= set(GUIDANCE.buddy.phases)
    together = next(each for each in LIBRARY if isinstance(each, Cooperation))
    assert {each.step for each in together.steps} <= set(GUIDANCE.together.steps)
    assert {each.block for each in together.blocks} <= set(GUIDANCE.together.blocks)
    assert {each.heading for each in together.agreement} <= set(GUIDANCE.together.headings)
    assert set(together.activities) <= set(ACTIVITIES)
    assert {each.partner for each in LIBRARY} - {""} <= directory


def test_what_is_made_of_an_example_is_read_in_every_language(desk: Desk) -> None:
    desk.demo.add(1)
    made = [each for each in desk.activities.all() if each.example]
    assert len(made) >= 8
    for activity in made:
        example = GUIDANCE.examples[activity.example]
        for language in ("ar", "ti"):
            words = desk.translators[language]
            assert desk.activities.title_in(activity, language) == words.ptext(
                example.title.context, example.title.source
            )
            assert desk.activities.does_in(activity, language) == words.ptext(example.does.context, example.does.source)


def test_it_has_what_wants_to_be_looked_at() -> None:
    each = ACTIVITIES.values()
    assert any(one.stale(TODAY) for one in each) and any(one.ends_soon(TODAY) for one in each)
    assert any(one.cents is None for one in each) and any(one.for_women for one in each)
    assert any(not one.example for one in each)


def test_it_comes_along_once(desk: Desk) -> None:
    heard: list[object] = []
    desk.changes.subscribe(heard.append)
    desk.demo.add(2)
    assert [each.shelf for each in heard if isinstance(each, LibraryChanged)] == list(Shelf)
    gone = desk.activities.all()[0]
    desk.activities.remove(gone.id)
    desk.demo.add(2)
    assert {each.id for each in desk.activities.all()} == set(ACTIVITIES)
    heard.clear()
    desk.demo.add(2)
    assert not any(isinstance(each, LibraryChanged) for each in heard)
