"""Fitting work, as a part of Connect: the places to work of one client, one of which is open below the list."""

from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.work import FIELDS, KINDS, STANDINGS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import Placement
from coachdesk.domain.kind import Kind
from coachdesk.i18n import mark
from coachdesk.ui.connect.work_form import WorkForm
from coachdesk.ui.handover.listed_part import Listed, ListedPart
from coachdesk.ui.handover.who_list import ListWords, WhoList
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.together.client_view import ClientView

_WORDS: Final = ListWords(
    mark("Places to work"),
    (
        mark(
            "Voluntary work can be for the language, a rhythm in the day, contact or a trade. Say first what it is for."
        ),
        mark("Begin with an idea. What the host may know, the client decides."),
    ),
    mark("Add a place to work"),
)
_NAMES: Final = {"organisation": FIELDS["host"], "person": FIELDS["supervisor"]}


class WorkPart(ListedPart[WorkForm]):
    """What goes on stands first, what is over last."""

    def __init__(self, stage: StagePage) -> None:
        work = stage.desk.work
        shown = WhoList(stage, _WORDS, _NAMES, work.partners, "work")
        super().__init__(stage, shown, Listed(Kind.PLACEMENTS, "place", self._new_form, _begins, work.add, work.drop))
        self.setLayout(self.box)

    def _new_form(self, _stage: StagePage) -> WorkForm:
        return WorkForm(self)

    def show_file(self, file: CaseFile) -> None:
        """Show the case; the first place is opened with it."""
        every = self.desk.work.all(file)
        if self.is_another(file):
            self.open_id = every[0].id if every else ""
        self.show_entries(every, self._line, lambda each: self.form.show_placement(file, each))

    def _line(self, place: Placement) -> tuple[str, str]:
        words = self.words
        days = place.days.strip()
        return words.line(place.host, words.text(KINDS[place.kind]), days), words.text(STANDINGS[place.standing])

    def place(self) -> dict[str, str]:
        """What is open, and what is being asked there."""
        asked = ",".join(self.form.asks) if self.has_form and self.open_id else ""
        return {**super().place(), **({"asks": asked} if asked else {})}

    def return_to(self, place: dict[str, str]) -> None:
        """Open it again, with what was asked."""
        super().return_to(place)
        if self.open_id and self.open_id == place.get("place") and "asks" in place:
            self.form.ask_again(place["asks"])

    def client_view(self) -> ClientView | None:
        """The question what the host of the place that is open may know, on the client's own screen."""
        shown = self.has_form and self.form.isVisibleTo(self)
        return self.form.telling.client_view() if shown else None


def _begins(form: WorkForm) -> QWidget:
    return form.purpose.purposes
