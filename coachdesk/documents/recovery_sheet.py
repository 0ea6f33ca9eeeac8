"""The recovery key on paper: what it is, where to keep it, and the key itself."""

from coachdesk.documents.sheets import RecoverySheet
from coachdesk.i18n import Translator


def recovery_sheet(key: str, words: Translator) -> RecoverySheet:
    """The sheet for a key as printed by the vault (groups with dashes between), in the language of `words`."""
    return RecoverySheet(
        language=words.language,
        rtl=words.rtl,
        title=words.text("Recovery key of CoachDesk"),
        lines=(
            words.text("With this key you can open your vault when you have forgotten your passphrase."),
            words.text("Keep this paper in a locked place, not in the bag of the laptop."),
            words.text("Whoever has this paper and the laptop can read every case."),
        ),
        key=tuple(key.split("-")),
        warning=words.text(
            "Without passphrase and without this key nobody can open the vault. CoachDesk can't either."
        ),
    )
