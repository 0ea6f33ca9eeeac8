"""Pictures of every page in every language, and of every printed plan, with fictional cases.

    python tools/screenshots.py OUT [--languages nl,ar,ti,en] [--size 1366x768] [--only today,listen]

Also in the pseudo-language ("pseudo", and "pseudo-rtl" from right to left). Needs no display. Look at them after every change of a page or of a translation.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from client_pages import client_pages
from connect_pages import connect_papers
from connections_pages import connections_pages
from handovers_pages import handovers_pages
from incoming_pages import incoming_pages
from listen_pages import listen_pages
from meet_pages import meet_pages
from paper_pages import paper_pages
from partner_pages import partner_pages
from privacy_pages import privacy_pages
from pseudo import LANGUAGES, PseudoTranslators
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from report_pages import report_pages
from rights_pages import rights_pages, rights_papers
from workshop_pages import workshop_pages

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import VaultDamaged
from coachdesk.domain.stages import Stage
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from coachdesk.ui.language import Language
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case_privacy import SECTIONS as CASE_SECTIONS
from coachdesk.ui.pages.settings import SECTIONS

PASSPHRASE = "vier gewone woorden samen"
MOMENT: Final = 0.002
"""Seconds for which the window leaves the processor to what runs elsewhere, before it asks again."""
CLIENT_OF = {"ar": "Samira", "ti": "Yonas", "nl": "Yonas", "en": "Samira"}


class Studio:
    """One window in one language on a vault of fictional cases."""

    def __init__(self, folder: Path, language: str, size: tuple[int, int]) -> None:
        self.app = QApplication.instance() or QApplication([])
        self.app.setStyle("Fusion")
        loaded = content.load(paths.resources() / "content")
        pseudo = language in LANGUAGES
        translators = PseudoTranslators() if pseudo else Translators(paths.translations())
        self.desk = Desk(FolderVaults(LEAST), folder / "vault", lambda: loaded, translators)
        self.language = Language(translators, LANGUAGES[language] if pseudo else language)
        self.language.dress()
        self.window = MainWindow(self.desk, self.language, elapsed=lambda: 0.0)  # it never locks by itself
        self.window.resize(*size)
        self.window.show()
        self.size = size

    def settle(self) -> None:
        """Let everything be laid out, drawn, and finished that runs elsewhere."""
        for _ in range(4):
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        while self.window.background.busy:
            self.app.processEvents()
            sleep(MOMENT)
        if self.window.page is not None and (reviewed := self.window.side.reviewed) is not None:
            reviewed.count()  # at once, where the window takes its time
        for _ in range(12):  # a change of height goes up through what it stands in, a step in each round
            self.app.processEvents()

    def close(self) -> None:
        """Close the window for good."""
        self.window.close_down()
        self.window.close()
        self.window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.processEvents()

    def case_id(self, name: str) -> str:
        """The case of a fictional person."""
        return next(s.id for s in self.desk.cases.search(name))

    @property
    def client_id(self) -> str:
        """The case of the client who reads the language of the window."""
        return self.case_id(CLIENT_OF[self.language.code])

    # --- pages ------------------------------------------------------------------------------------------------------

    def pages(self) -> Iterator[tuple[str, QWidget]]:
        """Every page with its name, in the order in which a user meets them."""
        yield from self._gate()
        yield from self._desk_pages()
        yield from privacy_pages(self, self.client_id)
        yield from self._case_pages()
        yield from self._case_privacy()
        yield from client_pages(self)
        yield from report_pages(self)
        yield from partner_pages(self)
        yield from connections_pages(self)
        yield from handovers_pages(self)
        yield from incoming_pages(self, self.client_id)
        yield from rights_pages(self, self.client_id)
        yield from workshop_pages(self)

    def _gate(self) -> Iterator[tuple[str, QWidget]]:
        gate = self.window.gate
        assert gate is not None
        yield "welcome", self.window
        gate.show_create()
        gate.shown.first.field.setText("zeven geiten in de regen")
        yield "create", self.window
        key = self.desk.vault.create(PASSPHRASE)
        gate.show_key(key)
        yield "recovery-key", self.window
        self.desk.vault.recovery_key_was_checked()
        gate.show_me()
        yield "about-me", self.window
        gate.show_reset()
        yield "reset", self.window
        gate.show_unlock()
        yield "unlock", self.window
        self.desk.backups.make()
        gate.show_problem(VaultDamaged(self.desk.vault.path, "cases"))
        yield "vault-problem", self.window

    def _desk_pages(self) -> Iterator[tuple[str, QWidget]]:
        self.window.unlocked()
        yield "today-empty", self.window
        self.desk.demo.add(12)
        (stick := self.desk.vault.path.with_name("stick")).mkdir()
        self.desk.backups.choose_folder(stick)
        self.desk.backups.make()
        self.desk.settings.save_me(
            self.desk.cases.list()[0] and self.desk.cases.open(self.case_id("Samira")).case.contact
        )
        self.window.go("today")
        yield "today", self.window
        self.window.go("cases")
        yield "cases", self.window
        self.window.page.shelves.show_chosen([Shelf.DELETED])
        self.window.page.entered()
        yield "cases-bin", self.window
        self.window.page.shelves.show_chosen([Shelf.CURRENT])
        self.window.go("new_case")
        yield "new-case", self.window
        for section in SECTIONS:
            self.window.go("settings", stage=section)
            yield f"settings-{section}", self.window
        yield from self._locking()
        self.desk.cases.change(self.case_id("DEMO-0003"), reference="DEMO-0003 b")
        self.window.go("restore")
        yield "restore", self.window
        self.window.page.choosing.secret.field.setText(PASSPHRASE)
        self.window.page.choosing.want()
        self.settle()
        yield "restore-content", self.window
        self.window.go("settings", stage="safety")
        recovery = self.window.page.card("RecoveryCard")
        recovery.secret.field.setText(PASSPHRASE)
        recovery.make_key()
        self.settle()
        yield "settings-new-key", self.window

    def _locking(self) -> Iterator[tuple[str, QWidget]]:
        locking = self.window.locking
        self.window.go("case", self.client_id, Stage.MEET)
        locking.idle.soon.emit(17)
        yield "lock-notice", self.window
        locking.idle.stayed.emit()
        self.window.put_away()
        yield "put-away", self.window
        locking.away.wait()
        yield "locking", self.window
        locking.away.proved.emit()

    def _case_pages(self) -> Iterator[tuple[str, QWidget]]:
        case_id = self.client_id
        for stage in Stage:
            self.window.go("case", case_id, stage)
            yield stage.value.replace("_", "-"), self.window
        yield from meet_pages(self, case_id)
        yield from self._keyboard(case_id)
        yield from listen_pages(self, case_id)
        self.window.go("case", self.case_id("DEMO-0003"), Stage.CHOOSE)
        yield "choose-open", self.window
        self.window.go("case", self.case_id("DEMO-0003"), Stage.ACT)
        yield "act-open", self.window
        yield from paper_pages(self, case_id)

    def _keyboard(self, case_id: str) -> Iterator[tuple[str, QWidget]]:
        """The keyboard on the screen, in both scripts; fields have the focus only in a window that is in front."""
        for script, name in (("ar", "official_name"), ("ti", "details.how")):
            self.window.go("case", case_id, Stage.MEET)
            while QApplication.focusWidget() is not self.window.page.shown.lines[name]:
                self.window.activateWindow()
                self.window.page.shown.lines[name].setFocus()
                self.settle()
            self.window.typing.toggle()
            self.window.typing.choose(script)
            yield f"keyboard-{script}", self.window
            self.window.typing.close()

    def _case_privacy(self) -> Iterator[tuple[str, QWidget]]:
        case_id, rights = self.client_id, self.desk.rights
        self.window.go("case_privacy", self.case_id("DEMO-0003"), "earlier")
        yield "case-privacy-earlier-none", self.window
        self.desk.cases.change(case_id, reference="ZW-2026-099", speaks=("ar", "ku"))
        self.desk.listening.answer(case_id, "energy", words=Words("Zingt en kookt", "nl"))
        rights.say_statement(case_id, Words("Ik wil wel werken, maar niet in de nacht.", "nl"))
        rights.restrict(case_id, "Het adres klopt niet, en dat zoeken we uit.")
        for section in CASE_SECTIONS:
            self.window.go("case_privacy", case_id, section)
            yield f"case-privacy-{section}", self.window
        for stage in (Stage.MEET, Stage.LISTEN, Stage.CHOOSE, Stage.ACT):
            self.window.go("case", case_id, stage)
            yield f"restricted-{stage.value}", self.window
        self.window.go("cases")
        yield "restricted-cases", self.window
        rights.release(case_id)

    def plans(self) -> Iterator[tuple[str, bytes]]:
        """The pages of the plan in the language of the window, as PNG."""
        from PySide6.QtGui import QImage

        case_id = self.client_id
        pdf = self.desk.plans.pdf(case_id, self.language.code)
        for number, page in enumerate(self.desk.plans.pages(pdf, 90), 1):
            image = QImage(page.rgba, page.width, page.height, QImage.Format.Format_RGBA8888)
            yield f"plan-{number}", image.copy()
        yield from rights_papers(self, case_id)
        yield from connect_papers(self, case_id)


def take(out: Path, language: str, size: tuple[int, int], wanted: Callable[[str], bool]) -> int:
    """All pictures of one language; returns how many were taken."""
    taken = 0
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder), language, size)
        for name, widget in studio.pages():
            if wanted(name):
                studio.settle()
                widget.grab().save(str(out / f"{name}-{language}.png"))
                taken += 1
        for name, image in studio.plans():
            if wanted(name):
                image.save(str(out / f"{name}-{language}.png"))
                taken += 1
        studio.close()
    return taken


def main() -> int:
    """Take the pictures that the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("out", type=Path)
    options.add_argument("--languages", default="nl,ar,ti,en")
    options.add_argument("--size", default="1366x768")
    options.add_argument("--only", default="")
    args = options.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    width, _, height = args.size.partition("x")
    only = {name for name in args.only.split(",") if name}
    for language in args.languages.split(","):
        taken = take(args.out, language, (int(width), int(height)), lambda name: not only or name in only)
        print(f"{language}: {taken} pictures in {args.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
