"""A name is found however it is written, and another name is not; on a real vault."""

from collections.abc import Callable, Iterator

import pytest

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Ground
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import search
from coachdesk.storage.open_vault import OpenVault
from tests.builders import a_case, an_id
from tests.domain.names import ANOTHER, HALF, SAME


@pytest.fixture(scope="module")
def namesakes(lasting_vault: OpenVault) -> Iterator[Callable[[str], set[str]]]:
    """One case for every name of the table; gives the names that a search finds."""
    everyone = dict.fromkeys(name for group in (*SAME, *ANOTHER) for name in group)
    by_id = {an_id(number): name for number, name in enumerate(everyone, 1000)}
    lasting_vault.cases.add_many(
        tuple(CaseFile(a_case(number, calling_name=name)) for number, name in enumerate(everyone, 1000))
    )
    yield lambda text: {
        by_id[s.id] for s in lasting_vault.cases.search(text, Shelf.CURRENT, limit=200) if s.id in by_id
    }
    for case_id in by_id:
        lasting_vault.cases.erase(case_id, Ground.MISTAKE)


def test_a_name_is_found_in_every_script_and_spelling(namesakes: Callable[[str], set[str]]) -> None:
    missed = {(name, other) for group in SAME for name in group for other in group if other not in namesakes(name)}
    assert not missed
    assert len(SAME) >= 60


def test_another_name_is_not_found(namesakes: Callable[[str], set[str]]) -> None:
    assert not {(name, other) for name, other in ANOTHER if other in namesakes(name)}
    assert len(ANOTHER) >= 40


def test_half_a_name_finds_it_in_every_script(namesakes: Callable[[str], set[str]]) -> None:
    assert not {
        (half, name) for halves, names, _ in HALF for half in halves for name in names if name not in namesakes(half)
    }
    assert len(HALF) >= 20


def test_half_a_name_finds_no_other(namesakes: Callable[[str], set[str]]) -> None:
    everyone = {name for group in (*SAME, *ANOTHER) for name in group}
    assert {name for _, names, others in HALF for name in (*names, *others)} <= everyone
    assert not {
        (half, name) for halves, _, others in HALF for half in halves for name in others if name in namesakes(half)
    }


def test_half_a_name_never_finds_one_in_ten(namesakes: Callable[[str], set[str]]) -> None:
    """From two letters on, as each is typed; nearly everyone found is nobody found."""
    everyone = {name for group in (*SAME, *ANOTHER) for name in group}
    halves = {name[:typed] for name in everyone for typed in range(2, min(len(name), 5))}
    assert not {half: found for half in halves if len(found := namesakes(half)) * 10 > len(everyone)}


def test_what_was_made_findable_by_an_older_program_is_made_so_anew(vault: OpenVault) -> None:
    vault.cases.add(CaseFile(a_case(1, calling_name="Mahmoud")))
    with vault._database.transaction() as connection:
        search.put(connection, 1, "mahmoud ~mhmd")
    assert not vault.cases.search("محمود", Shelf.CURRENT)
    with vault._database.transaction() as connection:
        search.remake(connection)
    assert [found.calling_name for found in vault.cases.search("محمود", Shelf.CURRENT)] == ["Mahmoud"]
    assert vault.check().damage == ()


@pytest.mark.parametrize("wanted", ["Abdul Rahman", "abd rahman", "عبد الرحمن", "Abdulrahman", "عبدالرحمن"])
@pytest.mark.parametrize("name", ["Abdul Rahman", "Abdulrahman Saeed", "عبد الرحمن", "عبدالرحمن"])
def test_a_name_of_two_words_is_found_as_one_and_as_two(vault: OpenVault, name: str, wanted: str) -> None:
    vault.cases.add(CaseFile(a_case(1, calling_name=name)))
    assert vault.cases.search(wanted, Shelf.CURRENT), (wanted, name)
