"""What the client wishes about interpreting."""

from typing import Final

from coachdesk.domain.cases import Case, InterpreterForm, InterpreterNeed, InterpreterVoice, InterpreterWish
from coachdesk.i18n import mark
from coachdesk.ui.meet.card import MeetCard
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.country_picker import CountryPicker

_NEEDS: Final = (
    (InterpreterNeed.YES, mark("Yes, please")),
    (InterpreterNeed.SOMETIMES, mark("Sometimes")),
    (InterpreterNeed.NO, mark("No")),
    (InterpreterNeed.NOT_ASKED, mark("Not asked yet")),
)
_FORMS: Final = (
    (InterpreterForm.PHONE, mark("By phone")),
    (InterpreterForm.VIDEO, mark("By video")),
    (InterpreterForm.PRESENT, mark("In the room")),
    (InterpreterForm.NO_PREFERENCE, mark("No preference")),
)
_VOICES: Final = (
    (InterpreterVoice.WOMAN, mark("A woman")),
    (InterpreterVoice.MAN, mark("A man")),
    (InterpreterVoice.NO_PREFERENCE, mark("No preference")),
)


class InterpreterCard(MeetCard):
    """What goes with an interpreter is on show unless the client wants none."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, mark("Interpreter"))
        self.need = Toggles(self.language, mark("Would you like an interpreter?"), _NEEDS)
        self.form = Toggles(self.language, mark("How?"), _FORMS)
        self.voice = Toggles(self.language, mark("A woman or a man?"), _VOICES)
        self.country = CountryPicker(
            self.language,
            mark("Where do people speak as you do?"),
            mark("A language can differ from country to country. The interpreter should speak as this person does."),
        )
        for part in (self.need, self.form, self.voice, self.country):
            part.picked.connect(self._keep)
            self.box.addWidget(part)
        self.box.addWidget(
            self.line(
                "interpreter.note",
                mark("What else matters with interpreting?"),
                help_source=mark("For example a dialect or region, or someone whom this person does not want."),
            )
        )

    def forget(self) -> None:
        super().forget()
        self.country.fold()

    def draw(self, case: Case) -> None:
        super().draw(case)
        wish = case.interpreter
        self.need.show_chosen([wish.need])
        self.form.show_chosen([wish.form])
        self.voice.show_chosen([wish.voice])
        self.country.show_country(wish.country)
        for part in (self.form, self.voice, self.country):
            part.setVisible(wish.need is not InterpreterNeed.NO)
        if self.stage.restricted:
            self.country.fold()

    def _keep(self) -> None:
        need, form, voice = self.need.chosen[0], self.form.chosen[0], self.voice.chosen[0]
        note, country = self.case.interpreter.note, self.country.country
        wish = InterpreterWish(InterpreterNeed(need), InterpreterForm(form), InterpreterVoice(voice), note, country)
        self.change(interpreter=wish)
