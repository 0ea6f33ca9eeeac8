"""The sheet for a host says of the client what he agreed to, and not a word more, in Dutch and beside his own language."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from coachdesk import content, paths
from coachdesk.documents.host_pdf import host_pdf
from coachdesk.documents.host_sheet import HostSheet, clients_lines, host_sheet, pairs, told_in, untranslated_count
from coachdesk.domain.address import ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import HostTold, Placement
from coachdesk.domain.listening import Answer
from coachdesk.i18n import Translators, plain
from tests.builders import NOW
from tests.documents.reading import page_texts, words
from tests.joined import PLACEMENT, joined

CONTENT = content.load(paths.resources() / "content")
WORDS = Translators(paths.translations())
TODAY = NOW.astimezone().date()
ABOUT_WORK = (
    "host", "address", "supervisor", "phone", "email", "days", "clothing", "insurance", "feedback", "tasks",
)  # fmt: skip
ALL = tuple(HostTold)


def case() -> CaseFile:
    """Yonas with everything, and with his week."""
    file = joined()
    taken = Answer("week", NOW, picked=("monday_morning", "tuesday_evening"))
    others = tuple(each for each in file.answers if each.question_id != "week")
    return replace(file, answers=(*others, taken))


FILE = case()


def sheet(placement: Placement, language: str = "nl") -> HostSheet:
    return host_sheet(FILE, placement, CONTENT, WORDS["nl"], WORDS[language], TODAY)


def lines(made: HostSheet) -> list[str]:
    return [text for pair in pairs(made) for text in (pair.nl, pair.other) if text] + [made.name]


def strings(value: Any) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from strings(getattr(value, each.name))
    elif isinstance(value, dict) or hasattr(value, "items"):
        for key, each in value.items():
            yield from strings(key)
            yield from strings(each)
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from strings(each)


def bare(text: str) -> str:
    """Its words without what stands between them, which a page may break elsewhere."""
    return "".join(words(text))


def secrets(*allowed: str) -> set[str]:
    """What the case says anywhere and the host may not read: all but ids of the program and what was allowed."""
    said = {text.strip() for text in strings(FILE) if (len(text.strip()) > 3 and not text.isascii()) or " " in text}
    work = {text.strip() for name in ABOUT_WORK for text in strings(getattr(PLACEMENT, name))}
    ours = {plain(text) for text in lines(sheet(replace(PLACEMENT, told=())))}
    return {text for text in said - work if not any(text in each for each in (*allowed, *ours))}


def test_the_full_case_says_much_that_a_host_may_not_read() -> None:
    found = secrets()
    assert len(found) > 100
    assert {FILE.case.calling_name, FILE.case.details.phone, "Ziet meteen wat er stuk is"} <= found


@pytest.mark.parametrize("language", ["nl", "ti", "ar", "en"])
@pytest.mark.parametrize("told", [(), *((each,) for each in HostTold), ALL], ids=str)
def test_nothing_stands_there_but_what_was_agreed_to(told: tuple[HostTold, ...], language: str) -> None:
    made = sheet(replace(PLACEMENT, told=told, agreed_on=TODAY), language)
    quality = tuple(strings(PLACEMENT.quality)) if HostTold.QUALITY in told else ()
    may = [plain(told_in(FILE, PLACEMENT, each, WORDS[code])) for each in told for code in ("nl", language)]
    hidden = secrets(*quality, *may)
    read = plain("\n".join(lines(made)))
    assert [text for text in hidden if text in read] == []
    drawn = bare("".join(page_texts(host_pdf(made, created=NOW))))
    assert [text for text in hidden if bare(text) in drawn] == []


@pytest.mark.parametrize("language", ["nl", "ti", "ar"])
@pytest.mark.parametrize("each", ALL)
def test_what_was_agreed_to_stands_there(each: HostTold, language: str) -> None:
    made = sheet(replace(PLACEMENT, told=(each,), agreed_on=TODAY), language)
    assert made.told is not None
    (line,) = made.told.lines
    assert told_in(FILE, PLACEMENT, each, WORDS["nl"]) in (line.nl or "")
    if language == "ti":
        assert told_in(FILE, PLACEMENT, each, WORDS["ti"]) in (line.other or "")


@pytest.mark.parametrize("language", ["nl", "ti"])
def test_without_the_day_on_which_the_client_agreed_nothing_of_him_stands_there(language: str) -> None:
    asked = sheet(replace(PLACEMENT, told=ALL, agreed_on=None), language)
    assert asked.told is None and asked == sheet(replace(PLACEMENT, told=(), agreed_on=None), language)


def test_how_the_client_reads_is_no_matter_of_the_host() -> None:
    reading = replace(FILE.case.reading, large_print=True)
    file = replace(FILE, case=replace(FILE.case, reading=reading))
    for language, letters in (("nl", 1.0), ("ti", 1.35)):
        made = host_sheet(file, PLACEMENT, CONTENT, WORDS["nl"], WORDS[language], TODAY)
        assert made.letters == letters


def test_the_agreements_and_the_six_tips_stand_there() -> None:
    made = sheet(PLACEMENT)
    agreed = plain("\n".join(line.dutch for line in made.agreed.lines))
    for name in ABOUT_WORK[1:-1]:
        assert getattr(PLACEMENT, name) in agreed, name
    assert (
        "6,5" in agreed
        and PLACEMENT.tasks.text in agreed
        and PLACEMENT.aim.text not in agreed
        and PLACEMENT.travel not in agreed
    )
    assert made.tips is not None and len(made.tips.lines) == 6


@pytest.mark.parametrize("language", ["nl", "ti"])
def test_whom_to_call_always_stands_there_and_tips_are_for_the_host_alone(language: str) -> None:
    made, contact = sheet(replace(PLACEMENT, told=(), agreed_on=None), language), FILE.case.contact
    assert contact.name and made.contact is not None
    assert contact.name in plain(made.contact.lines[0].dutch) and (made.tips is None) is (language != "nl")


def test_the_interpreter_is_told_in_a_whole_sentence_under_who_comes() -> None:
    told = sheet(replace(PLACEMENT, told=(HostTold.INTERPRETER,), agreed_on=TODAY), "en").told
    assert told is not None and told.title.other == "Who comes to you"
    assert (told.lines[0].other or "").endswith("needed for Dutch")


@pytest.mark.parametrize("language", ["nl", "ti", "ar", "en"])
def test_it_is_one_page_for_the_host_and_short_for_the_client(language: str) -> None:
    told = replace(PLACEMENT, told=ALL)
    file = replace(FILE, case=replace(FILE.case, reading=ReadingWish()))
    made = host_sheet(file, told, CONTENT, WORDS["nl"], WORDS[language], TODAY)
    pages = len(page_texts(host_pdf(made, created=NOW)))
    assert pages == 1 if language == "nl" else pages <= 3


def test_the_client_reads_in_his_language_what_is_ours_and_what_was_translated() -> None:
    made = sheet(PLACEMENT, "ti")
    assert untranslated_count(made) == 0
    assert any(PLACEMENT.tasks.interpreted in line for line in clients_lines(made))
    assert untranslated_count(sheet(PLACEMENT, "ar")) == 2  # the tasks and the quality, which nobody wrote in Arabic
