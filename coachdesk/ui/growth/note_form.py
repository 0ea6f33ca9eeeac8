"""One private note after a talk: what I noticed, where a misunderstanding may sit, and the skill I work on."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.domain.growth import GrowthEntry
from coachdesk.domain.intake import Skill, SkillLevel
from coachdesk.domain.questions import Text
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, Story
from coachdesk.ui.parts.one_or_none import OneOrNone
from coachdesk.ui.parts.tab_order import as_seen

SIDES = ("mine", "theirs", "around")
"""The three questions of a place of TOPOI, as in the ids of notes: "language_mine"."""


class NoteForm(Speaking):
    """Keeps every change at once; a note that says nothing yet is not kept. `begun` when it is kept for the first time."""

    begun = Signal(str)

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around.language)
        self._desk, self._autosave = around.desk, autosave
        self._growth = around.desk.content.growth
        self.entry = around.desk.growing.new()
        self.fields: dict[str, Labelled] = {}
        self._stories: dict[str, Story] = {}
        self._named: dict[str, Text] = {}
        self._places: dict[str, QWidget] = {}
        self.day = DayField(self.language, mark("Day"), needed=True)
        self.day.picked.connect(lambda: self._keep_choice(on=self.day.day))
        self.skill = self._choice(mark("Which skill did you practise?"), self._growth.skills.values())
        self.level = self._choice(mark("How far are you with it?"), self._growth.levels.values())
        self.skill.picked.connect(lambda: self._keep_choice(skill=self.skill.one))
        self.level.picked.connect(lambda: self._keep_choice(level=self.level.one))
        self.about, self.tries, self.level_about = (label("muted", wrap=True) for _ in range(3))
        self.topoi = Toggles(
            self.language,
            mark("Where did we miss each other?"),
            ((each.id, each.id) for each in self._growth.topoi.values()),
            translate=False,
            help_source=mark("TOPOI: five places where a misunderstanding can sit (Hoffman, 1994)."),
        )
        self.topoi.picked.connect(lambda: self.show_place(self.topoi.chosen[0]))
        self._lay()
        self.show_place(next(iter(self._growth.topoi)))
        self.show_entry(self.entry)

    def _choice(self, source: str, things: Iterable[Skill | SkillLevel]) -> OneOrNone:
        return OneOrNone(self.language, source, ((each.id, each.id) for each in things), translate=False)

    def _lay(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for prompt in self._growth.prompts.values():
            box.addWidget(self._field(prompt.id, prompt.ask))
        for part in (self.skill, self.about, self.tries, self.level, self.level_about, self.topoi):
            box.addWidget(part)
        box.addWidget(self.day)

    def _make_place(self, place: str) -> QWidget:
        """The three questions of one place, above the day."""
        holder, topoi = QWidget(), self._growth.topoi[place]
        holder.setLayout(column(*(self._field(f"{place}_{side}", getattr(topoi, side)) for side in SIDES), spacing=12))
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(box.indexOf(self.day), holder)
        as_seen(box)
        return holder

    def _field(self, key: str, ask: Text) -> Labelled:
        story = self._stories[key] = Story(lines=2, most=8)
        made = self.fields[key] = Labelled(self.language, "", story)
        made.break_name()
        made.show_name(self.words.ptext(ask.context, ask.source))
        story.show_value(self.entry.notes.get(key, ""))
        self._named[key] = ask
        self._autosave.watch(story, lambda: self._keep_note(key))
        return made

    @property
    def says_something(self) -> bool:
        """Whether there is anything to keep."""
        return bool(self.entry.skill or self.entry.notes)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_entry(self, entry: GrowthEntry) -> None:
        """Show a note; fields of the same note with what is not kept yet, or was refused, are left alone."""
        same, self.entry = self.entry.id == entry.id, entry
        if not same:
            self.day.show_problem("")
        self.day.show_kept(entry.on)
        for key, story in self._stories.items():
            if not same:
                self.fields[key].show_problem("")
            text = entry.notes.get(key, "")
            if not self._autosave.leaves_alone(story, same=same) and story.toPlainText().strip() != text:
                story.show_value(text)
        self.skill.show_chosen([entry.skill])
        self.level.show_chosen([entry.level])
        if not same:
            written = (place for place in self._growth.topoi if any(k.startswith(f"{place}_") for k in entry.notes))
            self.show_place(next(written, next(iter(self._growth.topoi))))
        self.retranslate()

    def show_place(self, place: str) -> None:
        """Show the questions of one place of TOPOI."""
        self.topoi.show_chosen([place])
        if place not in self._places:
            self._places[place] = self._make_place(place)
        for each, holder in self._places.items():
            holder.setVisible(each == place)

    def retranslate(self) -> None:
        super().retranslate()
        words, growth = self.words, self._growth
        for toggles, things in ((self.skill, growth.skills), (self.level, growth.levels), (self.topoi, growth.topoi)):
            for each in things.values():
                toggles.relabel(each.id, words.ptext(each.name.context, each.name.source))
        for place in growth.topoi.values():
            if any(self.entry.notes.get(f"{place.id}_{side}") for side in SIDES):
                self.topoi.relabel(place.id, f"{words.ptext(place.name.context, place.name.source)} ✓")
        for key, ask in self._named.items():
            self.fields[key].show_name(words.ptext(ask.context, ask.source))
        self._say_chosen()

    def _say_chosen(self) -> None:
        """What the skill and the level are, and what can be tried."""
        words, skill = self.words, self._growth.skills.get(self.entry.skill)
        level = self._growth.levels.get(self.entry.level)
        self.about.setText(words.ptext(skill.about.context, skill.about.source) if skill else "")
        tries = [words.ptext(each.context, each.source) for each in skill.tries] if skill else []
        self.tries.setText("\n".join(f"• {text}" for text in tries))
        self.level_about.setText(words.ptext(level.about.context, level.about.source) if level else "")
        for part in (self.about, self.tries, self.level):
            part.setVisible(skill is not None)
        self.level_about.setVisible(skill is not None and level is not None)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep_note(self, key: str) -> None:
        text, notes = self._stories[key].toPlainText().strip(), dict(self.entry.notes)
        notes.pop(key, None)
        try:
            self._keep(notes={**notes, key: text} if text else notes)
        except CaseError as error:
            self.fields[key].show_problem(messages.refusal(error, self.words))
            return
        self.fields[key].show_problem("")

    def _keep_choice(self, **changes: Any) -> None:
        try:
            self._keep(**changes)
        except CaseError as error:
            self.day.show_problem(messages.refusal(error, self.words))
            return
        self.day.show_problem("")
        self._say_chosen()

    def _keep(self, **changes: Any) -> None:
        """Keep the note, once it says something. Raises CaseError."""
        entry = replace(self.entry, **changes)
        first = not self.says_something
        if first and not (entry.skill or entry.notes):
            self.entry = entry
            return
        self._desk.growing.save(entry)
        self.entry = entry
        if first:
            self.begun.emit(entry.id)
