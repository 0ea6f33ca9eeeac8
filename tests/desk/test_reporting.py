"""Reports without names on a real vault: what is counted, what is not, and what leaves it."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.connection.joining import Outside
from coachdesk.domain.connection.work import Ending, Standing
from coachdesk.domain.course import Goal, GoalState, Stand
from coachdesk.domain.errors import Cancelled, FileNotWritable
from coachdesk.domain.picture import DomainLook, InterpreterHere, InterpreterKind, LookStatus, Meeting
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.report_facts import DomainEnds, GoalNow, Talks
from coachdesk.domain.reports import Period, Report, ReportFile, SaidLine, Unsaid
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, anew, samira, yonas
from tests.courses import LAST, following
from tests.joined import ENDED_WORK, EXPERIENCE, PLACEMENT, joined

TODAY = NOW.astimezone().date()
YEAR = Period(date(2026, 1, 1), TODAY)


def many(count: int, file: CaseFile) -> tuple[CaseFile, ...]:
    return tuple(anew(file) for _ in range(count))


def store(desk: Desk, *files: CaseFile) -> None:
    desk.vault.opened().cases.add_many(files)


def line(report: Report, table: str, about: str = "") -> SaidLine:
    (found,) = [each for each in report.tables if each.id == table]
    return next(each for each in found.lines if each.about == about)


def figures(report: Report, table: str, about: str = "") -> dict[str, object]:
    columns = next(each.columns for each in report.tables if each.id == table)
    return dict(zip(columns, line(report, table, about).figures, strict=True))


def real(number: int, **values: object) -> CaseFile:
    """A case with a full course, that is neither closed nor restricted."""
    file = following(number, **values)
    return replace(file, restriction=None)


def test_everything_that_a_full_course_holds_is_counted(desk: Desk) -> None:
    store(desk, *many(20, real(1)))
    report = desk.reports.make(YEAR)
    totals = {table: line(report, table).total for table in ("cases", "priorities", "goals", "agreements", "changes")}
    assert totals == {"cases": 20, "priorities": 40, "goals": 40, "agreements": 40, "changes": 20}
    assert line(report, "appointments").total == 40  # the third is still to come
    assert figures(report, "agreements") == {"yes": Unsaid.WITHHELD, "no": 20, "could_not": Unsaid.FEW}
    assert {figures(report, "priorities")[area] for area in ("work", "people")} == {20, Unsaid.WITHHELD}
    assert {figures(report, "stairs")[step] for step in ("0", "1")} == {20, Unsaid.WITHHELD}
    assert {figures(report, "goals")[state] for state in ("going", "reached")} == {20, Unsaid.WITHHELD}
    looked = {look.domain for look in real(1).picture.looks if look.level is not None}
    for table in report.tables:
        if len(table.lines) > 1:
            assert {each.about for each in table.lines} == looked


def test_connections_are_counted_by_what_was_chosen(desk: Desk) -> None:
    store(desk, *many(20, replace(joined(1), restriction=None)))
    report = desk.reports.make(YEAR)
    assert {figures(report, "roles")[role] for role in ("co_maker", "visitor")} == {20, Unsaid.WITHHELD}
    totals = {table: line(report, table).total for table in ("outside", "purposes", "clicks")}
    assert totals == {"outside": 20, "purposes": 40, "clicks": 20}
    assert line(report, "endings").total == 20  # of two places one has ended
    assert {figures(report, "told_back")[name] for name in ("clear", "again")} == {20, Unsaid.WITHHELD}


def test_work_counts_by_the_day_it_ended_and_ideas_not_at_all(desk: Desk) -> None:
    ended = replace(ENDED_WORK, on=date(2025, 6, 1), begins_on=None, ended_on=date(2026, 10, 1), ending=Ending.PAID_JOB)
    idea = replace(PLACEMENT, id=an_id(3), standing=Standing.IDEA, purposes=())
    file = joined(1)
    only = replace(file, restriction=None, connection=replace(file.connection, placements=(ended, idea)))
    store(desk, *many(6, only))
    report = desk.reports.make(YEAR)
    assert (line(report, "endings").total, line(report, "purposes").total) == (6, Unsaid.FEW)


def test_of_an_activity_the_last_answer_counts_and_no_answer_does_not(desk: Desk) -> None:
    file = joined(1)
    again = replace(EXPERIENCE, id=an_id(4), on=date(2026, 11, 18), outside=Outside.NOT_YET)
    silent = replace(EXPERIENCE, id=an_id(5), on=date(2026, 11, 21), outside=Outside.NOT_ASKED)
    connection = replace(file.connection, experiences=(again, EXPERIENCE, silent))
    store(desk, *many(6, replace(file, restriction=None, connection=connection)))
    report = desk.reports.make(YEAR)
    assert line(report, "outside").total == 6


def test_what_happened_outside_the_period_is_not_counted(desk: Desk) -> None:
    store(desk, *many(7, real(1)))
    report = desk.reports.make(Period(LAST + timedelta(days=1), TODAY))
    assert line(report, "agreements").total is Unsaid.FEW
    assert line(report, "cases").total == 7
    assert line(desk.reports.make(Period(date(2020, 1, 1), date(2020, 12, 31))), "cases").total is Unsaid.FEW


def test_cases_in_the_bin_and_restricted_ones_are_not_counted_and_closed_ones_are(desk: Desk) -> None:
    open_ones, closed = many(20, real(1)), many(8, real(1, archived_at=NOW))
    binned = replace(anew(real(1)), case=replace(anew(real(1)).case, deleted_at=NOW))
    held = replace(anew(real(1)), restriction=Restriction(NOW, "Bezwaar"))
    store(desk, *open_ones, *closed, binned, held)
    report = desk.reports.make(YEAR)
    assert (line(report, "cases").total, figures(report, "cases")) == (28, {"open": 20, "closed": 8})
    long_ago = NOW - timedelta(days=800)
    store(desk, *many(9, real(1, archived_at=long_ago, created_at=long_ago)))
    assert line(desk.reports.make(YEAR), "cases").total == 28


def test_exercises_count_only_where_there_is_nothing_else(desk: Desk) -> None:
    store(desk, *many(6, real(1, kind=CaseKind.TRAINING)))
    report = desk.reports.make(YEAR)
    assert (report.practice, line(report, "cases").total) == (True, 6)
    store(desk, *many(8, real(1)))
    report = desk.reports.make(YEAR)
    assert (report.practice, line(report, "cases").total) == (False, 8)


def test_an_empty_vault_has_a_report_that_says_nothing(desk: Desk) -> None:
    report = desk.reports.make(YEAR)
    assert not report.practice
    assert {figure for table in report.tables for each in table.lines for figure in each.figures} == {Unsaid.FEW}


def test_counting_can_be_stopped_and_tells_how_far_it_is(desk: Desk) -> None:
    store(desk, *many(6, real(1)))
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 3

    with pytest.raises(Cancelled):
        desk.reports.make(YEAR, progress)
    assert [done for done, _total in told] == [0, 1, 2, 3]
    assert len({total for _done, total in told}) == 1


def test_what_is_read_of_one_case(desk: Desk) -> None:
    """The first and the last level, the longest gap, the best interpreter, and the goal as it stood on the last day."""
    day = [date(2026, month, 1) for month in range(1, 11)]
    professional = InterpreterHere(InterpreterKind.PROFESSIONAL)
    file = yonas()
    looks = (
        DomainLook("finances", day[3], "plan_goals", LookStatus.SCORED, 5),
        DomainLook("finances", day[1], "plan_goals", LookStatus.SCORED, 2),
        DomainLook("finances", day[5], "plan_goals", LookStatus.SCORED, 1),
        DomainLook("finances", day[6], "plan_goals", LookStatus.NOT_DISCUSSED),
        DomainLook("housing", day[2], "plan_goals", LookStatus.SCORED, 4),
        DomainLook("work_education", day[9], "plan_goals", LookStatus.SCORED, 4),
    )
    meetings = (
        Meeting(an_id(11), day[4]),
        Meeting(an_id(12), day[2], interpreter=professional),
        Meeting(an_id(13), day[0]),
        Meeting(an_id(14), day[9]),
    )
    why = Words("Het ging zo", "nl")
    goals = (
        Goal("work", 1, day[0]),
        Goal("work", 2, day[4], state=GoalState.REACHED, reason=why),
        Goal("work", 3, day[9], state=GoalState.DROPPED, reason=why),
        Goal("people", 1, day[0]),
    )
    stands = (Stand("work", day[1], 2), Stand("work", day[3], -1), Stand("work", day[9], 0))
    course = replace(file.course, goals=goals, stands=stands)
    picture = replace(file.picture, looks=looks, meetings=meetings)
    created = replace(file.case, created_at=NOW - timedelta(days=400))
    store(desk, replace(file, case=created, picture=picture, course=course))
    facts = desk.vault.opened().reports.facts(Period(day[0], day[8]))
    (case,) = facts.cases
    assert case.talks == Talks(3, (day[4] - day[2]).days, day[4], InterpreterKind.PROFESSIONAL)
    assert set(facts.levels) == {DomainEnds("finances", 2, 1), DomainEnds("housing", 4, 4, once=True)}
    assert set(facts.goals) == {GoalNow("reached", -1), GoalNow("going")}
    assert facts.chosen == {"work": 1, "people": 1}


# --- files --------------------------------------------------------------------------------------------------------------

TOLD = (
    "Yonas",
    "Tesfay",
    "ዮናስ",
    "Marieke",
    "Almaz",
    "Henk",
    "Kerkstraat",
    "Lübeckplein",
    "De Ketting",
    "Examen",
    "ZW-2026",
)


@pytest.fixture
def report(desk: Desk) -> Report:
    desk.settings.save_me(real(1).case.contact)
    store(desk, *many(20, real(1)), *many(6, samira()))
    return desk.reports.make(YEAR)


def words_in(name: str, made: bytes) -> str:
    if name == ReportFile.PDF:
        pages = pypdfium2.PdfDocument(made)
        return str(pages.get_metadata_dict()) + "".join(page.get_textpage().get_text_range() for page in pages)
    if name == ReportFile.XLSX:
        with ZipFile(BytesIO(made)) as parts:
            return "".join(parts.read(each).decode() for each in parts.namelist())
    return made.decode("utf-8-sig")


@pytest.mark.parametrize("kind", list(ReportFile))
@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_no_file_names_anybody_or_any_case(desk: Desk, report: Report, language: str, kind: ReportFile) -> None:
    said = words_in(kind, desk.reports.file(report, language, kind))
    assert len(said) > 500
    for told in (*TOLD, *(case.id for case in desk.cases.list())):
        assert told not in said


def test_the_spreadsheet_has_texts_and_numbers_no_formulas_and_no_author(desk: Desk, report: Report) -> None:
    with ZipFile(BytesIO(desk.reports.file(report, "en", ReportFile.XLSX))) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
        about = parts.read("docProps/core.xml").decode()
        assert "<v>20</v>" in page
        assert "<f>" not in page
        assert "<dc:creator></dc:creator>" in about
        assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in about
        assert not [name for name in parts.namelist() if "external" in name or "vba" in name.lower()]


def test_values_say_the_same_as_the_report(desk: Desk, report: Report) -> None:
    text = desk.reports.file(report, "en", ReportFile.CSV).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text), delimiter=";"))
    assert ["Report without names"] in rows
    assert ["All together: 26"] in rows
    assert ["Did not take place", "20"] in rows
    assert ["No", "20"] in rows
    assert any(row[1:] == ["Not shown"] for row in rows)
    assert any(row[1:] == ["Fewer than 5"] for row in rows)


@pytest.mark.parametrize("kind", list(ReportFile))
def test_saving_writes_the_file_and_tells_the_trail_without_a_case(
    desk: Desk, report: Report, tmp_path: Path, kind: ReportFile
) -> None:
    desk.reports.save(report, "nl", tmp_path / f"report.{kind}", kind)
    assert (tmp_path / f"report.{kind}").stat().st_size > 500
    entry = desk.vault.opened().trail.entries(limit=1)[0]
    assert (entry.deed, entry.case_id, entry.detail["document"]) == (Deed.CASE_EXPORTED, "", "report")


def test_a_report_is_never_written_over_the_vault(desk: Desk, report: Report) -> None:
    with pytest.raises(FileNotWritable):
        desk.reports.save(report, "nl", desk.vault.path / "cases.db", ReportFile.CSV)


def test_two_files_of_one_moment_are_the_same(desk: Desk, report: Report) -> None:
    for kind in ReportFile:
        assert desk.reports.file(report, "nl", kind) == desk.reports.file(report, "nl", kind)


def test_yonas_is_there_to_be_told_of(desk: Desk, report: Report) -> None:
    """What the tests above look for would be found: it stands in the vault."""
    assert yonas().case.calling_name in {case.calling_name for case in desk.cases.list()}
    assert an_id(1) not in {case.id for case in desk.cases.list()}
