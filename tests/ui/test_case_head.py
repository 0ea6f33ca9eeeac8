"""The head of a case: names in one piece, and a language that is isolated once."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from coachdesk.i18n.isolation import FIRST_STRONG, POP
from coachdesk.ui.main_window import MainWindow
from tests.builders import samira
from tests.ui.conftest import MakeWindow


@pytest.fixture
def headed(new_window: MakeWindow) -> Callable[[str, str], MainWindow]:
    """A window in a language, at a case whose contact person has this name."""

    def opened(language: str, contact: str) -> MainWindow:
        window, file = new_window(language), samira()
        file = replace(file, case=replace(file.case, contact=replace(file.case.contact, name=contact)))
        window.desk.vault.opened().cases.add(file)
        window.resize(880, 500)
        window.go("case", file.case.id)
        return window

    return opened


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_language_to_look_in_is_isolated_once(headed: Callable[[str, str], MainWindow], language: str) -> None:
    text = headed(language, "Marieke de Vries").page._look.text()
    assert text.count(FIRST_STRONG) == text.count(POP) == 1


def test_the_name_of_the_contact_person_stays_in_one_piece(headed: Callable[[str, str], MainWindow]) -> None:
    line = headed("ar", "Anne-Wil Oosterhuis").page._line.text()
    assert "Anne-\u2060Wil\u00a0Oosterhuis" in line


def test_a_name_too_long_for_one_line_may_break_at_its_words(headed: Callable[[str, str], MainWindow]) -> None:
    name = "Anne-Wil Oosterhuis-van der Schoonenbeek"
    assert name in headed("ar", name).page._line.text()
