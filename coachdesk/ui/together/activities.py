"""Activities on the client's own screen: what was chosen, cards to like, and an own idea."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coachdesk.desk.fitting_words import PICTURES, facts
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.joining import Going, Joining
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, column, row
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.own_words import OwnWords
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.tokens import LIGHT

SAYS: Final = {
    Going.CHOSEN: mark_to_client("I want this"),
    Going.LIKED: mark_to_client("Perhaps later"),
    Going.DECLINED: mark_to_client("Not for me"),
}
"""What the client can say of a card, by what it becomes."""
STATES: Final = {
    Going.CHOSEN: mark_to_client("You chose this."),
    Going.GOING: mark_to_client("You take part in this."),
}
"""How it stands with what was chosen."""
_RECEIVED: Final = mark_to_client("{name} welcomes you the first time.")
_SHOWN: Final = ("times", "place", "cents", "dutch", "for_whom", "receives")
_PICTURES: Final = {**PICTURES, "for_whom": "people"}
_COLUMNS: Final = 2
_PICTURE, _LARGE, _SMALL = 52, 84, 26
"""Pixels of the picture of a card, of one that carries the meaning, and of those beside facts."""


class ActivityTile(QFrame):
    """One activity: its picture, its name, how it stands with it, what people do there, the facts, and three things to say."""

    def __init__(self, around: Around, activity: Activity, *, in_library: bool = True) -> None:
        """`in_library`: more is known of it than its name."""
        super().__init__()
        self._around, self.activity = around, activity
        self._tongues = Tongues(around.language.words)
        self._going: Going | None = None
        self._picture = QLabel()
        self.name, self.state = PairLabel(around, "client-word"), PairLabel(around, "client-hint")
        self.does = PairLabel(around, "client-hint")
        known = dict(facts(activity, around.language.words)) if in_library else {}
        self._facts = {name: PairLabel(around, "client-hint") for name in _SHOWN if name in known}
        self.says = {going: LineButton(around, "answer") for going in SAYS}
        frame, box = card(margin=16, spacing=8)
        head = row(self._picture, column(self.name, self.state, spacing=2), spacing=14)
        head.setStretch(1, 1)
        box.addLayout(head)
        box.addWidget(self.does)
        self.does.setVisible(bool(activity.does.strip()))
        box.addLayout(self._known())
        deeds = QHBoxLayout()
        deeds.setSpacing(10)
        for pressed in self.says.values():
            pressed.setCheckable(True)
            deeds.addLayout(with_loudspeaker(pressed), 1)
        box.addLayout(deeds)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def _known(self) -> QGridLayout:
        """What is known, two beside each other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        for at, (name, made) in enumerate(self._facts.items()):
            line = row(IconLabel(icons.pictogram(_PICTURES[name], LIGHT.accent), _SMALL), made, spacing=10)
            line.setStretch(1, 1)
            grid.addLayout(line, at // _COLUMNS, at % _COLUMNS)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        return grid

    def _fact(self, name: str, words: Translator) -> str:
        if name == "receives" and self.activity.receives.strip():
            return words.to_client(_RECEIVED, name=self.activity.receives.strip())
        return dict(facts(self.activity, words)).get(name, "")

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything in the languages of the screen."""
        self._tongues = tongues
        desk = self._around.desk
        kind = desk.content.guidance.kinds.get(self.activity.kind)
        picture = icons.pictogram(kind.pictogram if kind is not None else "connections", LIGHT.accent)
        side = _LARGE if look.pictures else _PICTURE
        self._picture.setFixedSize(side, side)
        self._picture.setPixmap(picture.pixmap(QSize(side, side), self.devicePixelRatioF()))
        title = tongues.line(lambda words: words.line(desk.activities.title_in(self.activity, words.language)))
        self.name.show_line(title, tongues.first)
        does = tongues.line(lambda words: desk.activities.does_in(self.activity, words.language))
        self.does.show_line(replace(does, second="") if does.second == does.text else does, tongues.first)
        self._say_state()
        for name, made in self._facts.items():
            made.show_line(tongues.line(lambda words, name=name: self._fact(name, words)), tongues.first)
        for going, pressed in self.says.items():
            pressed.setMinimumHeight(look.target)
            pressed.show_line(tongues.line(lambda words, going=going: words.to_client(SAYS[going])), tongues.first)
            pressed.setAccessibleDescription(title.text)

    def show_said(self, going: Going | None) -> None:
        """Say how it stands with it, and press in what was said of it."""
        self._going = going
        self._say_state()
        self.says[Going.CHOSEN].setChecked(going in (Going.CHOSEN, Going.GOING))
        for each in (Going.LIKED, Going.DECLINED):
            self.says[each].setChecked(going is each)

    def _say_state(self) -> None:
        state = STATES.get(self._going) if self._going is not None else None
        self.state.setVisible(state is not None)
        if state is not None:
            self.state.show_line(self._tongues.line(lambda words: words.to_client(state)), self._tongues.first)


class ActivitiesTogether(ClientView):
    """What is said of a card is kept at once. The cards stay while the screen is open, whatever is said of them."""

    title = mark_to_client("What would you like to do?")
    hint = mark_to_client("Say what you think of each card. You may also think up something else.")
    empty = mark_to_client("There is no card yet. What do you like? Tell it here.")
    """The line below the question where there is no card."""

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self.tiles: dict[str, ActivityTile] = {}
        body = QWidget()
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(14)
        for activity, in_library in self._activities(file):
            made = self.tiles[activity.id] = ActivityTile(around, activity, in_library=in_library)
            for going, pressed in made.says.items():
                pressed.clicked.connect(lambda _checked, key=activity.id, going=going: self._say_of(key, going))
            box.addWidget(made)
        self.own = OwnWords(
            around,
            mark_to_client("Something else? Tell it here."),
            "something_else",
            read=lambda: around.desk.joining.wish(self.file).idea,
            keep=self._keep_idea,
            shown_in=file.case.client_language,
        )
        box.addWidget(self.own)
        box.addStretch(1)
        self.setLayout(column(scrolling(body)))
        self.show_file(file)

    def _activities(self, file: CaseFile) -> tuple[tuple[Activity, bool], ...]:
        """What was chosen comes first, then what lies there for later, then what fits; each with whether the library has it."""
        joining = self.around.desk.joining
        known = (*joining.joinings(file), *joining.joinings(file, Going.LIKED))
        found = ((each.activity, True) for each in joining.suggestions(file))
        return (*(self._of(each) for each in known), *found)

    def _of(self, joining: Joining) -> tuple[Activity, bool]:
        """The activity of the library, or what was called so when the client chose it."""
        found = self.around.desk.joining.activity(joining)
        if found is not None:
            return found, True
        return Activity(joining.activity or joining.id, joining.title, joining.kind), False

    def below(self, words: Translator) -> str:
        return words.to_client(self.hint if self.tiles else self.empty)

    def say(self, tongues: Tongues, look: Look) -> None:
        for made in self.tiles.values():
            made.say(tongues, look)
        self.own.say(tongues)
        fit_loudspeakers(self, look.hear)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        for key, made in self.tiles.items():
            joining = self.around.desk.joining.of_activity(file, key)
            made.show_said(joining.going if joining is not None else None)
        self.own.show_kept()

    def _say_of(self, key: str, going: Going) -> None:
        """Keep what was said."""
        self.attempt(lambda: self.around.desk.joining.choose(self.file.case.id, key, going))
        self.show_file(self.file)

    def _keep_idea(self, words: Words) -> bool:
        joining, case_id = self.around.desk.joining, self.file.case.id
        kept = self.attempt(lambda: joining.ask(case_id, idea=words))
        self.show_file(joining.store.get(case_id))
        return kept

    def keep(self) -> None:
        self.own.keep()
