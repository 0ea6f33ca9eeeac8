"""Two maps beside each other, with people of one name on them."""

from dataclasses import replace

from coachdesk.domain.connection.comparing import compared
from coachdesk.domain.connection.network import Near, Often, Tie

NEXT_DOOR = Tie("1", "a", "Buurvrouw", near=Near.HOME, often=Often.WEEKLY)
FAR = Tie("2", "a", "Buurvrouw", near=Near.ABROAD, often=Often.SELDOM)


def _again(tie: Tie, **changes: object) -> Tie:
    return replace(tie, id=f"{tie.id}b", about="b", **changes)


def test_two_of_one_name_do_not_hide_each_other() -> None:
    for gone, stays in ((NEXT_DOOR, FAR), (FAR, NEXT_DOOR)):
        found = compared((NEXT_DOOR, FAR), (_again(stays),))
        assert (found.went, found.came, found.oftener, found.rarer) == ((gone,), (), (), ())
        back = compared((_again(stays),), (NEXT_DOOR, FAR))
        assert (back.came, back.went) == ((gone,), ())


def test_each_of_one_name_is_compared_with_the_same_person() -> None:
    far_now = _again(FAR, often=Often.DAILY)
    found = compared((NEXT_DOOR, FAR), (far_now, _again(NEXT_DOOR)))
    assert (found.oftener, found.rarer, found.came, found.went) == ((far_now,), (), (), ())


def test_a_name_is_known_again_however_it_is_spaced() -> None:
    assert not compared((NEXT_DOOR,), (_again(NEXT_DOOR, who="  buurvrouw "),))
