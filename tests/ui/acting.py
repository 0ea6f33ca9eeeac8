"""Reading and doing things at Act, for the tests of its parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.steps import Step
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.parts.step_line import StepLine

LEFT = Qt.MouseButton.LeftButton


def kept(act: ActStage) -> CaseFile:
    """The case as the vault has it."""
    return act.desk.cases.open(act.case_id)


def press(qtbot: QtBot, made: QPushButton) -> None:
    qtbot.mouseClick(made, LEFT)


def choose_phrase(qtbot: QtBot, act: ActStage, phrase_id: str) -> None:
    """Click a phrase in the list of the open editor."""
    chooser = act.editor.chooser
    at = [chooser.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(chooser.list.count())].index(phrase_id)
    chooser.list.scrollToItem(chooser.list.item(at))
    here = chooser.list.visualItemRect(chooser.list.item(at)).center()
    qtbot.mouseClick(chooser.list.viewport(), LEFT, pos=here)


def line_of(act: ActStage, step: Step) -> StepLine:
    return act.cards[step.area_id].lines[step.id]
