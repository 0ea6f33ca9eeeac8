"""At the end of Act: whether the client agrees with the plan as it stands, and how that was asked."""

from PySide6.QtWidgets import QCheckBox, QWidget

from coachdesk.desk.meeting_words import INTERPRETERS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Agreed, Agreement
from coachdesk.domain.course.agreeing import Standing
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.domain.plain_words import only_narrow
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.act.goal_words import ANSWERS, STANDINGS, answer_line
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, clear, column, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields


class AgreementCard(Speaking):
    """Every press is kept at once; more is asked once there is an answer about the plan as it stands."""

    def __init__(self, stage: StagePage) -> None:
        language = stage.language
        super().__init__(language)
        self._stage, self._case = stage, ""
        self._agreement: Agreement | None = None
        title = label("h2", wrap=True)
        self.speak(title.setText, mark("Does the client agree with this plan?"))
        self.narrow = label("small", wrap=True)
        self.speak(self.narrow.setText, mark("All goals are about language or work. What else counts for the client?"))
        self.standing = Notice("")
        self.answer = Toggles(language, mark("What the client answers"), ANSWERS.items())
        self.why = SaidFields(language, mark("Why not?"), stage.autosave, on_paper=False)
        names = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.spoken = Toggles(language, mark("In which language?"), names, translate=False)
        self.through = Toggles(language, mark("Who interpreted?"), INTERPRETERS.items())
        self.told_back = QCheckBox()
        self.speak(self.told_back.setText, mark("Told back in own words"))
        self._more = QWidget()
        self._more.setLayout(column(self.why, self.spoken, self.through, self.told_back, spacing=12))
        self._earlier_title, self.earlier = label("field"), column(spacing=3)
        self.speak(self._earlier_title.setText, mark("History"))
        self.score = label("small", wrap=True)
        frame, box = card(spacing=12)
        for part in (title, self.narrow, self.standing, self.answer, self._more, self._earlier_title):
            box.addWidget(part)
        box.addLayout(self.earlier)
        box.addWidget(self.score)
        self.setLayout(column(frame))
        self._listen()

    def _listen(self) -> None:
        self.answer.picked.connect(self._take_answer)
        self.why.said.connect(lambda: self._keep("why"))
        self.spoken.picked.connect(lambda: self._keep("language"))
        self.through.picked.connect(lambda: self._keep("through"))
        self.told_back.clicked.connect(lambda: self._keep("teach_back"))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show how it stands."""
        desk = self._stage.desk.goals
        same, self._case = file.case.id == self._case, file.case.id
        found = self._agreement = desk.current(file)
        self._say_standing(file)
        self.narrow.setVisible(only_narrow(file.choice.area_ids))
        self.answer.show_chosen([found.answer] if found is not None else [])
        self._more.setVisible(found is not None)
        self.why.setVisible(found is not None and found.answer is Agreed.NO)
        self.why.show_words(found.why if found is not None else Words(), file.case.client_language, same=same)
        if found is not None:
            self.spoken.show_chosen([found.language])
            self.through.show_chosen([found.through])
            self.told_back.setChecked(found.teach_back)
        self._tell_earlier(file)
        self._say_score(file)

    def _tell_earlier(self, file: CaseFile) -> None:
        """Answers about other plans than this one, the last first."""
        clear(self.earlier)
        answers = [each for each in file.course.agreements if each != self._agreement]
        for each in sorted(answers, key=lambda answer: answer.on, reverse=True):
            self.earlier.addWidget(label("small", answer_line(each, self.words), wrap=True))
        self._earlier_title.setVisible(bool(answers))

    def _say_standing(self, file: CaseFile) -> None:
        """A line that says whether the plan as it stands is agreed on."""
        desk, words = self._stage.desk.goals, self.words
        standing, last = desk.standing(file), desk.last(file)
        day = words.date(last.on) if last is not None else ""
        kind = "good" if standing is Standing.AGREED else ""
        self.standing.say(words.text(STANDINGS[standing], date=day), kind)

    def _say_score(self, file: CaseFile) -> None:
        """The T-score is for the professional alone, and says of what it is one."""
        score, words = self._stage.desk.goals.t_score(file), self.words
        self.score.setVisible(score is not None)
        if score is not None:
            number = words.number(score, 1)
            self.score.setText(
                words.text("T-score {score}: about goals of this client alone; never to compare people.", score=number)
            )

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _take_answer(self) -> None:
        """Keep the answer; the language is the client's until another is pressed."""
        stage, answer = self._stage, Agreed(self.answer.chosen[0])
        assert stage.file is not None
        language = stage.file.case.client_language
        stage.autosave.flush()  # what is still being typed belongs to the plan that is answered about
        if not stage.attempt(lambda: stage.desk.goals.answer(self._case, answer, language)):
            self.show_file(stage.file)

    def _keep(self, name: str) -> None:
        stage = self._stage
        stage.attempt(lambda: stage.desk.goals.change_answer(self._case, **{name: self._value(name)}))

    def _value(self, name: str) -> object:
        """What a field says. Raises FieldTooLong."""
        if name == "why":
            return self.why.words_said
        if name == "teach_back":
            return self.told_back.isChecked()
        return self.spoken.chosen[0] if name == "language" else InterpreterKind(self.through.chosen[0])
