"""What is handed over for the fictional people: of every sort, only what the content has, and only what can be."""

from datetime import timedelta
from pathlib import Path

import pytest

from coachdesk import paths
from coachdesk.content import load
from coachdesk.desk.demo import fictional
from coachdesk.desk.demo_handover import MARK, partners
from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Handover, State
from coachdesk.domain.handover.passing import state_of
from coachdesk.domain.handover.telling import told
from coachdesk.domain.handover.way import BY_STATE, LETTER, Sight, missing
from coachdesk.domain.partners import GUIDES, duplicates
from tests.builders import NOW
from tests.desk.conftest import Clock

CONTENT = load(Path(paths.resources()) / "content")
TODAY = NOW.astimezone().date()
TOLD = tuple(fictional(12, 0, CONTENT, NOW))
HANDED = tuple(file for file in TOLD if file.handover != Handover())
DIRECTORY = {each.id: each for each in partners(TODAY)}


def test_every_sort_of_handing_over_has_something_to_show() -> None:
    states = {state_of(f.handover.passes, r.id) for f in HANDED for r in f.handover.referrals}
    assert states == {State.ASKED, State.SENT, State.RECEIVED, State.WITHDRAWN}
    assert any(file.handover.guides for file in HANDED)
    ended = {each.ended_on is None for file in HANDED for each in file.handover.incomings}
    assert ended == {True, False}
    assert any(consent.no for file in HANDED for consent in file.handover.consents)


def test_who_was_only_met_and_who_is_mixed_from_others_hands_nothing_over() -> None:
    mixed = tuple(fictional(40, 0, CONTENT, NOW))[12:]
    assert {file.handover for file in mixed} == {Handover()}
    assert TOLD[2].handover == TOLD[9].handover == Handover()


@pytest.mark.parametrize("file", HANDED, ids=lambda file: file.case.calling_name)
def test_it_holds_only_what_the_content_has_and_what_can_be(file: CaseFile) -> None:
    over, content = file.handover, CONTENT.handover
    for item in over.items:
        assert item.topic in content.topics and content.need(item.need) is not None
        assert not item.phrase or content.line(item.phrase) is not None
        assert item.words.text and item.words.interpreted
    for referral in over.referrals:
        state = state_of(over.passes, referral.id)
        assert not referral.card or any(each.area_id == referral.card for each in file.choice.priorities)
        reached = [each.state for each in over.passes_of(referral.id)]
        for before, after in zip([State.IDEA, *reached], reached, strict=False):
            assert before in BY_STATE[after].after
        if state is not State.WITHDRAWN:
            assert missing(LETTER, Sight(over, referral, TODAY)) == ()
    days = [
        each.on for part in ("referrals", "consents", "passes", "guides", "incomings") for each in getattr(over, part)
    ]
    assert max(days) <= TODAY
    parties = [r.to for r in over.referrals] + [g.party for g in over.guides] + [i.sender for i in over.incomings]
    assert {party.partner for party in parties} <= set(DIRECTORY)


def test_what_was_withdrawn_is_not_told_and_what_was_refused_neither() -> None:
    for file in HANDED:
        for referral in file.handover.referrals:
            topics = {item.topic for item in told(file.handover, referral.id, TODAY)}
            assert topics.isdisjoint({"housing", "family"})
            if state_of(file.handover.passes, referral.id) is State.WITHDRAWN:
                assert topics == set()


def test_the_directory_holds_nobody_twice_and_says_what_it_is() -> None:
    assert len(DIRECTORY) == 8
    for each in DIRECTORY.values():
        assert duplicates(each, DIRECTORY.values()) == ()
        assert each.note == MARK
        assert set(each.limits) <= set(CONTENT.handover.limits)
        assert (each.kind in GUIDES) == bool(each.limits)
    assert any(each.stale(TODAY) for each in DIRECTORY.values())


def test_the_directory_comes_along_once(desk: Desk, clock: Clock) -> None:
    desk.demo.add(2)
    assert {each.id for each in desk.partners.all()} == set(DIRECTORY)
    gone = desk.partners.all()[0]
    desk.partners.remove(gone.id)
    clock.on(days=1)
    desk.demo.add(2)
    assert {each.id for each in desk.partners.all()} == set(DIRECTORY)
    assert all(each.checked_on is not None and each.checked_on <= TODAY for each in desk.partners.all())


def test_something_of_it_is_due(desk: Desk) -> None:
    desk.demo.add(12)
    names = [(line.case.calling_name, line.party.name) for line in desk.handovers.due()]
    assert names == [("Samira Haddad", "Budgetpunt Oosterhoek")]
    assert desk.handovers.all()[0].next.due >= TODAY - timedelta(days=14)
