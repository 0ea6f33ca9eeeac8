"""Privacy of the whole vault, in sections: requests, breaches, how long cases are kept, and the trail."""

from typing import Final

from coachdesk.i18n import mark
from coachdesk.ui.page import Around
from coachdesk.ui.sectioned import SectionedPage, Sections

SECTIONS: Final[Sections] = {
    "requests": (mark("Requests"), ("RequestsCard",)),
    "breaches": (mark("Lost or seen"), ("BreachesCard",)),
    "keeping": (mark("How long cases are kept"), ("ReviewCard", "YearsCard")),
    "trail": (mark("Trail"), ("WholeTrailCard",)),
}


class PrivacyPage(SectionedPage):
    """Everything is kept at once."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("Privacy"), "coachdesk.ui.privacy", SECTIONS)
