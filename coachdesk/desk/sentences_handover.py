"""One sentence for every error of handing over: what lacks, or what stands in the way of a letter, and what to do."""

from collections.abc import Callable
from typing import Any, Final

from coachdesk.desk.handover_words import GUARD_SENTENCES
from coachdesk.domain import errors as e
from coachdesk.i18n import Translator, isolate_ltr, mark

_OUT_OF_TURN: Final = mark("This is not its turn yet. Look at what comes first.")
_NUMBER: Final = mark(
    "Something in the letter looks like a citizen service number (BSN). Take it out: a letter never holds one."
)
_NUMBER_AT: Final = mark(
    "What stands under “{title}” looks like a citizen service number (BSN). Take it out: a letter never holds one."
)
_NAMED: Final = mark("The letter would say the client's name, and that may not be told. Write it without the name.")
_NAMED_AT: Final = mark(
    "What stands under “{title}” says the client's name, and that may not be told. Write it without the name."
)


def handover_sentence(error: e.CaseError, words: Translator) -> str | None:
    """What happened and what to do; None for errors that are not about handing over."""
    return next((say(error, words) for kind, say in _SENTENCES.items() if isinstance(error, kind)), None)


def _not_yet(error: Any, words: Translator) -> str:
    """One line for each guard."""
    lines = dict.fromkeys(words.text(GUARD_SENTENCES[guard]) for guard in error.guards)
    return "\n".join(lines) or words.text(_OUT_OF_TURN)


def _too_long(error: Any, words: Translator) -> str:
    over = words.plural(
        "The letter is about {n} line too long for one page.",
        "The letter is about {n} lines too long for one page.",
        error.over,
    )
    if not error.titles:
        return f"{over} {words.text('Write less about what you ask and why.')}"
    return (
        f"{over} {words.text('Write less under {titles}.', titles=words.listed(f'“{each}”' for each in error.titles))}"
    )


def _at(everywhere: str, there: str) -> Callable[[Any, Translator], str]:
    return lambda error, words: words.text(there, title=error.title) if error.title else words.text(everywhere)


def _not_found(error: Any, words: Translator) -> str:
    return words.text(
        "There is no handover {id} in this vault, or more than one begins like it.", id=isolate_ltr(error.referral_id)
    )


def _agreed(error: Any, words: Translator) -> str:
    return words.text("The client was asked about {name}. For somebody else, begin another handover.", name=error.name)


def _days(error: Any, words: Translator) -> str:
    return words.text("At most {limit} days can be proposed. Take one away first.", limit=error.limit)


_SENTENCES: Final[dict[type[e.CaseError], Callable[[Any, Translator], str]]] = {
    e.HandoverNotYet: _not_yet,
    e.RecipientAgreed: _agreed,
    e.TooManyDays: _days,
    e.ReferralNotFound: _not_found,
    e.LetterTooLong: _too_long,
    e.LetterHasNumber: _at(_NUMBER, _NUMBER_AT),
    e.LetterNamesClient: _at(_NAMED, _NAMED_AT),
}
