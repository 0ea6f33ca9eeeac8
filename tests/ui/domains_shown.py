"""The life domains on show, for tests."""

from dataclasses import replace
from datetime import timedelta

from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.picture import DomainLook, LookStatus, Picture
from coachdesk.domain.picture.domains import latest
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.domain_view import DomainView
from coachdesk.ui.listen.domains_page import DomainsPage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.listen_stage import ListenStage
from tests.builders import NOW, an_id, yonas

TODAY = NOW.date()
EARLIER = DomainLook("housing", TODAY - timedelta(days=90), "basics", LookStatus.SCORED, 2, 3, note="Tijdelijk huis")


def opened(window: MainWindow, *looks: DomainLook, children: bool = False, restricted: bool = False) -> DomainsPage:
    file = replace(yonas(), picture=Picture(looks=looks))
    if children:
        parent = Answer("family", NOW, Words(), ("minor_children",), AnswerState.TALKED)
        file = replace(file, answers=(*file.answers, parent))
    if restricted:
        file = replace(file, restriction=Restriction(NOW, "Bezwaar"))
    window.desk.vault.opened().cases.add(file)
    window.go("case", an_id(1), Stage.LISTEN)
    stage = window.page.shown
    assert isinstance(stage, ListenStage)
    stage.open_page("domains")
    assert isinstance(stage.page, DomainsPage)
    return stage.page


def domain(page: DomainsPage, domain_id: str) -> DomainView:
    page.open_domain(domain_id)
    assert page.view is not None
    return page.view


def look(page: DomainsPage, domain_id: str) -> DomainLook | None:
    return latest(page.desk.cases.open(an_id(1)).picture.looks, domain_id)


def shown(page: DomainsPage) -> list[str]:
    return [key for key, line in page.rows.lines.items() if not line.isHidden()]
