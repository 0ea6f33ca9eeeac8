"""One line in the language of the one who looks, and perhaps in a second one for the person beside."""

from collections.abc import Callable
from dataclasses import dataclass

from coachdesk.domain.faces import Face
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is shown and heard; `second` is empty where there is one language only."""

    text: str = ""
    language: str = ""
    second: str = ""
    second_language: str = ""

    @property
    def heard(self) -> tuple[tuple[str, str], ...]:
        """Each text with its language, in the order in which they are said."""
        both = ((self.text, self.language), (self.second, self.second_language))
        return tuple((text, language) for text, language in both if text)


@dataclass(frozen=True, slots=True)
class Tongues:
    """The translators of a screen for two people."""

    first: Translator
    second: Translator | None = None

    def line(self, say: Callable[[Translator], str]) -> Line:
        """What `say` makes of each language."""
        if self.second is None:
            return Line(say(self.first), self.first.language)
        return Line(say(self.first), self.first.language, say(self.second), self.second.language)

    def own(self, said: Words) -> Line:
        """Somebody's own words: in the languages of the screen as far as there are any, else as they were typed."""
        language = self.first.language
        text = said.in_language(language)
        if text is None:
            text, language = (
                (said.text, said.language) if said.text.strip() else (said.interpreted, said.other_language)
            )
        second = said.in_language(self.second.language) if self.second is not None else None
        if self.second is None or second is None or self.second.language == language:
            return Line(text, language)
        return Line(text, language, second, self.second.language)

    def card(self, face: Face) -> Line:
        """What stands on a card that can be chosen."""
        name = face.name
        return self.own(face.words) if name is None else self.line(lambda words: words.ptext(name.context, name.source))
