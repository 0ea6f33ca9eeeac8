"""Pictures of the client's own screen: in one language and in two, in large print, with pictures, with loudspeakers."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.stages import Stage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.together.choose import ChooseTogether

if TYPE_CHECKING:
    from screenshots import Studio

BOTH = (Reading.OWN_LANGUAGE, Reading.DUTCH)
WISHES = {
    "two": ReadingWish(BOTH),
    "large": ReadingWish((Reading.OWN_LANGUAGE,), large_print=True),
    "large-two": ReadingWish(BOTH, large_print=True),
    "pictures": ReadingWish((Reading.OWN_LANGUAGE, Reading.PICTURES)),
    "pictures-two": ReadingWish((*BOTH, Reading.PICTURES)),
    "heard": ReadingWish((*BOTH, Reading.LISTENING)),
}
"""The states after the usual one, by the way in which the client reads."""
OTHER = {"nl": "Samira", "en": "Samira", "ti": "Samira", "ar": "Yonas"}
"""Somebody whose language is not that of the window."""
PATIENCE = 3000
"""Milliseconds in which the computer says which voices it has."""


def together_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Every state of the client's screen of a case, in the language of the window."""
    file = studio.desk.cases.open(case_id)
    view = _view(studio, file)
    yield "together", view
    view.decide()
    yield "together-thanks", view
    view.ask_to_leave()
    yield "together-leave", view
    _close(view)
    for name, wish in WISHES.items():
        view = _view(studio, replace(file, case=replace(file.case, reading=wish)))
        if name == "heard":
            _wait_for_voices(studio)
        yield f"together-{name}", view
        if name == "two":
            view.decide()
            yield "together-thanks-two", view
        _close(view)
    yield from _listen(studio)


def _listen(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """The consultant's page with everything in the client's language too."""
    studio.window.go("case", studio.case_id(OTHER[studio.language.code]), Stage.LISTEN)
    page = studio.window.page
    assert isinstance(page, CasePage) and isinstance(page.shown, ListenStage)
    page.shown.open_spot("energy")
    yield "listen-theirs", studio.window
    page.shown.view.both.click()
    yield "listen-two", studio.window
    page.shown.view.both.click()


def _view(studio: "Studio", file: CaseFile) -> ChooseTogether:
    view = ChooseTogether(studio.window.around, file, studio.language.code)
    view.resize(*studio.size)
    view.show()
    return view


def _wait_for_voices(studio: "Studio") -> None:
    """A computer without a voice is waited for too: it can't say so."""
    speech, passed = studio.window.around.speech, QElapsedTimer()
    passed.start()
    while passed.elapsed() < PATIENCE and not any(mouth.languages for mouth in speech.mouths):
        QApplication.processEvents()


def _close(view: ChooseTogether) -> None:
    view._may_close = True
    view.close()
