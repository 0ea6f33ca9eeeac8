"""A yes of the client holds for the words and the people that it was given for: undoing never stretches it."""

from dataclasses import replace

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.connection.work import HostTold, Placement, Purpose
from coachdesk.domain.errors import ChangedSince
from coachdesk.domain.handover import Party
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas

CASE = an_id(1)
STRONG, SECRET = Words("Sterk", "nl"), Words("Geheim", "nl")


@pytest.fixture
def place(desk: Desk) -> Placement:
    """A place to work, of which the host is told nothing yet."""
    desk.vault.opened().cases.add(yonas())
    made = desk.work.add(CASE, Party(organisation="De Ketting"))
    desk.work.change(CASE, made.id, purposes=(Purpose.LANGUAGE,), quality=STRONG)
    return replace(made, purposes=(Purpose.LANGUAGE,), quality=STRONG)


def now(desk: Desk) -> Placement:
    return desk.vault.opened().cases.get(CASE).connection.placements[0]


def test_a_yes_does_not_come_back_for_words_that_were_typed_since(desk: Desk, place: Placement) -> None:
    desk.work.agree(CASE, place.id, (HostTold.QUALITY, HostTold.PURPOSE))
    desk.work.change(CASE, place.id, purposes=(Purpose.TRADE,))
    assert now(desk).agreed_on is None
    desk.work.change(CASE, place.id, quality=SECRET)
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert (now(desk).agreed_on, now(desk).quality) == (None, SECRET)


def test_a_yes_does_not_come_back_for_another_host(desk: Desk, place: Placement) -> None:
    desk.work.agree(CASE, place.id, (HostTold.NAME,))
    desk.work.change(CASE, place.id, told=(HostTold.NAME, HostTold.PHONE))
    desk.work.change(CASE, place.id, host="Andere baas")
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert now(desk).may_tell == frozenset()


def test_more_is_not_told_again_once_its_words_are_others(desk: Desk, place: Placement) -> None:
    desk.work.agree(CASE, place.id, (HostTold.QUALITY,))
    desk.work.agree(CASE, place.id, (HostTold.NAME,))
    desk.work.change(CASE, place.id, quality=SECRET)
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert now(desk).may_tell == {HostTold.NAME}


def test_a_yes_comes_back_beside_what_was_typed_of_other_things(desk: Desk, place: Placement) -> None:
    desk.work.agree(CASE, place.id, (HostTold.QUALITY, HostTold.PURPOSE))
    desk.work.change(CASE, place.id, purposes=(Purpose.TRADE,))
    desk.work.change(CASE, place.id, travel="Bus 3")
    desk.undo.undo()
    assert now(desk).may_tell == {HostTold.QUALITY, HostTold.PURPOSE}
    assert now(desk).travel == "Bus 3" and now(desk).agreed_on == NOW.date()
