"""Vaults to do harm to, and what must be true of them afterwards."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from coachdesk.domain.casefile import CaseFile
from coachdesk.storage import keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import samira, yonas

PASSPHRASE = "drie rode fietsen"


@dataclass
class Tally:
    """What came of one kind of fault: how often, and what went wrong (each with enough to do it again)."""

    name: str
    done: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, outcome: str, by: int = 1) -> None:
        """One more with this outcome."""
        self.counts[outcome] = self.counts.get(outcome, 0) + by

    def __str__(self) -> str:
        told = ", ".join(f"{n} {outcome}" for outcome, n in self.counts.items())
        verdict = "; ".join(self.wrong[:5]) if self.wrong else "nothing wrong"
        return f"{self.name}: {self.done} done: {told}. {len(self.wrong)} wrong: {verdict}."


def keeper() -> FolderVaults:
    """Cheap derivation, since what is tried here is not the derivation."""
    return FolderVaults(keys.LEAST)


def unlocked(place: Path) -> OpenVault:
    """The vault in `place`, open."""
    return keeper().unlock(place, PASSPHRASE)


def made(place: Path, cases: int = 0) -> None:
    """A vault of so many cases, closed again."""
    vault, _ = keeper().create(place, PASSPHRASE)
    vault.cases.add_many(people(cases))
    vault.close()


def people(count: int) -> tuple[CaseFile, ...]:
    """Fictional people, numbered from 1."""
    return tuple(yonas(n) if n % 2 else samira(n) for n in range(1, count + 1))


def copied(place: Path, to: Path) -> Path:
    """A copy in the place of whatever was there."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(place, to)
    return to


def everything(vault: OpenVault) -> tuple[CaseFile, ...]:
    """Every case, by id. Raises what damage raises."""
    return tuple(vault.cases.get(case_id) for case_id in sorted(vault.cases.ids()))
