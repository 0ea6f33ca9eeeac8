"""Other keys for the open vault, through the desk."""

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import VaultLocked, WrongPassphrase
from tests.desk.conftest import PASSPHRASE

NEW = "een heel nieuwe zin"


def test_another_passphrase(desk: Desk) -> None:
    desk.vault.change_passphrase(PASSPHRASE, NEW)
    desk.vault.lock()
    with pytest.raises(WrongPassphrase):
        desk.vault.unlock(PASSPHRASE)
    desk.vault.unlock(NEW)
    assert desk.vault.proves_consultant(NEW)


def test_another_recovery_key(desk: Desk) -> None:
    key = desk.vault.renew_recovery_key(PASSPHRASE)
    desk.vault.lock()
    desk.vault.reset_passphrase(key, NEW)
    assert desk.vault.proves_consultant(NEW)


def test_both_need_an_open_vault(desk: Desk) -> None:
    desk.vault.lock()
    with pytest.raises(VaultLocked):
        desk.vault.change_passphrase(PASSPHRASE, NEW)
    with pytest.raises(VaultLocked):
        desk.vault.renew_recovery_key(PASSPHRASE)


def test_forgetting_is_for_a_locked_vault_and_disturbs_nothing(desk: Desk) -> None:
    case_id = desk.cases.new("Selam").case.id
    desk.vault.forget()
    assert desk.cases.open(case_id).case.calling_name == "Selam"
    desk.vault.lock()
    desk.vault.forget()
    desk.vault.unlock(PASSPHRASE)
    assert desk.cases.open(case_id).case.calling_name == "Selam"
