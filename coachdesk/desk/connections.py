"""Connections over all open cases, and in short of one: what is to be asked now, and where a client takes part."""

from typing import Final

from coachdesk.desk.base import Area
from coachdesk.documents.joined_lines import TakesPart as TakesPart
from coachdesk.documents.joined_lines import takes_part
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.due import DueAsk, due
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, mark

TAKES_PART: Final = mark("Where the client takes part")
CONNECTED: Final = {
    Kind.JOININGS: "activities",
    Kind.PLACEMENTS: "work",
    Kind.BUDDIES: "buddy",
    Kind.NETWORK_MAPS: "network",
}
"""The part of the stage Connect where an entry stands."""


class ConnectionsDesk(Area):
    """Reads only."""

    def due(self) -> tuple[DueAsk, ...]:
        """What is to be asked or looked at by today, the first day first. Raises VaultLocked."""
        lists, today = self.tools.vault.opened().connections, self.today()
        return due(lists.joinings(), lists.planned(today), today)

    def told(self, file: CaseFile, words: Translator) -> tuple[TakesPart, ...]:
        """Where the client takes part, in a line each."""
        return takes_part(file, words)
