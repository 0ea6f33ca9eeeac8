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


class SettingsPage(SectionedPage):
    """Everything is kept at once."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("Settings"), "coachdesk.ui.settings", SECTIONS)
