"""The library of activities at the desk: kept, found, begun with examples, taken in from files and saved as files."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from coachdesk.desk.activities import MOST_BYTES
from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences import sentence
from coachdesk.desk.undo import Deed
from coachdesk.domain.connection.activities import STALE, Activity, Dutch, ElementTick, ForWhom, Tick
from coachdesk.domain.connection.activity_finder import Family, Need
from coachdesk.domain.errors import (
    ChangedSince,
    FileNotReadable,
    FileNotWritable,
    TableUnreadable,
    TitleMissing,
)
from coachdesk.domain.file_rows import Keeping, RowFault
from coachdesk.domain.tables import MOST_ROWS
from tests.builders import an_id
from tests.desk.conftest import Clock
from tests.handovers import DEBT_HELP

SECONDS = 1.0
"""Far more than anything with 500 entries takes on a slow machine; each takes some hundredths."""
CAFE = Activity(
    an_id(930),
    "Taalcafé",
    kind="language_cafe",
    organisation="De Poort",
    dutch=Dutch.LITTLE,
    cents=0,
    languages=("ar",),
    least=4,
    most=12,
    ticks=(ElementTick("room", Tick.YES),),
)
SEWING = Activity(an_id(931), "Naaien", kind="textile", cents=250, for_whom=ForWhom.WOMEN)


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A desk with two activities."""
    for activity in (CAFE, SEWING):
        desk.activities.save(activity)
    return desk


def written(folder: Path, text: str, name: str = "activities.csv") -> Path:
    (path := folder / name).write_text(text, "utf-8")
    return path


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


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_what_goes_out_is_known_when_it_comes_back(full: Desk, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"library.{ending}"
    save = full.activities.save_csv if ending == "csv" else full.activities.save_json
    save(path, "nl")
    before = path.read_bytes()
    found = full.activities.look_into(path)
    assert [(row.same, row.alike[0]) for row in found.rows] == [(True, SEWING), (True, CAFE)]
    assert full.activities.take(found) == 0 and full.undo.last is None
    for each in (CAFE, SEWING):
        full.activities.remove(each.id)
    assert full.activities.take(full.activities.look_into(path)) == 2
    known = CAFE if ending == "json" else replace(CAFE, ticks=())
    assert full.activities.all() == (SEWING, known)
    save(path, "nl")
    assert path.read_bytes() == before


def test_a_row_renews_what_is_there_where_it_says_something(full: Desk, tmp_path: Path) -> None:
    text = "naam;organisatie;prijs;least\nTAALCAFE;de poort;1,50;14\nNaaien;;;\nZingen;;;\nZingen;;;\n"
    found = full.activities.look_into(written(tmp_path, text))
    assert [row.alike for row in found.rows] == [(CAFE,), (SEWING,), (), ()]
    assert [row.proposed for row in found.rows] == [Keeping.SKIP, Keeping.SKIP, Keeping.ADD, Keeping.SKIP]
    assert [row.before for row in found.rows] == [(), (), (), (4,)] and found.rows[1].same
    assert full.activities.take(found, {2: Keeping.UPDATE}) == 2
    renewed = replace(CAFE, title="TAALCAFE", organisation="de poort", cents=150, least=14, most=None)
    assert full.activities.find(CAFE.id) == renewed
    assert [each.title for each in full.activities.all()] == ["Naaien", "TAALCAFE", "Zingen"]
    last = full.undo.last
    assert last is not None and (last.deed, last.name) == (Deed.ACTIVITIES_TAKEN, "activities.csv")
    full.undo.undo()
    assert full.activities.all() == (SEWING, CAFE)


def test_added_although_it_is_there_it_has_an_id_of_its_own(full: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, f"naam;id\nNaaien;{SEWING.id}\nNaaien;{SEWING.id}\n")
    found = full.activities.look_into(path)
    assert full.activities.take(found, {2: Keeping.ADD, 3: Keeping.ADD}) == 2
    assert len({each.id for each in full.activities.all()}) == 4


def test_a_partner_of_another_vault_is_none_here(desk: Desk, tmp_path: Path) -> None:
    desk.partners.save(DEBT_HELP)
    desk.activities.save(replace(CAFE, partner=DEBT_HELP.id))
    desk.activities.save_json(path := tmp_path / "a.json", "nl")
    assert desk.activities.look_into(path).rows[0].same
    desk.partners.remove(DEBT_HELP.id)
    desk.activities.remove(CAFE.id)
    desk.activities.take(desk.activities.look_into(path))
    assert desk.activities.all() == (CAFE,)


def test_all_or_none_is_kept(full: Desk, tmp_path: Path) -> None:
    found = full.activities.look_into(written(tmp_path, "naam\n" + "".join(f"Iets {at}\n" for at in range(9))))
    broken = replace(found.rows[8], entry=replace(found.rows[8].entry, partner=object()))  # type: ignore[type-var, arg-type]
    with pytest.raises(TypeError):
        full.activities.take(replace(found, rows=(*found.rows[:8], broken)))
    assert full.activities.all() == (SEWING, CAFE) and full.undo.last is None


def test_a_thousand_broken_rows_keep_nothing_and_take_a_moment(desk: Desk, tmp_path: Path) -> None:
    begun = perf_counter()
    found = desk.activities.look_into(written(tmp_path, "naam;prijs\n" + "Koffie;veel\n" * 1000))
    assert perf_counter() - begun < 10 * SECONDS
    assert {(row.fault, row.field) for row in found.rows} == {(RowFault.VALUE, "cents")} and len(found.rows) == 1000
    assert desk.activities.take(found, {row.number: Keeping.ADD for row in found.rows}) == 0
    assert desk.activities.all() == () and desk.undo.last is None


@pytest.mark.parametrize(
    ("data", "problem", "said"),
    [
        (b"\x81\x8d", "encoding", "signs"),
        (b"tel;mail\n1;2\n", "title", "“Activity”"),
        (b"PK\x03\x04", "library", "library of activities"),
        (b'{"format": "something else"}', "library", "library of activities"),
        (b"naam\n" + b"Koffie\n" * (MOST_ROWS + 1), "long", "several files"),
        (b"a" * (MOST_BYTES + 1), "library", "library of activities"),
        (
            json.dumps({"format": "coachdesk-activities", "version": 1, "activities": [0] * (MOST_ROWS + 1)}).encode(),
            "long",
            "several files",
        ),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(
    desk: Desk, tmp_path: Path, data: bytes, problem: str, said: str
) -> None:
    (path := tmp_path / "file").write_bytes(data)
    with pytest.raises(TableUnreadable) as refused:
        desk.activities.look_into(path)
    assert refused.value.problem == problem
    assert said in sentence(refused.value, desk.translators["en"])


def test_a_file_that_is_not_there_is_refused_and_none_of_the_vault_written_over(full: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable):
        full.activities.look_into(tmp_path / "none.csv")
    for path in (tmp_path / "none" / "a.csv", full.vault.path / "cases.db"):
        with pytest.raises(FileNotWritable):
            full.activities.save_csv(path, "nl")


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_saving_stands_in_the_trail(full: Desk, tmp_path: Path, ending: str) -> None:
    (full.activities.save_csv if ending == "csv" else full.activities.save_json)(tmp_path / "a", "nl")
    entry = full.trail.readable()[-1]
    assert entry.detail == {"document": "activities", "language": "nl"}


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
