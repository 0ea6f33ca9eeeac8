"""Finding cases by name, reference or phone while the user types. Only SQLite's FTS5 is spoken here.

Every case has one line of tokens, made from the folded line of domain.search: each word once from its start, marked
"=", and, from three letters up, once from each of its letters, so that a search for the beginning of a token finds
the start of a word ("=ha" in "=haile") as well as its inside ("ile" in "ile"). How a name sounds is marked "~",
how it begins "~~".
All of it is a question of prefixes in one small index; a trigram index would need three letters, and a second index
beside it for the first two.
"""

import re
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.search import Heard, fold, heard_words, index_words, joined_sounds, phone_digits
from coachdesk.storage.rows import cases

_INSIDE: Final = 3
"""From this many letters on a search looks inside words; fewer would find nearly everyone."""
_START: Final = "="
_SOUND: Final = "~"
_BEGINNING: Final = "~~"
_SHORT: Final = 3
"""A sound of so few letters is that of a whole name; names that go on after it are found by their beginnings."""
_MOST_WORDS: Final = 32
"""Words of a query that are looked at; a pasted page is no search."""
_PHONE: Final = re.compile(r"[\d+()./-]*\d[\d+()./-]*")

_NAMES: Final = (cases.c.calling_name, cases.c.official_name, cases.c.own_script_name)
_search: Final = sa.table("search", sa.column("rowid", sa.Integer), sa.column("line", sa.Text))


def put(connection: sa.Connection, number: int, line: str) -> None:
    """Make the case findable by the words of `line` (of domain.search.index_words), and by no others."""
    drop(connection, number)
    connection.execute(sa.insert(_search), {"rowid": number, "line": tokens(line)})


def put_new(connection: sa.Connection, lines: dict[int, str]) -> None:
    """Make cases findable that were not before; lines by number."""
    connection.execute(sa.insert(_search), [{"rowid": n, "line": tokens(line)} for n, line in lines.items()])


def remake(connection: sa.Connection) -> None:
    """Make every case findable anew: what names sound like to this program may be other than to the one before it."""
    found = connection.execute(sa.select(cases.c.number, *_NAMES, cases.c.phone, cases.c.reference)).all()
    connection.execute(sa.delete(_search))
    if found:
        put_new(connection, {n: index_words(*names, phone=phone, reference=own) for n, *names, phone, own in found})
    tidy(connection)


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
            wanted.extend(_name(chunks))
    return " AND ".join(f"({part})" for part in wanted[:_MOST_WORDS]) or None


def _name(chunks: list[str]) -> list[str]:
    """Takes the next chunk, and what stands for it; where two may be written as one, the next two."""
    words = heard_words(chunks.pop(0))
    parts = [_word(heard) for heard in words]
    after = heard_words(chunks[0]) if len(words) == 1 and chunks else []
    if len(after) == 1 and (joined := joined_sounds(words[0].word, after[0].word)):
        chunks.pop(0)
        apart = f"({parts[0]}) AND ({_word(after[0])})"
        return [" OR ".join([f"({apart})", *map(_sound, joined)])]
    return parts


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


def _word(heard: Heard) -> str:
    """The word as it is spelled, or any of its sounds: those of a whole name, and of the beginning of one."""
    whole = (sound for sound in heard.sounds() if len(sound) > 1 or len(heard.word) >= _INSIDE)
    clear = dict.fromkeys((*whole, *heard.half_sounds()))
    return " OR ".join([_start(heard.word), *map(_sound, clear), *map(_begins, heard.half_beginnings())])


def _sound(sound: str) -> str:
    return f'"{_SOUND}{sound}"' + " *" * (len(sound) > _SHORT)


def _begins(beginning: str) -> str:
    return f'"{_BEGINNING}{beginning}" *'


def _start(word: str) -> str:
    return f'"{word}" *' if len(word) >= _INSIDE else f'"{_START}{word}" *'
