"""Pictures of consent: every page of the client's screen, also in two languages and large print, and the card in every state."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.days import months_later
from coachdesk.domain.handover import Basis, ConsentKind, Party, Passed, SafetyGround, Sending, State
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words
from coachdesk.ui.handover.asked_card import AskedCard
from coachdesk.ui.handover.consent_card import ConsentCard
from coachdesk.ui.handover.out_part import OutPart
from coachdesk.ui.handover.way_words import CONSENT
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.together.consent import SUMMARY, UNTIL, ConsentTogether
from coachdesk.ui.together.consent_draft import Said
from coachdesk.ui.together.window import ClientWindow

if TYPE_CHECKING:
    from screenshots import Studio

TOLD = (("name", "name_is"), ("language", "speaks"), ("wish", ""), ("health", "health_pauses"))
"""A topic and a line of the content; own words where there is none."""
OWN = Words("Zelf de post kunnen doen.", "nl")
WHY_NOW = Words("Er komen meer brieven dan samen te lezen zijn", "nl")
TO = Party(organisation="Schuldhulp Zwolle", person="Karel Jansen", role="Schuldhulpverlener")
BOTH = ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH), large_print=True)


def consent_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """The client's screen from the first question to the thanks, and the card before and after it."""
    file, about = _begun(studio, case_id)
    yield from _asking(studio, file, about)
    wish = replace(file, case=replace(file.case, reading=BOTH))
    yield from _screen(studio, wish, about, "-large-two")
    yield from _screen(studio, file, about, "")
    yield from _answered(studio, case_id, about)
    over = studio.desk.cases.open(case_id).handover
    asked = tuple(each for each in over.consents if each.about == about)
    made = tuple(each for each in over.referrals if each.id == about)
    gone: tuple[Record, ...] = (*made, *over.items_of(about), *asked, *over.passes_of(about))
    studio.desk.vault.opened().cases.save_together(case_id, (), gone=gone)


def _begun(studio: "Studio", case_id: str) -> tuple[CaseFile, str]:
    desk = studio.desk.handing
    made = desk.begin(case_id, TO, question=Words("Samen een overzicht van inkomsten en kosten maken", "nl"))
    desk.save(case_id, replace(made, reason=WHY_NOW, basis=Basis.CONSENT))
    for topic, line in TOLD:
        desk.save(case_id, desk.item(studio.desk.cases.open(case_id), made.id, topic, line, OWN))
    desk.go_on(case_id, made.id, State.DISCUSSED)
    return studio.desk.cases.open(case_id), made.id


def _card(studio: "Studio", case_id: str, about: str) -> ConsentCard:
    """The card on its page, unfolded."""
    studio.window.go("case", case_id, "hand_over:out")
    page = studio.window.page
    assert isinstance(page, CasePage)
    part = page.shown.parts["out"]  # type: ignore[attr-defined]
    assert isinstance(part, OutPart)
    part.open(about)
    part.open_card(CONSENT)
    studio.settle()
    assert part.shown is not None
    card = part.shown.cards[CONSENT]
    assert isinstance(card, AskedCard)
    return card.consent


def _asking(studio: "Studio", file: CaseFile, about: str) -> Iterator[tuple[str, QWidget]]:
    card = _card(studio, file.case.id, about)
    yield "consent-card-new", studio.window
    card.fill_in()
    yield "consent-card-by-hand", studio.window
    assert card.form is not None
    card.form.back.click()


def _screen(studio: "Studio", file: CaseFile, about: str, name: str) -> Iterator[tuple[str, QWidget]]:
    view = ConsentTogether(studio.window.around, file, about)
    screen = ClientWindow(studio.window.around, file, studio.language.code, view)
    screen.resize(*studio.size)
    screen.show()
    for number, key in enumerate(tuple(view.pages), 1):
        view.open(key)
        if number in (3, 4):
            view.answer(key, Said.YES if number == 3 else Said.NO)
        if key in (ConsentKind.BASIS, ConsentKind.HELP):
            view.answer(key, Said.YES)
        if key == UNTIL:
            view.choose_until(months_later(view.today, 6))
        yield f"together-consent{name}-{number}", screen
    if not name:
        view.open(SUMMARY)
        view.on.click()
        yield "together-consent-thanks", screen
    screen.put_aside()


def _answered(studio: "Studio", case_id: str, about: str) -> Iterator[tuple[str, QWidget]]:
    desk, cases = studio.desk.handing, studio.desk.cases
    card = _card(studio, case_id, about)
    yield "consent-card-yes", studio.window
    file = cases.open(case_id)
    (secrecy,) = (each for each in file.handover.consents if each.about == about and each.kind is ConsentKind.SECRECY)
    sent = Passed(uuid4().hex, about, State.SENT, secrecy.on, how=Sending.MAIL, marks=secrecy.yes)
    desk.save(case_id, sent)
    card = _card(studio, case_id, about)
    card.ask_to_withdraw(ConsentKind.SECRECY)
    yield "consent-card-taking-back", studio.window
    assert card.withdraw is not None
    card.withdraw.back.click()
    items = file.handover.items_of(about)
    fresh = desk.new_consent(file, about, ConsentKind.SECRECY)
    desk.agree(case_id, (replace(fresh, no=secrecy.yes, yes=(items[1].mark,)),))
    yield "consent-card-to-be-told", studio.window
    referral = desk.referral(cases.open(case_id), about)
    why = Words("Zei dat het thuis vannacht niet veilig is.", "nl")
    safe = replace(
        referral,
        safety=SafetyGround.DANGER,
        safety_why=why,
        safety_items=(items[-1].mark,),
        untold_why=Words("Bellen is nu niet veilig.", "nl"),
        second="Joost Bakker",
        second_on=desk.today(),
    )
    desk.save(case_id, safe)
    card.safety.toggle.click()
    card.safety.status.setFocus()
    studio.settle()
    yield "consent-card-safety", studio.window
