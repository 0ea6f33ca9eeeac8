"""Who could walk along, on the client's own screen: a card for each who fits what was wished, with a button to meet."""

from typing import Final

from PySide6.QtWidgets import QFrame

from coachdesk.desk.buddies import FEW
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.matching import Match
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column, row
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, pressed_in, with_loudspeaker
from coachdesk.ui.tokens import LIGHT

FITS: Final = mark_to_client("These people could walk along. You choose. You may also choose nobody.")
MEET: Final = mark_to_client("I want to meet this person")
_PICTURE: Final = 52
_REASONS: Final = 3
"""How many reasons stand on a card."""


class MatchTile(QFrame):
    """One volunteer: the name, the languages, why, and a button."""

    def __init__(self, around: Around, found: Match) -> None:
        super().__init__()
        self.setProperty("role", "pile")
        self._around, self.found = around, found
        self.name, self.speaks = PairLabel(around, "client-word"), PairLabel(around, "client-hint")
        self.reasons = [PairLabel(around, "client-hint") for _reason in found.reasons[:_REASONS]]
        self.meet = LineButton(around, "answer")
        self.meet.setCheckable(True)
        head = row(
            IconLabel(icons.pictogram("person", LIGHT.accent), _PICTURE),
            column(self.name, self.speaks, *self.reasons, spacing=2),
            column(None, with_loudspeaker(self.meet), None),
            spacing=14,
        )
        head.setStretch(1, 1)
        whole = column(head)
        whole.setContentsMargins(18, 12, 18, 12)
        self.setLayout(whole)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say it in the languages of the screen."""
        buddies, who = self._around.desk.buddies, self.found.volunteer
        self.name.show_line(tongues.line(lambda words: words.line(who.name)), tongues.first)
        self.speaks.show_line(tongues.line(self._speaks), tongues.first)
        for made, reason in zip(self.reasons, self.found.reasons, strict=False):
            made.show_line(tongues.line(lambda words, reason=reason: buddies.reason(reason, words)), tongues.first)
        self.meet.setMinimumHeight(look.target)
        self.meet.show_line(tongues.line(lambda words: words.to_client(MEET)), tongues.first)
        self.meet.setAccessibleDescription(who.name)

    def _speaks(self, words: Translator) -> str:
        who = self.found.volunteer
        return words.listed([words.language_name(code) for code in dict.fromkeys((*who.tongues, *who.languages))])


class MatchTiles(QFrame):
    """Everybody who fits now, and whoever was chosen here: pressed once more, that is taken back."""

    def __init__(self, view: ClientView) -> None:
        super().__init__()
        self._view, self._said = view, (Tongues(view.around.language.words), Look())
        self.fits = PairLabel(view.around, "client-word")
        self.tiles: dict[str, MatchTile] = {}
        self._box = column(self.fits, spacing=12)
        self.setLayout(self._box)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say it in the languages of the screen."""
        self._said = tongues, look
        self.fits.show_line(tongues.line(lambda words: words.to_client(FITS)), tongues.first)
        for made in self.tiles.values():
            made.say(tongues, look)

    def show_file(self, file: CaseFile) -> None:
        """Show who fits; nobody where no buddy is wanted."""
        desk = self._view.around.desk.buddies
        chosen = {each.volunteer for each in file.connection.buddies}
        found = {each.volunteer.id: each for each in desk.matches(file)[:FEW]} if desk.wish(file).wants is True else {}
        stay = {key: made.found for key, made in self.tiles.items() if key in chosen and desk.wish(file).wants}
        self._lay({**stay, **found})
        for key, made in self.tiles.items():
            pressed_in(made.meet, key in chosen)
        self.setVisible(bool(self.tiles))

    def _lay(self, found: dict[str, Match]) -> None:
        """Tiles that still say the same are left as they are, so that no button goes away under a finger."""
        for key in [each for each, made in self.tiles.items() if found.get(each) != made.found]:
            gone = self.tiles.pop(key)
            self._box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for key, match in found.items():
            if key not in self.tiles:
                made = self.tiles[key] = MatchTile(self._view.around, match)
                made.meet.clicked.connect(lambda _checked=False, key=key: self._meet(key))
                made.say(*self._said)
        for key in found:
            self._box.removeWidget(self.tiles[key])
            self._box.addWidget(self.tiles[key])

    def _meet(self, volunteer_id: str) -> None:
        """Keep the choice; one to which nothing was agreed yet is taken back."""
        desk, case_id = self._view.around.desk.buddies, self._view.file.case.id
        there = next((each for each in self._view.file.connection.buddies if each.volunteer == volunteer_id), None)
        if there is None:
            self._view.attempt(lambda: desk.choose(case_id, volunteer_id))
        elif there.agreed_on is None:
            self._view.attempt(lambda: desk.drop(case_id, there.id))
        self._view.show_file(desk.store.get(case_id))
