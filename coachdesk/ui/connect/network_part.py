"""The people around a client: the map of one day, who is on it, contact in own words, and two maps beside each other."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coachdesk.desk.network_words import MAP_FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.connection.network import NetworkMap, Tie
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.connect.network_asks import AskCard
from coachdesk.ui.connect.network_compare import NetworkCompare
from coachdesk.ui.connect.network_head import NetworkHead
from coachdesk.ui.connect.network_key import NetworkKey
from coachdesk.ui.connect.network_map import PeopleMap
from coachdesk.ui.connect.tie_form import TieForm
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.kept_words import KeptWords
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView

NARROW: Final = 860
"""Below this width the form stands below the map."""
HIGH: Final = 372
"""Pixels of the height of the map."""


class NetworkPart(FollowPart):
    """The last map is shown first. Everything is kept at once."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self.key, self._case, self._latest = "", "", ""
        self.head = NetworkHead(stage, lambda: self.key)
        self.days, self.begin, self.beside = self.head.days, self.head.begin, self.head.beside
        self.days.activated.connect(lambda at: self.show_map(self.days.itemData(at)))
        self.begin.clicked.connect(self.begin_today)
        self.beside.clicked.connect(self._put_beside)
        self.empty = label("muted", wrap=True)
        self.speak(
            self.empty.setText,
            mark("Draw it together: who helps, who listens, who is near and who is far. It need not be complete."),
        )
        self.map = PeopleMap()
        self.map.setFixedHeight(HIGH)
        self.map.chosen.connect(lambda _key: self._show_form())
        self.map.opened.connect(self.open_tie)
        self.map.removed.connect(self._take_out)
        self.signs = NetworkKey(self.around, "small")
        self.who = TextLine()
        self.who.setMaxLength(SHORT)
        self._who = Labelled(self.language, mark("Who is there?"), self.who)
        self.who.returnPressed.connect(self.add)
        self.add_button = button("plain", "plus")
        self.speak(self.add_button.setText, mark("Put on the map"))
        self.add_button.clicked.connect(self.add)
        self.form = TieForm(stage)
        self.form.removed.connect(lambda: self._take_out(self.map.at))
        self.form.closed.connect(self._close_form)
        self.asks = AskCard(self.language)
        self.asks.wanted.connect(self.wanted)
        self.compare = NetworkCompare(stage)
        self._lay()
        self.begins_at = self.who

    def _lay(self) -> None:
        drawn, box = card(margin=14)
        adding = row(self._who, column(None, self.add_button, spacing=0))
        adding.setStretch(0, 1)
        box.addWidget(self.empty)
        box.addLayout(adding)
        box.addWidget(self.map)
        box.addWidget(self.signs)
        self.side, inside = card()
        inside.addWidget(self.form)
        said, words = card()
        self.said = {
            name: KeptWords(self.language, MAP_FIELDS[name], self.autosave, lines=2)
            for name in MAP_FIELDS
            if name != "on"
        }
        for name, field in self.said.items():
            field.said.connect(lambda name=name: self._keep_said(name))
            words.addWidget(field)
        self.words_card = said
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(drawn, 56, Qt.AlignmentFlag.AlignTop)
        self.beside_map = QWidget()
        self.beside_map.setLayout(column(self.side, self.asks, None, spacing=12))
        self._columns.addWidget(self.beside_map, 44)
        self.now = QWidget()
        self.now.setLayout(column(self._columns, said, spacing=12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 4, 0)
        whole.setSpacing(12)
        for part in (self.head, self.now, self.compare):
            whole.addWidget(part)
        whole.addStretch(1)

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def shown_map(self) -> NetworkMap | None:
        """The map on show; None where there is none."""
        desk = self.desk.network
        return next((each for each in desk.maps(self.file) if each.id == self.key), desk.latest(self.file))

    @property
    def ties(self) -> tuple[Tie, ...]:
        """Who is on it."""
        return self.desk.network.ties(self.file, self.key)

    def show_file(self, file: CaseFile) -> None:
        if file.case.id != self._case:
            self._case, self.key, self.map.at = file.case.id, "", ""
            self.who.clear()
            self._who.show_problem("")
            self.beside.setChecked(False)
            for field in self.said.values():
                field.show_problem("")
        maps = self.desk.network.maps(file)
        latest = maps[-1].id if maps else ""
        if latest != self._latest:  # one that was just begun, here or on the client's screen
            self._latest, self.key = latest, latest
        drawn = self.shown_map
        self.key = drawn.id if drawn is not None else ""
        comparing = len(maps) > 1 and self.beside.isChecked()
        self.head.show_maps(maps, self.key, drawn=bool(self.ties), comparing=comparing)
        self.now.setVisible(not comparing)
        self.compare.setVisible(comparing)
        if comparing:
            self.compare.show_file(file)
        self._show_drawn(file, drawn)

    def _show_drawn(self, file: CaseFile, drawn: NetworkMap | None) -> None:
        ties = self.ties
        self.empty.setVisible(not ties)
        self.map.show_ties(ties, file.case.calling_name, self.words, self.map.at)
        self.signs.show_ties(ties, Tongues(self.words))
        self.asks.show_ties(ties)
        self.words_card.setVisible(drawn is not None)
        for name, field in self.said.items():
            if drawn is not None:
                field.show_kept(getattr(drawn, name), file.case.client_language)
        self._show_form()

    def _show_form(self) -> None:
        found = next((tie for tie in self.ties if tie.id == self.map.at), None)
        self.side.setVisible(found is not None)
        self.beside_map.setVisible(found is not None or not self.asks.isHidden())
        if found is not None:
            self.form.show_tie(found, self.file.case)
        else:
            self.form.tie = None

    def show_map(self, key: str) -> None:
        """Show another map, unless words that could not be kept would be lost."""
        self.autosave.flush()
        if any(field.problem for field in self.said.values()) or self.form.holds():
            self.days.setCurrentIndex(self.days.findData(self.key))
            return
        self.key, self.map.at = key, ""
        self.show_file(self.file)

    # --- doing ------------------------------------------------------------------------------------------------------

    def begin_today(self) -> None:
        """Draw the map of today, beginning with the people of the last one."""
        self.autosave.flush()
        made: list[NetworkMap] = []
        if self.attempt(lambda: made.append(self.desk.network.of_day(self.stage.case_id))):
            self.show_map(made[0].id)
            self.who.setFocus()

    def _put_beside(self) -> None:
        """Show two maps, or the one again; what is typed is kept first."""
        self.autosave.flush()
        self.beside.setFocus()  # which else would go with what goes out of sight
        self.show_file(self.file)

    def add(self) -> None:
        """Put the one whose name was typed on the map on show, else on that of today."""
        if self.stage.restricted:
            return
        try:
            tie = self.desk.network.add(self.stage.case_id, self.key, self.who.text())
        except CaseError as error:
            self._who.show_problem(messages.refusal(error, self.words))
            self.who.setFocus()
            return
        self._who.show_problem("")
        self.who.clear()
        self.key = tie.about
        self.map.at = tie.id
        self.show_file(self.file)
        self.who.setFocus()

    def open_tie(self, key: str) -> None:
        """Open the form of somebody, and go to it."""
        if any(tie.id == key for tie in self.ties):
            self.map.at = key
            self.map.show_ties(self.ties, self.file.case.calling_name, self.words, key)
            self._show_form()
            self.form.who.setFocus(Qt.FocusReason.OtherFocusReason)
            into_sight(self.form.who)

    def _close_form(self) -> None:
        self.map.at = ""
        self.show_file(self.file)
        self.map.setFocus()

    def _take_out(self, key: str) -> None:
        if (
            key
            and not self.stage.restricted
            and self.attempt(lambda: self.desk.network.take_out(self.stage.case_id, key))
        ):
            self.map.setFocus()

    def _keep_said(self, name: str) -> None:
        field = self.said[name]
        try:
            self.desk.network.change_map(self.stage.case_id, self.key, **{name: field.words_said})
        except CaseError as error:
            field.show_problem(messages.refusal(error, self.words))
            return
        field.show_problem("")

    # --- where one is -----------------------------------------------------------------------------------------------

    def place(self) -> dict[str, str]:
        """Which map is on show, and who is open; see `Page.place`."""
        return {"map": self.key, "tie": self.map.at}

    def return_to(self, place: dict[str, str]) -> None:
        """Show it again, as far as it is there."""
        if any(each.id == place.get("map") for each in self.desk.network.maps(self.file)):
            self.key, self.map.at = place["map"], place.get("tie", "")
            self.show_file(self.file)

    def open(self, key: str) -> None:
        """Show a map by its id, or somebody with the map that this person is on."""
        tie = next((each for each in self.file.connection.ties if each.id == key), None)
        self.return_to({"map": tie.about if tie is not None else key, "tie": key})

    def client_view(self) -> ClientView | None:
        from coachdesk.ui.together.network import NetworkTogether

        return NetworkTogether(self.around, self.file, self.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(beside if self.width() >= NARROW else QBoxLayout.Direction.TopToBottom)
