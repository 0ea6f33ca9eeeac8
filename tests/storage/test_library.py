"""The library of the vault: activities, volunteers and working together."""

from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.domain.connection import Shelf
from coachdesk.domain.connection.library import ENTRIES, shelf_of
from coachdesk.domain.errors import VaultDamaged
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.library import ACTIVITIES, COOKING, COOPERATION, VOLUNTEER, WOMEN_WALK
from tests.storage.places import PASSPHRASE

ALL = (*ACTIVITIES, VOLUNTEER, COOPERATION)


def test_every_entry_stands_on_its_shelf(vault: OpenVault) -> None:
    vault.library.save(ALL)
    assert set(vault.library.all(Shelf.ACTIVITIES)) == set(ACTIVITIES)
    assert vault.library.all(Shelf.VOLUNTEERS) == (VOLUNTEER,)
    assert vault.library.all(Shelf.COOPERATIONS) == (COOPERATION,)
    assert [shelf_of(entry) for entry in (COOKING, VOLUNTEER, COOPERATION)] == list(ENTRIES)


def test_an_entry_takes_the_place_of_the_one_before_and_can_go(vault: OpenVault) -> None:
    vault.library.save(ALL)
    vault.library.save((replace(COOKING, title="Samen eten"),), gone=(WOMEN_WALK,))
    assert [each.title for each in vault.library.all(Shelf.ACTIVITIES)] == ["Samen eten"]
    assert vault.library.all(Shelf.VOLUNTEERS) == (VOLUNTEER,)


def test_entries_of_two_shelves_may_have_the_same_id(vault: OpenVault) -> None:
    other = replace(VOLUNTEER, id=COOKING.id)
    vault.library.save((COOKING, other))
    vault.library.save((), gone=(COOKING,))
    assert (vault.library.all(Shelf.ACTIVITIES), vault.library.all(Shelf.VOLUNTEERS)) == ((), (other,))


def test_the_library_is_there_again_after_unlocking(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.library.save(ALL)
    vault.close()
    again = keeper.unlock(place, PASSPHRASE)
    assert {entry for shelf in Shelf for entry in again.library.all(shelf)} == set(ALL)
    again.close()


def test_what_nobody_can_have_written_is_damage(vault: OpenVault) -> None:
    vault.library.save(ALL)
    with vault._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE library SET body = '{}' WHERE shelf = 'volunteers'")
    with pytest.raises(VaultDamaged):
        vault.library.all(Shelf.VOLUNTEERS)
    assert set(vault.library.all(Shelf.ACTIVITIES)) == set(ACTIVITIES)
