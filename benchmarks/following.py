"""What Today, the progress of a case and a report cost with many cases of three years, each beside raw SQL."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from benchmarks.studio import milliseconds, new_vault

COUNT, BATCH = 500, 100
TODAY = """
    SELECT c.id, c.calling_name, r.day, r.body FROM records r JOIN cases c ON c.number = r.case_number
        WHERE r.kind = 'appointments' AND c.shelf = 'current' AND r.day BETWEEN :before AND :week
        AND json_extract(r.body, '$.state') = 'planned';
    SELECT c.id, max(r.day) FROM records r JOIN cases c ON c.number = r.case_number
        WHERE r.kind = 'meetings' AND c.shelf = 'current' GROUP BY c.number;
    SELECT c.id, r.body FROM records r JOIN cases c ON c.number = r.case_number
        WHERE r.kind = 'paces' AND c.shelf = 'current';
    SELECT c.id, r.kind, r.day FROM records r JOIN cases c ON c.number = r.case_number
        WHERE r.kind IN ('looks', 'webs', 'reviews', 'stands', 'ratings') AND c.shelf = 'current' AND r.day >= :year;
    SELECT c.id, r.body FROM records r JOIN cases c ON c.number = r.case_number
        WHERE r.kind = 'closings' AND c.shelf = 'archived' AND json_extract(r.body, '$.aftercare_on') <= :today;
    SELECT c.id, r.body FROM records r JOIN cases c ON c.number = r.case_number
        WHERE r.kind = 'terms' AND c.shelf = 'current';
    SELECT c.id, r.body FROM records r JOIN cases c ON c.number = r.case_number
        WHERE r.kind IN ('referrals', 'incomings') AND c.shelf = 'current';
    SELECT case_number, json_extract(body, '$.about'), json_extract(body, '$.state'), day FROM records
        INDEXED BY ix_records_steps WHERE kind = 'passes';
    SELECT c.id, r.body FROM records r JOIN cases c ON c.number = r.case_number
        WHERE r.kind = 'consents' AND c.shelf = 'current' AND json_extract(r.body, '$.kind') = 'secrecy';
    SELECT * FROM cases WHERE shelf = 'current' ORDER BY changed_at DESC LIMIT 5;
    SELECT count(*) FROM cases WHERE shelf = 'current'
"""
"""What Today tells of: appointments, last talks, rhythms, looks of the last year, aftercare, terms, handovers, and the last
cases."""
REPORT = """
    SELECT number, stage, archived_at FROM cases WHERE deleted_at IS NULL;
    SELECT case_number, area_id FROM priorities;
    SELECT case_number, json_extract(body, '$.domain'), day, json_extract(body, '$.level') FROM records
        WHERE kind = 'looks' AND day BETWEEN :first AND :today;
    SELECT case_number, json_extract(body, '$.card'), json_extract(body, '$.number'), json_extract(body, '$.state')
        FROM records WHERE kind = 'goals' AND day <= :today;
    SELECT case_number, json_extract(body, '$.card'), day, json_extract(body, '$.level') FROM records
        WHERE kind = 'stands' AND day <= :today;
    SELECT case_number, json_extract(body, '$.answer') FROM records WHERE kind = 'agreements' AND day BETWEEN :first AND :today;
    SELECT case_number, day, json_extract(body, '$.interpreter.kind') FROM records
        WHERE kind = 'meetings' AND day BETWEEN :first AND :today;
    SELECT case_number, json_extract(body, '$.state') FROM records WHERE kind = 'appointments' AND day BETWEEN :first AND :today;
    SELECT case_number, json_extract(body, '$.told') FROM records WHERE kind = 'changes' AND day BETWEEN :first AND :today
"""
"""What a report counts, fetched and not counted."""
TABLES = ("answers", "priorities", "steps", "records")

if TYPE_CHECKING:
    from screenshots import Studio


@dataclass
class Following:
    """The window on a vault of many cases; every page was opened once, as in a session of a day."""

    studio: "Studio"
    case_id: str

    @property
    def _connection(self) -> Any:
        """The connection of the driver, without SQLAlchemy."""
        return self.studio.desk.vault.opened()._database._raw

    def _fetched(self, queries: str) -> float:
        today = date.today()
        days = {"before": today - timedelta(60), "week": today + timedelta(6), "year": today - timedelta(400)}
        named = {name: str(day) for name, day in {**days, "today": today, "first": today - timedelta(3 * 365)}.items()}

        def fetch() -> None:
            for query in queries.split(";"):
                self._connection.execute(
                    query, {name: day for name, day in named.items() if f":{name}" in query}
                ).fetchall()

        return milliseconds(fetch)

    # --- the first page ---------------------------------------------------------------------------------------------

    def today(self) -> float:
        """From the list of cases to the painted page of today."""
        return self._going("cases", lambda: self.studio.window.go("today"))

    def raw_today(self) -> float:
        """What it tells of, by plain SQL."""
        return self._fetched(TODAY)

    # --- a case -----------------------------------------------------------------------------------------------------

    def progress(self) -> float:
        """From the list of cases to the painted progress of a case."""
        return self._going("cases", lambda: self.studio.window.go("case", self.case_id, "follow"))

    def raw_case(self) -> float:
        """The rows of that case."""

        def fetch() -> None:
            number = self._connection.execute("SELECT * FROM cases WHERE id = ?", (self.case_id,)).fetchone()[0]
            for table in TABLES:
                self._connection.execute(f"SELECT * FROM {table} WHERE case_number = ?", (number,)).fetchall()

        return milliseconds(fetch)

    def _going(self, elsewhere: str, go: Callable[[], object]) -> float:
        """Milliseconds until a page is painted; going elsewhere before it is not counted."""
        self.studio.window.go(elsewhere)
        self.studio.settle()

        def gone() -> None:
            go()
            self.studio.app.processEvents()

        return milliseconds(gone)

    # --- all cases --------------------------------------------------------------------------------------------------

    def counted(self) -> float:
        """A report of three years."""
        return milliseconds(lambda: self._report())

    def printed(self) -> float:
        """The same with its paper."""
        from coachdesk.domain.reports import ReportFile

        return milliseconds(lambda: self.studio.desk.reports.file(self._report(), "nl", ReportFile.PDF))

    def _report(self) -> Any:
        reports = self.studio.desk.reports
        return reports.make(reports.period(date.today() - timedelta(days=3 * 365), date.today()))

    def raw_report(self) -> float:
        """What it counts, by plain SQL."""
        return self._fetched(REPORT)


@contextmanager
def three_years() -> Iterator[Following]:
    """The window on a vault with many cases of three years."""
    from benchmarks.three_years import cases

    with new_vault() as studio:
        files = tuple(cases(COUNT, studio.desk.content, studio.desk.today()))
        for start in range(0, COUNT, BATCH):
            studio.desk.vault.opened().cases.add_many(files[start : start + BATCH])
        studio.window.unlocked()
        made = Following(studio, files[0].case.id)
        made.today(), made.progress()
        yield made
        studio.window.go("today")
        studio.close()
