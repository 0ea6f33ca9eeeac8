"""The wall on a second screen that comes and goes; run by test_wall in a process that has two screens."""

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coachdesk.__main__ import make_practice_desk
from coachdesk.domain.workshop import Beat
from coachdesk.ui.language import Language
from coachdesk.ui.together.window import ClientWindow
from coachdesk.ui.workshop.wall import WallWindow
from coachdesk.ui.workshop.window import WorkshopWindow


def main() -> None:
    """Fails with the line that does not hold."""
    app = QApplication([])
    laptop, projector = app.screens()
    there: list[QScreen] = [laptop, projector]
    desk = make_practice_desk()
    language = Language(desk.translators, "en")
    language.dress()
    window = WorkshopWindow(desk, language, "first_visit", screens=lambda: there)
    window.setScreen(laptop)
    window.open()

    def settle() -> None:
        for _ in range(5):
            app.processEvents()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    settle()
    wall = window.wall.window
    assert wall is not None and wall.isVisible() and wall.screen() is projector
    assert wall.geometry() == projector.geometry() and wall.isFullScreen()
    assert not window.view.alone and window.view.column.isVisible() and not window.view.notes.isVisible()

    QTest.keyClick(wall, Qt.Key.Key_PageDown)  # a clicker types where the focus is
    assert window.session.run is not None and window.session.run.beat is Beat.CHOICES
    assert wall.sheet.faces[0].isVisible()

    language.switch("ar")
    assert wall.sheet.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert wall.sheet.situation.text() == window.view.sheet.situation.text()

    QTest.keyClick(window, Qt.Key.Key_F6)
    while not window.live.shown:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    assert window.live.window is not None and window.live.window.screen() is projector
    window.live.window.page.look_together()  # type: ignore[union-attr]
    (screen,) = (each for each in app.topLevelWidgets() if isinstance(each, ClientWindow))
    settle()
    assert screen.geometry() == projector.geometry()
    assert wall.isVisible() and not window.isVisible() and not window.live.shown
    screen.ask_to_leave()
    settle()
    assert window.isVisible() and window.live.shown and wall.isVisible()
    window.to_scene()
    assert not window.live.shown and window.wall.window is wall and wall.isVisible()

    there.remove(projector)  # the cable is pulled out
    app.screenRemoved.emit(projector)
    settle()
    assert window.wall.window is None and window.view.alone
    assert not any(isinstance(each, WallWindow) for each in app.topLevelWidgets())
    assert window.session.run.beat is Beat.CHOICES

    there.append(projector)  # and put in again
    app.screenAdded.emit(projector)
    settle()
    assert window.wall.window is not None and window.wall.window.screen() is projector
    assert window.wall.window.sheet.faces[0].isVisible() and not window.view.alone

    window.stop.click()
    window.begin_exercise(window.desk.workshop.exercises()[0])
    settle()
    wall = window.wall.window
    assert wall is not None and wall.lent is not None and wall.lent[1].picture.isVisible()
    assert not wall.sheet.isVisible() and window.door.view is not None and window.door.view.column.isVisible()
    QTest.keyClick(wall, Qt.Key.Key_PageDown)
    assert wall.lent[1].faces[0].isVisible()

    window.close_down()
    settle()
    assert window.wall.window is None
    window.hide()
    print("all of it")


if __name__ == "__main__":
    main()
