"""Who this person is: names and birth date."""

from PySide6.QtWidgets import QCheckBox

from coachdesk.domain import birthdate
from coachdesk.domain.cases import Case
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.meet.card import MeetCard
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column, label, row
from coachdesk.ui.parts.fields import Labelled, TextLine


class PersonCard(MeetCard):
    """Everything can wait but the name to be called by."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, mark("Who is this person?"))
        self.box.addLayout(
            row(
                self.line("calling_name", mark("Name to be called by")),
                self.line("own_script_name", mark("Name in this person's own script")),
                spacing=14,
            )
        )
        self.birth = TextLine(ltr=True)
        self._birth = Labelled(
            self.language,
            mark("Birth date"),
            self.birth,
            help_source=mark("A year is enough: 1998, or 03-1998, or 14-03-1998. May stay empty."),
        )
        self.labelled(self._birth)
        self.autosave.watch(self.birth, self._keep_birth)
        self.geez = label("small", wrap=True)
        self.not_sure = QCheckBox()
        self.speak(self.not_sure.setText, mark("Not sure"))
        self.not_sure.clicked.connect(lambda _checked: self._keep_sure())
        names = column(
            self.line("official_name", mark("Name as registered")),
            self.line("reference", mark("Your own reference, if you use one")),
            spacing=12,
        )
        line = row(spacing=14)
        line.addLayout(column(self._birth, self.geez, self.not_sure, spacing=2), 1)
        line.addLayout(names, 1)
        self.box.addLayout(line)

    def draw(self, case: Case) -> None:
        super().draw(case)
        if self.may_show(self.birth) and _as_stored(self.birth.text()) != case.birth_date.iso():
            self.birth.show_value(case.birth_date.typed())
        self.not_sure.setChecked(not case.birth_date.sure)
        self._draw_geez()

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None:
            self._draw_geez()

    def _draw_geez(self) -> None:
        """The whole birth date in the Ge'ez calendar too, for who asked for it."""
        day = self.case.birth_date.day_of_birth if self.case.reading.geez_dates else None
        self.geez.setText(self.words.in_geez(day) if day else "")
        self.geez.setVisible(day is not None)

    def _keep_birth(self) -> None:
        try:
            date = birthdate.parse(self.birth.text(), sure=not self.not_sure.isChecked())
            self.desk.cases.change(self.stage.case_id, birth_date=date)
        except CaseError as error:
            self._birth.show_problem(messages.refusal(error, self.words))
            return
        self._birth.show_problem("")

    def _keep_sure(self) -> None:
        self.autosave.touch(self.birth)
        self.autosave.flush()


def _as_stored(text: str) -> str:
    """What was typed as the stored form; the text itself while it is no date."""
    try:
        return birthdate.parse(text).iso()
    except CaseError:
        return text
