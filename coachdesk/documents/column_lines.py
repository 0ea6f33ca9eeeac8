"""The lines of a paper in two languages, counted and taken by column."""

from collections.abc import Iterable
from typing import Protocol

from coachdesk.documents.sheets import Pair


class Columned(Protocol):
    """A sheet of one column, or of two."""

    @property
    def bilingual(self) -> bool: ...
    @property
    def page(self) -> Pair: ...
    @property
    def untranslated(self) -> Pair: ...


def in_clients_column(sheet: Columned, pairs: Iterable[Pair]) -> list[str]:
    """What stands in the client's column; a line that nobody gave in this language says so, and that is a line too."""
    lines = list(pairs) if sheet.bilingual else []
    missing = sheet.untranslated.other if any(pair.other is None for pair in lines) else None
    return [text for text in (*(pair.other for pair in lines), sheet.page.other, missing) if text]


def lacking(sheet: Columned, pairs: Iterable[Pair]) -> int:
    """How many lines say in a column that nobody has given these words in its language."""
    return sum(pair.nl is None or pair.other is None for pair in pairs) if sheet.bilingual else 0
