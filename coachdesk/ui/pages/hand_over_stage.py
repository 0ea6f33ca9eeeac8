"""Hand over: what we hand over to others, what others hand over to us, and who goes along; one part at a time."""

from typing import Final

from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.pages.parts_stage import PartInfo, PartsStage

OUT, IN, GUIDES = "out", "in", "guides"
PARTS: Final = {
    OUT: PartInfo("coachdesk.ui.handover.out_part", "OutPart", mark("We hand over")),
    IN: PartInfo("coachdesk.ui.handover.in_part", "InPart", mark("To us")),
    GUIDES: PartInfo("coachdesk.ui.handover.guides_part", "GuidesPart", mark("Who goes along")),
}


class HandOverStage(PartsStage):
    """Opens with what we hand over."""

    stage = Stage.HAND_OVER
    infos = PARTS

    def open_part(self, key: str) -> None:
        """Show a part by its key; "out:" and the id of a handover opens that one."""
        key, _, inside = key.partition(":")
        super().open_part(key)
        part = self.parts.get(self.key)
        if inside and self.key == key and (opens := getattr(part, "open", None)) is not None:
            opens(inside)
