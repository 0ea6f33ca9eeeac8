"""The directory of partners at the desk: kept, found, made one, taken in from files and saved as files."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from coachdesk.desk.changes import Change, PartnersChanged
from coachdesk.desk.desk import Desk
from coachdesk.desk.partners import MOST_BYTES
from coachdesk.desk.sentences import sentence
from coachdesk.desk.undo import Deed
from coachdesk.domain.errors import ChangedSince, FileNotReadable, FileNotWritable, TableUnreadable, WhoMissing
from coachdesk.domain.file_rows import EntriesFile, Keeping, RowFault
from coachdesk.domain.partners import Partner, PartnerKind
from coachdesk.domain.tables import MOST_ROWS
from tests.builders import an_id
from tests.desk.conftest import Clock
from tests.handovers import DEBT_HELP, INTERPRETER, PARTNERS

SECONDS = 1.0
"""Far more than anything with 500 entries takes on a slow machine; each takes some hundredths."""


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A desk with two entries."""
    for partner in PARTNERS:
        desk.partners.save(partner)
    return desk


def written(folder: Path, text: str, name: str = "partners.csv") -> Path:
    (path := folder / name).write_text(text, "utf-8")
    return path


def doubled(desk: Desk) -> Partner:
    """An entry that may be of the same as the debt help; kept."""
    made = Partner(
        an_id(790), PartnerKind.OTHER, "SCHULDHULP ZWOLLE", website="https://other.example", languages=("ti",)
    )
    desk.partners.save(made)
    return made


# --- keeping ----------------------------------------------------------------------------------------------------------


def test_entries_are_kept_changed_and_told(desk: Desk) -> None:
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    made = desk.partners.new(PartnerKind.SCHOOL, organisation="De Marsch")
    assert desk.partners.all() == ()
    desk.partners.save(made)
    desk.partners.save(made)
    assert desk.partners.all() == (made,) and heard == [PartnersChanged()]
    desk.partners.save(changed := replace(made, phone="038 1"))
    assert desk.partners.find(made.id) == changed and desk.partners.find("other") is None
    with pytest.raises(WhoMissing):
        desk.partners.new(PartnerKind.SCHOOL)


def test_checked_today(full: Desk, clock: Clock) -> None:
    clock.on(days=400)
    before = full.partners.find(DEBT_HELP.id)
    assert before is not None and before.stale(full.partners.today())
    full.partners.checked_today(DEBT_HELP.id)
    after = full.partners.find(DEBT_HELP.id)
    assert after == replace(DEBT_HELP, checked_on=full.partners.today())
    assert after is not None and not after.stale(full.partners.today())
    full.partners.checked_today("never there")


def test_an_entry_is_removed_and_comes_back_unless_it_is_there_again(full: Desk) -> None:
    full.partners.remove(DEBT_HELP.id)
    assert full.partners.all() == (INTERPRETER,)
    last = full.undo.last
    assert last is not None and (last.deed, last.name) == (Deed.PARTNER_REMOVED, "Schuldhulp Zwolle")
    full.undo.undo()
    assert full.partners.find(DEBT_HELP.id) == DEBT_HELP
    full.partners.remove(DEBT_HELP.id)
    full.partners.save(other := replace(DEBT_HELP, note="Opnieuw"))
    with pytest.raises(ChangedSince):
        full.undo.undo()
    assert full.partners.find(DEBT_HELP.id) == other


# --- finding ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "language", "found"),
    [
        ("schuld", "nl", [DEBT_HELP]),
        ("arabic", "en", [DEBT_HELP]),
        ("العربية", "ar", [DEBT_HELP]),
        ("Eritrea selam", "en", [INTERPRETER]),
        ("088", "nl", [INTERPRETER]),
        ("", "nl", [DEBT_HELP, INTERPRETER]),
        ("niemand", "nl", []),
    ],
)
def test_entries_are_found_by_any_field_in_words_of_the_window(
    full: Desk, typed: str, language: str, found: list[Partner]
) -> None:
    assert list(full.partners.search(typed, language=language)) == found


def test_kinds_are_found_alone(full: Desk) -> None:
    assert full.partners.search("", [PartnerKind.INTERPRETER]) == (INTERPRETER,)


# --- the same twice ---------------------------------------------------------------------------------------------------


def test_two_that_may_be_the_same_are_told_until_somebody_says_that_they_are_two(full: Desk) -> None:
    assert full.partners.doubles() == {}
    other = doubled(full)
    assert full.partners.doubles() == {other.id: (DEBT_HELP,), DEBT_HELP.id: (other,)}
    full.partners.keep_both(DEBT_HELP.id, other.id)
    assert full.partners.doubles() == {}


def test_two_become_one_and_two_again(full: Desk) -> None:
    other = doubled(full)
    full.partners.make_one(other.id, DEBT_HELP.id)
    made = full.partners.find(other.id)
    assert made is not None and full.partners.find(DEBT_HELP.id) is None
    assert (made.organisation, made.website) == (other.organisation, other.website)
    assert (made.kind, made.person, made.phone) == (DEBT_HELP.kind, DEBT_HELP.person, DEBT_HELP.phone)
    assert made.languages == ("ti", "nl", "en", "ar")
    full.undo.undo()
    assert full.partners.find(other.id) == other and full.partners.find(DEBT_HELP.id) == DEBT_HELP


def test_one_that_was_changed_since_is_not_made_two_again(full: Desk) -> None:
    other = doubled(full)
    full.partners.make_one(DEBT_HELP.id, other.id)
    made = full.partners.find(DEBT_HELP.id)
    assert made is not None
    full.partners.save(replace(made, note="Later werk"))
    with pytest.raises(ChangedSince):
        full.undo.undo()
    assert full.partners.find(other.id) is None


# --- taking in --------------------------------------------------------------------------------------------------------


def test_nothing_is_kept_before_somebody_says_so_and_all_of_it_is_taken_back_in_one_go(
    full: Desk, tmp_path: Path
) -> None:
    found = full.partners.look_into(written(tmp_path, "naam;tel;KvK\nDe Poort;038 1;3\nDe Brug;038 2;4\n;9;9\n"))
    assert (found.name, found.unknown, len(found.rows)) == ("partners.csv", ("KvK",), 3)
    assert full.partners.all() == (DEBT_HELP, INTERPRETER)
    assert full.partners.take(found) == 2
    assert [each.name for each in full.partners.all()] == [
        "De Brug",
        "De Poort",
        "Schuldhulp Zwolle",
        "Tolkbureau De Brug",
    ]
    last = full.undo.last
    assert last is not None and (last.deed, last.name) == (Deed.PARTNERS_TAKEN, "partners.csv")
    full.undo.undo()
    assert full.partners.all() == (DEBT_HELP, INTERPRETER)


def test_what_may_be_there_already_is_left_out_unless_somebody_chooses(full: Desk, tmp_path: Path) -> None:
    text = "naam;tel;travel\nschuldhulp zwolle;038 7;Bus 9\nDe Poort;038 1;\nDe Poort;;Naast de kerk\n"
    found = full.partners.look_into(written(tmp_path, text))
    known, new, again = found.rows
    assert (known.alike, known.proposed, known.same) == ((DEBT_HELP,), Keeping.SKIP, False)
    assert (new.alike, new.before, new.proposed) == ((), (), Keeping.ADD)
    assert (again.before, again.proposed, again.ways) == ((3,), Keeping.SKIP, (Keeping.SKIP, Keeping.ADD))
    assert full.partners.take(found, {2: Keeping.UPDATE, 3: Keeping.SKIP, 4: Keeping.UPDATE}) == 1
    updated = full.partners.find(DEBT_HELP.id)
    assert updated == replace(DEBT_HELP, organisation="schuldhulp zwolle", phone="038 7", travel="Bus 9")
    full.undo.undo()
    assert full.partners.take(found, {2: Keeping.ADD, 4: Keeping.ADD}) == 3
    assert len(full.partners.all()) == 5
    full.undo.undo()
    assert full.partners.all() == (DEBT_HELP, INTERPRETER)


@pytest.mark.parametrize("ending", ["csv", "vcf"])
def test_a_directory_that_is_saved_is_known_when_it_comes_back(full: Desk, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"partners.{ending}"
    save = full.partners.save_csv if ending == "csv" else full.partners.save_vcards
    save(path, "nl")
    before = path.read_bytes()
    found = full.partners.look_into(path)
    assert [(row.same, row.alike[0]) for row in found.rows] == [(True, DEBT_HELP), (True, INTERPRETER)]
    assert full.partners.take(found) == 0 and full.undo.last is None
    for partner in PARTNERS:
        full.partners.remove(partner.id)
    assert full.partners.take(full.partners.look_into(path)) == 2
    assert full.partners.all() == (DEBT_HELP, INTERPRETER)
    save(path, "nl")
    assert path.read_bytes() == before


def test_the_same_id_twice_in_a_file_gives_two_entries_where_both_are_wanted(desk: Desk, tmp_path: Path) -> None:
    text = f"naam;id\nDe Poort;{an_id(5)}\nDe Brug;{an_id(5)}\n"
    desk.partners.take(desk.partners.look_into(written(tmp_path, text)))
    assert [each.name for each in desk.partners.all()] == ["De Brug", "De Poort"]


def test_a_file_of_one_thing_many_times_is_read_in_a_moment(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, "naam;contactpersoon\nDe Poort;\n" + "De Poort;Ali\nDe Poort;\n" * 2000)
    begun = perf_counter()
    found = desk.partners.look_into(path)
    assert perf_counter() - begun < 10 * SECONDS
    assert [row.before for row in found.rows[:4]] == [(), (2,), (2, 3), (3, 2, 4)]
    assert desk.partners.take(found) == 1


def test_only_faults_keep_nothing(desk: Desk, tmp_path: Path) -> None:
    found = desk.partners.look_into(written(tmp_path, "naam;tel\n" + ";1\n" * 1000))
    assert {row.fault for row in found.rows} == {RowFault.NAME} and len(found.rows) == 1000
    assert desk.partners.take(found, {row.number: Keeping.ADD for row in found.rows}) == 0
    assert desk.partners.all() == () and desk.undo.last is None


@pytest.mark.parametrize(
    ("data", "problem", "said"),
    [
        (b"\x81\x8d", "encoding", "signs"),
        (b"tel;mail\n1;2\n", "columns", "“Organisation”"),
        (b"PK\x03\x04", "form", "vCard"),
        (b"naam\n" + b"De Poort\n" * (MOST_ROWS + 1), "long", "several files"),
        (b"naam\n" + b'"a"b\n' * (30 * MOST_ROWS), "long", "several files"),
        (b"a" * (MOST_BYTES + 1), "form", "vCard"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(
    desk: Desk, tmp_path: Path, data: bytes, problem: str, said: str
) -> None:
    (path := tmp_path / "file").write_bytes(data)
    with pytest.raises(TableUnreadable) as refused:
        desk.partners.look_into(path)
    assert refused.value.problem == problem
    assert said in sentence(refused.value, desk.translators["en"])


def test_a_file_that_is_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable):
        desk.partners.look_into(tmp_path / "none.csv")
    with pytest.raises(FileNotWritable):
        desk.partners.save_csv(tmp_path / "none" / "partners.csv", "nl")


def test_saving_stands_in_the_trail_without_a_name(full: Desk, tmp_path: Path) -> None:
    full.partners.save_csv(tmp_path / "a.csv", "nl")
    entry = full.trail.readable()[-1]
    assert entry.detail == {"document": "partners", "language": "nl"}


# --- many ---------------------------------------------------------------------------------------------------------------


def test_five_hundred_stay_quick(desk: Desk, tmp_path: Path) -> None:
    many = [replace(DEBT_HELP, id=an_id(number), person=f"Persoon {number}", phone="") for number in range(500)]
    desk.partners.save(many[0])
    desk.vault.opened().partners.save(many)
    desk.partners.save_csv(tmp_path / "many.csv", "nl")
    for act in (
        desk.partners.all,
        lambda: desk.partners.search("persoon 499"),
        desk.partners.doubles,
        lambda: desk.partners.save(replace(many[7], note="Anders")),
        lambda: desk.partners.checked_today(an_id(8)),
    ):
        begun = perf_counter()
        act()
        assert perf_counter() - begun < SECONDS
    found = desk.partners.look_into(tmp_path / "many.csv")
    assert isinstance(found, EntriesFile) and len(found.rows) == 500
