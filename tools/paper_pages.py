"""Pictures of the way to paper: who helps and what is shared, and each version of the plan."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.papers import PlanVersion
from coachdesk.domain.stages import Stage
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.parts.scroll import into_sight

if TYPE_CHECKING:
    from screenshots import Studio


def paper_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """The lists for the paper, then the preview of every version."""
    studio.window.go("case", case_id, Stage.ACT)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, ActStage)
    act = case.shown
    act.around_paper.show_open(True)
    studio.settle()
    into_sight(act.around_paper)
    studio.settle()
    yield "paper-around", studio.window
    act.look_at_plan()
    yield "preview", studio.window
    preview = act.preview
    assert preview is not None
    for version in (PlanVersion.ONE_PAGE, PlanVersion.FRIDGE, PlanVersion.PICTURES):
        preview.versions.show_chosen([version])
        preview.wish.picked.emit()
        studio.settle()
        yield f"preview-{version.value}", studio.window
    preview.versions.show_chosen([PlanVersion.WHOLE])
    preview.wish.picked.emit()
    studio.settle()
    preview.closed.emit()  # who comes to Act next sees the goals
