"""What was seen together on paper: what stands there, and above all what does not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk import content, paths
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.marks import Disc, Shape
from coachdesk.documents.pages import page_count
from coachdesk.documents.picture_lines import clients_lines, pairs, untranslated_count
from coachdesk.documents.picture_pdf import picture_pdf
from coachdesk.documents.picture_record import picture_record
from coachdesk.documents.picture_scale import scale_row
from coachdesk.documents.picture_sheet import PictureSheet, Weighed, picture_sheet
from coachdesk.documents.picture_web import web_row
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.record_sheet import Fact, Title
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import LARGE_PRINT, Pair
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import NothingSeen, PrintStopped
from coachdesk.domain.picture import (
    DomainLook,
    EnergyItem,
    LookStatus,
    Picture,
    Pile,
    ScaleItem,
    Shares,
    Side,
    Source,
    Tag,
    Web,
)
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators, plain
from tests.builders import NOW, a_case, samira
from tests.documents.builders import CREATED
from tests.documents.picture_sheets import picture_ar, picture_nl
from tests.documents.reading import page_texts

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())
TODAY, BEFORE = NOW.date(), NOW.date() - timedelta(days=90)
SEEN = Picture(
    energy=(
        EnergyItem("1", Pile.GIVES, "repairing", tags=(Tag.HAND,), strength=True, quality=Words("Ik maak alles heel.", "nl")),
        EnergyItem("2", Pile.COSTS, words=Words("Brieven lezen", "nl")),
    ),
    looks=(DomainLook("justice", TODAY, "plan_goals", LookStatus.SCORED, 2, 4, note="Staat onder toezicht."),),
    scale=(
        ScaleItem("3", Side.LOAD, "debts", weight=3, idea=Words("Naar schuldhulp", "nl")),
        ScaleItem("4", Side.STRENGTH, words=Words("Mijn buurman Kees", "nl")),
    ),
    webs=(
        Web(BEFORE, {"meaning": 3.0}, told=Words("Toen was ik ziek.", "nl")),
        Web(TODAY, {"meaning": 6.5}, ("sleeping", "intimacy", "sexuality"), ("sexuality",), Words("Mijn moeder", "nl")),
    ),
)  # fmt: skip


def sheet_of(picture: Picture, language: str = "ar") -> PictureSheet:
    file = replace(samira(), picture=picture)
    return picture_sheet(file, CONTENT, TRANSLATORS["nl"], TRANSLATORS[language], TODAY)


def name_of_aspect(aspect_id: str) -> str:
    found = next(a for each in CONTENT.dimensions.values() for a in each.aspects if a.id == aspect_id)
    return TRANSLATORS["nl"].ptext(found.name.context, found.name.source)


def dutch(sheet: PictureSheet) -> str:
    return "\n".join(pair.nl or "" for pair in pairs(sheet))


# --- what stands there -----------------------------------------------------------------------------------------------


def test_it_says_what_the_client_laid_built_and_drew() -> None:
    said = dutch(sheet_of(SEEN))
    for known in ("Ik maak alles heel.", "Brieven lezen", "Mijn buurman Kees", "6,5", "Mijn moeder"):
        assert known in said


def test_it_says_no_levels_no_notes_and_nothing_that_was_not_opened() -> None:
    assert next(a for d in CONTENT.dimensions.values() for a in d.aspects if a.id == "intimacy").sensitive
    sheet = sheet_of(SEEN)
    said = dutch(sheet)
    domain = CONTENT.domains["justice"].name
    hidden = (
        TRANSLATORS["nl"].ptext(domain.context, domain.source),
        "Staat onder toezicht.",
        "Naar schuldhulp",
        "Toen was ik ziek.",
    )
    assert all(words not in said for words in hidden)
    assert sheet.talk is not None
    talk = [pair.nl for pair in sheet.talk.items]
    assert talk == [name_of_aspect("sleeping"), name_of_aspect("sexuality"), "Mijn moeder"]


def test_the_earlier_web_lies_under_the_last_one() -> None:
    web = sheet_of(SEEN).web
    assert web is not None and web.before is not None
    axis = next(axis for axis in web.axes if axis.mark is not None)
    assert (axis.mark, axis.earlier) == (6.5, 3.0)
    assert [axis.mark for axis in web.axes].count(None) == len(web.axes) - 1


def test_what_nobody_translated_is_counted_and_said() -> None:
    sheet = sheet_of(SEEN)
    assert untranslated_count(sheet) == 4
    assert sheet.untranslated.other in clients_lines(sheet)
    assert untranslated_count(sheet_of(SEEN, "nl")) == 0 and clients_lines(sheet_of(SEEN, "nl")) == []


def test_nothing_seen_is_nothing_to_print() -> None:
    bare = CaseFile(a_case())
    with pytest.raises(NothingSeen):
        picture_sheet(bare, CONTENT, TRANSLATORS["nl"], TRANSLATORS["ti"], TODAY)
    with pytest.raises(NothingSeen):
        picture_record(bare, CONTENT, TRANSLATORS["nl"], TODAY)


@pytest.mark.parametrize("kind", ["energy", "scale", "webs"])
def test_each_part_alone_makes_a_paper(kind: str) -> None:
    alone = sheet_of(Picture(**{kind: getattr(SEEN, kind)}))
    assert page_count(picture_pdf(alone, created=CREATED)) >= 1


# --- how it is drawn -------------------------------------------------------------------------------------------------


def setter_of(sheet: PictureSheet) -> Setter:
    return Setter(page_columns(sheet), sheet.untranslated, load_fonts())


def test_what_is_heavy_hangs_where_reading_begins_and_lower() -> None:
    middles = {}
    for sheet in (picture_nl(), picture_ar()):
        assert sheet.scale is not None
        marks = scale_row(sheet, sheet.scale, setter_of(sheet)).marks
        stones = [m for m in marks if isinstance(m, Shape) and m.fill == "#3A4549"]
        straps = [m for m in marks if isinstance(m, Shape) and m.fill == "#E2EEEC"]
        assert len(stones) == len(straps) == 2
        middles[sheet.rtl] = sum(x for each in stones for x, _y in each.points) / sum(len(s.points) for s in stones)
        lowest = [max(y for each in shapes for _x, y in each.points) for shapes in (stones, straps)]
        assert lowest[0] > lowest[1]
    assert middles[False] < 595.28 / 2 < middles[True]


def test_a_heap_of_twenty_stays_between_the_ropes() -> None:
    sheet = picture_nl()
    assert sheet.scale is not None
    many = tuple(Weighed(Side.LOAD, 1 + at % 3, Pair(f"Steen {at}")) for at in range(20))
    marks = scale_row(sheet, replace(sheet.scale, laid=many), setter_of(sheet)).marks
    assert min(y for m in marks if isinstance(m, Shape) for _x, y in m.points) >= 0
    assert page_count(picture_pdf(replace(sheet, scale=replace(sheet.scale, laid=many)), created=CREATED)) >= 2


def test_days_differ_by_shape_and_a_skipped_side_is_not_drawn_over() -> None:
    sheet = picture_nl()
    assert sheet.web is not None
    marks = web_row(sheet, sheet.web, setter_of(sheet)).marks
    assert len([m for m in marks if isinstance(m, Disc)]) == 5  # dots of today
    assert len([m for m in marks if isinstance(m, Shape) and m.fill == "#FFFFFF"]) == 5  # open diamonds of before
    assert len([m for m in marks if isinstance(m, Shape) and m.dash]) == 4  # of six sides one was skipped
    assert len([m for m in marks if isinstance(m, Shape) and m.thickness == 2.0]) == 4


@pytest.mark.parametrize("letters", [1.0, LARGE_PRINT[0]])
def test_every_word_of_the_sheet_is_on_paper(letters: float) -> None:
    text = " ".join(" ".join(page_texts(picture_pdf(picture_nl(letters=letters), created=CREATED))).split())
    for words in ("Wat we samen zagen", "Schulden", "Elke dag 8", "Slapen", "23 augustus 2026"):
        assert words in text


def test_a_sign_that_no_font_has_stops_the_print_with_its_place() -> None:
    sheet = picture_nl(name="Samira \U0001f6b2")
    with pytest.raises(PrintStopped) as stopped:
        picture_pdf(sheet, created=CREATED)
    assert stopped.value.problems[0].place == "name"


# --- for the file ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_the_copy_for_the_file_has_levels_both_views_and_purposes(language: str) -> None:
    words = TRANSLATORS[language]
    record = picture_record(replace(samira(), picture=SEEN), CONTENT, words, TODAY)
    assert [section.id for section in record.sections] == ["energy", "domains", "scale", "webs"]
    text = " ".join(" ".join(page_texts(record_pdf(record, created=CREATED))).split())
    if language == "nl":
        assert "Staat onder toezicht." in text and "Toen was ik ziek." in text
        purpose = CONTENT.purposes["plan_goals"].name
        assert words.ptext(purpose.context, purpose.source) in text


def test_a_domain_is_one_line_and_is_said_to_be_talked_about_by_its_level() -> None:
    told = DomainLook(
        "finances", TODAY, "plan_goals", LookStatus.SCORED, 3, 4, Shares(50, 30, 20), (Source.CLIENT,), BEFORE
    )
    skipped = DomainLook("housing", TODAY, status=LookStatus.NOT_NEEDED)
    file = replace(samira(), picture=Picture(looks=(replace(told, on=BEFORE, shares=Shares()), skipped, told)))
    (section,) = picture_record(file, CONTENT, TRANSLATORS["en"], TODAY).sections
    days = [item.text for item in section.items if isinstance(item, Title)]
    assert days == [TRANSLATORS["en"].date(day) for day in (TODAY, BEFORE)]
    facts = [(item.label, [plain(v.text) for v in item.values]) for item in section.items if isinstance(item, Fact)]
    assert [label for label, _values in facts] == ["Housing", "Finances", "Finances"]
    assert facts[0][1] == ["not needed"]
    (line,) = facts[1][1]
    assert line.startswith("3 · ") and "talked about" not in line
    for part in ("4 of 5", "Own strength: 50%", "People around: 30%", "Professionals: 20%", "Who told it: The client"):
        assert part in line
    assert f"Day of the information: {TRANSLATORS['en'].date(BEFORE)}" in line
    assert "Own strength" not in facts[2][1][0]
