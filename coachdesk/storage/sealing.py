"""One case in a file that nobody on the way can read: the age format (age-encryption.org/v1), written by pyrage.

A file is sealed for the public key of a colleague, or with a passphrase of its own. Other programs that know the format
open it too. Foreign files are looked at by ourselves first, so that none of them can stall or stop the program.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Any, Final

from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import CaseFileInvalid, NotForMe, PassphraseTooShort, PublicKeyInvalid, WrongPassphrase
from coachdesk.domain.tries import Tries
from coachdesk.storage.settings import SettingsStore

IDENTITY: Final = "age.identity"
"""The setting with the vault's own secret key."""
MOST_BYTES: Final = 32_000_000
"""Most bytes of a case, sealed or not."""
MOST_WORK: Final = 21
"""Most doublings of scrypt in a foreign file: 2 GiB of memory and some ten seconds. pyrage itself writes 18 to 20."""

_FIRST_LINE: Final = b"age-encryption.org/v1\n"
_MOST_HEADER: Final = 64_000
_STANZA: Final = re.compile(rb"-> ([!-~]+(?: [!-~]+)*)\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63})\n")
_END: Final = re.compile(rb"--- [A-Za-z0-9+/]{43}\n")
_SCRYPT: Final = re.compile(rb"scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)")
_KEY: Final = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_LETTERS: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_WRONG_PASSPHRASE, _WRONG_KEY = "Decryption failed", "No matching keys found"
"""What pyrage says; both are held to in the tests."""


class Sealing:
    """Seals and unseals for one open vault, which has a key of its own. One object counts the wrong passphrases."""

    def __init__(self, settings: SettingsStore, clock: Callable[[], float] = elapsed) -> None:
        self._settings = settings
        self._tries = Tries(clock)

    @property
    def public_key(self) -> str:
        """The key that colleagues seal files for this vault with; made when it is first asked for, and no secret."""
        return str(self._identity().to_public())

    def key_in(self, text: str) -> str:
        """The public key in what somebody pasted or kept in a file. Raises PublicKeyInvalid."""
        found = _KEY.findall("".join(text.split()).lower())
        if len(set(found)) != 1:
            raise PublicKeyInvalid
        _recipient(found[0])
        return str(found[0])

    def seal_for_key(self, data: bytes, public_key: str) -> bytes:
        """What only the vault with this key can open. Raises PublicKeyInvalid."""
        import pyrage

        recipient = _recipient(self.key_in(public_key))
        sealed: bytes = _called(pyrage.encrypt, data, [recipient])
        return sealed

    def seal_with_passphrase(self, data: bytes, passphrase: str) -> bytes:
        """What only the passphrase opens. Slow: about a second. Raises PassphraseTooShort."""
        from pyrage import passphrase as by_passphrase

        if len(_prepared(passphrase)) < PassphraseTooShort.MIN_PASSPHRASE:
            raise PassphraseTooShort
        sealed: bytes = _called(by_passphrase.encrypt, data, _prepared(passphrase))
        return sealed

    def needs_passphrase(self, data: bytes) -> bool:
        """Whether the sealed data asks for a passphrase. Raises CaseFileInvalid."""
        return _work(data) is not None

    def unseal(self, data: bytes, passphrase: str | None = None) -> bytes:
        """What was sealed for this vault, or with the passphrase. Slow with a passphrase: seconds.

        Raises NotForMe, also when a passphrase is needed and None is given; WrongPassphrase, TooManyTries; and
        CaseFileInvalid for what is not whole, too big, or asks for more work than MOST_WORK.
        """
        work = _work(data)
        if work is None:
            return self._by_key(data)
        if passphrase is None:
            raise NotForMe
        if work > MOST_WORK:
            raise CaseFileInvalid("$", "work")
        return self._by_passphrase(data, passphrase)

    def _by_key(self, data: bytes) -> bytes:
        import pyrage

        if self._settings.get(IDENTITY) is None:  # nobody ever had a key of this vault; looking at a file makes none
            raise NotForMe
        try:
            opened: bytes = _called(pyrage.decrypt, data, [self._identity()])
        except pyrage.DecryptError as error:
            if str(error) == _WRONG_KEY:
                raise NotForMe from None
            raise CaseFileInvalid("$", "seal") from None
        return opened

    def _by_passphrase(self, data: bytes, passphrase: str) -> bytes:
        import pyrage

        self._tries.check()
        try:
            opened: bytes = _called(pyrage.passphrase.decrypt, data, _prepared(passphrase))
        except pyrage.DecryptError as error:
            if str(error) == _WRONG_PASSPHRASE:
                self._tries.wrong()
                raise WrongPassphrase from None
            raise CaseFileInvalid("$", "seal") from None
        self._tries.right()
        return opened

    def _identity(self) -> Any:
        from pyrage import x25519

        kept = self._settings.get(IDENTITY)
        if kept is None:
            made = x25519.Identity.generate()
            self._settings.put(IDENTITY, str(made))
            return made
        return x25519.Identity.from_str(kept)


def _called(call: Callable[..., bytes], *given: Any) -> bytes:
    """What a function of pyrage gives. A panic inside it becomes CaseFileInvalid; else it would pass every handler."""
    try:
        return call(*given)
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise CaseFileInvalid("$", "seal") from None
        raise


def _work(data: bytes) -> int | None:
    """How often scrypt doubles its work for a file with a passphrase; None for one sealed for keys.

    Raises CaseFileInvalid for what is no header of the format.
    """
    if len(data) > MOST_BYTES:
        raise CaseFileInvalid("$", "size")
    stanzas = _stanzas(data[:_MOST_HEADER])
    scrypt = [stanza for stanza in stanzas if stanza.startswith(b"scrypt")]
    if not scrypt:
        return None
    found = _SCRYPT.fullmatch(scrypt[0])
    if len(stanzas) != 1 or found is None:
        raise CaseFileInvalid("$", "header")
    return int(found[1])


def _stanzas(head: bytes) -> list[bytes]:
    """The kinds and arguments of the stanzas: one for each key, or the passphrase, that opens the file."""
    if not head.startswith(_FIRST_LINE):
        raise CaseFileInvalid("$", "format")
    stanzas, at = [], len(_FIRST_LINE)
    while (found := _STANZA.match(head, at)) is not None:
        stanzas.append(found[1])
        at = found.end()
    if not stanzas or _END.match(head, at) is None:
        raise CaseFileInvalid("$", "header")
    return stanzas


def _recipient(public_key: str) -> Any:
    """The key as pyrage has it. Raises PublicKeyInvalid, also for the few keys that would seal for everyone."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from pyrage import RecipientError, x25519

    try:
        made = x25519.Recipient.from_str(public_key)
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(_point(public_key)))
    except (RecipientError, ValueError):
        raise PublicKeyInvalid from None
    return made


def _point(public_key: str) -> bytes:
    """The 32 bytes that a key spells in five bits a letter, without its checksum of six letters (Bech32)."""
    letters = public_key.removeprefix("age1")[:-6]
    bits = 0
    for letter in letters:
        bits = bits << 5 | _LETTERS.index(letter)
    return (bits >> (5 * len(letters) - 256)).to_bytes(32, "big")


def _prepared(passphrase: str) -> str:
    """The passphrase in one form for every keyboard and system (NFC), and as text that can be encoded."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "backslashreplace").decode()
