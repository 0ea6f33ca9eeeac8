"""A workshop in a program of its own: every scene, every page of the live application, and what is saved on purpose.

    python tests/ui/workshop_walk.py ROOT OUT SIGNS...

ROOT holds everything that the program could write: home, settings, temporary files, a vault of its user. OUT is the
folder of the trainer; there it says as JSON which pages were seen, what was typed, and what was done to which files.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from traceback import print_exc
from typing import Any

from canary import OUT, ROOT, WRITTEN, Typist, watch
from client_pages import _IN_ORDER
from handovers_pages import handovers_pages
from incoming_pages import incoming_pages
from moving_pages import moving_pages
from PySide6.QtCore import QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from report_pages import report_pages
from screenshots import MOMENT, Studio
from shiboken6 import isValid
from sqlcipher3 import dbapi2
from together_pages import together_pages

from coachdesk import __main__ as start
from coachdesk import paths
from coachdesk.domain.stages import Stage
from coachdesk.ui import app
from coachdesk.ui.printing import DPI, draw_pages, new_printer
from coachdesk.ui.together.window import ClientWindow

VAULT = str(paths.default_vault())
TOUCHED: list[str] = []
CONNECTED: set[str] = set()
HELD: set[str] = set()


def touching(event: str, arguments: tuple[object, ...]) -> None:
    """Note whatever Python code does to a file or folder of the vault, reading too."""
    if event == "open" or event.startswith(("os.", "shutil.", "pathlib.")):
        for given in arguments:
            if isinstance(given, str | bytes | os.PathLike) and os.fsdecode(given).startswith(VAULT):
                TOUCHED.append(f"{event} {os.fsdecode(given)}")


def connecting(name: str, **options: Any) -> Any:
    """As the driver's own, which tells nobody what it opens."""
    CONNECTED.add(name)
    return CONNECT(name, **options)


CONNECT = dbapi2.connect


def look_at_open_files() -> None:
    """Note the files of this computer that are open now, by whomever in the program."""
    held = Path("/proc/self/fd")
    for each in held.iterdir() if held.is_dir() else ():
        if each.is_file() and each.resolve().is_relative_to(ROOT):
            HELD.add(str(each.resolve()))


class Wall(Studio):
    """The live application of a workshop, to be walked through as any other window."""

    def __init__(self, program: app.Program) -> None:
        """The window of `program` shows a scene, and its people are there."""
        trainer = program.window
        self.app, self.desk, self.language = QApplication.instance(), trainer.desk, trainer.language
        trainer.to_case()
        self.window, self.size = trainer.live.window, (1366, 768)
        self.window.showNormal()
        self.window.resize(*self.size)

    def pages(self) -> Iterator[tuple[str, QWidget]]:
        """Every page that there is in a workshop."""
        case_id = self.client_id
        for page in ("today", "cases", "new_case", "partners", "growth", "report", "handovers", "settings"):
            self.window.go(page)
            yield page, self.window
        yield from self._case_pages()
        yield from self._case_privacy()
        for part in _IN_ORDER:
            if part not in (moving_pages, together_pages):  # cases stay here, and nobody asks for a PIN
                yield from part(self, case_id)
        yield from self._together(case_id)
        yield from report_pages(self)
        yield from handovers_pages(self)
        yield from incoming_pages(self, case_id)
        for page in ("safety", "access", "erase"):
            self.window.go(page, case_id, "")
            yield page, self.window
        for page in ("privacy", "restore", "import_case", "share_case"):
            before = self.window.page
            self.window.go(page, case_id)
            assert self.window.page is before
            yield f"no {page}", self.window

    def _together(self, case_id: str) -> Iterator[tuple[str, QWidget]]:
        """The client's screen, which says what it is and is left without a secret."""
        self.window.go("case", case_id, Stage.CHOOSE)
        self.window.page.look_together()
        (view,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ClientWindow) and w.isVisible())
        yield "together", view
        view.ask_to_leave()
        assert not isValid(view) or not view.isVisible()
        yield "together left", self.window

    def papers(self) -> Iterator[str]:
        """What a trainer saves and prints on purpose, and what is done with the keys of the window."""
        case_id = self.case_id("Yonas")
        self.window.go("case", case_id, Stage.ACT)
        self.desk.plans.save_pdf(case_id, "ti", OUT / "plan.pdf")
        printer = new_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(OUT / "printed.pdf"))
        assert draw_pages(printer, self.desk.plans.pages((OUT / "plan.pdf").read_bytes(), DPI))
        yield "papers"
        self.window.put_away()
        self.window.lock()
        assert self.desk.vault.unlocked
        assert not self.window.locking.covered
        yield "nothing locks"
        for language in ("ar", "nl"):
            self.window.go("settings")
            self.window.page.card("LanguageCard").languages.button(language).click()
            self.settle()
        yield "other languages"


def wait(condition: Any) -> None:
    """Let the window work until something is so."""
    for _ in range(20_000):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if condition():
            return
        sleep(MOMENT)
    raise AssertionError("it never came to that")


def scenes(trainer: Any) -> Iterator[str]:
    """Every scene of the scenario on show, as with a clicker."""
    while True:
        run = trainer.session.run
        before = (run.at, run.beat)
        trainer.session.on()
        QApplication.processEvents()
        run = trainer.session.run
        yield f"{run.scene.id} {run.beat}"
        if (run.at, run.beat) == before:
            return


def main() -> None:
    """A morning with a group."""
    sys.addaudithook(watch)
    sys.addaudithook(touching)
    dbapi2.connect = connecting
    application = QApplication([])
    application.setApplicationName("CoachDesk")
    app.remember_no_files()
    program = app.Program(None, start.make_practice_desk)
    program.open_workshop("first_visit")
    trainer = program.window
    wait(lambda: not trainer.background.busy)
    seen = list(scenes(trainer))
    wall, typist, pages = Wall(program), Typist(), []
    for page, root in wall.pages():
        wall.settle()
        typist.fill(page, root)
        look_at_open_files()
        pages.append(page)
    done = []
    for deed in wall.papers():
        look_at_open_files()
        done.append(deed)
    wall.window.back_wanted.emit()
    trainer.start_again()
    wait(lambda: not trainer.background.busy)
    assert {summary.calling_name for summary in trainer.desk.cases.list()} >= {"Yonas Tesfay"}
    look_at_open_files()
    program.close()
    application.processEvents()
    said = {
        "vault": VAULT, "scenes": seen, "pages": pages, "typed": typist.typed, "done": done, "written": WRITTEN,
        "touched": TOUCHED, "connected": sorted(CONNECTED), "held": sorted(HELD),
    }  # fmt: skip
    (OUT / "said.json").write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    try:
        main()
    except Exception:
        print_exc()
        sys.exit(1)
