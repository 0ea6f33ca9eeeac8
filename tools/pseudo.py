"""A language that nobody speaks, to see what a translation would do to a page before there is one.

Every English source text becomes "[Ĥéļļö þéöþļé ···]": letters with marks above and below, about 40 % longer, in
brackets. A text without brackets was never given to the translator; two pairs in one sentence were put together from
pieces; a bracket that is missing at the end was cut off. What is written by rule and not by translation, such as a date
or the name of a language, stands in "‹ ›". The application never knows of this language.
"""

import re
from collections.abc import Callable
from functools import cache, wraps
from typing import Any, Final

from coachdesk import paths
from coachdesk.i18n import Formats, Translator, Translators

LANGUAGES: Final = {"pseudo": "en", "pseudo-rtl": "ar"}
"""Its name on command lines, and the language whose dates and direction it has."""
LONGER: Final = 0.4
"""The share by which it is longer than English; Dutch and Tigrinya are up to this much longer."""
_PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz"
_MARKED = "ÅåƁƀÇçĎďÉéƑƒĜĝĤĥÎîĴĵĶķĻļMmÑñÖöÞþQqŔŕŠšŢţÛûVvŴŵXxÝýŽž"
_MARKS: Final = str.maketrans(_PLAIN, _MARKED)
_SLOT: Final = re.compile(r"(\{\w+\})")


@cache
def stretched(source: str) -> str:
    """The source text in brackets, with marks and longer; its slots as they are."""
    sentence = source.rstrip(".?!…:")
    body = "".join(part if _SLOT.fullmatch(part) else part.translate(_MARKS) for part in _SLOT.split(sentence))
    more = round(len(source) * LONGER)
    # in groups as long as words, so that it wraps as text does; the sentence ends as it did
    tail = " ".join("·" * min(5, more - begin) for begin in range(0, more, 6))
    return f"[{body} {tail}{source[len(sentence) :]}]" if tail else f"[{body}{source[len(sentence) :]}]"


class Pseudo(Translator):
    """Answers each source text with itself, made strange."""

    def __init__(self, language: str) -> None:
        """`language` is the one whose dates, lists and direction are used."""
        super().__init__(language, paths.translations())
        self._catalogues = []

    def plural(self, one: str, other: str, n: int, /, **slots: object) -> str:
        return self._fill(stretched(one if n == 1 else other), other, {"n": n, **slots})

    def has(self, source: str, context: str | None = None) -> bool:
        return True

    def _find(self, source: str, context: str | None) -> str:
        return stretched(source)


def _marked(write: Callable[..., str]) -> Callable[..., str]:
    @wraps(write)
    def written(*args: Any, **named: Any) -> str:
        return f"‹{text}›" if (text := write(*args, **named)) else text

    return written


for _name, _member in vars(Formats).items():
    # heads of columns in a calendar have no room for two characters more
    written = callable(_member) and _member.__annotations__.get("return") in (str, "str")
    if written and not _name.startswith("_") and _name != "weekday_short":
        setattr(Pseudo, _name, _marked(_member))


class PseudoTranslators(Translators):
    """Every language of the program is the pseudo-language, with the dates and the direction of that language."""

    def __init__(self) -> None:
        super().__init__(paths.translations())

    def __getitem__(self, language: str) -> Translator:
        if language not in self._made:
            self._made[language] = Pseudo(language)
        return self._made[language]
