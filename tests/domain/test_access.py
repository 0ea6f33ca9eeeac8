"""Everything about a client as JSON."""

import json
from dataclasses import replace

from hypothesis import given

from coachdesk.domain.access import Known, to_json
from coachdesk.domain.case_reader import from_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.registers import RequestKind
from tests import strategies
from tests.builders import NOW, yonas
from tests.documents.records import known


def test_says_all_of_it() -> None:
    found = to_json(known(yonas()))
    assert (found["format"], found["version"], found["made_at"]) == ("coachdesk-access", 1, "2026-11-21T09:30:00+00:00")
    assert found["kept"] == {"years": 5, "review_on": None}
    assert found["requests"][0]["kind"] == RequestKind.ACCESS
    assert found["requests"][0]["due_on"] == "2026-12-01"
    assert [entry["number"] for entry in found["trail"]] == [1, 4, 7, 9]
    assert found["trail"][3]["detail"] == {"how": "key"}
    assert found["case"]["earlier"][0]["before"] == "Jonas Tesfai"


def test_names_the_day_of_review_of_a_closed_case() -> None:
    closed = replace(yonas(), case=replace(yonas().case, archived_at=NOW))
    assert to_json(Known(closed, NOW, 5))["kept"] == {"years": 5, "review_on": "2031-11-21"}


@given(file=strategies.case_files)
def test_the_case_in_it_is_a_whole_one(file: CaseFile) -> None:
    """Through text and back, with everything that was typed, signs without a glyph included."""
    written = json.loads(json.dumps(to_json(known(file))))
    read = from_json(written["case"])
    assert read.file == known(file).file
    assert read.earlier == known(file).earlier
