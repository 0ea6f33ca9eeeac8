"""How it went on paper: what the client's copy says, and above all what it does not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachdesk import content, paths
from coachdesk.desk.connections import CONNECTED
from coachdesk.documents.joined_lines import OUTSIDE, takes_part
from coachdesk.documents.pages import page_count
from coachdesk.documents.progress_lines import clients_lines, pairs, untranslated_count
from coachdesk.documents.progress_pdf import progress_pdf
from coachdesk.documents.progress_record import progress_record
from coachdesk.documents.progress_sheet import ProgressSheet, progress_sheet
from coachdesk.documents.record_lines import lines
from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.seen_words import weight_of
from coachdesk.documents.sheets import Pair
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.joining import Going
from coachdesk.domain.course import Appointment, Closing, ClosingReason, Course, Goal, GoalState, Review, Stand
from coachdesk.domain.course.following import Planned
from coachdesk.domain.errors import NothingSeen, PrintStopped
from coachdesk.domain.picture import DomainLook, LookStatus, Picture, ScaleItem, Side, Source, Web
from coachdesk.domain.progress import Progress, Turn, looks, progress
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators, plain
from tests.builders import NOW, an_id, samira
from tests.courses import following
from tests.documents.builders import CREATED
from tests.documents.progress_sheets import progress_of
from tests.documents.reading import page_texts
from tests.joined import BUDDY, CONNECTION, JOINING, PLACEMENT, STOPPED, WORK_VISIT

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())
TODAY, BEFORE = NOW.date(), date(2026, 3, 12)
CHANGED = Words("Mijn broer is er nu", "nl", "أخي هنا الآن", "ar")
SEEN = Picture(
    looks=(
        DomainLook("finances", BEFORE, "daily", LookStatus.SCORED, 2, 2, sources=(Source.CLIENT,), note="Drie brieven ongeopend"),
        DomainLook("finances", TODAY, "daily", LookStatus.SCORED, 3, 4),
        DomainLook("housing", BEFORE, "daily", LookStatus.SCORED, 5, 4),
        DomainLook("housing", TODAY, "daily", LookStatus.SCORED, 1, 2, note="Schimmel in de slaapkamer"),
        DomainLook("justice", BEFORE, "plan_goals", LookStatus.SCORED, 2),
        DomainLook("justice", TODAY, "plan_goals", LookStatus.SCORED, 4),
    ),
    scale=(ScaleItem(an_id(1), Side.STRENGTH, words=Words("Mijn buurman Kees", "nl"), weight=2),),
    webs=(Web(BEFORE, {"meaning": 3.0}, told=Words("Toen was ik ziek.", "nl")), Web(TODAY, {"meaning": 6.5})),
)  # fmt: skip
FIRST = Goal("family", 1, BEFORE, Words("Samen eten", "nl", "نأكل معًا", "ar"), much_less=Words("Ieder eet apart", "nl"))
COURSE = Course(
    goals=(
        FIRST,
        replace(FIRST, number=2, on=TODAY, state=GoalState.REACHED, reason=Words("Hij bleef drie weken", "nl")),
        Goal("money", 1, BEFORE, state=GoalState.DROPPED),
    ),
    stands=(Stand("family", BEFORE, -2), Stand("family", TODAY, 0, Words("Elke zondag", "nl"))),
    reviews=(Review(BEFORE, {"debts": 3.0}), Review(TODAY, strength={an_id(1): 2.0}, changed=CHANGED)),
    appointments=(Appointment(an_id(2), TODAY + timedelta(days=6)),),
    closings=(Closing(TODAY, ClosingReason.READY, Words("Ik kan nu zelf bellen", "nl"), TODAY + timedelta(days=90)),),
)
FILE = replace(samira(), picture=SEEN, course=COURSE)


def seen(file: CaseFile = FILE) -> Progress:
    found = looks(file)
    return progress(file, found[0], found[-1], newest=True, today=TODAY)


def sheet_of(file: CaseFile = FILE, language: str = "ar") -> ProgressSheet:
    look = Planned(12, date(2027, 3, 12), None)
    return progress_sheet(file, seen(file), look, CONTENT, TRANSLATORS["nl"], TRANSLATORS[language], TODAY)


def said(sheet: ProgressSheet) -> str:
    return plain("\n".join(text for pair in pairs(sheet) for text in (pair.nl, pair.other) if text))


# --- where the client takes part --------------------------------------------------------------------------------------


def test_both_copies_say_where_the_client_takes_part_and_not_what_others_said() -> None:
    file = replace(FILE, connection=CONNECTION)
    sheet = sheet_of(file, "ti")
    shown = said(sheet)
    for title in (JOINING.title, PLACEMENT.host, BUDDY.name):
        assert title in shown
    record = progress_record(file, seen(file), CONTENT, TRANSLATORS["nl"], TODAY)
    told = plain("\n".join(lines(record)))
    assert JOINING.title in told and PLACEMENT.host in told
    for text in (WORK_VISIT.host.text, WORK_VISIT.seen.text, BUDDY.phone, PLACEMENT.supervisor):
        assert text not in shown and text not in told
    assert progress_pdf(sheet, created=CREATED).startswith(b"%PDF")


@pytest.mark.parametrize("language", ["nl", "ti"])
def test_a_sign_that_no_font_has_in_a_name_closes_neither_copy(language: str) -> None:
    joining = replace(JOINING, title="Koken 🍲 samen")
    placement, buddy = replace(PLACEMENT, host="🌷"), replace(BUDDY, name="Wim 🙂")
    joined = replace(CONNECTION, joinings=(joining,), placements=(placement,), buddies=(buddy,))
    sheet = sheet_of(replace(FILE, connection=joined), language)
    assert progress_pdf(sheet, created=CREATED).startswith(b"%PDF")
    assert "Koken samen" in said(sheet) and "Wim" in said(sheet) and "🍲" not in said(sheet)


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_each_line_says_how_often_and_until_when(language: str) -> None:
    words = TRANSLATORS[language]
    told = {each.key: each for each in takes_part(replace(FILE, connection=CONNECTION), words)}
    assert plain(words.date(STOPPED.ended_on)) in plain(told[STOPPED.id].line) if STOPPED.ended_on else False
    assert plain(words.text(OUTSIDE)) in plain(told[JOINING.id].line)
    assert {each.kind for each in told.values()} == set(CONNECTED)


def test_an_activity_for_later_is_no_taking_part() -> None:
    liked = replace(CONNECTION, joinings=(replace(JOINING, going=Going.LIKED),), placements=(), buddies=())
    file = replace(FILE, connection=replace(liked, network_maps=(), ties=()))
    assert takes_part(file, TRANSLATORS["en"]) == ()


# --- the client's copy ------------------------------------------------------------------------------------------------


def test_an_earlier_stand_is_told_by_the_staircase_of_its_day() -> None:
    first, second, *others = COURSE.goals
    later = replace(second, much_less=Words("Iedereen is weg", "nl"))
    told = said(sheet_of(replace(FILE, course=replace(COURSE, goals=(first, later, *others)))))
    assert "Ieder eet apart" in told and "Iedereen is weg" not in told


def test_strengths_come_first_then_what_turned_by_the_clients_own_view() -> None:
    sheet = sheet_of(language="nl")
    names = {way: [pair.nl for pair in listed.items] for way, listed in sheet.turns}
    plain_names = {each: TRANSLATORS["nl"].ptext(CONTENT.domains[each].plain.context, CONTENT.domains[each].plain.source) for each in ("finances", "housing")}  # fmt: skip
    meaning = CONTENT.dimensions["meaning"].name
    assert names == {
        Turn.BETTER: [plain_names["finances"], TRANSLATORS["nl"].ptext(meaning.context, meaning.source)],
        Turn.HEAVIER: [plain_names["housing"]],
    }
    assert all(
        listed.title.nl and TRANSLATORS["nl"].month(BEFORE) in plain(listed.title.nl) for _way, listed in sheet.turns
    )
    first = page_texts(progress_pdf(sheet, created=CREATED))[0]
    assert first.index(plain(sheet.good_at.nl or "")) < first.index(plain(sheet.turns[0][1].title.nl or ""))


@pytest.mark.parametrize("language", ["ar", "ti", "en", "nl"])
def test_levels_notes_and_what_only_the_consultant_saw_are_not_on_it(language: str) -> None:
    text = said(sheet_of(language=language))
    hidden = ("Drie brieven", "Schimmel", "Hij bleef", "Elke zondag", "Toen was ik ziek", "Mijn buurman Kees")
    assert not any(each in text for each in hidden)
    justice, nl = CONTENT.domains["justice"], TRANSLATORS["nl"]
    assert nl.ptext(justice.plain.context, justice.plain.source) not in text
    assert nl.ptext(justice.name.context, justice.name.source) not in text
    assert nl.text("Level {level} of 5", level=3) not in text


def test_a_goal_says_where_the_client_stood_and_stands_in_his_words_and_a_dropped_one_is_not_there() -> None:
    (goal,) = sheet_of().goals
    assert (goal.before, goal.now) == (0, 2) and goal.title == Pair("Samen eten", "نأكل معًا")
    assert [line.words.nl for line in goal.lines if not line.strong] == ["Ieder eet apart"]
    assert plain(TRANSLATORS["nl"].month(BEFORE)) in plain(goal.lines[0].words.nl or "")


def test_what_has_changed_and_the_last_look_back_are_the_clients_words() -> None:
    changed, back = sheet_of().said
    assert changed.items == (Pair(CHANGED.text, CHANGED.interpreted),)
    assert back.items == (Pair("Ik kan nu zelf bellen", None),)
    sheet = sheet_of()
    assert untranslated_count(sheet) == sum(pair.nl is None or pair.other is None for pair in pairs(sheet)) > 0
    assert sheet.untranslated.other in clients_lines(sheet)


def test_what_comes_next_names_the_appointment_the_next_look_and_whom_to_call() -> None:
    sheet = sheet_of()
    assert sheet.next is not None
    told = [plain(pair.nl or "") for pair in sheet.next.items]
    day, month = (
        plain(TRANSLATORS["nl"].date(TODAY + timedelta(days=6))),
        plain(TRANSLATORS["nl"].month(date(2027, 3, 1))),
    )
    assert day in told[0] and month in told[1] and "Marieke de Vries" in told[2] and "06 12 34 56 78" in told[2]


def test_looked_at_once_it_compares_nothing_and_still_shows_what_there_is() -> None:
    once = replace(samira(), picture=Picture(webs=(Web(TODAY, {"meaning": 6.5}),)))
    sheet = sheet_of(once)
    assert not sheet.turns and sheet.web is not None and sheet.web.before is None


def test_nothing_that_is_the_clients_own_is_no_paper() -> None:
    levels = replace(samira(), picture=Picture(looks=(DomainLook("housing", TODAY, "daily", LookStatus.SCORED, 3),)))
    with pytest.raises(NothingSeen):
        sheet_of(levels)


@pytest.mark.parametrize("language", ["ar", "ti", "en", "nl"])
def test_everything_that_can_be_filled_in_is_printed(language: str) -> None:
    pdf = progress_pdf(sheet_of(following(), language), created=CREATED)
    assert page_count(pdf) >= 2 and pdf == progress_pdf(sheet_of(following(), language), created=CREATED)


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_pictures_and_large_print_have_room(language: str) -> None:
    large = progress_pdf(progress_of(language, letters=1.35, pictures=True), created=CREATED)
    assert page_count(large) >= page_count(progress_pdf(progress_of(language), created=CREATED))


def test_a_sign_that_no_font_has_stops_the_print_with_its_place() -> None:
    sheet = progress_of("ar")
    odd = replace(sheet.goals[0], title=Pair("Werk \U00013000", "عمل"))
    with pytest.raises(PrintStopped) as stopped:
        progress_pdf(replace(sheet, goals=(odd,)), created=CREATED)
    assert [problem.place for problem in stopped.value.problems] == ["goal 1"]


# --- the copy for the file --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en", "ar", "ti"])
def test_the_copy_for_the_file_has_levels_days_sources_and_reasons(language: str) -> None:
    words = TRANSLATORS[language]
    record = progress_record(FILE, seen(), CONTENT, words, TODAY)
    typed = plain("\n".join(lines(record)))
    pdf = record_pdf(record, created=CREATED)
    printed = plain(" ".join(page_texts(pdf)))
    assert plain(words.date(BEFORE)) in typed and page_count(pdf) >= 1
    assert [section.id for section in record.sections] == ["domains", "scale", "webs", "goals", "reasons", "closing"]
    if language == "nl":
        for told in ("Drie brieven ongeopend", "Hij bleef drie weken", "Ik kan nu zelf bellen"):
            assert told in printed


def test_ratings_with_two_points_more_are_called_a_clear_difference_by_rule_of_thumb() -> None:
    record = progress_record(following(), seen(following()), CONTENT, TRANSLATORS["en"], TODAY)
    text = "\n".join(lines(record))
    assert "rule of thumb" in text


def test_what_lay_on_the_scale_stands_before_its_weight_and_no_bracket_in_another() -> None:
    for words in (TRANSLATORS[language] for language in ("nl", "ar", "ti", "en")):
        text = plain("\n".join(lines(progress_record(following(), seen(following()), CONTENT, words, TODAY))))
        for weight in (2, 3):
            said = weight_of(Side.LOAD, weight, words)
            assert plain(words.text("{deed}: {what}", deed="", what=said)).strip() in text
        assert "))" not in text


def test_there_is_no_copy_for_the_file_where_nothing_was_looked_at() -> None:
    with pytest.raises(NothingSeen):
        progress_record(samira(), Progress(), CONTENT, TRANSLATORS["nl"], TODAY)
