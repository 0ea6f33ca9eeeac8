"""One volunteer: languages, what is liked, when there is time, and who guides; kept at once."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.volunteers import VOLUNTEER_FIELDS, VOLUNTEER_KINDS
from coachdesk.domain.cases import SHORT
from coachdesk.domain.connection.buddies import BuddyKind, Volunteer
from coachdesk.domain.connection.typed import parse_count
from coachdesk.domain.errors import CaseError, SizeNotPossible
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, Story, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.pickers import LanguagePicker
from coachdesk.ui.parts.week_grid import WeekGrid
from coachdesk.ui.place import holds_refusal

_LINES: Final = ("name", "organisation", "phone", "coordinator", "coordinator_phone", "room")
_LTR: Final = ("phone", "coordinator_phone", "room")
_WOMAN: Final = {"not_said": mark("Not said"), "woman": mark("A woman"), "man": mark("A man")}


class VolunteerForm(Page):
    """Shows a volunteer, or the beginning of a new one: a new one is kept, and `begun` sent, once there is a name.

    `removing` is sent when somebody is to be taken out.
    """

    begun = Signal(str)
    removing = Signal()

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around)
        self._autosave = autosave
        self.entry: Volunteer | None = None
        self.title, self._first = label("h2", wrap=True), label("muted", wrap=True)
        self.speak(self._first.setText, mark("Write the name. From then on everything is kept at once."))
        self.walks = label("small", wrap=True)
        self.fields: dict[str, TextLine | Story] = {name: TextLine(ltr=name in _LTR) for name in _LINES}
        self.fields["note"] = Story(lines=2, most=8)
        self.labelled = {
            name: Labelled(self.language, VOLUNTEER_FIELDS[name], each) for name, each in self.fields.items()
        }
        for name, field in self.fields.items():
            if isinstance(field, TextLine):
                field.setMaxLength(SHORT)
            autosave.watch(field, lambda name=name: self._keep(name))
        self._make_choices()
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Take out of the library"))
        self.remove.clicked.connect(self.removing)
        self._lay()

    def _make_choices(self) -> None:
        language, content = self.language, self.desk.content.guidance
        self.kinds = Toggles(language, VOLUNTEER_FIELDS["kinds"], VOLUNTEER_KINDS.items(), many=True)
        self.tongues = LanguagePicker(language, VOLUNTEER_FIELDS["tongues"])
        self.languages = LanguagePicker(language, VOLUNTEER_FIELDS["languages"])
        self.interests = Toggles(language, VOLUNTEER_FIELDS["interests"], (), many=True)
        for kind in content.kinds:
            self.interests.add(kind, kind, translate=False)
        self.phases = Toggles(language, VOLUNTEER_FIELDS["phases"], (), many=True)
        for phase in content.buddy.phases:
            self.phases.add(phase, phase, translate=False)
        self.woman = Toggles(language, VOLUNTEER_FIELDS["woman"], _WOMAN.items())
        self.week, self._when = WeekGrid(), label("field")
        self.speak(self._when.setText, VOLUNTEER_FIELDS["free"])
        self.certificate = DayField(language, VOLUNTEER_FIELDS["certificate_on"])
        self.until = DayField(language, VOLUNTEER_FIELDS["until"])
        self.kinds.picked.connect(lambda: self._change(kinds=tuple(map(BuddyKind, self.kinds.chosen))))
        self.tongues.picked.connect(lambda: self._change(tongues=self.tongues.chosen))
        self.languages.picked.connect(lambda: self._change(languages=self.languages.chosen))
        self.interests.picked.connect(lambda: self._change(interests=self.interests.chosen))
        self.phases.picked.connect(lambda: self._change(phases=self.phases.chosen))
        self.week.picked.connect(lambda: self._change(free=self.week.chosen))
        self.woman.picked.connect(self._pick_woman)
        self.certificate.picked.connect(lambda: self._change(certificate_on=self.certificate.day))
        self.until.picked.connect(lambda: self._change(until=self.until.day))

    def _pick_woman(self) -> None:
        self._change(woman={"woman": True, "man": False}.get(self.woman.chosen[0]))

    def _lay(self) -> None:
        at = self.labelled
        self._rest = QWidget()
        inside = QVBoxLayout(self._rest)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        above: tuple[QWidget, ...] = (self.walks, self.kinds, self.tongues, self.languages, self.interests, self.phases)
        for part in above:
            inside.addWidget(part)
        inside.addLayout(column(self._when, self.week, spacing=6))
        inside.addLayout(_pair(at["phone"], at["room"]))
        inside.addLayout(_pair(at["organisation"], at["coordinator"]))
        inside.addWidget(at["coordinator_phone"])
        self.more = Fold(self.language)
        for each in (self.woman, self.certificate, self.until, at["note"]):
            self.more.body.addWidget(each)
        inside.addWidget(self.more)
        inside.addLayout(row(None, self.remove))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(12)
        for part in (self.title, self._first, at["name"], self._rest):
            box.addWidget(part)
        box.addStretch(1)

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def first(self) -> QWidget:
        """The field that one comes to from the list."""
        return self.fields["name"]

    @property
    def refused(self) -> Labelled | None:
        """A field that holds a text that could not be kept."""
        return next((self.labelled[name] for name, field in self.fields.items() if holds_refusal(field)), None)

    def begin(self) -> None:
        """A new volunteer, of whom nothing is known."""
        self.entry = None
        for name, field in self.fields.items():
            self.labelled[name].show_problem("")
            field.show_value("")
        self._draw()
        self.fields["name"].setFocus()

    def show_entry(self, volunteer: Volunteer, walks: int = 0) -> None:
        """Show a volunteer, who walks with so many clients now; fields with what is not kept yet are left alone."""
        same = self.entry is not None and self.entry.id == volunteer.id
        self.entry = volunteer
        for name, field in self.fields.items():
            if not same:
                self.labelled[name].show_problem("")
            if self._text(name) != str(getattr(volunteer, name)):
                self._autosave.show_kept(field, str(getattr(volunteer, name)), same=same)
        self.kinds.show_chosen(volunteer.kinds)
        self.tongues.show_chosen(volunteer.tongues)
        self.languages.show_chosen(volunteer.languages)
        self.interests.show_chosen(volunteer.interests)
        self.phases.show_chosen(volunteer.phases)
        self.week.show_chosen(volunteer.free)
        self.woman.show_chosen([{True: "woman", False: "man", None: "not_said"}[volunteer.woman]])
        self.certificate.show_day(volunteer.certificate_on)
        self.until.show_day(volunteer.until)
        self.walks.setText(
            self.words.plural("Walks with {n} client now.", "Walks with {n} clients now.", walks)
            if walks
            else self.words.text("Walks with nobody now.")
        )
        self._draw()

    def _text(self, name: str) -> str:
        field = self.fields[name]
        return (field.text() if isinstance(field, TextLine) else field.toPlainText()).strip()

    def _draw(self) -> None:
        words, there = self.words, self.entry is not None
        known = self.entry
        self.title.setText(words.line(known.name) if known is not None else words.text("New volunteer"))
        self._first.setVisible(not there)
        self._rest.setVisible(there)
        content = self.desk.content.guidance
        for kind, each in content.kinds.items():
            self.interests.relabel(kind, words.ptext(each.name.context, each.name.source))
        for phase, line in content.buddy.phases.items():
            self.phases.relabel(phase, words.ptext(line.text.context, line.text.source))
        self.week.say(words)
        self.more.say(words.text("More"))

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, name: str) -> None:
        """Keep what was typed in a field, or say below it why not."""
        try:
            value: Any = self._text(name)
            if name == "room":
                value = parse_count(value)
                if value is None:  # an empty field is no number of people
                    raise SizeNotPossible("")
            if self.entry is None:
                if name != "name" or not value:
                    return
                made = self.desk.volunteers.new(value)
                self.entry = made  # so that it is known when the list tells of it
                self.desk.volunteers.save(made)
                self.begun.emit(made.id)
            else:
                self.desk.volunteers.save(replace(self.entry, **{name: value}))
        except CaseError as error:
            self.labelled[name].show_problem(messages.refusal(error, self.words))
        else:
            self.labelled[name].show_problem("")

    def _change(self, **values: Any) -> None:
        if self.entry is not None:
            self.desk.volunteers.save(replace(self.entry, **values))


def _pair(one: QWidget, other: QWidget) -> Any:
    made = row(one, other, spacing=16)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
