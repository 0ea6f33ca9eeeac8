"""docs/handover-path.md says what the rules of the way say."""

from pathlib import Path

import handover_path
import pytest

from coachdesk.desk.handover_words import GUARD_SENTENCES
from coachdesk.domain.handover.way import RULES, Guard


def test_what_is_written_is_up_to_date() -> None:
    assert handover_path.main(["--check"]) == 0


def test_every_rule_with_its_guards_stands_there_and_every_guard_is_explained() -> None:
    lines = handover_path.page().splitlines()
    for rule in RULES:
        (row,) = (line for line in lines if f"(`{rule.to}`)" in line)
        asked = row.split("|")[3]
        assert [guard for guard in Guard if f"`{guard}`" in asked] == [g for g in Guard if g in rule.guards]
    for guard in Guard:
        assert f"| `{guard}` | {GUARD_SENTENCES[guard]} |" in lines


def test_an_old_page_is_a_fault_and_writing_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(handover_path, "PAGE", tmp_path / "handover-path.md")
    assert handover_path.main(["--check"]) == 1
    assert "is old" in capsys.readouterr().err
    assert handover_path.main([]) == 0
    assert handover_path.main(["--check"]) == 0
    (tmp_path / "handover-path.md").write_text("by hand", "utf-8")
    assert handover_path.main(["--check"]) == 1
