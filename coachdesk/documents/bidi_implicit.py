"""UAX #9 rules X10, W1 to W7, N0 to N2 and I1 to I2: levels that follow from the characters themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from coachdesk.documents.bidi_classes import CLOSED_BY, CLOSING, ISOLATE_INITIATORS, NEUTRALS, REMOVED
from coachdesk.documents.bidi_explicit import ExplicitLevels

_STRONG_FOR_NEUTRALS = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_BRACKET_STACK = 63


@dataclass(frozen=True, slots=True)
class RunSequence:
    """An isolating run sequence (BD13): indices into the paragraph, level, directions at its ends."""

    indices: tuple[int, ...]
    level: int
    start: str
    end: str

    @property
    def embedding(self) -> str:
        return "R" if self.level % 2 else "L"


# --- X10: sequences
# --------------------------------------------------------------------------------------------------


def isolating_run_sequences(
    classes: Sequence[str], explicit: ExplicitLevels, isolates: Mapping[int, int]
) -> Iterator[RunSequence]:
    """The paragraph, without the characters that X9 removes, as sequences that the later rules work on one
    by one.
    """
    levels = explicit.levels
    kept = [index for index, kind in enumerate(classes) if kind not in REMOVED]
    runs = [list(run) for _, run in groupby(kept, key=levels.__getitem__)]
    run_of_first = {run[0]: run for run in runs}
    position = {index: place for place, index in enumerate(kept)}
    closers = set(isolates.values())
    for run in runs:
        if run[0] in closers:
            continue
        chain = list(run)
        while chain[-1] in isolates:
            chain += run_of_first[isolates[chain[-1]]]
        first, last = position[chain[0]], position[chain[-1]]
        before = levels[kept[first - 1]] if first else explicit.base
        open_isolate = classes[chain[-1]] in ISOLATE_INITIATORS
        after = explicit.base if open_isolate or last + 1 == len(kept) else levels[kept[last + 1]]
        level = levels[chain[0]]
        yield RunSequence(tuple(chain), level, _direction(max(level, before)), _direction(max(level, after)))


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def resolve_sequence(
    sequence: RunSequence, text: str, classes: Sequence[str], overridden: Sequence[str], levels: list[int]
) -> None:
    """Apply W1 to I2 to one sequence and write the final levels of its characters into `levels`."""
    types = [overridden[index] for index in sequence.indices]
    _resolve_weak(types, sequence.start)
    _resolve_brackets(types, sequence, text, classes)
    _resolve_neutrals(types, sequence)
    for index, kind in zip(sequence.indices, types, strict=True):
        levels[index] = _implicit_level(kind, sequence.level)


def _implicit_level(kind: str, level: int) -> int:
    """I1 and I2."""
    if level % 2:
        return level if kind == "R" else level + 1
    return level + {"L": 0, "R": 1}.get(kind, 2)


# --- W1 to W7: weak types
# ----------------------------------------------------------------------------------------------


def _resolve_weak(types: list[str], start: str) -> None:
    _marks(types, start)
    _arabic_digits(types, start)
    _single_separators(types)
    _terminators(types)
    _latin_digits(types, start)


def _marks(types: list[str], start: str) -> None:
    """W1: a mark is like the character it stands on."""
    before = start
    for index, kind in enumerate(types):
        if kind == "NSM":
            types[index] = "ON" if before in ISOLATE_INITIATORS or before == "PDI" else before
        before = types[index]


def _arabic_digits(types: list[str], start: str) -> None:
    """W2 and W3: European digits after an Arabic letter become Arabic; Arabic letters are then R."""
    strong = start
    for index, kind in enumerate(types):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            types[index] = "AN"
    types[:] = ["R" if kind == "AL" else kind for kind in types]


def _single_separators(types: list[str]) -> None:
    """W4: one separator between two numbers of the same kind joins them."""
    for index in range(1, len(types) - 1):
        before, kind, after = types[index - 1 : index + 2]
        european = before == "EN" and kind in ("ES", "CS")
        arabic = before == "AN" and kind == "CS"
        if before == after and (european or arabic):
            types[index] = before


def _terminators(types: list[str]) -> None:
    """W5: signs such as % and the euro belong to the European number that they touch."""
    for start, end in _stretches(types, {"ET"}):
        touches = (start > 0 and types[start - 1] == "EN") or (end < len(types) and types[end] == "EN")
        if touches:
            types[start:end] = ["EN"] * (end - start)


def _latin_digits(types: list[str], start: str) -> None:
    """W6 and W7: separators left over are neutral; digits in left-to-right text are just L."""
    strong = start
    for index, kind in enumerate(types):
        if kind in ("ES", "ET", "CS"):
            types[index] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            types[index] = "L"


def _stretches(types: Sequence[str], kinds: set[str] | frozenset[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each maximal stretch of types that are among `kinds`."""
    start = 0
    while start < len(types):
        end = start
        while end < len(types) and types[end] in kinds:
            end += 1
        if end > start:
            yield start, end
        start = end + 1


# --- N0 to N2: brackets and neutrals
# -------------------------------------------------------------------------------------


def _resolve_brackets(types: list[str], sequence: RunSequence, text: str, classes: Sequence[str]) -> None:
    """N0: both brackets of a pair take one direction, from what they hold or what stands before."""
    for opening, closing in _bracket_pairs(types, sequence.indices, text):
        direction = _pair_direction(types, opening, closing, sequence)
        if direction:
            for place in (opening, closing):
                types[place] = direction
                _carry_to_marks(types, place, direction, sequence.indices, classes)


def _bracket_pairs(types: Sequence[str], indices: Sequence[int], text: str) -> list[tuple[int, int]]:
    """BD16: places of the pairs, by their opening brackets; the search ends at 63 open ones."""
    pairs: list[tuple[int, int]] = []
    unclosed: list[tuple[str, int]] = []
    for place, index in enumerate(indices):
        if types[place] != "ON":
            continue
        character = text[index]
        if character in CLOSED_BY:
            if len(unclosed) == _BRACKET_STACK:
                break
            unclosed.append((CLOSED_BY[character], place))
        elif character in CLOSING:
            _close_bracket(CLOSING[character], place, unclosed, pairs)
    return sorted(pairs)


def _close_bracket(closing: str, place: int, unclosed: list[tuple[str, int]], pairs: list[tuple[int, int]]) -> None:
    for depth in range(len(unclosed) - 1, -1, -1):
        if unclosed[depth][0] == closing:
            pairs.append((unclosed[depth][1], place))
            del unclosed[depth:]
            return


def _pair_direction(types: Sequence[str], opening: int, closing: int, sequence: RunSequence) -> str:
    inside = {_STRONG_FOR_NEUTRALS.get(kind, "") for kind in types[opening + 1 : closing]} - {""}
    if not inside or sequence.embedding in inside:
        return sequence.embedding if inside else ""
    for kind in reversed(types[:opening]):
        if kind in _STRONG_FOR_NEUTRALS:
            return _STRONG_FOR_NEUTRALS[kind]
    return sequence.start


def _carry_to_marks(
    types: list[str], place: int, direction: str, indices: Sequence[int], classes: Sequence[str]
) -> None:
    """Marks on a bracket go with it: W1 had made them neutral like the bracket was."""
    for after in range(place + 1, len(types)):
        if classes[indices[after]] != "NSM":
            return
        types[after] = direction


def _resolve_neutrals(types: list[str], sequence: RunSequence) -> None:
    """N1 and N2: neutrals between two of one direction take it, others the direction of the embedding."""
    for start, end in list(_stretches(types, NEUTRALS)):
        before = _STRONG_FOR_NEUTRALS[types[start - 1]] if start else sequence.start
        after = _STRONG_FOR_NEUTRALS[types[end]] if end < len(types) else sequence.end
        types[start:end] = [before if before == after else sequence.embedding] * (end - start)
