"""Listen: one question or page at a time, in the client's own words, with prompt cards beside it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.picture import Fits
from coachdesk.domain.questions import Question
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.listen.middle import Middle
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.listen.prompt_panel import PromptPanel
from coachdesk.ui.listen.spot_list import SpotList
from coachdesk.ui.listen.spots import PAGES, Spot, resumed, spots, waits
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.hear import HoldToHear
from coachdesk.ui.parts.question_view import QuestionView
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import one_after_another
from coachdesk.ui.together.client_view import ClientView

NARROW = 900
"""Below this width a page is narrow."""


class ListenStage(StagePage):
    """The way through the conversation at the start side, where one is in the middle, prompts at the end side."""

    stage = Stage.LISTEN

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self._spots: tuple[Spot, ...] = ()
        self._keys: dict[str, str] = {}
        self._case = self._ordered = ""
        self._narrow = False
        self.list = SpotList(self.language, self.desk.content.sections.values())
        self.middle = Middle(self)
        self.prompts = PromptPanel(around, autosave)
        self.list.opened.connect(self.open_spot)
        self.list.part_wanted.connect(self._open_part)
        self.middle.said.connect(self._keep)
        self.middle.wanted.connect(self.open_spot)
        self.prompts.marked.connect(self._mark_card)
        self.prompts.changed.connect(self._order)
        HoldToHear(self)
        self._back, self._later, self._next = button("plain", "back"), button("plain"), button("primary")
        self._refuse = button("quiet")
        self.speak(self._later.setText, mark("Ask later"))
        self.speak(self._refuse.setText, mark("Does not want to talk about it"))
        self._back.clicked.connect(lambda: self._go(-1))
        self._next.clicked.connect(self._go_on)
        self._later.clicked.connect(lambda: self._set_state(AnswerState.LATER))
        self._refuse.clicked.connect(lambda: self._set_state(AnswerState.NOT_WANTED))
        for_reading(self._back, self._next)
        centre = QVBoxLayout()
        centre.setSpacing(12)
        centre.addWidget(self.middle, 1)
        centre.addWidget(self._foot())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self.list)
        whole.addLayout(centre, 1)
        whole.addWidget(self.prompts)

    def _foot(self) -> QWidget:
        """The buttons, in as many rows as they need: the names of subjects in them differ in length."""
        return flowing(self._back, self._refuse, self._later, self._next)[0]

    # --- where one is -----------------------------------------------------------------------------------------------

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions for this person, in order."""
        return tuple(spot.question for spot in self._spots if spot.question is not None)

    @property
    def spot(self) -> Spot:
        """Where one is. Only after a case was shown."""
        key = self._keys[self._case]
        return next(spot for spot in self._spots if spot.key == key)

    @property
    def question(self) -> Question:
        """The question on show. Only while it is one."""
        assert self.spot.question is not None
        return self.spot.question

    @property
    def at(self) -> int:
        """Which of the questions is on show, from 0."""
        return self.questions.index(self.question)

    @property
    def view(self) -> QuestionView:
        """The view of the question on show. Only while it is one."""
        shown = self.middle.frames[self.spot.key].body
        assert isinstance(shown, QuestionView)
        return shown

    @property
    def page(self) -> ListenPage | None:
        """The page on show; None while it is a question."""
        shown = self.middle.frames[self.spot.key].body
        return shown if isinstance(shown, ListenPage) else None

    def open_question(self, number: int) -> None:
        """Show another question, by its place among those for this person."""
        questions = self.questions
        self.open_spot(questions[min(max(number, 0), len(questions) - 1)].id)

    def open_page(self, name: str) -> None:
        """Show a page by its name."""
        self.open_spot(Spot(page=name).key)

    def open_spot(self, key: str) -> None:
        """Show a question by its id, or a page; one that is not for this person is left alone."""
        if self.file is None or all(spot.key != key for spot in self._spots):
            return
        self.keep()
        self.put_draft()
        self._keys[self._case] = key
        self.redraw()
        self.middle.frames[key].begin()
        self.take_draft()
        self.autosave.state.emit("saved")  # unless what is on show now holds what was refused

    def _open_part(self, section_id: str) -> None:
        """Go to the first question of a part that waits, else to its first."""
        file = self.file
        mine = [spot for spot in self._spots if spot.section == section_id]
        if file is not None and mine:
            waiting = (spot for spot in mine if spot.question is not None and waits(file, spot.question))
            self.open_spot(next(waiting, mine[0]).key)

    # --- showing ----------------------------------------------------------------------------------------------------

    def draw(self, file: CaseFile) -> None:
        self._find_spots(file)
        spot = self.spot
        self.middle.show_spot(spot, file, first=self._is_first(spot))
        self.list.show_spots(file, self._spots, spot)
        page = self.page
        cards = spot.question.cards if spot.question is not None else page.cards if page is not None else ()
        self.prompts.show_cards(spot.key, cards, file, self.spoken())
        self._draw_foot(file)
        if spot.key != self._ordered:
            self._ordered = spot.key
            self._order()

    def _order(self) -> None:
        """Tab goes through what was made on the way as one reads it; in a restricted case it is for reading too."""
        frame, foot = self.middle.frames[self.spot.key], (self._back, self._refuse, self._later, self._next)
        parts = (self.list, frame, *foot, self.prompts.situation, *self.prompts.shown)
        one_after_another(parts, own=frame if self.page is not None else None)
        if self.restricted:
            self._reading.hold()

    def _find_spots(self, file: CaseFile) -> None:
        """What is asked of this person now; one stays where one was, or at what stood before it when it is gone."""
        before, self._case = self._spots if file.case.id == self._case else (), file.case.id
        self._spots = spots(self.desk.content.sections.values(), self.desk.listening.asked(file))
        known, key = {spot.key for spot in self._spots}, self._keys.get(self._case, "")
        if key not in known:
            earlier = [spot.key for spot in before]
            left = earlier[: earlier.index(key)] if key in earlier else []
            still = [each for each in left if each in known]
            self._keys[self._case] = still[-1] if still else resumed(file, self._spots).key

    def _is_first(self, spot: Spot) -> bool:
        return next(each for each in self._spots if each.section == spot.section).key == spot.key

    def _name(self, spot: Spot) -> str:
        if spot.question is None:
            return self.words.text(PAGES[spot.page].title)
        return self.words.ptext(spot.question.title.context, spot.question.title.source)

    def _neighbour(self, by: int) -> Spot | None:
        """What comes before or after in the conversation; the pages above it lead to where it goes on."""
        assert self.file is not None
        spot, way = self.spot, [each for each in self._spots if each.section or each.page == "picture"]
        if spot not in way:
            return resumed(self.file, self._spots) if by > 0 else None
        at = way.index(spot) + by
        return way[at] if 0 <= at < len(way) else None

    def _draw_foot(self, file: CaseFile) -> None:
        words, spot = self.words, self.spot
        back, after = self._neighbour(-1), self._neighbour(1)
        self._back.setVisible(back is not None)
        if back is not None:
            self._back.setText(self._name(back))
        self._next.setText(
            words.text("Next: {subject}", subject=self._name(after)) if after else words.text("On to choosing")
        )
        asked = spot.question is not None
        answer = file.answer(spot.question.id) if spot.question is not None else None
        state = answer.state if answer else AnswerState.OPEN
        for made, is_so in ((self._later, AnswerState.LATER), (self._refuse, AnswerState.NOT_WANTED)):
            made.setVisible(asked)
            made.setEnabled(state is not is_so)

    def retranslate(self) -> None:
        super().retranslate()
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self.prompts.show_slim(narrow)
            self.list.show_narrow(narrow)

    def entered(self) -> None:
        self.middle.frames[self.spot.key].begin()

    def place(self) -> dict[str, str]:
        return {"spot": self.spot.key, **(self.page.place() if self.page is not None else {})}

    def return_to(self, place: dict[str, str]) -> None:
        if place["spot"] != self.spot.key:
            self.open_spot(place["spot"])
        if self.page is not None:
            self.page.return_to(place)

    @property
    def draft(self) -> str:
        """Each question and page has a draft of its own: what was refused there waits until it is opened again."""
        return f"{super().draft}.{self.spot.key}"

    @property
    def drafted(self) -> QWidget:
        return self.middle.frames[self.spot.key]

    def client_view(self) -> ClientView | None:
        """What the client sees of what is on show, on the client's own screen."""
        if (page := self.page) is not None:
            return page.client_view()
        from coachdesk.ui.together.question import QuestionTogether

        assert self.file is not None
        return QuestionTogether(self.around, self.file, self.question)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, shown: QuestionView) -> None:
        self.attempt(
            lambda: self.desk.listening.answer(
                self.case_id, shown.question.id, words=shown.words_said, picked=shown.picked
            )
        )

    def _mark_card(self, card_id: str, fits: Fits | None, note: str) -> None:
        self.attempt(lambda: self.desk.picture.mark_card(self.case_id, card_id, fits, note))

    def _set_state(self, state: AnswerState) -> None:
        self.keep()
        question = self.question
        if self.attempt(lambda: self.desk.listening.answer(self.case_id, question.id, state=state)):
            self._go(1)

    def _go(self, by: int) -> None:
        if (to := self._neighbour(by)) is not None:
            self.open_spot(to.key)

    def _go_on(self) -> None:
        if self._neighbour(1) is None:
            self.around.navigator.go("case", self.case_id, Stage.CHOOSE)
        else:
            self._go(1)
