"""Cases out of the vault as files, and into it: plain ones for other programs, sealed ones for colleagues."""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final
from uuid import uuid4

from coachdesk.desk import undo
from coachdesk.desk.base import Area
from coachdesk.desk.changes import CaseListChanged, PartnersChanged
from coachdesk.desk.files import read_up_to
from coachdesk.desk.vault_ports import Sealing
from coachdesk.domain import path as path_of_case
from coachdesk.domain.case_format import WholeCase, partners_named, to_json
from coachdesk.domain.case_reader import from_json
from coachdesk.domain.casefile import CaseFile, CaseSummary
from coachdesk.domain.cases import SHORT, Case
from coachdesk.domain.duplicates import Duplicate, likeness
from coachdesk.domain.errors import CaseExists, CaseFileInvalid, CaseNotFound, FileNotReadable
from coachdesk.domain.partners import Partner, in_order
from coachdesk.domain.privacy import Earlier, Tombstone
from coachdesk.domain.search import phone_digits
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf

MOST_BYTES: Final = 32_000_000
SEALED_NAME: Final = "coachdesk-case.cdcase"
"""What a sealed file is called unless somebody types another name: it says nothing of the client."""
_SEALED: Final = b"age-encryption.org/"
_MOST_FOUND: Final = 200


class Decision(StrEnum):
    """What is done with a case that comes in."""

    NEW = "new"
    REPLACE = "replace"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Preview:
    """A case that lies in a file and is not stored yet.

    `duplicates` are cases of the vault that may be the same, the likeliest first; `erased` tells that the very case was
    once erased here; `sealed` whether the file was encrypted; `partners` are the entries of the directory that it names.
    """

    file: CaseFile
    earlier: tuple[Earlier, ...]
    duplicates: tuple[Duplicate, ...]
    sealed: bool
    erased: Tombstone | None = None
    partners: tuple[Partner, ...] = ()

    @property
    def mine(self) -> CaseSummary | None:
        """The very same case as it is in the vault, None when it is not."""
        return next((d.summary for d in self.duplicates if d.summary.id == self.file.case.id), None)


class TransferDesk(Area):
    """One file holds one case, whole, with the earlier values of its fields. A workshop has none: OnlyInVault."""

    # --- out --------------------------------------------------------------------------------------------------------

    def export(self, case_id: str, path: Path) -> None:
        """Write the whole case to `path`, **not encrypted**. Raises CaseNotFound, FileNotWritable, OnlyInVault."""
        self.refuse_in_workshop()  # a case file is made to be taken into a vault
        data = self._written(case_id, indent=2)
        self.tools.vault.opened().trail.note(Deed.CASE_EXPORTED, case_id, how="json")
        self.write(path, data)

    def share(
        self, case_id: str, path: Path, *, to: str = "", passphrase: str | None = None, public_key: str | None = None
    ) -> None:
        """Write the whole case to `path`, sealed with a passphrase or for a colleague's key: one of the two. Slow.

        `to` names the colleague for whom it is: it stands in the trail, and the client may see it (GDPR art. 15(1)(c)).
        Raises CaseNotFound, PassphraseTooShort, PublicKeyInvalid, FileNotWritable.
        """
        if (passphrase is None) == (public_key is None):
            raise ValueError("one of passphrase and public_key")
        self.refuse_in_workshop()
        data, sealing = self._written(case_id), self._sealing
        if public_key is not None:
            sealed = sealing.seal_for_key(data, public_key)
        else:
            sealed = sealing.seal_with_passphrase(data, passphrase or "")
        how = "passphrase" if public_key is None else "key"
        recipient = {"to": to.strip()[:SHORT]} if to.strip() else {}
        self.tools.vault.opened().trail.note(Deed.CASE_SHARED, case_id, once=False, how=how, **recipient)
        self.write(path, sealed)

    @property
    def public_key(self) -> str:
        """The key that colleagues seal cases for this vault with. No secret."""
        return self._sealing.public_key

    def key_in(self, text: str) -> str:
        """The public key in what was pasted. Raises PublicKeyInvalid."""
        return self._sealing.key_in(text)

    def key_from(self, path: Path) -> str:
        """The public key in a small text file. Raises FileNotReadable, PublicKeyInvalid."""
        try:
            with path.open("rb") as file:
                return self.key_in(file.read(10_000).decode("utf-8", "replace"))
        except OSError as error:
            raise FileNotReadable(path) from error

    def save_key(self, path: Path) -> None:
        """Write the own public key as a small text file. Raises FileNotWritable."""
        self.write(path, f"{self.public_key}\n".encode())

    def _whole(self, case_id: str) -> WholeCase:
        return WholeCase(self.store.get(case_id), self.store.history(case_id))

    def _partners(self, file: CaseFile) -> tuple[Partner, ...]:
        """The entries of the directory that a case names."""
        named = partners_named(file)
        return in_order(each for each in self.tools.vault.opened().partners.all() if each.id in named)

    def _written(self, case_id: str, indent: int | None = None) -> bytes:
        whole = self._whole(case_id)
        data = to_json(whole.file, whole.earlier, self._partners(whole.file))
        return json.dumps(data, ensure_ascii=False, indent=indent).encode() + b"\n"

    # --- in ---------------------------------------------------------------------------------------------------------

    def needs_passphrase(self, path: Path) -> bool:
        """Whether the file opens with a passphrase only. Raises FileNotReadable, CaseFileInvalid."""
        self.refuse_in_workshop()
        data = _read(path)
        return data.startswith(_SEALED) and self._sealing.needs_passphrase(data)

    def preview(self, path: Path, passphrase: str | None = None) -> Preview:
        """What is in the file, and which cases of the vault may be the same; nothing is stored. Slow when sealed.

        Raises FileNotReadable, CaseFileInvalid, CaseFileTooNew; NotForMe, also when a passphrase is needed and None
        is given; WrongPassphrase, TooManyTries.
        """
        self.refuse_in_workshop()
        data = _read(path)
        sealed = data.startswith(_SEALED)
        whole = _parsed(self._sealing.unseal(data, passphrase) if sealed else data)
        case = whole.file.case
        return Preview(whole.file, whole.earlier, self._duplicates(case), sealed, self._erased(case.id), whole.partners)

    def take(self, preview: Preview, decision: Decision, mine: str | None = None) -> CaseFile:
        """Store the case of a preview; returns it as it is in the vault now.

        NEW takes it as it is and raises CaseExists when its id is in use; a case that was erased here gets another id,
        since every copy of the vault forgets the old one for good. COPY gives it an id of its own. REPLACE puts
        it in the place of the case with the id `mine`, by default the very same one, which keeps its id; what that
        case said is kept as earlier values; can be undone while nothing was changed since; raises CaseNotFound,
        CaseRestricted.
        """
        self.refuse_in_workshop()
        file = preview.file
        if decision is Decision.REPLACE:
            replaced = self._replace(preview, file.case.id if mine is None else mine)
            self._take_partners(preview.partners)
            return replaced
        if decision is Decision.COPY or self._erased(file.case.id) is not None:
            file = _with_id(file, uuid4().hex)
        elif self._known(file.case.id):
            raise CaseExists(file.case.id)
        self.store.add(file, preview.earlier, Deed.CASE_RECEIVED)
        self._take_partners(preview.partners)
        self.tools.changes.announce(CaseListChanged())
        return file

    def _take_partners(self, partners: tuple[Partner, ...]) -> None:
        """Keep the entries that the directory here lacks; those that it has stay as they are."""
        store = self.tools.vault.opened().partners
        known = {each.id for each in store.all()}
        if new := [each for each in partners if each.id not in known]:
            store.save(new)
            self.tools.changes.announce(PartnersChanged())

    def _replace(self, preview: Preview, mine: str) -> CaseFile:
        before, file = self._whole(mine), _with_id(preview.file, mine)
        together = sorted({*before.earlier, *preview.earlier}, key=lambda e: (e.at, e.field, e.before))
        self.store.replace(file, tuple(together))
        self.tools.vault.opened().trail.note(Deed.CASE_RECEIVED, mine, how="replaced")
        left, name = self._whole(mine), before.file.case.calling_name
        back = undo.Undoable(undo.Deed.CASE_REPLACED, name, lambda: self._put_back(before, left))
        self.tools.undo.push(back)
        self.tools.changes.announce(CaseListChanged())
        return self.announce(mine)

    def _put_back(self, before: WholeCase, left: WholeCase) -> None:
        self.store.replace(before.file, before.earlier, over=left)
        self.tools.changes.announce(CaseListChanged())
        self.announce(before.file.case.id)

    def _duplicates(self, case: Case) -> tuple[Duplicate, ...]:
        found = []
        for case_id in self._candidates(case):
            mine = self.store.get(case_id)
            if why := likeness(case, mine.case):
                found.append(Duplicate(path_of_case.summary(mine), why))
        return tuple(sorted(found, key=lambda d: (d.summary.id != case.id, -len(d.why), d.summary.id)))

    def _candidates(self, case: Case) -> set[str]:
        """The ids of cases on all shelves with the same id, or that search finds by a name, phone number or reference."""
        names = (case.calling_name, case.official_name, case.own_script_name)
        wanted = {text for text in (*names, case.reference, phone_digits(case.details.phone)) if text.strip()}
        found = {case.id} if self._known(case.id) else set()
        for shelf in Shelf:
            for text in wanted:
                found.update(summary.id for summary in self.store.search(text, shelf, limit=_MOST_FOUND))
        return found

    def _erased(self, case_id: str) -> Tombstone | None:
        return next((stone for stone in self.store.tombstones() if stone.case_id == case_id), None)

    def _known(self, case_id: str) -> bool:
        try:
            self.store.get(case_id)
        except CaseNotFound:
            return False
        return True

    @property
    def _sealing(self) -> Sealing:
        """Raises OnlyInVault."""
        return self.tools.vault.opened().sealing


def _with_id(file: CaseFile, case_id: str) -> CaseFile:
    return replace(file, case=replace(file.case, id=case_id))


def _read(path: Path) -> bytes:
    data = read_up_to(path, MOST_BYTES)
    if data is None:
        raise CaseFileInvalid("$", "size")
    return data


def _parsed(data: bytes) -> WholeCase:
    try:
        values = json.loads(data)
        json.dumps(values, ensure_ascii=False).encode()  # half a character, which JSON allows, can't be kept
    except (ValueError, RecursionError):
        raise CaseFileInvalid("$", "json") from None
    return from_json(values)
