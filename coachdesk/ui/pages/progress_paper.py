"""How it goes beside how it went, as it will be printed: for the client, or for the file."""

from typing import TYPE_CHECKING

from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.pages.picture_paper import PicturePaperPage

if TYPE_CHECKING:
    from coachdesk.desk.papers import Papers


class ProgressPaperPage(PicturePaperPage):
    """The same page with another paper."""

    heading = mark("Progress on paper")
    stem = "progress"
    came_from = Stage.FOLLOW

    @property
    def papers(self) -> "Papers":
        return self.desk.following
