"""Through whom a talk was interpreted. A child can be pressed, and is refused with what to do instead."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.meeting_words import ACCEPTED, AGES, FORMS, INTERPRETERS, VOICES
from coachdesk.domain.cases import InterpreterForm, InterpreterVoice
from coachdesk.domain.errors import CaseError
from coachdesk.domain.picture import Accepted, InterpreterAge, InterpreterHere, InterpreterKind
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, label
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.country_picker import CountryPicker
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.pickers import LanguagePicker
from coachdesk.ui.parts.scroll import into_sight

CHILD: Final = "child"
"""Id of the option that is always refused."""
_PEOPLE: Final = (InterpreterKind.PROFESSIONAL, InterpreterKind.ACQUAINTANCE)


class InterpreterFields(Speaking):
    """`said` is sent when `here` is to be kept; what is refused is said here, and what was kept stays as it was.

    `grown` says that there are more fields than before.
    """

    said = Signal()
    grown = Signal()

    def __init__(self, language: Language, autosave: Autosave) -> None:
        super().__init__(language)
        self.here, self._autosave = InterpreterHere(), autosave
        self.kind = Toggles(language, mark("Who interpreted?"), (*INTERPRETERS.items(), (CHILD, mark("A child"))))
        self.problem = Notice("")
        advice = label("small", wrap=True)
        self.speak(
            advice.setText,
            mark(
                "Is it about consent, health, money or family, or a handover? Then work with a professional interpreter (guideline on language barriers, 2025)."
            ),
        )
        self._parts: tuple[Speaking, ...] = ()
        self._known: tuple[tuple[str, InterpreterHere], ...] = ()
        self.known = QWidget()
        self.speak(self.known.setAccessibleName, mark("Who goes along"))
        self._known_flow = Flow(self.known)
        self.known.hide()
        self.kind.picked.connect(self._take_kind)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        for part in (self.kind, self.known, self.problem, advice):
            self._box.addWidget(part)

    def _make_parts(self) -> None:
        """What is asked where somebody or something interpreted; made when it first is."""
        language = self.language
        self.spoken = LanguagePicker(language, mark("In which language?"), many=False)
        self.country = CountryPicker(
            language,
            mark("Where do people speak as you do?"),
            mark("A language can differ from country to country. The interpreter should speak as this person does."),
        )
        self.form = Toggles(language, mark("How?"), FORMS.items())
        self.voice = Toggles(language, mark("A woman or a man?"), VOICES.items())
        self.age = Toggles(language, mark("An adult?"), AGES.items())
        self.accepted = Toggles(
            language,
            mark("Does this person want this interpreter?"),
            ACCEPTED.items(),
            help_source=mark("Ask it when the interpreter can't hear it."),
        )
        self.number = TextLine(ltr=True)
        self._number = Labelled(
            language,
            mark("Number of the interpreter"),
            self.number,
            help_source=mark("The number that the agency gives. No name, no phone number."),
        )
        self._autosave.watch(
            self.number, lambda: self._send(self._number.show_problem, number=self.number.text().strip())
        )
        self._parts = (self.spoken, self.country, self.form, self.voice, self.age, self.accepted, self._number)
        for part in self._parts:
            self._box.addWidget(part)
        self._listen()
        self.grown.emit()

    def _listen(self) -> None:
        self.spoken.picked.connect(lambda: self._take(language=self.spoken.chosen[0]))
        self.country.picked.connect(lambda: self._take(country=self.country.country))
        self.form.picked.connect(lambda: self._take(form=InterpreterForm(self.form.chosen[0])))
        self.voice.picked.connect(lambda: self._take(voice=InterpreterVoice(self.voice.chosen[0])))
        self.age.picked.connect(lambda: self._take(age=InterpreterAge(self.age.chosen[0])))
        self.accepted.picked.connect(lambda: self._take(accepted=Accepted(self.accepted.chosen[0])))

    # --- showing ----------------------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Another talk comes: what was refused in one is none of another's."""
        self.problem.say("")
        if self._parts:
            self.country.fold()
            self._number.show_problem("")

    def show_here(self, here: InterpreterHere) -> None:
        """Show what is kept."""
        self.here = here
        self.kind.show_chosen([here.kind])
        if here.kind is not InterpreterKind.NONE and not self._parts:
            self._make_parts()
        if self._parts:
            self._show_parts(here)

    def propose(self, known: tuple[tuple[str, InterpreterHere], ...]) -> None:
        """Offer those who go along and whom the client wants, by name; pressed, what is known of them is noted."""
        others = tuple(each for each in known if each[1] != self.here)
        self.known.setVisible(bool(others))
        if others == self._known:
            return
        self._known = others
        clear(self._known_flow)
        for name, here in others:
            made = button("plain", "interpreter")
            made.setText(name)
            made.clicked.connect(self._note(here))
            self._known_flow.addWidget(made)

    def _note(self, here: InterpreterHere) -> Callable[[], None]:
        values = {each.name: getattr(here, each.name) for each in fields(here)}

        def note() -> None:
            self.kind.button(InterpreterKind.PROFESSIONAL).setFocus()
            self._take(**values)

        return note

    def _show_parts(self, here: InterpreterHere) -> None:
        self.spoken.show_chosen([here.language])
        self.country.show_country(here.country)
        self.form.show_chosen([here.form])
        self.voice.show_chosen([here.voice])
        self.age.show_chosen([here.age])
        self.accepted.show_chosen([here.accepted])
        self._autosave.show_kept(self.number, here.number)
        some, person = here.kind is not InterpreterKind.NONE, here.kind in _PEOPLE
        shown = (some, person, person, person, here.kind is InterpreterKind.ACQUAINTANCE, some)
        for part, wanted in zip(self._parts, (*shown, here.kind is InterpreterKind.PROFESSIONAL), strict=True):
            part.setVisible(wanted)

    # --- taking -----------------------------------------------------------------------------------------------------

    def _take_kind(self) -> None:
        chosen = self.kind.chosen[0]
        if chosen == CHILD:
            self._take(age=InterpreterAge.MINOR)
        else:
            adult = InterpreterAge.ADULT if chosen == InterpreterKind.PROFESSIONAL else InterpreterAge.NOT_ASKED
            self._take(kind=InterpreterKind(chosen), age=adult)

    def _take(self, **changes: Any) -> None:
        """Send what was chosen; where it is refused show again what was kept."""
        if not self._send(self.problem.say, **changes):
            into_sight(self.problem)
            self.show_here(self.here)

    def _send(self, show_problem: Callable[[str], object], **changes: Any) -> bool:
        """Send what is to be kept, or say why that can't be; whether it was sent."""
        try:
            self.here = replace(self.here, **changes)
        except CaseError as error:
            show_problem(messages.refusal(error, self.words))
            return False
        show_problem("")
        self.said.emit()
        return True
