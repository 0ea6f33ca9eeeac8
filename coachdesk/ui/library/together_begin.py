"""What it is about: with whom, what is to be reached, which activities, and who builds bridges."""

from itertools import islice
from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.cooperating import COOPERATION_FIELDS
from coachdesk.domain.connection.together import Cooperation
from coachdesk.domain.search import fold
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.library.together_part import TogetherPart, put
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Story, TextLine
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.place import KEPT

MOST: Final = 24
"""How many activities are offered to press in at once, beside those that are pressed in."""


class TogetherBegin(TogetherPart):
    """Everything here can be left open."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        desk = self.desk.cooperating
        self.fields = {
            name: self.typed(name, field, lambda text, name=name: desk.typed(self.id, **{name: text}))
            for name, field in (
                ("name", TextLine()),
                ("aim", Story(lines=2, most=6)),
                ("bridge", TextLine()),
                ("bridge_substitute", TextLine()),
                ("note", Story(lines=2, most=8)),
            )
        }
        self.activities: Toggles | None = None
        self._stay: set[str] = set()
        self._offered: tuple[tuple[str, str], ...] = ()
        self._around_activities = QVBoxLayout()
        self.search = TextLine()
        self.search.setProperty(KEPT, True)  # what is typed here is nothing to keep
        self.speak(self.search.setPlaceholderText, mark("Search activities"))
        self.speak(self.search.setAccessibleName, mark("Search activities"))
        self.search.textChanged.connect(self._find)
        self.alone, self.hints = Notice(""), label("muted", wrap=True)
        put(self.box, self.fields["name"].labelled, self.fields["aim"].labelled)
        self._around_activities.addWidget(self.search)
        self.box.addLayout(self._around_activities)
        put(self.box, self.fields["bridge"].labelled, self.fields["bridge_substitute"].labelled, self.alone)
        put(self.box, self.fields["note"].labelled, self.hints)
        self.box.addStretch(1)

    def draw(self, cooperation: Cooperation, *, same: bool) -> None:
        for name, field in self.fields.items():
            field.show(getattr(cooperation, name), same=same)
        if not same:
            self._stay = set()
        self._offer(cooperation)
        leans = bool(cooperation.bridge.strip()) and not cooperation.bridge_substitute.strip()
        words = self.words
        self.alone.say(words.text("All of it hangs on one person now. Who can take over for a while?") if leans else "")
        hints = self.desk.content.guidance.together.hints.values()
        self.hints.setText("\n".join(words.ptext(each.text.context, each.text.source) for each in hints))

    def _offer(self, cooperation: Cooperation) -> None:
        """Activities of the library, to press in; made anew only where these are others.

        Of many only those that are pressed in are offered, with some that are searched for; what was offered stays
        until something else is searched for, so that nothing vanishes under a press.
        """
        every = self.desk.activities.all()
        wanted, many = fold(self.search.text()), len(every) > MOST
        some = islice((each.id for each in every if not many or wanted in fold(each.title)), MOST)
        offered = {*((many and self._stay) or some), *cooperation.activities}
        self._stay = offered
        found = tuple((each.id, each.title) for each in every if each.id in offered)
        self.search.setVisible(many)
        if found != self._offered or self.activities is None:
            self._offered = found
            if self.activities is not None:
                self._around_activities.removeWidget(self.activities)
                self.activities.deleteLater()
            self.activities = Toggles(
                self.language, COOPERATION_FIELDS["activities"], found, many=True, translate=False
            )
            self.activities.picked.connect(self._pick)
            self._around_activities.addWidget(self.activities)
        self.activities.setVisible(bool(found))
        self.activities.show_chosen(cooperation.activities)

    def _find(self) -> None:
        """Offer what is searched for."""
        self._stay = set()
        if self.cooperation is not None:
            self._offer(self.cooperation)

    def _pick(self) -> None:
        """Keep what is pressed in; what has no button here, as what was removed meanwhile, stays as it was."""
        assert self.activities is not None
        offered, kept = set(self.activities.ids), self.desk.cooperating.get(self.id).activities
        chosen = (*(each for each in kept if each not in offered), *self.activities.chosen)
        self.attempt(lambda: self.desk.cooperating.pressed(self.id, activities=chosen))
