"""Making, opening and locking the vault, and proving who sits at the laptop."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk.desk.changes import Changes, SettingsChanged
from coachdesk.desk.undo import UndoStack
from coachdesk.domain.errors import CaseError, KeyUnsure, OnlyInVault, PassphraseTooShort, TooManyTries, VaultLocked
from coachdesk.domain.tries import Tries
from coachdesk.domain.vaults import IntegrityReport, VaultState
from coachdesk.i18n import Translator

if TYPE_CHECKING:
    from coachdesk.desk.vault_ports import OpenVault, VaultKeeper

PIN_KEY = "together.pin"
MIN_PIN = 4
UNCHECKED = "recovery.unchecked"
"""Setting in the vault that stands until somebody proved to have the recovery key on paper."""


class VaultDesk:
    """The vault in one folder, or the memory of a workshop. Slow calls say so; run them off the UI thread."""

    def __init__(self, keeper: "VaultKeeper", path: Path, changes: Changes, undo: UndoStack) -> None:
        self._path = path
        self._keeper = keeper
        self._changes = changes
        self._undo = undo
        self._open: OpenVault | None = None
        self._pin_tries = Tries()

    # --- opening and locking ----------------------------------------------------------------------------------------

    @property
    def practice(self) -> bool:
        """Whether this is a workshop, whose memory is made anew by `create` and needs no passphrase."""
        return not self._keeper.lasting

    @property
    def path(self) -> Path:
        """The folder of the vault. Raises OnlyInVault."""
        if self.practice:
            raise OnlyInVault
        return self._path

    def look(self) -> VaultState:
        """What the folder holds. Raises VaultForeign, VaultDamaged, VaultTooNew."""
        return self._keeper.look(self._path)

    def create(self, passphrase: str) -> str:
        """Make the vault and leave it unlocked; returns the recovery key. Slow. Raises what VaultKeeper.create raises.

        In a workshop there is no key: "" is returned.
        """
        self._open, key = self._keeper.create(self._path, passphrase)
        if self.practice:
            return key
        with suppress(CaseError):  # the vault is there, and nobody would see its key when this were raised
            self._open.settings.put(UNCHECKED, "1")
        return key

    def unlock(self, passphrase: str) -> None:
        """Open the vault. Slow. Raises what VaultKeeper.unlock raises."""
        self._open = self._keeper.unlock(self._path, passphrase)

    def reset_passphrase(self, recovery_key: str, passphrase: str) -> None:
        """Open the vault with the recovery key and give it a new passphrase. Slow."""
        self._open = self._keeper.reset_passphrase(self._path, recovery_key, passphrase)
        with suppress(CaseError):  # it is open, and the next time will do
            self.recovery_key_was_checked()

    def change_passphrase(self, old: str, new: str) -> None:
        """Another passphrase for the open vault. Slow. Raises what OpenVault.change_passphrase raises."""
        self.opened().change_passphrase(old, new)

    def renew_recovery_key(self, passphrase: str) -> str:
        """A new recovery key for the open vault. Slow. Raises what OpenVault.renew_recovery_key raises."""
        vault = self.opened()
        before = vault.settings.get(UNCHECKED)
        vault.settings.put(UNCHECKED, "1")  # before the key changes: it is said too when everything stops in between
        try:
            return vault.renew_recovery_key(passphrase)
        except KeyUnsure:
            raise
        except CaseError:
            with suppress(CaseError):
                vault.settings.put(UNCHECKED, before)
            raise

    @property
    def recovery_key_unchecked(self) -> bool:
        """Whether nobody proved yet to have the recovery key that holds now. Raises VaultLocked."""
        return self.opened().settings.get(UNCHECKED) is not None

    def recovery_key_was_checked(self) -> None:
        """Somebody has the recovery key on paper. Raises VaultLocked, VaultNotWritable."""
        if self.recovery_key_unchecked:
            self.opened().settings.put(UNCHECKED, None)

    def recovery_pdf(self, key: str, words: Translator) -> bytes:
        """The recovery key as a sheet to print, in the language of `words`."""
        from coachdesk.documents.recovery_pdf import recovery_pdf
        from coachdesk.documents.recovery_sheet import recovery_sheet

        return recovery_pdf(recovery_sheet(key, words))

    def lock(self) -> None:
        """Close the vault and forget what could be undone. Does nothing when it is locked."""
        if self._open is not None:
            self._undo.clear()
            vault, self._open = self._open, None
            vault.close()

    def forget(self) -> None:
        """Overwrite memory that was freed; call it once nothing shows the cases any longer. Nothing while unlocked."""
        if self._open is None:
            self._keeper.forget()

    @property
    def unlocked(self) -> bool:
        """Whether the vault is open."""
        return self._open is not None

    def opened(self) -> "OpenVault":
        """The unlocked vault. Raises VaultLocked."""
        if self._open is None:
            raise VaultLocked
        return self._open

    def check(self, progress: Callable[[int, int], bool] | None = None) -> IntegrityReport:
        """Verify every page and every case. Slow."""
        return self.opened().check(progress)

    # --- the PIN that ends the client's view ------------------------------------------------------------------------

    @property
    def has_pin(self) -> bool:
        """Whether a PIN was set."""
        return self.opened().settings.get(PIN_KEY) is not None

    def set_pin(self, pin: str) -> None:
        """Set the PIN, MIN_PIN digits or more; empty removes it. Raises PassphraseTooShort, OnlyInVault."""
        if self.practice:
            raise OnlyInVault
        if pin and len(pin) < MIN_PIN:
            raise PassphraseTooShort
        from coachdesk.domain.trail import Deed

        self.opened().settings.put(PIN_KEY, _hashed(pin, os.urandom(16)) if pin else None)
        self.opened().trail.note(Deed.SETTING_CHANGED, key=PIN_KEY)
        self._changes.announce(SettingsChanged(PIN_KEY))

    def proves_consultant(self, secret: str) -> bool:
        """Whether `secret` is the PIN or the passphrase. Slow. Raises TooManyTries after five wrong ones.

        Everything wrong that is typed here counts here. What is long enough to be a passphrase is a try at that too:
        it counts with those at unlocking as well, and is refused with them. A mistyped PIN never keeps the right
        passphrase from unlocking. The right PIN forgives what was wrong here; the right passphrase forgives all.
        """
        self._pin_tries.check()
        try:
            right = self._is_pin(secret) or self.opened().verify(secret)
        except TooManyTries:
            self._pin_tries.wrong()  # it was held against the PIN, so it is a guess at that
            raise
        if right:
            self._pin_tries.right()
        else:
            self._pin_tries.wrong()
        return right

    def _is_pin(self, secret: str) -> bool:
        stored = self.opened().settings.get(PIN_KEY)
        if stored is None:
            return False
        salt = bytes.fromhex(stored.split("$")[0])
        from hmac import compare_digest

        return compare_digest(stored, _hashed(secret, salt))


def _hashed(pin: str, salt: bytes) -> str:
    """Salt and scrypt of the PIN. It lies inside the encrypted vault, so that a light cost is enough."""
    from hashlib import scrypt

    digest = scrypt(pin.encode(), salt=salt, n=2**14, r=8, p=1)
    return f"{salt.hex()}${digest.hex()}"
