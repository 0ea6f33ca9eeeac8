"""Pictures of Connect: every part empty and full, its screens for the client, and its papers."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from connect_entries import ACTIVITIES, GOES, PLACE, VOLUNTEER, connected
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from coachdesk.domain.connection import Connection
from coachdesk.domain.connection.explained import ToldBack
from coachdesk.domain.connection.joining import Came
from coachdesk.domain.connection.work import Purpose
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.connect.activities_part import ActivitiesPart
from coachdesk.ui.connect.how_part import HowPart
from coachdesk.ui.connect.network_part import NetworkPart
from coachdesk.ui.connect.work_part import WorkPart
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.connect_stage import ACTIVITIES as ACTIVITIES_PART
from coachdesk.ui.pages.connect_stage import BUDDY, HOW, NETWORK, WORK, ConnectStage
from coachdesk.ui.pages.parts_stage import there
from coachdesk.ui.together.activities import ActivitiesTogether
from coachdesk.ui.together.activities_ask import AskTogether
from coachdesk.ui.together.buddy import BuddyWishTogether
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio


def connect_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Every part; first of somebody of whom nothing is kept yet, with a library that is empty too."""
    files = [studio.desk.cases.open(each.id) for each in studio.desk.cases.list()]
    bare = next(each.case.id for each in files if each.connection == Connection())
    library, kept = studio.desk.vault.opened().library, studio.desk.activities.all()
    library.save((), gone=kept)
    stage = _stage(studio, bare)
    for key in _parts(stage):
        stage.open_part(key)
        yield f"connect-{key}-empty", studio.window
    library.save((*kept, *ACTIVITIES, VOLUNTEER))
    fill(studio, case_id)
    stage = _stage(studio, case_id)
    for key in _parts(stage):
        stage.open_part(key)
        yield from _both_ends(studio, stage, key)
        if (view := stage.client_view()) is not None:
            yield from _client_screen(studio, key, view)
    yield from _activities(studio, stage)
    yield from _buddy_wished(studio, bare)
    stage = _stage(studio, case_id)
    yield from _work(studio, stage)
    yield from _network(studio, stage)
    yield from _how(studio, stage)
    studio.desk.undo.clear()


def fill(studio: "Studio", case_id: str) -> None:
    """Let the client take part, work, have a buddy, draw a map twice, and hear how things work here."""
    desk = studio.desk
    desk.vault.opened().cases.save_together(
        case_id, connected(desk.joining.today(), tuple(desk.content.guidance.cards))
    )


def _stage(studio: "Studio", case_id: str) -> ConnectStage:
    studio.window.go("case", case_id, Stage.CONNECT)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ConnectStage)
    return case.shown


def _parts(stage: ConnectStage) -> list[str]:
    return [key for key, info in stage.infos.items() if there(info)]


def _both_ends(studio: "Studio", stage: ConnectStage, name: str) -> Iterator[tuple[str, QWidget]]:
    """The top of the part on show, and its end where that is further down."""
    yield f"connect-{name}", studio.window
    studio.settle()
    bar = stage.frame(stage.key).verticalScrollBar()
    if bar.maximum():
        bar.setValue(bar.maximum())
        yield f"connect-{name}-end", studio.window


def _client_screen(studio: "Studio", name: str, view: ClientView) -> Iterator[tuple[str, QWidget]]:
    shown = studio.window.page
    assert isinstance(shown, CasePage) and shown.file is not None
    together = ClientWindow(studio.window.around, shown.file, studio.language.code, view)
    together.resize(*studio.size)
    together.show()
    yield f"together-{name}", together
    together.put_aside()


def _activities(studio: "Studio", stage: ConnectStage) -> Iterator[tuple[str, QWidget]]:
    """The wishes unfolded, every card that was chosen, and what waits to be asked after five times."""
    stage.open_part(ACTIVITIES_PART)
    part = stage.parts[ACTIVITIES_PART]
    assert isinstance(part, ActivitiesPart)
    part.wish.show_open(True)
    part.wish.more.show_open(True)
    for card in part.joined.parts.values():
        card.show_open(True)
    yield from _both_ends(studio, stage, "activities-open")
    yield from _client_screen(studio, "activities-choose", ActivitiesTogether(studio.window.around, part.file))
    for week in range(5, 8):
        on = studio.desk.joining.today() - timedelta(weeks=week)
        studio.desk.joining.attend(part.file.case.id, GOES, on, Came.YES)
    yield "connect-activities-asks", studio.window
    yield from _client_screen(studio, "activities-ask", AskTogether(studio.window.around, part.file, GOES))


def _buddy_wished(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Somebody who wants a buddy and sees who fits."""
    studio.desk.buddies.ask(case_id, wants=True, interests=VOLUNTEER.interests[:1])
    stage = _stage(studio, case_id)
    stage.open_part(BUDDY)
    view = stage.client_view()
    assert view is not None
    yield from _client_screen(studio, "buddy-wish", view)
    view = stage.client_view()
    assert isinstance(view, BuddyWishTogether)
    view.matches.tiles[VOLUNTEER.id].meet.click()
    yield from _client_screen(studio, "buddy-meet", view)
    studio.desk.undo.undo()


def _work(studio: "Studio", stage: ConnectStage) -> Iterator[tuple[str, QWidget]]:
    """A new place without a purpose, one that goes on, what changes in it, and one that is over."""
    stage.open_part(WORK)
    part = stage.parts[WORK]
    assert isinstance(part, WorkPart)
    part.list.begin()
    yield "connect-work-new", studio.window
    for place in studio.desk.work.all(part.file):
        part.open(place.id)
        yield from _both_ends(studio, stage, f"work-{place.standing.value}")
    part.open(PLACE)
    studio.desk.work.change_agreed(
        part.file.case.id, PLACE, Words("Praten gaat nu goed", "nl"), "Samen", purposes=(Purpose.TRADE,)
    )
    yield from _both_ends(studio, stage, "work-changed")


def _network(studio: "Studio", stage: ConnectStage) -> Iterator[tuple[str, QWidget]]:
    """Somebody on the map is open; and two maps beside each other."""
    stage.open_part(NETWORK)
    part = stage.parts[NETWORK]
    assert isinstance(part, NetworkPart)
    part.open_tie(part.ties[0].id)
    yield from _both_ends(studio, stage, "network-somebody")
    part.beside.click()
    yield from _both_ends(studio, stage, "network-beside")
    part.beside.click()


def _how(studio: "Studio", stage: ConnectStage) -> Iterator[tuple[str, QWidget]]:
    """A card that was explained."""
    stage.open_part(HOW)
    part = stage.parts[HOW]
    assert isinstance(part, HowPart)
    told = next(each for each in part.file.connection.explained if each.told_back is ToldBack.CLEAR)
    part.open(told.card)
    yield "connect-how-explained", studio.window


def connect_papers(studio: "Studio", case_id: str) -> Iterator[tuple[str, QImage]]:
    """The papers of Connect in the language of the window."""
    desk, language = studio.desk, studio.language.code
    file = desk.cases.open(case_id)
    drawn = desk.network.latest(file)
    assert drawn is not None
    papers = {
        "invitation": desk.joining.pdf(case_id, GOES, language),
        "host": desk.work.pdf(case_id, PLACE, language),
        "network": desk.network.pdf(case_id, drawn.id, language),
        "how": desk.explaining.pdf(tuple(desk.content.guidance.cards)[:2], language, case_id),
        "elements": desk.elements.pdf(ACTIVITIES[0].id, language),
    }
    for kind, pdf in papers.items():
        for number, page in enumerate(desk.plans.pages(pdf, 90), 1):
            image = QImage(page.rgba, page.width, page.height, QImage.Format.Format_RGBA8888)
            yield f"{kind}-{number}", image.copy()
