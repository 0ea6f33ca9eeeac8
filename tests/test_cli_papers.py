"""The commands that write papers, files for calendars and reports without names."""

import json
from dataclasses import replace
from pathlib import Path

import icalendar
import pypdfium2
import pytest

from coachdesk import __main__ as program
from coachdesk.cli import parser
from coachdesk.domain.case_format import to_json
from tests.courses import following
from tests.test_cli import first_id, quick_and_english, vault

__all__ = ["quick_and_english", "vault"]  # fixtures


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_plan_writes_a_pdf(vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    out = tmp_path / f"{language}.pdf"
    case = first_id(vault, capsys)
    assert program.main(["plan", "--vault", vault, "--case", case[:8], "--language", language, "--out", str(out)]) == 0
    assert len(pypdfium2.PdfDocument(out)) >= 1


def test_the_copy_for_the_file_says_how_much_is_reviewed_and_the_clients_does_not(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, texts = first_id(vault, capsys), {}
    for copy in ("client", "consultant"):
        out = tmp_path / f"{copy}.pdf"
        plan = ["plan", "--vault", vault, "--case", case, "--language", "ti", "--out", str(out), "--copy", copy]
        assert program.main(plan) == 0
        texts[copy] = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(out))
    assert "Tigrinya: 0 " in texts["consultant"]
    assert "Tigrinya" not in texts["client"]


@pytest.mark.parametrize(("version", "most"), [("one-page", 1), ("fridge", 4), ("pictures", 9), ("whole", 9)])
def test_plan_comes_in_versions_and_without_colour(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], version: str, most: int
) -> None:
    case, out = first_id(vault, capsys), tmp_path / "plan.pdf"
    plan = ["plan", "--vault", vault, "--case", case, "--language", "ti", "--version", version, "--out", str(out)]
    sizes = []
    for options in ([], ["--black-white"]):
        assert program.main([*plan, *options]) == 0
        assert 1 <= len(pypdfium2.PdfDocument(out)) <= most
        sizes.append(out.read_bytes())
    assert sizes[0] != sizes[1]


def test_calendar_writes_a_file_that_calendars_read(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, out = first_id(vault, capsys), tmp_path / "calendar.ics"
    calendar = ["calendar", "--vault", vault, "--case", case[:8], "--out", str(out)]
    assert program.main(calendar) == 0
    assert capsys.readouterr().out.strip() == str(out)
    events = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert events and all("dtstart" in event for event in events)
    assert program.main(["calendar", "--vault", vault, "--case", case, "--out", str(tmp_path / "no" / "c.ics")]) == 1
    assert "can't be written" in capsys.readouterr().err


def test_without_anything_planned_there_is_no_calendar(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, out = first_id(vault, capsys, "Dawit"), tmp_path / "calendar.ics"
    assert program.main(["calendar", "--vault", vault, "--case", case, "--language", "ti", "--out", str(out)]) == 1
    assert "Plan one first" in capsys.readouterr().err and not out.exists()


@pytest.mark.parametrize("copy", ["client", "consultant"])
def test_picture_writes_what_was_seen_together(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], copy: str
) -> None:
    out = tmp_path / "picture.pdf"
    case = first_id(vault, capsys, "Samira")
    picture = ["picture", "--vault", vault, "--case", case, "--language", "nl", "--out", str(out), "--copy", copy]
    assert program.main(picture) == 0
    assert len(pypdfium2.PdfDocument(out)) >= 1


def test_without_anything_seen_the_picture_says_what_to_do_first(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "picture.pdf"
    case = first_id(vault, capsys, "Dawit")
    picture = ["picture", "--vault", vault, "--case", case, "--language", "ar", "--out", str(file)]
    assert program.main(picture) == 1
    assert "nothing to print yet" in capsys.readouterr().err and not file.exists()


def test_progress_says_what_to_do_first_where_nothing_was_looked_at(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, case = tmp_path / "progress.pdf", first_id(vault, capsys, "Dawit")
    progress = ["progress", "--vault", vault, "--case", case, "--language", "ti", "--out", str(out)]
    assert program.main(progress) == 1
    assert "nothing to print yet" in capsys.readouterr().err and not out.exists()


@pytest.mark.parametrize("copy", ["client", "consultant"])
def test_progress_writes_how_it_goes(vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], copy: str) -> None:
    file, out = tmp_path / "case.json", tmp_path / "progress.pdf"
    file.write_text(json.dumps(to_json(replace(following(7), restriction=None))), "utf-8")
    assert program.main(["import", "--vault", vault, str(file)]) == 0
    case = capsys.readouterr().out.strip()
    progress = ["progress", "--vault", vault, "--case", case, "--language", "ar", "--out", str(out), "--copy", copy]
    assert program.main(progress) == 0
    assert len(pypdfium2.PdfDocument(out)) >= 1


def test_report_writes_each_kind_of_file_without_a_name(
    vault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for ending in ("pdf", "xlsx", "csv"):
        out = tmp_path / f"report.{ending}"
        days = ["--from", "2020-01-01", "--to", "2030-12-31"]
        assert program.main(["report", "--vault", vault, *days, "--out", str(out), "--language", "en"]) == 0
        assert str(out) in capsys.readouterr().out
        assert out.stat().st_size > 500
    said = (tmp_path / "report.csv").read_text("utf-8-sig")
    assert "All together: 12" in said
    assert "Yonas" not in said


@pytest.mark.parametrize("wrong", [("--out", "report.doc"), ("--from", "1 januari"), ("--to", "2026-02-30")])
def test_a_report_that_can_not_be_asked_for_like_that(
    vault: str, wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"--from": "2026-01-01", "--to": "2026-12-31", "--out": "report.csv"} | {wrong[0]: wrong[1]}
    with pytest.raises(SystemExit) as refused:
        program.main(["report", "--vault", vault, *(part for pair in asked.items() for part in pair)])
    assert refused.value.code == 2
    assert wrong[0] in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changed", "told"), [({"--from": "gisteren"}, "2026-03-31"), ({"--out": "report.doc"}, ".pdf, .xlsx or .csv")]
)
def test_what_a_report_does_not_take_is_told_with_an_example(
    changed: dict[str, str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"--from": "2026-01-01", "--to": "2026-12-31", "--out": "report.pdf"} | changed
    with pytest.raises(SystemExit):
        parser(Path()).parse_args(["report", *(word for pair in given.items() for word in pair)])
    refused = capsys.readouterr().err
    assert told in refused
    assert "_" not in refused
