"""That a paper is an exercise: what each page and each file says that a workshop makes."""

from typing import Final

from coachdesk.documents.sheets import Stamp
from coachdesk.i18n import Translator, mark, plain

EXERCISE: Final = mark("An exercise: not about a real person")


def stamps(*tongues: Translator) -> tuple[Stamp, ...]:
    """The sentence, once in each language; nothing for what is no exercise."""
    said = {words.language: words for words in tongues if words.exercise}
    return tuple(Stamp(words.text(EXERCISE), words.language, words.rtl) for words in said.values())


def in_one_line(said: tuple[Stamp, ...]) -> str:
    """The sentence for a file without pages, the client's language first; empty for what is no exercise."""
    return " / ".join(plain(stamp.text) for stamp in reversed(said))
