"""Letters that are refused: for what they must never say, and while something lacks."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences import sentence
from coachdesk.domain import errors as e
from coachdesk.domain.handover import Basis, Handover, Referral, State
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.domain.handover.way import LETTER, Guard
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from tests.builders import NOW, an_id
from tests.desk.letter_cases import LETTER_OUT, Change, kept_letter, with_item, with_referral, with_secrecy
from tests.handovers import (
    LANGUAGE,
    MONEY,
    NEW_INCOMING,
    REFERRAL,
    STOPPED,
)

# --- what it must never say -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "topic"),
    [
        (with_item(4, words=Words("Nummer 111 222 333.", "nl")), "money"),
        (with_item(4, need="", need_words=Words("BSN 111222333")), "money"),
        (with_referral(question=Words("Kijk naar 111222333")), ""),
        (with_referral(law="111222333"), ""),
        (with_referral(talk_place="Kamer 111.222.333"), ""),
    ],
)
def test_a_letter_with_a_citizen_number_is_refused_and_says_where(desk: Desk, change: Change, topic: str) -> None:
    file = kept_letter(desk, change)
    for make in (desk.letters.sheet, desk.letters.text, desk.letters.pdf, desk.letters.docx):
        with pytest.raises(e.LetterHasNumber) as refused:
            make(file.case.id, LETTER_OUT)
        assert refused.value.topic == topic
    assert "BSN" in sentence(refused.value, desk.translators["en"])
    assert ("Geld" in sentence(refused.value, desk.translators["en"])) == bool(topic)


def test_a_number_in_the_words_for_the_client_stops_his_copy(desk: Desk) -> None:
    file = kept_letter(desk, with_item(4, words=replace(MONEY.words, interpreted="111222333")))
    assert desk.letters.pdf(file.case.id, LETTER_OUT)
    with pytest.raises(e.LetterHasNumber):
        desk.letters.pdf(file.case.id, replace(LETTER_OUT, language="ti"))


@pytest.mark.parametrize(
    ("change", "topic"),
    [
        (with_item(4, words=Words("De brieven van Tesfay zijn dicht.", "nl")), "money"),
        (with_item(4, need="", need_words=Words("Dan kan Yonas slapen")), "money"),
        (with_referral(reason=Words("Yonas vraagt erom")), ""),
        (with_referral(follow_up_by="Haile"), ""),
    ],
)
def test_a_letter_that_may_not_name_the_client_is_refused_where_it_does(desk: Desk, change: Change, topic: str) -> None:
    def unnamed(over: Handover) -> Handover:
        items = over.items_of(REFERRAL.id)
        return with_secrecy(yes=tuple(item.mark for item in items if item.topic != "name"), no=())(over)

    file = kept_letter(desk, change, unnamed)
    with pytest.raises(e.LetterNamesClient) as refused:
        desk.letters.text(file.case.id, LETTER_OUT)
    assert refused.value.topic == topic
    assert "name" in sentence(refused.value, desk.translators["en"])


def test_a_reference_that_names_the_client_stops_every_letter(desk: Desk) -> None:
    file = kept_letter(desk, with_secrecy(yes=(LANGUAGE.mark,)), state=State.SENT, reference="Tesfay-14")
    for letter in (LETTER_OUT, Letter(LetterKind.STOP, STOPPED.id), Letter(LetterKind.ASK, NEW_INCOMING.id)):
        with pytest.raises(e.LetterNamesClient):
            desk.letters.text(file.case.id, letter)


def test_the_helper_who_is_the_contact_person_may_be_named_like_the_client(desk: Desk) -> None:
    from tests.builders import MARIEKE

    contact = replace(MARIEKE, name="Yonas Bakker")
    file = kept_letter(
        desk, with_secrecy(yes=(LANGUAGE.mark,)), with_referral(follow_up_by="Yonas Bakker"), contact=contact
    )
    assert "Yonas Bakker" in desk.letters.text(file.case.id, LETTER_OUT)


# --- no letter yet ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "guard"),
    [
        (with_referral(question=Words()), Guard.PURPOSE),
        (lambda over: with_referral(to=replace(REFERRAL.to, person=" "))(over), Guard.PERSON),
        (with_secrecy(yes=()), Guard.ITEMS),
        (with_secrecy(withdrawn_on=date(2026, 11, 20)), Guard.ITEMS),
        (with_secrecy(until=date(2026, 11, 20)), Guard.ITEMS),
        (with_referral(basis=Basis.NOT_CHOSEN), Guard.GROUND),
    ],
)
def test_there_is_no_letter_without_purpose_person_items_and_ground(desk: Desk, change: Change, guard: Guard) -> None:
    file = kept_letter(desk, change)
    with pytest.raises(e.HandoverNotYet) as refused:
        desk.letters.pdf(file.case.id, LETTER_OUT)
    assert refused.value.guards == (guard,)
    ready = desk.letters.ready(file.case.id, REFERRAL.id)
    assert isinstance(ready, e.HandoverNotYet) and ready.guards == (guard,)


def test_a_bare_handover_lacks_all_of_it_in_one_line_each(desk: Desk) -> None:
    file = kept_letter(desk, lambda over: replace(over, referrals=(Referral(REFERRAL.id, NOW.date()),)))
    error = desk.letters.ready(file.case.id, REFERRAL.id)
    assert isinstance(error, e.HandoverNotYet) and set(error.guards) == {*LETTER} - {Guard.ITEMS, Guard.HELP}
    lines = sentence(error, desk.translators["en"]).split("\n")
    assert len(lines) == len(error.guards) == len(set(lines))


@pytest.mark.parametrize("guard", Guard)
def test_every_guard_has_a_sentence_of_its_own(desk: Desk, guard: Guard) -> None:
    said = sentence(e.HandoverNotYet(State.SEEN, (guard,)), desk.translators["en"])
    assert said.endswith(".") and "\n" not in said


def test_other_refusals_have_sentences_too(desk: Desk) -> None:
    words = desk.translators["en"]
    assert "comes first" in sentence(e.HandoverNotYet(State.SENT), words)
    assert "3 days" in sentence(e.TooManyDays(3), words)
    assert "abcd" in sentence(e.ReferralNotFound("abcd"), words)
    assert "12 lines" in sentence(e.LetterTooLong(12, ("money",), ("Geld",)), words)
    assert "“Geld” and “Taal”" in plain(sentence(e.LetterTooLong(1, ("money", "language"), ("Geld", "Taal")), words))
    assert "1 line too long" in sentence(e.LetterTooLong(1, ()), words)


def test_nothing_stands_in_the_way_of_a_letter_that_is_whole(desk: Desk) -> None:
    file = kept_letter(desk)
    assert desk.letters.ready(file.case.id, REFERRAL.id) is None


@pytest.mark.parametrize("kind", LetterKind)
def test_a_letter_about_what_is_not_there_is_refused(desk: Desk, kind: LetterKind) -> None:
    file = kept_letter(desk)
    with pytest.raises(e.ReferralNotFound):
        desk.letters.sheet(file.case.id, Letter(kind, an_id(999)))
