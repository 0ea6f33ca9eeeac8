"""One sentence for every error of work, buddies and activities: what lacks, and what to do."""

from collections.abc import Callable
from typing import Any, Final

from coachdesk.domain import errors as e
from coachdesk.i18n import Translator, isolate_ltr, mark

_PLAIN: Final = {
    e.TitleMissing: mark("Give the activity a name first."),
    e.HostMissing: mark("Write first where the work is."),
    e.WorkPurposeMissing: mark("Choose first what the work is for. Then it can begin."),
    e.ChangeReasonMissing: mark("Write why this changes. Then it is kept."),
    e.NobodyDrawn: mark("Draw somebody on the map first."),
    e.NoCardChosen: mark("Choose a card first."),
    e.NotAgreed: mark("Ask the client first, and note that the client agrees."),
}


def connection_sentence(error: e.CaseError, words: Translator) -> str | None:
    """What happened and what to do; None for errors that are not about these."""
    if type(error) in _PLAIN:
        return words.text(_PLAIN[type(error)])
    return next((say(error, words) for kind, say in _SENTENCES.items() if isinstance(error, kind)), None)


def _purposes(error: Any, words: Translator) -> str:
    return words.text("Choose at most {limit} purposes. Take one away first.", limit=error.limit)


def _cost(error: Any, words: Translator) -> str:
    return words.text("“{typed}” is no price. Write an amount, such as 2,50, or 0 for free.", typed=_typed(error.cents))


def _size(error: Any, words: Translator) -> str:
    return words.text("“{typed}” can't be counted here. Write a whole number.", typed=_typed(error.number))


def _typed(value: object) -> str:
    return isolate_ltr(str(value))


_SENTENCES: Final[dict[type[e.CaseError], Callable[[Any, Translator], str]]] = {
    e.TooManyPurposes: _purposes,
    e.CostNotPossible: _cost,
    e.SizeNotPossible: _size,
}
