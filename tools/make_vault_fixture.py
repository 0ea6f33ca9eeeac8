"""Makes the vault that tests keep of a released schema, in tests/vaults/schema-<revision>/.

Run it once, when a schema is released, and never again for that schema: what a test opens must be what that release
wrote. The people in it are fictional, the passphrase is no secret.

    python tools/make_vault_fixture.py
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from coachdesk.domain.address import DUTCH_SETTING  # noqa: E402
from coachdesk.domain.privacy import Ground  # noqa: E402
from coachdesk.storage import keys  # noqa: E402
from coachdesk.storage.schema import CURRENT  # noqa: E402
from coachdesk.storage.vault import FolderVaults  # noqa: E402
from tests.builders import BREACH, CORRECTED, REQUEST, an_id, rana, samira, telling, yonas  # noqa: E402
from tests.courses import following  # noqa: E402
from tests.handovers import PARTNERS, handed  # noqa: E402
from tests.joined import joined  # noqa: E402
from tests.library import ACTIVITIES, COOPERATION, VOLUNTEER  # noqa: E402
from tests.pictures import NOTE, seeing  # noqa: E402

PASSPHRASE = "een oude fiets"


def main() -> None:
    """Make the folder for the schema of today; refuses when it is there."""
    place = ROOT / "tests" / "vaults" / f"schema-{CURRENT.head}"
    if place.exists():
        sys.exit(f"{place} is there already and stays as it was released.")
    vault, recovery_key = FolderVaults(keys.LEAST).create(place, PASSPHRASE)
    vault.cases.add_many((yonas(1), samira(2), rana(3)))
    vault.settings.put("me.name", "Marieke de Vries")
    vault.settings.put(DUTCH_SETTING, "je")
    vault.cases.add(telling(4), CORRECTED)
    vault.registers.save_request(REQUEST)
    vault.registers.save_breach(BREACH)
    vault.cases.add(seeing(6))
    vault.cases.add(following(7))
    vault.cases.add(handed(8))
    vault.partners.save(PARTNERS)
    vault.cases.add(joined(9))
    vault.library.save((*ACTIVITIES, VOLUNTEER, COOPERATION))
    vault.growth.save(NOTE)
    vault.cases.add(yonas(5))
    vault.cases.erase(an_id(5), Ground.REQUEST)
    vault.close()
    (place / "vault.lock").unlink()
    (place / "recovery-key.txt").write_text(recovery_key + "\n")
    print(place)


if __name__ == "__main__":
    main()
