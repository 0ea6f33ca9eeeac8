"""Connect: activities, fitting work, a buddy, the people around, and how things work here; one part at a time."""

from typing import Final

from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui.pages.parts_stage import PartInfo, PartsStage

ACTIVITIES, WORK, BUDDY, NETWORK, HOW = "activities", "work", "buddy", "network", "how"
PARTS: Final = {
    ACTIVITIES: PartInfo("coachdesk.ui.connect.activities_part", "ActivitiesPart", mark("Activities")),
    WORK: PartInfo("coachdesk.ui.connect.work_part", "WorkPart", mark("Work")),
    BUDDY: PartInfo("coachdesk.ui.connect.buddy_part", "BuddyPart", mark("Buddy")),
    NETWORK: PartInfo("coachdesk.ui.connect.network_part", "NetworkPart", mark("People around")),
    HOW: PartInfo("coachdesk.ui.connect.how_part", "HowPart", mark("How it works here")),
}


class ConnectStage(PartsStage):
    """Opens with the activities."""

    stage = Stage.CONNECT
    infos = PARTS

    def open_part(self, key: str) -> None:
        """Show a part by its key; "work:" and an id opens that entry in it."""
        key, _, inside = key.partition(":")
        super().open_part(key)
        part = self.parts.get(self.key)
        if inside and self.key == key and (opens := getattr(part, "open", None)) is not None:
            opens(inside)
