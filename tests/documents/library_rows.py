"""How a table becomes rows of the library of activities, for the tests of its files."""

from coachdesk import content, paths
from coachdesk.documents.activity_csv import rows_of_table
from coachdesk.documents.activity_files import ActivityNames
from coachdesk.domain.connection.library_rows import ActivityRow
from coachdesk.i18n import Translators

TRANSLATORS = Translators(paths.translations())
GUIDANCE = content.load(paths.resources() / "content").guidance
NAMES = ActivityNames(TRANSLATORS, GUIDANCE)


def table(text: str) -> tuple[ActivityRow, ...]:
    return rows_of_table(text, NAMES, "nl")[0]
