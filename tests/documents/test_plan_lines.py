"""Which lines of a plan are the client's, and what the consultant's copy says of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk import content, paths
from coachdesk.documents.plan_lines import clients_lines, reviewed_line
from coachdesk.documents.plan_pdf import plan_pdf
from coachdesk.documents.plan_sheet import plan_sheet
from coachdesk.documents.sheets import PlanSheet
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators, plain
from coachdesk.i18n.standing import Share
from tests.builders import NOW, yonas
from tests.documents.builders import CREATED, plan_nl, plan_ti
from tests.documents.reading import page_texts, shown

TRANSLATORS = Translators(paths.translations())
LINE = "Tigrinya: 3 van 41 regels"


def sheet_of(file: CaseFile, language: str) -> PlanSheet:
    loaded = content.load(paths.resources() / "content")
    return plan_sheet(file, loaded, TRANSLATORS["nl"], TRANSLATORS[language], NOW.date())


def test_every_text_of_ours_in_the_clients_column_is_counted() -> None:
    file = yonas()
    lines, index = clients_lines(sheet_of(file, "ti")), TRANSLATORS.index("ti")
    of_ours = [line for line in lines if index.entries_in(line)]
    assert index.share(lines).total == len(set(map(plain, of_ours))) > 12
    assert file.case.calling_name not in of_ours


def test_a_line_that_nobody_translated_is_no_line_of_the_client_but_says_so() -> None:
    file = yonas()
    steps = (replace(file.steps[0], phrase_id=None, slots={}, words=Words("Samen koken", "nl")),)
    lines = clients_lines(sheet_of(replace(file, steps=steps), "ti"))
    assert "Samen koken" not in lines
    assert TRANSLATORS["ti"].to_client("Not translated yet. Ask your contact person.") in lines


def test_a_plan_in_dutch_alone_has_no_translated_lines() -> None:
    assert clients_lines(sheet_of(yonas(), "nl")) == []


@pytest.mark.parametrize(("share", "said"), [(Share(), False), (Share(drafted=4), True), (Share(3, 0, 38), True)])
def test_the_line_says_how_many_of_how_many(share: Share, said: bool) -> None:
    line = reviewed_line(share, "ti", TRANSLATORS["en"])
    assert line == (
        f"Tigrinya: {share.reviewed} of {share.total} lines reviewed by a native speaker; the Dutch text counts."
        if said
        else ""
    )


@pytest.mark.parametrize("make", [plan_ti, plan_nl])
def test_the_line_stands_whole_at_the_foot_of_every_page_of_the_copy_for_the_file(make: object, tmp_path: Path) -> None:
    with_line, without = (plan_pdf(make(unreviewed=line), created=CREATED) for line in (LINE, ""))
    assert all(LINE in text for text in page_texts(with_line))
    assert all(LINE not in text for text in page_texts(without))
    (first, *_) = (piece for piece in shown(with_line) if piece.text.startswith("Tigrinya"))
    assert first.y < 60
