"""Choose, as the consultant sees it: start the client's screen, and see what came of it."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.reading import first_language
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.choose.earlier_choices import EarlierChoices
from coachdesk.ui.choose.own_cards import OwnCards
from coachdesk.ui.choose.reason_fold import ReasonFold
from coachdesk.ui.choose.sorted_card import SortedCard
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.prompt_column import beside, prompt_cards
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen

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
        self._case = ""
        body = QWidget()
        column_of = self._column = QVBoxLayout(body)
        column_of.setContentsMargins(0, 0, 4, 0)
        column_of.setSpacing(14)
        column_of.addWidget(self._beginning())
        column_of.addWidget(self._came())
        self.sorted, self.mine = SortedCard(self), OwnCards(self)
        for_reading(self.sorted)
        column_of.addWidget(self.sorted)
        column_of.addWidget(self.mine)
        column_of.addStretch(1)
        tips = [self.desk.content.tips[tip] for tip in _TIPS]
        beside(self, body, prompt_cards(self.language, tips, self.spoken))

    def _beginning(self) -> QWidget:
        """What the client's screen is for, and the ways to begin it."""
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
        self.start, self.sort, self.rate = button("primary", "together"), button("plain"), button("plain")
        self.speak(self.start.setText, mark("Start the client's screen"))
        self.speak(self.sort.setText, mark("Sort the cards first"))
        self.speak(self.rate.setText, mark("Ask how it goes"))
        self.start.clicked.connect(self.start_together)
        self.sort.clicked.connect(lambda: self.start_path(self.sort, "SORT"))
        self.rate.clicked.connect(lambda: self.start_path(self.rate, "RATE"))
        ways = QWidget()
        flow = Flow(ways)
        for made in (self.start, self.sort, self.rate):
            flow.addWidget(made)
        for part in (title, text, self.languages, self._begins, ways):
            box.addWidget(part)
        return frame

    def _came(self) -> QWidget:
        """What came of it."""
        frame, box = card(margin=24, spacing=10)
        self._chosen_title, self._outcome = label("h2"), label("", wrap=True)
        self.speak(self._chosen_title.setText, mark("Chosen by the client"))
        self.chosen: KeyedColumn[ReasonFold, int] = KeyedColumn(self._new_fold, self._show_fold)
        self.earlier = EarlierChoices(self)
        self._next = button("plain", "forward")
        self.speak(self._next.setText, mark("On to the steps"))
        self._next.clicked.connect(lambda: self.around.navigator.go("case", self.case_id, Stage.ACT))
        for_reading(self._next)
        box.addWidget(self._chosen_title)
        box.addWidget(self._outcome)
        box.addLayout(self.chosen)
        box.addWidget(self.earlier)
        box.addLayout(row(self._next, None))
        return frame

    def _new_fold(self, card_id: str) -> ReasonFold:
        return ReasonFold(self, card_id)

    def _show_fold(self, fold: ReasonFold, number: int) -> None:
        assert self.file is not None
        fold.show_file(self.file, number)

    # --- showing ----------------------------------------------------------------------------------------------------

    def draw(self, file: CaseFile) -> None:
        if file.case.id != self._case:
            self._case = file.case.id
            self.chosen.show_values(())  # nothing of the case before stays in a field
            self.earlier.show_open(False)
        self.languages.show_chosen([file.case.client_language])
        words, begins = self.words, first_language(file.case.reading, file.case.client_language)
        self._begins.setText(
            words.text("It begins in {language}, as was chosen at Meet.", language=words.language_name(begins))
        )
        self._begins.setVisible(begins != file.case.client_language)
        self.rate.setVisible(bool(file.choice.area_ids))
        before = list(self.chosen.parts)
        self.chosen.show_values((each, number) for number, each in enumerate(file.choice.area_ids, 1))
        if list(self.chosen.parts) != before:
            as_seen(self._column)
        self._say_outcome(file)
        self.earlier.show_file(file)
        self.sorted.show_file(file)
        self.mine.show_file(file)

    def _say_outcome(self, file: CaseFile) -> None:
        words, choice = self.words, file.choice
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

    def start_path(self, pressed: QPushButton, begin: str) -> None:
        """Turn the screen to the client, step by step; `begin` names the first step."""
        from coachdesk.ui.together.choose import PathTogether
        from coachdesk.ui.together.sort_path import Way

        assert self.file is not None
        if self.restricted:
            return
        self.keep()
        language = first_language(self.file.case.reading, self.languages.chosen[0])
        view = PathTogether(self.around, self.file, language, Way[begin])
        view.finished.connect(lambda: pressed.setFocus())
        view.show_full()
