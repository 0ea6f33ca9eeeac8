"""What a chart shows, or showed on earlier days, in words: below it, for who asks for it."""

from collections.abc import Iterable

from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.reading import for_reading


class Twin(Speaking):
    """A quiet button that unfolds the lines."""

    def __init__(self, language: Language, source: str = mark("In words")) -> None:
        """`source` is what the button says."""
        super().__init__(language)
        self.toggle, self.lines = button("quiet", checkable=True), label("small", wrap=True)
        self.speak(self.toggle.setText, source)
        self.toggle.toggled.connect(self.lines.setVisible)
        self.lines.hide()
        for_reading(self)
        self.setLayout(column(row(self.toggle, None), self.lines, spacing=2))

    def show_lines(self, lines: Iterable[str]) -> str:
        """Show these lines; returns them as one text, for a description."""
        text = "\n".join(line for line in lines if line)
        self.lines.setText(text)
        self.setVisible(bool(text))
        return text
