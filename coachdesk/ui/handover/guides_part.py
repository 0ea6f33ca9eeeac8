"""Who goes along with a client, as a part of Hand over: intermediaries and interpreters, and what the client said of them."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.guides import FIELDS, ROLES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Guide
from coachdesk.domain.handover.guides import Wanted
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import GuideRole
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.handover.guide_form import WANTED, GuideForm
from coachdesk.ui.handover.listed_part import Listed, ListedPart
from coachdesk.ui.handover.who_list import ListWords, WhoList
from coachdesk.ui.pages.stage import StagePage
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


class GuidesPart(ListedPart[GuideForm]):
    """Everybody who goes along, with those whose time is over last."""

    def __init__(self, stage: StagePage) -> None:
        guides = stage.desk.guides
        shown = WhoList(stage, _WORDS, _NAMES, guides.partners, partial(icons.icon, "interpreter"))
        listed = Listed(Kind.GUIDES, "guide", GuideForm, _role_of, guides.add, guides.drop)
        super().__init__(stage, shown, listed)
        self.setLayout(self.box)

    def show_file(self, file: CaseFile) -> None:
        """Show the case; the first who goes along now is opened with it."""
        standing = {each.id: self.desk.guides.wanted(file, each) for each in file.handover.guides}
        every = sorted(file.handover.guides, key=lambda each: standing[each.id] is Wanted.ENDED)
        if self.is_another(file):
            self.open_id = every[0].id if every else ""
        self.show_entries(
            every, lambda each: self._line(each, standing[each.id]), lambda each: self.form.show_guide(file, each)
        )

    def _line(self, guide: Guide, standing: Wanted) -> tuple[str, str]:
        words = self.words
        role = words.text(ROLES[guide.role]) if guide.role is not GuideRole.NONE else ""
        spoken = words.listed(words.language_name(code) for code in guide.languages) if guide.languages else ""
        return words.line(guide.name, role, spoken), words.text(WANTED[standing][0])

    def client_view(self) -> ClientView | None:
        """The question whether the client wants the one who is open, on the client's own screen."""
        shown = self.has_form and self.form.isVisibleTo(self)
        return self.form.consent.client_view() if shown else None


def _role_of(form: GuideForm) -> QWidget:
    return form.role.button(form.record.role)
