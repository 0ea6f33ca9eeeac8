"""One card about energy on the consultant's page: what it asks for, what somebody is good at, and whether the plan says so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.domain.intake import names_strength
from coachdesk.domain.picture import EnergyItem, Pile, Tag
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.energy_names import PILES, TAGS, item_name
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.tokens import ENERGY, LIGHT

PICTURE = 20


class EnergyRow(Speaking):
    """`laid` carries the pile to lay it in, `changed` the names and values of fields of EnergyItem."""

    laid = Signal(str)
    away = Signal()
    changed = Signal(dict)

    def __init__(self, around: Around, autosave: Autosave, item: EnergyItem) -> None:
        """For the card `item`, as long as it lies where it lies; `show_item` shows it."""
        super().__init__(around.language)
        self._around, self._autosave = around, autosave
        self.item: EnergyItem | None = None
        self._client = ""
        self._name = label("h3", wrap=True)
        own = not item.card
        self._pictures = {tag: _picture(tag) for tag in Tag if own or tag in item.tags}
        self.more = button("icon", "more")
        self.more.clicked.connect(self._show_menu)
        line = row(*self._pictures.values(), self._name, self.more, spacing=6)
        line.setStretch(len(self._pictures), 1)
        frame, self._box = card("inset", margin=12, spacing=8)
        self._box.addLayout(line)
        self.tags: Toggles | None = None
        if own:  # those of the content have their tags
            self.tags = Toggles(self.language, "", TAGS.items(), many=True)
            self.tags.picked.connect(self._keep_tags)
            self._box.addWidget(self.tags)
        self.plan: QPushButton | None = None
        self.name_it: QPushButton | None = None
        self.quality: SaidFields | None = None
        if item.pile is Pile.GIVES:
            self._add_buttons()
        self.setLayout(column(frame))

    def _add_buttons(self) -> None:
        """What gives energy may be a strength."""
        self.plan, self.name_it = button("toggle", checkable=True), button("toggle", checkable=True)
        self.speak(self.plan.setText, mark("On the plan"))
        self.speak(self.name_it.setText, mark("Name the quality"))
        self.plan.clicked.connect(lambda on: self.changed.emit({"strength": on}))
        self.name_it.clicked.connect(self._unfold)
        buttons = QWidget()
        flow = Flow(buttons)
        for made in (self.name_it, self.plan):
            flow.addWidget(made)
        self._box.addWidget(buttons)

    def show_item(self, item: EnergyItem, client_language: str) -> None:
        """Show a card as it lies now."""
        if (item, client_language) == (self.item, self._client):
            return
        self.item, self._client = item, client_language
        for tag, picture in self._pictures.items():
            picture.setVisible(tag in item.tags)
        if self.tags is not None:
            self.tags.show_chosen(item.tags)
        if self.plan is not None and self.name_it is not None:
            known = self._around.desk.content.energy_cards.get(item.card)
            self.plan.setChecked(item.strength)
            self.plan.setEnabled(item.strength or names_strength(item, known))
            self.name_it.setChecked(self.name_it.isChecked() or bool(item.quality))
            self._show_quality(self.name_it.isChecked())
        self.retranslate()

    def _show_quality(self, wanted: bool) -> None:
        """The fields for a quality are made when there is one, or one is to be named."""
        assert self.item is not None
        if wanted and self.quality is None:
            made = self.quality = SaidFields(
                self.language, mark("What is this person good at?"), self._autosave, lines=1
            )
            made.said.connect(lambda: self._keep_quality(made))
            self._box.addWidget(made)
        if self.quality is not None:
            self.quality.setVisible(wanted)
            self.quality.show_words(self.item.quality, self._client, same=True)

    def retranslate(self) -> None:
        super().retranslate()
        if self.item is None:
            return
        words = self.words
        name = item_name(self.item, self._around.desk.content, words)
        self._name.setText(words.line(name))
        if self.plan is not None and self.name_it is not None:
            self.plan.setAccessibleName(deed_on(words, words.text("On the plan"), name))
            self.name_it.setAccessibleName(deed_on(words, words.text("Name the quality"), name))
        more = words.text("More to do with this card")
        self.more.setAccessibleName(deed_on(words, more, name))
        self.more.setToolTip(more)
        tags = words.listed(words.text(TAGS[tag]) for tag in self.item.tags)
        self.setAccessibleName(words.line(name, tags))

    @property
    def names_anew(self) -> bool:
        """Whether the fields for a quality are open though none is kept yet."""
        assert self.item is not None
        return self.name_it is not None and self.name_it.isChecked() and not self.item.quality

    def name_anew(self) -> None:
        """Open the fields for a quality."""
        if self.name_it is not None:
            self.name_it.setChecked(True)
            self._show_quality(True)

    def _unfold(self, wanted: bool) -> None:
        if not wanted and self.quality is not None and self.quality.says_something:
            assert self.name_it is not None
            self.name_it.setChecked(True)  # what is there is never hidden
            return
        self._show_quality(wanted)
        if wanted and self.quality is not None:
            self.quality.typed.setFocus()

    def _keep_quality(self, made: SaidFields) -> None:
        try:
            quality = made.words_said
        except CaseError as error:
            self._around.speaker.refuse(error)
            return
        self.changed.emit({"quality": quality})

    def _keep_tags(self) -> None:
        assert self.tags is not None
        self.changed.emit({"tags": tuple(Tag(tag) for tag in self.tags.chosen)})

    def _show_menu(self) -> None:
        assert self.item is not None
        menu = QMenu(self)
        for pile, source in PILES.items():
            if pile is not self.item.pile:
                menu.addAction(self.words.text(source), lambda pile=pile: self.laid.emit(pile))
        menu.addSeparator()
        menu.addAction(icons.icon("close", LIGHT.text), self.words.text("Take this card away"), self.away.emit)
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.isAutoRepeat():
            super().keyPressEvent(event)  # the focus goes on to the next card, which a key held down is not meant for
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.away.emit()
        elif text.isdecimal() and 1 <= int(text) <= len(PILES):
            self.laid.emit(tuple(PILES)[int(text) - 1])
        else:
            super().keyPressEvent(event)


def _picture(tag: Tag) -> IconLabel:
    return IconLabel(icons.pictogram(tag, getattr(LIGHT, ENERGY[tag][0])), PICTURE)
