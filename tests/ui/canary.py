"""Types signs that occur nowhere else into every field of every page, and does what a day of work does.

    python tests/ui/canary.py ROOT OUT SIGNS...

ROOT holds everything that the program could write: home, settings, temporary files, the vault. OUT is the folder of the
user, for what is saved and printed on purpose; there it says as JSON what was typed where, and which files were written.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from traceback import print_exc

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from screenshots import PASSPHRASE, Studio

from coachdesk.ui import app as program
from coachdesk.ui.connect.form_fold import FormFold
from coachdesk.ui.crash import CrashGuard
from coachdesk.ui.printing import DPI, draw_pages, new_printer

ROOT, OUT = Path(sys.argv[1]), Path(sys.argv[2])
CANARIES = tuple(sys.argv[3:])
WRITTEN: list[str] = []
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Note every file that Python code opens to write."""
    if event == "open":
        path, mode, flags = arguments
        writes = any(sign in mode for sign in "wax+") if isinstance(mode, str) else int(str(flags)) & WRITING
        if writes and isinstance(path, str | bytes | os.PathLike):
            WRITTEN.append(os.fsdecode(path))


class Typist:
    """Finds fields by walking, so that new ones are found by themselves."""

    def __init__(self) -> None:
        self.typed: list[str] = []

    def fill(self, page: str, root: QWidget) -> None:
        """Type into every field in sight, of dialogs and popups too, and into those that a card folds away."""
        for fold in root.findChildren(FormFold):
            fold.show_open(True)
        for window in {root, *(w for w in QApplication.topLevelWidgets() if w.isVisible())}:
            for field in window.findChildren(QWidget):
                if isinstance(field, QLineEdit | QPlainTextEdit) and field.isVisible() and not field.isReadOnly():
                    self.type(field, f" {' '.join(CANARIES)}")
                    self.typed.append(f"{page}: {type(field).__name__} {field.accessibleName()}")

    def type(self, field: QWidget, text: str) -> None:
        """With the keyboard, one sign after the other."""
        field.setFocus()
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, QApplication.keyboardModifiers(), sign))


def act(studio: Studio) -> Iterator[str]:
    """What else can be done with what was typed."""
    window = studio.window
    window.go("new_case")
    typist.fill("new case", window)
    window.page.make()
    yield "a case with the canary as its name"
    case_id = window.page.file.case.id
    for stage in ("meet", "listen", "act", "connect"):
        window.go("case", case_id, stage)
        typist.fill(f"own case, {stage}", window)
    yield "its own pages"
    window.go("cases")
    typist.type(window.page.search, CANARIES[0])
    yield "searching"
    look_for_a_place(window)
    yield "asking for a place to save, and going back"
    window.go("case", studio.case_id("Samira"), "act")
    window.page.shown.look_at_plan()
    studio.settle()
    yield "the preview"
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(OUT / "printed.pdf"))
    assert draw_pages(printer, studio.desk.plans.pages(window.page.shown.preview.panel.pdf, DPI))
    yield "printing"
    go_wrong(studio)
    yield "errors that nobody expected"
    window.go("settings", stage="you")
    for language in ("ar", "nl"):
        window.page.card("LanguageCard").languages.button(language).click()
        studio.settle()
    yield "other languages"
    window.put_away()
    typist.fill("put away", window)
    window.locking.away.secret.clear()
    window.locking.away.proved.emit()
    yield "putting away"
    window.go("new_case")
    typist.fill("new case once more", window)
    window.lock()
    window.lock()
    assert not studio.desk.vault.unlocked
    yield "locking"
    typist.fill("locked", window)
    studio.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    studio.settle()
    assert CANARIES[0] in window.page.name.text()
    yield "unlocking"


def look_for_a_place(window: QWidget) -> None:
    """The dialog for files, in a folder that is named after someone; it is left with Escape."""
    folder = OUT / CANARIES[0]
    folder.mkdir()

    def inside() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(folder))
        typist.fill("dialog for files", dialog)
        dialog.reject()

    QTimer.singleShot(0, inside)
    assert QFileDialog.getSaveFileName(window, "Save", CANARIES[0], "PDF (*.pdf)")[0] == ""


def go_wrong(studio: Studio) -> None:
    """In the window, in a thread, and where nobody can be told."""

    class Unhappy:
        def __del__(self) -> None:
            raise RuntimeError(CANARIES[0])

    def fail() -> None:
        raise RuntimeError(CANARIES[0], CANARIES[1])

    QTimer.singleShot(0, fail)
    studio.settle()
    thread = Thread(target=fail)
    thread.start()
    thread.join()
    del (unhappy := [Unhappy()])[0]
    assert not unhappy


def main() -> None:
    """A day of work."""
    sys.addaudithook(watch)
    application = QApplication([])
    application.setApplicationName("CoachDesk")
    program.remember_no_files()
    studio = Studio(ROOT, "nl", (1366, 768))
    guard = CrashGuard(studio.window.speaker, studio.language)
    guard.install()
    pages = []
    for page, root in studio.pages():
        studio.settle()
        typist.fill(page, root)
        pages.append(page)
    done = list(act(studio))
    studio.window.close()
    studio.window.close_down()
    guard.remove()
    said = {"typed": typist.typed, "written": WRITTEN, "pages": pages, "done": done}
    (OUT / "said.json").write_text(json.dumps(said), "utf-8")


typist = Typist()

if __name__ == "__main__":
    try:
        main()
    except Exception:  # the program's own guard, which may be there still, tells nobody which values it met
        print_exc()
        sys.exit(1)
