"""Choose, as the consultant sees it: start the client's screen, and see what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.faces import named, titled
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.reading import first_language
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, clear, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.prompt_column import beside, prompt_cards
from coachdesk.ui.parts.reading import for_reading

_OUTCOMES = {
    Outcome.OPEN: mark("Nothing was chosen yet. Start the screen for the client and turn the laptop."),
    Outcome.NOT_NOW: mark("The client chose: not now. Ask again when the moment is better."),
    Outcome.DOES_NOT_WANT: mark("The client does not want to choose. That is an answer too; the conversation goes on."),
}
_TIPS = ("polite_yes", "own_share")


class ChooseStage(StagePage):
    """Shows the client's choice; the choosing itself is on the client's screen."""

    stage = Stage.CHOOSE

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        frame, box = card(margin=24, spacing=14)
        title, text = label("question", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("What is most important now?"))
        self.speak(
            text.setText,
            mark(
                "The client chooses, on a screen of their own, in their own language: up to three cards, in their own order. "
                "You can leave that screen only with your PIN or passphrase."
            ),
        )
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.languages = Toggles(self.language, mark("Language of the client's screen"), options, translate=False)
        self.languages.picked.connect(self._keep_language)
        self._begins = label("small", wrap=True)
        self.start = button("primary", "together")
        self.speak(self.start.setText, mark("Start the client's screen"))
        self.start.clicked.connect(self.start_together)
        self._outcome = label("", wrap=True)
        self._chosen_title = label("h2")
        self.speak(self._chosen_title.setText, mark("Chosen by the client"))
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(8)
        self._next = button("plain", "forward")
        self.speak(self._next.setText, mark("On to the steps"))
        self._next.clicked.connect(lambda: around.navigator.go("case", self.case_id, Stage.ACT))
        for_reading(self._next)
        for part in (title, text, self.languages, self._begins):
            box.addWidget(part)
        box.addLayout(row(self.start, None))
        box.addSpacing(8)
        box.addWidget(self._chosen_title)
        box.addWidget(self._outcome)
        box.addLayout(self._chosen)
        box.addLayout(row(self._next, None))
        box.addStretch(1)
        tips = [self.desk.content.tips[tip] for tip in _TIPS]
        beside(self, frame, prompt_cards(self.language, tips, self.spoken))

    def draw(self, file: CaseFile) -> None:
        words, choice = self.words, file.choice
        self.languages.show_chosen([file.case.client_language])
        begins = first_language(file.case.reading, file.case.client_language)
        self._begins.setText(
            words.text("It begins in {language}, as was chosen at Meet.", language=words.language_name(begins))
        )
        self._begins.setVisible(begins != file.case.client_language)
        clear(self._chosen)
        for number, priority in enumerate(choice.priorities, 1):
            face = self.desk.choosing.face(file, priority.area_id)
            badge = label("badge", str(number))
            badge.setFixedSize(32, 32)
            badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
            name = label("h3", named(face, words))
            wish = label("muted", titled(face, words) if face.wish is not None else "")
            picture = IconLabel(icons.pictogram(face.pictogram), 26)
            line, inside = card("inset", margin=12)
            inside.addLayout(row(badge, 4, picture, 4, name, wish, None))
            self._chosen.addWidget(line)
        text = words.text(_OUTCOMES[choice.outcome]) if choice.outcome in _OUTCOMES else ""
        if choice.outcome is Outcome.CHOSEN and choice.chosen_at is not None:
            when = words.moment(choice.chosen_at)
            language = words.language_name(choice.language)
            text = words.text("Chosen on {date}, in this language: {language}.", date=when, language=language)
        self._outcome.setText(text)
        self._next.setVisible(choice.outcome is not Outcome.OPEN)

    def entered(self) -> None:
        (self._next if self.restricted else self.start).setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.redraw()

    def _keep_language(self) -> None:
        self.attempt(lambda: self.desk.cases.change(self.case_id, client_language=self.languages.chosen[0]))

    def start_together(self) -> None:
        """Turn the screen to the client."""
        from coachdesk.ui.together.choose import ChooseTogether

        assert self.file is not None
        if self.restricted:
            return
        view = ChooseTogether(self.around, self.file, first_language(self.file.case.reading, self.languages.chosen[0]))
        view.finished.connect(lambda: self.start.setFocus())
        view.show_full()
