"""Pictures of listening: questions of every kind, prompt cards unfolded, and questions on the client's own screen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.picture import Fits
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio

KINDS = {"story": "good_day", "choice": "family", "week": "week", "energy": "energy"}
"""A question of each kind."""


def listen_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Every page with its name."""
    desk, window = studio.desk, studio.window
    desk.listening.answer(case_id, "family", picked=("minor_children", "family_far"))
    desk.listening.answer(case_id, "week", picked=("monday_morning", "wednesday_morning", "friday_evening"))
    desk.listening.answer(case_id, "good_day", words=Words("Koken voor de buren", "nl", "طبخت للجيران", "ar"))
    window.go("case", case_id, Stage.LISTEN)
    shown = _listening(studio)
    for name, question in KINDS.items():
        shown.open_spot(question)
        yield f"listen-{name}", window
    shown.open_spot("money")
    first = shown.prompts.shown[0]
    desk.picture.mark_card(case_id, first.prompt.id, Fits.YES, "Eerst samen thee")
    first.button.click()
    yield "listen-prompt", window
    shown.prompts.situation.setCurrentIndex(3)
    shown.prompts.situation.activated.emit(3)
    yield "listen-situation", window
    yield from _client(studio)


def _client(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    stage = _listening(studio)
    for name, question in KINDS.items():
        stage.open_spot(question)
        view = stage.client_view()
        assert view is not None and stage.file is not None
        screen = ClientWindow(studio.window.around, stage.file, studio.language.code, view)
        screen.resize(*studio.size)
        screen.show()
        yield f"client-question-{name}", screen
        screen.put_aside()


def _listening(studio: "Studio") -> ListenStage:
    page = studio.window.page
    assert isinstance(page, CasePage) and isinstance(page.shown, ListenStage)
    return page.shown
