"""One card about energy on the consultant's page: what it asks for, what somebody is good at, and whether the plan says so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from coachdesk.domain.casefile import CaseFile
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

    def __init__(self, around: Around, autosave: Autosave, *, own: bool) -> None:
        """`own` cards get their tags here; those of the content have theirs."""
        super().__init__(around.language)
        self._around = around
        self.item: EnergyItem | None = None
        self._name = label("h3", wrap=True)
        self._pictures = {tag: IconLabel(icons.pictogram(tag, getattr(LIGHT, ENERGY[tag][0])), PICTURE) for tag in Tag}
        self.more = button("icon", "more")
        self.more.clicked.connect(self._show_menu)
        self.tags = Toggles(self.language, "", ((tag, source) for tag, source in TAGS.items()), many=True)
        self.tags.picked.connect(self._keep_tags)
        self.tags.setVisible(own)
        self.plan, self.name_it = button("toggle", checkable=True), button("toggle", checkable=True)
        self.speak(self.plan.setText, mark("On the plan"))
        self.speak(self.name_it.setText, mark("Name the quality"))
        self.plan.clicked.connect(lambda on: self.changed.emit({"strength": on}))
        self.name_it.clicked.connect(self._unfold)
        self.quality = SaidFields(self.language, mark("What is this person good at?"), autosave, lines=1)
        self.quality.said.connect(lambda: self.changed.emit({"quality": self.quality.words_said}))
        self.quality.hide()
        self._buttons = QWidget()
        flow = Flow(self._buttons)
        for made in (self.name_it, self.plan):
            flow.addWidget(made)
        line = row(*self._pictures.values(), self._name, self.more, spacing=6)
        line.setStretch(len(self._pictures), 1)
        frame, box = card("inset", margin=12, spacing=8)
        box.addLayout(line)
        for part in (self.tags, self._buttons, self.quality):
            box.addWidget(part)
        self.setLayout(column(frame))

    def show_item(self, item: EnergyItem, file: CaseFile) -> None:
        """Show a card as it lies now."""
        new = self.item is None
        self.item = item
        gives, known = item.pile is Pile.GIVES, self._around.desk.content.energy_cards.get(item.card)
        for tag, picture in self._pictures.items():
            picture.setVisible(tag in item.tags)
        self.tags.show_chosen(item.tags)
        self._buttons.setVisible(gives)
        self.plan.setChecked(item.strength)
        self.plan.setEnabled(item.strength or names_strength(item, known))
        self.quality.show_words(item.quality, file.case.client_language)
        if new:
            self.name_it.setChecked(bool(item.quality))
        self.quality.setVisible(gives and (self.name_it.isChecked() or bool(item.quality)))
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self.item is None:
            return
        words = self.words
        name = item_name(self.item, self._around.desk.content, words)
        self._name.setText(words.line(name))
        for made, text in ((self.plan, words.text("On the plan")), (self.name_it, words.text("Name the quality"))):
            made.setAccessibleName(deed_on(words, text, name))
        more = words.text("More to do with this card")
        self.more.setAccessibleName(deed_on(words, more, name))
        self.more.setToolTip(more)
        tags = words.listed(words.text(TAGS[tag]) for tag in self.item.tags)
        self.setAccessibleName(words.line(name, tags))

    def _unfold(self, wanted: bool) -> None:
        if not wanted and (self.quality.words_said or (self.item is not None and self.item.quality)):
            self.name_it.setChecked(True)  # what is there is never hidden
            return
        self.quality.setVisible(wanted)
        if wanted:
            self.quality.typed.setFocus()

    def _keep_tags(self) -> None:
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
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.away.emit()
        elif text.isdecimal() and 1 <= int(text) <= len(PILES):
            self.laid.emit(tuple(PILES)[int(text) - 1])
        else:
            super().keyPressEvent(event)
