"""What a place to work is for: chosen freely while it is an idea, and changed with a reason once the work has begun."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.work import FIELDS, PURPOSES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import Placement, Purpose, Standing, WorkChange
from coachdesk.i18n import Translator, mark
from coachdesk.ui.connect.form_fold import FormFold
from coachdesk.ui.connect.work_change import WorkChanging
from coachdesk.ui.parts.basics import button, clear, label, row
from coachdesk.ui.parts.choices import Toggles

if TYPE_CHECKING:
    from coachdesk.ui.connect.work_form import WorkForm


def named(purposes: tuple[Purpose, ...], words: Translator) -> str:
    """Purposes in words, below each other."""
    return "\n".join(words.text(PURPOSES[each]) for each in purposes)


class PurposeCard(FormFold):
    """The purposes and the aim; below them what they were before, the last change first."""

    def __init__(self, form: "WorkForm") -> None:
        super().__init__(form.stage)
        self._form, self.about = form, ""
        box = self.body
        self.purposes = Toggles(
            self.language, FIELDS["purposes"], PURPOSES.items(), many=True, help_source=mark("Choose one or two.")
        )
        self.purposes.picked.connect(lambda: form.keep(self._refused, lambda: {"purposes": self.chosen}))
        self.aim = form.words_for("aim")
        self.said, self.aim_said = label("h3", wrap=True), label("", wrap=True)
        self.change = button("plain", "edit")
        self.speak(self.change.setText, mark("Change what it is for"))
        self.change.clicked.connect(self.ask)
        self.changing = WorkChanging(form.stage)
        self.changing.wanted.connect(self._change)
        self.changing.left.connect(self._leave)
        self.changing.hide()
        self.before = QVBoxLayout()
        self.before.setSpacing(4)
        for part in (self.purposes, self.aim, self.said, self.aim_said, self.changing):
            box.addWidget(part)
        box.addLayout(row(self.change, None))
        box.addLayout(self.before)

    @property
    def chosen(self) -> tuple[Purpose, ...]:
        """What is pressed in."""
        return tuple(Purpose(each) for each in self.purposes.chosen)

    def held(self) -> bool:
        """Whether a change is being written, which would be lost."""
        if self.changing.isHidden() or not self.changing.begun:
            return False
        self.changing.reason.typed.setFocus()
        return True

    def lead(self) -> None:
        """Go where it is said what for."""
        self.show_open(True)
        self.purposes.setFocus()

    def show_placement(self, file: CaseFile, place: Placement) -> None:
        """Show what it is for; fields while it is an idea, and else how it was agreed on."""
        words, idea = self.words, place.standing is Standing.IDEA
        if place.id != self.about or idea:
            self.about = place.id
            self.changing.hide()
        changing = not self.changing.isHidden()
        self.purposes.show_chosen(place.purposes)
        for field in (self.purposes, self.aim):
            field.setVisible(idea)
        self.said.setText(named(place.purposes, words))
        self.aim_said.setText(words.line(place.aim.shown_in(words.language)))
        self.said.setVisible(not idea)
        short = words.listed(words.text(PURPOSES[each]) for each in place.purposes) if place.purposes else ""
        self.say(words.text(FIELDS["purposes"]), words.line(short, place.aim.shown_in(words.language)))
        self.aim_said.setVisible(not idea and bool(place.aim))
        self.change.setVisible(place.standing is Standing.ACTIVE and not changing)
        clear(self.before)
        for each in self._form.desk.changes(file, place.id):
            self.before.addWidget(label("small", self._line(each), wrap=True))

    def _line(self, change: WorkChange) -> str:
        """What it was for until then, why it changed, and who decided."""
        words = self.words
        was = words.listed(words.text(PURPOSES[each]) for each in change.purposes) if change.purposes else ""
        reason = change.reason.shown_in(words.language)
        said = words.text(
            "Until {date}: {what}", date=words.date(change.on), what=was or change.aim.shown_in(words.language)
        )
        return words.line(said, reason, change.decided)

    # --- changing ---------------------------------------------------------------------------------------------------

    def _refused(self, problem: str) -> None:
        """Say why it can't be; what is kept is pressed in again."""
        if problem:
            self._form.tell(problem)
            self.purposes.show_chosen(self._form.record.purposes)

    def ask(self) -> None:
        """Ask what it is for from now on; what is being written already stays."""
        self.show_open(True)
        if not self.changing.isHidden():
            return
        place = self._form.record
        self.changing.ask(place.purposes, place.aim, self._form.part.file.case.client_language)
        self.changing.show()
        self.change.hide()
        self.changing.purposes.setFocus()

    def _leave(self) -> None:
        self.changing.hide()
        self.change.show()
        self.change.setFocus()

    def _change(self) -> None:
        form, asked = self._form, self.changing
        done = form.stage.attempt(
            lambda: form.desk.change_agreed(
                form.stage.case_id,
                form.record.id,
                asked.reason.words_said,
                asked.decided.text(),
                purposes=asked.chosen,
                aim=asked.aim.words_said,
            )
        )
        if done:
            self.changing.hide()
            form.stage.redraw()
            self.change.setFocus()
