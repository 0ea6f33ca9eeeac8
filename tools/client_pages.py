"""Pages of one client's case, for tools/screenshots.py: each part goes on from what those before it left in the case."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from act_pages import act_pages
from choose_pages import choose_pages
from connect_pages import connect_pages
from consent_pages import consent_pages
from contact_pages import contact_pages
from domain_pages import domain_pages
from energy_pages import energy_pages
from follow_pages import follow_pages
from handover_pages import handover_pages
from moving_pages import moving_pages
from picture_pages import picture_pages
from PySide6.QtWidgets import QWidget
from scale_pages import scale_pages
from talk_pages import talk_pages
from terms_pages import terms_pages
from together_pages import together_pages
from web_pages import web_pages

if TYPE_CHECKING:
    from screenshots import Studio

_IN_ORDER: Final = (
    moving_pages,
    together_pages,
    choose_pages,
    talk_pages,
    contact_pages,
    domain_pages,
    energy_pages,
    act_pages,
    scale_pages,
    web_pages,
    picture_pages,
    connect_pages,
    follow_pages,
    handover_pages,
    consent_pages,
    terms_pages,
)


def client_pages(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """From taking the case elsewhere to the terms of the law, in the order in which a user meets them."""
    for pages in _IN_ORDER:
        yield from pages(studio, studio.client_id)
