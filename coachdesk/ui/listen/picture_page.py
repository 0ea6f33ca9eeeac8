"""What the picture says: strengths, energy, life domains, scale and web together, with quiet signals."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture.signals import Signal
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.listen.picture_parts import DomainsPart, EnergyPart, PicturePart, ScalePart, WebPart
from coachdesk.ui.listen.signal_card import SignalCard
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen


class PicturePage(ListenPage):
    """It changes nothing in the case: each part leads to the page on which it is made."""

    cards = ("no_label", "levels_not_marks", "different_view", "begin_with_can")

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._found: dict[str, Signal] = {}
        title, hint = label("question", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("What does the picture say?"))
        self.speak(hint.setText, mark("Look at it together. Ask before you draw a conclusion."))
        self.safety, self.paper = button("plain", "shield"), button("primary", "print")
        self.speak(self.safety.setText, mark("Safety"))
        self.speak(self.paper.setText, mark("Look and print"))
        self.safety.clicked.connect(lambda: self._open_safety(""))
        self.paper.clicked.connect(lambda: self.around.navigator.go("picture_paper", self.file.case.id))
        self.urgent: KeyedColumn[SignalCard, Signal] = KeyedColumn(self._new_card, self._show_card)
        self.quiet: KeyedColumn[SignalCard, Signal] = KeyedColumn(self._new_card, self._show_card)
        self.back = button("quiet", "undo")
        self.back.clicked.connect(self._bring_back)
        self.parts: tuple[PicturePart, ...] = (
            EnergyPart(self.around, mark("Strengths and energy")),
            DomainsPart(self.around, mark("Life domains")),
            ScalePart(self.around, mark("The scale")),
            WebPart(self.around, mark("Positive health")),
        )
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for top in (title, hint, flowing(self.paper, self.safety)[0]):
            box.addWidget(top)
        box.addLayout(self.urgent)
        for part in self.parts:
            part.wanted.connect(self.open_page)
            box.addWidget(part)
        box.insertLayout(box.indexOf(self.parts[1]), self.quiet)  # after what this person is good at
        box.insertLayout(box.indexOf(self.parts[1]), row(self.back, None))
        box.addStretch(1)
        for_reading(self)
        self.begins_at = self.paper

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        self._draw_signals(file)
        spoken = self.stage.spoken()
        for part in self.parts:
            part.show_file(file, spoken)
        as_seen(self._box)

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None:
            self.show_file(self.file)

    def _draw_signals(self, file: CaseFile) -> None:
        seeing = self.desk.seeing
        self._found = {signal.key: signal for signal in seeing.signals(file)}
        self.urgent.show_values((key, signal) for key, signal in self._found.items() if signal.safety)
        self.quiet.show_values((key, signal) for key, signal in self._found.items() if not signal.safety)
        aside = seeing.aside(file)
        self.back.setVisible(aside > 0)
        self.back.setText(self.words.plural("Show {n} signal again", "Show {n} signals again", aside))

    def _new_card(self, key: str) -> SignalCard:
        made = SignalCard(self.around, self._found[key])
        made.wanted.connect(self.wanted)
        made.safety_wanted.connect(self._open_safety)
        made.put_aside.connect(lambda: self._put_aside(key))
        return made

    def _show_card(self, card: SignalCard, _signal: Signal) -> None:
        card.show_signal(self.file, self.stage.spoken())

    @property
    def cards_shown(self) -> tuple[SignalCard, ...]:
        """The signals on show, from above."""
        shown = {**self.urgent.parts, **self.quiet.parts}
        return tuple(sorted((shown[key] for key in self._found), key=lambda card: not card.signal.safety))

    # --- doing ------------------------------------------------------------------------------------------------------

    def _put_aside(self, key: str) -> None:
        self.desk.seeing.put_aside(self.file, self._found[key])
        self.show_file(self.file)
        self.back.setFocus()

    def _bring_back(self) -> None:
        self.desk.seeing.bring_back(self.file)
        self.show_file(self.file)
        self.cards_shown[0].open.setFocus()

    def _open_safety(self, card_id: str) -> None:
        self.around.navigator.go("safety", self.file.case.id, f"{Stage.LISTEN}:{card_id}")
