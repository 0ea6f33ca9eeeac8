"""My growth: what the consultant notes to herself, in sections. It is about no client, and in no client's file."""

from typing import Final

from coachdesk.i18n import mark
from coachdesk.ui.page import Around
from coachdesk.ui.sectioned import SectionedPage, Sections

SECTIONS: Final[Sections] = {
    "notes": (mark("Notes"), ("NotesCard",)),
    "skills": (mark("Skills"), ("TriesCard", "SkillsCard")),
}


class GrowthPage(SectionedPage):
    """Everything is kept at once."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("My growth"), "coachdesk.ui.growth", SECTIONS)
