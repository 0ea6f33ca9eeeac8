"""What a client wishes in a buddy: asked in questions, folded once it was asked. No is an answer too."""

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.buddies import KINDS, TONGUES, WISH_FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import BuddyKind
from coachdesk.domain.connection.wishes import SameTongue
from coachdesk.i18n import mark, mark_to_client
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.one_or_none import OneOrNone
from coachdesk.ui.parts.pickers import LanguagePicker
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.week_grid import WeekGrid

_WANTS: Final = {"yes": mark("Yes"), "no": mark("No")}
_TONGUES: Final = tuple(each for each in SameTongue if each is not SameTongue.NOT_ASKED)
ASKED: Final = {
    "wants": mark_to_client("Would you like somebody who walks beside you?"),
    "kinds": mark_to_client("What would you like to do together?"),
    "same_tongue": mark_to_client("Is it pleasant when this person speaks your own language?"),
    "interests": mark_to_client("What do you like to do?"),
    "phase": mark_to_client("Which of these fits your life now?"),
}
"""The questions, said to the client beside this page and on the client's own screen."""


class BuddyWishCard(Fold):
    """Every press is kept at once. What else is wished is asked only where a buddy is wanted."""

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.language, role="card")
        self._part, self._case = part, ""
        language, guidance = part.language, part.desk.content.guidance
        self._questions = {name: label("field", wrap=True) for name in ASKED}
        self.wants = OneOrNone(language, "", _WANTS.items())
        self.kinds = Toggles(language, "", KINDS.items(), many=True)
        self.tongue = OneOrNone(language, "", [(each, TONGUES[each]) for each in _TONGUES])
        self.interests = Toggles(language, "", [(each, each) for each in guidance.kinds], many=True, translate=False)
        self.phase = OneOrNone(language, "", [(each, each) for each in guidance.buddy.phases], translate=False)
        self.languages = LanguagePicker(language, WISH_FIELDS["languages"])
        self.week, self._when = WeekGrid(), label("field")
        self.speak(self._when.setText, WISH_FIELDS["free"])
        self.woman = Toggles(language, "", [("yes", WISH_FIELDS["woman"])], many=True)
        self.words_said = SaidFields(language, WISH_FIELDS["words"], part.autosave, on_paper=False)
        self.words_said.said.connect(lambda: self._ask(words=self.words_said.words_said))
        self.rest = QWidget()
        parts = (
            self._under("kinds", self.kinds),
            self._under("same_tongue", self.tongue),
            self._under("interests", self.interests),
        )
        self.rest.setLayout(
            column(
                *parts,
                self._under("phase", self.phase),
                column(self._when, self.week, spacing=6),
                self.languages,
                self.woman,
                self.words_said,
                spacing=12,
            )
        )
        self.body.addLayout(self._under("wants", self.wants))
        self.body.addWidget(self.rest)
        self._listen()

    def _under(self, name: str, part: QWidget) -> Any:
        return column(self._questions[name], part, spacing=6)

    def _listen(self) -> None:
        self.wants.picked.connect(lambda: self._ask(wants={"yes": True, "no": False}.get(self.wants.one)))
        self.kinds.picked.connect(lambda: self._ask(kinds=tuple(map(BuddyKind, self.kinds.chosen))))
        self.interests.picked.connect(lambda: self._ask(interests=self.interests.chosen))
        self.languages.picked.connect(lambda: self._ask(languages=self.languages.chosen))
        self.week.picked.connect(lambda: self._ask(free=self.week.chosen))
        self.woman.picked.connect(lambda: self._ask(woman=bool(self.woman.chosen)))
        self.phase.picked.connect(lambda: self._ask(phase=self.phase.one))
        self.tongue.picked.connect(lambda: self._ask(same_tongue=SameTongue(self.tongue.one or SameTongue.NOT_ASKED)))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show what was asked; of a case where nothing was, it is open."""
        wish = self._part.desk.buddies.wish(file)
        same, self._case = file.case.id == self._case, file.case.id
        if not same:
            self.show_open(file.connection.buddy_wish is None)
        self.wants.show_chosen([{True: "yes", False: "no"}[wish.wants]] if wish.wants is not None else [])
        self.kinds.show_chosen(wish.kinds)
        self.tongue.show_chosen([wish.same_tongue])
        self.interests.show_chosen(wish.interests)
        self.phase.show_chosen([wish.phase] if wish.phase else [])
        self.languages.show_chosen(wish.languages)
        self.week.show_chosen(wish.free)
        self.woman.show_chosen(["yes"] if wish.woman else [])
        self.words_said.show_words(wish.words, file.case.client_language, same=same)
        self.rest.setVisible(wish.wants is not False)
        self._say(file)

    def _say(self, file: CaseFile) -> None:
        """The questions speak to the client; the line says in short what was answered."""
        words, to_client, guidance = self.words, self._part.stage.spoken(), self._part.desk.content.guidance
        boxes = {
            "wants": self.wants,
            "kinds": self.kinds,
            "same_tongue": self.tongue,
            "interests": self.interests,
            "phase": self.phase,
        }
        for name, source in ASKED.items():
            self._questions[name].setText(to_client.to_client(source))
            boxes[name].setAccessibleName(self._questions[name].text())
        for kind, each in guidance.kinds.items():
            self.interests.relabel(kind, words.ptext(each.name.context, each.name.source))
        for phase, line in guidance.buddy.phases.items():
            self.phase.relabel(phase, words.ptext(line.text.context, line.text.source))
        self.week.say(words)
        wish = self._part.desk.buddies.wish(file)
        if file.connection.buddy_wish is None:
            told = words.text("Ask the client first. Then you see who fits.")
        elif wish.wants is False:
            told = words.text("The client does not want a buddy. You can ask again later.")
        else:
            told = words.line(*(words.text(KINDS[each]) for each in wish.kinds))
        self.say(words.text("A buddy: what the client wishes"), told)

    def _ask(self, **changes: Any) -> None:
        part = self._part
        if not part.attempt(lambda: part.desk.buddies.ask(part.file.case.id, **changes)):
            self.show_file(part.file)
