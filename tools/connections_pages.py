"""Pictures of Connections in the side bar: every view empty and full, what makes an activity work, and a file with faults."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from connect_entries import ACTIVITIES, VOLUNTEER
from PySide6.QtWidgets import QWidget

from coachdesk.domain.connection.activities import Tick
from coachdesk.domain.connection.library import Shelf
from coachdesk.ui.library.activities_view import ActivitiesView
from coachdesk.ui.library.elements_panel import ElementsPanel
from coachdesk.ui.library.how_view import HowView
from coachdesk.ui.library.together_view import PARTS, TogetherView
from coachdesk.ui.pages.connections import ACTIVITIES as ACTIVITIES_VIEW
from coachdesk.ui.pages.connections import HOW, TOGETHER, VIEWS, ConnectionsPage
from coachdesk.ui.pages.parts_stage import there

if TYPE_CHECKING:
    from screenshots import Studio

_TABLE = """Titel;Soort;Organisatie;Tijden;Kosten;Nederlands;Talen
SAMEN KOKEN EN ETEN IN DE WIJK;cooking;De Huiskamer;;2,50;;nl
Koor van de wijk;singing;De Stem;maandag;gratis?;;nl, Spaans
;cooking;;;;;
Tuin "De Akker;garden;De Akker;;0;;nl
Fietsen maken op zaterdag;bicycle;Wiel & Co;;0;;nl, ar
Fietsen maken op zaterdag;bicycle;Wiel & Co;;0;;nl
"""
SEEN = ("location", "rhythm")
"""Parts of the checklist that are seen alone, as they unfold."""


def connections_pages(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """Every view while nothing is in it, then full."""
    library, shelves = studio.desk.vault.opened().library, tuple(Shelf)
    kept = tuple(entry for shelf in shelves for entry in library.all(shelf))
    library.save((), gone=kept)
    for key, info in VIEWS.items():
        if there(info):
            _page(studio, key)
            yield f"connections-{key}-empty", studio.window
    library.save({each.id: each for each in (*ACTIVITIES, VOLUNTEER, *kept)}.values())
    for key, info in VIEWS.items():
        if there(info):
            _page(studio, key)
            yield f"connections-{key}", studio.window
    yield from _activities(studio)
    yield from _together(studio)
    yield from _how(studio)
    studio.desk.undo.clear()


def _page(studio: "Studio", stage: str) -> ConnectionsPage:
    studio.window.go("connections", stage=stage)
    page = studio.window.page
    assert isinstance(page, ConnectionsPage)
    return page


def _activities(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    page = _page(studio, f"{ACTIVITIES_VIEW}:{ACTIVITIES[0].id}")
    view = page.views[ACTIVITIES_VIEW]
    assert isinstance(view, ActivitiesView)
    yield "connections-activity", studio.window
    bar = view.scrolled.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield "connections-activity-end", studio.window
    view.begin()
    yield "connections-activity-new", studio.window
    view.add_examples()
    yield "connections-examples", studio.window
    view.side.search.setText("zzz")
    yield "connections-none", studio.window
    view.side.search.clear()
    yield from _elements(studio)
    path: Path = studio.desk.vault.path.with_name("activities.csv")
    path.write_text(_TABLE, "utf-8")
    view.look_into(path)
    studio.settle()
    yield "connections-taking", studio.window
    view.taking.list.show_row(1)
    view.taking.list.went.emit(1)
    yield "connections-taking-left", studio.window
    path.write_bytes(b"\x81\x8d")
    view.look_into(path)
    studio.settle()
    yield "connections-refused", studio.window
    view.taking.go_back()


def _elements(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """What makes an activity work: folded, and part by part."""
    page = _page(studio, f"{ACTIVITIES_VIEW}:{ACTIVITIES[0].id}")
    view = page.views[ACTIVITIES_VIEW]
    assert isinstance(view, ActivitiesView)
    studio.desk.elements.tick(ACTIVITIES[0].id, "welcome", Tick.YES)
    studio.desk.elements.note(ACTIVITIES[0].id, "welcome", "Fatma staat bij de deur")
    view.show_elements()
    yield "connections-elements", studio.window
    panel = view.stack.currentWidget()
    assert isinstance(panel, ElementsPanel)
    for key, fold in panel.folds.items():
        fold.toggle.click()
        if key in SEEN:
            studio.settle()
            yield f"connections-elements-{key}", studio.window
    for fold in panel.folds.values():
        fold.show_open(True)
    yield "connections-elements-all", studio.window
    panel.back.click()


def _together(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """Beginning with somebody, then every part of one that goes on."""
    page, desk = _page(studio, TOGETHER), studio.desk.cooperating
    view = page.views[TOGETHER]
    assert isinstance(view, TogetherView)
    view.begin()
    yield "connections-together-begin", studio.window
    view.begin()
    made = desk.begin("Buurthuis De Linde")
    desk.typed(made.id, aim="Elke week een plek waar nieuwe en oude buren samen iets maken", bridge="Marieke de Vries")
    desk.add_meeting(made.id)
    page = _page(studio, f"{TOGETHER}:{made.id}")
    for key in PARTS:
        view.show_part(key)
        yield f"connections-together-{key}", studio.window


def _how(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """Every card at once, and none."""
    page = _page(studio, HOW)
    view = page.views[HOW]
    assert isinstance(view, HowView)
    view.choose_all()
    yield "connections-how-all", studio.window
    view.cards.show_chosen([])
    view.make()
    yield "connections-how-none", studio.window
