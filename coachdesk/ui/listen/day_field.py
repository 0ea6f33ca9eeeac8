"""A day that may be refused: it stays in sight with the reason below it, until it is mended."""

from datetime import date

from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.day_picker import DayPicker


class DayField(DayPicker):
    """`needed` is for a day that there always is; it can be changed and not taken away."""

    def __init__(self, language: Language, source: str, *, needed: bool = False) -> None:
        self._needed = needed
        super().__init__(language, source)
        self._problem = label("problem", wrap=True)
        self._problem.hide()
        box = self.layout()
        assert box is not None
        box.addWidget(self._problem)

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._problem.text()

    def show_problem(self, text: str) -> None:
        """Say what is wrong; empty takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def show_kept(self, day: date | None) -> None:
        """Show the stored day, without a signal; not over one that was refused."""
        if not self.problem:
            self.show_day(day)

    def retranslate(self) -> None:
        super().retranslate()
        self.clear.setVisible(self.day is not None and not self._needed)
