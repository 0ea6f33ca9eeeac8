"""Who goes along with a client, as a part of Hand over: intermediaries and interpreters, and what the client said of them."""

from functools import cached_property, partial
from typing import Final

from coachdesk.desk.guides import FIELDS, ROLES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Guide, Party
from coachdesk.domain.handover.guides import Wanted
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import GuideRole, Partner
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.guide_form import WANTED, GuideForm
from coachdesk.ui.handover.who_list import ListWords, WhoList
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.together.client_view import ClientView

_WORDS: Final = ListWords(
    mark("Who goes along"),
    (
        mark("An interpreter or a key person can go along. The client says whether this person is wanted."),
        mark("Say beforehand what somebody does not do, and ask the client what may be told."),
    ),
    mark("Add somebody"),
)
_NAMES: Final = {"organisation": FIELDS["party.organisation"], "person": FIELDS["party.person"]}


class GuidesPart(FollowPart):
    """The list, with the form for the one that is open below it."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self.open_id, self._case_id = "", ""
        self.list = WhoList(stage, _WORDS, _NAMES, self.desk.guides.partners, partial(icons.icon, "interpreter"))
        self.list.opened.connect(lambda key: self.open(key if key != self.open_id else ""))
        self.list.removed.connect(self.remove)
        self.list.named.connect(self.add)
        self._box = column(self.list, None, spacing=14)
        self._box.setContentsMargins(0, 0, 4, 0)
        self.setLayout(self._box)

    @cached_property
    def form(self) -> GuideForm:
        """The one that is open; made when there first is one."""
        made = GuideForm(self.stage)
        made.removed.connect(lambda: self.remove(self.open_id))
        self._box.insertWidget(1, made)
        return made

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show the case; the first who goes along now is opened with it."""
        standing = {each.id: self.desk.guides.wanted(file, each) for each in file.handover.guides}
        every = sorted(file.handover.guides, key=lambda each: standing[each.id] is Wanted.ENDED)
        if file.case.id != self._case_id:
            self._case_id = file.case.id
            self.list.fold()
            self.open_id = every[0].id if every else ""
        opened = next((each for each in every if each.id == self.open_id), None)
        self.list.show_lines(((each.id, *self._line(each, standing[each.id])) for each in every), self.open_id)
        if opened is not None:
            self.form.show_guide(file, opened)
        if "form" in self.__dict__:
            self.form.setVisible(opened is not None)
            as_seen(self._box)

    def _line(self, guide: Guide, standing: Wanted) -> tuple[str, str]:
        words = self.words
        role = words.text(ROLES[guide.role]) if guide.role is not GuideRole.NONE else ""
        spoken = words.listed(words.language_name(code) for code in guide.languages) if guide.languages else ""
        return words.line(guide.name, role, spoken), words.text(WANTED[standing][0])

    def enter(self) -> None:
        """Take the focus."""
        self.list.begins_at.setFocus()

    def client_view(self) -> ClientView | None:
        """The question whether the client wants the one who is open, on the client's own screen."""
        shown = "form" in self.__dict__ and self.form.isVisibleTo(self)
        return self.form.consent.client_view() if shown else None

    def place(self) -> dict[str, str]:
        """Who is open; see `Page.place`."""
        return {"guide": self.open_id, **({"new": "1"} if self.list.naming else {})}

    def return_to(self, place: dict[str, str]) -> None:
        """Open it again; what is gone by now stays closed."""
        wanted = place.get("guide", "")
        if not wanted or self.file.find(Kind.GUIDES, wanted) is not None:
            self.open(wanted)
        if "new" in place:
            self.list.begin()

    # --- doing ------------------------------------------------------------------------------------------------------

    def open(self, key: str) -> None:
        """Show one in the form; "" for none. What could not be kept in the one on show is not put away."""
        self.autosave.flush()
        if not ("form" in self.__dict__ and self.form.held()):
            self.open_id = key
        self.stage.redraw()

    def add(self, who: Partner | Party) -> None:
        """Somebody more, opened at as what this person helps."""
        made: list[Guide] = []
        if self.attempt(lambda: made.append(self.desk.guides.add(self.stage.case_id, who))):
            self.list.fold()
            self.open(made[0].id)
            self.form.role.button(made[0].role).setFocus()
            into_sight(self.form)

    def remove(self, key: str) -> None:
        """Take out somebody about whom the client was never asked; can be undone."""
        self.autosave.flush()
        if self.attempt(lambda: self.desk.guides.drop(self.stage.case_id, key)):
            self.list.begins_at.setFocus()
