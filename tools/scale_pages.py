"""Pictures of load and strength: the consultant's page in its states, and the client's own screen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.picture import Action, Side
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.scale_page import ScalePage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio

LAID = {
    Side.LOAD: {"waiting_for_family": 3, "letters_rules": 2, "bad_nights": 1, "phone_digid": 1},
    Side.STRENGTH: {"perseverance": 2, "trade": 2},
}


def scale_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Empty, with cards offered, with stones and straps, and one of them open; then the client's screen."""
    desk = studio.desk.picture
    studio.window.go("case", case_id, Stage.LISTEN)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ListenStage)
    stage = case.shown
    stage.open_page("scale")
    page = stage.page
    assert isinstance(page, ScalePage)
    yield "scale-empty", studio.window
    page.open_deck(Side.LOAD)
    yield "scale-deck", studio.window
    for side, cards in LAID.items():
        for card_id, weight in cards.items():
            desk.lay_on_scale(case_id, side, card_id)
            desk.change_on_scale(case_id, card_id, weight=weight)
    desk.lay_on_scale(case_id, Side.STRENGTH, words=Words("Mijn zus belt elke avond", "nl"))
    page._end(None)
    yield "scale", studio.window
    idea = Words("Samen de post openen, elke vrijdag", "nl")
    desk.change_on_scale(case_id, "letters_rules", action=Action.CARRIER, idea=idea)
    page.open_item("letters_rules")
    yield "scale-open", studio.window
    page._end(None)
    file = desk.save(case_id, studio.desk.cases.open(case_id).picture.scale[0])
    both = ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH), large_print=True)
    for name, wish in (("", ReadingWish()), ("-large-two", both)):
        shown = replace(file, case=replace(file.case, reading=wish))
        view = ClientWindow(studio.window.around, shown, studio.language.code, page.client_view())
        view.resize(*studio.size)
        view.show()
        yield f"together-scale{name}", view
        view._may_close = True
        view.close()
