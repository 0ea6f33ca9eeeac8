"""The page with the directory of partners, for the tests of its parts."""

import pytest
from PySide6.QtCore import Qt

from coachdesk.domain.partners import Partner, PartnerKind
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.partners import PartnersPage
from coachdesk.ui.parts.fields import Story, TextLine
from tests.builders import an_id
from tests.handovers import PARTNERS

LEFT = Qt.MouseButton.LeftButton
SCHOOL = Partner(an_id(780), PartnerKind.SCHOOL, "Taalschool De Marsch", "Ineke Smit", languages=("nl",))


def opened(window: MainWindow) -> PartnersPage:
    """The page, as the side bar opens it."""
    window.go("partners")
    page = window.page
    assert isinstance(page, PartnersPage)
    return page


@pytest.fixture
def page(window: MainWindow) -> PartnersPage:
    """The page with three entries."""
    window.desk.vault.opened().partners.save((*PARTNERS, SCHOOL))
    return opened(window)


def names(page: PartnersPage) -> list[str]:
    """Who stands in the list, from above."""
    return [each.name for each in page.side.found]


def write(page: PartnersPage, name: str, text: str) -> None:
    """As a person does, and then rests."""
    field = page.form.fields[name]
    if isinstance(field, TextLine):
        field.setText(text)
        field.textEdited.emit(text)
    else:
        assert isinstance(field, Story)
        field.setPlainText(text)
    page.keep()


def choose(page: PartnersPage, partner: Partner) -> None:
    """As by the mouse or an arrow key."""
    at = [each.id for each in page.side.found].index(partner.id)
    page.side.list.setCurrentIndex(page.side.lines.index(at, 0))
