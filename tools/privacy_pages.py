"""Pictures of what the law asks of the office: requests of clients, breaches, keeping, the trail."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from coachdesk.desk.desk import Desk
from coachdesk.domain.registers import BreachKind, RequestKind, RequestOutcome, Told


def privacy_pages(studio: Any, case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Requests in time and late, breaches with their hours running, cases to look at, and the trail."""
    window, desk = studio.window, studio.desk
    window.go("privacy", stage="breaches")
    yield "privacy-breaches-none", window
    stolen = _registered(desk, case_id)
    window.go("today")
    yield "today-waiting", window
    window.go("privacy", stage="requests")
    yield "privacy-requests", window
    card = window.page.card("RequestsCard")
    card.show_one(desk.registers.requests()[1].id)
    yield "privacy-request", window
    window.go("privacy", stage="breaches")
    yield "privacy-breaches", window
    form = window.page.card("BreachesCard").open_ones.parts[stolen]
    for number, name in ((1, "call"), (4, "whose"), (6, "authority")):
        form.show_step(number)
        yield f"privacy-breach-{name}", window
    window.go("privacy", stage="keeping")
    next(iter(window.page.card("ReviewCard").lines.parts.values())).toggle.click()
    yield "privacy-keeping", window
    window.go("privacy", stage="trail")
    yield "privacy-trail", window


def _registered(desk: Desk, case_id: str) -> str:
    """Put requests and breaches into the registers; returns the breach that is still open."""
    now, registers = desk.today(), desk.registers
    for days, kind in ((24, RequestKind.ACCESS), (33, RequestKind.CORRECTION), (3, RequestKind.OBJECTION)):
        request = registers.new_request(kind, case_id)
        received = (now - timedelta(days=days)).astimezone().date()
        registers.change_request(request.id, received_on=received, note="Gevraagd aan de telefoon")
    registers.answer(registers.new_request(RequestKind.PORTABILITY).id, RequestOutcome.GRANTED)
    lost = registers.new_breach(BreachKind.LOST_STICK)
    registers.change_breach(
        lost.id, authority_reason="Versleuteld", people_reason="Versleuteld", happened="In de trein"
    )
    registers.close_breach(lost.id)
    stolen = registers.new_breach(BreachKind.LOST_DEVICE)
    registers.change_breach(stolen.id, discovered_at=now - timedelta(hours=40), happened="Uit de auto gestolen")
    registers.tell(stolen.id, Told.INTERNAL, now - timedelta(hours=39))
    desk.settings.put("breach.contact", "Functionaris gegevens 038 123 45 67")
    return stolen.id
