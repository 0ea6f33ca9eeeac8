"""Letters about handing over at the desk: what they say, and on what they rest."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.letters import handover_sheet
from coachdesk.domain import errors as e
from coachdesk.domain.address import Address, DutchYou, Gender
from coachdesk.domain.course import AppointmentState
from coachdesk.domain.handover import Handover, State
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from tests.builders import an_id
from tests.desk.letter_cases import LETTER_OUT, kept_letter, said_in, texts_of, with_item, with_referral, with_secrecy
from tests.handovers import (
    DECLINED,
    HELP,
    INCOMING,
    ITEMS,
    LANGUAGE,
    MONEY,
    NEW_INCOMING,
    REFERRAL,
    SAFE,
    SAFETY,
    SECRECY,
    STOPPED,
    TOLD,
    handed,
)

# --- the letter -------------------------------------------------------------------------------------------------------


def test_a_letter_says_to_whom_what_for_what_may_be_told_and_what_comes_next(desk: Desk) -> None:
    file = kept_letter(desk)
    sheet = desk.letters.sheet(file.case.id, LETTER_OUT)
    assert sheet.organisation == (
        "Gemeente Zwolle",
        "Lübeckplein 2",
        "8017 JZ Zwolle",
        "14 038",
        "contact@zwolle.example",
    )
    assert sheet.to[0] == "Schuldhulp Zwolle" and "K. Jansen" in sheet.to[1]
    assert sheet.to[2:] == ("Burgemeester Drijbersingel 11", "8021 DA Zwolle")
    assert texts_of(sheet) == tuple(item.words.text for item in TOLD)
    said = said_in(sheet)
    for part in (
        "21 november 2026",
        "ZW-2026-014",
        "Yonas Tesfay",
        "K. Jansen",
        REFERRAL.question.text,
        REFERRAL.reason.text,
        "2 december 2026",
        "Schuldhulp Zwolle, kamer 2",
        "26 november 2026",
        "15 december 2026",
        "16 november 2026",
        "16 mei 2027",
        "Wet inburgering 2021",
        "Marieke de Vries",
        "Regisseur inburgering",
        "06 12 34 56 78",
    ):
        assert part in said, part
    assert sheet.slip is not None and len(sheet.slip.lines) == 4
    assert sheet.copy_for is None and not sheet.bilingual


@pytest.mark.parametrize("given", ["need", "need_words", "neither"])
def test_each_thing_says_why_it_is_needed_where_somebody_said_so(desk: Desk, given: str) -> None:
    values = {
        "need": {},
        "need_words": {"need": "", "need_words": Words("Dan begrijpt u elkaar")},
        "neither": {"need": ""},
    }
    file = kept_letter(desk, with_item(1, **values[given]))
    item = desk.letters.sheet(file.case.id, LETTER_OUT).items[1]
    assert item.topic == "language"
    need = desk.content.handover.need("need_language").text
    expected = {"need": desk.translators["nl"].ptext(need.context, need.source), "need_words": "Dan begrijpt u elkaar"}
    assert (item.need is None) if given == "neither" else expected[given] in (item.need.nl or "")


def test_without_the_name_the_letter_says_a_reference_alone(desk: Desk) -> None:
    file = kept_letter(desk, with_secrecy(yes=(LANGUAGE.mark, MONEY.mark)))
    sheet = desk.letters.sheet(file.case.id, LETTER_OUT)
    assert texts_of(sheet) == (LANGUAGE.words.text, MONEY.words.text)
    text = desk.letters.text(file.case.id, LETTER_OUT)
    assert "Yonas" not in text and "Tesfay" not in text and "ZW-2026-014" in text


def test_a_name_of_which_only_a_part_is_told_is_not_said_whole(desk: Desk) -> None:
    file = kept_letter(desk, with_item(0, words=Words("Roepnaam Yonas.", "nl")))
    text = desk.letters.text(file.case.id, LETTER_OUT)
    assert "Roepnaam Yonas." in text and "Tesfay" not in text


def test_a_case_without_a_reference_has_none(desk: Desk) -> None:
    file = kept_letter(desk, reference="  ")
    assert desk.letters.sheet(file.case.id, LETTER_OUT).reference is None


def test_a_planned_talk_takes_the_place_of_the_proposed_days(desk: Desk) -> None:
    planned = kept_letter(desk, state=State.PLANNED)
    assert "woensdag 2 december 2026" in said_in(desk.letters.sheet(planned.case.id, LETTER_OUT))
    assert "8 december" not in said_in(desk.letters.sheet(planned.case.id, LETTER_OUT))


def test_a_talk_that_was_missed_is_not_announced(desk: Desk) -> None:
    file = handed(state=State.PLANNED)
    talks = tuple(replace(each, state=AppointmentState.MISSED) for each in file.course.appointments)
    desk.vault.opened().cases.add(replace(file, course=replace(file.course, appointments=talks)))
    said = said_in(desk.letters.sheet(file.case.id, LETTER_OUT))
    assert "8 december" in said  # the proposed days again


def test_proposed_days_stand_in_the_order_of_the_calendar(desk: Desk) -> None:
    file = kept_letter(desk, with_referral(talk_days=(date(2026, 12, 8), date(2026, 12, 2))))
    said = said_in(desk.letters.sheet(file.case.id, LETTER_OUT))
    assert said.index("2 december") < said.index("8 december")


def test_a_day_that_is_past_is_neither_proposed_nor_asked_for(desk: Desk) -> None:
    past, coming = date(2026, 11, 20), date(2026, 12, 8)
    file = kept_letter(desk, with_referral(confirm_by=past, talk_days=(past, coming)))
    said = said_in(desk.letters.sheet(file.case.id, LETTER_OUT))
    assert "20 november" not in said and "27 november 2026" in said and "8 december 2026" in said


def test_without_a_day_for_the_receipt_it_is_asked_within_five_working_days(desk: Desk) -> None:
    file = kept_letter(
        desk, with_referral(confirm_by=None, follow_up_on=None, talk_days=(), talk_place="", talk_interpreter=False)
    )
    said = said_in(desk.letters.sheet(file.case.id, LETTER_OUT))
    assert "27 november 2026" in said and "15 december" not in said


def test_the_letter_speaks_to_the_recipient_whatever_the_client_is_called(desk: Desk) -> None:
    address = Address(Gender.WOMAN, DutchYou.JE)
    first = kept_letter(desk)
    second = handed(2, State.SEEN, addressed=address)
    renamed = replace(second.handover, referrals=(replace(REFERRAL, id=an_id(9), talk=""),))
    about = replace(
        renamed,
        items=tuple(replace(item, about=an_id(9)) for item in ITEMS),
        consents=tuple(replace(each, about=an_id(9)) for each in renamed.consents if each.about == REFERRAL.id),
        passes=(),
    )
    desk.vault.opened().cases.add(replace(second, handover=about))
    texts = [
        desk.letters.text(first.case.id, LETTER_OUT),
        desk.letters.text(second.case.id, Letter(LetterKind.HANDOVER, an_id(9))),
    ]
    assert texts[0] == texts[1]


def test_who_works_at_this_laptop_signs_where_the_case_has_no_contact_person(desk: Desk) -> None:
    from coachdesk.domain.cases import ContactPerson

    desk.settings.save_me(ContactPerson("Wil Bos", "06 11 11 11 11"))
    file = kept_letter(desk, contact=ContactPerson())
    assert "Wil Bos" in said_in(desk.letters.sheet(file.case.id, LETTER_OUT))


# --- on what it rests -------------------------------------------------------------------------------------------------


def test_for_safety_the_letter_names_the_ground_and_neither_consent_nor_the_reason(desk: Desk) -> None:
    file = kept_letter(desk)
    letter = Letter(LetterKind.HANDOVER, SAFE.id)
    sheet = desk.letters.sheet(file.case.id, letter)
    assert texts_of(sheet) == (SAFETY.words.text,)
    said = said_in(sheet)
    dutch = desk.translators["nl"]
    assert dutch.text("Somebody is in danger now") in said
    assert dutch.text("I ask for your help for a resident.") in said and "drieën" in said
    assert "Dreiging" not in said and "Joost Bakker" not in said
    assert plain(dutch.text("It can be taken back at any time; then you hear from us.")) not in said
    assert dutch.text("The client gets a copy of this letter.") in said


def test_what_is_told_by_consent_and_what_for_safety_each_say_so(desk: Desk) -> None:
    values = {name: getattr(SAFE, name) for name in ("safety", "safety_why", "second", "second_on", "told")}
    dutch, found = desk.translators["nl"], []
    for number, marks in enumerate(((SECRECY.no[0],), (SECRECY.yes[0],)), 1):
        over = handed(number, State.SEEN).handover
        over = with_referral(safety_items=marks, **values)(over)
        file = replace(handed(number, State.SEEN), handover=over)
        writing = handover_sheet(desk.letters, file, over.referrals[0])
        found.append(
            (
                len(writing.items),
                "16 november 2026" in said_in(writing),
                dutch.text("Somebody is in danger now") in said_in(writing),
            )
        )
    assert found == [(len(TOLD) + 1, True, True), (len(TOLD), True, False)]


def test_a_letter_of_which_the_client_does_not_know_says_so(desk: Desk) -> None:
    unsafe = Words("Vertellen kan nu gevaarlijk zijn")

    def hidden(over: Handover) -> Handover:
        return replace(over, referrals=tuple(replace(each, told=False, untold_why=unsafe) for each in over.referrals))

    file = kept_letter(desk, hidden)
    said = said_in(desk.letters.sheet(file.case.id, Letter(LetterKind.HANDOVER, SAFE.id)))
    dutch = desk.translators["nl"]
    assert dutch.text("The client gets a copy of this letter.") not in said
    assert dutch.text("The client does not know of this letter yet.") in said
    assert "gevaarlijk" not in said
    assert dutch.text("I ask for your help for a resident.") in said
    assert dutch.text("Subject: a question about a resident") in said
    assert dutch.text("Together with a resident I ask for your help.") not in said
    assert "drieën" not in said


def test_consent_without_an_end_says_none(desk: Desk) -> None:
    file = kept_letter(desk, with_secrecy(until=None))
    said = said_in(desk.letters.sheet(file.case.id, LETTER_OUT))
    assert "16 november 2026" in said and "2027" not in said


# --- stop, receipt, ask -----------------------------------------------------------------------------------------------


def test_stop_names_the_topics_of_what_was_taken_back_and_tells_nothing(desk: Desk) -> None:
    file = kept_letter(desk)
    text = desk.letters.text(file.case.id, Letter(LetterKind.STOP, STOPPED.id))
    assert "Werk en leren" in text and "Taal" not in text.replace("Taalschool", "")
    assert "fietsenmaker" not in text and "hoeft dit niet te weten" not in text and "Yonas" not in text
    assert "16 maart 2026" in text and "20 april 2026" in text


def test_stop_of_a_whole_consent_asks_to_remove_all(desk: Desk) -> None:
    def whole(over: Handover) -> Handover:
        return with_secrecy(withdrawn_on=date(2026, 11, 20))(over)

    file = kept_letter(desk, whole, state=State.SENT)
    text = desk.letters.text(file.case.id, Letter(LetterKind.STOP, SECRECY.id))
    assert plain(desk.translators["nl"].text("Please use nothing of our letter any more, and remove it.")) in text
    assert "Geld" not in text and "Yonas" not in text


@pytest.mark.parametrize("about", [SECRECY.id, DECLINED.id])
def test_there_is_nothing_to_stop_where_nothing_was_taken_back(desk: Desk, about: str) -> None:
    file = kept_letter(desk, state=State.SENT)
    with pytest.raises(e.HandoverNotYet):
        desk.letters.sheet(file.case.id, Letter(LetterKind.STOP, about))


def test_there_is_nobody_to_stop_where_no_letter_had_gone_out(desk: Desk) -> None:
    file = kept_letter(desk, with_secrecy(withdrawn_on=date(2026, 11, 20)), state=State.SEEN)
    with pytest.raises(e.HandoverNotYet):
        desk.letters.sheet(file.case.id, Letter(LetterKind.STOP, SECRECY.id))


def test_a_new_answer_after_the_letter_says_what_to_stop_using(desk: Desk) -> None:
    file = kept_letter(desk, state=State.SENT)
    anew = replace(SECRECY, id=an_id(990), on=desk.handing.today(), yes=SECRECY.yes[:-1], no=SECRECY.yes[-1:])
    desk.handing.agree(file.case.id, (anew,))
    text = desk.letters.text(file.case.id, Letter(LetterKind.STOP, anew.id))
    assert "Geld" in text and MONEY.words.text not in text


def test_a_withdrawal_of_the_help_can_be_told_too(desk: Desk) -> None:
    def back(over: Handover) -> Handover:
        taken = replace(HELP, withdrawn_on=date(2026, 11, 20))
        return replace(over, consents=tuple(taken if each.id == HELP.id else each for each in over.consents))

    file = kept_letter(desk, back, state=State.SENT)
    letter = Letter(LetterKind.STOP, HELP.id)
    assert "20 november 2026" in desk.letters.text(file.case.id, letter)


def test_a_receipt_says_who_contacts_the_client_and_names_him_only_where_his_name_came_along(desk: Desk) -> None:
    file = kept_letter(desk)
    named = desk.letters.text(file.case.id, Letter(LetterKind.RECEIPT, INCOMING.id))
    assert "Bram Visser" in named and "Yonas Tesfay" in named and "10 maart 2026" in named
    unnamed = desk.letters.text(file.case.id, Letter(LetterKind.RECEIPT, NEW_INCOMING.id))
    assert "Dr. De Boer" in unnamed and "Yonas" not in unnamed


def test_asking_names_what_is_still_needed_and_until_when(desk: Desk) -> None:
    file = kept_letter(desk)
    text = desk.letters.text(file.case.id, Letter(LetterKind.ASK, NEW_INCOMING.id))
    assert "Tolk" in text and "Hoe bereiken wij elkaar" in text and "5 december 2026" in text
    long_ago = desk.letters.text(file.case.id, Letter(LetterKind.ASK, INCOMING.id))
    assert "5 december 2026" in long_ago and "18 maart" not in long_ago


def test_there_is_nothing_to_ask_for_where_nothing_lacks(desk: Desk) -> None:
    file = kept_letter(desk, lambda over: replace(over, incomings=(replace(INCOMING, lacking=()),)))
    with pytest.raises(e.HandoverNotYet):
        desk.letters.sheet(file.case.id, Letter(LetterKind.ASK, INCOMING.id))
