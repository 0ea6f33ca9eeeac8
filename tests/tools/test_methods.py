"""Every method of the intake rests on something, and docs/coverage.md says on what."""

from pathlib import Path

import methods
import pytest

from coachdesk import content, paths

LOADED = content.load(paths.resources() / "content")
LISTED = methods.methods(methods.METHODS)


def test_what_is_written_is_up_to_date_and_every_method_of_the_intake_is_named() -> None:
    assert methods.problems(LISTED, LOADED) == []
    assert methods.main(["--check"]) == 0


def test_the_core_is_listed_whole() -> None:
    assert sum(method.weight in methods.NEEDED for method in LISTED) == 113
    assert {method.scope for method in LISTED} == set(methods.SCOPES)


def test_an_old_page_is_a_fault_and_writing_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(methods, "COVERAGE", tmp_path / "coverage.md")
    assert methods.main(["--check"]) == 1
    assert "is old" in capsys.readouterr().err
    assert methods.main([]) == 0
    assert methods.main(["--check"]) == 0
    (tmp_path / "coverage.md").write_text("by hand", "utf-8")
    assert methods.main(["--check"]) == 1


def test_a_method_that_nothing_names_and_a_module_that_is_gone_are_faults(tmp_path: Path) -> None:
    file = tmp_path / "methods.toml"
    file.write_text(
        '[[method]]\nnumber = 900\nname = "Dancing"\nscope = "intake"\n\n'
        '[[method]]\nnumber = 901\nname = "Singing"\nscope = "intake"\nfeatures = ["coachdesk.ui.singing", "no.where"]\n\n'
        '[[method]]\nnumber = 902\nname = "Later"\nscope = "later"\n\n'
        '[[method]]\nnumber = 903\nname = "Cooking"\nscope = "connection"\nweight = "should"\n\n'
        '[[method]]\nnumber = 904\nname = "Walked"\nscope = "connection"\nweight = "core"\n'
        'features = ["coachdesk.domain.connection.working"]\n',
        "utf-8",
    )
    said = methods.problems(methods.methods(file), LOADED)
    assert "900: in the intake, and named by nothing: Dancing" in said
    assert {"901: no module coachdesk.ui.singing", "901: no module no.where"} <= set(said)
    assert "content names 11, which is no method" in said
    assert "903: named by no content and no feature that a test walks: Cooking" in said
    assert not [each for each in said if "902" in each or "904" in each]


def test_a_test_walks_a_module_that_it_imports_or_an_area_that_it_asks_for() -> None:
    assert "tests/domain/test_working.py" in methods.walks("coachdesk.domain.connection.working")
    assert "tests/desk/test_elements.py" in methods.walks("coachdesk.desk.elements")
    assert methods.walks("coachdesk.domain.nowhere") == ()


def test_everything_that_has_to_be_there_rests_on_something() -> None:
    found = methods.rests(LOADED)
    for method in LISTED:
        if method.weight in methods.NEEDED:
            assert method.number in found or any(map(methods.walks, method.features)), method.name


@pytest.mark.parametrize(
    "text",
    [
        '[[method]]\nnumber = 1\nname = "A"\nscope = "never"\n',
        '[[method]]\nnumber = 1\nname = "A"\nscope = "later"\ncolour = "red"\n',
        '[[method]]\nnumber = 1\nname = "A"\nscope = "later"\nweight = "heavy"\n',
        '[[method]]\nnumber = 2\nname = "A"\nscope = "later"\n[[method]]\nnumber = 2\nname = "B"\nscope = "later"\n',
    ],
)
def test_a_list_that_can_not_be_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "methods.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="method"):
        methods.methods(file)
