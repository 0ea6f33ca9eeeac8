"""The registers of requests and of breaches: nothing is ever taken out of them."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from coachdesk.desk.base import Area
from coachdesk.desk.changes import BreachChanged, RequestChanged
from coachdesk.desk.ports import RegisterStore
from coachdesk.domain.errors import UnknownId
from coachdesk.domain.registers import Breach, BreachKind, Request, RequestKind, RequestOutcome, Told


class RegistersDesk(Area):
    """Every change is durable at once and announced with the new value; nothing is written when nothing differs."""

    @property
    def _registers(self) -> RegisterStore:
        return self.tools.vault.opened().registers

    # --- requests ---------------------------------------------------------------------------------------------------

    def requests(self) -> tuple[Request, ...]:
        """Those that wait for an answer, the first due first; after them the others, the last answered first."""
        kept = self._registers.requests()
        still_open = sorted((r for r in kept if r.open), key=lambda r: r.due_on)
        done = sorted((r for r in kept if not r.open), key=lambda r: r.done_on or r.received_on, reverse=True)
        return (*still_open, *done)

    def request(self, request_id: str) -> Request:
        """One request. Raises UnknownId."""
        for request in self._registers.requests():
            if request.id == request_id:
                return request
        raise UnknownId("request", request_id)

    def new_request(self, kind: RequestKind, case_id: str = "") -> Request:
        """A request received today. Changes of it follow."""
        return self._keep_request(Request(uuid4().hex, kind, self.today(), case_id))

    def change_request(self, request_id: str, **values: Any) -> Request:
        """Give fields other values. Raises what Request.checked raises, and FieldTooLong."""
        return self._keep_request(replace(self.request(request_id), **values))

    def extend(self, request_id: str) -> Request:
        """Two more months from today on, for the reason that was written. Raises ReasonMissing, ExtensionTooLate,
        RequestClosed.
        """
        return self._keep_request(self.request(request_id).extended(self.today()))

    def shorten(self, request_id: str) -> Request:
        """It was not extended after all."""
        return self._keep_request(replace(self.request(request_id), extended_on=None))

    def answer(self, request_id: str, outcome: RequestOutcome) -> Request:
        """The request is answered today. Raises ReasonMissing."""
        return self._keep_request(self.request(request_id).answered(outcome, self.today()))

    def reopen_request(self, request_id: str) -> Request:
        """The request waits for an answer again."""
        return self._keep_request(self.request(request_id).reopened())

    def _keep_request(self, request: Request) -> Request:
        kept = self._registers.requests()
        request.checked(self.today(), next((was for was in kept if was.id == request.id), None))
        if request not in kept:
            self._registers.save_request(request)
            self.tools.changes.announce(RequestChanged(request))
        return request

    # --- breaches ---------------------------------------------------------------------------------------------------

    def breaches(self) -> tuple[Breach, ...]:
        """Those in which something is to be done, the first discovered first; after them the others, the last first."""
        kept = self._registers.breaches()
        return (*reversed([b for b in kept if b.open]), *(b for b in kept if not b.open))

    def breach(self, breach_id: str) -> Breach:
        """One breach. Raises UnknownId."""
        for breach in self._registers.breaches():
            if breach.id == breach_id:
                return breach
        raise UnknownId("breach", breach_id)

    def new_breach(self, kind: BreachKind) -> Breach:
        """A breach discovered in this minute; a lost laptop is about all cases until somebody says otherwise."""
        now = self.tools.clock().replace(second=0, microsecond=0)
        return self._keep_breach(Breach(uuid4().hex, kind, now, case_ids=self._concerned(kind, ())))

    def set_breach_kind(self, breach_id: str, kind: BreachKind) -> Breach:
        """Something else happened than was thought."""
        return self.change_breach(breach_id, kind=kind, case_ids=self._concerned(kind, self.breach(breach_id).case_ids))

    def change_breach(self, breach_id: str, **values: Any) -> Breach:
        """Give fields other values. Raises what Breach.checked raises, and FieldTooLong."""
        return self._keep_breach(replace(self.breach(breach_id), **values))

    def tell(self, breach_id: str, who: Told, at: datetime | None) -> Breach:
        """Somebody was told at a moment; None for not told. Raises StillToCome, BeforeDiscovery."""
        return self._keep_breach(self.breach(breach_id).told(who, at))

    def close_breach(self, breach_id: str) -> Breach:
        """Nothing is left to do. Raises BreachUndecided."""
        return self._keep_breach(self.breach(breach_id).closed(self.tools.clock()))

    def reopen_breach(self, breach_id: str) -> Breach:
        """Something is to be done again."""
        return self._keep_breach(self.breach(breach_id).reopened())

    def case_ids(self) -> tuple[str, ...]:
        """All cases of the vault, on every shelf."""
        return self.store.ids()

    def _concerned(self, kind: BreachKind, case_ids: tuple[str, ...]) -> tuple[str, ...]:
        """With a lost laptop the whole vault is lost, so that nothing said yet means everybody."""
        return self.case_ids() if kind is BreachKind.LOST_DEVICE and not case_ids else case_ids

    def _keep_breach(self, breach: Breach) -> Breach:
        breach.checked(self.tools.clock())
        if breach not in self._registers.breaches():
            self._registers.save_breach(breach)
            self.tools.changes.announce(BreachChanged(breach))
        return breach
