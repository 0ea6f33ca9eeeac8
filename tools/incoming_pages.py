"""Pictures of what others hand over to us, and of who goes along with a client."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.handover import Party
from coachdesk.domain.partners import GuideRole, Partner, PartnerKind
from coachdesk.domain.words import Words
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.hand_over_stage import GUIDES, IN, HandOverStage
from coachdesk.ui.parts.scroll import into_sight

if TYPE_CHECKING:
    from screenshots import Studio

INTERPRETER = Partner(
    "c" * 32,
    PartnerKind.INTERPRETER,
    "Tolkbureau De Brug",
    "Selam B.",
    languages=("ti", "ar", "nl"),
    phone="088 123 45 67",
    guide=GuideRole.INTERPRETER,
    voice=InterpreterVoice.WOMAN,
    country="ER",
    limits=("no_deciding", "no_telling"),
)
SENDER = Party(
    "",
    "COA Zwolle",
    "Bram Visser",
    "Casemanager",
    "088 715 00 00",
    "bram@coa.example",
    "Meeuwenlaan 41, 8011 BZ Zwolle",
)


def incoming_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """With nothing yet, while one is named, registered, with its letter; then the same of who goes along."""
    part = _opened(studio, case_id, IN)
    yield "incoming-empty", studio.window
    studio.desk.vault.opened().partners.save((INTERPRETER,))
    part.list.begin()
    yield "incoming-new", studio.window
    made = studio.desk.incoming.register(case_id, SENDER)
    part.list.fold()
    studio.desk.incoming.came(case_id, made.id, ("name", "language"))
    studio.desk.incoming.lacks(case_id, made.id, ("interpreter", "wish", "tried"))
    question = Words("De begeleiding overnemen na de verhuizing naar Zwolle", "nl")
    studio.desk.incoming.change(case_id, made.id, question=question)
    part.open(made.id)
    yield "incoming", studio.window
    into_sight(part.form.remove)
    yield "incoming-end", studio.window
    part.form.letter_wanted.emit("ask")
    yield "incoming-letter", studio.window
    part.return_to({"incoming": made.id})
    yield from _guides(studio, case_id)


def _guides(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    part = _opened(studio, case_id, GUIDES)
    yield "guides-empty", studio.window
    guide = studio.desk.guides.add(case_id, INTERPRETER)
    studio.desk.guides.add(case_id, replace(SENDER, organisation="", person="Almaz"))
    part.open(guide.id)
    yield "guides", studio.window
    into_sight(part.form.remove)
    yield "guides-end", studio.window


def _opened(studio: "Studio", case_id: str, key: str) -> Any:
    studio.window.go("case", case_id, f"hand_over:{key}")
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, HandOverStage)
    return case.shown.parts[key]
