"""What was seen of a client in conversation, on the sheet of everything: whole, and in words."""

from dataclasses import fields, replace
from typing import Any, get_args

import pytest

from coachdesk.documents import seen_words
from coachdesk.documents.record_sheet import Para, Quote, Tick, Title
from coachdesk.documents.seen_choices import LABELS, SAID
from coachdesk.domain.address import ReadingWish
from coachdesk.domain.handover import Party
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.picture import (
    CardMark,
    DomainLook,
    EnergyItem,
    Fits,
    InterpreterAge,
    InterpreterHere,
    LookStatus,
    Picture,
    Pile,
    Shares,
    Tag,
)
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.records import KINDS
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.storage import earlier
from tests.builders import NOW, an_id, yonas
from tests.documents.access import LANGUAGES, loaded, section, sheet_of, texts_of, told, translators
from tests.documents.records import known
from tests.handovers import handed
from tests.pictures import EARLIER_WEB, HOUSING, MARK, MEETING, READING_CARD, WEB, seeing

EVERYTHING = known(seeing())
SECTIONS = {
    "talks": Kind.MEETINGS,
    "energy": Kind.ENERGY,
    "domains": Kind.LOOKS,
    "scale": Kind.SCALE,
    "webs": Kind.WEBS,
    "marks": Kind.MARKS,
}


@pytest.mark.parametrize("kind", list(Kind))
def test_every_field_of_every_entry_has_a_name(kind: Kind) -> None:
    """A new field of the domain that nobody prints fails here; what the title of an entry says has no other name."""
    own = {part.name: part.type for part in fields(KINDS[kind])}
    within = {part: made for part, made in own.items() if made in (InterpreterHere, Shares, Party)}
    wanted = (set(own) - set(within)) | {
        f"{part}.{each.name}" for part, made in within.items() for each in fields(made)
    }
    in_title = {"id", "card", "domain"} if kind is not Kind.REFERRALS else {"id"}
    assert set(LABELS[kind]) == wanted - in_title


@pytest.mark.parametrize("client", [True, False])
def test_every_earlier_value_of_an_entry_has_a_name_and_is_told_in_words(client: bool) -> None:
    words, typed, file = translators()["en"], set(), handed()
    for kind in Kind:
        for record in file.of(kind):
            for field, kept in earlier.of_record(record).items():
                split = seen_words.split(field)
                assert split is not None and split[:2] == (kind, record.key)
                assert seen_words.label(kind, split[2], loaded(), words, client=client), field
                if seen_words.value(*split, kept, loaded(), words, client=client, file=file) is None:
                    typed.add(split[2].rpartition(".")[2])
    assert typed == {
        "others", "number", "note", "text", "interpreted",
        "differs", "name", "phone", "who", "where", "travel", "with_whom", "before", "after",
        "organisation", "person", "role", "email", "address", "law", "second", "talk_place", "follow_up_by", "interpreter",
        "contact", "letter", "by",
    }  # fmt: skip


def test_every_choice_of_the_domain_can_be_said() -> None:
    for (kind, rest), said in SAID.items():
        made: Any = KINDS[kind]
        for name in rest.split("."):
            hint = next(part.type for part in fields(made) if part.name == name)
            made = next(iter(get_args(hint)), hint)
        assert set(said) == ({"yes", "no"} if made is bool else set(made) - {InterpreterAge.MINOR}), (kind, rest)


@LANGUAGES
def test_every_field_that_says_something_stands_on_the_sheet(language: str) -> None:
    sheet, words = sheet_of(EVERYTHING, language), translators()[language]
    for id, kind in SECTIONS.items():
        names = {label for label, _said in told(section(sheet, id).items)}
        wanted = set(LABELS[kind]) - {"marks"} | ({f"marks.{d}" for d in WEB.marks} if kind is Kind.WEBS else set())
        assert {plain(seen_words.label(kind, rest, loaded(), words, client=True)) for rest in wanted} <= names


def test_it_is_told_in_words() -> None:
    sheet = sheet_of(EVERYTHING, "en")
    talk = dict(told(section(sheet, "talks").items))
    assert talk["Who else was there?"] == "Partner and A buddy or volunteer"
    assert (talk["Who interpreted?"], talk["In which language?"]) == ("A professional interpreter", "Tigrinya")
    assert talk["Number of the interpreter"] == "T-4471"
    look = dict(told(section(sheet, "domains").items))
    assert look["How it goes"].startswith("3 · The basics are paid")
    assert (look["How you see it"], look["Own strength"]) == ("4 of 5", "50%")
    assert look["Who told it"] == "You and Letters or files"
    assert dict(told(section(sheet, "webs").items))["Meaning"] == "7.5 of 10"
    assert dict(told(section(sheet, "scale").items))["Who says so?"] == "You"


def test_an_own_card_bears_its_words_and_signs_that_no_font_has_do_not_stop_the_sheet() -> None:
    own = EnergyItem(an_id(1), Pile.COSTS, words=Words("Wachten \U0001f9ff in de rij", "nl"))
    sheet = sheet_of(known(replace(yonas(), picture=Picture(energy=(own,)))), "ti")
    titles = [item.text for item in section(sheet, "energy").items if isinstance(item, Title)]
    assert titles == ["Wachten [?] in de rij"]


def test_what_was_only_chosen_stands_in_lines_in_the_order_of_the_choices() -> None:
    on = MEETING.on
    laid = (
        READING_CARD,
        EnergyItem(an_id(1), Pile.GIVES, "repairing", tags=(Tag.HAND, Tag.HEAD), strength=True),
        EnergyItem(an_id(2), Pile.RESTORES, "walking_outside", tags=(Tag.HEAD,)),
        EnergyItem(an_id(3), Pile.GIVES, "repairing_bikes_of_before"),
    )
    marks = (CardMark("silence", Fits.NO, on), CardMark("guest_first", Fits.YES, on), replace(MARK, card="time"))
    looks = (
        HOUSING,
        DomainLook("work", on, "plan_goals", status=LookStatus.NOT_NEEDED),
        replace(HOUSING, domain="moon"),
    )
    file = replace(yonas(), picture=Picture(energy=laid, marks=marks, looks=looks))
    sheet = sheet_of(known(file), "en")
    lines = {each.id: [plain(i.text) for i in each.items if isinstance(i, Title | Para)] for each in sheet.sections}
    assert lines["energy"] == [
        "Where the card lies",
        "Gives energy · Hand and Head · On the plan as a strength: Repairing things",
        "Gives energy: repairing_bikes_of_before",
        "Restores energy · Head: Reading and walking_outside",
    ]
    day = "2 November 2026"
    assert lines["marks"][:3] == [
        "Does this fit you?",
        f"Yes · {day}: guest_first",
        f"No · {day}: {title_of('silence')}",
    ]
    assert len(lines["marks"]) == 4  # what has a note stands apart
    assert lines["domains"][:2] == ["Talked about or not", f"not wanted · {day}: Housing and moon"]
    asked = replace(file, case=replace(file.case, reading=ReadingWish(geez_dates=True)))
    assert translators()["en"].in_geez(on) in "\n".join(
        texts_of(section(sheet_of(known(asked), "en"), "marks").items[1])
    )
    assert len(lines["domains"]) == 3 and "Why this is looked at" in dict(told(section(sheet, "domains").items))


def title_of(card: str) -> str:
    title = loaded().cards[card].title
    return plain(translators()["en"].ptext(title.context, title.source))


def test_what_the_content_does_not_know_stands_as_it_was_kept() -> None:
    item = EnergyItem(an_id(1), Pile.GIVES, "a_card_of_before")
    retired = Picture(energy=(item,), webs=(replace(WEB, marks={"moon": 3.0}, talk=("tides",)),))
    text = "\n".join(texts_of(sheet_of(known(replace(yonas(), picture=retired)), "en")))
    for kept in ("a_card_of_before", "tides"):
        assert kept in text


def test_both_webs_have_their_day_and_the_geez_calendar_is_there_for_who_asked() -> None:
    sheet = sheet_of(known(seeing()), "ti")
    titles = [item.text for item in section(sheet, "webs").items if isinstance(item, Title)]
    days = [translators()["ti"].date(web.on) for web in (EARLIER_WEB, WEB)]
    assert titles == days
    text = "\n".join(texts_of(section(sheet, "talks")))
    assert translators()["ti"].in_geez(MEETING.on) in text


def test_without_anything_seen_there_is_no_section_of_it() -> None:
    assert {each.id for each in sheet_of(known(yonas()), "en").sections}.isdisjoint(SECTIONS)


def test_a_week_is_told_by_day() -> None:
    week = Answer("week", NOW, Words("Vrijdag naar de markt", "nl"), ("monday_morning", "monday_evening", "friday_morning"), AnswerState.TALKED)  # fmt: skip
    items = section(sheet_of(known(replace(yonas(), answers=(week,))), "en"), "answers").items
    assert [plain(i.text) for i in items if isinstance(i, Tick)] == ["Monday · Morning and Evening", "Friday · Morning"]
    assert any(isinstance(item, Quote) for item in items)


@pytest.mark.parametrize(
    ("field", "before", "label", "says"),
    [
        (f"meetings.{MEETING.id}.place", "home", "Talk of 2 November 2026 · Where?", "At home"),
        ("meetings.gone.place", "office", "A talk · Where?", "At the office"),
        ("meetings.gone.at", "14:30:00", "A talk · What time?", "14:30"),
        ("meetings.gone.agreed.text", "Samen bellen", "A talk · What was agreed", "Samen bellen"),
        ("meetings.gone.interpreter.country", "ER", "A talk · Where people speak as you do", "Eritrea"),
        ("looks.finances_20261102.level", "2", "Life domains · Finances · 2 November 2026 · How it goes", "2 · There is too"),
        ("looks.finances_20261102.sources", "client, records", "Life domains · Finances · 2 November 2026 · Who told it", "You"),
        ("energy.reading.pile", "restores", "Energy · Reading · Where the card lies", "Restores energy"),
        ("energy.x1.words.text", "Fietsen", "Energy · In own words", "Fietsen"),
        ("scale.letters_rules.weight", "2", "The scale · Letters and rules · How heavy or strong, from 1 to 3", "2"),
        ("webs.web_20260901.marks.meaning", "7.0", "Positive health · 1 September 2026 · Meaning", "7 of 10"),
        ("webs.web_20260901.marks.moon", "7.5", "Positive health · 1 September 2026 · Marks", "7.5 of 10"),
        ("marks.nothing.fits", "unknown", "A prompt card · Does this fit you?", "Don't know"),
        ("answer.week.picked", "monday_morning", None, "Monday · Morning"),
        ("looks.finances_20261102.level", "9", "Life domains · Finances · 2 November 2026 · How it goes", "9"),
        ("webs.web_20261399.told.text", "Ja", "Positive health · In own words", "Ja"),
    ],
)  # fmt: skip
def test_earlier_values_are_told_in_words(field: str, before: str, label: str | None, says: str) -> None:
    told_so = known(seeing(), earlier=(Earlier(NOW, field, before),))
    ((name, value),) = told(section(sheet_of(told_so, "en"), "earlier").items)
    assert label is None or name == label
    assert value.startswith(says)
