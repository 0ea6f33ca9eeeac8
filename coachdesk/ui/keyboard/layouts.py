"""Reading the arrangements of resources/keyboards/*.toml.

Reading is strict, as with the content: a key without a letter, a letter twice or a field that nobody knows stops with
the file and what is wrong with it.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from coachdesk import paths
from coachdesk.domain.errors import ContentInvalid

SCRIPTS: Final = ("ar", "ti")
"""The arrangements there are, each by the language that it is for."""

SIXTH: Final = 5
_ORDERS: Final = 7
_FIVE: Final = (8, 13, 10, 11, 12)
"""Where a row of letters keeps its labialised forms, beginning at the first letter of the row: those with e, u, i, a, ie."""
_FIRST, _LAST = 0x1200, 0x1357
_FOREIGN: Final = frozenset("ሠፀኀ")
"""Rows that Tigrinya as it is written in Eritrea has no use for."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it types, what it types with Shift, and the keys of a Latin keyboard that stand for the two."""

    letter: str
    latin: str = ""
    shifted: str = ""
    latin_shifted: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """An arrangement. `forms` gives for each letter of a syllabary all forms of its consonant, the seven orders first.

    `steps` says what a Latin key makes: by the letter before the cursor, which it then replaces, and under "" the
    letter that it types where nothing is replaced. `form_keys` are the Latin keys of the forms, in their order; the
    first for a consonant with one labialised form, the second for one with five.
    """

    id: str
    source: str
    rows: tuple[tuple[Key, ...], ...]
    marks: tuple[str, ...]
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    steps: dict[str, dict[str, str]] = field(default_factory=dict)
    form_keys: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@cache
def layout(script: str) -> Layout:
    """The arrangement that is shipped for a language of SCRIPTS. Raises ContentInvalid."""
    return read(paths.resources() / "keyboards" / f"{script}.toml")


def read(path: Path) -> Layout:
    """Read and check one arrangement. Raises ContentInvalid."""
    return _Reader(path).layout()


class _Reader:
    """Takes every field of a file once; what is left over is an error."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._left: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise self._fail(str(error)) from error

    def _fail(self, problem: str) -> ContentInvalid:
        return ContentInvalid(self._path.name, self._path.stem, problem)

    def _check(self, right: bool, problem: str) -> None:
        if not right:
            raise self._fail(problem)

    def _take(self, key: str, kind: type, table: dict[str, Any] | None = None) -> Any:
        table = self._left if table is None else table
        value = table.pop(key, None)
        self._check(isinstance(value, kind), f"{key} is not {kind.__name__}")
        if isinstance(value, list) and key != "row":
            self._check(all(isinstance(v, str) and v for v in value), f"{key} holds what is no letter")
        return value

    def layout(self) -> Layout:
        """The arrangement, all of it checked."""
        self._check(self._take("id", str) == self._path.stem, "id is not the name of the file")
        source, marks = self._take("source", str), tuple(self._take("marks", list))
        tables = self._take("row", list)
        self._check(bool(tables) and bool(source), "row and source may not be empty")
        rows = tuple(self._row(table) for table in tables)
        keys = [key for row in rows for key in row]
        typed = [t for key in keys for t in (key.letter, key.shifted) if t]
        pressed = [k for key in keys for k in (key.latin, key.latin_shifted) if k]
        self._check(len(set(pressed)) == len(pressed), "a key stands there twice")
        self._check(len(set(typed)) == len(typed), "a letter stands there twice")
        if "vowels" in self._left:
            made = self._orders(source, rows, marks)
        else:
            plain = {key.latin: key.letter for key in keys} | {key.latin_shifted: key.shifted for key in keys}
            made = Layout(self._path.stem, source, rows, marks, steps={"": plain})
        self._check(not self._left, f"nobody knows {', '.join(self._left)}")
        return made

    def _row(self, table: dict[str, Any]) -> tuple[Key, ...]:
        letters, keys = self._take("letters", list, table), self._take("keys", str, table)
        shifted: list[str] = self._take("shifted", list, table) if "shifted" in table else [""] * len(letters)
        shift_keys: str = self._take("shift_keys", str, table) if "shift_keys" in table else " " * len(letters)
        self._check(len(letters) == len(keys) == len(shifted) == len(shift_keys), f"{keys}: as many letters as keys")
        self._check(not table, f"nobody knows {', '.join(table)}")
        four = zip(letters, keys, shifted, shift_keys, strict=True)
        return tuple(Key(letter, key.strip(), other, shift.strip()) for letter, key, other, shift in four)

    # --- syllables --------------------------------------------------------------------------------------------------

    def _orders(self, source: str, rows: tuple[tuple[Key, ...], ...], marks: tuple[str, ...]) -> Layout:
        one, five = self._take("labialised", list), self._take("labialised_five", list)
        carriers, vowels = self._take("carriers", list), self._take("vowels", dict)
        alone = self._take("alone", dict)
        families: dict[str, tuple[str, ...]] = {}
        for key in (key for row in rows for key in row):
            first = key.letter
            right = len(first) == 1 and _FIRST <= ord(first) <= _LAST and not ord(first) % 8
            self._check(right and first not in _FOREIGN, f"{first} begins no row of letters in use")
            families[first] = _forms(first, 1 if first in one else 5 if first in five else 0)
        named = {*one, *five, *carriers}
        self._check(named <= set(families) and not set(one) & set(five), "a named letter is on no key, or named twice")
        self._check(sorted(vowels.values()) == [1, 2, 3, 4, 7], "vowels name the orders 1, 2, 3, 4 and 7")
        forms = {letter: family for family in families.values() for letter in family}
        chains = {key: tuple(self._take(key, list, alone)) for key in tuple(alone)}
        self._check(set(vowels) <= set(chains), "each vowel stands alone too")
        as_written = {first: families[first][3] for first in carriers}
        alone_on = {letter: key * (at + 1) for key, chain in chains.items() for at, letter in enumerate(chain)}
        shown = tuple(
            tuple(Key(letter := as_written.get(k.letter, k.letter), k.latin or alone_on.get(letter, "")) for k in row)
            for row in rows
        )
        pressed = {key.latin: families[key.letter] for row in rows for key in row if key.latin}
        self._check(not set(pressed) & set(chains), "a key is a consonant and a vowel")
        steps = _steps(pressed, vowels, chains)
        return Layout(self._path.stem, source, shown, marks, forms, steps, _form_keys(vowels))


def _forms(first: str, labialised: int) -> tuple[str, ...]:
    """All forms of a consonant by its first: the seven orders and its labialised forms (none, one or five)."""
    at = {0: (), 1: (_ORDERS,), 5: _FIVE}[labialised]
    return tuple(chr(ord(first) + n) for n in (*range(_ORDERS), *at))


def _form_keys(vowels: dict[str, int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    e, u, i, a, o = (next(key for key, order in vowels.items() if order == wanted) for wanted in (1, 2, 3, 4, 7))
    orders = (e, u, i, a, i + e, "", o)
    return (*orders, u + a), (*orders, *(u + vowel for vowel in (e, u, i, a, i + e)))


def _steps(
    pressed: dict[str, tuple[str, ...]], vowels: dict[str, int], chains: dict[str, tuple[str, ...]]
) -> dict[str, dict[str, str]]:
    """What each Latin key makes of the letter before it: s is ስ, then a makes it ሳ; i and e together are the fifth."""
    e, u, i, a = (next(key for key, order in vowels.items() if order == wanted) for wanted in (1, 2, 3, 4))
    steps: dict[str, dict[str, str]] = {"": {}}

    def step(before: str, key: str, made: str) -> None:
        steps.setdefault(before, {})[key] = made

    for key, family in pressed.items():
        step("", key, family[SIXTH])
        for vowel, order in vowels.items():
            step(family[SIXTH], vowel, family[order - 1])
        step(family[2], e, family[4])
        more = family[_ORDERS:]
        if len(more) == 1:
            step(family[1], a, more[0])
        elif more:
            for vowel, form in zip((e, u, i, a), more, strict=False):
                step(family[1], vowel, form)
            step(more[2], e, more[4])
    for key, chain in chains.items():
        step("", key, chain[0])
        for before, after in pairwise(chain):
            step(before, key, after)
    for number, letter in enumerate(chains[i]):  # ኢ and ዒ with e: their fifth orders
        step(letter, e, chr(ord(letter) + 2))
        if number + 1 < len(chains[i]):
            step(chr(ord(letter) + 2), e, chr(ord(chains[i][number + 1]) + 2))
    return steps
