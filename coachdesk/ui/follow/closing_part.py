"""Closing a case: why the guidance ends, a last look back together, and when is asked how it goes; afterwards how it went."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Closing, ClosingReason
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label
from coachdesk.ui.parts.choices import Toggles, flowing
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.tab_order import as_seen

REASONS: Final = {
    ClosingReason.READY: mark("Ready to go on without guidance"),
    ClosingReason.OTHER_HELP: mark("Other help goes on"),
    ClosingReason.MOVED: mark("Moved to another place"),
    ClosingReason.CLIENT_STOPS: mark("The client wants to stop"),
    ClosingReason.OTHER: mark("Another reason"),
}


class ClosingPart(FollowPart):
    """The last look back is kept from the first answer on; closing is a deed of its own, and can be undone."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case = ""
        title, hint = label("question", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("A last look back"))
        self.speak(hint.setText, mark("Look back together before you close the case. Every answer is kept at once."))
        self.closed = Notice("good")
        self.reason = Toggles(self.language, mark("Why does the guidance end?"), list(REASONS.items()))
        self.reason.picked.connect(lambda: self._give_reason(ClosingReason(self.reason.chosen[0])))
        self.back = SaidFields(
            self.language, mark("What went well, what stays, and whom to call?"), self.autosave, lines=3
        )
        self.back.said.connect(lambda: self._change(lambda: {"back": self.back.words_said}))
        self.day = DayField(self.language, mark("When do you ask how it goes?"))
        self.day.picked.connect(self._choose_day)
        self.aftercare = SaidFields(
            self.language, mark("How did it go when you asked?"), self.autosave, lines=2, on_paper=False
        )
        self.aftercare.said.connect(lambda: self._change(lambda: {"aftercare": self.aftercare.words_said}))
        self.close_case = button("primary", "archive")
        self.drop, self.reopen = button("quiet"), button("plain", "restore")
        self.speak(self.close_case.setText, mark("Close the case"))
        self.speak(self.drop.setText, mark("The guidance goes on"))
        self.speak(self.reopen.setText, mark("Open the case again"))
        self.close_case.clicked.connect(self.close_now)
        self.drop.clicked.connect(lambda: self.attempt(lambda: self.desk.following.drop_closing(self.file.case.id)))
        self.reopen.clicked.connect(lambda: self.attempt(lambda: self.desk.cases.restore(self.file.case.id)))
        self._deeds = flowing(self.drop, self.close_case, self.reopen)[0]
        self._last = QWidget()
        self._last.setLayout(column(self.back, self.day, self.aftercare, spacing=14))
        frame, inside = card(spacing=14)
        for part in (self.reason, self._last, self._deeds):
            inside.addWidget(part)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(10)
        for made in (title, hint, self.closed, frame):
            box.addWidget(made)
        box.addStretch(1)

    def enter(self) -> None:
        chosen = self.reason.chosen or self.reason.ids[:1]
        (self.aftercare.typed if self._asks_now() else self.reason.button(chosen[0])).setFocus()

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        closing, closed = self.desk.following.closing(file), file.case.archived_at is not None
        same, self._case = file.case.id == self._case, file.case.id
        if not same:
            self.day.show_problem("")
        self.reason.show_chosen([closing.reason] if closing is not None else [])
        self._last.setVisible(closing is not None)
        self._show_closing(closing or Closing(self.desk.following.today(), ClosingReason.OTHER), file, same=same)
        self.aftercare.setVisible(closed)
        on = self.words.date(closing.on) if closed and closing is not None else ""
        self.closed.say(self.words.text("Closed on {date}.", date=on) if on else "", "good")
        for made, shown in (
            (self.drop, closing is not None and not closed),
            (self.close_case, closing is not None and not closed),
            (self.reopen, closed),
        ):
            made.setVisible(shown)
        as_seen(self._box)

    def _show_closing(self, closing: Closing, file: CaseFile, *, same: bool) -> None:
        client = file.case.client_language
        self.back.show_words(closing.back, client, same=same)
        self.aftercare.show_words(closing.aftercare, client, same=same)
        self.day.show_kept(closing.aftercare_on)

    def _asks_now(self) -> bool:
        return self.desk.following.awaits_aftercare(self.file)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _give_reason(self, reason: ClosingReason) -> None:
        if self.attempt(lambda: self.desk.following.give_reason(self.file.case.id, reason)):
            self.reason.button(reason).setFocus()

    def _change(self, read: Callable[[], dict[str, Any]]) -> None:
        """Keep what `read` gives, or say why that can't be; what is too long to be read is refused like the rest."""
        self.attempt(lambda: self.desk.following.change_closing(self.file.case.id, **read()))

    def _choose_day(self) -> None:
        """A day that is refused stays in sight, with the reason below it."""
        try:
            self.desk.following.change_closing(self.file.case.id, aftercare_on=self.day.day)
        except CaseError as error:
            self.day.show_problem(messages.refusal(error, self.words))
            return
        self.day.show_problem("")

    def close_now(self) -> None:
        """Put the case in the archive with its last look back; can be undone."""
        self.stage.keep()
        if self.back.refused is not None:
            self.back.refused.setFocus()
            return
        if self.day.problem:
            self.day.setFocus()
            return
        case_id = self.file.case.id
        if self.attempt(lambda: self.desk.cases.close(case_id)):
            self.around.navigator.go("cases")
