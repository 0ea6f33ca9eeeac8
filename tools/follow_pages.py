"""Pictures of Follow: nothing looked at yet, a year of looking, looking again, closing, the client's screen and the paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.course import ClosingReason, Goal, GoalState, Pace, Rating, Review, Stand
from coachdesk.domain.papers import PlanCopy
from coachdesk.domain.picture import DomainLook, LookStatus, Web
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.follow_stage import AGAIN, CLOSING, PROGRESS, FollowStage
from coachdesk.ui.pages.progress_paper import ProgressPaperPage
from coachdesk.ui.together.progress import ProgressTogether
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio

LEVELS = {
    "finances": (2, 3, 2, 3),
    "work_education": (2, 3, 2, 3),
    "time_use": (2, 4, 3, 4),
    "housing": (3, 5, 3, 5),
    "social_network": (1, 3, 1, 3),
    "physical_health": (3, 3, 3, 3),
    "taking_part": (4, 3, 4, 4),
}
"""Level before and now, own view before and now, by life domain; what the content lacks is left out."""


def follow_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Every part of the stage; first of somebody of whom nothing is seen yet."""
    bare = next(
        s.id for s in studio.desk.cases.list() if not studio.desk.following.rounds(studio.desk.cases.open(s.id))
    )
    _stage(studio, bare)
    yield "follow-empty", studio.window
    fill(studio, case_id)
    stage = _stage(studio, case_id)
    yield "follow-progress", studio.window
    frame = stage.frame(PROGRESS)
    for number in (1, 2):
        studio.settle()
        frame.verticalScrollBar().setValue(number * frame.viewport().height())
        yield f"follow-progress-{number}", studio.window
    view = stage.client_view()
    assert isinstance(view, ProgressTogether)
    together = ClientWindow(studio.window.around, view.file, studio.language.code, view)
    together.resize(*studio.size)
    together.show()
    for key in view.pages:
        view.open_page(key)
        yield f"together-progress-{key}", together
    together.put_aside()
    stage.open_part(AGAIN)
    yield "follow-again", studio.window
    studio.desk.following.give_reason(case_id, ClosingReason.READY)
    said = Words("De kinderen gaan graag naar school. Brieven blijven lastig: dan bel ik de wijkwinkel.", "nl")
    studio.desk.following.change_closing(case_id, back=said)
    stage.open_part(CLOSING)
    yield "follow-closing", studio.window
    for copy in PlanCopy:
        studio.window.go("progress_paper", case_id)
        paper = studio.window.page
        assert isinstance(paper, ProgressPaperPage)
        paper.copies.show_chosen([copy])
        paper.copies.picked.emit()
        yield f"progress-paper-{copy.value}", studio.window
    studio.desk.following.drop_closing(case_id)


def _stage(studio: "Studio", case_id: str) -> FollowStage:
    studio.window.go("case", case_id, Stage.FOLLOW)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, FollowStage)
    return case.shown


def fill(studio: "Studio", case_id: str) -> None:
    """Let eight months be followed."""
    desk, content, today = studio.desk, studio.desk.content, studio.desk.following.today()
    first = today - timedelta(days=245)
    for domain, (before, now, view, view_now) in LEVELS.items():
        if domain in content.domains:
            purpose = content.domains[domain].purposes[0]
            for on, level, own in ((first, before, view), (today, now, view_now)):
                desk.picture.save(case_id, DomainLook(domain, on, purpose, LookStatus.SCORED, level, own))
    ids = tuple(content.dimensions)
    for on, marks in ((first, (4, 5, 3, 3, 5.5, 6)), (today, (6.5, 5, 5, 4, 7, 8))):
        desk.picture.save(case_id, Web(on, dict(zip(ids, map(float, marks), strict=True))))
    stones = [card.id for card in content.scale_cards.values()]
    for card in (stones[0], stones[1], "family_friends", "faith"):
        if card in content.scale_cards:
            desk.picture.lay_on_scale(case_id, content.scale_cards[card].side, card)
    kept = Review(first, {stones[0]: 3.0, stones[1]: 3.0, stones[2]: 2.0}, {"family_friends": 2.0})
    desk.following.save(case_id, kept)
    desk.following.say_changed(case_id, Words("Schuldhulp liep, taalmaatje wekelijks, zoon op school.", "nl"))
    file = desk.cases.open(case_id)
    for at, priority in enumerate(file.choice.priorities):
        card = priority.area_id
        goal = Goal(card, 1, first, priority.wish, review_on=first + timedelta(days=90))
        desk.following.save(case_id, goal)
        if at == 0:
            reached = replace(
                goal, number=2, on=today, review_on=None, state=GoalState.REACHED, reason=Words("Het is gelukt", "nl")
            )
            desk.following.save(case_id, reached)
        desk.following.save(case_id, Stand(card, first, -2))
        desk.following.save(case_id, Stand(card, today, (1, 0, -1)[at]))
        desk.following.save(case_id, Rating(card, first, 9, 3, 2))
        desk.following.save(case_id, Rating(card, today, 9, 6, 7))
    desk.following.save(case_id, Pace(14, first))
