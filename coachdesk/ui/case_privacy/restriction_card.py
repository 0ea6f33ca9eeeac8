"""Restricting a case to reading, and lifting that again."""

from coachdesk.domain.cases import LONG
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.notices import Notice


class RestrictionCard(Card):
    """A reason is asked for, since a decision like this has to be explained."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Restrict to reading"),
            mark(
                "When the client says that something is wrong or may not be used, put the case on hold until that is clear. "
                "It can then be read and printed, and not changed."
            ),
        )
        self._shown = ""
        self.reason = TextLine()
        self.reason.setMaxLength(LONG)
        self.reason.returnPressed.connect(self.restrict)
        self._reason = Labelled(self.language, mark("Why is it restricted?"), self.reason)
        self.state = Notice("")
        self.start, self.lift = button("plain", "lock"), button("plain")
        self.speak(self.start.setText, mark("Restrict this case"))
        self.speak(self.lift.setText, mark("Lift the restriction"))
        self.start.clicked.connect(self.restrict)
        self.lift.clicked.connect(self.release)
        self.box.addWidget(self.state)
        self.box.addWidget(self._reason)
        self.box.addLayout(row(self.start, self.lift, None))

    @property
    def problem(self) -> str:
        """What is said to be wrong with the reason."""
        return self._reason.problem

    def entered(self) -> None:
        if self.file is not None and self.file.case.id != self._shown:
            self._shown = self.file.case.id
            self.reason.clear()
            self._reason.show_problem("")
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self.file is None:
            return
        restriction, words = self.file.restriction, self.words
        self._reason.setVisible(restriction is None)
        self.start.setVisible(restriction is None)
        self.lift.setVisible(restriction is not None)
        self.state.say(
            ""
            if restriction is None
            else words.text(
                "Restricted since {date}. The reason: {reason}",
                date=words.moment(restriction.since),
                reason=restriction.reason,
            )
        )

    def restrict(self) -> None:
        """Restrict the case, with the reason that was typed."""
        assert self.file is not None
        self.autosave.flush()
        try:
            self.desk.rights.restrict(self.file.case.id, self.reason.text())
        except CaseError as error:
            self._reason.show_problem(messages.refusal(error, self.words))
            self.reason.setFocus()
            return
        self.reason.clear()
        self._reason.show_problem("")
        self.lift.setFocus()

    def release(self) -> None:
        """Let the case be changed again."""
        assert self.file is not None
        try:
            self.desk.rights.release(self.file.case.id)
        except CaseError as error:
            self.around.speaker.refuse(error)
            return
        self.start.setFocus()
