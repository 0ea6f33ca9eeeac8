"""A translation as the checks read it, and what they find in it."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import catalogues
from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).resolve().parent.parent.parent
ALLOWED = tomllib.loads((ROOT / "tools" / "catalogue_allow.toml").read_text("utf-8"))

ETHIOPIC, ARABIC = "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f", "\u0600-\u06ff"
ETHIOPIC_LETTERS = "\u1200-\u135a\u1380-\u138f"
ETHIOPIC_WORD = re.compile(f"[{ETHIOPIC_LETTERS}]+")
ARABIC_WORD = re.compile("[\u0621-\u0652\u0670-\u06d3]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says of one text. `about` is the word it is about, for exceptions; "" where there is none.

    A `soft` finding is for a translator to go through; any other stops the checks of the project.
    """

    check: str
    language: str
    source: str
    context: str
    says: str
    about: str = ""
    soft: bool = False

    def __str__(self) -> str:
        place = f" ({self.context})" if self.context else ""
        return f"{self.source!r}{place} {self.says}"


@dataclass(frozen=True, slots=True)
class Text:
    """One entry of a catalogue. `dutch` is what the Dutch catalogue says, "" where that is not known."""

    language: str
    sources: tuple[str, ...]
    given: tuple[str, ...]
    context: str = ""
    dutch: str = ""
    comments: tuple[str, ...] = ()
    to_client: bool = False
    uncertain: bool = False

    @property
    def source(self) -> str:
        """The English text; of two forms the one for many."""
        return self.sources[-1]

    @property
    def plural(self) -> bool:
        """Whether the text has a form for one and a form for many."""
        return len(self.sources) > 1

    @property
    def place(self) -> str:
        """The context without the form of address."""
        return self.context.partition("@")[0]

    @property
    def form(self) -> str:
        """The form of address, "" for the one that fits everyone."""
        return self.context.partition("@")[2]

    @property
    def example(self) -> bool:
        """Whether it is an example in the content, which holds Dutch proper names on purpose."""
        return self.place.endswith(tuple(ALLOWED["latin_contexts"]))

    def finding(self, check: str, says: str, about: str = "", *, soft: bool = False) -> Finding:
        """What a check says of this text."""
        return Finding(check, self.language, self.source, self.context, says, about, soft)


def text_of(language: str, message: Message, dutch: str = "") -> Text:
    """An entry of a catalogue as the checks read it."""
    sources = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    given = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return Text(
        language,
        tuple(str(part) for part in sources),
        tuple(str(part or "") for part in given),
        context=message.context or "",
        dutch=dutch,
        comments=tuple(message.user_comments),
        to_client=catalogues.SPEAKS_TO_CLIENT in message.auto_comments,
        uncertain=message.fuzzy,
    )


def texts_of(language: str, catalogue: Catalog, dutch: Catalog) -> Iterator[Text]:
    """Every entry of a catalogue, with the Dutch beside it."""
    for message in catalogue:
        if message.id:
            beside = dutch.get(message.id, (message.context or "").partition("@")[0] or None)
            found = text_of("nl", beside).given[-1] if beside is not None else ""
            yield text_of(language, message, found)


def without_slots(text: str) -> str:
    """The text without its slots, whose names are always Latin."""
    return re.sub(r"\{[^{}]*\}", "", text)
