"""What an exercise shows, in words of one language: on the wall, and beside it for the trainer."""

from dataclasses import dataclass

from coachdesk.domain.questions import Text
from coachdesk.i18n import Translator


@dataclass(frozen=True, slots=True)
class Card:
    """A title and the lines below it."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnWall:
    """All that the group sees, from above to below; what is empty is not there.

    `picture` is the name of a drawing and `pictured` what can be seen on it. `choices` have an option of the part each, and what
    stands under each when there is more to say.
    """

    big: str = ""
    soft: str = ""
    picture: str = ""
    pictured: str = ""
    picture_large: bool = False
    choices: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()


def said(text: Text, words: Translator) -> str:
    """A text of an exercise."""
    return words.ptext(text.context, text.source)


def all_said(texts: tuple[Text, ...], words: Translator) -> tuple[str, ...]:
    """Texts of an exercise."""
    return tuple(said(text, words) for text in texts)
