"""Listening: the page holds its columns at every subject, in every language, in windows of every size."""

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication

from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.listen_stage import PROMPTS, SLIM, ListenStage
from tests.builders import an_id, yonas
from tests.ui.conftest import MakeWindow
from tests.ui.test_every_page import Findings, check_fit


def listening(window: MainWindow) -> ListenStage:
    window.desk.vault.opened().cases.add(yonas())
    window.go("case", an_id(1), Stage.LISTEN)
    shown = window.page.shown
    assert isinstance(shown, ListenStage)
    return shown


def settle(app: QApplication) -> None:
    """Let everything be laid out anew."""
    for _ in range(4):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.LayoutRequest)


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
@pytest.mark.parametrize(("size", "prompts"), [((1366, 768), PROMPTS), ((911, 512), SLIM), ((880, 500), SLIM)])
def test_every_subject_leaves_the_prompt_cards_their_room(
    qapp: QApplication, new_window: MakeWindow, language: str, size: tuple[int, int], prompts: int
) -> None:
    window = new_window(language)
    window.resize(*size)
    page, findings = listening(window), Findings()
    for number in range(len(page.questions)):
        page.open_question(number)
        settle(qapp)
        findings.page = page.question.id
        check_fit(page, findings)
        assert page._beside.width() == prompts
        assert page._prompts.width() <= page._beside.viewport().width()
        assert page._middle.width() <= page._middle.parentWidget().width()
        foot = [made for made in (page._back, page._refuse, page._later, page._next) if made.isVisible()]
        places = [QRect(made.mapTo(page, made.rect().topLeft()), made.size()) for made in foot]
        middle = page._middle.parentWidget().parentWidget()
        column = QRect(middle.mapTo(page, middle.rect().topLeft()), middle.size())
        for at, place in enumerate(places):
            assert place.left() >= column.left() and place.right() <= column.right()
            assert place.top() > column.bottom() and place.bottom() < page.height()
            assert not any(place.intersects(other) for other in places[at + 1 :])
    assert not findings.lines, "\n".join(findings.lines)


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_client_reads_along_line_by_line(qapp: QApplication, new_window: MakeWindow, language: str) -> None:
    window = new_window(language)
    page = listening(window)
    view, theirs = page.view, window.language.translator("ti")
    settle(qapp)
    asked = theirs.ptext(view.question.ask.context, view.question.ask.source)
    assert view.theirs.isVisible() and asked in view.theirs.line.text()
    assert not any(line.isVisible() for line in view.more_theirs)
    view.both.click()
    settle(qapp)
    for line, text in zip(view.more_theirs, view.question.more, strict=True):
        assert line.isVisible() and theirs.ptext(text.context, text.source) in line.line.text()
    page.open_question(1)
    settle(qapp)
    assert page.view.both.isChecked() and all(line.isVisible() for line in page.view.more_theirs)
    window.desk.cases.change(an_id(1), client_language=language)
    settle(qapp)
    assert not page.view.theirs.isVisible() and not page.view.both.isVisible()
    assert not any(line.isVisible() for line in page.view.more_theirs)
