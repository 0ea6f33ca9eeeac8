"""Giving a case to a colleague, and taking one in."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from coachdesk import content, paths
from coachdesk.desk import undo
from coachdesk.desk.changes import CaseChanged, CaseListChanged, Change
from coachdesk.desk.desk import Desk
from coachdesk.desk.transfer import Decision
from coachdesk.domain.case_format import to_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.duplicates import Likeness
from coachdesk.domain.errors import (
    CaseExists,
    CaseNotFound,
    CaseRestricted,
    FileNotReadable,
    NotForMe,
    PassphraseTooShort,
    PublicKeyInvalid,
    WrongPassphrase,
)
from coachdesk.domain.privacy import Earlier, Ground, Restriction
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests import strategies
from tests.builders import CORRECTED, NOW, an_id, anew, samira, telling, yonas
from tests.desk.conftest import PASSPHRASE
from tests.storage import age

SECRET = "zeven geiten in de regen"


def _desk(folder: Path) -> Desk:
    loaded = content.load(paths.resources() / "content")
    made = Desk(FolderVaults(LEAST), folder, lambda: loaded, Translators(paths.translations()), lambda: NOW)
    made.vault.create(PASSPHRASE)
    return made


@pytest.fixture
def colleague(tmp_path: Path) -> Iterator[Desk]:
    """The desk of somebody else."""
    made = _desk(tmp_path / "colleague")
    yield made
    made.vault.lock()


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for many examples."""
    made = _desk(tmp_path_factory.mktemp("lasting") / "vault")
    yield made
    made.vault.lock()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


def stored(desk: Desk, file: CaseFile, history: tuple[Earlier, ...] = ()) -> str:
    desk.vault.opened().cases.add(file, history)
    return file.case.id


def given_back(desk: Desk, path: Path, file: CaseFile, history: tuple[Earlier, ...] = ()) -> Path:
    """A file for the key of this desk, as a colleague would make it."""
    data = json.dumps(to_json(file, history)).encode()
    path.write_bytes(desk.vault.opened().sealing.seal_for_key(data, desk.transfer.public_key))
    return path


def everything(desk: Desk) -> list[CaseFile]:
    return [desk.cases.open(s.id) for shelf in Shelf for s in desk.cases.list(shelf)]


# --- there and back ---------------------------------------------------------------------------------------------------


def test_a_case_goes_to_a_colleague_by_key_and_comes_back(desk: Desk, colleague: Desk, tmp_path: Path) -> None:
    case_id, path = stored(desk, telling(), CORRECTED), tmp_path / "coachdesk-case.cdcase"
    desk.transfer.share(case_id, path, public_key=colleague.transfer.public_key)
    assert b"Yonas" not in path.read_bytes()
    with pytest.raises(NotForMe):
        desk.transfer.preview(path)
    assert not colleague.transfer.needs_passphrase(path)
    preview = colleague.transfer.preview(path)
    assert (preview.file, preview.earlier, preview.duplicates, preview.sealed) == (telling(), CORRECTED, (), True)
    assert everything(colleague) == []
    assert colleague.transfer.take(preview, Decision.NEW) == telling()
    assert colleague.cases.open(case_id) == telling()
    assert colleague.vault.opened().cases.history(case_id) == CORRECTED


def test_a_case_goes_with_a_passphrase(desk: Desk, colleague: Desk, tmp_path: Path) -> None:
    case_id, path = stored(desk, yonas()), tmp_path / "x.cdcase"
    desk.transfer.share(case_id, path, passphrase=SECRET)
    assert colleague.transfer.needs_passphrase(path)
    assert colleague.transfer.preview(path, SECRET).file == yonas()
    path.write_bytes(age.sealed(json.dumps(to_json(yonas())).encode(), SECRET))  # the same, opened at once
    for wrong, error in ((None, NotForMe), ("zes geiten in de regen", WrongPassphrase)):
        with pytest.raises(error):
            colleague.transfer.preview(path, wrong)
    assert everything(colleague) == []


@given(strategies.case_files, strategies.earlier_values)
@settings(max_examples=40)
def test_any_case_arrives_as_it_was(lasting: Desk, folder: Path, file: CaseFile, earlier: tuple[Earlier, ...]) -> None:
    store, path, file = lasting.vault.opened().cases, folder / "any.cdcase", anew(file)
    stored(lasting, file, earlier)
    try:
        lasting.transfer.share(file.case.id, path, public_key=lasting.transfer.public_key)
        preview = lasting.transfer.preview(path)
        assert (preview.file, preview.earlier) == (file, earlier)
        copy = lasting.transfer.take(preview, Decision.COPY)
        try:
            assert copy.case.id != file.case.id
            assert replace(copy, case=replace(copy.case, id=file.case.id)) == file
            assert store.get(copy.case.id) == copy
            assert store.history(copy.case.id) == earlier
        finally:
            store.erase(copy.case.id, Ground.MISTAKE)
    finally:
        store.erase(file.case.id, Ground.MISTAKE)


def test_the_trail_tells_how_and_no_names(desk: Desk, colleague: Desk, tmp_path: Path) -> None:
    case_id, path = stored(desk, yonas()), tmp_path / "x.cdcase"
    desk.transfer.share(case_id, path, public_key=colleague.transfer.public_key)
    desk.transfer.share(case_id, path, passphrase=SECRET)
    desk.transfer.export(case_id, tmp_path / "x.json")
    told = [(e.deed, dict(e.detail)) for e in desk.vault.opened().trail.entries(case_id)]
    assert told[:3] == [
        (Deed.CASE_EXPORTED, {"how": "json"}),
        (Deed.CASE_SHARED, {"how": "passphrase"}),
        (Deed.CASE_SHARED, {"how": "key"}),
    ]
    colleague.transfer.take(colleague.transfer.preview(tmp_path / "x.json"), Decision.NEW)
    assert colleague.vault.opened().trail.entries(case_id)[0].deed is Deed.CASE_RECEIVED
    assert colleague.vault.opened().trail.check().broken_at is None


def test_nothing_is_written_for_a_case_that_can_not_be_given(desk: Desk, tmp_path: Path) -> None:
    case_id, path = stored(desk, yonas()), tmp_path / "x.cdcase"
    before = desk.vault.opened().trail.entries()
    for how, error in (({"public_key": "age1x"}, PublicKeyInvalid), ({"passphrase": "kort"}, PassphraseTooShort)):
        with pytest.raises(error):
            desk.transfer.share(case_id, path, **how)
    with pytest.raises(CaseNotFound):
        desk.transfer.share(an_id(9), path, public_key=desk.transfer.public_key)
    for both in ({}, {"public_key": "x", "passphrase": "x"}):
        with pytest.raises(ValueError, match="one of"):
            desk.transfer.share(case_id, path, **both)
    assert not path.exists()
    assert desk.vault.opened().trail.entries() == before


def test_the_own_key_as_a_file(desk: Desk, colleague: Desk, tmp_path: Path) -> None:
    path = tmp_path / "key.txt"
    desk.transfer.save_key(path)
    assert colleague.transfer.key_from(path) == desk.transfer.public_key
    path.write_bytes(b"\xff\xfe nothing here")
    with pytest.raises(PublicKeyInvalid):
        colleague.transfer.key_from(path)
    with pytest.raises(FileNotReadable):
        colleague.transfer.key_from(tmp_path)


# --- what to do with it -----------------------------------------------------------------------------------------------


def test_the_same_case_is_not_taken_twice(desk: Desk, tmp_path: Path) -> None:
    stored(desk, yonas())
    preview = desk.transfer.preview(given_back(desk, tmp_path / "x.cdcase", yonas()))
    assert preview.mine is not None and preview.mine.id == an_id(1)
    assert Likeness.SAME_CASE in preview.duplicates[0].why
    with pytest.raises(CaseExists):
        desk.transfer.take(preview, Decision.NEW)
    assert len(everything(desk)) == 1


def test_replacing_keeps_what_was_said_before_and_can_be_undone(desk: Desk, tmp_path: Path) -> None:
    mine = yonas(reference="OUD-1")
    stored(desk, mine, CORRECTED[:1])
    preview = desk.transfer.preview(given_back(desk, tmp_path / "x.cdcase", samira(1), CORRECTED))
    told: list[Change] = []
    desk.changes.subscribe(told.append)
    assert desk.transfer.take(preview, Decision.REPLACE) == samira(1)
    assert desk.cases.open(an_id(1)) == samira(1)
    assert [s.id for s in desk.cases.search("Samira")] == [an_id(1)]
    assert desk.cases.search("Yonas") == ()
    history = desk.vault.opened().cases.history(an_id(1))
    assert set(CORRECTED) <= set(history)
    assert {"Yonas Tesfay", "OUD-1"} <= {e.before for e in history}
    assert any(isinstance(c, CaseListChanged) for c in told)
    assert [c.file for c in told if isinstance(c, CaseChanged)] == [samira(1)]
    assert desk.undo.last is not None and desk.undo.last.deed is undo.Deed.CASE_REPLACED
    desk.undo.undo()
    assert desk.cases.open(an_id(1)) == mine
    assert desk.vault.opened().cases.history(an_id(1)) == CORRECTED[:1]
    assert desk.cases.search("Samira") == ()
    assert desk.vault.opened().check().damage == ()


@given(strategies.case_files, strategies.case_files, strategies.earlier_values, strategies.earlier_values)
@settings(max_examples=40)
def test_any_case_replaces_any_other_and_goes_back(
    lasting: Desk,
    folder: Path,
    mine: CaseFile,
    coming: CaseFile,
    my_history: tuple[Earlier, ...],
    its_history: tuple[Earlier, ...],
) -> None:
    mine = anew(replace(mine, restriction=None))
    store, case_id = lasting.vault.opened().cases, mine.case.id
    stored(lasting, mine, my_history)
    try:
        preview = lasting.transfer.preview(given_back(lasting, folder / "x.cdcase", coming, its_history))
        taken = lasting.transfer.take(preview, Decision.REPLACE, case_id)
        assert taken == replace(coming, case=replace(coming.case, id=case_id)) == store.get(case_id)
        assert set(my_history) | set(its_history) <= set(store.history(case_id))
        lasting.undo.undo()
        assert (store.get(case_id), store.history(case_id)) == (mine, my_history)
    finally:
        store.erase(case_id, Ground.MISTAKE)


def test_replacing_another_case_keeps_its_id(desk: Desk, tmp_path: Path) -> None:
    stored(desk, yonas(1))
    preview = desk.transfer.preview(given_back(desk, tmp_path / "x.cdcase", yonas(5, reference="NIEUW")))
    taken = desk.transfer.take(preview, Decision.REPLACE, an_id(1))
    assert (taken.case.id, taken.case.reference) == (an_id(1), "NIEUW")
    assert len(everything(desk)) == 1
    with pytest.raises(CaseNotFound):
        desk.transfer.take(preview, Decision.REPLACE)


def test_a_restricted_case_is_not_replaced(desk: Desk, tmp_path: Path) -> None:
    restricted = replace(yonas(), restriction=Restriction(NOW, "Bezwaar"))
    stored(desk, restricted)
    preview = desk.transfer.preview(given_back(desk, tmp_path / "x.cdcase", samira(1)))
    with pytest.raises(CaseRestricted):
        desk.transfer.take(preview, Decision.REPLACE)
    assert desk.cases.open(an_id(1)) == restricted


def test_a_restricted_case_that_replaced_mine_goes_back_too(desk: Desk, tmp_path: Path) -> None:
    stored(desk, yonas())
    desk.transfer.take(desk.transfer.preview(given_back(desk, tmp_path / "x.cdcase", telling())), Decision.REPLACE)
    assert desk.cases.open(an_id(1)).restriction is not None
    desk.undo.undo()
    assert desk.cases.open(an_id(1)) == yonas()


def test_a_case_that_was_erased_here_says_so_when_it_comes_back(desk: Desk, tmp_path: Path) -> None:
    stored(desk, yonas())
    desk.vault.opened().cases.erase(an_id(1), Ground.REQUEST)
    preview = desk.transfer.preview(given_back(desk, tmp_path / "x.cdcase", yonas()))
    assert preview.erased is not None and preview.erased.ground is Ground.REQUEST
    assert preview.duplicates == ()
    with pytest.raises(CaseNotFound):
        desk.transfer.take(preview, Decision.REPLACE)
