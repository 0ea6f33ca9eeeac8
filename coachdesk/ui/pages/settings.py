"""Settings, in sections: one card for each thing that can be set."""

from typing import Final

from coachdesk.i18n import mark
from coachdesk.ui.page import Around
from coachdesk.ui.sectioned import SectionedPage, Sections

SECTIONS: Final[Sections] = {
    "you": (
        mark("You and the window"),
        ("LanguageCard", "AddressCard", "MeCard", "OrganisationCard", "DomainTextsCard"),
    ),
    "safety": (mark("Safety"), ("LockingCard", "PinCard", "PassphraseCard", "RecoveryCard", "KeyCard")),
    "vault": (mark("Vault and backups"), ("BackupCard", "VaultCard")),
}


IN_WORKSHOP: Final[Sections] = {"you": SECTIONS["you"]}
"""What is set for people and paper: a workshop has nothing to lock and nothing to keep."""


class SettingsPage(SectionedPage):
    """Everything is kept at once."""

    def __init__(self, around: Around) -> None:
        super().__init__(
            around, mark("Settings"), "coachdesk.ui.settings", IN_WORKSHOP if around.desk.practice else SECTIONS
        )
        if around.desk.practice:
            self.sections.hide()  # there is one alone
