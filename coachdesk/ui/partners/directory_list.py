"""The list of the directory: searched as one types, by kinds, each line with how the entry stands."""

from coachdesk.domain.partners import Alike, Partner
from coachdesk.i18n import mark
from coachdesk.ui.page import Around
from coachdesk.ui.partners.kind_filter import KindFilter
from coachdesk.ui.partners.lines import Said
from coachdesk.ui.partners.says import of_partner
from coachdesk.ui.parts.searched_list import NARROWEST as NARROWEST
from coachdesk.ui.parts.searched_list import SearchedList


class DirectoryList(SearchedList):
    """`searched` when something else is looked for; the signals of its `list` say the rest."""

    def __init__(self, around: Around) -> None:
        self.doubles: dict[str, tuple[Partner, ...]] = {}
        self.kinds = KindFilter(around.language)
        super().__init__(
            around,
            self.kinds,
            self._say,
            search=mark("Search partners"),
            name=mark("Partners"),
            none=mark("No partner is found. Try a part of the name, the place or the language."),
        )
        self._alike, self._spoken_in = Alike(), self.language.code
        self._finder = self.desk.partners.finder(self.language.code)

    @property
    def entries(self) -> tuple[Partner, ...]:
        """All entries, as they were read last."""
        return self._finder.partners

    def read(self) -> None:
        """Read the directory as it is now."""
        partners = self.desk.partners.all()
        self.doubles = self.desk.partners.doubles(partners, self._alike)
        self._finder.show(partners)
        self.kinds.show_kinds(each.kind for each in partners)

    def show_found(self, partner_id: str, *, new: bool = False, stay: bool = False) -> Partner | None:
        """Show what is found, and go to an entry; see `show_among`."""
        found = self._finder.find(self.search.text(), self.kinds.kinds)
        shown: Partner | None = self.show_among(found, self.entries, partner_id, new=new, stay=stay)
        return shown

    def _say(self, partner: Partner) -> Said:
        return of_partner(partner, self.words, self.desk.partners.today(), double=partner.id in self.doubles)

    def retranslate(self) -> None:
        super().retranslate()
        if self._spoken_in != self.language.code and self.desk.vault.unlocked:
            self._spoken_in = self.language.code
            self._finder = self.desk.partners.finder(self.language.code)
            self.read()
        self.list.viewport().update()
