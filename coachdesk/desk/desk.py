"""The desk: everything a consultant can do, in one place to pass round.

An area of work is made when it is first asked for: before the vault is open nothing of it is needed, and a window
that opens quickly is worth a few lines.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk.desk.changes import Changes
from coachdesk.desk.undo import UndoStack
from coachdesk.desk.vault import VaultDesk
from coachdesk.i18n import Translators, warm_locales

if TYPE_CHECKING:
    from coachdesk.desk.access import AccessDesk
    from coachdesk.desk.around import AroundDesk
    from coachdesk.desk.backups import BackupsDesk
    from coachdesk.desk.base import Tools
    from coachdesk.desk.cases import CasesDesk
    from coachdesk.desk.choosing import ChoosingDesk
    from coachdesk.desk.consent_papers import ConsentPapers
    from coachdesk.desk.contacts import ContactDesk
    from coachdesk.desk.demo import DemoDesk
    from coachdesk.desk.domain_texts import DomainTextsDesk
    from coachdesk.desk.erasing import ErasingDesk
    from coachdesk.desk.following import FollowDesk
    from coachdesk.desk.goals import GoalsDesk
    from coachdesk.desk.growing import GrowingDesk
    from coachdesk.desk.guides import GuidesDesk
    from coachdesk.desk.handing import HandoverDesk
    from coachdesk.desk.handovers import HandoversDesk
    from coachdesk.desk.incoming import IncomingDesk
    from coachdesk.desk.letters import LettersDesk
    from coachdesk.desk.listening import ListeningDesk
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
    from coachdesk.desk.waiting import WaitingDesk
    from coachdesk.domain.content import Content


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
    ) -> None:
        """`clock` gives an aware moment in UTC. Nothing is opened or read yet."""
        self.translators = translators
        self.today = clock
        self.changes = Changes()
        self.undo = UndoStack(self.changes)
        self.vault = VaultDesk(keeper, path, self.changes, self.undo)
        self._keeper, self._load_content = keeper, load_content

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

    @cached_property
    def settings(self) -> "SettingsDesk":
        """The consultant's own data and settings."""
        from coachdesk.desk.settings import SettingsDesk

        return SettingsDesk(self._tools)

    @cached_property
    def cases(self) -> "CasesDesk":
        """Finding, making and putting away cases."""
        from coachdesk.desk.cases import CasesDesk

        return CasesDesk(self._tools)

    @cached_property
    def around(self) -> "AroundDesk":
        """Who else helps, and what is shared."""
        from coachdesk.desk.around import AroundDesk

        return AroundDesk(self._tools)

    @cached_property
    def listening(self) -> "ListeningDesk":
        """What the client told."""
        from coachdesk.desk.listening import ListeningDesk

        return ListeningDesk(self._tools)

    @cached_property
    def picture(self) -> "PictureDesk":
        """What is seen of the client: meetings, energy, life domains, load and strength, positive health."""
        from coachdesk.desk.picturing import PictureDesk

        return PictureDesk(self._tools)

    @cached_property
    def seeing(self) -> "SeeingDesk":
        """The whole picture: quiet signals, and what was seen together on paper."""
        from coachdesk.desk.seeing import SeeingDesk

        return SeeingDesk(self._tools)

    @cached_property
    def preparing(self) -> "PreparingDesk":
        """What to know before a visit."""
        from coachdesk.desk.preparing import PreparingDesk

        return PreparingDesk(self._tools)

    @cached_property
    def domain_texts(self) -> "DomainTextsDesk":
        """An organisation's own texts for the life domains."""
        from coachdesk.desk.domain_texts import DomainTextsDesk

        return DomainTextsDesk(self._tools)

    @cached_property
    def growing(self) -> "GrowingDesk":
        """The consultant's own growth log."""
        from coachdesk.desk.growing import GrowingDesk

        return GrowingDesk(self._tools)

    @cached_property
    def choosing(self) -> "ChoosingDesk":
        """The client's choice of priorities."""
        from coachdesk.desk.choosing import ChoosingDesk

        return ChoosingDesk(self._tools)

    @cached_property
    def sorting(self) -> "SortingDesk":
        """What the client sorted before choosing, and how something was chosen."""
        from coachdesk.desk.sorting import SortingDesk

        return SortingDesk(self._tools)

    @cached_property
    def plans(self) -> "PlansDesk":
        """Steps, and the plan on paper."""
        from coachdesk.desk.plans import PlansDesk

        return PlansDesk(self._tools)

    @cached_property
    def goals(self) -> "GoalsDesk":
        """Goals with their staircase, and whether the client agrees with the plan."""
        from coachdesk.desk.goals import GoalsDesk

        return GoalsDesk(self._tools)

    @cached_property
    def following(self) -> "FollowDesk":
        """Looking again on planned days, before beside now, and closing."""
        from coachdesk.desk.following import FollowDesk

        return FollowDesk(self._tools)

    @cached_property
    def contacts(self) -> "ContactDesk":
        """Appointments, how often there is contact, and the fixed contact person."""
        from coachdesk.desk.contacts import ContactDesk

        return ContactDesk(self._tools)

    @cached_property
    def handing(self) -> "HandoverDesk":
        """Warm handovers: to whom, what may be told, consent, and how far each is."""
        from coachdesk.desk.handing import HandoverDesk

        return HandoverDesk(self._tools)

    @cached_property
    def handovers(self) -> "HandoversDesk":
        """What is to be done next with handovers, over all open cases."""
        from coachdesk.desk.handovers import HandoversDesk

        return HandoversDesk(self._tools)

    @cached_property
    def consents(self) -> "ConsentPapers":
        """The consent card on paper."""
        from coachdesk.desk.consent_papers import ConsentPapers

        return ConsentPapers(self._tools)

    @cached_property
    def letters(self) -> "LettersDesk":
        """Letters about handing over."""
        from coachdesk.desk.letters import LettersDesk

        return LettersDesk(self._tools)

    @cached_property
    def incoming(self) -> "IncomingDesk":
        """Handovers that come in."""
        from coachdesk.desk.incoming import IncomingDesk

        return IncomingDesk(self._tools)

    @cached_property
    def guides(self) -> "GuidesDesk":
        """Intermediaries and interpreters who go along with a client."""
        from coachdesk.desk.guides import GuidesDesk

        return GuidesDesk(self._tools)

    @cached_property
    def partners(self) -> "PartnersDesk":
        """The directory of organisations and people to whom the way may lead."""
        from coachdesk.desk.partners import PartnersDesk

        return PartnersDesk(self._tools)

    @cached_property
    def terms(self) -> "TermsDesk":
        """Days and hours that count for the law."""
        from coachdesk.desk.terms import TermsDesk

        return TermsDesk(self._tools)

    @cached_property
    def reports(self) -> "ReportsDesk":
        """Counts over all cases, without names."""
        from coachdesk.desk.reporting import ReportsDesk

        return ReportsDesk(self._tools)

    @cached_property
    def transfer(self) -> "TransferDesk":
        """Cases as files."""
        from coachdesk.desk.transfer import TransferDesk

        return TransferDesk(self._tools)

    @cached_property
    def backups(self) -> "BackupsDesk":
        """Backups and restoring; much of it works while the vault is locked."""
        from coachdesk.desk.backups import BackupsDesk

        return BackupsDesk(self._keeper, self.vault, self.changes, self.today)

    @cached_property
    def registers(self) -> "RegistersDesk":
        """Requests of clients about their data, and breaches."""
        from coachdesk.desk.registers import RegistersDesk

        return RegistersDesk(self._tools)

    @cached_property
    def retention(self) -> "RetentionDesk":
        """How long closed cases are kept."""
        from coachdesk.desk.retention import RetentionDesk

        return RetentionDesk(self._tools)

    @cached_property
    def waiting(self) -> "WaitingDesk":
        """What waits for the consultant."""
        from coachdesk.desk.waiting import WaitingDesk

        return WaitingDesk(self)

    @cached_property
    def rights(self) -> "RightsDesk":
        """What a client can ask for his own file."""
        from coachdesk.desk.rights import RightsDesk

        return RightsDesk(self._tools)

    @cached_property
    def access(self) -> "AccessDesk":
        """Everything that is known about a client, for the client."""
        from coachdesk.desk.access import AccessDesk

        return AccessDesk(self._tools)

    @cached_property
    def erasing(self) -> "ErasingDesk":
        """Erasing a case for good, in the vault and in its backups."""
        from coachdesk.desk.erasing import ErasingDesk

        return ErasingDesk(self._tools, lambda: self.backups)

    @cached_property
    def trail(self) -> "TrailDesk":
        """Who did what and when."""
        from coachdesk.desk.trail import TrailDesk

        return TrailDesk(self._tools, lambda: self.backups.anchors())

    @cached_property
    def demo(self) -> "DemoDesk":
        """Fictional cases."""
        from coachdesk.desk.demo import DemoDesk

        return DemoDesk(self._tools)
