"""Pictures of Act: a goal with its staircase, changed by a version; a step with how sure the client is; the client's screen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.course import Agreed, Chooser, GoalState
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.together.goal import GoalTogether
from coachdesk.ui.together.goal_agree import AgreePage
from coachdesk.ui.together.goal_page import GoalPage
from coachdesk.ui.together.goal_sure import SurePage
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio

STAIRS = {
    "much_less": Words("Ik open mijn post niet", "nl", "لا أفتح بريدي", "ar"),
    "less": Words("Ik open de post met hulp", "nl", "أفتح بريدي مع مساعدة", "ar"),
    "expected": Words("Ik open elke week zelf mijn post", "nl", "أفتح بريدي بنفسي كل أسبوع", "ar"),
    "more": Words("Ik betaal de rekeningen op tijd", "nl", "أدفع فواتيري في موعدها", "ar"),
    "much_more": Words("Ik leg geld opzij", "nl", "أدخر بعض المال", "ar"),
}

WHY = Words("De post komt nu digitaal", "nl", "البريد صار رقميا", "ar")
PARTS = {GoalPage: "goal", SurePage: "sure", AgreePage: "agree"}


def act_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """The goal not begun, worked on, agreed on, and while its change is explained; then the client's screens."""
    desk = studio.desk.goals
    studio.window.go("case", case_id, Stage.ACT)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ActStage)
    act = case.shown
    assert act.file is not None
    ids, today = act.file.choice.area_ids, desk.today()
    card = next((each for each in ids if not desk.begun(act.file, each)), ids[-1])
    goal = act.goals[card]
    goal.unfold()
    _show(studio, act, goal)
    yield "goal-empty", studio.window
    if desk.settled(act.file, desk.goal(act.file, card)):
        desk.change_agreed(case_id, card, WHY, Chooser.TOGETHER, state=GoalState.GOING)
    desk.change(case_id, card, **STAIRS, due=today + timedelta(days=90), review_on=today + timedelta(days=30))
    desk.stand(case_id, card, -1)
    _show(studio, act, goal)
    yield "goal", studio.window
    _show(studio, act, goal.stairs)
    yield "goal-stairs", studio.window
    step = min(act.file.steps, key=lambda each: len(each.slots))
    desk.sure(case_id, step.id, 5)
    goal.show_open(False)
    act.open_step(step.id)
    studio.settle()
    yield "step-sure", studio.window
    act._end_edit()
    desk.answer(case_id, Agreed.YES, studio.language.code)
    goal.show_open(True)
    _show(studio, act, goal)
    yield "goal-agreed", studio.window
    goal.ask("")
    _show(studio, act, goal.change)
    yield "goal-change", studio.window
    goal.change.left.emit()
    desk.change_agreed(case_id, card, WHY, Chooser.TOGETHER)
    desk.change(case_id, card, much_more=Words("Ik help mijn buurvrouw met haar post", "nl"))
    goal.show_open(False)
    _show(studio, act, act.agreement)
    yield "agreement", studio.window
    both = ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH), large_print=True)
    for name, wish in (("", ReadingWish()), ("-large-two", both)):
        yield from _together(studio, act, wish, name)


def _show(studio: "Studio", act: ActStage, part: QWidget) -> None:
    """Show the column from this part on."""
    studio.settle()
    act._scroll.verticalScrollBar().setValue(part.mapTo(act._body, part.rect().topLeft()).y() - 12)


def _together(studio: "Studio", act: ActStage, wish: ReadingWish, name: str) -> Iterator[tuple[str, QWidget]]:
    """Where am I, how sure am I, and do I agree: the last page of each."""
    assert act.file is not None
    shown = replace(act.file, case=replace(act.file.case, reading=wish))
    view = act.client_view()
    assert isinstance(view, GoalTogether)
    screen = ClientWindow(studio.window.around, shown, studio.language.code, view)
    screen.resize(*studio.size)
    screen.show()
    pages = {PARTS[type(part)]: at for at, part in enumerate(view.parts)}
    for part, page in pages.items():
        view.turn(page - view._stack.currentIndex())
        yield f"together-{part}{name}", screen
    screen._may_close = True
    screen.close()
