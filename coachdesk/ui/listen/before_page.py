"""Before a visit: what to know, to read in one minute. Nothing is filled in here."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.desk.contact_words import when_in_words, where_in_words
from coachdesk.desk.meeting_words import interpreter_in_words, wish_in_words
from coachdesk.desk.preparing import Ahead, Preparation, Told
from coachdesk.desk.wish_words import GENDERS, address_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import Accepted, Meeting
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, clear, label
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.step_words import sentence_of

_EMPTY = {
    "agreed": mark("What you agree in a talk stands here before the next one."),
    "helps": mark("What helps in contact, and practical wishes: ask it in the first talk."),
    "waiting": mark("Questions that you put off wait here."),
    "interpreter": mark("What this person wishes about interpreting. Ask it at Meet."),
    "ahead": mark("The day of the next talk and the days of steps."),
    "fitting": mark("Prompt cards that fit this person, with your notes."),
}
"""What will stand in a part where there is nothing yet."""
_TITLES = {
    "who": mark("Who"),
    "agreed": mark("Agreed"),
    "helps": mark("What helps"),
    "interpreter": mark("Interpreter"),
    "ahead": mark("Dates ahead"),
    "waiting": mark("Still to ask"),
    "fitting": mark("What fits this person"),
}


class BeforePage(ListenPage):
    """Parts below each other, made anew from the case; `parts` by name. Questions that wait can be opened."""

    cards = ("greeting_hand", "where_to_sit", "guest_tea", "gift", "late")

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        title, line = label("h2"), label("muted", wrap=True)
        self.speak(title.setText, mark("Before the visit"))
        self.speak(line.setText, mark("One minute to read before you go."))
        self.parts: dict[str, QVBoxLayout] = {}
        self._made_of: tuple[CaseFile, str, date] | None = None
        self._titles = {name: label("overline") for name in _TITLES}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(title)
        box.addWidget(line)
        for name, heading in self._titles.items():
            self.speak(heading.setText, _TITLES[name])
            inside = self.parts[name] = QVBoxLayout()
            inside.setSpacing(2)
            box.addSpacing(8)
            box.addWidget(heading)
            box.addLayout(inside)
        box.addStretch(1)
        for_reading(self)

    def show_file(self, file: CaseFile) -> None:
        as_it_is = (file, self.language.code, self.desk.picture.today())
        if self._made_of is not None and self._made_of[0] is file and self._made_of[1:] == as_it_is[1:]:
            return  # of a long case there is much to make
        self._made_of = as_it_is
        known = self.desk.preparing.of(file)
        shown: dict[str, Iterable[QWidget]] = {
            "who": self._who(file, known.name),
            "agreed": self._agreed(known),
            "helps": [*(line for told in known.helps for line in self._told(told)), *self._missed(known)],
            "interpreter": self._interpreter(file, known.last),
            "ahead": [self._ahead(each) for each in known.ahead],
            "waiting": self._waiting(known),
            "fitting": self._fitting(known),
        }
        for name, widgets in shown.items():
            self._fill(name, widgets)

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None:
            self.show_file(self.file)

    def _fill(self, name: str, widgets: Iterable[QWidget]) -> None:
        clear(self.parts[name])
        for made in tuple(widgets) or (label("muted", self.words.text(_EMPTY[name]), wrap=True),):
            self.parts[name].addWidget(made)

    # --- the parts --------------------------------------------------------------------------------------------------

    def _who(self, file: CaseFile, name: Told | None) -> list[QWidget]:
        case, words = file.case, self.words
        speaks = words.listed(words.language_name(code) for code in case.speaks)
        addressed = address_in_words(case.addressed, words) or words.text(GENDERS[case.addressed.gender])
        return [
            label("h2", words.line(case.calling_name, case.own_script_name), wrap=True),
            *(self._said(name.answer.words) if name is not None else ()),
            label("", words.text("Spoken to: {form}", form=addressed), wrap=True),
            *([label("", words.text("Speaks: {languages}", languages=speaks), wrap=True)] if speaks else []),
        ]

    def _agreed(self, known: Preparation) -> list[QWidget]:
        words, talk = self.words, known.agreed
        if talk is None:
            return []
        back = words.text("✓ told back in own words") if talk.teach_back else words.text("Not told back yet")
        return [
            *self._said(talk.agreed),
            label("small", words.line(words.date(talk.on, weekday=True), back), wrap=True),
        ]

    def _told(self, told: Told) -> list[QWidget]:
        words = self.words
        picked = words.line(*(words.ptext(option.short.context, option.short.source) for option in told.picked))
        return [*([label("", picked, wrap=True)] if picked else []), *self._said(told.answer.words)]

    def _said(self, said: Words) -> list[QWidget]:
        """What was typed, and below it what the interpreter wrote."""
        first, second = said.text.strip(), said.interpreted.strip()
        return [
            label(role, self.words.line(text), wrap=True) for role, text in (("", first), ("muted", second)) if text
        ]

    def _interpreter(self, file: CaseFile, last: Meeting | None) -> list[QWidget]:
        words, wish = self.words, wish_in_words(file.case, self.words)
        note = file.case.interpreter.note.strip()
        lines = [text for text in (wish, words.line(note) if note else "") if text]
        was = interpreter_in_words(last.interpreter, words) if last is not None else ""
        if was and last is not None:
            lines.append(words.text("Last time: {interpreter}", interpreter=was))
            if last.interpreter.accepted is Accepted.NO:
                lines.append(words.text("This person did not want that interpreter."))
        return [label("", text, wrap=True) for text in lines]

    def _missed(self, known: Preparation) -> list[QWidget]:
        """What was said to help next time, when an appointment did not take place."""
        return self._said(known.missed.helps) if known.missed is not None else []

    def _ahead(self, each: Ahead) -> QWidget:
        words = self.words
        if (planned := each.appointment) is not None:
            where, bring = where_in_words(planned, words), planned.bring.text or planned.bring.interpreted
            things = words.text("Bring: {things}", things=bring.strip()) if planned.bring else ""
            lines = (when_in_words(planned, words), where, planned.travel.strip(), planned.with_whom.strip(), things)
            return label("", words.line(*lines), wrap=True)
        what = sentence_of(each.step, self.desk.content, words) if each.step is not None else words.text("Next talk")
        time = words.time(each.step.when.at) if each.step is not None and each.step.when.at else ""
        return label("", words.line(words.date(each.on, weekday=True), time, what), wrap=True)

    def _waiting(self, known: Preparation) -> list[QWidget]:
        """Each question as a button that opens it."""
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(holder)
        for question in known.waiting:
            opens = button("toggle")
            opens.setText(self.words.ptext(question.title.context, question.title.source))
            opens.clicked.connect(self._opener(question.id))
            flow.addWidget(opens)
        return [holder] if known.waiting else []

    def _opener(self, question_id: str) -> Callable[[], None]:
        return partial(self.open_question, question_id)

    def _fitting(self, known: Preparation) -> list[QWidget]:
        words, made = self.words, []
        for prompt, marked in known.fitting:
            made.append(label("h3", words.ptext(prompt.title.context, prompt.title.source), wrap=True))
            if marked.note.strip():
                made.append(label("muted", words.line(marked.note.strip()), wrap=True))
        return list(made)
