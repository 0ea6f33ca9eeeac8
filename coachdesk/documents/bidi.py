"""UAX #9, the Unicode Bidirectional Algorithm, for one paragraph in logical order.

`resolve_levels` gives every character its embedding level (odd is right to left), `line_levels` corrects
them for a line cut out of the paragraph, `visual_order` says in which order a line's pieces stand from left
to right. Mirroring of brackets (L4) is left to the shaper.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from coachdesk.documents.bidi_classes import ISOLATE_INITIATORS, REMOVED, STRONG, bidi_class
from coachdesk.documents.bidi_explicit import ExplicitLevels, match_isolates
from coachdesk.documents.bidi_implicit import isolating_run_sequences, resolve_sequence

_WEAK = {"ES", "ET", "CS", "NSM", "S", "WS", "ON", "B"}
_ONE_LEVEL = (frozenset({"L", "EN", *_WEAK}), frozenset({"R", "AL", *_WEAK}))
"""For each paragraph level the classes among which no rule gives any other level: most texts need no more."""


@dataclass(frozen=True, slots=True)
class Levels:
    """Result for a paragraph: its `base` level, each character's class and its level.

    A character that rule X9 removes bears the level of the character before it.
    """

    base: int
    classes: tuple[str, ...]
    levels: tuple[int, ...]


def resolve_levels(text: str, base: int | None = None) -> Levels:
    """Levels of a paragraph. `base` is 0 or 1, or None to take it from the first strong character (P2,
    P3).
    """
    classes = tuple(map(bidi_class, text))
    if base is None:
        base = _base_level(classes)
    if _ONE_LEVEL[base].issuperset(classes):
        return Levels(base, classes, (base,) * len(text))
    isolates = match_isolates(classes)
    explicit = ExplicitLevels(classes, base, isolates)
    levels = list(explicit.levels)
    for sequence in isolating_run_sequences(classes, explicit, isolates):
        resolve_sequence(sequence, text, classes, explicit.classes, levels)
    _fill_removed(classes, levels, base)
    return Levels(base, classes, tuple(levels))


def _base_level(classes: Sequence[str]) -> int:
    depth = 0
    for kind in classes:
        if kind in ISOLATE_INITIATORS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in STRONG:
            return 0 if kind == "L" else 1
    return 0


def _fill_removed(classes: Sequence[str], levels: list[int], base: int) -> None:
    before = base
    for index, kind in enumerate(classes):
        if kind in REMOVED:
            levels[index] = before
        before = levels[index]


def line_levels(paragraph: Levels, start: int, end: int) -> list[int]:
    """Rule L1: levels of the characters from `start` up to `end` when they stand on a line of their own.

    Separators, and white space before them or at the end of the line, go back to the paragraph's level.
    """
    levels = list(paragraph.levels[start:end])
    trailing = True
    for index in range(end - 1, start - 1, -1):
        kind = paragraph.classes[index]
        if kind in ("B", "S"):
            trailing = True
        elif not (kind in ("WS", "PDI") or kind in ISOLATE_INITIATORS or kind in REMOVED):
            trailing = False
        if trailing:
            levels[index - start] = paragraph.base
    return levels


def visual_order(levels: Sequence[int]) -> list[int]:
    """Rule L2: the indices of a line's pieces from left to right, given one level for each piece."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    if not odd:
        return order
    for threshold in range(max(levels), min(odd) - 1, -1):
        _turn_stretches(order, levels, threshold)
    return order


def _turn_stretches(order: list[int], levels: Sequence[int], threshold: int) -> None:
    """Reverse each maximal stretch, in the order so far, of pieces whose level is `threshold` or higher."""
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and levels[order[end]] >= threshold:
            end += 1
        order[start:end] = order[start:end][::-1]
        start = max(end, start + 1)
