"""What a row says that nothing of ours can say is damage."""

from collections.abc import Iterator
from contextlib import contextmanager

from coachdesk.domain.errors import Cancelled, CaseError, CaseNotFound, VaultDamaged
from coachdesk.storage.engine import Database


@contextmanager
def sound(database: Database) -> Iterator[None]:
    """Around reading rows: turns what none of them can say into VaultDamaged; CaseNotFound and Cancelled stay what they are."""
    try:
        yield
    except (CaseNotFound, Cancelled):
        raise
    except (CaseError, KeyError, ValueError, TypeError) as error:
        raise VaultDamaged(database.file.parent, "cases") from error
