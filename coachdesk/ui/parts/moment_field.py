"""When something happened: a day and a time, or now."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal

from coachdesk.domain.errors import TimeInvalid
from coachdesk.domain.steps import parse_time
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.fields import Labelled, TextLine

_TIME_WIDTH = 110


class MomentField(Speaking):
    """`at` is an aware moment to the minute, or None; `taken` is sent when the user changed it.

    A moment that is refused stays in sight with the reason below it, until it is mended.
    """

    taken = Signal()

    def __init__(
        self,
        language: Language,
        autosave: Autosave,
        source: str,
        clock: Callable[[], datetime],
        *,
        needed: bool = False,
    ) -> None:
        """`needed` is for a moment that there always is; it can be changed and not taken away."""
        super().__init__(language)
        self.at: datetime | None = None
        self._autosave, self._clock, self._needed = autosave, clock, needed
        self.day = DayPicker(language, source)
        self.day.picked.connect(self._take_day)
        self.time = TextLine(ltr=True)
        self.time.setPlaceholderText("14:30")
        self.time.setMaximumWidth(_TIME_WIDTH)
        autosave.watch(self.time, self._take)
        self._time = Labelled(language, mark("What time?"), self.time)
        self.now = button("plain")
        self.speak(self.now.setText, mark("Now"))
        self.now.clicked.connect(self._take_now)
        self._problem = label("problem", wrap=True)
        self._problem.hide()
        whole = row(self.day, self._time, column(24, self.now, None, spacing=0), None, spacing=14)
        box = column(whole, self._problem, spacing=4)
        self.setLayout(box)

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._problem.text()

    def show_problem(self, text: str) -> None:
        """Say what is wrong; empty takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.time.setAccessibleDescription(text)

    def show_moment(self, at: datetime | None) -> None:
        """Show a stored moment, without a signal; not while something here is not kept yet."""
        if self.problem or self._autosave.waits(self.time):
            return
        self._show(at)

    def _show(self, at: datetime | None) -> None:
        local = at.astimezone() if at is not None else None
        self.at = at
        self.day.show_day(local.date() if local else None)
        self.time.show_value(f"{local:%H:%M}" if local else "")
        self.day.clear.setVisible(at is not None and not self._needed)
        self._time.setVisible(at is not None)

    def retranslate(self) -> None:
        super().retranslate()
        self.day.clear.setVisible(self.day.day is not None and not self._needed)

    def _take_now(self) -> None:
        self.show_problem("")
        self._show(self._clock().replace(second=0, microsecond=0))
        self.taken.emit()

    def _take_day(self) -> None:
        if self.day.day is not None and not self.time.text().strip():
            self.time.setText(f"{self._clock().astimezone():%H:%M}")
        self._time.setVisible(self.day.day is not None)
        self._take()

    def _take(self) -> None:
        try:
            time = parse_time(self.time.text())
        except TimeInvalid as error:
            self.show_problem(messages.refusal(error, self.words))
            return
        if self.day.day is None or time is None:
            if self._needed or self.day.day is not None:
                self.show_problem(self.words.text("Write the time too, like 14:30."))
                return
            self.at = None
        else:
            self.at = datetime.combine(self.day.day, time).astimezone()
        self.show_problem("")
        self.taken.emit()
