"""The log of meetings: who was there, what was said, and what was agreed, by whom and by when."""

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton

from coachdesk.desk.cooperating import COOPERATION_FIELDS, PROGRESS_NAMES
from coachdesk.domain.connection.together import Cooperation, MeetingLog, Progress
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.library.together_part import TogetherPart, Typed, progress_toggles, put
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Story, TextLine
from coachdesk.ui.parts.fold import Fold

_TYPED = {"who": 0, "said": 2, "agreed": 2, "owner": 0}
"""Fields that are typed, with the lines of a story, or 0 for a line."""


@dataclass(frozen=True)
class MeetingFields:
    """What can be told of one meeting."""

    day: DayField
    typed: dict[str, Typed]
    by: DayField
    progress: Toggles
    remove: QPushButton


class TogetherMeetings(TogetherPart):
    """The last one first; a new one is of today and open at once."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.box.setSpacing(8)
        self.add, self.none = button("primary", "plus"), label("muted", wrap=True)
        self.speak(self.add.setText, mark("A meeting of today"))
        self.speak(self.none.setText, mark("No meeting yet. Plan the next one at the end of each."))
        self.add.clicked.connect(self._begin)
        self.box.addLayout(row(self.add, None))
        self.box.addWidget(self.none)
        self.folds: list[Fold] = []
        self.fields: dict[int, MeetingFields] = {}
        self.box.addStretch(1)

    def draw(self, cooperation: Cooperation, *, same: bool) -> None:
        """A fold for each meeting; those of another cooperation, or of another number of meetings, are made anew."""
        if not same or len(self.folds) != len(cooperation.meetings):
            self._make_folds(len(cooperation.meetings))
        self.none.setVisible(not cooperation.meetings)
        for at, meeting in enumerate(cooperation.meetings):
            words = self.words
            chip = "" if not meeting.agreed.strip() else words.text(PROGRESS_NAMES[meeting.progress])
            role = "chip-good" if meeting.progress is Progress.DONE else "chip"
            self.folds[at].say(words.date(meeting.on), meeting.who.strip(), chip, role)
            if at in self.fields:
                self._show(at, meeting, same=same)

    def _make_folds(self, count: int) -> None:
        for fold in self.folds:
            self.box.removeWidget(fold)
            fold.hide()
            fold.deleteLater()
        self.fields = {}
        self.folds = [Fold(self.language) for _ in range(count)]
        for at, fold in enumerate(self.folds):
            fold.opened.connect(lambda at=at: self._opened(at))
        for fold in reversed(self.folds):
            self.box.insertWidget(self.box.count() - 1, fold)

    def _opened(self, at: int) -> None:
        for place, fold in enumerate(self.folds):
            fold.show_open(place == at)
        if at not in self.fields:
            self._add_fields(at)
        if self.cooperation is not None:
            self._show(at, self.cooperation.meetings[at], same=True)

    def _add_fields(self, at: int) -> None:
        desk = self.desk.cooperating
        typed = {
            name: self.typed(
                name,
                Story(lines=lines, most=8) if lines else TextLine(),
                lambda text, name=name: desk.meeting(self.id, at, typed=True, **{name: text}),
            )
            for name, lines in _TYPED.items()
        }
        remove = button("quiet", "delete")
        remove.setText(self.words.text("Take this meeting out"))
        remove.clicked.connect(lambda: self._remove(at))
        made = self.fields[at] = MeetingFields(
            DayField(self.language, mark("Day"), needed=True),
            typed,
            DayField(self.language, COOPERATION_FIELDS["by"]),
            progress_toggles(self.language),
            remove,
        )
        made.day.picked.connect(lambda: self.attempt(lambda: desk.meeting(self.id, at, on=made.day.day)))
        made.by.picked.connect(lambda: self.attempt(lambda: desk.meeting(self.id, at, by=made.by.day)))
        made.progress.picked.connect(
            lambda: self.attempt(lambda: desk.meeting(self.id, at, progress=Progress(made.progress.chosen[0])))
        )
        body = self.folds[at].body
        put(body, made.day, *(each.labelled for each in typed.values()), made.by, made.progress)
        body.addLayout(row(None, remove))

    def _show(self, at: int, meeting: MeetingLog, *, same: bool) -> None:
        made = self.fields[at]
        made.day.show_day(meeting.on)
        for name, field in made.typed.items():
            field.show(getattr(meeting, name), same=same)
        made.by.show_day(meeting.by)
        made.progress.show_chosen([meeting.progress])
        made.remove.setText(self.words.text("Take this meeting out"))

    def _begin(self) -> None:
        self.autosave.flush()
        if self.attempt(lambda: self.desk.cooperating.add_meeting(self.id)):
            last = len(self.folds) - 1
            self.folds[last].show_open(True)
            self._opened(last)
            self.fields[last].typed["who"].field.setFocus()

    def _remove(self, at: int) -> None:
        self.autosave.flush()
        self.attempt(lambda: self.desk.cooperating.remove_meeting(self.id, at))
        self.add.setFocus()
