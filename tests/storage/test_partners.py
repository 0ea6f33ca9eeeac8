"""The directory of partners in the vault: kept whole, all or none."""

from dataclasses import replace

import pytest

from coachdesk.domain.errors import VaultLocked
from coachdesk.domain.partners import in_order
from coachdesk.storage.open_vault import OpenVault
from tests.builders import yonas
from tests.handovers import DEBT_HELP, INTERPRETER, PARTNERS


def test_entries_come_out_as_they_went_in(vault: OpenVault) -> None:
    vault.partners.save(PARTNERS)
    assert in_order(vault.partners.all()) == in_order(PARTNERS)
    changed = replace(DEBT_HELP, person="", note="ሰላም '\"\n\U0001f600", languages=())
    vault.partners.save((changed,))
    assert in_order(vault.partners.all()) == in_order((changed, INTERPRETER))
    vault.partners.remove([DEBT_HELP.id, "never there"])
    assert vault.partners.all() == (INTERPRETER,)


def test_keeping_and_taking_out_is_one_step(vault: OpenVault) -> None:
    vault.partners.save(PARTNERS)
    vault.partners.save((changed := replace(DEBT_HELP, note="Nieuw"),), gone=[INTERPRETER.id])
    assert vault.partners.all() == (changed,)
    with pytest.raises(AttributeError):
        vault.partners.save((object(),), gone=[changed.id])  # type: ignore[arg-type]
    assert vault.partners.all() == (changed,)
    vault.partners.save((), gone=[changed.id])
    assert vault.partners.all() == ()


def test_no_case_and_no_trail_tells_of_an_entry(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    before = vault.trail.head()
    vault.partners.save(PARTNERS)
    vault.partners.remove([DEBT_HELP.id])
    assert vault.trail.head() == before
    assert vault.cases.get(yonas().case.id) == yonas()


def test_a_locked_vault_gives_nothing(vault: OpenVault) -> None:
    store = vault.partners
    vault.close()
    with pytest.raises(VaultLocked):
        store.all()
