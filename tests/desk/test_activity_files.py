"""The library of activities at the desk and files: taken in row by row or not at all, saved, refused in words."""

import json
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from coachdesk.desk.activities import MOST_BYTES
from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences import sentence
from coachdesk.desk.undo import Deed
from coachdesk.domain.errors import FileNotReadable, FileNotWritable, TableUnreadable
from coachdesk.domain.file_rows import Keeping, RowFault
from coachdesk.domain.tables import MOST_ROWS
from tests.desk.kept_library import CAFE, SECONDS, SEWING, full
from tests.handovers import DEBT_HELP

__all__ = ["full"]  # fixtures


def written(folder: Path, text: str, name: str = "activities.csv") -> Path:
    (path := folder / name).write_text(text, "utf-8")
    return path


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
