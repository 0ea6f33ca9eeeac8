"""A part of a stage with a list of what is about somebody else, and the form for the one that is open below it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Buddy
from coachdesk.domain.connection.work import Placement
from coachdesk.domain.handover import Guide, Incoming, Party
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import Partner
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.kept_form import KeptForm
from coachdesk.ui.handover.who_list import WhoList
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.tab_order import as_seen

Entry = TypeVar("Entry", bound=Guide | Incoming | Placement | Buddy)
Form = TypeVar("Form", bound=KeptForm)


@dataclass(frozen=True, slots=True)
class Listed(Generic[Form]):
    """What the list is of: `name` is that of the open one in a place; `begins` is where a new one is begun in its form."""

    kind: Kind
    name: str
    form: Callable[[StagePage], Form]
    begins: Callable[[Form], QWidget]
    add: Callable[[str, Partner | Party], Guide | Incoming | Placement | Buddy]
    remove: Callable[[str, str], object]


class ListedPart(FollowPart, Generic[Form]):
    """One at most is open. `box` holds the list, and its form once there is one."""

    def __init__(self, stage: StagePage, shown: WhoList, listed: Listed[Form]) -> None:
        super().__init__(stage)
        self.open_id, self._case_id, self._listed = "", "", listed
        self.list = shown
        self.list.opened.connect(lambda key: self.open(key if key != self.open_id else ""))
        self.list.removed.connect(self.remove)
        self.list.named.connect(self.add)
        self.box = column(self.list, None, spacing=14)
        self.box.setContentsMargins(0, 0, 4, 0)

    @cached_property
    def form(self) -> Form:
        """The one that is open; made when there first is one."""
        made = self._listed.form(self.stage)
        made.removed.connect(lambda: self.remove(self.open_id))
        self.box.insertWidget(1, made)
        return made

    @property
    def has_form(self) -> bool:
        """Whether one was open since the part was made."""
        return "form" in self.__dict__

    # --- showing ----------------------------------------------------------------------------------------------------

    def is_another(self, file: CaseFile) -> bool:
        """Whether this is another case than the one on show; naming somebody ends with that one."""
        another, self._case_id = file.case.id != self._case_id, file.case.id
        if another:
            self.list.fold()
        return another

    def show_entries(
        self, entries: Sequence[Entry], line: Callable[[Entry], tuple[str, str]], show: Callable[[Entry], object]
    ) -> None:
        """Show what is listed: `line` says what an entry is and how it stands, `show` shows the open one in the form."""
        opened = next((each for each in entries if each.id == self.open_id), None)
        self.list.show_lines(((each.id, *line(each)) for each in entries), self.open_id)
        if opened is not None:
            show(opened)
        if self.has_form:
            self.form.setVisible(opened is not None)
            as_seen(self.box)

    def enter(self) -> None:
        """Take the focus."""
        self.list.begins_at.setFocus()

    def place(self) -> dict[str, str]:
        """What is open, and what is unfolded in it; see `Page.place`."""
        folds = {"folds": self.form.unfolded} if self.has_form and self.open_id and self.form.folds else {}
        return {self._listed.name: self.open_id, **folds, **({"new": "1"} if self.list.naming else {})}

    def return_to(self, place: dict[str, str]) -> None:
        """Open it again; what is gone by now stays closed."""
        wanted = place.get(self._listed.name, "")
        if not wanted or self.file.find(self._listed.kind, wanted) is not None:
            self.open(wanted)
        if self.open_id and self.open_id == wanted and "folds" in place:
            self.form.unfold(place["folds"])
        if "new" in place:
            self.list.begin()

    # --- doing ------------------------------------------------------------------------------------------------------

    def open(self, key: str) -> None:
        """Show one in the form; "" for none. What could not be kept in the one on show is not put away."""
        self.autosave.flush()
        if not (self.has_form and self.form.held()):
            self.open_id = key
        self.stage.redraw()

    def add(self, who: Partner | Party) -> None:
        """A new one, opened where it begins."""
        made: list[Guide | Incoming | Placement | Buddy] = []
        if self.attempt(lambda: made.append(self._listed.add(self.stage.case_id, who))):
            self.list.fold()
            self.open(made[0].id)
            self._listed.begins(self.form).setFocus()
            into_sight(self.form)

    def remove(self, key: str) -> None:
        """Take one out; can be undone."""
        self.autosave.flush()
        if self.attempt(lambda: self._listed.remove(self.stage.case_id, key)):
            self.list.begins_at.setFocus()
