"""From what somebody typed to the data key, and how wrong tries are counted."""

from collections.abc import Callable

from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import WrongPassphrase
from coachdesk.domain.tries import Tries
from coachdesk.storage import keys, recovery
from coachdesk.storage.header import Header, WrappedKey
from coachdesk.storage.wiping import erase


class TryCounter:
    """The wrong tries of this process, per vault: at unlocking, at proving and at the recovery key together."""

    def __init__(self, clock: Callable[[], float] = elapsed) -> None:
        self._clock = clock
        self._tries: dict[str, Tries] = {}

    def of(self, header: Header) -> Tries:
        """The tries at the vault with this header."""
        return self._tries.setdefault(header.vault_id, Tries(self._clock))


def by_passphrase(header: Header, passphrase: str, tries: Tries) -> bytearray:
    """The data key. Slow. Raises WrongPassphrase, TooManyTries, TooLittleMemory."""
    tries.check()
    wrapping = keys.passphrase_key(passphrase, header.passphrase.salt, header.cost)
    return _unwrapped(header, header.passphrase, wrapping, keys.PASSPHRASE, tries)


def by_recovery_key(header: Header, typed: str, tries: Tries) -> bytearray:
    """The data key. Raises RecoveryKeyMistyped (which counts as no try), WrongPassphrase, TooManyTries."""
    tries.check()
    secret = recovery.typed(typed)
    wrapping = keys.recovery_wrapping_key(secret, header.recovery.salt)
    erase(secret)
    return _unwrapped(header, header.recovery, wrapping, keys.RECOVERY, tries)


def wrapped_by_passphrase(key: bytearray, passphrase: str, vault_id: str, cost: keys.KdfCost) -> WrappedKey:
    """The data key under a new passphrase, with a salt of its own. Slow. Raises TooLittleMemory."""
    salt = keys.new_salt()
    wrapping = keys.passphrase_key(passphrase, salt, cost)
    return WrappedKey(salt, keys.wrap(key, wrapping, vault_id, keys.PASSPHRASE))


def wrapped_by_recovery_key(key: bytearray, secret: bytes, vault_id: str) -> WrappedKey:
    """The data key under the bits of a recovery key."""
    salt = keys.new_salt()
    return WrappedKey(salt, keys.wrap(key, keys.recovery_wrapping_key(secret, salt), vault_id, keys.RECOVERY))


def _unwrapped(header: Header, held: WrappedKey, wrapping: bytearray, purpose: str, tries: Tries) -> bytearray:
    try:
        key = keys.unwrap(held.wrapped, wrapping, header.vault_id, purpose)
    except WrongPassphrase:
        tries.wrong()
        raise
    tries.right()
    return key
