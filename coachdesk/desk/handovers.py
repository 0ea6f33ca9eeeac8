"""Handovers over all open cases: what is to be done next with each, and until when."""

from coachdesk.desk.base import Area
from coachdesk.domain.agenda import HandoverLine, handover_lines


class HandoversDesk(Area):
    """Reads anew at every call."""

    def due(self) -> tuple[HandoverLine, ...]:
        """What is to be done today at the latest, or was to be done before, the oldest first. Quick; says nothing of letters."""
        today = self.today()
        lines = handover_lines(self.tools.vault.opened().handovers.under_way(today), today)
        return tuple(line for line in lines if line.next.due <= today)

    def all(self) -> tuple[HandoverLine, ...]:
        """All with which something is to be done, by day. Slow with very many cases."""
        return handover_lines(self.tools.vault.opened().handovers.open(), self.today())
