"""Activities, work, buddies and the people around, on the sheet of everything that is kept."""

from dataclasses import replace

from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.record_sheet import Title
from coachdesk.domain.address import ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection import Attended, Connection
from coachdesk.domain.kind import Kind
from coachdesk.domain.plain import to_plain
from coachdesk.domain.records import kinds_in
from coachdesk.i18n import plain
from tests.builders import an_id, yonas
from tests.documents.access import LANGUAGES, section, sheet_of, texts_of, told
from tests.documents.builders import CREATED
from tests.documents.records import known
from tests.joined import ATTENDED, BUDDY_WISH, CONNECTION, JOINING, joined

FILE = replace(joined(), case=replace(joined().case, reading=ReadingWish()))
"""Without dates of the Ge'ez calendar beside ours."""


def titles(file: CaseFile = FILE) -> list[str]:
    items = section(sheet_of(known(file), "en"), "connection").items
    return [plain(item.text) for item in items if isinstance(item, Title)]


def lines(file: CaseFile = FILE, language: str = "en") -> list[tuple[str, str]]:
    return told(section(sheet_of(known(file), language), "connection").items)


def test_each_entry_stands_with_what_belongs_to_it() -> None:
    shown = titles()
    first = shown.index("An activity · Samen koken en eten")
    assert shown[first + 1] == "A meeting of an activity · Samen koken en eten · 10 November 2026"
    assert shown[first + 5] == "How an activity is · Samen koken en eten · 20 November 2026"
    assert shown[first + 6] == "An activity · Voetbal in het park"
    work = shown.index("A place to work · Fietsenwerkplaats De Ketting")
    assert shown[work + 1 : work + 3] == [
        "A change of the work · Fietsenwerkplaats De Ketting · 6 October 2026",
        "A visit to the work · Fietsenwerkplaats De Ketting · 6 October 2026",
    ]
    assert shown[-1] == "How something works here · DigiD"


@LANGUAGES
def test_every_word_that_was_typed_can_be_read(language: str) -> None:
    shown = plain("\n".join(texts_of(section(sheet_of(known(FILE), language), "connection"))))

    def typed(value: object) -> list[str]:
        if isinstance(value, dict):
            return [
                text for name, each in value.items() if name in _TYPED or isinstance(each, dict) for text in typed(each)
            ]
        return [value] if isinstance(value, str) else []

    for kind in kinds_in("connection"):
        for record in FILE.of(kind):
            for text in typed(to_plain(record)):
                assert plain(text) in shown


_TYPED = frozenset(
    {"text", "interpreted", "title", "host", "address", "supervisor", "goes_along", "heard", "name", "who"}
)


def test_a_no_is_an_answer_and_what_was_not_asked_is_not_told() -> None:
    declined = Connection(buddy_wishes=(replace(BUDDY_WISH, wants=False),))
    assert ("You want a buddy", "No") in lines(replace(FILE, connection=declined))
    unasked = Connection(buddy_wishes=(replace(BUDDY_WISH, wants=None),))
    assert "You want a buddy" not in [label for label, _said in lines(replace(FILE, connection=unasked))]


def test_what_belongs_to_something_that_was_taken_out_still_stands_there() -> None:
    lonely = replace(CONNECTION, joinings=(), attended=(*ATTENDED, Attended(an_id(999), JOINING.on, an_id(998))))
    shown = titles(replace(FILE, connection=lonely))
    assert len([title for title in shown if title.startswith("A meeting of an activity")]) == len(lonely.attended)


def test_a_case_without_any_has_no_such_section() -> None:
    assert "connection" not in [each.id for each in sheet_of(known(yonas()), "en").sections]


@LANGUAGES
def test_it_can_be_printed(language: str) -> None:
    assert record_pdf(sheet_of(known(FILE), language), created=CREATED).startswith(b"%PDF")


def test_every_kind_is_told() -> None:
    assert {title.partition(" · ")[0] for title in titles()} >= {"A buddy", "Wishes about a buddy", "Somebody on a map"}
    assert len(kinds_in("connection")) == 13 and Kind.TIES in kinds_in("connection")
