"""Pictures of choosing step by step: the client's screen, and what the consultant sees of it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.course import Chooser, Say, Sorted
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.choose_stage import ChooseStage
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.together.choose import PathTogether
from coachdesk.ui.together.sort_path import Way

if TYPE_CHECKING:
    from screenshots import Studio

LAID = {"family": Sorted.WELL, "language": Sorted.BETTER, "money": Sorted.HEAVY, "aspect_sleeping": Sorted.HEAVY}
PLACED = ("money", "language")
BOTH = ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH))


def choose_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Every step on the client's screen, then the stage with all that came of it."""
    desk = studio.desk
    for card, pile in LAID.items():
        desk.sorting.lay(case_id, card, pile)
    desk.sorting.lay_own(case_id, Words("Een tuin voor mijn moeder", "nl"), Sorted.BETTER)
    desk.sorting.add(case_id, words=Words("Fietsen in het verkeer", "nl"))
    desk.sorting.add(case_id, words=Words("Inburgering", "nl"), duty=True)
    desk.sorting.place(case_id, PLACED)
    yield from _steps(studio, case_id)
    card = studio.desk.cases.open(case_id).choice.area_ids[0]
    desk.sorting.tell(case_id, card, reason=Words("Ik wil rustig slapen", "nl"), say=Say.SELF, chooser=Chooser.CLIENT)
    desk.sorting.rate(case_id, card, "going", 3)
    studio.window.go("case", case_id, Stage.CHOOSE)
    yield "choose-sorted", studio.window
    page = studio.window.page
    assert isinstance(page, CasePage) and isinstance(page.shown, ChooseStage)
    stage = page.shown
    stage.chosen.parts[card].toggle.click()
    yield "choose-reason", studio.window
    into_sight(stage.chosen.parts[card].told_back)
    yield "choose-reason-foot", studio.window
    into_sight(stage.mine.must)
    yield "choose-mine", studio.window


def _steps(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    file = studio.desk.cases.open(case_id)
    for suffix, wish in (("", file.case.reading), ("-two", BOTH)):
        shown = replace(file, case=replace(file.case, reading=wish))
        screen = PathTogether(studio.window.around, shown, studio.language.code)
        screen.resize(*studio.size)
        screen.show()
        yield f"together-sort{suffix}", screen
        for way, name in ((Way.ORDER, "order"), (Way.CHOOSE, "path"), (Way.RATE, "rate")):
            screen.path.open(way)
            yield f"together-{name}{suffix}", screen
        screen.put_aside()
