"""Consent on the client's own screen: who gets what and why, until when, what not; kept once the client says it is so."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QStackedWidget, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Basis, ConsentKind, Item
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column, label, row
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together import consent_draft
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.consent_draft import Draft, Said
from coachdesk.ui.together.consent_end import SummaryPage, UntilPage
from coachdesk.ui.together.consent_pages import AskPage, ItemPage, Page, RestPage, RightsPage, WhoPage
from coachdesk.ui.together.consent_words import Subject
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.together.thanks import Thanks

WHO, RIGHTS, REST, UNTIL, SUMMARY = "who", "rights", "rest", "until", "summary"
_BACK, _ON = mark_to_client("Back"), mark_to_client("Next")
_DONE, _UNTIL_FIRST = mark_to_client("Yes, it is like this"), mark_to_client("Choose until when")
_BUTTON: Final = 200
"""Least pixels of the buttons that turn the pages."""


class ConsentTogether(ClientView):
    """One page at a time. Answers are held as a draft and kept together at the end; what is half-given counts nowhere."""

    def __init__(self, around: Around, file: CaseFile, about: str) -> None:
        """`about` is the id of a handover or of a guide of the case."""
        super().__init__(around, file)
        self.subject = Subject(around, file, about)
        self.items: tuple[Item, ...] = self.subject.items
        self.today: date = around.desk.handing.today()
        self.draft = consent_draft.load(around.desk, file.case.id, about)
        self._tongues = Tongues(around.language.words)
        self._kept: tuple[Draft, tuple[str, ...]] | None = None
        self.pages: dict[str, Page] = self._pages()
        self.pages_before = tuple(self.pages)
        self.pages[SUMMARY] = SummaryPage(self)
        self.at = self.draft.at if self.draft.at in self.pages else WHO
        self._stack = QStackedWidget()
        self._frames = {key: Scrolling(page) for key, page in self.pages.items()}
        for frame in self._frames.values():
            self._stack.addWidget(frame)
        self.thanks = Thanks(around)
        self.thanks.again.connect(lambda: self.open(SUMMARY))
        self._stack.addWidget(self.thanks)
        self._make_below()
        whole = column(self.line, self._stack, self._below, spacing=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._show_at()

    def _pages(self) -> dict[str, Page]:
        """In their order: what is to be known, each thing by itself, until when, and the other consents."""
        pages: dict[str, Page] = {WHO: WhoPage(self), RIGHTS: RightsPage(self)}
        pages |= {item.mark: ItemPage(self, item) for item in self.items}
        if self.items:
            pages[REST] = RestPage(self)
        pages[UNTIL] = UntilPage(self)
        referral = self.subject.referral
        if referral is not None and referral.basis is Basis.CONSENT:
            use = mark_to_client("May we use your data for this?")
            pages[ConsentKind.BASIS] = AskPage(self, ConsentKind.BASIS, "consent", use)
        wanted = mark_to_client("Do you want {name} to go along?")
        if referral is not None:
            wanted = mark_to_client("Do you want this help?")
        free = mark_to_client("You may say no. We help you then too.")
        pages[ConsentKind.HELP] = AskPage(self, ConsentKind.HELP, "helpers", wanted, free)
        return pages

    def _make_below(self) -> None:
        around = self.around
        self.line = QProgressBar()
        self.line.setTextVisible(False)
        self.line.setFixedHeight(8)
        self.back, self.on = LineButton(around, "both"), LineButton(around, "primary")
        self._number = label("client-hint")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(self._go_on)
        self._turns = {made: QWidget() for made in (self.back, self.on)}
        for made, holder in self._turns.items():
            made.setMinimumWidth(_BUTTON)
            holder.setLayout(with_loudspeaker(made))
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setRetainSizeWhenHidden(True)
            holder.setSizePolicy(policy)
        self._below = QWidget()
        self._below.setLayout(row(self._turns[self.back], None, self._number, None, self._turns[self.on]))

    # --- going ------------------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page on show."""
        return self.pages[self.at]

    def open(self, key: str) -> None:
        """Go to a page; the keyboard begins at what is asked there."""
        self.at = key
        self._hold()
        self.page.show_draft()
        self._show_at()
        (self.page if self.page.asks else self.on).setFocus(Qt.FocusReason.OtherFocusReason)
        self._frames[key].begin_at_top()

    def turn(self, by: int) -> None:
        """Go to the page before or after this one."""
        order = tuple(self.pages)
        at = order.index(self.at) + by
        if 0 <= at < len(order):
            self.open(order[at])

    def _go_on(self) -> None:
        if self.at != SUMMARY:
            self.turn(1)
        elif self._lacks_until:
            self.open(UNTIL)
        else:
            self._finish()

    def _show_at(self) -> None:
        order = tuple(self.pages)
        at = order.index(self.at)
        self._stack.setCurrentWidget(self._frames[self.at])
        self._turns[self.back].setVisible(at > 0)
        self._turns[self.on].setVisible(self.at != SUMMARY or self.draft.begun)
        self.line.setRange(0, len(order))
        self.line.setValue(at + 1)
        words = self._tongues.first
        self._number.setText(words.text("{number} of {count}", number=at + 1, count=len(order)))
        self.line.setAccessibleName(self._number.text())
        for part in (self._below, self.line):
            part.show()
        self._say_on()
        self.answered.emit(False)
        self.head_changed.emit()

    def _say_on(self) -> None:
        """What the button to go on says: at the end that it is so, or what is to be chosen first."""
        last = _UNTIL_FIRST if self._lacks_until else _DONE
        source = last if self.at == SUMMARY else _ON
        self.on.show_line(self._tongues.line(lambda each: each.to_client(source)), self._tongues.first)

    # --- answering --------------------------------------------------------------------------------------------------

    @property
    def _lacks_until(self) -> bool:
        """A yes holds until a day, and that day is the client's."""
        return self.draft.until is None and Said.YES in self.draft.said.values()

    def answer(self, key: str, said: Said | None) -> None:
        """Hold an answer to an item, by its mark, or to another question; None takes it back."""
        self._take(self.draft.answered(key, said))

    def choose_until(self, until: date | None) -> None:
        """Hold until when it may be told."""
        self._take(Draft(self.draft.said, until, self.at))

    def _take(self, draft: Draft) -> None:
        self.draft = draft
        self._hold()
        self.page.show_draft()
        self._say_on()

    def _hold(self) -> None:
        """The draft lies in the vault; once it is kept it is a draft no more."""
        self.draft = Draft(self.draft.said, self.draft.until, self.at)
        kept = self._kept is not None and self._same(self._kept[0])
        held = Draft() if kept else self.draft
        consent_draft.store(self.around.desk, self.file.case.id, self.subject.about, held)

    def _same(self, other: Draft) -> bool:
        return (other.said, other.until) == (self.draft.said, self.draft.until)

    def _finish(self) -> None:
        """Keep the answers together, as three consents of their own kinds, and thank; the same again keeps nothing."""
        desk, case_id, about = self.around.desk, self.file.case.id, self.subject.about
        if self._kept is None or not self._same(self._kept[0]):
            language = self._tongues.first.language
            given = consent_draft.consents(desk, self.file, about, self.draft, language)
            before, self._kept = self._kept, (self.draft, tuple(each.id for each in given))
            if given and not self.attempt(lambda: desk.handing.agree(case_id, given)):
                self._kept = before
                return
        consent_draft.store(desk, case_id, about, Draft())
        self._stack.setCurrentWidget(self.thanks)
        for part in (self._below, self.line):
            part.hide()
        self.answered.emit(True)

    # --- as every view ----------------------------------------------------------------------------------------------

    def heading(self, words: Translator) -> str:
        return self.page.heading(words)

    def below(self, words: Translator) -> str:
        return self.page.below(words)

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues = tongues
        for made in (self.back, self.on):
            made.setMinimumHeight(look.target)
        self.back.show_line(tongues.line(lambda each: each.to_client(_BACK)), tongues.first)
        for page in self.pages.values():
            page.say(tongues, look)
            page.setAccessibleName(page.heading(tongues.first))
        self.thanks.say(tongues, look)
        fit_loudspeakers(self, look.hear)
        self._say_on()
        number = tuple(self.pages).index(self.at) + 1
        self._number.setText(tongues.first.text("{number} of {count}", number=number, count=len(self.pages)))

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        kept = self._kept[1] if self._kept is not None else ()
        if kept and all(file.find(Kind.CONSENTS, each) is None for each in kept):  # taken back here
            self._kept = None
            self.open(SUMMARY)

    def keep(self) -> None:
        self._hold()
