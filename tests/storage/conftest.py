"""Real vaults in real folders, with the cheapest key derivation that is allowed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk.domain.backups import laptop_folder
from coachdesk.storage import keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.storage.backing_up import BEFORE, NOW, made_in
from tests.storage.places import PASSPHRASE


@pytest.fixture
def keeper() -> FolderVaults:
    return FolderVaults(keys.LEAST)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the vault of a test is."""
    return tmp_path / "vault"


@pytest.fixture
def vault(keeper: FolderVaults, place: Path) -> Iterator[OpenVault]:
    """A new, empty, open vault."""
    made, _ = keeper.create(place, PASSPHRASE)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The root of a stick that is in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def backup(vault: OpenVault, place: Path) -> Path:
    """A backup of two people, of a vault that has a third one since and that nobody has open."""
    vault.cases.add_many(BEFORE)
    made = made_in(vault, laptop_folder(place)).path
    vault.cases.add_many(NOW[2:])
    vault.close()
    return made


@pytest.fixture(scope="module")
def lasting_vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenVault]:
    """One vault for all tests and all examples of a module, for those that leave nothing behind."""
    made, _ = FolderVaults(keys.LEAST).create(tmp_path_factory.mktemp("lasting") / "vault", PASSPHRASE)
    yield made
    made.close()
