"""The desk: everything a consultant can do, in one place to pass round."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from coachdesk.desk.base import Tools
from coachdesk.desk.cases import CasesDesk
from coachdesk.desk.changes import Changes
from coachdesk.desk.choosing import ChoosingDesk
from coachdesk.desk.demo import DemoDesk
from coachdesk.desk.listening import ListeningDesk
from coachdesk.desk.plans import PlansDesk
from coachdesk.desk.ports import VaultKeeper
from coachdesk.desk.settings import SettingsDesk
from coachdesk.desk.transfer import TransferDesk
from coachdesk.desk.undo import UndoStack
from coachdesk.desk.vault import VaultDesk
from coachdesk.domain.questions import Content
from coachdesk.i18n import Translators, warm_locales


def _now() -> datetime:
    return datetime.now(UTC)


class Desk:
    """All areas of work over one vault folder."""

    def __init__(
        self,
        keeper: VaultKeeper,
        path: Path,
        content: Content,
        translators: Translators,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        """`clock` gives an aware moment in UTC. Nothing is opened or read yet."""
        self.content = content
        self.translators = translators
        self.changes = Changes()
        self.undo = UndoStack(self.changes)
        self.vault = VaultDesk(keeper, path, self.changes, self.undo)
        tools = Tools(self.vault, content, clock, self.changes, self.undo, translators)
        self.today = clock
        self.settings = SettingsDesk(tools)
        self.cases = CasesDesk(tools)
        self.listening = ListeningDesk(tools)
        self.choosing = ChoosingDesk(tools)
        self.plans = PlansDesk(tools)
        self.transfer = TransferDesk(tools)
        self.demo = DemoDesk(tools)
        self._keeper = keeper

    def warm(self) -> None:
        """Import what the first actions need while the user types the passphrase; for a thread after the first paint."""
        warm_locales()
        self._keeper.warm()
