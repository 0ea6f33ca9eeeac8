"""A list with one entry beside it, of which all can come from a file and go into one."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.background import Latest
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button
from coachdesk.ui.parts.beside_page import BesidePage
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.parts.taking_in import TakingIn

Save = Callable[[Path, str], None]
"""Writes all entries to a file, with names in a language."""


class FilesPage(BesidePage):
    """`stack` shows the list, `whole`, or `taking`; `savers` write a file by the end of its name, the first where it has another."""

    reads: ClassVar[str]
    """What files are offered to take in."""
    writes: ClassVar[Mapping[str, str]]
    """What files are offered to save as, with the ends of their names."""
    file_name: ClassVar[str]
    saved: ClassVar[str]
    """What is said of a {file} that was written."""
    savers: Mapping[str, Save]

    def __init__(self, around: Around, taking: TakingIn, new: str) -> None:
        """`new` is the source text of the button that begins a new entry."""
        super().__init__(around)
        self._writing = Latest(around.background)
        self.taking = taking
        taking.left.connect(self.show_list)
        taking.another.connect(self.ask_file)
        self.problem = Notice("bad")
        self.take_in = self.deed("plain", "folder", mark("Take in a file…"), self.ask_file)
        self.save_as = self.deed("plain", "save_file", mark("Save as a file…"), self.ask_and_save)
        self.new = self.deed("primary", "plus", new, self.begin)
        if self.desk.practice:
            self.take_in.hide()

    def deed(self, role: str, icon: str, source: str, run: Callable[[], object]) -> QPushButton:
        """A button at the head that does something."""
        made = button(role, icon)
        self.speak(made.setText, source)
        made.clicked.connect(lambda: run())
        return made

    def put_together(self, head: QWidget, side: QWidget, form: QWidget, *, margins: QMargins, spacing: int) -> None:
        """The head, then the list with its form; what is taken in comes in their place."""
        self.whole = QWidget()
        box = QVBoxLayout(self.whole)
        box.setContentsMargins(margins)
        box.setSpacing(spacing)
        for part in (head, self.problem):
            box.addWidget(part)
        box.addWidget(self.put_beside(side, form), 1)
        self.stack = Stack()
        for page in (self.whole, self.taking):
            self.stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def show_list(self) -> None:
        self.stack.setCurrentWidget(self.whole)
        self.problem.say("")
        super().show_list()

    def read(self) -> None:
        super().read()
        self.save_as.setEnabled(bool(self.side.entries))

    def ask_file(self) -> None:
        """Ask for a file, and show what is in it."""
        words = self.words
        kinds = f"{self.reads};;{words.text('All files')} (*)"
        chosen, _ = QFileDialog.getOpenFileName(self, words.text("Choose the file"), "", kinds)
        if chosen:
            self.look_into(Path(chosen))

    def look_into(self, path: Path) -> None:
        """Show what is in a file; nothing of it is kept before the user says so."""
        self.keep()
        self.stack.setCurrentWidget(self.taking)
        self.taking.look_into(path)

    def ask_and_save(self) -> None:
        """Ask where and as what, and save all entries."""
        dialog = QFileDialog(self, self.words.text("Save as a file…"), "", ";;".join(self.writes))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(self.writes[kind].removeprefix(".")))
        dialog.setDefaultSuffix(next(iter(self.savers)).removeprefix("."))
        dialog.selectFile(self.file_name)
        if dialog.exec():
            self.save_to(Path(dialog.selectedFiles()[0]))

    def save_to(self, path: Path) -> None:
        """Write all entries, in the form that the end of the name tells."""
        self.keep()
        self.problem.say("")
        language = self.language.code
        save = self.savers.get(path.suffix.lower(), next(iter(self.savers.values())))

        def told(_nothing: object) -> None:
            self.around.speaker.tell(self.words.text(self.saved, file=isolate_ltr(str(path))))

        self._writing.run(lambda: save(path, language), told, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.problem.say(messages.refusal(error, self.words))

    def let_go(self) -> None:
        self._writing.drop()
        self.taking.let_go()
        super().let_go()
