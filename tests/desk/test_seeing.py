"""Putting signals aside: for the time that the vault is open, and for each case by itself."""

from dataclasses import replace

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import Picture, ScaleItem, Side
from coachdesk.domain.picture.signals import SignalKind
from tests.builders import an_id, yonas
from tests.desk.conftest import PASSPHRASE

SEEN = Picture(scale=(ScaleItem("2" * 32, Side.LOAD, "debts", weight=3),))


def kept(desk: Desk, number: int) -> CaseFile:
    desk.vault.opened().cases.add(replace(yonas(number), picture=SEEN))
    return desk.cases.open(an_id(number))


def test_what_is_put_aside_in_one_case_stays_in_another(desk: Desk) -> None:
    one, two = kept(desk, 1), kept(desk, 2)
    (signal,) = desk.seeing.signals(one)
    assert signal.kind is SignalKind.HEAVY
    desk.seeing.put_aside(one, signal)
    assert desk.seeing.signals(one) == () and desk.seeing.aside(one) == 1
    assert desk.seeing.signals(two) == (signal,) and desk.seeing.aside(two) == 0
    desk.seeing.bring_back(one)
    assert desk.seeing.signals(one) == (signal,)


def test_locking_forgets_what_was_put_aside(desk: Desk) -> None:
    file = kept(desk, 1)
    (signal,) = desk.seeing.signals(file)
    desk.seeing.put_aside(file, signal)
    desk.vault.lock()
    desk.vault.unlock(PASSPHRASE)
    assert desk.seeing.signals(file) == (signal,)
