"""What is filled in on a form that is kept as one deed, while it is not kept: it waits in the vault, over leaving and locking."""

import json
from typing import Any

from coachdesk.desk.desk import Desk


def put(desk: Desk, case_id: str, form: str, about: str, filled: dict[str, Any] | None) -> None:
    """Hold what is filled in on a form about a handover or a guide; None forgets it. Drafts go along when a case is erased."""
    desk.settings.put(
        _key(case_id, form, about), json.dumps(filled, ensure_ascii=False) if filled is not None else None
    )


def get(desk: Desk, case_id: str, form: str, about: str) -> dict[str, Any] | None:
    """What is held; None where there is nothing."""
    found = desk.settings.get(_key(case_id, form, about))
    return json.loads(found) if found else None


def _key(case_id: str, form: str, about: str) -> str:
    return f"draft.{case_id}.{form}.{about}"
