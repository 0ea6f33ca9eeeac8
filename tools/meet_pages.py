"""The stage Meet further down, and with all countries on show, for tools/screenshots.py."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QScrollArea, QWidget

from coachdesk.domain.stages import Stage

if TYPE_CHECKING:
    from screenshots import Studio


def meet_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """How the client is spoken to and reads, the interpreter, and the search for a country."""
    window = studio.window
    window.go("case", case_id, Stage.MEET)
    page: Any = window.page  # the Meet stage, by its own attributes
    meet = page.shown
    area = meet.findChild(QScrollArea)
    for name, card in (("meet-speaking", meet.address), ("meet-interpreter", meet.interpreter)):
        studio.settle()
        area.verticalScrollBar().setValue(card.y())
        yield name, window
    meet.interpreter.country.choose.click()
    studio.settle()
    area.verticalScrollBar().setValue(meet.interpreter.y() + meet.interpreter.country.y())
    yield "meet-country", window
    meet.interpreter.country.fold()
