import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.errors import VaultDamaged, VaultError, VaultForeign, VaultTooNew
from coachdesk.storage import header, keys

HEADER = header.Header(
    "0123456789abcdef" * 2,
    keys.LEAST,
    header.WrappedKey(bytes(16), bytes(range(60))),
    header.WrappedKey(bytes(range(16)), bytes(60)),
)
DATA = HEADER.as_bytes()
HERE = Path("here")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    header.write(tmp_path, HEADER)
    assert header.read(tmp_path) == HEADER
    assert [path.name for path in tmp_path.iterdir()] == ["vault.json"]
    assert stat.S_IMODE((tmp_path / "vault.json").stat().st_mode) == 0o600


def test_nothing_there(tmp_path: Path) -> None:
    assert header.read(tmp_path) is None
    assert header.read(tmp_path / "no folder") is None


def test_only_what_is_needed_is_in_it() -> None:
    fields = json.loads(DATA)
    assert set(fields) == {"magic", "format", "vault_id", "kdf", "passphrase", "recovery", "sha256"}


@given(st.integers(0, len(DATA) - 1), st.integers(0, 7))
def test_any_flipped_bit_is_damage(at: int, bit: int) -> None:
    data = bytearray(DATA)
    data[at] ^= 1 << bit
    with pytest.raises((VaultDamaged, VaultTooNew)) as caught:
        header.parsed(HERE, bytes(data))
    if isinstance(caught.value, VaultTooNew):  # the digit of the format, and nothing else, says "too new"
        assert data[at : at + 1].isdigit() and DATA[:at].endswith(b'"format": ')
    else:
        assert isinstance(caught.value, VaultDamaged) and caught.value.part == "header"


@given(st.integers(0, len(DATA) - 1))
def test_a_header_cut_short(length: int) -> None:
    with pytest.raises(VaultError) as caught:
        header.parsed(HERE, DATA[:length])
    named = b"coachdesk-vault" in DATA[:length] or length == 0
    assert type(caught.value) is (VaultDamaged if named else VaultForeign)


def test_a_header_of_zeros_is_damage() -> None:
    with pytest.raises(VaultDamaged):
        header.parsed(HERE, bytes(len(DATA)))


@pytest.mark.parametrize("data", [b"hello", b"{}", b'{"magic": "other"}', b"[1, 2]", b"\xff\xfe\x00", b"[" * 5000])
def test_files_of_others(data: bytes) -> None:
    with pytest.raises(VaultForeign):
        header.parsed(HERE, data)


def test_a_folder_of_that_name_is_foreign(tmp_path: Path) -> None:
    (tmp_path / "vault.json").mkdir()
    with pytest.raises(VaultForeign):
        header.read(tmp_path)


def test_a_later_format_is_told_before_its_fields_are_read() -> None:
    with pytest.raises(VaultTooNew) as caught:
        header.parsed(HERE, b'{"magic": "coachdesk-vault", "format": 12, "other": "fields"}')
    assert (caught.value.found, caught.value.known) == ("12", "1")


@pytest.mark.parametrize("cost", [keys.KdfCost(8, 1, 1), keys.KdfCost(2**40, 3, 1)])
def test_costs_out_of_bounds_are_damage(cost: keys.KdfCost) -> None:
    forged = header.Header(HEADER.vault_id, cost, HEADER.passphrase, HEADER.recovery)
    with pytest.raises(VaultDamaged):
        header.parsed(HERE, forged.as_bytes())
