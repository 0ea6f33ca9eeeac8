"""How sure the client is to manage a step, and what could be said more plainly. It asks, and holds nothing up."""

from typing import Final

from PySide6.QtCore import Signal

from coachdesk.domain.cases import Case
from coachdesk.domain.plain_words import Doubt, step_doubts
from coachdesk.domain.steps import MOST_SURE, SURE_ENOUGH, Step
from coachdesk.i18n import Translator, mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.notices import Notice

NOT_ASKED: Final = "not_asked"
DOUBTS: Final = {
    Doubt.VAGUE: mark("Name something that everybody can see."),
    Doubt.PERSON: mark("Name who does it."),
    Doubt.DATE: mark("Choose a day."),
    Doubt.LONG: mark("Make it shorter: at most 15 words."),
}
"""What to do about each; never more than advice."""
SMALLER: Final = mark("Below 7 a step is often too large. Ask which smaller step would be an 8.")


def advice(doubts: tuple[Doubt, ...], words: Translator) -> str:
    """What to do about these, in one line; empty without any."""
    said = " ".join(words.text(DOUBTS[doubt]) for doubt in doubts)
    return words.text("Perhaps plainer: {advice}", advice=said) if said else ""


class StepSure(Speaking):
    """`picked` is sent when another number is pressed; `sure` is it, None for not asked."""

    picked = Signal()

    def __init__(self, language: Language, step: Step, case: Case) -> None:
        super().__init__(language)
        self._step, self._case = step, case
        self.numbers = Toggles(language, mark("How sure is the client, from 0 to 10?"), ())
        self.numbers.add(NOT_ASKED, mark("Not asked"))
        for number in range(MOST_SURE + 1):
            self.numbers.add(str(number), str(number), translate=False)
        self.numbers.picked.connect(self.picked)
        self.smaller, self.doubts = Notice(""), label("small", wrap=True)
        self.setLayout(column(self.numbers, self.smaller, self.doubts, spacing=8))
        self.retranslate()

    @property
    def sure(self) -> int | None:
        """What is pressed in."""
        chosen = self.numbers.chosen[0]
        return None if chosen == NOT_ASKED else int(chosen)

    def show_step(self, step: Step) -> None:
        """Show how sure the client is of a step, and what could be plainer about it."""
        self._step = step
        sure = step.confidence
        self.numbers.show_chosen([NOT_ASKED if sure is None else str(sure)])
        self.smaller.say(self.words.text(SMALLER) if sure is not None and sure < SURE_ENOUGH else "")
        said = advice(step_doubts(step, self._case), self.words)
        self.doubts.setText(said)
        self.doubts.setVisible(bool(said))

    def retranslate(self) -> None:
        super().retranslate()
        self.show_step(self._step)
