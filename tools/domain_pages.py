"""Pictures of the life domains: all of them, one before and one after there is a purpose, and the client's own screen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.picture import DomainLook, LookStatus, Shares, Source
from coachdesk.domain.stages import Stage
from coachdesk.ui.listen.domains_page import DomainsPage, scrolled_in
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio

NOTE = "De huur is betaald, de energie nog niet."


def domain_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """The list, a domain from its top to its foot, and the client's screen in one language and in two."""
    _look(studio, case_id)
    studio.window.go("case", case_id, Stage.LISTEN)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ListenStage)
    case.shown.open_page("domains")
    page = case.shown.page
    assert isinstance(page, DomainsPage)
    yield "domains", studio.window
    page.open_domain("justice")
    yield "domains-closed", studio.window
    page.open_domain("finances")
    yield "domains-open", studio.window
    area = scrolled_in(page)
    assert area is not None and page.view is not None
    body = area.widget()
    assert body is not None
    for part, widget in (("faces", page.view.open_part), ("told", page.view.told)):
        studio.settle()
        area.verticalScrollBar().setValue(widget.mapTo(body, widget.rect().topLeft()).y())
        yield f"domains-{part}", studio.window
    page.close_domain()
    file = studio.desk.cases.open(case_id)
    both = ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH), large_print=True)
    for name, wish in (("", ReadingWish()), ("-large-two", both)):
        shown = replace(file, case=replace(file.case, reading=wish))
        offered = page.client_view()
        assert offered is not None
        view = ClientWindow(studio.window.around, shown, studio.language.code, offered)
        view.resize(*studio.size)
        view.show()
        yield f"together-domains{name}", view
        view._may_close = True
        view.close()


def _look(studio: "Studio", case_id: str) -> None:
    """Look at some domains today, and at one of them three months ago too."""
    desk = studio.desk.picture
    today = desk.today()
    earlier = DomainLook("finances", today - timedelta(days=90), "basics", LookStatus.SCORED, 1, 2)
    desk.save(case_id, earlier)
    shares, told = Shares(30, 50, 20), (Source.CLIENT, Source.RECORDS)
    old = today - timedelta(days=40)
    desk.look(case_id, "finances", level=2, own_view=4, shares=shares, sources=told, informed_on=old, note=NOTE)
    desk.look(case_id, "work_education", purpose="plan_goals")
    desk.look(case_id, "housing", purpose="basics", level=4, own_view=5)
    desk.look(case_id, "mental_health", status=LookStatus.NOT_WANTED)
    desk.look(case_id, "social_network", purpose="own_topic", own_view=2)
