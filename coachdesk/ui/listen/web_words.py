"""How marks of the web are said: the same on the screen, for a screen reader, and for the client."""

from collections.abc import Iterable, Mapping

from coachdesk.domain.intake import Dimension, to_talk_about
from coachdesk.domain.picture import Web
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator


def mark_words(words: Translator, mark: float) -> str:
    """6 or 6,5: a decimal only where there is one."""
    return words.number(mark, 0 if mark == int(mark) else 1)


def name_of(words: Translator, dimension: Dimension) -> str:
    """The name of a side of health."""
    return words.ptext(dimension.name.context, dimension.name.source)


def with_mark(words: Translator, name: str, mark: float | None) -> str:
    """What was marked and its mark, in one piece; a dash where it was skipped."""
    return f"{name} {'–' if mark is None else mark_words(words, mark)}".replace(" ", "\u00a0")


def web_line(words: Translator, web: Web, dimensions: Iterable[Dimension]) -> str:
    """The day of a web and its marks in one line, which says all that the drawing says."""
    given = [with_mark(words, name_of(words, each), web.marks[each.id]) for each in dimensions if each.id in web.marks]
    if web.missing_mark is not None and web.missing:
        given.append(f"{said(words, web.missing)} {mark_words(words, web.missing_mark)}")
    return words.line(words.date(web.on), *(given or [words.text("No marks yet.")]))


def said(words: Translator, told: Words) -> str:
    """What the client told, in the language of who reads where somebody gave it in that language."""
    return told.shown_in(words.language)


def talk_names(
    words: Translator, web: Web, dimensions: Mapping[str, Dimension], opened: tuple[str, ...]
) -> tuple[str, ...]:
    """Names of what the client wants to talk about, in the order of the content; sensitive ones only if `opened`."""
    shown = to_talk_about(web, dimensions.values(), opened)
    return tuple(words.ptext(aspect.name.context, aspect.name.source) for aspect in shown)
