"""A file that comes in: which case here may be the same, and what is no case at all."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.desk.desk import Desk
from coachdesk.domain.case_format import to_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import ContactDetails
from coachdesk.domain.duplicates import Likeness, likeness
from coachdesk.domain.errors import (
    CaseError,
    CaseFileInvalid,
)
from coachdesk.domain.privacy import Ground
from tests import strategies
from tests.builders import CORRECTED, NOW, an_id, anew, samira, telling, yonas
from tests.desk.test_transfer import SECRET, everything, folder, given_back, lasting, stored
from tests.storage import age

__all__ = ["folder", "lasting"]  # fixtures

# --- duplicates -------------------------------------------------------------------------------------------------------


def test_each_likeness_is_found_on_every_shelf(desk: Desk, tmp_path: Path) -> None:
    other_name = {"calling_name": "Iemand Anders", "official_name": "", "own_script_name": ""}
    no_phone = ContactDetails()
    stored(desk, yonas(11, reference="", details=no_phone, archived_at=NOW))
    stored(desk, yonas(12, **other_name, details=no_phone, deleted_at=NOW))
    stored(desk, yonas(13, **other_name, reference=""))
    stored(desk, samira(14))
    preview = desk.transfer.preview(given_back(desk, tmp_path / "x.cdcase", yonas(1)))
    assert {d.summary.id: d.why for d in preview.duplicates} == {
        an_id(11): (Likeness.NAMES,),
        an_id(12): (Likeness.REFERENCE,),
        an_id(13): (Likeness.PHONE,),
    }
    assert preview.mine is None


@given(strategies.case_files, strategies.case_files, st.sets(st.sampled_from(["name", "phone", "reference"])))
@settings(max_examples=80)
def test_whatever_is_alike_is_found(
    lasting: Desk, folder: Path, mine: CaseFile, coming: CaseFile, same: set[str]
) -> None:
    changes = {
        "name": {"official_name": mine.case.calling_name},
        "phone": {"details": mine.case.details},
        "reference": {"reference": mine.case.reference},
    }
    mine, case = anew(mine), coming.case
    for what in same:
        case = replace(case, **changes[what])
    stored(lasting, mine)
    try:
        preview = lasting.transfer.preview(given_back(lasting, folder / "x.cdcase", replace(coming, case=case)))
        found = {d.summary.id: d.why for d in preview.duplicates}
        why = likeness(mine.case, case)
        assert found == ({mine.case.id: why} if why else {})
    finally:
        lasting.vault.opened().cases.erase(mine.case.id, Ground.MISTAKE)


# --- what is not right ------------------------------------------------------------------------------------------------


def nothing_stored(desk: Desk, look: Callable[[], object]) -> CaseError:
    """Looking at a file that is refused stores nothing; returns the error."""
    cases, trail = everything(desk), desk.vault.opened().trail.entries(limit=5)
    with pytest.raises(CaseError) as refused:
        look()
    assert everything(desk) == cases
    assert desk.vault.opened().trail.entries(limit=5) == trail
    return refused.value


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe\x00",
        b"%PDF-1.7",
        b"age-encryption.org/v1\n",
        b"age-encryption.org/v2\n-> X25519 x\n",
        b'{"format": "coachdesk-case", "version": 2}',
        b"[" * 100_000,
        b"1" * 10_000,
        b"\x00" * 1000,
    ],
)
def test_files_that_are_no_case(desk: Desk, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.cdcase"
    path.write_bytes(data)
    assert isinstance(nothing_stored(desk, lambda: desk.transfer.preview(path)), CaseFileInvalid)


def test_half_a_character_can_not_be_kept(desk: Desk, tmp_path: Path) -> None:
    data = to_json(yonas())
    data["case"]["reference"] = "\ud800"
    path = tmp_path / "x.json"
    path.write_text(json.dumps(data))
    assert isinstance(nothing_stored(desk, lambda: desk.transfer.preview(path)), CaseFileInvalid)


def test_too_big_a_file_is_not_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.cdcase"
    with path.open("wb") as file:
        file.truncate(40_000_000)
    assert nothing_stored(desk, lambda: desk.transfer.preview(path)).problem == "size"


@given(st.floats(0, 1, exclude_max=True), st.integers(1, 255), st.booleans(), st.booleans())
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_file_is_refused_whole(
    lasting: Desk, folder: Path, place: float, mask: int, cut: bool, by_key: bool
) -> None:
    path, data = folder / "damaged.cdcase", json.dumps(to_json(telling(), CORRECTED)).encode()
    sealing = lasting.vault.opened().sealing
    sealed = sealing.seal_for_key(data, sealing.public_key) if by_key else age.sealed(data, SECRET)
    at = int(place * len(sealed))
    path.write_bytes(sealed[:at] if cut else sealed[:at] + bytes([sealed[at] ^ mask]) + sealed[at + 1 :])
    sealing._tries.right()
    nothing_stored(lasting, lambda: lasting.transfer.preview(path, None if by_key else SECRET))
    assert everything(lasting) == []
