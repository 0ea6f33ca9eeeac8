"""Pictures of what we hand over: from nothing yet to the end, each card unfolded, the letter and the client's copy."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from coachdesk.domain.handover import Answered, Basis, ConsentKind, Referral, Sending, State, Way
from coachdesk.domain.organisation import Organisation
from coachdesk.domain.partners import PartnerKind
from coachdesk.domain.picture import InterpreterKind
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words
from coachdesk.ui.handover.out_part import OutPart
from coachdesk.ui.handover.tell_card import TellCard
from coachdesk.ui.handover.way_words import AFTER, GROUND, TALK, TELL, WHO
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.hand_over_stage import OUT, HandOverStage

if TYPE_CHECKING:
    from screenshots import Studio

ORGANISATION = Organisation(
    "Gemeente Zwolle", "Lübeckplein 2\n8017 JZ Zwolle", "14 038", "contact@zwolle.example", "Regisseur inburgering"
)
OWN = Words("Zelf de post kunnen doen.", "nl")
LINES = (("talking", "talk_time"), ("money", "money_letters"), ("health", "health_pauses"), ("housing", ""))
"""Topics with a line of the content, or own words; the last but one is refused, the last was not asked."""


def handover_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """One handover from its idea until it is rounded off, beside one that is an idea still."""
    desk = studio.desk
    desk.settings.save_organisation(ORGANISATION)
    cases = (desk.cases.open(each.id) for each in desk.cases.list())
    _part(studio, next(each.case.id for each in cases if not each.handover.referrals))
    yield "handover-empty", studio.window
    before = {each.id for each in desk.partners.all()}
    part = _part(studio, case_id)
    part.begin()
    studio.settle()
    yield "handover-new", studio.window
    idea = part.open_id
    made = _begin(studio, case_id)
    part.open(made.id)
    for key in (WHO, GROUND, TALK, AFTER):
        part.open_card(key)
        yield f"handover-{key}", studio.window
    part.open_card(TELL)
    studio.settle()
    assert part.shown is not None
    tell = part.shown.cards[TELL]
    assert isinstance(tell, TellCard)
    tell.add.click()
    tell.adding.topics.button("money").click()
    yield "handover-adding", studio.window
    yield from _walk(studio, part, made)
    _clear(studio, case_id, (idea, made.id))
    for partner in desk.partners.all():
        if partner.id not in before:
            desk.partners.remove(partner.id)
    desk.undo.clear()


def _clear(studio: "Studio", case_id: str, abouts: tuple[str, ...]) -> None:
    """Leave the case as it was."""
    over = studio.desk.cases.open(case_id).handover
    gone: tuple[Record, ...] = (*over.referrals, *over.items, *over.consents, *over.passes)
    mine = tuple(each for each in gone if {getattr(each, "about", ""), each.key} & set(abouts))
    studio.desk.vault.opened().cases.save_together(case_id, (), gone=mine)


def _part(studio: "Studio", case_id: str) -> OutPart:
    studio.window.go("case", case_id, f"hand_over:{OUT}")
    page = studio.window.page
    assert isinstance(page, CasePage) and isinstance(page.shown, HandOverStage)
    part = page.shown.parts[OUT]
    assert isinstance(part, OutPart)
    return part


def _begin(studio: "Studio", case_id: str) -> Referral:
    """A handover with whom it goes to, its question, and what may be told; one thing is refused and one was not asked."""
    from coachdesk.desk.handing import party_of

    desk = studio.desk
    to = desk.partners.new(
        PartnerKind.DEBT_HELP,
        organisation="Schuldhulp Zwolle",
        person="Karel Jansen",
        role="Schuldhulpverlener",
        phone="038 498 00 00",
    )
    desk.partners.save(to)
    card = desk.cases.open(case_id).choice.area_ids[-1]
    question = Words("Samen een overzicht van inkomsten en kosten maken", "nl")
    made = desk.handing.begin(case_id, party_of(to), card, question)
    file, today = desk.cases.open(case_id), desk.handing.today()
    known = desk.handing.proposals(file, made.id)[:3]
    told = (desk.handing.item(file, made.id, topic, line, OWN) for topic, line in (("wish", ""), *LINES))
    for item in (*known, *told):
        desk.handing.save(case_id, item)
    days = tuple(today + timedelta(days) for days in (11, 12, 17))
    desk.handing.save(case_id, replace(made, talk_days=days, talk_place="Buurthuis De Poort"))
    return made


def _walk(studio: "Studio", part: OutPart, made: Referral) -> Iterator[tuple[str, QWidget]]:
    """Every state with what comes next, the letter, and in the end the whole way."""
    desk, case_id = studio.desk.handing, part.file.case.id
    desk.go_on(case_id, made.id, State.DISCUSSED)
    _agree(studio, case_id, made.id)
    desk.go_on(case_id, made.id, State.CONSENTED)
    desk.go_on(case_id, made.id, State.ASKED, who="Karel Jansen")
    yield "handover-no-letter", studio.window
    referral = desk.referral(studio.desk.cases.open(case_id), made.id)
    desk.save(case_id, replace(referral, basis=Basis.PUBLIC_TASK, law="Inburgering"))
    desk.go_on(case_id, made.id, State.SEEN)
    part.side.make()
    yield "handover-letter", studio.window
    assert part.shown is not None
    part.shown.path.take_next()
    studio.settle()
    yield "handover-sending", studio.window
    part.shown.path.form.close_form()
    desk.go_on(case_id, made.id, State.SEEN)  # the tour may have typed into the question, and what is sent was seen
    desk.go_on(case_id, made.id, State.SENT, how=Sending.MAIL)
    for made_button in (part.deeds.copy, part.deeds.look):
        if made_button.isVisible() and not made_button.isChecked():
            made_button.click()
    part.side.make()
    yield "handover-copy", studio.window
    part.deeds.copy.click()
    part.side.sent.unfold.click()
    yield "handover-sent", studio.window
    part.side.sent.unfold.click()
    part.deeds.look.setChecked(True)
    part.deeds.look.click()
    desk.go_on(case_id, made.id, State.RECEIVED, who="Karel Jansen", contact="Karel Jansen")
    yield "handover-received", studio.window
    talk = replace(studio.desk.contacts.new_appointment(part.file, desk.today()), with_whom="Karel Jansen")
    desk.plan_talk(case_id, made.id, talk)
    yield "handover-planned", studio.window
    desk.go_on(case_id, made.id, State.HELD)
    part.shown.path.unfold.click()
    yield "handover-held", studio.window
    after = part.shown.path
    after.take_step(State.CAME_BACK)
    studio.settle()
    yield "handover-came-back", studio.window
    after.form.close_form()


def _agree(studio: "Studio", case_id: str, about: str) -> None:
    desk, file = studio.desk.handing, studio.desk.cases.open(case_id)
    items = file.handover.items_of(about)
    given: dict[str, Any] = {
        "way": Way.SPOKEN,
        "through": InterpreterKind.PROFESSIONAL,
        "interpreter": "Tolk 4711",
        "teach_back": True,
        "answer": Answered.YES,
    }
    secrecy = desk.new_consent(file, about, ConsentKind.SECRECY)
    wanted = desk.new_consent(file, about, ConsentKind.HELP)
    yes, no = tuple(each.mark for each in items[:-2]), (items[-2].mark,)
    desk.agree(case_id, (replace(secrecy, yes=yes, no=no, **given), replace(wanted, **given)))
