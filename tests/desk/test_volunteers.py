"""Volunteers: kept, found, taken out, and with how many clients each walks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.desk.desk import Desk
from coachdesk.domain.connection import Shelf
from coachdesk.domain.errors import ChangedSince, WhoMissing
from tests.builders import an_id
from tests.joined import BUDDY, joined
from tests.library import VOLUNTEER


def test_a_volunteer_is_kept_and_told(desk: Desk) -> None:
    told: list[Change] = []
    desk.changes.subscribe(told.append)
    made = desk.volunteers.new("Anna de Jong", tongues=("nl",))
    desk.volunteers.save(made)
    assert desk.volunteers.all() == (made,) and LibraryChanged(Shelf.VOLUNTEERS) in told
    with pytest.raises(WhoMissing):
        desk.volunteers.new("  ")


def test_they_are_found_by_name_language_and_what_they_like(desk: Desk) -> None:
    desk.volunteers.save(VOLUNTEER)
    words = desk.translators["en"]
    for text in ("wim", "bakker maatjes", "english", "bicycles"):
        assert desk.volunteers.search(text, words) == (VOLUNTEER,), text
    assert desk.volunteers.search("piano", words) == ()


def test_taking_out_can_be_undone_and_leaves_buddies_in_their_cases(desk: Desk) -> None:
    desk.volunteers.save(VOLUNTEER)
    desk.vault.opened().cases.add(joined())
    desk.volunteers.remove(VOLUNTEER.id)
    assert desk.volunteers.all() == ()
    assert desk.vault.opened().cases.get(an_id(1)).connection.buddies == (BUDDY,)
    desk.undo.undo()
    assert desk.volunteers.all() == (VOLUNTEER,)
    desk.volunteers.remove(VOLUNTEER.id)
    desk.volunteers.save(replace(VOLUNTEER, note="Weer terug"))
    with pytest.raises(ChangedSince):
        desk.undo.undo()


def test_with_how_many_clients_each_walks_counts_those_of_today(desk: Desk) -> None:
    desk.vault.opened().cases.add_many((joined(1), joined(2)))
    assert desk.volunteers.taken() == {VOLUNTEER.id: 2}
    over = replace(BUDDY, until=desk.volunteers.today() - timedelta(days=1))
    desk.vault.opened().cases.save_record(an_id(2), over)
    assert desk.volunteers.taken() == {VOLUNTEER.id: 1}
