"""The client's statement, restriction, and earlier values with their names."""

import re

import pytest

from coachdesk.desk.changes import CaseChanged, Change
from coachdesk.desk.desk import Desk
from coachdesk.desk.field_words import field_name, field_value
from coachdesk.domain.address import Address, ReadingWish
from coachdesk.domain.birthdate import BirthDate
from coachdesk.domain.cases import LONG, CaseKind, ContactDetails, ContactPerson, InterpreterWish
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.errors import CaseNotFound, CaseRestricted, FieldTooLong, ReasonMissing
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, telling, yonas

SAID = Words("Zo heb ik het niet gezegd", "nl", "ከምኡ ኣይበልኩን", "ti")


@pytest.fixture
def case_id(desk: Desk) -> str:
    asked = telling().case
    file = yonas(addressed=asked.addressed, reading=asked.reading, interpreter=asked.interpreter)
    desk.vault.opened().cases.add(file)
    return an_id(1)


def test_a_statement_is_kept_with_its_moment_and_announced(desk: Desk, case_id: str) -> None:
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    file = desk.rights.say_statement(case_id, SAID)
    assert file.statement is not None
    assert (file.statement.words, file.statement.said_at) == (SAID, NOW)
    assert heard == [CaseChanged(file)]
    desk.rights.say_statement(case_id, SAID)
    assert len(heard) == 1  # nothing was changed
    assert desk.rights.say_statement(case_id, Words()).statement is None
    assert [e.before for e in desk.rights.earlier(case_id) if e.field == "statement.words.text"] == [SAID.text]


def test_a_restricted_case_refuses_everything_but_the_statement(desk: Desk, case_id: str) -> None:
    file = desk.rights.restrict(case_id, "  Het adres klopt niet  ")
    assert file.restriction is not None
    assert (file.restriction.since, file.restriction.reason) == (NOW, "Het adres klopt niet")
    step = file.steps[0]
    for change in (
        lambda: desk.cases.change(case_id, reference="x"),
        lambda: desk.cases.archive(case_id),
        lambda: desk.cases.delete(case_id),
        lambda: desk.listening.answer(case_id, "housing", state=AnswerState.LATER),
        lambda: desk.choosing.arrange(case_id, ("people",), "nl"),
        lambda: desk.choosing.decline(case_id, Outcome.NOT_NOW, "nl"),
        lambda: desk.choosing.say_wish(case_id, "work", Words("Anders")),
        lambda: desk.plans.tick_step(case_id, step.id, True),
        lambda: desk.plans.remove_step(case_id, step.id),
        lambda: desk.plans.move_step(case_id, step.id, 1),
    ):
        with pytest.raises(CaseRestricted) as found:
            change()
        assert found.value.reason == "Het adres klopt niet"
    assert desk.undo.last is None
    after = desk.vault.opened().cases.get(case_id)
    assert after == file
    assert desk.rights.say_statement(case_id, SAID).statement is not None
    assert desk.plans.pdf(case_id, "ti")


def test_what_was_done_before_a_restriction_cannot_be_taken_back_under_it(desk: Desk, case_id: str) -> None:
    desk.cases.archive(case_id)
    desk.rights.restrict(case_id, "Klopt niet")
    with pytest.raises(CaseRestricted):
        desk.undo.undo()
    assert desk.vault.opened().cases.get(case_id).case.archived_at is not None


def test_a_restriction_has_a_reason_and_can_be_lifted(desk: Desk, case_id: str) -> None:
    for empty in ("", "   "):
        with pytest.raises(ReasonMissing):
            desk.rights.restrict(case_id, empty)
    with pytest.raises(FieldTooLong):
        desk.rights.restrict(case_id, "x" * (LONG + 1))
    with pytest.raises(CaseNotFound):
        desk.rights.restrict(an_id(9), "Klopt niet")
    assert desk.vault.opened().cases.get(case_id).restriction is None
    desk.rights.restrict(case_id, "Klopt niet")
    assert desk.cases.list()[0].restricted
    assert desk.rights.release(case_id).restriction is None
    assert not desk.cases.list()[0].restricted
    assert desk.cases.change(case_id, reference="ZW-9").case.reference == "ZW-9"


# --- earlier values -----------------------------------------------------------------------------------------------------


def changed_everywhere(desk: Desk, case_id: str) -> tuple[Earlier, ...]:
    """Change whatever a case can say, so that every kind of field has an earlier value."""
    desk.rights.say_statement(case_id, SAID)
    desk.rights.restrict(case_id, "Klopt niet")
    desk.rights.release(case_id)
    desk.rights.say_statement(case_id, Words())
    desk.cases.change(case_id, kind=CaseKind.OTHER, keep_reason="Bezwaar", keep_until=NOW.date(), archived_at=NOW)
    desk.cases.change(
        case_id,
        calling_name="Yonas T.",
        official_name="",
        own_script_name="",
        reference="",
        birth_date=BirthDate(1999, 2, 3),
        speaks=("nl",),
        reads=(),
        client_language="ar",
        interpreter=InterpreterWish(),
        addressed=Address(),
        reading=ReadingWish(),
        details=ContactDetails(),
        contact=ContactPerson(),
        archived_at=None,
        keep_until=None,
        keep_reason="",
        kind=CaseKind.INTEGRATION,
    )
    desk.cases.change(case_id, birth_date=BirthDate(1998))
    desk.listening.answer(case_id, "energy", words=Words(), picked=(), state=AnswerState.LATER)
    file = desk.vault.opened().cases.get(case_id)
    desk.plans.tick_step(case_id, file.steps[0].id, True)
    for step in file.steps:
        desk.plans.remove_step(case_id, step.id)
    desk.choosing.arrange(case_id, (), "nl")
    return desk.rights.earlier(case_id)


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_every_field_has_a_name_and_every_value_a_meaning(desk: Desk, case_id: str, language: str) -> None:
    words = desk.translators[language]
    values = changed_everywhere(desk, case_id)
    assert len({value.field for value in values}) > 50
    for value in values:
        name = field_name(value.field, desk.content, words)
        assert not re.search(r"[a-z]+[._][a-z]+", name), (value.field, name)
        assert field_value(value, desk.content, words).strip()
    readable = {v.field: field_value(v, desk.content, desk.translators["en"]) for v in values}
    assert readable["case.speaks"] == "Tigrinya and Arabic"
    assert readable["case.interpreter.form"] == "By phone"
    assert readable["case.interpreter.country"] == "Eritrea"
    assert readable["case.addressed.gender"] == "As a man"
    assert readable["case.addressed.dutch"] == "With “je”"
    assert readable["case.reading.ways"] == "Own language and Listening"
    assert readable["case.reading.large_print"] == "Yes"
    assert readable["case.reading.geez_dates"] == "Yes"
    assert readable["case.contact.days"] == "Monday, Tuesday, Wednesday and Thursday"
    assert readable["case.keep_until"] == "21 November 2026"
    assert readable["case.birth_date.sure"] == "No"
    assert readable["answer.energy.state"] == "talked about"
    assert readable["choice.areas"] == "Work and learning and Friends and neighbours"
    step = an_id(101)
    assert readable[f"step.{step}.slots.place"] == "De Ketting"
    assert readable[f"step.{step}.when.day"] == "26 November 2026"
    assert readable[f"step.{step}.when.at"].strip("\u2066\u2069") == "14:00"
    assert readable[f"step.{an_id(102)}.when.rhythm"] == "Every week"
    assert "…" in readable[f"step.{step}.phrase_id"]


@pytest.mark.parametrize(
    "field", ["case.unknown", "answer.gone.words.text", "wish.gone.text", "x", "", "step", "step.1"]
)
def test_what_this_program_does_not_know_is_shown_as_it_is(desk: Desk, field: str) -> None:
    words = desk.translators["en"]
    assert field_name(field, desk.content, words) or field == ""
    assert field_value(Earlier(NOW, field, "zoals het was"), desk.content, words) == "zoals het was"


@pytest.mark.parametrize("last", ["keep_until", "archived_at", "speaks", "days", "at", "areas", "phrase_id", "kind"])
@pytest.mark.parametrize("text", ["", "no such thing", "99", "1, x"])
def test_values_that_cannot_be_are_shown_all_the_same(desk: Desk, last: str, text: str) -> None:
    assert isinstance(field_value(Earlier(NOW, f"case.{last}", text), desk.content, desk.translators["en"]), str)


def test_words_that_look_like_ids_are_left_as_they_were_typed(desk: Desk) -> None:
    for field, text in (
        ("answer.energy.words.text", "phone"),
        ("restriction.reason", "no"),
        ("case.details.how", "no"),
    ):
        assert field_value(Earlier(NOW, field, text), desk.content, desk.translators["nl"]) == text


def test_forgetting_an_earlier_value_is_announced(desk: Desk, case_id: str) -> None:
    desk.cases.change(case_id, reference="ZW-2")
    (value,) = desk.rights.earlier(case_id)
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    desk.rights.forget_earlier(case_id, value)
    assert desk.rights.earlier(case_id) == ()
    assert [type(change) for change in heard] == [CaseChanged]
