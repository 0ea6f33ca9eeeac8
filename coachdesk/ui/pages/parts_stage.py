"""A stage that is too much for one page: parts take turns in its middle, each behind a button of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import row
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


@cache
def there(info: PartInfo) -> bool:
    """Whether this program has the part."""
    package = info.module.rpartition(".")[0]
    return find_spec(package) is not None and find_spec(info.module) is not None


class PartsStage(StagePage):
    """The parts are made when first opened, and stay.

    A part has `show_file`, and may have `wanted` (asks for another part), `enter`, `place`, `return_to`, `keep` and
    `client_view`. One that scrolls by itself has `scrolls` set.
    """

    infos: ClassVar[Mapping[str, PartInfo]]
    """By key, in the order of the buttons; the first is shown first."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.key = self.first
        self._case = ""
        self.parts: dict[str, QWidget] = {}
        self._frames: dict[str, QWidget] = {}
        titled = [(key, info.title) for key, info in self.infos.items() if info.title and there(info)]
        self.tabs = Toggles(self.language, "", titled)
        self.tabs.picked.connect(lambda: self.open_part(self.tabs.chosen[0]))
        for_reading(self.tabs)
        self._stack = Stack()
        self.head = row(self.tabs, spacing=12)
        self.head.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(self.head)
        box.addWidget(self._stack, 1)

    @property
    def first(self) -> str:
        """The key of the part that is shown first."""
        return next(iter(self.infos))

    def opens_with(self, file: CaseFile) -> str:
        """The key of the part with which this case is opened; a stage may say another."""
        return self.first

    # --- where one is -----------------------------------------------------------------------------------------------

    def open_part(self, key: str) -> None:
        """Show a part by its key."""
        if self.file is None or key not in self.infos or not there(self.infos[key]):
            return
        self.keep()
        self.put_draft()
        self.key = key
        self.redraw()
        part, frame = self.parts[key], self._frames[key]
        enter = getattr(part, "enter", None)
        enter() if enter is not None else part.setFocus()
        if isinstance(frame, Scrolling):
            frame.begin_at_top()
        self.take_draft()
        self.autosave.state.emit("saved")  # unless what is on show now holds what was refused

    def _part(self, key: str) -> QWidget:
        if key not in self.parts:
            info = self.infos[key]
            made = self.parts[key] = getattr(import_module(info.module), info.kind)(self)
            if (wanted := getattr(made, "wanted", None)) is not None:
                wanted.connect(self.open_part)
            self._frames[key] = made if getattr(made, "scrolls", False) else Scrolling(made)
            self._stack.addWidget(self._frames[key])
        return self.parts[key]

    def frame(self, key: str) -> Scrolling:
        """The column that a part stands in, where it does not scroll by itself; only after it was opened."""
        found = self._frames[key]
        assert isinstance(found, Scrolling)
        return found

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        if file.case.id != self._case:
            self._case = file.case.id
            self.key = self.opens_with(file)
        super().show_file(file)

    def draw(self, file: CaseFile) -> None:
        part = self._part(self.key)
        part.show_file(file)  # type: ignore[attr-defined]  # every part has it
        self._stack.setCurrentWidget(self._frames[self.key])
        self.tabs.show_chosen([self.key if self.infos[self.key].title else self.first])

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
        """What the client sees; of a part that is for the consultant alone nothing."""
        shown = getattr(self.parts.get(self.key), "client_view", None)
        found: ClientView | None = shown() if shown is not None else None
        return found

    def keep(self) -> None:
        if (keep := getattr(self.parts.get(self.key), "keep", None)) is not None:
            keep()
        super().keep()
