"""Follow: how it goes beside how it went, contact, terms, and closing; one part at a time."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.together.client_view import ClientView


@dataclass(frozen=True, slots=True)
class PartInfo:
    """Where a part is made, and what its button says; "" for one that others lead to."""

    module: str
    kind: str
    title: str


PROGRESS, AGAIN, CLOSING = "progress", "again", "closing"
PARTS: Final = {
    PROGRESS: PartInfo("coachdesk.ui.follow.progress_part", "ProgressPart", mark("How it goes")),
    "contact": PartInfo("coachdesk.ui.contact.contact_part", "ContactPart", mark("Contact")),
    "terms": PartInfo("coachdesk.ui.terms.terms_part", "TermsPart", mark("Terms of the law")),
    CLOSING: PartInfo("coachdesk.ui.follow.closing_part", "ClosingPart", mark("Closing")),
    AGAIN: PartInfo("coachdesk.ui.follow.again_part", "AgainPart", ""),
}


@cache
def there(key: str) -> bool:
    """Whether this program has the part."""
    package = PARTS[key].module.rpartition(".")[0]
    return find_spec(package) is not None and find_spec(PARTS[key].module) is not None


class FollowStage(StagePage):
    """The parts are made when first opened, and stay."""

    stage = Stage.FOLLOW

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.key = PROGRESS
        self._case = ""
        self.parts: dict[str, QWidget] = {}
        self._frames: dict[str, Scrolling] = {}
        titled = [(key, info.title) for key, info in PARTS.items() if info.title and there(key)]
        self.tabs = Toggles(self.language, "", titled)
        self.tabs.picked.connect(lambda: self.open_part(self.tabs.chosen[0]))
        self.print = button("plain", "print")
        self.speak(self.print.setText, mark("Print the progress"))
        self.print.clicked.connect(lambda: self.around.navigator.go("progress_paper", self.case_id))
        for_reading(self.tabs, self.print)
        self._stack = Stack()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        head = row(self.tabs, self.print, spacing=12)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self._stack, 1)

    # --- where one is -----------------------------------------------------------------------------------------------

    def open_part(self, key: str) -> None:
        """Show a part by its key."""
        if self.file is None or key not in PARTS or not there(key):
            return
        self.keep()
        self.put_draft()
        self.key = key
        self.redraw()
        part = self.parts[key]
        enter = getattr(part, "enter", None)
        enter() if enter is not None else part.setFocus()
        self._frames[key].begin_at_top()
        self.take_draft()
        self.autosave.state.emit("saved")  # unless what is on show now holds what was refused

    def _part(self, key: str) -> QWidget:
        if key not in self.parts:
            info = PARTS[key]
            made = self.parts[key] = getattr(import_module(info.module), info.kind)(self)
            if (wanted := getattr(made, "wanted", None)) is not None:
                wanted.connect(self.open_part)
            self._frames[key] = Scrolling(made)
            self._stack.addWidget(self._frames[key])
        return self.parts[key]

    def frame(self, key: str) -> Scrolling:
        """The column that a part stands in; only after it was opened."""
        return self._frames[key]

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        if file.case.id != self._case:
            self._case = file.case.id
            self.key = CLOSING if self.desk.following.awaits_aftercare(file) else PROGRESS
        super().show_file(file)

    def draw(self, file: CaseFile) -> None:
        part = self._part(self.key)
        part.show_file(file)  # type: ignore[attr-defined]  # every part has it
        self._stack.setCurrentWidget(self._frames[self.key])
        self.tabs.show_chosen([self.key if PARTS[self.key].title else PROGRESS])

    def retranslate(self) -> None:
        super().retranslate()
        self.redraw()

    def entered(self) -> None:
        self.tabs.button(self.tabs.chosen[0]).setFocus()

    def place(self) -> dict[str, str]:
        inside = getattr(self.parts.get(self.key), "place", None)
        return {"part": self.key, **(inside() if inside is not None else {})}

    def return_to(self, place: dict[str, str]) -> None:
        if place.get("part", self.key) != self.key:
            self.open_part(place["part"])
        if (inside := getattr(self.parts.get(self.key), "return_to", None)) is not None:
            inside(place)

    @property
    def draft(self) -> str:
        """Each part has a draft of its own: what was refused there waits until it is opened again."""
        return f"{super().draft}.{self.key}"

    @property
    def drafted(self) -> QWidget:
        return self._frames[self.key]

    def client_view(self) -> ClientView | None:
        """What the client sees: of any part but the progress nothing, since these are for the consultant."""
        shown = getattr(self.parts.get(self.key), "client_view", None)
        found: ClientView | None = shown() if shown is not None else None
        return found

    def keep(self) -> None:
        if (keep := getattr(self.parts.get(self.key), "keep", None)) is not None:
            keep()
        super().keep()
