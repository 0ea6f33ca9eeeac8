"""Activities where people meet, as a part of Connect: what is wished, what fits, what was chosen, and how it goes there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.joining import Going, Joining
from coachdesk.domain.reading import first_language
from coachdesk.i18n import mark
from coachdesk.ui.connect.joined_card import JoinedCard
from coachdesk.ui.connect.suggestions_card import SuggestionsCard
from coachdesk.ui.connect.wish_card import WishCard
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.place import LOOSE
from coachdesk.ui.together.client_view import ClientView

_SHOWN = (Going.CHOSEN, Going.GOING, Going.LIKED, Going.STOPPED, Going.ENDED)
"""In this order: what is now, what is for later, and what is over."""


class ActivitiesPart(FollowPart):
    """One column of cards; one activity at a time is unfolded where it was opened from elsewhere."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case = ""
        self.wish, self.found = WishCard(self), SuggestionsCard(self)
        self.found.turn_wanted.connect(self.turn)
        self.joined: KeyedColumn[JoinedCard, tuple[CaseFile, Joining]] = KeyedColumn(
            lambda key: JoinedCard(self, key), lambda made, shown: made.show_joining(*shown)
        )
        self.chosen_title = label("h2", wrap=True)
        self.speak(self.chosen_title.setText, mark("What the client chose"))
        self.own, self.add = TextLine(), button("plain", "plus")
        self.own.setProperty(LOOSE, True)
        self.speak(self.own.setPlaceholderText, mark("Another activity, in own words"))
        self.speak(self.own.setAccessibleName, mark("Another activity, in own words"))
        self.speak(self.add.setText, mark("Add"))
        self.add.clicked.connect(self.add_own)
        self.own.returnPressed.connect(self.add_own)
        frame, inside = card(spacing=8)
        line = row(self.own, self.add, spacing=10)
        line.setStretch(0, 1)
        inside.addLayout(line)
        self.begins_at = self.wish.toggle
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(12)
        box.addWidget(self.chosen_title)
        box.addLayout(self.joined)
        box.addWidget(self.wish)
        box.addWidget(self.found)
        box.addWidget(frame)
        box.addStretch(1)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        another, self._case = file.case.id != self._case, file.case.id
        every = [each for going in _SHOWN for each in self.desk.joining.joinings(file, going)]
        self.joined.show_values((each.id, (file, each)) for each in every)
        if another:
            for each in every:
                waits = self.desk.joining.due(file, each.id) is not None
                self.joined.parts[each.id].show_open(waits)
        self.chosen_title.setVisible(bool(every))
        self.wish.show_file(file)
        self.found.show_file(file)
        as_seen(self._box)

    def open(self, key: str) -> None:
        """Unfold one activity, by its id, and bring it into sight."""
        if key in self.joined.parts:
            made = self.joined.parts[key]
            made.show_open(True)
            made.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
            into_sight(made)

    def place(self) -> dict[str, str]:
        """Which activity is unfolded."""
        opened = next((key for key, made in self.joined.parts.items() if made.is_open), "")
        return {"joining": opened} if opened else {}

    def return_to(self, place: dict[str, str]) -> None:
        """Unfold it again."""
        if key := place.get("joining", ""):
            self.open(key)

    # --- deeds ------------------------------------------------------------------------------------------------------

    def add_own(self) -> None:
        """Choose something that stands in no library."""
        title = self.own.text()
        if title.strip() and self.attempt(lambda: self.desk.joining.choose_own(self.file.case.id, title)):
            self.own.clear()

    def client_view(self) -> ClientView | None:
        """The activities to choose from on the client's own screen, or how it is where that is to be asked."""
        from coachdesk.ui.together.activities import ActivitiesTogether
        from coachdesk.ui.together.activities_ask import AskTogether

        waiting = next((each for each in self.desk.joining.joinings(self.file) if self._waits(each)), None)
        if waiting is not None:
            return AskTogether(self.around, self.file, waiting.id)
        return ActivitiesTogether(self.around, self.file)

    def _waits(self, joining: Joining) -> bool:
        return self.desk.joining.due(self.file, joining.id) is not None

    def turn(self) -> None:
        """Turn the screen to the client, with the activities."""
        from coachdesk.ui.together.activities import ActivitiesTogether
        from coachdesk.ui.together.window import ClientWindow

        self.stage.keep()
        case = self.file.case
        view = ActivitiesTogether(self.around, self.file)
        ClientWindow(self.around, self.file, first_language(case.reading, case.client_language), view).show_full()
