"""How the consultant sees a life domain now: one of five levels by what they mean, or where it stands without one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.domain_texts import DomainTexts
from coachdesk.domain.picture import DomainLook, LookStatus
from coachdesk.domain.picture.domains import LEVELS
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.listen.domain_choice import Choice, LevelLine
from coachdesk.ui.listen.domain_marks import level_text
from coachdesk.ui.listen.domain_row import STATUSES
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.choices import Toggles


class DomainLevels(Speaking):
    """`level_given` carries a level, 0 for none any more; `status_given` the id of where it stands without one."""

    level_given, status_given = Signal(int), Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        title, how = label("field"), label("small", wrap=True)
        self.speak(title.setText, mark("How do you see it now?"))
        self.speak(
            how.setText, mark("Begin at the top, and take the first that fits today: what you saw or heard, not why.")
        )
        self.day = label("muted", wrap=True)
        self.choice = Choice()
        for level in reversed(LEVELS):
            self.choice.add(str(level), LevelLine(level))
        self.choice.pressed.connect(self._press)
        self.speak(self.choice.setAccessibleName, mark("How do you see it now?"))
        self.source = label("small", wrap=True)
        self.open_part = QWidget()
        self.open_part.setLayout(column(how, self.choice, self.source, spacing=4))
        options = ((status, source) for status, source in STATUSES.items())
        self.statuses = Toggles(self.language, mark("Or without a level"), options, many=True)
        self.statuses.picked.connect(self._press_status)
        self._look: DomainLook | None = None
        self.setLayout(column(title, self.day, self.open_part, 2, self.statuses, spacing=4))

    def show_look(self, look: DomainLook | None, texts: tuple[str, ...], own: DomainTexts | None) -> None:
        """Show the level or standing; `texts` say what the levels from 1 to 5 mean, `own` whose texts they are."""
        words = self.words
        self._look = look
        for level, text in zip(LEVELS, texts, strict=True):
            self.choice.say(str(level), text, level_text(words, level))
        seen = look.level if look is not None else None
        self.choice.show_chosen(str(seen) if seen is not None else "")
        self.statuses.show_chosen([look.status] if look is not None and look.status in STATUSES else [])
        self.source.setVisible(own is not None)
        self.source.setText(words.line(own.organisation, own.licence) if own is not None else "")
        self.open_part.setEnabled(look is not None and bool(look.purpose))

    def show_day(self, day: date | None) -> None:
        """Say that what is shown is of an earlier day; None for today."""
        self.day.setVisible(day is not None)
        if day is not None:
            self.day.setText(
                self.words.text("As it was on {date}. What you change is of today.", date=self.words.date(day))
            )

    def _press(self, key: str) -> None:
        """Give a level; pressing the chosen one again takes it back."""
        level = int(key)
        before = self._look.level if self._look is not None else None
        self.level_given.emit(0 if level == before else level)

    def _press_status(self) -> None:
        """One at a time; pressing the chosen one again takes it back."""
        before = self._look.status if self._look is not None else LookStatus.OPEN
        pressed = [status for status in self.statuses.chosen if status != before]
        self.status_given.emit(pressed[0] if pressed else LookStatus.OPEN)
