"""When safety comes first: for each signal a few calm steps, and the numbers to call."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import SafetyCard
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.scroll import into_sight, scrolling
from coachdesk.ui.parts.tab_order import as_seen


class SafetyFold(Fold):
    """One safety card: its signal, what to do, and whom to call."""

    def __init__(self, language: Language, card: SafetyCard) -> None:
        super().__init__(language)
        self.card = card
        self.steps = [label("", wrap=True) for _ in card.do]
        self.numbers = [(label("h2"), label("", wrap=True)) for _ in card.numbers]
        self._source = label("small", wrap=True)
        for step in self.steps:
            self.body.addWidget(step)
        for phone, name in self.numbers:
            line = row(phone, name, spacing=14)
            line.setStretch(1, 1)
            self.body.addLayout(line)
        self.body.addWidget(self._source)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words, card = self.words, self.card
        for number, (made, step) in enumerate(zip(self.steps, card.do, strict=True), 1):
            made.setText(words.line(f"{words.number(number)}. {words.ptext(step.context, step.source)}"))
        for (phone, name), each in zip(self.numbers, card.numbers, strict=True):
            phone.setText(isolate_ltr(each.phone) if each.phone else "–")
            shown = words.ptext(each.name.context, each.name.source)
            if not each.phone:
                shown = words.line(shown, words.text("Look up this number beforehand."))
            name.setText(shown)
        self._source.setText(
            words.text("Source: {source}", source=words.ptext(card.source.context, card.source.source))
        )
        self.say(words.ptext(card.signal.context, card.signal.source))


class SafetyPage(Page):
    """Opened with a case; `stage` is the stage to go back to, a colon, and the id of the card to unfold, if any."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.file: CaseFile | None = None
        self._wanted, self._stage = "", ""
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("Back to the case"))
        self.back.clicked.connect(self._go_back)
        with_keys(self, self.back, mark("Back to the case"), "Escape")
        QShortcut(QKeySequence("Escape"), self, self._go_back)
        title, hint = label("h1", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("Safety goes first"))
        self.speak(hint.setText, mark("These are steps to think along. In danger, call 112 first."))
        self.folds = {card.id: SafetyFold(self.language, card) for card in self.desk.content.safety.values()}
        inside = QWidget()
        self._column = column(*self.folds.values(), None, spacing=10)
        inside.setLayout(self._column)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(12)
        head = row(title, self.back)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(hint)
        box.addWidget(scrolling(inside), 1)
        as_seen(self._column)

    def open(self, case_id: str, stage: str = "") -> None:
        """Unfold one card, or else the first; the others can be unfolded too."""
        if case_id:
            self.file = self.desk.cases.open(case_id)
        self._stage, _, wanted = stage.partition(":")
        self._wanted = wanted if wanted in self.folds else next(iter(self.folds))
        for card_id, fold in self.folds.items():
            fold.show_open(card_id == self._wanted)

    def entered(self) -> None:
        fold = self.folds[self._wanted or next(iter(self.folds))]
        fold.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, fold, lambda: into_sight(fold))

    def place(self) -> dict[str, str]:
        if self.file is None:
            return {}
        return {"case": self.file.case.id, "stage": f"{self._stage}:{self._wanted}"}

    def _go_back(self) -> None:
        if self.file is not None:
            self.around.navigator.go("case", self.file.case.id, self._stage)
