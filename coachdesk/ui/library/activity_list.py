"""The list of the library: searched as one types, by families and needs, each line with how the activity stands."""

from coachdesk.desk.activities import ACTIVITY_FAMILIES, ACTIVITY_NEEDS
from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.activity_finder import Family, Need
from coachdesk.i18n import mark
from coachdesk.ui.library.activity_says import of_activity
from coachdesk.ui.page import Around
from coachdesk.ui.partners.lines import Said
from coachdesk.ui.parts.folded_toggles import FoldedToggles
from coachdesk.ui.parts.searched_list import SearchedList


class ActivityList(SearchedList):
    """Chips for needs narrow the list together; of the families any may fit."""

    def __init__(self, around: Around) -> None:
        options = (*ACTIVITY_NEEDS.items(), *ACTIVITY_FAMILIES.items())
        super().__init__(
            around,
            FoldedToggles(around.language, mark("Which activities"), options),
            self._say,
            search=mark("Search activities"),
            name=mark("Activities"),
            none=mark("No activity is found. Try a part of the name, or fewer wishes."),
        )
        self._spoken_in = self.language.code
        self._finder = self.desk.activities.finder(self.language.code)

    @property
    def entries(self) -> tuple[Activity, ...]:
        """All activities, as they were read last."""
        return self._finder.activities

    def read(self) -> None:
        """Read the library as it is now."""
        self._finder.show(self.desk.activities.all())
        there = (self._finder.family(each) for each in self.entries)
        self.chips.offer((*ACTIVITY_NEEDS, *there) if self.entries else ())

    def show_found(self, activity_id: str, *, new: bool = False, stay: bool = False) -> Activity | None:
        """Show what is found, and go to an activity; see `show_among`."""
        chosen = self.chips.chosen
        found = self._finder.find(
            self.search.text(),
            [Family(each) for each in chosen if each in ACTIVITY_FAMILIES],
            [Need(each) for each in chosen if each in ACTIVITY_NEEDS],
        )
        shown: Activity | None = self.show_among(found, self.entries, activity_id, new=new, stay=stay)
        return shown

    def _say(self, activity: Activity) -> Said:
        return of_activity(activity, self.desk.activities, self.words, self.desk.activities.today())

    def retranslate(self) -> None:
        super().retranslate()
        if self._spoken_in != self.language.code and self.desk.vault.unlocked:
            self._spoken_in = self.language.code
            self._finder = self.desk.activities.finder(self.language.code)
            self.read()
        self.list.viewport().update()
