"""The desk: everything a consultant can do, in one place to pass round.

An area of work is made when it is first asked for: before the vault is open nothing of it is needed, and a window
that opens quickly is worth a few lines.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachdesk.desk.changes import Changes
from coachdesk.desk.undo import UndoStack
from coachdesk.desk.vault import VaultDesk
from coachdesk.domain.errors import OnlyInVault
from coachdesk.i18n import Translators, warm_locales

if TYPE_CHECKING:
    from coachdesk.desk.access import AccessDesk
    from coachdesk.desk.activities import ActivitiesDesk
    from coachdesk.desk.around import AroundDesk
    from coachdesk.desk.backups import BackupsDesk
    from coachdesk.desk.base import Tools
    from coachdesk.desk.buddies import BuddiesDesk
    from coachdesk.desk.cases import CasesDesk
    from coachdesk.desk.choosing import ChoosingDesk
    from coachdesk.desk.connections import ConnectionsDesk
    from coachdesk.desk.consent_papers import ConsentPapers
    from coachdesk.desk.contacts import ContactDesk
    from coachdesk.desk.cooperating import CooperatingDesk
    from coachdesk.desk.demo import DemoDesk
    from coachdesk.desk.domain_texts import DomainTextsDesk
    from coachdesk.desk.elements import ElementsDesk
    from coachdesk.desk.erasing import ErasingDesk
    from coachdesk.desk.explaining import ExplainingDesk
    from coachdesk.desk.following import FollowDesk
    from coachdesk.desk.goals import GoalsDesk
    from coachdesk.desk.growing import GrowingDesk
    from coachdesk.desk.guides import GuidesDesk
    from coachdesk.desk.handing import HandoverDesk
    from coachdesk.desk.handovers import HandoversDesk
    from coachdesk.desk.incoming import IncomingDesk
    from coachdesk.desk.joining import JoiningDesk
    from coachdesk.desk.letters import LettersDesk
    from coachdesk.desk.listening import ListeningDesk
    from coachdesk.desk.network import NetworkDesk
    from coachdesk.desk.onto_plan import OntoPlan
    from coachdesk.desk.partners import PartnersDesk
    from coachdesk.desk.picturing import PictureDesk
    from coachdesk.desk.plans import PlansDesk
    from coachdesk.desk.preparing import PreparingDesk
    from coachdesk.desk.registers import RegistersDesk
    from coachdesk.desk.reporting import ReportsDesk
    from coachdesk.desk.retention import RetentionDesk
    from coachdesk.desk.rights import RightsDesk
    from coachdesk.desk.seeing import SeeingDesk
    from coachdesk.desk.settings import SettingsDesk
    from coachdesk.desk.sorting import SortingDesk
    from coachdesk.desk.terms import TermsDesk
    from coachdesk.desk.trail import TrailDesk
    from coachdesk.desk.transfer import TransferDesk
    from coachdesk.desk.vault_ports import VaultKeeper
    from coachdesk.desk.volunteers import VolunteersDesk
    from coachdesk.desk.waiting import WaitingDesk
    from coachdesk.desk.work import WorkDesk
    from coachdesk.desk.workshop import ScenarioFiles, WorkshopDesk
    from coachdesk.desk.workshop_papers import HandoutsDesk
    from coachdesk.domain.content import Content


class _Area:
    """An area of work that is imported and made when it is first asked for, and then stays."""

    def __init__(self, module: str, kind: str) -> None:
        self._module, self._kind, self._name = module, kind, ""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, desk: "Desk | None", _owner: type) -> Any:
        if desk is None:
            return self
        made = getattr(import_module(f"coachdesk.desk.{self._module}"), self._kind)(desk._tools)
        vars(desk)[self._name] = made  # found before this one from now on
        return made


def _area(module: str, kind: str) -> Any:
    """The area of that class in a module of the desk."""
    return _Area(module, kind)


def _now() -> datetime:
    return datetime.now(UTC)


class Desk:
    """All areas of work over one vault folder."""

    def __init__(
        self,
        keeper: "VaultKeeper",
        path: Path,
        load_content: "Callable[[], Content]",
        translators: Translators,
        clock: Callable[[], datetime] = _now,
        *,
        load_workshop: "Callable[[], ScenarioFiles] | None" = None,
    ) -> None:
        """`clock` gives an aware moment in UTC. Nothing is opened or read yet."""
        self.translators = translators
        self.today = clock
        self.changes = Changes()
        self.undo = UndoStack(self.changes)
        self.vault = VaultDesk(keeper, path, self.changes, self.undo)
        self._keeper, self._load_content, self._load_workshop = keeper, load_content, load_workshop

    @property
    def practice(self) -> bool:
        """Whether this is a workshop: fictional people, in memory alone, with no vault in reach."""
        return self.vault.practice

    def warm(self) -> None:
        """Import what the first actions need while the user types the passphrase; runs in a thread of its own."""
        warm_locales()
        self._keeper.warm()

    @cached_property
    def content(self) -> "Content":
        """Life areas, questions, prompt cards and phrases. Raises ContentInvalid."""
        return self._load_content()

    @cached_property
    def _tools(self) -> "Tools":
        from coachdesk.desk.base import Tools

        return Tools(self.vault, self.content, self.today, self.changes, self.undo, self.translators)

    settings: "SettingsDesk" = _area("settings", "SettingsDesk")
    """The consultant's own data and settings."""
    cases: "CasesDesk" = _area("cases", "CasesDesk")
    """Finding, making and putting away cases."""
    around: "AroundDesk" = _area("around", "AroundDesk")
    """Who else helps, and what is shared."""
    listening: "ListeningDesk" = _area("listening", "ListeningDesk")
    """What the client told."""
    picture: "PictureDesk" = _area("picturing", "PictureDesk")
    """What is seen of the client: meetings, energy, life domains, load and strength, positive health."""
    seeing: "SeeingDesk" = _area("seeing", "SeeingDesk")
    """The whole picture: quiet signals, and what was seen together on paper."""
    preparing: "PreparingDesk" = _area("preparing", "PreparingDesk")
    """What to know before a visit."""
    domain_texts: "DomainTextsDesk" = _area("domain_texts", "DomainTextsDesk")
    """An organisation's own texts for the life domains."""
    growing: "GrowingDesk" = _area("growing", "GrowingDesk")
    """The consultant's own growth log."""
    choosing: "ChoosingDesk" = _area("choosing", "ChoosingDesk")
    """The client's choice of priorities."""
    sorting: "SortingDesk" = _area("sorting", "SortingDesk")
    """What the client sorted before choosing, and how something was chosen."""
    plans: "PlansDesk" = _area("plans", "PlansDesk")
    """Steps, and the plan on paper."""
    goals: "GoalsDesk" = _area("goals", "GoalsDesk")
    """Goals with their staircase, and whether the client agrees with the plan."""
    following: "FollowDesk" = _area("following", "FollowDesk")
    """Looking again on planned days, before beside now, and closing."""
    contacts: "ContactDesk" = _area("contacts", "ContactDesk")
    """Appointments, how often there is contact, and the fixed contact person."""
    handing: "HandoverDesk" = _area("handing", "HandoverDesk")
    """Warm handovers: to whom, what may be told, consent, and how far each is."""
    handovers: "HandoversDesk" = _area("handovers", "HandoversDesk")
    """What is to be done next with handovers, over all open cases."""
    consents: "ConsentPapers" = _area("consent_papers", "ConsentPapers")
    """The consent card on paper."""
    letters: "LettersDesk" = _area("letters", "LettersDesk")
    """Letters about handing over."""
    incoming: "IncomingDesk" = _area("incoming", "IncomingDesk")
    """Handovers that come in."""
    guides: "GuidesDesk" = _area("guides", "GuidesDesk")
    """Intermediaries and interpreters who go along with a client."""
    partners: "PartnersDesk" = _area("partners", "PartnersDesk")
    """The directory of organisations and people to whom the way may lead."""
    terms: "TermsDesk" = _area("terms", "TermsDesk")
    """Days and hours that count for the law."""
    connections: "ConnectionsDesk" = _area("connections", "ConnectionsDesk")
    """What is to be asked of connections, over all open cases."""
    activities: "ActivitiesDesk" = _area("activities", "ActivitiesDesk")
    """The library of activities: kept, found, and as files."""
    elements: "ElementsDesk" = _area("elements", "ElementsDesk")
    """The working elements of an activity."""
    joining: "JoiningDesk" = _area("joining", "JoiningDesk")
    """What a client wishes for in contact, what fits, and what came of it."""
    work: "WorkDesk" = _area("work", "WorkDesk")
    """Fitting work: places, visits, and what changed."""
    volunteers: "VolunteersDesk" = _area("volunteers", "VolunteersDesk")
    """Volunteers who could be a buddy."""
    buddies: "BuddiesDesk" = _area("buddies", "BuddiesDesk")
    """Who walks beside a client: wish, match, agreement, how it goes."""
    network: "NetworkDesk" = _area("network", "NetworkDesk")
    """The people around a client."""
    cooperating: "CooperatingDesk" = _area("cooperating", "CooperatingDesk")
    """Working together with partners."""
    onto_plan: "OntoPlan" = _area("onto_plan", "OntoPlan")
    """What was chosen there becomes a step of the plan."""
    explaining: "ExplainingDesk" = _area("explaining", "ExplainingDesk")
    """Cards on how things work in the Netherlands."""
    reports: "ReportsDesk" = _area("reporting", "ReportsDesk")
    """Counts over all cases, without names."""
    transfer: "TransferDesk" = _area("transfer", "TransferDesk")
    """Cases as files."""

    @cached_property
    def backups(self) -> "BackupsDesk":
        """Backups and restoring; much of it works while the vault is locked. Raises OnlyInVault."""
        if self.practice:
            raise OnlyInVault
        from coachdesk.desk.backups import BackupsDesk

        return BackupsDesk(self._keeper, self.vault, self.changes, self.today)

    registers: "RegistersDesk" = _area("registers", "RegistersDesk")
    """Requests of clients about their data, and breaches."""
    retention: "RetentionDesk" = _area("retention", "RetentionDesk")
    """How long closed cases are kept."""

    @cached_property
    def waiting(self) -> "WaitingDesk":
        """What waits for the consultant."""
        from coachdesk.desk.waiting import WaitingDesk

        return WaitingDesk(self)

    rights: "RightsDesk" = _area("rights", "RightsDesk")
    """What a client can ask for his own file."""
    access: "AccessDesk" = _area("access", "AccessDesk")
    """Everything that is known about a client, for the client."""

    @cached_property
    def erasing(self) -> "ErasingDesk":
        """Erasing a case for good, in the vault and in its backups."""
        from coachdesk.desk.erasing import ErasingDesk

        return ErasingDesk(self._tools, lambda: self.backups)

    @cached_property
    def trail(self) -> "TrailDesk":
        """Who did what and when."""
        from coachdesk.desk.trail import TrailDesk

        return TrailDesk(self._tools, lambda: () if self.practice else self.backups.anchors())

    demo: "DemoDesk" = _area("demo", "DemoDesk")
    """Fictional cases."""

    @cached_property
    def workshop(self) -> "WorkshopDesk":
        """What a trainer shows; for a desk that was made with scenarios."""
        from coachdesk.desk.workshop import WorkshopDesk

        assert self._load_workshop is not None
        return WorkshopDesk(self._tools, self.vault, self._load_workshop, lambda: self.demo)

    @cached_property
    def handouts(self) -> "HandoutsDesk":
        """What a trainer hands out, and the evaluation of a workshop."""
        from coachdesk.desk.workshop_papers import HandoutsDesk

        return HandoutsDesk(self._tools, self.workshop)
