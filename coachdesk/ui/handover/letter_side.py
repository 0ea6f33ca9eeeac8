"""The letter as it will be printed, made anew while one types; or in its place what lacks before there can be one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.handover_words import GUARD_SENTENCES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError, HandoverNotYet, LetterHasNumber, LetterNamesClient, LetterTooLong
from coachdesk.domain.handover import Referral, State
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.handover.way import LETTER, missing
from coachdesk.i18n import mark
from coachdesk.i18n.provenance import REVIEWED_IN
from coachdesk.ui import messages
from coachdesk.ui.background import Latest
from coachdesk.ui.handover.sent_letter import SentLetter
from coachdesk.ui.handover.way_words import CARD_OF, TELL
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, clear, column, label, row
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.paper_view import PaperView
from coachdesk.ui.parts.paper_zoom import zoom_buttons
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.reviewed_line import ReviewedLine
from coachdesk.ui.parts.scroll import scrolling

if TYPE_CHECKING:
    from coachdesk.i18n.standing import Share

REST: Final = 300
"""Milliseconds after the last change before the letter is made anew."""


class LetterSide(Speaking):
    """`card_wanted` asks for a card, by its key. What was sent, once unfolded, takes the place of the letter as it is now."""

    card_wanted = Signal(str)

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self.desk = stage, stage.desk
        self.letter: Letter | None = None
        self.pdf: bytes | None = None
        self._case_id = ""
        self._seen: CaseFile | None = None
        self._copy: tuple[int, Share | None] = (0, None)
        self._error: CaseError | None = None
        making = self._making = Latest(stage.around.background)
        self.destroyed.connect(lambda: making.drop())  # the vault may lock while a letter is in the making
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.make)
        self.paper = PaperView(stage.around, self, mark("The letter as it will be printed"))
        self.busy = label("small")
        self.speak(lambda text: self.busy.setText(f"{text}…"), mark("Making the letter"))
        self.reviewed, self.untranslated = ReviewedLine(self.language), label("small", wrap=True)
        self.lacks = column(spacing=6)
        self._lacking = self._make_lacking()
        self.print, self.save = button("plain", "print"), button("plain", "save_file")
        self.speak(self.print.setText, mark("Print…"))
        self.speak(self.save.setText, mark("Save…"))
        self.print.setShortcut("Ctrl+P")
        zoom = QWidget()
        zoom.setLayout(zoom_buttons(self, self.paper))
        self._tools = flowing(zoom, self.busy, self.print, self.save, spacing=8)[0]
        for_reading(self._tools, self.paper)
        self._now, self.sent = QWidget(), SentLetter(self.language)
        box, now = QVBoxLayout(self), QVBoxLayout(self._now)
        for each in (box, now):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(6)
        for part in (self.paper, self._lacking):
            now.addWidget(part, 1)
        for part in (self._make_headless(), self.untranslated, self.reviewed, self._tools):
            now.addWidget(part)
        box.addWidget(self._now, 1)
        box.addWidget(self.sent)
        self.sent.turned.connect(self._turn)
        self._show_lacking(())

    def _make_lacking(self) -> QWidget:
        frame, inside = card(spacing=10)
        self._none, self._why = label("h3", wrap=True), label("muted", wrap=True)
        self.speak(self._none.setText, mark("There is no letter yet"))
        self.speak(self._why.setText, mark("It writes itself from what you say here. It still needs:"))
        for part in (self._none, self._why):
            inside.addWidget(part)
        inside.addLayout(self.lacks)
        inside.addStretch(1)
        return scrolling(frame)

    def _make_headless(self) -> QWidget:
        """That a letter would go out without a sender; a look at the paper alone is easily no look at what lacks on it."""
        said, self.name_it = label("small", wrap=True), button("quiet", "forward")
        self.speak(said.setText, mark("The letter does not say yet from which organisation it comes."))
        self.speak(self.name_it.setText, mark("Your organisation"))
        go = self._stage.around.navigator.go
        self.name_it.clicked.connect(lambda: go("settings", stage="you:OrganisationCard"))
        for_reading(self.name_it)
        line = row(said, self.name_it, spacing=8)
        line.setStretch(0, 1)
        self._headless = QWidget()
        self._headless.setLayout(line)
        return self._headless

    def _turn(self) -> None:
        """Show what was sent in the place of the letter as it is now, or that again."""
        self._now.setHidden(self.sent.is_open)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretchFactor(self.sent, int(self.sent.is_open))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_referral(self, file: CaseFile, referral: Referral, language: str) -> None:
        """Show the letter about a handover, or the client's copy in `language`; made anew where anything changed."""
        letter = Letter(LetterKind.HANDOVER, referral.id, language)
        sight = self.desk.handing.sight(file, referral)
        guards = missing(LETTER, sight)
        if letter != self.letter or file.case.id != self._case_id:
            self.drop()
        self._case_id, self.letter = file.case.id, letter
        out = passed(file.handover.passes, referral.id, State.SENT)
        self.sent.show_sent(out if letter.language == "nl" else None)  # the client's copy was not sent to anybody
        if guards:
            self._forget_paper()
            gone = sight.state is State.WITHDRAWN
            self._show_lacking(
                [self.words.text("The client took it back. No letter is made any more.")]
                if gone
                else [(self.words.text(GUARD_SENTENCES[each]), CARD_OF[each]) for each in guards]
            )
            for part in (self._none, self._why):
                part.setVisible(not gone)
        elif self._seen != file:
            self._seen = file
            self._show_lacking(())
            self._make_soon()

    def _show_lacking(self, lines: Iterable[str | tuple[str, str]]) -> None:
        """What is to be said before there is a letter, each with the way there; nothing where there is one."""
        clear(self.lacks)
        lines = list(lines)
        for each in lines:
            text, key = (each, "") if isinstance(each, str) else each
            said = label("", text, wrap=True)
            line = row(label("", "○"), said, spacing=8)
            line.setStretch(1, 1)
            if key:
                go = button("quiet", "forward")
                go.setText(self.words.text("Go there"))
                go.setAccessibleDescription(text)
                go.clicked.connect(lambda _checked=False, key=key: self.card_wanted.emit(key))
                for_reading(go)
                line.addWidget(go)
            self.lacks.addLayout(line)
        self._headless.setVisible(not lines and not self.desk.settings.organisation().name.strip())
        self._lacking.setVisible(bool(lines))
        self.paper.setVisible(not lines)
        self._tools.setVisible(not lines)

    # --- making -----------------------------------------------------------------------------------------------------

    def _make_soon(self) -> None:
        """Until it is made anew, the letter of before is in sight, and can't be printed any more."""
        self.pdf = None
        self._enable()
        self.busy.show()
        self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._seen is not None and not event.spontaneous():
            self._show_lacking(())
            self._make_soon()  # what the organisation is called, or who one is oneself, may be another by now

    def make(self) -> None:
        """Make the letter elsewhere; meanwhile the one of before stays in sight."""
        if self.letter is None:
            return
        self._rest.stop()
        case_id, letter, dpi = self._case_id, self.letter, self.paper.dpi
        letters, plans = self.desk.letters, self.desk.plans

        def work() -> "tuple[bytes, list[QImage], int, Share | None, bool]":
            from coachdesk.ui.printing import as_image

            pdf, own = letters.pdf(case_id, letter), letter.language != "nl"
            images = [as_image(page) for page in plans.pages(pdf, dpi)]
            missing = letters.untranslated(case_id, letter) if own else 0
            share = letters.share(case_id, letter) if letter.language in REVIEWED_IN else None
            return pdf, images, missing, share, letters.says_else(case_id, letter.about)

        def done(drawn: "tuple[bytes, list[QImage], int, Share | None, bool]") -> None:
            self.pdf, images, missing, share, says_else = drawn
            self.sent.say_else(says_else)
            self._error = None
            self.busy.hide()
            self.paper.show_pages(self.pdf, images, dpi)
            self._say_copy(missing, share)
            self._enable()

        self._making.run(work, done, self._failed)

    def _say_copy(self, missing: int, share: "Share | None") -> None:
        """Of the client's copy: how many lines nobody translated, and how many a native speaker has reviewed."""
        self._copy = missing, share
        self.untranslated.setText(
            self.words.plural(
                "{n} line is not translated yet. The paper says so.",
                "{n} lines are not translated yet. The paper says so.",
                missing,
            )
        )
        self.untranslated.setVisible(missing > 0)
        self.reviewed.show_share(share)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CaseError):
            raise error
        self._error = error
        self._forget_paper()
        self._say_error()

    def _say_error(self) -> None:
        """Why there is no letter, and where to mend it."""
        error = self._error
        if error is None:
            return
        if isinstance(error, HandoverNotYet) and error.guards:
            self._show_lacking((self.words.text(GUARD_SENTENCES[each]), CARD_OF[each]) for each in error.guards)
            return
        mends = isinstance(error, LetterTooLong | LetterHasNumber | LetterNamesClient)
        self._show_lacking([(messages.refusal(error, self.words), TELL if mends else "")])

    def _forget_paper(self) -> None:
        self._making.drop()
        self._rest.stop()
        self._seen, self.pdf = None, None
        self.busy.hide()
        self.paper.clear()
        self.sent.say_else(False)
        self._say_copy(0, None)
        self._enable()

    def _enable(self) -> None:
        for made in (self.print, self.save):
            made.setEnabled(self.pdf is not None)

    def drop(self) -> None:
        """Forget the letter, and take no answer any more."""
        self._forget_paper()
        self.letter, self._error = None, None
        self.sent.show_sent(None)
        for part in (self._none, self._why):
            part.show()
        self._show_lacking(())

    def retranslate(self) -> None:
        super().retranslate()
        self.paper.retranslate()
        self._say_copy(*self._copy)
        self._say_error()
