"""A case that was erased and comes back: under a new id, so that nobody erases it again without being asked."""

from pathlib import Path

import pytest

from coachdesk.desk.demo import fictional
from coachdesk.desk.desk import Desk
from coachdesk.desk.transfer import Decision
from coachdesk.domain.case_format import WholeCase
from coachdesk.domain.errors import CaseNotFound, CaseWasErased
from coachdesk.domain.privacy import Ground
from coachdesk.domain.trail import Deed
from tests.builders import CORRECTED, NOW, an_id, samira, yonas
from tests.desk.conftest import PASSPHRASE


@pytest.fixture
def returned(desk: Desk, tmp_path: Path) -> str:
    """The id of a case that went to a colleague, was erased, and was taken in again."""
    desk.vault.opened().cases.add(yonas(), CORRECTED)
    desk.transfer.export(an_id(1), tmp_path / "x.json")
    desk.erasing.erase(an_id(1), Ground.MOVED)
    return desk.transfer.take(desk.transfer.preview(tmp_path / "x.json"), Decision.NEW).case.id


def cases_in_backup(desk: Desk) -> int:
    return desk.backups.look_into(desk.backups.found()[0].path, PASSPHRASE).cases


def test_it_gets_an_id_of_its_own(desk: Desk, returned: str, tmp_path: Path) -> None:
    store = desk.vault.opened().cases
    assert returned != an_id(1)
    assert [stone.case_id for stone in store.tombstones()] == [an_id(1)]
    file = store.get(returned)
    assert (file.case.calling_name, file.steps, store.history(returned)) == ("Yonas Tesfay", yonas().steps, CORRECTED)
    assert [entry.deed for entry in desk.trail.entries(returned)] == [Deed.CASE_RECEIVED]
    assert desk.transfer.preview(tmp_path / "x.json").duplicates[0].summary.id == returned


def test_erasing_somebody_else_leaves_it_in_the_backups(desk: Desk, returned: str) -> None:
    desk.vault.opened().cases.add(samira(2))
    desk.backups.make()
    desk.erasing.erase(an_id(2), Ground.MISTAKE)
    assert cases_in_backup(desk) == 1
    desk.vault.lock()
    desk.backups.restore(desk.backups.found()[0].path, PASSPHRASE)
    desk.vault.unlock(PASSPHRASE)
    assert desk.vault.opened().cases.ids() == (returned,)


def test_its_second_erasure_reaches_the_backups(desk: Desk, returned: str) -> None:
    desk.backups.make()
    assert cases_in_backup(desk) == 1
    report = desk.erasing.erase(returned, Ground.REQUEST)
    assert report.complete
    assert cases_in_backup(desk) == 0
    assert {stone.case_id for stone in desk.vault.opened().cases.tombstones()} == {an_id(1), returned}


def test_nothing_is_kept_under_an_id_that_was_erased(desk: Desk, returned: str) -> None:
    store = desk.vault.opened().cases
    before = WholeCase(store.get(returned), store.history(returned))
    for add in (lambda: store.add(yonas()), lambda: store.add_many((samira(2), yonas()))):
        with pytest.raises(CaseWasErased) as refused:
            add()
        assert refused.value.case_id == an_id(1)
    with pytest.raises(CaseNotFound):
        store.replace(yonas(), ())
    assert store.ids() == (returned,)
    assert WholeCase(store.get(returned), store.history(returned)) == before


def test_fictional_cases_that_were_erased_come_again_once(desk: Desk) -> None:
    assert desk.demo.add(3) == 3
    first, second, third = (file.case.id for file in fictional(3, 0, desk.content, NOW))
    for case_id in (first, second):
        desk.erasing.erase(case_id, Ground.MISTAKE)
    assert desk.demo.add(3) == 2
    again = set(desk.vault.opened().cases.ids())
    assert third in again and not again & {first, second}
    assert desk.demo.add(3) == 0
    for case_id in again:
        desk.erasing.erase(case_id, Ground.MISTAKE)
    assert desk.demo.add(3) == 3
    assert not again & set(desk.vault.opened().cases.ids())
