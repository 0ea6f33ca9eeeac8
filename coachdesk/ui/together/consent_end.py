"""The last pages of the client's screen for consent: until when it holds, and everything that was answered."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.days import months_later
from coachdesk.domain.errors import DayPassed
from coachdesk.domain.handover import ConsentKind
from coachdesk.i18n import mark, mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import column, row
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.consent_draft import Said
from coachdesk.ui.together.consent_pages import SMALL, Page, Told
from coachdesk.ui.together.consent_words import ANSWERS
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, pressed_in, with_loudspeaker

if TYPE_CHECKING:
    from coachdesk.ui.together.consent import ConsentTogether

MONTHS: Final = (3, 6, 12)
"""What can be pressed; another day can be chosen."""
_ANSWER: Final = 190
"""Pixels of the button that says what was answered."""
_HIGH, _HIGH_COMPACT = 130, 72


class ClientDay(DayPicker):
    """A day that the client chooses; the month reads from the side that the client's language does."""

    def show_month(self) -> None:
        super().show_month()
        if self.panel is not None:
            self.panel.setLayoutDirection(self.layoutDirection())


class UntilPage(Page):
    """Until when it may be told: so many months, or a day. Nothing is pressed beforehand."""

    title = mark_to_client("Until when may {name} know this?")
    hint = mark_to_client("After that we ask you again.")
    asks = True

    def __init__(self, view: "ConsentTogether") -> None:
        super().__init__(view)
        around = view.around
        if view.subject.guide and not view.items:
            self.title = mark_to_client("Until when?")
        self.months = {count: LineButton(around, "answer") for count in MONTHS}
        self._spoken = Language(around.desk.translators, around.language.code)
        self.day = ClientDay(self._spoken, mark("Another day"))
        self.chosen = Told(view, "until")
        line = QHBoxLayout()
        line.setSpacing(14)
        for count, made in self.months.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, count=count: self._press(count))
            line.addLayout(with_loudspeaker(made), 1)
        self.day.picked.connect(self._pick)
        self.setLayout(column(line, row(None, self.day, None), 4, self.chosen, None, spacing=14))
        self._tongues: Tongues | None = None

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues = tongues
        self._spoken.words = tongues.first
        self.day.retranslate()
        for part in (self.day.open, self.day.clear):
            part.setMinimumHeight(look.target)
        self.day.clear.setFixedWidth(look.target)
        for count, made in self.months.items():
            made.setMinimumHeight(_HIGH_COMPACT if look.compact else _HIGH)
            made.show_line(
                tongues.line(lambda each, count=count: each.plural("{n} month", "{n} months", count)), tongues.first
            )
        self.show_draft()

    def show_draft(self) -> None:
        until, today = self.view.draft.until, self.view.today
        months = next((count for count in MONTHS if until == months_later(today, count)), None)
        for count, made in self.months.items():
            pressed_in(made, count == months)
        self.day.show_day(until if months is None else None)
        self.chosen.setVisible(until is not None)
        if until is not None and self._tongues is not None:
            self.chosen.show_lines(until_line(until, self._tongues), Line(), self._tongues)

    def _press(self, count: int) -> None:
        day = months_later(self.view.today, count)
        self.view.choose_until(None if self.view.draft.until == day else day)

    def _pick(self) -> None:
        day = self.day.day
        if day is not None and day <= self.view.today:
            self.view.refused.emit(DayPassed())
            self.show_draft()
        else:
            self.view.choose_until(day)


def until_line(until: date, tongues: Tongues) -> Line:
    """Until Friday, 21 May 2027."""
    return tongues.line(lambda words: words.to_client("Until {date}", date=words.date(until, weekday=True)))


class SummaryRow(QWidget):
    """What was asked, and a button with the answer that leads back to it."""

    def __init__(self, view: "ConsentTogether", key: str, pictogram: str) -> None:
        super().__init__()
        self.words, self.answer = PairLabel(view.around, "client-hint"), LineButton(view.around, "answer")
        self._icon = IconLabel(icons.icon("more"), 26)
        self.answer.bear(self._icon)
        self.answer.clicked.connect(lambda: view.open(key))
        line = row(
            IconLabel(icons.pictogram(pictogram), SMALL - 12), self.words, with_loudspeaker(self.answer), spacing=14
        )
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_answer(self, words: Line, answer: Line, icon: str, tongues: Tongues, look: Look) -> None:
        """Show both; a screen reader hears what was asked with the answer."""
        self.words.show_line(words, tongues.first)
        self.answer.setMinimumHeight(look.target)
        self.answer.setFixedWidth(round(_ANSWER * max(look.scale, 1)))
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.show_icon(icons.icon(icon))
        self.answer.show_line(answer, tongues.first)
        self.answer.setAccessibleName(tongues.first.line(words.text, answer.text))


_ICONS: Final = {Said.YES: "check", Said.NO: "close", Said.LATER: "later", None: ""}


class SummaryPage(Page):
    """Everything that was answered; each answer leads back to its question. Here the client tells it back."""

    title = mark_to_client("Is it like this?")
    hint = mark_to_client("Press an answer to change it. Then tell it in your own words.")

    def __init__(self, view: "ConsentTogether") -> None:
        super().__init__(view)
        pictures = {item.mark: view.subject.pictogram(item) for item in view.items}
        pictures |= {"until": "until", ConsentKind.BASIS: "consent", ConsentKind.HELP: "helpers"}
        keys = [key for key in view.pages_before if key in pictures]
        self.rows = {key: SummaryRow(view, key, pictures[key]) for key in keys}
        self.setLayout(column(*self.rows.values(), None, spacing=8))
        self._said: tuple[Tongues, Look] | None = None

    def say(self, tongues: Tongues, look: Look) -> None:
        self._said = (tongues, look)
        self.show_draft()

    def show_draft(self) -> None:
        if self._said is None:
            return
        tongues, look = self._said
        draft = self.view.draft
        for key, made in self.rows.items():
            if key == "until":
                answer, icon = self._until(tongues), ""
            else:
                said = draft.said.get(key)
                answer = tongues.line(lambda each, said=said: each.to_client(ANSWERS[said]))
                icon = _ICONS[said]
            made.show_answer(self._asked(key, tongues), answer, icon, tongues, look)

    def _asked(self, key: str, tongues: Tongues) -> Line:
        view = self.view
        item = next((each for each in view.items if each.mark == key), None)
        if item is None:
            return tongues.line(view.pages[key].heading)
        return tongues.own(item.words)

    def _until(self, tongues: Tongues) -> Line:
        until = self.view.draft.until
        if until is None:
            return tongues.line(lambda words: words.to_client(ANSWERS[None]))
        return tongues.line(lambda words: words.date(until))
