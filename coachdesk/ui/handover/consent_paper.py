"""Two buttons for a short paper: to print it, and to save it. It is made in the background."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.background import Latest
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, column
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.reading import for_reading


class PaperOwner(Protocol):
    """A page, or a stage of a case, that has a short paper."""

    @property
    def around(self) -> Around:
        """What it was given."""

    @property
    def desk(self) -> Desk:
        """Where it is made."""

    @property
    def language(self) -> Language:
        """That of the window."""

    def keep(self) -> None:
        """Keep what was typed: the paper tells it too."""

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do what may be refused; the refusal is said."""


class ShortPaper(Speaking):
    """Asks its owner for the paper; what is refused is said by the stage. Printing reads only."""

    def __init__(
        self,
        stage: PaperOwner,
        title: str,
        make: Callable[[], Callable[[], bytes]],
        printed: Callable[[], None],
        save: Callable[[Path], None],
        stem: str,
    ) -> None:
        """`title` says what is printed; `make` gives what makes the PDF elsewhere; `stem` begins the name of a file."""
        super().__init__(stage.language)
        self._stage, self._stem = stage, stem
        self._make, self._printed, self._save = make, printed, save
        self._making = Latest(stage.around.background)
        self.print, self.save = button("plain", "print"), button("quiet", "save_file")
        self.speak(self.print.setText, title)
        self.speak(self.save.setText, mark("Save as PDF…"))
        self.print.clicked.connect(self.print_paper)
        self.save.clicked.connect(self.ask_and_save)
        for_reading(self.print, self.save)
        holder = QWidget()
        flow = Flow(holder)
        for made in (self.print, self.save):
            flow.addWidget(made)
        self.setLayout(column(holder))

    def print_paper(self) -> None:
        """Make it, then ask for a printer."""
        self._stage.keep()
        self.print.setEnabled(False)
        self._making.run(self._make(), self._made, self._failed)

    def _made(self, pdf: bytes) -> None:
        from coachdesk.ui.printing import print_with_dialog

        self.print.setEnabled(True)
        if print_with_dialog(self, self._stage.around, pdf):
            self._stage.attempt(self._printed)

    def _failed(self, error: Exception) -> None:
        self.print.setEnabled(True)
        if not isinstance(error, CaseError):
            raise error
        self._stage.around.speaker.refuse(error)

    def ask_and_save(self) -> None:
        """Ask where, and save; the name tells nothing about the person."""
        name = f"{self._stem}-{self._stage.desk.today().astimezone():%Y-%m-%d}.pdf"
        if (path := ask_where(self, self.words.text("Save as PDF…"), name)) is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write it and say where it is."""
        self._stage.keep()
        if self._stage.attempt(lambda: self._save(path)):
            self._stage.around.speaker.tell(self.words.text("The paper is in {file}.", file=isolate_ltr(str(path))))
