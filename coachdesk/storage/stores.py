"""The stores over one open database: what a vault in a folder and a workshop in memory share."""

from collections.abc import Callable
from datetime import datetime

from coachdesk.domain.vaults import IntegrityReport
from coachdesk.storage.cases import CaseStore
from coachdesk.storage.checking import Progress, checked
from coachdesk.storage.connection_lists import ConnectionLists
from coachdesk.storage.contact_lists import ContactLists
from coachdesk.storage.engine import Database
from coachdesk.storage.growth import GrowthStore
from coachdesk.storage.handover_lists import HandoverLists
from coachdesk.storage.library import LibraryStore
from coachdesk.storage.partners import PartnerStore
from coachdesk.storage.registers import RegisterStore
from coachdesk.storage.report_lists import ReportLists
from coachdesk.storage.settings import SettingsStore
from coachdesk.storage.term_lists import TermLists
from coachdesk.storage.trail import TrailStore


class Stores:
    """Knows the tables, and nothing of files and keys."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        """`now` gives the aware moment of a change that carries none itself."""
        self._database = database
        self.trail = TrailStore(database, now)
        self.cases = CaseStore(database, now, self.trail)
        self.settings = SettingsStore(database, self.trail)
        self.registers = RegisterStore(database, self.trail)
        self.growth = GrowthStore(database)
        self.partners = PartnerStore(database)
        self.library = LibraryStore(database)
        self.handovers = HandoverLists(database)
        self.contacts = ContactLists(database)
        self.terms = TermLists(database)
        self.connections = ConnectionLists(database)
        self.reports = ReportLists(database)

    @property
    def log_was_cut(self) -> bool:
        """Whether a crash left a log that could not be read whole: what was typed last before it may be missing."""
        return self._database.log_was_cut

    def check(self, progress: Progress | None = None) -> IntegrityReport:
        """Verify every page and read every case. `progress(done, total)` may return False to stop. Slow."""
        return checked(self._database, self.cases, progress)
