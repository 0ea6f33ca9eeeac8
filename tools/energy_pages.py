"""Pictures of the cards about energy: the consultant's page in its states, and the client's own screen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.picture import Pile, Tag
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.energy_page import EnergyPage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.together.energy import EnergyTogether
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio

LAID = {
    Pile.GIVES: ("repairing", "cooking", "explaining"),
    Pile.COSTS: ("forms_letters", "many_appointments"),
    Pile.RESTORES: ("tea_together", "walking"),
}
BOTH = (Reading.OWN_LANGUAGE, Reading.DUTCH)
WISHES = {
    "": ReadingWish(),
    "-two": ReadingWish(BOTH),
    "-large-two": ReadingWish(BOTH, large_print=True),
}


def energy_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Empty, with cards and a quality, and its foot with the mixture; then the client's screen."""
    desk = studio.desk.picture
    studio.window.go("case", case_id, Stage.LISTEN)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ListenStage)
    case.shown.open_page("energy")
    page = case.shown.page
    assert isinstance(page, EnergyPage)
    yield "energy-empty", studio.window
    for pile, cards in LAID.items():
        for card in cards:
            desk.lay_energy(case_id, card, pile)
    file = desk.lay_own_energy(case_id, Words("Fietsen maken voor de buren", "nl"), Pile.GIVES)
    desk.save(case_id, replace(file.picture.energy[-1], tags=(Tag.HAND,)))
    quality = Words("Ik maak alles heel wat stuk is", "nl")
    desk.save(case_id, replace(file.picture.energy[0], quality=quality, strength=True))
    yield "energy", studio.window
    page.asks.show_open(True)
    yield "energy-questions", studio.window
    page.asks.show_open(False)
    into_sight(page.adding)
    yield "energy-foot", studio.window
    yield from _client(studio, case_id)


def _client(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    file = studio.desk.cases.open(case_id)
    for name, wish in WISHES.items():
        shown = replace(file, case=replace(file.case, reading=wish))
        view = EnergyTogether(studio.window.around, shown)
        screen = ClientWindow(studio.window.around, shown, studio.language.code, view)
        screen.resize(*studio.size)
        screen.show()
        view.deck.cards[0].click()
        yield f"together-energy{name}", screen
        if not name:
            view.open_own(True)
            yield "together-energy-own", screen
        screen.put_aside()
