"""The list of volunteers: searched as one types, by kinds of buddy, each line with whether there is room."""

from collections.abc import Sequence

from coachdesk.desk.volunteers import VOLUNTEER_KINDS
from coachdesk.domain.connection.buddies import Volunteer
from coachdesk.i18n import mark
from coachdesk.ui.page import Around
from coachdesk.ui.partners.lines import Said
from coachdesk.ui.parts.folded_toggles import FoldedToggles
from coachdesk.ui.parts.searched_list import SearchedList


class VolunteerList(SearchedList):
    """`taken` gives with how many clients each of them walks now, by the id."""

    def __init__(self, around: Around) -> None:
        self.taken: dict[str, int] = {}
        self._all: tuple[Volunteer, ...] = ()
        super().__init__(
            around,
            FoldedToggles(around.language, mark("What kind of buddy"), VOLUNTEER_KINDS.items()),
            self._say,
            search=mark("Search volunteers"),
            name=mark("Volunteers"),
            none=mark("Nobody is found. Try a part of the name, a language, or what is liked."),
        )

    @property
    def entries(self) -> Sequence[Volunteer]:
        return self._all

    def read(self) -> None:
        self._all, self.taken = self.desk.volunteers.all(), self.desk.volunteers.taken()
        self.chips.offer({kind for each in self._all for kind in each.kinds})

    def show_found(self, entry_id: str, *, new: bool = False, stay: bool = False) -> Volunteer | None:
        kinds = set(self.chips.chosen)
        found = [
            each
            for each in self.desk.volunteers.search(self.search.text(), self.words)
            if not kinds or kinds & set(each.kinds)
        ]
        shown: Volunteer | None = self.show_among(found, self._all, entry_id, new=new, stay=stay)
        return shown

    def _say(self, volunteer: Volunteer) -> Said:
        words = self.words
        spoken = words.listed(words.language_name(code) for code in volunteer.tongues) if volunteer.tongues else ""
        full = self.taken.get(volunteer.id, 0) >= volunteer.room
        return Said(
            volunteer.name, words.line(spoken, volunteer.organisation), words.text("No room now") if full else ""
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.list.viewport().update()
