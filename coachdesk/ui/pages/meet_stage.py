"""Meet: who this person is, in what language, and how to reach each other. Everything can wait but the name."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from coachdesk.domain import birthdate
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT, Case, InterpreterForm, InterpreterNeed, InterpreterVoice, InterpreterWish
from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import CLIENT, OWN_NAMES, client_language
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.contact_form import ContactForm
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.pickers import LanguagePicker
from coachdesk.ui.parts.prompt_column import beside, prompt_cards
from coachdesk.ui.place import holds_refusal

_NEEDS = (
    (InterpreterNeed.YES, mark("Yes, please")),
    (InterpreterNeed.SOMETIMES, mark("Sometimes")),
    (InterpreterNeed.NO, mark("No")),
    (InterpreterNeed.NOT_ASKED, mark("Not asked yet")),
)
_FORMS = (
    (InterpreterForm.PHONE, mark("By phone")),
    (InterpreterForm.VIDEO, mark("By video")),
    (InterpreterForm.PRESENT, mark("In the room")),
    (InterpreterForm.NO_PREFERENCE, mark("No preference")),
)
_VOICES = (
    (InterpreterVoice.WOMAN, mark("A woman")),
    (InterpreterVoice.MAN, mark("A man")),
    (InterpreterVoice.NO_PREFERENCE, mark("No preference")),
)
_TIPS = ("look_at_person", "write_in_sight", "one_question")


class MeetStage(StagePage):
    """Four cards of fields, and prompts beside them. Every field is kept by itself."""

    stage = Stage.MEET

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self._lines: dict[str, TextLine] = {}
        self._labelled: list[Labelled] = []
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(14)
        for made in (self._person(), self._languages(), self._reach(), self._contact()):
            column.addWidget(made)
        column.addStretch(1)
        tips = [self.desk.content.tips[tip] for tip in _TIPS]
        beside(self, body, prompt_cards(self.language, tips))

    # --- cards ------------------------------------------------------------------------------------------------------

    def _titled(self, source: str) -> tuple[QWidget, QVBoxLayout]:
        frame, box = card(spacing=12)
        title = label("h2")
        self.speak(title.setText, source)
        box.addWidget(title)
        return frame, box

    def _line(self, name: str, source: str, *, ltr: bool = False, help_source: str = "") -> Labelled:
        """A field for one text of the case; `name` is its dotted name."""
        field = TextLine(ltr=ltr)
        field.setMaxLength(SHORT)
        self._lines[name] = field
        labelled = Labelled(self.language, source, field, help_source=help_source)
        self._labelled.append(labelled)
        self.autosave.watch(field, lambda: self._keep_line(name, labelled))
        return labelled

    def _person(self) -> QWidget:
        frame, box = self._titled(mark("Who is this person?"))
        box.addLayout(
            row(
                self._line("calling_name", mark("Name to be called by")),
                self._line("own_script_name", mark("Name in this person's own script")),
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
        self._labelled.append(self._birth)
        self.autosave.watch(self.birth, self._keep_birth)
        self.not_sure = QCheckBox()
        self.speak(self.not_sure.setText, mark("Not sure"))
        self.not_sure.clicked.connect(lambda _checked: self._keep_sure())
        with_check = QVBoxLayout()
        with_check.setSpacing(2)
        with_check.addWidget(self._birth)
        with_check.addWidget(self.not_sure)
        names = QVBoxLayout()
        names.setSpacing(12)
        names.addWidget(self._line("official_name", mark("Name as registered")))
        names.addWidget(self._line("reference", mark("Your own reference, if you use one")))
        line = row(spacing=14)
        line.addLayout(with_check, 1)
        line.addLayout(names, 1)
        box.addLayout(line)
        return frame

    def _languages(self) -> QWidget:
        frame, box = self._titled(mark("Language and interpreter"))
        self.speaks = LanguagePicker(self.language, mark("Speaks"))
        self.reads = LanguagePicker(self.language, mark("Reads"))
        self.speaks.picked.connect(self._keep_languages)
        self.reads.picked.connect(self._keep_languages)
        own = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.paper = Toggles(self.language, mark("Language of the client's screen and paper"), own, translate=False)
        self.paper.picked.connect(lambda: self._change(client_language=self.paper.chosen[0]))
        self.need = Toggles(self.language, mark("Would you like an interpreter?"), _NEEDS)
        self.form = Toggles(self.language, mark("How?"), _FORMS)
        self.voice = Toggles(self.language, mark("A woman or a man?"), _VOICES)
        for part in (self.need, self.form, self.voice):
            part.picked.connect(self._keep_interpreter)
        for part in (self.speaks, self.reads, self.paper, self.need, self.form, self.voice):
            box.addWidget(part)
        box.addWidget(
            self._line(
                "interpreter.note",
                mark("What else matters with interpreting?"),
                help_source=mark("For example a dialect or region, or someone whom this person does not want."),
            )
        )
        return frame

    def _reach(self) -> QWidget:
        frame, box = self._titled(mark("How do we reach each other?"))
        phone = self._line("details.phone", mark("Phone"), ltr=True)
        box.addLayout(row(phone, self._line("details.email", mark("E-mail"), ltr=True), spacing=14))
        how = self._line("details.how", mark("What works best?"), help_source=mark("For example: a call after four."))
        box.addLayout(row(self._line("details.address", mark("Address")), how, spacing=14))
        return frame

    def _contact(self) -> QWidget:
        frame, box = self._titled(mark("Fixed contact person"))
        text = label("muted", wrap=True)
        self.speak(text.setText, mark("One name and one number for the client. They stand large on the plan."))
        self.contact = ContactForm(self.language, self.autosave)
        self.contact.changed.connect(lambda: self._change(contact=self.contact.person))
        me = button("quiet")
        self.speak(me.setText, mark("That is me"))
        me.clicked.connect(lambda: self._change(contact=self.desk.settings.me()))
        box.addLayout(row(text, me))
        box.addWidget(self.contact)
        return frame

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        if self.file is None or self.file.case.id != file.case.id:
            for labelled in self._labelled:  # what was refused in one case is none of another's
                labelled.show_problem("")
        super().show_file(file)

    def _may_show(self, field: TextLine) -> bool:
        """Whether the stored value may go into the field: not over what is not kept yet, nor what was refused."""
        return not self.autosave.waits(field) and not holds_refusal(field)

    def draw(self, file: CaseFile) -> None:
        case = file.case
        for name, field in self._lines.items():
            value = _value(case, name)
            if self._may_show(field) and field.text().strip() != value:
                field.show_value(value)
        if self._may_show(self.birth) and birthdate_text(self.birth.text()) != case.birth_date.iso():
            self.birth.show_value(case.birth_date.typed())
        self.not_sure.setChecked(not case.birth_date.sure)
        self.speaks.show_chosen(case.speaks)
        self.reads.show_chosen(case.reads)
        self.paper.show_chosen([case.client_language])
        wish = case.interpreter
        self.need.show_chosen([wish.need])
        self.form.show_chosen([wish.form])
        self.voice.show_chosen([wish.voice])
        wanted = wish.need is not InterpreterNeed.NO
        self.form.setVisible(wanted)
        self.voice.setVisible(wanted)
        self.contact.show_person(case.contact)

    def entered(self) -> None:
        self._lines["calling_name"].setFocus()

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _change(self, **values: Any) -> None:
        self.attempt(lambda: self.desk.cases.change(self.case_id, **values))

    def _keep_line(self, name: str, labelled: Labelled) -> None:
        assert self.file is not None
        text = self._lines[name].text().strip()
        outer, _, inner = name.partition(".")
        value = replace(getattr(self.file.case, outer), **{inner: text}) if inner else text
        try:
            self.desk.cases.change(self.case_id, **{outer: value})
        except CaseError as error:
            labelled.show_problem(messages.refusal(error, self.words))
            return
        labelled.show_problem("")

    def _keep_birth(self) -> None:
        try:
            date = birthdate.parse(self.birth.text(), sure=not self.not_sure.isChecked())
            self.desk.cases.change(self.case_id, birth_date=date)
        except CaseError as error:
            self._birth.show_problem(messages.refusal(error, self.words))
            return
        self._birth.show_problem("")

    def _keep_sure(self) -> None:
        self.autosave.touch(self.birth)
        self.autosave.flush()

    def _keep_languages(self) -> None:
        """Keep them; the language of the paper follows as long as nothing has been chosen in another."""
        assert self.file is not None
        case, speaks, reads = self.file.case, self.speaks.chosen, self.reads.chosen
        values: dict[str, Any] = {"speaks": speaks, "reads": reads}
        if case.client_language == client_language(case.reads, case.speaks):
            values["client_language"] = client_language(reads, speaks)
        self._change(**values)

    def _keep_interpreter(self) -> None:
        assert self.file is not None
        note = self.file.case.interpreter.note
        need, form, voice = self.need.chosen[0], self.form.chosen[0], self.voice.chosen[0]
        wish = InterpreterWish(InterpreterNeed(need), InterpreterForm(form), InterpreterVoice(voice), note)
        self._change(interpreter=wish)


def _value(case: Case, name: str) -> str:
    """The text of a field by its dotted name."""
    value: Any = case
    for part in name.split("."):
        value = getattr(value, part)
    return str(value)


def birthdate_text(text: str) -> str:
    """What was typed as the stored form; the text itself while it is no date."""
    try:
        return birthdate.parse(text).iso()
    except CaseError:
        return text
