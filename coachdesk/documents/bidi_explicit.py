"""UAX #9 rules X1 to X8: levels given by embeddings, overrides and isolates."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from coachdesk.documents.bidi_classes import EMBEDDING_INITIATORS, ISOLATE_INITIATORS, STRONG

MAX_DEPTH = 125
"""The deepest explicit level (BD2)."""


def match_isolates(classes: Sequence[str]) -> dict[int, int]:
    """The index of each isolate initiator that is closed, with the index of the PDI that closes it (BD9)."""
    matches: dict[int, int] = {}
    unclosed: list[int] = []
    for index, kind in enumerate(classes):
        if kind in ISOLATE_INITIATORS:
            unclosed.append(index)
        elif kind == "PDI" and unclosed:
            matches[unclosed.pop()] = index
    return matches


class _Status(NamedTuple):
    """An entry of the directional status stack; `override` is "", "L" or "R"."""

    level: int
    override: str
    isolate: bool


class ExplicitLevels:
    """Walks a paragraph once; then `levels` are its explicit levels, `classes` those after overrides.

    Levels of characters that X9 removes mean nothing.
    """

    def __init__(self, classes: Sequence[str], base: int, isolates: Mapping[int, int]) -> None:
        self.base = base
        self.classes = list(classes)
        self.levels = [base] * len(classes)
        self._isolates = isolates
        self._stack = [_Status(base, "", False)]
        self._overflow_isolates = 0
        self._overflow_embeddings = 0
        self._valid_isolates = 0
        for index, kind in enumerate(classes):
            self._take(index, kind)

    def _take(self, index: int, kind: str) -> None:
        if kind in EMBEDDING_INITIATORS:
            self._open_embedding(kind)
        elif kind in ISOLATE_INITIATORS:
            self._place(index)
            self._open_isolate(index, kind)
        elif kind == "PDI":
            self._close_isolate()
            self._place(index)
        elif kind == "PDF":
            self._close_embedding()
        elif kind not in ("B", "BN"):
            self._place(index)

    def _place(self, index: int) -> None:
        """X6, and the same for isolate formatting characters: level and override of the innermost status."""
        status = self._stack[-1]
        self.levels[index] = status.level
        if status.override:
            self.classes[index] = status.override

    def _next_level(self, right_to_left: bool) -> int | None:
        """The next odd or even level, or None where that overflows (X2 to X5c)."""
        level = self._stack[-1].level
        level = (level + 1) | 1 if right_to_left else (level + 2) & ~1
        overflows = level > MAX_DEPTH or self._overflow_isolates or self._overflow_embeddings
        return None if overflows else level

    def _open_embedding(self, kind: str) -> None:
        """X2 to X5: LRE, RLE, LRO, RLO."""
        level = self._next_level(kind[0] == "R")
        if level is not None:
            self._stack.append(_Status(level, kind[0] if kind[2] == "O" else "", False))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def _open_isolate(self, index: int, kind: str) -> None:
        """X5a to X5c: RLI, LRI, and FSI, which takes the direction of what it holds."""
        level = self._next_level(kind == "RLI" or (kind == "FSI" and self._holds_right_to_left(index)))
        if level is not None:
            self._stack.append(_Status(level, "", True))
            self._valid_isolates += 1
        else:
            self._overflow_isolates += 1

    def _holds_right_to_left(self, initiator: int) -> bool:
        """P2 and P3 for the text between an FSI and its PDI; its classes have not been overridden yet."""
        end = self._isolates.get(initiator, len(self.classes))
        index = initiator + 1
        while index < end:
            kind = self.classes[index]
            if kind in STRONG:
                return kind != "L"
            inner = kind in ISOLATE_INITIATORS
            index = self._isolates.get(index, end) + 1 if inner else index + 1
        return False

    def _close_isolate(self) -> None:
        """X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack.pop().isolate:
                pass
            self._valid_isolates -= 1

    def _close_embedding(self) -> None:
        """X7."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif len(self._stack) > 1 and not self._stack[-1].isolate:
            self._stack.pop()
