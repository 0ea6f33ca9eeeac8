"""The days that the terms count from, and the route of the integration plan."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.terms import DAYS, ROUTES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.terms import Route
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, label
from coachdesk.ui.parts.choices import Flow, Toggles


class DaysCard(Speaking):
    """Every day is kept as it is chosen; one that is refused stays in sight with the reason. `chosen` after each."""

    chosen = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._case = stage, ""
        frame, box = card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        title = label("h2", wrap=True)
        self.speak(title.setText, mark("Days that count for the law"))
        box.addWidget(title)
        self.fields = {name: DayField(self.language, source) for name, source in DAYS.items()}
        flow = Flow(spacing=14)
        for name, field in self.fields.items():
            field.picked.connect(partial(self._keep_day, name))
            flow.addWidget(field)
        box.addLayout(flow)
        self.route = Toggles(self.language, mark("Route"), ROUTES.items())
        self.route.picked.connect(self._keep_route)
        box.addWidget(self.route)

    @property
    def registered(self) -> DayField:
        """The first of the days."""
        return self.fields["registered_on"]

    def show_file(self, file: CaseFile) -> None:
        """Show the days that are known, and the route."""
        if file.case.id != self._case:
            self._case = file.case.id
            for field in self.fields.values():
                field.show_problem("")
        terms = self._stage.desk.terms.terms(file)
        for name, field in self.fields.items():
            field.show_kept(getattr(terms, name))
        self.route.show_chosen([terms.route])

    def _keep_day(self, name: str) -> None:
        field = self.fields[name]
        try:
            self._stage.desk.terms.change(self._stage.case_id, **{name: field.day})
        except CaseError as error:
            field.show_problem(messages.refusal(error, self.words))
            return
        field.show_problem("")
        self.chosen.emit()

    def _keep_route(self) -> None:
        route = Route(self.route.chosen[0])
        self._stage.attempt(lambda: self._stage.desk.terms.change(self._stage.case_id, route=route))
        self.chosen.emit()
