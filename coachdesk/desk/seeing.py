"""Seeing it whole: quiet signals, and what was seen together on paper."""

from typing import TYPE_CHECKING

from coachdesk.desk.base import Area, Tools
from coachdesk.desk.changes import CaseErased, Change
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture.signals import Signal, signals

if TYPE_CHECKING:
    pass


class SeeingDesk(Area):
    """Reads only, also of a restricted case. What was put aside is remembered until the program ends, and never written."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._aside: dict[str, set[str]] = {}
        tools.changes.subscribe(self._changed)

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseErased):
            self._aside.pop(change.case_id, None)

    # --- signals ----------------------------------------------------------------------------------------------------

    def signals(self, file: CaseFile) -> tuple[Signal, ...]:
        """What may be going on, but for what was put aside; the most urgent first."""
        aside = self._aside.get(file.case.id, set())
        return tuple(signal for signal in signals(file) if signal.key not in aside)

    def aside(self, file: CaseFile) -> int:
        """How many signals were put aside and would be there still."""
        return len(signals(file)) - len(self.signals(file))

    def put_aside(self, file: CaseFile, signal: Signal) -> None:
        """Show a signal no more; it comes back when it rests on something new."""
        self._aside.setdefault(file.case.id, set()).add(signal.key)

    def bring_back(self, file: CaseFile) -> None:
        """Show again what was put aside."""
        self._aside.pop(file.case.id, None)
