"""One activity: first what a client needs to know, then the rest; kept at once."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.errors import CaseError, CostNotPossible, FieldTooLong, SizeNotPossible, TitleMissing
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.library.activity_fields import ActivityFields
from coachdesk.ui.page import Around, Page
from coachdesk.ui.pages.parts_stage import PartInfo, there
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fold import Fold

ELEMENTS: Final = PartInfo("coachdesk.ui.library.elements_panel", "ElementsPanel", mark("What makes it work"))
_LIMITS: Final = ("least", "most")
"""Either may be wrong because of the other."""


class ActivityForm(Page):
    """Shows an activity, or the beginning of a new one: a new one is kept, and `begun` sent, once it has a name.

    `removing`, `checked` and `elements` are sent when it is to be taken out, was seen to be right, or is to be looked at by
    what makes it work.
    """

    begun = Signal(str)
    removing = Signal()
    checked = Signal()
    elements = Signal()

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around)
        self.entry: Activity | None = None
        self.title, self._first = label("h2", wrap=True), label("muted", wrap=True)
        self.speak(self._first.setText, mark("Write what it is called. From then on everything is kept at once."))
        self.all = ActivityFields(around, autosave, self._keep)
        self.fields, self.labelled = self.all.fields, self.all.labelled
        self.check, self.look = button("plain", "check"), button("plain", "tip")
        self.speak(self.check.setText, mark("Checked today"))
        self.check.clicked.connect(self.checked)
        self.speak(self.look.setText, ELEMENTS.title)
        self.look.clicked.connect(self.elements)
        if not there(ELEMENTS):
            self.look.hide()
        self._stands = label("small", wrap=True)
        self._often = label("small", wrap=True)
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Take out of the library"))
        self.remove.clicked.connect(self.removing)
        self._lay()

    def _lay(self) -> None:
        all_fields, at = self.all, self.labelled
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(12)
        self._standing = QWidget()
        standing = QVBoxLayout(self._standing)
        standing.setContentsMargins(0, 0, 0, 0)
        standing.setSpacing(6)
        deeds = QWidget()
        flow = Flow(deeds)
        for made in (self.check, self.look):
            flow.addWidget(made)
        standing.addWidget(deeds)
        standing.addWidget(self._stands)
        for part in (self.title, self._first, self._standing):
            box.addWidget(part)
        box.addLayout(_pair(at["title"], all_fields.kind))
        self._rest = QWidget()
        inside = QVBoxLayout(self._rest)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        for part in (at["does"], all_fields.times):
            inside.addWidget(part)
        inside.addLayout(_pair(all_fields.one["rhythm"], all_fields.until))
        inside.addLayout(_pair(at["place"], at["address"]))
        inside.addLayout(_pair(at["cents"], all_fields.one["for_whom"]))
        inside.addWidget(all_fields.one["dutch"])
        inside.addWidget(all_fields.languages)
        inside.addLayout(_pair(at["receives"], at["phone"]))
        self.more = Fold(self.language)
        self._lay_more(self.more.body)
        inside.addWidget(self.more)
        inside.addWidget(self._often)
        inside.addLayout(row(None, self.remove))
        box.addWidget(self._rest)
        box.addStretch(1)

    def _lay_more(self, box: QVBoxLayout) -> None:
        all_fields, at = self.all, self.labelled
        box.addLayout(_pair(at["organisation"], all_fields.partner))
        box.addLayout(_pair(at["email"], at["website"]))
        box.addWidget(at["travel"])
        box.addLayout(_pair(at["travel_minutes"], at["series"]))
        box.addLayout(_pair(at["least"], at["most"]))
        box.addWidget(all_fields.one["form"])
        for part in (*all_fields.many.values(), all_fields.there, at["note"]):
            box.addWidget(part)

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def first(self) -> QWidget:
        """The field that one comes to from the list."""
        return self.fields["title"]

    @property
    def refused(self) -> QWidget | None:
        """A field with what could not be kept."""
        return self.all.refused

    def begin(self) -> None:
        """A new activity, of which nothing is known."""
        self.entry = None
        self.all.clear()
        self.all.kind.show_value("other")
        self._draw()
        self.fields["title"].setFocus()

    def show_entry(self, activity: Activity) -> None:
        """Show an activity; fields of the same one with what is not kept yet, or was refused, are left alone."""
        same = self.entry is not None and self.entry.id == activity.id
        self.entry = activity
        self.all.show_activity(activity, same=same)
        if not same:
            self.more.show_open(False)
        self._draw()

    def _draw(self) -> None:
        activity, words = self.entry, self.words
        self.more.say(words.text("More about it"))
        for part in (self._rest, self._standing):
            part.setVisible(activity is not None)
        self._first.setVisible(activity is None)
        if activity is None:
            self.title.setText(words.text("New activity"))
            return
        self.title.setText(words.line(self.desk.activities.title_in(activity, words.language)))
        self._stands.setText(self._standing_of(activity))
        self.check.setVisible(activity.checked_on != self.desk.activities.today())
        often = self.desk.activities.often_works(activity, words.language)
        self._often.setText("\n".join((words.text("What often works:"), *often)) if often else "")
        self._often.setVisible(bool(often))

    def _standing_of(self, activity: Activity) -> str:
        words, today = self.words, self.desk.activities.today()
        if activity.over(today):
            return words.text("This is over. Take it out, or write another last day.")
        if activity.checked_on is None:
            return words.text("Nobody has noted yet that this is right. Call or look it up, then press here.")
        on = words.date(activity.checked_on)
        if activity.stale(today):
            return words.text("Last checked on {date}. Is it still right?", date=on)
        return words.text("Last checked on {date}.", date=on)

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, name: str, **values: Any) -> None:
        """Keep other values; what is refused is said at its field."""
        where = self.labelled[name or "title"]
        try:
            if self.entry is None:
                self._begin()
            else:
                changed = replace(self.entry, **(values or {name: self.all.typed(name)}))
                self.desk.activities.save(changed)
                self.entry = changed
        except (TitleMissing, FieldTooLong, CostNotPossible, SizeNotPossible) as error:
            where.show_problem(messages.refusal(error, self.words))
            return
        except CaseError as error:
            self.around.speaker.refuse(error)
            return
        where.show_problem("")
        self._mend_other(name)
        self._draw()

    def _mend_other(self, name: str) -> None:
        """Try again what was refused because of the other end of the group."""
        other = next((each for each in _LIMITS if name in _LIMITS and each != name), "")
        if other and self.labelled[other].problem and self.all.text(other):
            self.labelled[other].show_problem("")
            self._keep(other)

    def _begin(self) -> None:
        """Keep the new activity, if it has a name. Raises CaseError."""
        self._draw()
        if title := self.all.text("title"):
            made = self.desk.activities.new(title, kind=self.all.kind.value)
            self.entry = made  # so that it is known when the list tells of it
            self.desk.activities.save(made)
            self.begun.emit(made.id)


def _pair(one: QWidget, other: QWidget) -> QHBoxLayout:
    """Two fields beside each other, as wide as each other."""
    made = row(one, other, spacing=14)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
