"""Buddies, as a part of Connect: what is wished, who fits, and those who walk along, one of whom is open below the list."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.buddies import FIELDS, KINDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Buddy
from coachdesk.domain.kind import Kind
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.connect.buddy_form import BuddyForm, standing
from coachdesk.ui.connect.buddy_wish_card import BuddyWishCard
from coachdesk.ui.connect.match_card import MatchCard
from coachdesk.ui.handover.listed_part import Listed, ListedPart
from coachdesk.ui.handover.who_list import ListWords, WhoList
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, column, row
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.together.client_view import ClientView

_WORDS: Final = ListWords(
    mark("Who walks along"),
    (
        mark("A buddy walks beside somebody, and does not lead by the hand."),
        mark("Ask first what the client wishes. A client who does not want a buddy does not need one."),
    ),
    mark("Add a buddy"),
)
_NAMES: Final = {"organisation": FIELDS["organisation"], "person": FIELDS["name"]}


class BuddyPart(ListedPart[BuddyForm]):
    """Those whose time is over stand last."""

    def __init__(self, stage: StagePage) -> None:
        buddies = stage.desk.buddies
        shown = WhoList(stage, _WORDS, _NAMES, buddies.partners, partial(icons.icon, "person"))
        listed = Listed(Kind.BUDDIES, "buddy", self._new_form, _begins, buddies.add, buddies.drop)
        super().__init__(stage, shown, listed)
        self.wish, self.match = BuddyWishCard(self), MatchCard(self)
        self.match.chosen.connect(self.choose)
        self.guides = button("quiet", "interpreter")
        self.speak(self.guides.setText, mark("Interpreters and key persons who go along"))
        self.guides.clicked.connect(
            lambda: self.around.navigator.go("case", self.file.case.id, f"{Stage.HAND_OVER}:guides")
        )
        for_reading(self.guides)
        below = QWidget()
        self.box.setContentsMargins(0, 0, 0, 0)
        below.setLayout(self.box)
        whole = column(self.wish, row(self.guides, None), self.match, below, None, spacing=14)
        whole.setContentsMargins(0, 0, 4, 0)
        self.setLayout(whole)

    def _new_form(self, _stage: StagePage) -> BuddyForm:
        return BuddyForm(self)

    def show_file(self, file: CaseFile) -> None:
        """Show the case; the first who walks along is opened with it."""
        every = self.desk.buddies.all(file)
        if self.is_another(file):
            self.open_id = every[0].id if every else ""
        self.wish.show_file(file)
        self.match.show_file(file)
        self.show_entries(every, self._line, lambda each: self.form.show_buddy(file, each))

    def _line(self, buddy: Buddy) -> tuple[str, str]:
        words = self.words
        over = buddy.over(self.desk.buddies.today())
        return words.line(buddy.name, words.text(KINDS[buddy.kind]), buddy.rhythm), standing(buddy, words, over=over)

    def choose(self, volunteer_id: str) -> None:
        """The client chooses a volunteer, who is opened at once."""
        made: list[Buddy] = []
        if self.attempt(lambda: made.append(self.desk.buddies.choose(self.file.case.id, volunteer_id))):
            self.open(made[0].id)
            self.form.telling.together.setFocus()

    def client_view(self) -> ClientView | None:
        """What the buddy who is open may know, on the client's own screen; once that is agreed on how it goes, and where nobody
        walks along what is wished and who fits."""
        if self.has_form and self.form.isVisibleTo(self):
            buddy = self.form.record
            if buddy.agreed_on is None:
                return self.form.telling.client_view()
            if not buddy.over(self.desk.buddies.today()):
                from coachdesk.ui.together.buddy_look import BuddyLookTogether

                return BuddyLookTogether(self.around, self.file, buddy.id)
        from coachdesk.ui.together.buddy import BuddyWishTogether

        return BuddyWishTogether(self.around, self.file)


def _begins(form: BuddyForm) -> QWidget:
    return form.telling.together
