"""Pictures of positive health: the consultant's page in its states, and the client's own screen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.picture import Web
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.web_page import WebPage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.together.web import WebTogether
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio

EARLIER, TODAY = (4, 5, 6.5, 3, 5.5, 7), (6.5, 5, None, 4, 7, 8)
"""Marks in the order of the content; None for a side that was skipped."""
SCREENS = {
    "": ReadingWish(),
    "-large-two": ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH), large_print=True),
}
"""How the client reads, by the end of the name of the picture."""


def web_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Empty, and over an earlier web from top to bottom; then the client's screen at a side and at the end."""
    desk, ids = studio.desk.picture, tuple(studio.desk.content.dimensions)
    studio.window.go("case", case_id, Stage.LISTEN)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ListenStage)
    case.shown.open_page("web")
    page = case.shown.page
    assert isinstance(page, WebPage)
    yield "web-empty", studio.window
    told = Words("Ik slaap slecht sinds de brief kwam.", "nl")
    desk.save(case_id, Web(desk.today() - timedelta(days=92), dict(zip(ids, EARLIER, strict=True)), told=told))
    for axis, given in zip(ids, TODAY, strict=True):
        desk.give_mark(case_id, axis, given)
    missing = Words("Mijn moeder zien", "nl")
    talk = ("sleeping", "eating", "sexuality")
    desk.change_web(case_id, talk=talk, opened=("sexuality",), missing=missing, missing_mark=2.0)
    yield "web", studio.window
    for part, name in ((page.side.studies, "web-side"), (page.wants_talk, "web-end")):
        page.chart.choose("mental_wellbeing" if name == "web-side" else ids[0])
        page.show_file(page.file)
        studio.settle()
        case.shown.middle.frames["web:"].scrolled.ensureWidgetVisible(part, 0, 60)
        yield name, studio.window
    yield from _screens(studio, page)


def _screens(studio: "Studio", page: WebPage) -> Iterator[tuple[str, QWidget]]:
    file = page.file
    for name, wish in SCREENS.items():
        view = page.client_view()
        assert isinstance(view, WebTogether)
        shown = replace(file, case=replace(file.case, reading=wish))
        window = ClientWindow(studio.window.around, shown, studio.language.code, view)
        window.resize(*studio.size)
        window.show()
        yield f"together-web{name}", window
        view.go(len(view.dimensions))
        yield f"together-web-missing{name}", window
        view.go(len(view.dimensions) + 1)
        yield f"together-web-end{name}", window
        window._may_close = True
        window.close()
