"""A yes is for one recipient: afterwards that one may be written better, and no other takes its place."""

from dataclasses import replace

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import ChangedSince, RecipientAgreed
from coachdesk.domain.handover import Answered, Party, Referral, State
from coachdesk.domain.handover.due import Todo
from coachdesk.domain.handover.letters import Letter, LetterKind
from tests.builders import an_id
from tests.desk.letter_cases import kept_letter
from tests.handovers import HELP, RECIPIENT, REFERRAL, SCHOOL, SECRECY, handed

CASE = an_id(1)


def _now(desk: Desk) -> Referral:
    return desk.handing.referral(desk.cases.open(CASE), REFERRAL.id)


@pytest.mark.parametrize("state", [State.IDEA, State.SEEN, State.SENT])
def test_no_other_takes_the_place_of_who_the_client_said_yes_to(desk: Desk, state: State) -> None:
    kept_letter(desk, state=state)
    others = (SCHOOL, Party(person="Ineke Smit"), Party(), replace(SCHOOL, partner=RECIPIENT.partner))
    for other in others:
        with pytest.raises(RecipientAgreed) as refused:
            desk.handing.save(CASE, replace(_now(desk), to=other))
        assert refused.value.name == "Schuldhulp Zwolle"
    assert _now(desk).to == RECIPIENT


@pytest.mark.parametrize(
    "changed",
    [{"person": "Een ander daar"}, {"organisation": "Schuldhulp zwole"}, {"phone": "", "address": "", "partner": ""}],
    ids=["person", "letter", "details"],
)
def test_the_same_recipient_may_be_written_better(desk: Desk, changed: dict[str, str]) -> None:
    kept_letter(desk)
    desk.handing.save(CASE, replace(_now(desk), to=replace(RECIPIENT, **changed)))
    assert _now(desk).to == replace(RECIPIENT, **changed)


def test_a_person_alone_is_the_recipient(desk: Desk) -> None:
    kept_letter(desk)
    alone = Party(person="K. Jansen")
    assert alone.may_become(replace(alone, organisation="Schuldhulp Zwolle"))
    assert not alone.may_become(Party(person="Ineke Smit"))


def test_before_anybody_was_asked_the_recipient_is_free_and_going_back_is_not_after_it(desk: Desk) -> None:
    file = handed(state=State.IDEA)
    over = replace(file.handover, consents=tuple(each for each in file.handover.consents if each.about != REFERRAL.id))
    desk.vault.opened().cases.add(replace(file, handover=over))
    desk.handing.moved(CASE, _now(desk), replace(_now(desk), to=SCHOOL))
    desk.vault.opened().cases.save_record(CASE, SECRECY)
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert _now(desk).to == SCHOOL


def test_who_got_the_letter_is_told_when_the_help_is_not_wanted_any_more(desk: Desk) -> None:
    kept_letter(desk, state=State.SENT)
    desk.handing.withdraw(CASE, HELP.id)
    (line,) = desk.handovers.due()
    assert line.next.todo is Todo.TELL_STOP and line.state is State.WITHDRAWN
    assert "trok de cliënt de toestemming in" in desk.letters.text(CASE, Letter(LetterKind.STOP, HELP.id))
    desk.handing.recipient_told(CASE, HELP.id)
    assert not [each for each in desk.handovers.all() if each.about == REFERRAL.id]


def test_no_letter_is_ready_about_a_help_that_the_client_does_not_want(desk: Desk) -> None:
    kept_letter(desk)
    assert [each.ready for each in desk.handovers.all() if each.about == REFERRAL.id] == [True]
    desk.handing.agree(CASE, (replace(HELP, id=an_id(799), answer=Answered.NO),))
    assert [each.ready for each in desk.handovers.all() if each.about == REFERRAL.id] == [False]
