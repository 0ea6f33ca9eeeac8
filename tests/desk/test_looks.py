"""Looks at life domains: what was chosen by a press can be taken back."""

from typing import Any

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.undo import Deed
from coachdesk.domain.errors import ChangedSince
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import LookStatus
from coachdesk.domain.picture.domains import Shares
from tests.builders import an_id, yonas
from tests.desk.conftest import Clock

CASE = an_id(1)


@pytest.fixture
def purpose(desk: Desk) -> str:
    """The finances of Yonas are looked at for a purpose."""
    desk.vault.opened().cases.add(yonas())
    purpose = desk.content.domains["finances"].purposes[0]
    desk.picture.look(CASE, "finances", purpose=purpose)
    return purpose


def seen(desk: Desk) -> Any:
    looks = desk.cases.open(CASE).picture.looks
    return looks[-1] if looks else None


@pytest.mark.parametrize(
    "change",
    [{"level": 3}, {"own_view": 4}, {"status": LookStatus.NOT_DISCUSSED}],
    ids=lambda change: next(iter(change)),
)
def test_what_is_pressed_is_taken_back(desk: Desk, purpose: str, change: dict[str, Any]) -> None:
    before = seen(desk)
    desk.picture.look(CASE, "finances", **change)
    assert seen(desk) != before
    assert desk.undo.last is not None and desk.undo.last.deed is Deed.CARD_MOVED
    desk.undo.undo()
    assert seen(desk) == before


def test_the_first_look_of_all_is_taken_away_again(desk: Desk, purpose: str) -> None:
    desk.undo.undo()
    assert seen(desk) is None


def test_the_first_look_of_a_day_is_taken_away_again(desk: Desk, clock: Clock, purpose: str) -> None:
    before = seen(desk)
    clock.on(days=60)
    desk.picture.look(CASE, "finances", level=2)
    desk.undo.undo()
    assert desk.cases.open(CASE).of(Kind.LOOKS) == (before,)


def test_a_look_that_was_changed_since_is_not_taken_back(desk: Desk, purpose: str) -> None:
    desk.picture.look(CASE, "finances", level=2)
    desk.picture.look(CASE, "finances", shares=Shares(50, 30, 20))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert seen(desk).level == 2
