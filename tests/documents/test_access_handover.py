"""What is handed over, on the sheet of everything: to whom, which items, which answers, which letters."""

from dataclasses import fields, replace

import pytest

from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.record_sheet import Title
from coachdesk.domain.address import ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Handover, Party, Referral
from coachdesk.i18n import plain
from tests.builders import an_id, yonas
from tests.courses import BEGUN
from tests.documents.access import LANGUAGES, section, sheet_of, texts_of, told, translators
from tests.documents.records import known
from tests.handovers import (
    AGREED_ON,
    EARLIER,
    GUIDE_ITEM,
    HANDOVER,
    INCOMING,
    ITEMS,
    LETTER,
    NAME,
    PASSES,
    REFERRAL,
    SECRECY,
    WISH,
    handed,
)

FILE = replace(handed(), case=replace(handed().case, reading=ReadingWish()))
"""Without dates of the Ge'ez calendar beside ours."""


def lines(file: CaseFile = FILE, language: str = "en") -> list[tuple[str, str]]:
    return told(section(sheet_of(known(file), language), "handover").items)


def titles(file: CaseFile = FILE) -> list[str]:
    items = section(sheet_of(known(file), "en"), "handover").items
    return [plain(item.text) for item in items if isinstance(item, Title)]


def text_of(file: CaseFile = FILE, language: str = "en") -> str:
    return plain("\n".join(texts_of(section(sheet_of(known(file), language), "handover"))))


def test_each_handover_stands_with_what_belongs_to_it() -> None:
    shown = titles()
    first = shown.index("A handover · Schuldhulp Zwolle, K. Jansen · 9 November 2026")
    assert shown[first + 1 : first + 6] == [
        "What may be told",
        "Consent · That data are used · 16 November 2026",
        "Consent · That this is told · 16 November 2026",
        "Consent · That this help is wanted · 16 November 2026",
        "How far it is",
    ]
    assert shown.index("Someone who goes along · Tolkbureau De Brug, Selam B.") > shown.index(
        "A handover · Veilig Thuis IJsselland, Team aanmelding · 20 November 2026"
    )
    assert shown[-2:] == [
        "A handover to us · COA Zwolle, Bram Visser · 2 March 2026",
        "A handover to us · Dr. De Boer · 20 November 2026",
    ]


@LANGUAGES
def test_every_line_that_may_or_may_not_be_told_can_be_read(language: str) -> None:
    shown = text_of(language=language)
    for item in (*ITEMS, GUIDE_ITEM):
        assert item.words.text in shown
        assert item.words.interpreted in shown


def test_it_says_what_the_client_answered_in_words_and_to_the_client() -> None:
    found = lines()
    assert ("What was asked", "That this is told") in found
    assert ("May be told", "Name, Language, How to reach each other, What is wished for and Money") in found
    assert ("May not be told", "Health") in found
    assert ("How the answer was given", "Signed") in found
    assert ("No longer told", "Work and learning") in found
    assert ("Why it is told without consent", "Somebody is in danger now") in found
    assert ("You know of it", "Yes") in found
    assert ("Who contacts you", "Marieke de Vries") in found
    assert dict(found)["You saw the letter"].startswith("18 November 2026\nWhat stands in the letter: Name, Language, ")
    assert ("Talk of the three", "An appointment · 2 December 2026") in found


def test_a_line_says_why_the_other_needs_it() -> None:
    found = lines()
    at = found.index(("Name", NAME.words.text))
    assert found[at + 2] == ("Why it is needed", "You know who is coming.")
    assert ("Why it is needed", WISH.need_words.text) in found


def test_a_letter_stands_there_whole_and_once_where_it_went_out_as_it_was_seen() -> None:
    found = [said for label, said in lines() if label == "The letter"]
    assert found == [LETTER, "Beste Ineke,"]
    sent = PASSES[4]
    changed = replace(HANDOVER, passes=tuple(replace(p, letter="Geachte") if p is sent else p for p in HANDOVER.passes))
    found = [said for label, said in lines(replace(FILE, handover=changed)) if label == "The letter"]
    assert found == [LETTER, "Geachte", "Beste Ineke,"]


def test_what_is_left_of_a_handover_that_is_gone_stands_there_too() -> None:
    left = replace(HANDOVER, referrals=(EARLIER,))
    shown = text_of(replace(FILE, handover=left))
    assert NAME.words.text in shown
    assert translators()["en"].date(AGREED_ON) in shown
    assert "Receipt confirmed" in shown


def test_each_part_alone_puts_something_on_the_paper() -> None:
    empty = len(texts_of(sheet_of(known(yonas()), "en")))
    for part in fields(Handover):
        alone = replace(Handover(), **{part.name: getattr(HANDOVER, part.name)})
        assert len(texts_of(sheet_of(known(replace(yonas(), handover=alone)), "en"))) > empty, part.name
    assert "handover" not in {each.id for each in sheet_of(known(yonas()), "en").sections}


def test_an_idea_says_no_more_than_there_is() -> None:
    idea = Referral(an_id(1), BEGUN, Party(organisation="De Brug"))
    file = replace(yonas(), handover=Handover((idea,)), case=replace(yonas().case, reading=ReadingWish()))
    assert titles(file) == ["A handover · De Brug · 2 March 2026"]
    assert lines(file) == [("Organisation", "De Brug")]


def test_days_stand_in_the_geez_calendar_for_who_asked() -> None:
    asked = replace(handed(), case=replace(handed().case, reading=ReadingWish(geez_dates=True)))
    shown, words = text_of(asked, "ti"), translators()["ti"]
    for day in (REFERRAL.on, SECRECY.on, INCOMING.on, PASSES[0].on):
        assert plain(words.in_geez(day)) in shown


def test_signs_that_no_font_has_stop_no_sheet_wherever_a_helper_is_named() -> None:
    party = Party("", "De Brug \U0001f9ff")
    over = replace(HANDOVER, referrals=(replace(REFERRAL, to=party),), incomings=(replace(INCOMING, sender=party),))
    sheet = sheet_of(known(replace(FILE, handover=over)), "ti")
    shown = plain("\n".join(texts_of(sheet)))
    assert "\U0001f9ff" not in shown
    assert shown.count("De Brug [?]") >= 4
    assert sheet.sections[-1].id == "lost"


@pytest.mark.parametrize("field", ["letter", "note"])
def test_a_long_letter_is_told_to_its_end(field: str) -> None:
    end = "en dit is het einde"
    long = "Een zin die past. " * 900 + end
    assert len(long) < 20_000
    if field == "letter":
        over = Handover(referrals=(REFERRAL,), passes=(replace(PASSES[4], letter=long),))
    else:
        over = Handover(incomings=(replace(INCOMING, note=long),))
    sheet = sheet_of(known(replace(FILE, handover=over)), "nl")
    assert end in plain("\n".join(texts_of(sheet)))
    assert record_pdf(sheet)
