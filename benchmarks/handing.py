"""What three years of handing over leave in a case: a handover that is done, in some one under way, and in some one that came in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from coachdesk.domain.handover import (
    Basis,
    Consent,
    ConsentKind,
    Handover,
    Incoming,
    Item,
    Party,
    Passed,
    Referral,
    Sending,
    State,
)
from coachdesk.domain.handover.passing import UNDER_WAY
from coachdesk.domain.words import Words

TOPICS: Final = ("name", "phone", "language", "interpreter", "reach", "wish", "tried", "strength")
LETTER: Final = "Er komen meer brieven dan samen te lezen zijn. " * 30
GOING: Final = 3
INCOMING: Final = 10
"""In one case in so many something is handed over now, and in one in so many to us."""


def handover(number: int, today: date, new_id: Callable[[], str], said: Words) -> Handover:
    """For the case with this number; what is under way stands in another state from case to case."""
    states = (*UNDER_WAY, State.WITHDRAWN)
    done = _one(State.DONE, today - timedelta(days=400), new_id, said)
    goes = number % GOING == 0
    going = (
        _one(states[number % len(states)], today - timedelta(days=number % 40), new_id, said) if goes else Handover()
    )
    incoming = ()
    if number % INCOMING == 0:
        on = today - timedelta(days=number % 30)
        incoming = (Incoming(new_id(), on, Party("", "COA Zwolle", "Bram Visser"), said, ("name",), ("wish",), on),)
    parts = ("referrals", "items", "consents", "passes")
    return Handover(
        **{part: (*getattr(done, part), *getattr(going, part)) for part in parts}, incomings=incoming  # type: ignore[arg-type]  # each by its kind
    )  # fmt: skip


def _one(state: State, on: date, new_id: Callable[[], str], said: Words) -> Handover:
    party = Party("", "Schuldhulp Zwolle", "K. Jansen", "Schuldhulpverlener", "038 498 00 00")
    referral = Referral(
        new_id(), on, party, "work", said, said, Basis.PUBLIC_TASK, "Wet inburgering 2021", feedback=said
    )
    items = tuple(Item(new_id(), referral.id, topic, words=said, need=f"need_{topic}") for topic in TOPICS)
    marks = tuple(item.mark for item in items)
    answer = Consent(new_id(), referral.id, ConsentKind.HELP, on, language="ti", teach_back=True)
    tells = replace(answer, id=new_id(), kind=ConsentKind.SECRECY, yes=marks[1:], no=marks[:1])
    ends = state not in UNDER_WAY
    reached = (*UNDER_WAY[1:], state) if ends else UNDER_WAY[1 : UNDER_WAY.index(state) + 1]
    passes = tuple(
        Passed(new_id(), referral.id, each, on, "K. Jansen", Sending.MAIL, letter=LETTER, marks=marks[1:])
        if each in (State.SEEN, State.SENT)
        else Passed(new_id(), referral.id, each, on, "K. Jansen", note=said)
        for each in reached
    )
    return Handover((replace(referral, follow_up_on=on + timedelta(days=30)),), items, (answer, tells), passes)
