"""The consultant's own notes: kept beside the cases, and in none of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.domain.errors import VaultLocked
from coachdesk.domain.growth import GrowthEntry
from coachdesk.domain.privacy import Ground
from coachdesk.storage.open_vault import OpenVault
from tests.builders import NOW, an_id, yonas

NOTE = GrowthEntry(an_id(1), NOW.date(), "silence", "first", {"noticed": "Ik praatte te snel", "language_mine": "Kort"})


def test_notes_come_out_as_they_went_in_the_last_day_first(vault: OpenVault) -> None:
    later = replace(NOTE, id=an_id(2), on=NOTE.on + timedelta(days=1))
    same_day = replace(NOTE, id=an_id(3), notes={})
    for entry in (NOTE, later, same_day):
        vault.growth.save(entry)
    assert vault.growth.entries() == (later, same_day, NOTE)
    changed = replace(later, level="second", notes={"noticed": "አብ \U0001f600 '\""})
    vault.growth.save(changed)
    vault.growth.remove(same_day.id)
    vault.growth.remove("never there")
    assert vault.growth.entries() == (changed, NOTE)


def test_notes_stand_in_no_case_and_not_in_the_trail(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    before = vault.trail.head()
    vault.growth.save(NOTE)
    vault.growth.remove(NOTE.id)
    vault.growth.save(NOTE)
    assert vault.trail.head() == before
    assert vault.cases.get(an_id(1)) == yonas()
    assert vault.cases.history(an_id(1)) == ()
    vault.cases.erase(an_id(1), Ground.REQUEST)
    assert vault.growth.entries() == (NOTE,)


def test_a_locked_vault_gives_no_note(vault: OpenVault) -> None:
    vault.close()
    with pytest.raises(VaultLocked):
        vault.growth.entries()
    with pytest.raises(VaultLocked):
        vault.growth.save(NOTE)
