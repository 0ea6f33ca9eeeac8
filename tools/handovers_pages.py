"""Pictures of all handovers on one page: as the fictional people have them, and with letters ticked."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.ui.pages.handovers import HandoversPage

if TYPE_CHECKING:
    from screenshots import Studio


def handovers_pages(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """The list by day, then with every letter ticked."""
    studio.window.go("handovers")
    page = studio.window.page
    assert isinstance(page, HandoversPage)
    while not page.lines.values:  # they are read elsewhere
        studio.app.processEvents()
    yield "handovers", studio.window
    page.tick_all()
    yield "handovers-ticked", studio.window
