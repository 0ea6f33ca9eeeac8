"""What the window must know before a vault is open: its language. Nothing about any person is kept here."""

import json
import locale

from coachdesk import paths
from coachdesk.domain import languages


def language() -> str:
    """The language of the window: the one chosen last, else that of the computer, else Dutch."""
    try:
        kept = json.loads(paths.preferences().read_text("utf-8"))["language"]
    except (OSError, ValueError, KeyError, TypeError):
        kept = (locale.getlocale()[0] or "")[:2]
    return kept if kept in languages.INTERFACE else "nl"


def keep_language(code: str) -> None:
    """Remember the language of the window. A place that takes no writing is no reason to stop anyone."""
    path = paths.preferences()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"language": code}), "utf-8")
    except OSError:
        pass
