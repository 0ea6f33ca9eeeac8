"""Every page of the window by its name."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from coachdesk.ui.page import Around, Page

_PAGES: Final = {
    "today": ("coachdesk.ui.pages.today", "TodayPage"),
    "cases": ("coachdesk.ui.pages.case_list", "CaseListPage"),
    "new_case": ("coachdesk.ui.pages.new_case", "NewCasePage"),
    "case": ("coachdesk.ui.pages.case", "CasePage"),
    "share_case": ("coachdesk.ui.pages.share_case", "ShareCasePage"),
    "import_case": ("coachdesk.ui.pages.import_case", "ImportCasePage"),
    "case_privacy": ("coachdesk.ui.pages.case_privacy", "CasePrivacyPage"),
    "access": ("coachdesk.ui.pages.access", "AccessPage"),
    "picture_paper": ("coachdesk.ui.pages.picture_paper", "PicturePaperPage"),
    "progress_paper": ("coachdesk.ui.pages.progress_paper", "ProgressPaperPage"),
    "safety": ("coachdesk.ui.pages.safety", "SafetyPage"),
    "erase": ("coachdesk.ui.pages.erase", "ErasePage"),
    "privacy": ("coachdesk.ui.pages.privacy", "PrivacyPage"),
    "partners": ("coachdesk.ui.pages.partners", "PartnersPage"),
    "connections": ("coachdesk.ui.pages.connections", "ConnectionsPage"),
    "handovers": ("coachdesk.ui.pages.handovers", "HandoversPage"),
    "growth": ("coachdesk.ui.pages.growth", "GrowthPage"),
    "report": ("coachdesk.ui.pages.report", "ReportPage"),
    "settings": ("coachdesk.ui.pages.settings", "SettingsPage"),
    "restore": ("coachdesk.ui.pages.restore", "RestorePage"),
}
OF_A_VAULT: Final = frozenset({"privacy", "restore", "import_case", "share_case"})
"""Pages that are about a vault and its surroundings: a workshop has none of them."""


def made(name: str) -> Callable[[Around], Page]:
    """The class of a page; imported when it is first shown, so that the first window stays quick."""
    module, kind = _PAGES[name]
    made: Callable[[Around], Page] = getattr(import_module(module), kind)
    return made
