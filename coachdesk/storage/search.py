"""Finding cases by name, reference or phone while the user types. Only SQLite's FTS5 is spoken here.

Every case has one line of tokens, made from the folded line of domain.search: each word once from its start, marked
"=", and, from three letters up, once from each of its letters, so that a search for the beginning of a token finds
the start of a word ("=ha" in "=haile") as well as its inside ("ile" in "ile"). How a name sounds is marked "~".
All of it is a question of prefixes in one small index; a trigram index would need three letters, and a second index
beside it for the first two.
"""

import re
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.search import fold, phone_digits, sounds
from coachdesk.storage.rows import cases

_INSIDE: Final = 3
"""From this many letters on a search looks inside words; fewer would find nearly everyone."""
_START: Final = "="
_SOUND: Final = "~"
_MOST_WORDS: Final = 32
"""Words of a query that are looked at; a pasted page is no search."""
_PHONE: Final = re.compile(r"[\d+()./-]*\d[\d+()./-]*")

_search: Final = sa.table("search", sa.column("rowid", sa.Integer), sa.column("line", sa.Text))


def put(connection: sa.Connection, number: int, line: str) -> None:
    """Make the case findable by the words of `line` (of domain.search.index_words), and by no others."""
    drop(connection, number)
    connection.execute(sa.insert(_search), {"rowid": number, "line": tokens(line)})


def put_new(connection: sa.Connection, lines: dict[int, str]) -> None:
    """Make cases findable that were not before; lines by number."""
    connection.execute(sa.insert(_search), [{"rowid": n, "line": tokens(line)} for n, line in lines.items()])


def drop(connection: sa.Connection, number: int) -> None:
    """Make the case impossible to find. Its words leave the index at once (FTS5's secure-delete is on)."""
    connection.execute(sa.delete(_search).where(_search.c.rowid == number))


def tidy(connection: sa.Connection) -> None:
    """Write the index anew as one piece, so that no part of it speaks of what was dropped."""
    connection.exec_driver_sql("INSERT INTO search(search) VALUES ('optimize')")


def check(connection: sa.Connection) -> None:
    """Hold the index against its own copy of the lines. Raises a database error for damage when they disagree."""
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")


def found(columns: "tuple[sa.Column[Any], ...]") -> "sa.Select[Any]":
    """A query for the columns of the cases that fit, to be narrowed further; its parameter `wanted` is a `query`."""
    return (
        sa.select(*columns)
        .select_from(_search)
        .join(cases, cases.c.number == _search.c.rowid)
        .where(sa.text("search MATCH :wanted"))
    )


def tokens(line: str) -> str:
    """The tokens of a case from its folded line."""
    made: dict[str, None] = {}
    for word in line.split():
        if word.startswith(_SOUND):
            made[word] = None
            continue
        made[_START + word] = None
        for at in range(len(word) - _INSIDE + 1):
            made[word[at:]] = None
    return " ".join(made)


def query(text: str) -> str | None:
    """What FTS5 is asked: every word must fit. None when there is no word in `text`."""
    wanted: list[str] = []
    chunks = text.split()[:_MOST_WORDS]
    while chunks:
        phone = 0
        while phone < len(chunks) and _PHONE.fullmatch(chunks[phone]):
            phone += 1
        if phone:
            wanted.append(_number(" ".join(chunks[:phone])))
            chunks = chunks[phone:]
        else:
            wanted.extend(_word(word) for word in fold(chunks.pop(0)).split())
    return " AND ".join(f"({part})" for part in wanted[:_MOST_WORDS]) or None


def _number(text: str) -> str:
    """Digits in any grouping: one phone number without its spaces, or else words of a reference."""
    digits = phone_digits(text)
    options = [_start(digits)]
    if digits.startswith("31") and not text.startswith("31 "):
        options.append(_start("0" + digits[2:]))
    words = fold(text).split()[:_MOST_WORDS]
    if words != [digits]:
        options.append("(" + " AND ".join(_start(word) for word in words) + ")")
    return " OR ".join(options)


def _word(word: str) -> str:
    heard = sounds(word)
    if len(heard) > 1 and not word.isdecimal():
        return f'{_start(word)} OR "{_SOUND}{heard}" *'
    if heard and len(word) >= _INSIDE:
        return f'{_start(word)} OR "{_SOUND}{heard}"'
    return _start(word)


def _start(word: str) -> str:
    return f'"{word}" *' if len(word) >= _INSIDE else f'"{_START}{word}" *'
