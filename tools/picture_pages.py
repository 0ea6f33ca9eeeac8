"""Pictures of the whole picture of a person: empty, with quiet signals, the safety cards and the paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.papers import PlanCopy
from coachdesk.domain.picture import EnergyItem, Pile, Side, Web
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.picture_page import PicturePage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.pages.picture_paper import PicturePaperPage

if TYPE_CHECKING:
    from screenshots import Studio

EARLIER, TODAY = (4, 5, 6.5, 3, 5.5, 7), (6.5, 5, None, 4, 7, 8)
"""Marks in the order of the content; None for a side that was skipped."""
LOOKS = {
    "finances": (2, 3),
    "housing": (4, 4),
    "social_network": (2, 2),
    "mental_health": (1, 2),
    "time_use": (3, None),
}
"""A level and the client's own view, by life domain."""


def picture_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """The page of somebody of whom nothing is seen yet, then with everything, from top to end."""
    bare = next(s.id for s in studio.desk.cases.list() if not studio.desk.cases.open(s.id).picture.webs)
    _page(studio, bare)
    yield "picture-empty", studio.window
    _fill(studio, case_id)
    page = _page(studio, case_id)
    yield "picture", studio.window
    assert isinstance(page.stage, ListenStage)
    frame = page.stage.middle.frames["picture:"]
    for number, part in enumerate(page.parts):
        studio.settle()
        frame.scrolled.ensureWidgetVisible(part, 0, 30)
        yield f"picture-part-{number}", studio.window
    for copy in PlanCopy:
        studio.window.go("picture_paper", case_id)
        paper = studio.window.page
        assert isinstance(paper, PicturePaperPage)
        paper.copies.show_chosen([copy])
        paper.copies.picked.emit()
        yield f"picture-paper-{copy.value}", studio.window
    for card in ("", "exhausted"):
        studio.window.go("safety", case_id, f"{Stage.LISTEN}:{card}")
        yield f"safety{card and '-'}{card}", studio.window


def _page(studio: "Studio", case_id: str) -> PicturePage:
    studio.window.go("case", case_id, Stage.LISTEN)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ListenStage)
    case.shown.open_page("picture")
    page = case.shown.page
    assert isinstance(page, PicturePage)
    return page


def _fill(studio: "Studio", case_id: str) -> None:
    """Let something of everything be seen."""
    desk, content = studio.desk.picture, studio.desk.content
    for card, pile in (("repairing", Pile.GIVES), ("cooking", Pile.GIVES), ("explaining", Pile.GIVES)):
        if card in content.energy_cards:
            file = desk.lay_energy(case_id, card, pile)
            item = next(i for i in file.picture.energy if i.card == card)
            desk.save(case_id, replace(item, strength=True))
    desk.save(case_id, EnergyItem("7" * 32, Pile.RESTORES, words=Words("Naar de kerk gaan", "nl")))
    for domain, (level, view) in LOOKS.items():
        desk.look(case_id, domain, purpose=content.domains[domain].purposes[0], level=level, own_view=view)
    for card in ("loneliness", "debts", "tension_at_home", "family_friends"):
        desk.lay_on_scale(case_id, content.scale_cards[card].side, card)
    desk.change_on_scale(case_id, "tension_at_home", weight=3)
    desk.lay_on_scale(case_id, Side.STRENGTH, words=Words("Mijn buurman Kees", "nl"))
    ids = tuple(content.dimensions)
    desk.save(case_id, Web(desk.today() - timedelta(days=92), dict(zip(ids, EARLIER, strict=True))))
    for axis, given in zip(ids, TODAY, strict=True):
        desk.give_mark(case_id, axis, given)
    desk.change_web(case_id, talk=("sleeping", "eating"))
