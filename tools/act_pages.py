"""Pictures of Act: a goal with its staircase, changed by a version; a step with how sure the client is; the client's screen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.course import Agreed, Chooser
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.together.goal import GoalTogether
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


def act_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """The goal empty, worked on, agreed on, and while its change is explained; then the client's screens."""
    desk = studio.desk.goals
    studio.window.go("case", case_id, Stage.ACT)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ActStage)
    act = case.shown
    assert act.file is not None
    card, today = act.file.choice.area_ids[0], desk.today()
    act.goals[card].unfold()
    yield "goal-empty", studio.window
    desk.change(case_id, card, **STAIRS, due=today + timedelta(days=90), review_on=today + timedelta(days=30))
    desk.stand(case_id, card, -1)
    yield "goal", studio.window
    _scroll(studio, act, 0.5)
    yield "goal-stairs", studio.window
    step = min(act.file.steps, key=lambda each: len(each.slots))
    desk.sure(case_id, step.id, 5)
    act.goals[card].show_open(False)
    act.open_step(step.id)
    studio.settle()
    yield "step-sure", studio.window
    act._end_edit()
    desk.answer(case_id, Agreed.YES, studio.language.code)
    act.goals[card].show_open(True)
    _scroll(studio, act, 0)
    yield "goal-agreed", studio.window
    act.goals[card].ask("")
    studio.settle()
    yield "goal-change", studio.window
    act.goals[card].change.left.emit()
    why = Words("De post komt nu digitaal", "nl", "البريد صار رقميا", "ar")
    desk.change_agreed(case_id, card, why, Chooser.TOGETHER)
    desk.change(case_id, card, much_more=Words("Ik help mijn buurvrouw met haar post", "nl"))
    act.goals[card].show_open(False)
    _scroll(studio, act, 1)
    yield "agreement", studio.window
    both = ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH), large_print=True)
    for name, wish in (("", ReadingWish()), ("-large-two", both)):
        yield from _together(studio, act, wish, name)


def _scroll(studio: "Studio", act: ActStage, share: float) -> None:
    """Show the column from this share of it on."""
    studio.settle()
    bar = act._scroll.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))


def _together(studio: "Studio", act: ActStage, wish: ReadingWish, name: str) -> Iterator[tuple[str, QWidget]]:
    """Where am I, how sure am I, and do I agree."""
    assert act.file is not None
    shown = replace(act.file, case=replace(act.file.case, reading=wish))
    view = act.client_view()
    assert isinstance(view, GoalTogether)
    screen = ClientWindow(studio.window.around, shown, studio.language.code, view)
    screen.resize(*studio.size)
    screen.show()
    for part, page in (("goal", 0), ("sure", 1), ("agree", len(view.parts) - 1)):
        view.turn(page - view._stack.currentIndex())
        yield f"together-{part}{name}", screen
    screen._may_close = True
    screen.close()
