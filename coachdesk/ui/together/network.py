"""The people around the client, drawn on the client's own screen: a name, and then what this person gives, where, how often."""

from typing import Any, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coachdesk.desk.network_words import FIELDS, NEAR, OFTEN, SUPPORT
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.connection.network import Near, Often, Support, Tie
from coachdesk.domain.words import Words
from coachdesk.i18n import mark, mark_to_client
from coachdesk.ui.connect.network_key import NetworkKey
from coachdesk.ui.connect.network_map import PeopleMap
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, column, row
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.choice_group import ChoiceGroup
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.own_words import OwnWords
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, with_loudspeaker

_PUT: Final = mark("Put on the map")
_OTHER: Final = mark_to_client("Somebody else")
_OFF: Final = mark("Take off the map")
SAID: Final = {
    "present": mark_to_client("How is your contact with other people now?"),
    "wished": mark_to_client("How would you like it to be?"),
}
"""What is said in own words, by the field of the map."""
_NARROW: Final = 820
"""Below this width the answers stand below the map."""


class NetworkTogether(ClientView):
    """Whoever is drawn today stands on the map of today, which begins with the people of the last one."""

    title = mark_to_client("Who is there for you?")
    hint = mark_to_client("Write a name. Press somebody to say more. Nobody has to be here.")

    def __init__(self, around: Around, file: CaseFile, key: str) -> None:
        """`key` is the id of the map to show; empty where none was drawn yet."""
        super().__init__(around, file)
        self.key = key
        self._tongues, self._look = Tongues(around.language.words), Look()
        self.map = PeopleMap(letters=15, least=QSize(300, 250))
        self.map.chosen.connect(self.open)
        self.map.removed.connect(lambda _key: self.take_out())
        self.signs = NetworkKey(around, "client-hint")
        self.line = TextLine()
        self.line.setMaxLength(SHORT)
        self.line.setProperty("role", "client-line")
        self.line.returnPressed.connect(self.put)
        self.put_button, self.other, self.off = (LineButton(around, role) for role in ("primary", "both", "quiet"))
        self.put_button.clicked.connect(self.put)
        self.other.clicked.connect(lambda: self.open(""))
        self.off.clicked.connect(self.take_out)
        self.name = PairLabel(around, "client-title")
        self.groups = {
            "gives": ChoiceGroup(around, FIELDS["gives"], {k.value: v for k, v in SUPPORT.items()}, many=True),
            "near": ChoiceGroup(around, FIELDS["near"], {k.value: v for k, v in NEAR.items()}),
            "often": ChoiceGroup(
                around, FIELDS["often"], {k.value: v for k, v in OFTEN.items() if k is not Often.NOT_SAID}
            ),
        }
        for name, group in self.groups.items():
            group.pressed.connect(lambda name=name: self._press(name))
        self.said = {name: self._own_words(name, ask) for name, ask in SAID.items()}
        self._lay()

    def _own_words(self, name: str, ask: str) -> OwnWords:
        """A line for contact as it is, or as it is wished; it belongs to the map of today."""
        desk = self.around.desk.network

        def read() -> Words:
            drawn = desk.latest(self.file)
            return getattr(drawn, name) if drawn is not None else Words()

        def keep(words: Words) -> bool:
            case_id = self.file.case.id
            kept = self.attempt(lambda: self._go_to(desk.say(case_id, **{name: words}).id))
            self.show_file(desk.store.get(case_id))
            return kept

        return OwnWords(self.around, ask, "statement", read=read, keep=keep, shown_in=self.file.case.client_language)

    def _lay(self) -> None:
        drawn, box = card(margin=8)
        box.addWidget(self.map, 1)
        box.addWidget(self.signs)
        self.new, self.known = QWidget(), QWidget()
        self.new.setLayout(
            column(self.line, with_loudspeaker(self.put_button), 8, *self.said.values(), None, spacing=12)
        )
        ends = row(with_loudspeaker(self.other), with_loudspeaker(self.off), spacing=8)
        self.known.setLayout(column(self.name, *self.groups.values(), ends, None, spacing=14))
        side = QWidget()
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 0, 6, 0)
        for part in (self.new, self.known):
            inside.addWidget(part)
        inside.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(16)
        self._both.addWidget(drawn, 58)
        self._both.addWidget(scrolling(side), 42)

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def ties(self) -> tuple[Tie, ...]:
        """Who is on the map on show."""
        return self.around.desk.network.ties(self.file, self.key)

    @property
    def tie(self) -> Tie | None:
        """Who is spoken of."""
        return next((tie for tie in self.ties if tie.id == self.map.at), None)

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues, self._look = tongues, look
        words = tongues.first
        self.map.take_letters(max(round(look.word * 0.62), 12))
        self.line.setPlaceholderText(words.text("Name"))
        self.line.setAccessibleName(words.text("Name"))
        self.put_button.show_line(tongues.line(lambda each: each.text(_PUT)), words)
        self.other.show_line(tongues.line(lambda each: each.to_client(_OTHER)), words)
        self.off.show_line(tongues.line(lambda each: each.text(_OFF)), words)
        for made in (self.put_button, self.other, self.off):
            made.setMinimumHeight(look.target)
        for group in self.groups.values():
            group.say(tongues, look)
        for line in self.said.values():
            line.say(tongues)
        self.show_file(self.file)
        fit_loudspeakers(self, look.hear)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        desk = self.around.desk.network
        if not any(each.id == self.key for each in desk.maps(file)):
            latest = desk.latest(file)
            self.key = latest.id if latest is not None else ""
        self.map.show_ties(self.ties, file.case.calling_name, self._tongues.first, self.map.at)
        self.signs.show_ties(self.ties, self._tongues)
        for line in self.said.values():
            line.show_kept()
        self._show_tie()

    def _show_tie(self) -> None:
        tie = self.tie
        self.new.setVisible(tie is None)
        self.known.setVisible(tie is not None)
        if tie is not None:
            self.name.show_line(self._tongues.line(lambda _each: tie.who), self._tongues.first)
            self.groups["gives"].show_chosen(each.value for each in tie.gives)
            self.groups["near"].show_chosen([tie.near.value])
            self.groups["often"].show_chosen([tie.often.value])

    def open(self, key: str) -> None:
        """Speak of somebody by the id; empty for somebody new."""
        self.map.show_ties(self.ties, self.file.case.calling_name, self._tongues.first, key)
        self._show_tie()
        if not key:
            self.line.setFocus()

    # --- doing ------------------------------------------------------------------------------------------------------

    def put(self) -> None:
        """Draw the one whose name was typed, and ask more about this person."""
        who = self.line.text()
        if not who.strip():
            self.line.setFocus()
            return
        desk, case_id, made = self.around.desk.network, self.file.case.id, list[Tie]()
        if self.attempt(lambda: made.append(desk.add(case_id, self._of_today(), who))):
            self.line.clear()
            self.key = made[0].about
            self.show_file(desk.store.get(case_id))
            self.open(made[0].id)
            self.groups["gives"].setFocus()

    def _of_today(self) -> str:
        """The id of the map of today; of one of an earlier day it begins as a copy, with the same one spoken of."""
        return self._go_to(self.around.desk.network.of_day(self.file.case.id).id)

    def _go_to(self, key: str) -> str:
        """Show another map, with the same one spoken of; returns its id."""
        desk, at = self.around.desk.network, self.tie
        if key != self.key:
            self.file, self.key = desk.store.get(self.file.case.id), key
            self.map.at = next((tie.id for tie in self.ties if at is not None and tie.who == at.who), "")
        return key

    def _press(self, name: str) -> None:
        if self.tie is None:
            return
        chosen = self.groups[name].chosen
        values: dict[str, Any] = {"gives": tuple(map(Support, chosen)) if name == "gives" else ()}
        if name == "near" and chosen:
            values = {"near": Near(chosen[0])}
        elif name == "often":
            values = {"often": Often(chosen[0]) if chosen else Often.NOT_SAID}
        desk, case_id = self.around.desk.network, self.file.case.id

        def keep() -> None:
            self._of_today()
            desk.change(case_id, self.map.at, **values)

        self.attempt(keep)
        self.show_file(desk.store.get(case_id))

    def take_out(self) -> None:
        """Take who is spoken of off the map of today."""
        desk, case_id = self.around.desk.network, self.file.case.id
        if self.tie is None:
            return

        def take() -> None:
            self._of_today()
            desk.take_out(case_id, self.map.at)

        self.attempt(take)
        self.show_file(desk.store.get(case_id))

    def keep(self) -> None:
        for line in self.said.values():
            line.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        self._both.setDirection(beside if self.width() >= _NARROW else QBoxLayout.Direction.TopToBottom)
