"""Keeping one case longer than the years of its kind: why, and until when."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from coachdesk.desk.desk import Desk
from coachdesk.domain.cases import Case
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.fields import Labelled, Story


class KeepForm(Speaking):
    """The reason is kept as it is typed, the day when it is chosen. `kept` says that the day is another one."""

    kept = Signal()

    def __init__(self, language: Language, desk: Desk, autosave: Autosave) -> None:
        super().__init__(language)
        self._desk, self._autosave, self._case_id = desk, autosave, ""
        self.reason = Story(lines=2)
        self._reason = Labelled(
            language,
            mark("Why is it kept longer?"),
            self.reason,
            help_source=mark("For example: a court case that is not over. First the reason, then the day."),
        )
        autosave.watch(self.reason, self._explain)
        self.day = DayPicker(language, mark("Look at it again on"))
        self.day.picked.connect(self._keep)
        self.rule = button("quiet", "undo")
        self.speak(self.rule.setText, mark("Keep it as long as other cases"))
        self.rule.clicked.connect(self._back)
        self._problem = label("problem", wrap=True)
        self._problem.hide()
        days = row(self.day, column(24, self.rule, None, spacing=0), None)
        self.setLayout(column(self._reason, days, self._problem))

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._problem.text()

    def show_case(self, case: Case) -> None:
        """Show how long a case is kept; what is being typed is left alone."""
        if case.id != self._case_id:
            self._case_id = case.id
            self._say("")
        if not self._autosave.waits(self.reason):
            self.reason.show_value(case.keep_reason)
        if not self.problem:
            self.day.show_day(case.keep_until)
        self.day.clear.hide()
        self.rule.setVisible(case.keep_until is not None)

    def retranslate(self) -> None:
        super().retranslate()
        self.day.clear.hide()

    def _explain(self) -> None:
        self._try(lambda: self._desk.retention.explain(self._case_id, self.reason.toPlainText()))

    def _keep(self) -> None:
        day = self.day.day  # keeping the reason shows the stored day again
        self._autosave.flush()
        self.day.show_day(day)
        self.day.clear.hide()
        if self._try(lambda: self._desk.retention.keep_until(self._case_id, day)):
            self.kept.emit()

    def _back(self) -> None:
        self._autosave.flush()
        if self._try(lambda: self._desk.retention.keep_until(self._case_id, None)):
            self.kept.emit()

    def _try(self, act: Callable[[], object]) -> bool:
        self._say("")
        try:
            act()
        except CaseError as error:
            self._say(messages.refusal(error, self.words))
            return False
        return True

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.reason.setAccessibleDescription(text)
