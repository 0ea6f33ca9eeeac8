import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex

from coachdesk.domain.address import DUTCH_SETTING, Address, ReadingWish
from coachdesk.domain.connection import Connection
from coachdesk.domain.connection import Shelf as LibraryShelf
from coachdesk.domain.course import Course
from coachdesk.domain.errors import VaultDamaged, VaultNotWritable
from coachdesk.domain.handover import Handover
from coachdesk.domain.privacy import Ground
from coachdesk.domain.records import SEEN, kinds_in
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from coachdesk.storage import handover_lists, keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.rows import metadata
from coachdesk.storage.schema import CURRENT, Schema
from coachdesk.storage.vault import FolderVaults
from tests.builders import (
    BREACH,
    CORRECTED,
    READING,
    REQUEST,
    SPOKEN_TO,
    an_id,
    as_before_3,
    rana,
    samira,
    telling,
    yonas,
)
from tests.courses import WORK_GOAL, following
from tests.handovers import PARTNERS, handed
from tests.joined import joined
from tests.library import ACTIVITIES, COOPERATION, VOLUNTEER
from tests.pictures import NOTE, as_before_6, seeing
from tests.storage.places import PASSPHRASE, ROOT, contents, most_bytes_in_a_file

RELEASED = ROOT / "tests" / "vaults"
RELEASED_PASSPHRASE = "een oude fiets"
HANDOVER_OF_ALL = handed()
LIBRARY = (*ACTIVITIES, VOLUNTEER, COOPERATION)
NEXT = f"{int(CURRENT.head) + 1:04}"
NEW = '''
"""Adds a column to the table that all others hang on, which makes it anew."""

import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{revision}", "{before}", None, None


def upgrade() -> None:
    with op.batch_alter_table("cases", recreate="always") as table:
        table.add_column(sa.Column("municipality", sa.Text(), nullable=False, server_default="Zwolle"))
    {then}
'''


def later(tmp_path: Path, then: str = "") -> Schema:
    """The schema of a program after this one."""
    scripts = tmp_path / "migrations"
    shutil.copytree(CURRENT.scripts, scripts, dirs_exist_ok=True)
    script = NEW.format(revision=NEXT, before=CURRENT.head, then=then)
    (scripts / "versions" / f"{NEXT}_next.py").write_text(script)
    return Schema((*CURRENT.known, NEXT), scripts)


def scripts_of(schema: Schema) -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(schema.scripts))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


# --- one truth --------------------------------------------------------------------------------------------------------


EXPRESSIONS = pytest.mark.filterwarnings(
    "ignore:Skipped unsupported reflection of expression-based index",
    "ignore:autogenerate skipping metadata-specified expression-based index",
)
"""An index on what JSON says is compared by a test of its own."""


@EXPRESSIONS
def test_the_scripts_make_exactly_the_tables_in_rows(vault: OpenVault) -> None:
    def ours(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        return not (kind == "table" and reflected and str(name).startswith("search"))

    with vault._database.transaction() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": ours, "compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_the_index_of_steps_is_the_one_in_rows_and_answers_alone(vault: OpenVault) -> None:
    (made,) = vault._database.alone("SELECT sql FROM sqlite_master WHERE name = 'ix_records_steps'")
    index = next(each for each in metadata.tables["records"].indexes if each.name == "ix_records_steps")
    assert made[0] == str(CreateIndex(index).compile(dialect=sqlite.dialect()))
    plan = vault._database.alone(f"EXPLAIN QUERY PLAN {handover_lists._STEPS}")
    assert "ix_records_steps" in str(plan)


@EXPRESSIONS
def test_constraints_have_the_names_of_the_convention(vault: OpenVault) -> None:
    with vault._database.transaction() as connection:
        inspector = sa.inspect(connection)
        for table in metadata.sorted_tables:
            assert inspector.get_pk_constraint(table.name)["name"] == table.primary_key.name
            made = {(key["name"], key["options"].get("ondelete")) for key in inspector.get_foreign_keys(table.name)}
            assert made == {(key.name, key.ondelete) for key in table.foreign_key_constraints}
            if table.foreign_key_constraints:
                assert {ondelete for _, ondelete in made} == {"CASCADE"}
            unique = {constraint["name"] for constraint in inspector.get_unique_constraints(table.name)}
            assert unique == {c.name for c in table.constraints if isinstance(c, sa.UniqueConstraint)}


def test_the_known_revisions_are_those_of_the_scripts() -> None:
    scripts = scripts_of(CURRENT)
    assert scripts.get_heads() == [CURRENT.head]
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == CURRENT.known


# --- older vaults -----------------------------------------------------------------------------------------------------


@pytest.fixture
def old_place(vault: OpenVault, place: Path) -> Path:
    """A closed vault that the program of today wrote."""
    vault.cases.add_many((yonas(1), samira(2)))
    vault.close()
    return place


def test_an_older_vault_is_copied_then_changed(old_place: Path, tmp_path: Path) -> None:
    before = contents(old_place)
    newer = FolderVaults(keys.LEAST, schema=later(tmp_path))
    opened = newer.unlock(old_place, PASSPHRASE)
    assert opened._database.alone("SELECT DISTINCT municipality FROM cases") == [("Zwolle",)]
    assert opened.cases.get(yonas(1).case.id) == yonas(1)  # its parts did not go with the old table
    assert opened.cases.get(samira(2).case.id) == samira(2)
    assert opened.check().damage == ()
    assert opened._database.alone("PRAGMA foreign_keys") == [(1,)]
    opened.close()
    assert contents(old_place)[f"cases.db.before-{NEXT}"] == before["cases.db"]
    again = newer.unlock(old_place, PASSPHRASE)
    again.cases.erase(yonas(1).case.id, Ground.MISTAKE)
    again.close()
    assert set(contents(old_place)) == set(before)


def test_a_change_that_fails_leaves_the_vault_as_it_was(keeper: FolderVaults, old_place: Path, tmp_path: Path) -> None:
    before = contents(old_place)
    broken = later(tmp_path, 'op.execute("INSERT INTO nowhere VALUES (1)")')
    with pytest.raises(VaultDamaged):
        FolderVaults(keys.LEAST, schema=broken).unlock(old_place, PASSPHRASE)
    assert contents(old_place) == before
    opened = keeper.unlock(old_place, PASSPHRASE)
    assert opened.cases.get(yonas(1).case.id) == yonas(1)
    opened.close()


def test_a_change_that_leaves_parts_without_a_case(old_place: Path, tmp_path: Path) -> None:
    before = contents(old_place)
    broken = later(tmp_path, 'op.execute("DELETE FROM cases WHERE number = 1")')
    with pytest.raises(VaultDamaged):
        FolderVaults(keys.LEAST, schema=broken).unlock(old_place, PASSPHRASE)
    assert contents(old_place) == before


@pytest.mark.parametrize("share", [0.5, 1.2])
def test_no_room_for_the_copy_or_the_change(old_place: Path, tmp_path: Path, share: float) -> None:
    pytest.importorskip("resource")
    before = contents(old_place)
    fill = 'op.execute("INSERT INTO settings SELECT hex(randomblob(50)), hex(randomblob(200000)) FROM cases")'
    newer = FolderVaults(keys.LEAST, schema=later(tmp_path, fill))
    with most_bytes_in_a_file(int(len(before["cases.db"]) * share)), pytest.raises(VaultNotWritable):
        newer.unlock(old_place, PASSPHRASE)
    assert contents(old_place) == before


# --- vaults that releases wrote ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("revision", CURRENT.known)
def test_a_vault_of_every_released_schema_opens(keeper: FolderVaults, place: Path, revision: str) -> None:
    released = RELEASED / f"schema-{revision}"
    shutil.copytree(released, place)
    opened = keeper.unlock(place, RELEASED_PASSPHRASE)
    assert opened.cases.get(yonas(1).case.id) == yonas(1)
    assert opened.cases.get(samira(2).case.id) == samira(2)
    assert opened.cases.get(rana(3).case.id) == (rana(3) if revision >= "0003" else as_before_3(rana(3)))
    assert [found.id for found in opened.cases.search("سميرة", Shelf.CURRENT)] == [samira(2).case.id]
    assert yonas(1).case.id in [found.id for found in opened.cases.search("ዮናስ Tesfai", Shelf.CURRENT)]
    assert samira(2).case.id in [found.id for found in opened.cases.search("ሳሚ", Shelf.CURRENT)]
    assert opened.settings.get("me.name") == "Marieke de Vries"
    if revision >= "0002":
        assert opened.cases.get(telling(4).case.id) == (telling(4) if revision >= "0003" else as_before_3(telling(4)))
        assert opened.cases.history(telling(4).case.id) == CORRECTED
        assert opened.registers.requests() == (REQUEST,)
        assert opened.registers.breaches() == (BREACH,)
        assert [(stone.case_id, stone.ground) for stone in opened.cases.tombstones()] == [(an_id(5), Ground.REQUEST)]
    if revision >= "0003":
        assert opened.settings.get(DUTCH_SETTING) == "je"
    if revision >= "0005":
        assert opened.cases.get(seeing(6).case.id) == (seeing(6) if revision >= "0006" else as_before_6(seeing(6)))
        assert opened.growth.entries() == (NOTE,)
    if revision >= "0006":
        assert opened.cases.get(following(7).case.id) == following(7)
    if revision >= "0007":
        assert opened.cases.get(handed(8).case.id) == handed(8)
        assert set(opened.partners.all()) == set(PARTNERS)
    if revision >= "0008":
        assert opened.cases.get(joined(9).case.id) == joined(9)
        assert {entry for shelf in LibraryShelf for entry in opened.library.all(shelf)} == set(LIBRARY)
    assert opened.trail.check().broken_at is None
    assert opened.check().damage == ()
    opened.close()
    recovery_key = (released / "recovery-key.txt").read_text()
    keeper.reset_passphrase(place, recovery_key, PASSPHRASE).close()
    keeper.unlock(place, PASSPHRASE).close()


def test_entries_of_before_get_a_day_and_say_of_what_is_new_that_nobody_noted_it(
    keeper: FolderVaults, place: Path
) -> None:
    shutil.copytree(RELEASED / "schema-0005", place)
    opened = keeper.unlock(place, RELEASED_PASSPHRASE)
    file = opened.cases.get(seeing(6).case.id)
    found = opened._database.alone("SELECT kind, key, day FROM records")
    days = {(kind, key): day for kind, key, day in found}
    for kind in SEEN:
        for record in file.of(kind):
            on = getattr(record, "on", None)
            assert days[kind.value, record.key] == (on.isoformat() if on is not None else None)
    assert {step.confidence for step in file.steps} == {None}
    assert [bool(meeting.said) for meeting in file.picture.meetings] == [False]
    assert [stone.since for stone in file.picture.scale] == [None, None]
    assert file.course == Course()
    opened.cases.restrict(file.case.id, None)
    for record in (replace(file.picture.meetings[0], said=Words("Rustig", "nl")), WORK_GOAL):
        opened.cases.save_record(file.case.id, record)
    changed = opened.cases.get(file.case.id)
    assert changed.picture.meetings[0].said.text == "Rustig"
    assert changed.course == Course(goals=(WORK_GOAL,))
    opened.close()


def test_a_case_of_before_is_handed_over_and_its_directory_is_kept(keeper: FolderVaults, place: Path) -> None:
    shutil.copytree(RELEASED / "schema-0006", place)
    opened = keeper.unlock(place, RELEASED_PASSPHRASE)
    file = opened.cases.get(following(7).case.id)
    assert file.handover == Handover()
    assert (opened.partners.all(), opened.handovers.open()) == ((), ())
    opened.cases.restrict(file.case.id, None)
    for kind in kinds_in("handover"):
        for record in HANDOVER_OF_ALL.of(kind):
            opened.cases.save_record(file.case.id, record)
    opened.partners.save(PARTNERS)
    opened.close()
    again = keeper.unlock(place, RELEASED_PASSPHRASE)
    assert again.cases.get(file.case.id).handover == HANDOVER_OF_ALL.handover
    assert set(again.partners.all()) == set(PARTNERS)
    again.close()
    assert (place / "cases.db.before-0007").exists()


def test_a_case_of_before_joins_in_and_the_library_is_kept(keeper: FolderVaults, place: Path) -> None:
    shutil.copytree(RELEASED / "schema-0007", place)
    opened = keeper.unlock(place, RELEASED_PASSPHRASE)
    file = opened.cases.get(handed(8).case.id)
    assert file.connection == Connection()
    assert [opened.library.all(shelf) for shelf in LibraryShelf] == [()] * len(LibraryShelf)
    for kind in kinds_in("connection"):
        for record in joined().of(kind):
            opened.cases.save_record(file.case.id, record)
    opened.library.save(LIBRARY)
    opened.close()
    again = keeper.unlock(place, RELEASED_PASSPHRASE)
    assert again.cases.get(file.case.id).connection == joined().connection
    assert {entry for shelf in LibraryShelf for entry in again.library.all(shelf)} == set(LIBRARY)
    again.close()
    assert (place / "cases.db.before-0008").exists()


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_what_nobody_was_asked_can_be_kept_in_an_upgraded_vault(
    keeper: FolderVaults, place: Path, revision: str
) -> None:
    shutil.copytree(RELEASED / f"schema-{revision}", place)
    opened = keeper.unlock(place, RELEASED_PASSPHRASE)
    before = opened.cases.get(yonas(1).case.id).case
    assert (before.addressed, before.reading, before.interpreter.country) == (Address(), ReadingWish(), "")
    asked = replace(before, addressed=SPOKEN_TO, reading=READING, interpreter=telling(1).case.interpreter)
    opened.cases.save_case(asked)
    assert opened.cases.get(asked.id).case == asked
    said = {value.field: value.before for value in opened.cases.history(asked.id)}
    assert said == {
        "case.addressed.gender": "neutral",
        "case.addressed.dutch": "as_set",
        "case.reading.large_print": "no",
        "case.reading.geez_dates": "no",
    }
    opened.close()
    assert (place / f"cases.db.before-{CURRENT.known[CURRENT.known.index(revision) + 1]}").exists()


@pytest.mark.parametrize(
    "column",
    [
        "addressed_gender = 'x'",
        "addressed_dutch = ''",
        """reading_ways = '["x"]'""",
        """reading_ways = '["pictures", "dutch"]'""",
        "interpreter_country = 'XX'",
    ],
)
def test_what_no_case_can_say_is_damage(vault: OpenVault, column: str) -> None:
    vault.cases.add(telling(1))
    with vault._database.transaction() as connection:
        connection.exec_driver_sql(f"UPDATE cases SET {column}")
    with pytest.raises(VaultDamaged):
        vault.cases.get(telling(1).case.id)
