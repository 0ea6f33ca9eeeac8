"""The library of activities at the desk: kept, found, begun with examples, and quick with many."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.desk.desk import Desk
from coachdesk.desk.undo import Deed
from coachdesk.domain.connection.activities import STALE, Activity
from coachdesk.domain.connection.activity_finder import Family, Need
from coachdesk.domain.errors import ChangedSince, TitleMissing
from tests.builders import an_id
from tests.desk.conftest import Clock
from tests.desk.kept_library import CAFE, SECONDS, SEWING, full

__all__ = ["full"]  # fixtures


# --- keeping ----------------------------------------------------------------------------------------------------------


def test_activities_are_kept_changed_and_told(desk: Desk) -> None:
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    made = desk.activities.new("Koffie", place="De Poort")
    assert desk.activities.all() == ()
    desk.activities.save(made)
    desk.activities.save(made)
    assert desk.activities.all() == (made,) and heard == [LibraryChanged("activities")]
    desk.activities.save(changed := replace(made, cents=100))
    assert desk.activities.find(made.id) == changed and desk.activities.find("other") is None
    with pytest.raises(TitleMissing):
        desk.activities.new(" ")


def test_checked_today(full: Desk, clock: Clock) -> None:
    full.activities.checked_today(CAFE.id)
    checked = full.activities.find(CAFE.id)
    assert checked == replace(CAFE, checked_on=full.activities.today())
    assert checked is not None and not checked.stale(full.activities.today())
    clock.on(days=STALE + 1)
    assert checked.stale(full.activities.today())
    full.activities.checked_today("never there")


def test_one_is_removed_and_comes_back_unless_it_is_there_again(full: Desk) -> None:
    full.activities.remove(CAFE.id)
    assert full.activities.all() == (SEWING,)
    last = full.undo.last
    assert last is not None and (last.deed, last.name) == (Deed.ACTIVITY_REMOVED, "Taalcafé")
    full.undo.undo()
    assert full.activities.find(CAFE.id) == CAFE
    full.activities.remove(CAFE.id)
    full.activities.save(other := replace(CAFE, note="Opnieuw"))
    with pytest.raises(ChangedSince):
        full.undo.undo()
    assert full.activities.find(CAFE.id) == other


# --- examples ---------------------------------------------------------------------------------------------------------


def test_a_library_begins_with_examples_each_once(desk: Desk) -> None:
    examples = desk.activities.tools.content.guidance.examples
    assert desk.activities.add_examples("nl", ("womens_cafe",)) == 1
    (made,) = desk.activities.all()
    assert made.for_women and made.example == "womens_cafe" and made.checked_on is None and made.times == ()
    assert desk.activities.add_examples("nl") == len(examples) - 1
    assert desk.activities.add_examples("en") == 0 and desk.activities.examples_left() == ()
    assert {each.example for each in desk.activities.all()} == set(examples)
    for each in desk.activities.all():
        assert (each.cents == 0) is examples[each.example].free
    desk.undo.undo()
    assert desk.activities.all() == (made,)


def test_an_example_is_told_in_each_language_until_it_is_written_anew(desk: Desk) -> None:
    desk.activities.add_examples("nl", ("dutch_cafe",))
    (made,) = desk.activities.all()
    assert made.title != "Dutch language café"
    assert desk.activities.title_in(made, "nl") == made.title
    assert desk.activities.title_in(made, "en") == "Dutch language café"
    assert desk.activities.title_in(made, "ar") not in (made.title, "Dutch language café")
    own = replace(made, title="Taalcafé De Poort")
    assert desk.activities.title_in(own, "ar") == "Taalcafé De Poort"
    assert desk.activities.does_in(own, "en").startswith("You practise Dutch")
    assert desk.activities.does_in(replace(own, does=""), "en") == ""
    assert desk.activities.title_in(CAFE, "en") == "Taalcafé"


def test_kinds_are_named_in_each_language(desk: Desk) -> None:
    assert desk.activities.kind_name("cooking", "en") == "Cooking"
    assert desk.activities.kind_name("cooking", "nl") != "Cooking"
    assert desk.activities.kind_name("gone", "en") == desk.activities.kind_name("other", "en") == "Something else"
    assert {
        family for kind in desk.activities.tools.content.guidance.kinds.values() for family in (kind.family,)
    } == set(Family)


# --- finding ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "language", "families", "needs", "found"),
    [
        ("taalcafe poort", "nl", (), (), [CAFE]),
        ("arabic", "en", (), (), [CAFE]),
        ("language café", "en", (), (), [CAFE]),
        ("العربية", "ar", (), (), [CAFE]),
        ("", "nl", (), (), [SEWING, CAFE]),
        ("niets", "nl", (), (), []),
        ("", "nl", (Family.CREATIVE,), (), [SEWING]),
        ("", "nl", (Family.CREATIVE, Family.LANGUAGE), (Need.FREE,), [CAFE]),
        ("", "nl", (), (Need.WOMEN, Need.NO_DUTCH), [SEWING]),
        ("", "nl", (Family.SPORT,), (), []),
    ],
)
def test_they_are_found_by_words_families_and_needs(
    full: Desk,
    typed: str,
    language: str,
    families: tuple[Family, ...],
    needs: tuple[Need, ...],
    found: list[Activity],
) -> None:
    finder = full.activities.finder(language)
    finder.show(full.activities.all())
    assert list(finder.find(typed, families, needs)) == found


# --- many -------------------------------------------------------------------------------------------------------------


def test_five_hundred_stay_quick(desk: Desk, tmp_path: Path) -> None:
    until = desk.activities.today() + timedelta(days=9)
    many = [replace(CAFE, id=an_id(number), title=f"Taalcafé {number}", until=until) for number in range(500)]
    desk.vault.opened().library.save(many)
    finder = desk.activities.finder("nl")
    finder.show(desk.activities.all())
    for act in (
        desk.activities.all,
        lambda: finder.find("taalcafe 499"),
        lambda: [desk.activities.title_in(each, "ar") for each in many],
        lambda: desk.activities.save(replace(many[7], note="Anders")),
        lambda: desk.activities.checked_today(an_id(8)),
    ):
        begun = perf_counter()
        act()
        assert perf_counter() - begun < SECONDS
    desk.activities.save_csv(tmp_path / "many.csv", "nl")
    assert len(desk.activities.look_into(tmp_path / "many.csv").rows) == 500
