"""The consent card: the three questions with their answers, what is not told, rights, stopping, and how it is drawn."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk import content, paths
from coachdesk.documents.consent_pdf import consent_pdf
from coachdesk.documents.consent_sheet import ConsentSheet, consent_sheet, pairs
from coachdesk.documents.pages import page_count
from coachdesk.documents.sheets import Group
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.handover import Answered, Basis, Consent, ConsentKind, Guide, Referral, SafetyGround
from coachdesk.domain.handover.passing import State
from coachdesk.domain.handover.telling import told
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators, plain
from tests.builders import NOW
from tests.documents.builders import CREATED
from tests.handovers import (
    BASIS,
    EARLIER,
    EARLIER_WORK,
    GUIDE,
    HEALTH,
    HELP,
    ITEMS,
    MONEY,
    NOT_ASKED,
    REFERRAL,
    SAFE_NOW,
    SAFETY,
    SECRECY,
    TOLD,
    WISH,
    handed,
)

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())
TODAY = NOW.date()
THREE = (BASIS, SECRECY, HELP)


def card(about: Referral | Guide = REFERRAL, language: str = "ti", **values: Any) -> ConsentSheet:
    return card_of(handed(**values), about, language)


def card_of(file: CaseFile, about: Referral | Guide = REFERRAL, language: str = "en") -> ConsentSheet:
    return consent_sheet(file, about, CONTENT, TRANSLATORS["en"], TRANSLATORS[language], TODAY)


def with_consents(*consents: Consent, **values: Any) -> CaseFile:
    """The handover REFERRAL with these answers alone."""
    file = handed(state=values.pop("state", State.DISCUSSED))
    kept = tuple(each for each in file.handover.consents if each.about != REFERRAL.id)
    referrals = tuple(replace(each, **values) if each.id == REFERRAL.id else each for each in file.handover.referrals)
    return replace(file, handover=replace(file.handover, consents=(*kept, *consents), referrals=referrals))


def of(file: CaseFile) -> ConsentSheet:
    return card_of(file, file.handover.referral(REFERRAL.id) or REFERRAL)


def said(group: Group | None) -> list[str]:
    assert group is not None
    return [plain(pair.nl or "") for pair in (group.title, *group.lines)]


def ticked(sheet: ConsentSheet) -> dict[str, Answered | None]:
    return {asked.mark: asked.answer for question in sheet.questions for asked in question.items}


def everything(sheet: ConsentSheet) -> str:
    return plain("\n".join(pair.nl or "" for pair in pairs(sheet)))


# --- the three questions -----------------------------------------------------------------------------------------------


def test_each_thing_is_ticked_as_it_was_answered_and_nothing_beforehand() -> None:
    answers = ticked(card())
    assert [answers[item.mark] for item in TOLD] == [Answered.YES] * len(TOLD)
    assert answers[HEALTH.mark] is Answered.NO
    assert answers[NOT_ASKED.mark] is None
    assert set(ticked(of(with_consents())).values()) == {None}
    assert [question.answer for question in of(with_consents()).questions] == [None, None]


def test_the_help_is_asked_apart_and_the_use_of_data_only_where_nothing_else_allows_it() -> None:
    assert [question.kind for question in card().questions] == [ConsentKind.SECRECY, ConsentKind.HELP]
    asked = of(with_consents(*THREE, basis=Basis.CONSENT)).questions
    assert [(q.number, q.kind, q.answer) for q in asked] == [
        ("1", ConsentKind.BASIS, Answered.YES),
        ("2", ConsentKind.SECRECY, None),
        ("3", ConsentKind.HELP, Answered.YES),
    ]


def test_other_words_than_the_ones_agreed_on_are_asked_anew() -> None:
    file = with_consents(*THREE)
    other = replace(MONEY, words=Words("Er zijn veel schulden.", "nl"))
    items = tuple(other if item == MONEY else item for item in file.handover.items)
    assert ticked(of(replace(file, handover=replace(file.handover, items=items))))[other.mark] is None


def test_why_the_other_needs_it_is_said_as_it_is_written() -> None:
    texts = everything(card_of(handed()))
    assert "We write why: “You know who is coming.”" in texts
    assert f"We write why: “{WISH.need_words.text}”" in texts


def test_without_things_to_tell_there_is_no_question_about_telling() -> None:
    file = with_consents()
    empty = replace(file, handover=replace(file.handover, items=()))
    assert [question.kind for question in of(empty).questions] == [ConsentKind.HELP]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([Answered.YES, Answered.NO, None]), min_size=len(ITEMS), max_size=len(ITEMS)), st.data()
)
def test_what_is_ticked_yes_is_what_may_be_told(answers: list[Answered | None], data: st.DataObject) -> None:
    marks = {
        answer: tuple(item.mark for item, given in zip(ITEMS, answers, strict=True) if given is answer)
        for answer in Answered
    }
    stopped = tuple(data.draw(st.sets(st.sampled_from(marks[Answered.YES])))) if marks[Answered.YES] else ()
    whole = data.draw(st.booleans())
    off = TODAY if stopped or whole else None
    consent = replace(
        SECRECY, yes=marks[Answered.YES], no=marks[Answered.NO], withdrawn_on=off, stopped=() if whole else stopped
    )
    file = with_consents(consent)
    sheet = of(file)
    yes = {mark for mark, answer in ticked(sheet).items() if answer is Answered.YES}
    assert yes == {item.mark for item in told(file.handover, REFERRAL.id, TODAY)}


# --- who, why, until ---------------------------------------------------------------------------------------------------


def test_it_says_who_gets_it_why_and_until_when() -> None:
    who, why, until = (said(group) for group in card_of(handed()).facts)
    assert who[1:] == ["Schuldhulp Zwolle", "K. Jansen"]
    assert why[1:] == [
        "Samen een overzicht maken van inkomsten, kosten en schulden",
        "Why now: Er komen meer brieven dan samen te lezen zijn",
    ]
    assert until[1].splitlines()[0] == "16 May 2027"


def why_of(language: str = "ti", **values: Any) -> Group | None:
    """What stands under why, with other values of the handover; in Dutch and another language."""
    file = with_consents(**values)
    about = file.handover.referral(REFERRAL.id) or REFERRAL
    sheet = consent_sheet(file, about, CONTENT, TRANSLATORS["nl"], TRANSLATORS[language], TODAY)
    return next((group for group in sheet.facts if group.title.pictogram == "why"), None)


def test_why_now_stands_in_both_columns_as_the_letter_says_it() -> None:
    group = why_of()
    assert group is not None
    now = group.lines[-1]
    assert plain(now.nl or "") == f"Waarom nu? {REFERRAL.reason.text}"
    assert plain(now.other or "") == f"ስለምንታይ ሕጂ፦ {REFERRAL.reason.interpreted}"


@pytest.mark.parametrize("language", ["ti", "ar"])
def test_why_now_that_nobody_translated_stands_in_dutch_and_is_marked_on_the_paper(language: str) -> None:
    only = Words("Er komen veel brieven", "nl")
    group = why_of(language, reason=only)
    assert group is not None and plain(group.lines[-1].nl or "").endswith(only.text)
    assert group.lines[-1].other is None


def test_nothing_stands_there_where_nobody_said_why_now() -> None:
    group = why_of(reason=Words())
    assert group is not None and [line.nl for line in group.lines] == [REFERRAL.question.text]
    assert why_of(reason=Words(), question=Words()) is None


def test_why_now_stands_beside_what_is_told_for_safety_only_where_the_client_knows() -> None:
    said = Words("Het is thuis niet veilig", "nl")
    hidden = why_of(reason=said, safety=SafetyGround.DANGER)
    known = why_of(reason=said, safety=SafetyGround.DANGER, told=True)
    assert hidden is not None and len(hidden.lines) == 1
    assert known is not None and len(known.lines) == 2


def test_before_any_answer_half_a_year_is_proposed_and_an_open_end_is_said() -> None:
    assert said(of(with_consents()).facts[-1])[1].splitlines()[0] == "21 May 2027"
    assert said(of(with_consents(replace(SECRECY, until=None))).facts[-1])[1:] == ["Until you stop it"]


def test_a_card_about_somebody_who_goes_along_says_the_role_and_what_this_person_does_not_do() -> None:
    sheet = card_of(handed(), GUIDE)
    who, limits, _until = (said(group) for group in sheet.facts)
    assert who[1:] == ["Tolkbureau De Brug", "Selam B.", "Interpreter"]
    assert limits[1:] == [
        "Does not decide for anybody.",
        "Tells nothing to others, not even in the family or the community.",
        "Belt niet na acht uur",
    ]
    assert plain(sheet.questions[-1].words.nl or "") == "Do you want Selam B. to go along?"


# --- what is not told --------------------------------------------------------------------------------------------------


def test_what_was_refused_and_what_is_never_told_stand_there() -> None:
    lines = said(card_of(handed()).not_told)
    assert lines[1] == "Health"
    assert lines[2:] == [
        "Your citizen service number (BSN)",
        "Which illness you have",
        "What happened on your flight",
        "Nothing else about you is told.",
    ]


def test_of_a_topic_that_is_told_in_part_only_the_refused_line_stands_there() -> None:
    more = replace(HEALTH, id="f" * 32, words=Words("Korte gesprekken werken het best.", "nl"))
    file = with_consents(replace(SECRECY, yes=(*SECRECY.yes, more.mark)))
    file = replace(file, handover=replace(file.handover, items=(*file.handover.items, more)))
    assert said(of(file).not_told)[1] == "Pauzes zijn nodig."


def test_what_is_told_for_safety_is_not_asked_and_said_only_where_the_client_knows() -> None:
    sheet = card_of(handed(), SAFE_NOW)
    assert ticked(sheet) == {}
    assert SAFETY.words.text in said(sheet.for_safety)
    file = handed()
    hidden = replace(SAFE_NOW, told=False, untold_why=Words("Het is nu niet veilig om dit te zeggen.", "nl"))
    referrals = tuple(hidden if each == SAFE_NOW else each for each in file.handover.referrals)
    quiet = card_of(replace(file, handover=replace(file.handover, referrals=referrals)), hidden)
    assert quiet.for_safety is None
    rest = "Nothing else about you is told."
    assert rest in everything(sheet) and rest not in everything(quiet)
    assert SAFETY.words.text not in everything(quiet) and "niet veilig" not in everything(quiet)


def test_no_number_and_no_reason_of_safety_stands_on_the_card() -> None:
    assert "Dreiging" not in everything(card_of(handed(), SAFE_NOW))
    assert "De school hoeft dit niet te weten" not in everything(card_of(handed(), EARLIER))


# --- stopping ----------------------------------------------------------------------------------------------------------


def test_a_part_that_was_stopped_is_said_with_its_day_and_that_the_other_knows() -> None:
    (stopped,) = card_of(handed(), EARLIER).stopped
    assert said(stopped) == [
        "You stopped on 20 April 2026.",
        "We do not tell this any more:",
        "Was fietsenmaker.",
        "We told Ineke Smit on 21 April 2026.",
    ]
    assert ticked(card_of(handed(), EARLIER))[EARLIER_WORK.mark] is Answered.NO


def test_the_other_who_got_the_letter_is_going_to_be_told() -> None:
    stopped = replace(SECRECY, withdrawn_on=TODAY)
    assert said(of(with_consents(stopped, state=State.SENT)).stopped[0])[-1] == "We are going to tell K. Jansen."
    assert "K. Jansen" not in " ".join(said(of(with_consents(stopped)).stopped[0]))


def test_each_of_the_three_is_stopped_by_itself() -> None:
    sheet = of(with_consents(BASIS, SECRECY, replace(HELP, withdrawn_on=TODAY), basis=Basis.CONSENT))
    assert [said(group)[1] for group in sheet.stopped] == ["You do not want this help any more."]
    assert [question.answer for question in sheet.questions] == [Answered.YES, None, Answered.NO]
    assert Answered.YES in ticked(sheet).values()


def test_who_stopped_everything_is_not_told_how_to_stop() -> None:
    every = (replace(each, withdrawn_on=TODAY) for each in THREE)
    sheet = of(with_consents(*every))
    assert [pair.pictogram for pair in sheet.rights] == ["may_refuse", "phone"]
    assert [pair.pictogram for pair in card().rights] == ["may_refuse", "may_stop"]
    assert Answered.YES not in ticked(sheet).values()


def test_without_a_contact_person_nobody_is_named() -> None:
    sheet = card(contact=ContactPerson())
    assert sheet.phone == "" and sheet.rights[-1].pictogram == "phone"
    assert page_count(consent_pdf(sheet, created=CREATED)) >= 1


# --- how it was given --------------------------------------------------------------------------------------------------


def test_it_says_how_the_answers_were_given() -> None:
    alike = [replace(each, way=SECRECY.way) for each in THREE]
    (given_so,) = of(with_consents(*alike)).given
    assert said(given_so)[1:] == [
        "16 November 2026 · Ticked together",
        "Tigrinya · A professional interpreter · Tolk 4711",
        "Told back in own words",
    ]
    assert of(with_consents()).given == ()


def test_answers_that_were_given_otherwise_are_told_apart() -> None:
    later = replace(HELP, on=date(2026, 11, 20))
    first, second = (said(group) for group in of(with_consents(SECRECY, later)).given)
    assert first[1:3] == ["May K. Jansen know this?", "16 November 2026 · Ticked together"]
    assert second[:2] == ["Do you want this help?", "20 November 2026 · Signed"]
