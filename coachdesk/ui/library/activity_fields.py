"""The fields of an activity, with what each of them keeps."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.activities import ACTIVITY_CHOICES, ACTIVITY_FIELDS
from coachdesk.domain.cases import SHORT
from coachdesk.domain.connection.activities import Activity, Dutch, Form, ForWhom, Rhythm, Role
from coachdesk.domain.connection.typed import cents_text, parse_cents, parse_count
from coachdesk.domain.errors import CostNotPossible
from coachdesk.domain.picture.energy import Tag
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.library.choose_one import ChooseOne
from coachdesk.ui.library.times_field import TimesField
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.fields import Labelled, Story, TextLine
from coachdesk.ui.parts.pickers import LanguagePicker
from coachdesk.ui.place import holds_refusal

_LTR: Final = ("phone", "email", "website", "cents", "travel_minutes", "least", "most", "series")
_NUMBERS: Final = ("travel_minutes", "least", "most", "series")
_LINES: Final = ("title", "place", "address", "receives", "organisation", *_LTR)
_STORIES: Final = {"does": 2, "travel": 1, "note": 2}
"""Lines that a story has at least."""
_ONE: Final = {"rhythm": Rhythm, "dutch": Dutch, "for_whom": ForWhom, "form": Form}
_MANY: Final = {"roles": Role, "tags": Tag}
_THERE: Final = ("buddy_there", "role_model")
Keep = Callable[..., object]


class ActivityFields(Speaking):
    """Makes the fields; `keep` is called with the name of a typed field ("" for none) and the values to keep."""

    def __init__(self, around: Around, autosave: Autosave, keep: Keep) -> None:
        super().__init__(around.language)
        self._desk, self._autosave, self._keep = around.desk, autosave, keep
        self.fields: dict[str, TextLine | Story] = {name: TextLine(ltr=name in _LTR) for name in _LINES}
        self.fields |= {name: Story(lines=lines, most=8) for name, lines in _STORIES.items()}
        self.labelled: dict[str, Labelled] = {}
        for name, field in self.fields.items():
            self.labelled[name] = Labelled(self.language, ACTIVITY_FIELDS[name], field)
            if isinstance(field, TextLine):
                field.setMaxLength(SHORT)
            autosave.watch(field, lambda name=name: self._keep(name))
        self.fields["cents"].setPlaceholderText("2,50")
        self._make_choices()

    def _make_choices(self) -> None:
        words, desk = self.language, self._desk
        kinds = (kind for kind, _name in desk.activities.kinds("en"))
        self.kind = ChooseOne(
            words, ACTIVITY_FIELDS["kind"], kinds, lambda kind: desk.activities.kind_name(kind, words.code)
        )
        self.kind.picked.connect(lambda: self._keep("", kind=self.kind.value))
        self.partner = ChooseOne(words, mark("In the directory of partners"), ("",), self._partner_name)
        self.partner.picked.connect(lambda: self._keep("", partner=self.partner.value))
        self.one = {name: self._one(name, kind) for name, kind in _ONE.items()}
        self.many = {name: self._some(name, kind) for name, kind in _MANY.items()}
        self.there = Toggles(
            words, mark("Who else is there"), [(each, ACTIVITY_FIELDS[each]) for each in _THERE], many=True
        )
        self.there.picked.connect(lambda: self._keep("", **{each: each in self.there.chosen for each in _THERE}))
        self.languages = LanguagePicker(words, ACTIVITY_FIELDS["languages"])
        self.languages.picked.connect(lambda: self._keep("", languages=self.languages.chosen))
        self.times = TimesField(words, self._autosave, ACTIVITY_FIELDS["times"])
        self.times.taken.connect(lambda: self._keep("", times=self.times.times))
        self.until = DayPicker(words, ACTIVITY_FIELDS["until"])
        self.until.picked.connect(lambda: self._keep("", until=self.until.day))

    def _one(self, name: str, kind: Any) -> ChooseOne:
        named: Mapping[Any, str] = ACTIVITY_CHOICES[name]
        made = ChooseOne(
            self.language, ACTIVITY_FIELDS[name], list(named), lambda value: self.words.text(named[kind(value)])
        )
        made.picked.connect(lambda: self._keep("", **{name: kind(made.value)}))
        return made

    def _some(self, name: str, kind: Any) -> Toggles:
        made = Toggles(self.language, ACTIVITY_FIELDS[name], ACTIVITY_CHOICES[name].items(), many=True)
        made.picked.connect(lambda: self._keep("", **{name: tuple(map(kind, made.chosen))}))
        return made

    def _partner_name(self, partner_id: str) -> str:
        partner = self._desk.partners.find(partner_id) if partner_id and self._desk.vault.unlocked else None
        return partner.name if partner is not None else self.words.text("Nobody")

    # --- what stands in them ----------------------------------------------------------------------------------------

    def text(self, name: str) -> str:
        """What is typed in a field."""
        field = self.fields[name]
        return (field.text() if isinstance(field, TextLine) else field.toPlainText()).strip()

    def typed(self, name: str) -> Any:
        """What is typed in a field, as it is kept. Raises CostNotPossible, SizeNotPossible."""
        if name == "cents":
            return parse_cents(self.text(name))
        return parse_count(self.text(name)) if name in _NUMBERS else self.text(name)

    @property
    def refused(self) -> QWidget | None:
        """The first part that holds what could not be kept, and that would be lost with another entry in its place."""
        typed = (name for name, field in self.fields.items() if self.text(name) and holds_refusal(field))
        name = next(typed, None)
        return self.labelled[name] if name is not None else self.times if self.times.holds_refused else None

    def clear(self) -> None:
        """Nothing is known yet."""
        for name, field in self.fields.items():
            self.labelled[name].show_problem("")
            field.show_value("")

    def show_activity(self, activity: Activity, *, same: bool) -> None:
        """Show an activity; what is not kept yet of the `same` one, or was refused, is left alone."""
        for name, field in self.fields.items():
            if not same:
                self.labelled[name].show_problem("")
            if not self._autosave.leaves_alone(field, same=same) and not self._says(name, activity):
                field.show_value(self._shown(name, activity))
        self.kind.show_value(activity.kind)
        self.partner.offer(("", *(each.id for each in self._desk.partners.all())))
        self.partner.show_value(activity.partner)
        for name, one in self.one.items():
            one.show_value(getattr(activity, name))
        for name, many in self.many.items():
            many.show_chosen(getattr(activity, name))
        self.there.show_chosen(each for each in _THERE if getattr(activity, each))
        self.languages.show_chosen(activity.languages)
        self.times.show_times(activity.times, same=same)
        self.until.show_day(activity.until)

    def _shown(self, name: str, activity: Activity) -> str:
        value = getattr(activity, name)
        if name == "cents":
            return cents_text(value)
        return "" if value is None else str(value)

    def _says(self, name: str, activity: Activity) -> bool:
        """Whether the field says what is kept, however it is written."""
        return self.text(name) == self._shown(name, activity) or (
            name == "cents" and bool(self.text(name)) and self._reads_as(activity.cents)
        )

    def _reads_as(self, cents: int | None) -> bool:
        try:
            return parse_cents(self.text("cents")) == cents
        except CostNotPossible:
            return False
