"""The way through a case: which stages are done. They can be visited in any order."""

from coachdesk.domain.casefile import CaseFile, CaseSummary
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.connection.work import Standing
from coachdesk.domain.handover.passing import State, state_of
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.stages import Stage


def done(file: CaseFile) -> frozenset[Stage]:
    """Stages with enough in them to go on; nothing forbids going back to one. Following is where it was looked back once."""
    found = set()
    if file.case.speaks and file.case.contact.name:
        found.add(Stage.MEET)
    if any(a.state is not AnswerState.OPEN for a in file.answers):
        found.add(Stage.LISTEN)
    if file.choice.outcome is not Outcome.OPEN:
        found.add(Stage.CHOOSE)
    chosen = file.choice.area_ids
    if chosen and all(any(s.area_id == area for s in file.steps) for area in chosen):
        found.add(Stage.ACT)
    joined = file.connection
    if (
        any(each.open for each in joined.joinings)
        or any(each.standing is Standing.ACTIVE for each in joined.placements)
        or any(each.agreed_on is not None for each in joined.buddies)
    ):
        found.add(Stage.CONNECT)
    if any(state_of(file.handover.passes, each.id) is State.DONE for each in file.handover.referrals):
        found.add(Stage.HAND_OVER)
    if file.course.reviews or (file.course.closings and file.case.archived_at is not None):
        found.add(Stage.FOLLOW)
    return frozenset(found)


def current(file: CaseFile) -> Stage:
    """The first stage of Meet, Listen, Choose and Act that is not done yet; FOLLOW when all four are."""
    ready = done(file)
    for stage in (Stage.MEET, Stage.LISTEN, Stage.CHOOSE, Stage.ACT):
        if stage not in ready:
            return stage
    return Stage.FOLLOW


def summary(file: CaseFile) -> CaseSummary:
    """The line of a list that tells of this case."""
    case = file.case
    return CaseSummary(
        case.id,
        case.calling_name,
        case.own_script_name,
        case.reference,
        case.speaks,
        case.client_language,
        current(file),
        case.changed_at,
        archived=case.archived_at is not None,
        deleted=case.deleted_at is not None,
        restricted=file.restriction is not None,
    )
