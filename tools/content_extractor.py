"""The texts of a table in resources/content: the id is the context for translators, the English sentence the source."""

import re
from collections.abc import Iterator
from typing import Any

NOT_TEXT = frozenset(
    {"id", "kind", "area", "areas", "pictogram", "source", "section", "domain", "when", "page", "cards", "situations"}
    | {"tag", "tags", "kinds", "piles", "side", "layer", "purposes", "rows", "phone"}
    | {"card", "person", "stage", "drawing"}
    | {"group", "basis", "words", "family", "form", "dutch", "languages", "roles", "from", "level"}
)
"""Fields that are no text for anyone to read; every other string is."""


TO_CLIENT = re.compile(
    r"^(?:questions\.\w+\.(?:ask|more\.\d+)|cards\.\w+\.ask|life_domains\.\w+\.how|energy_cards\.question\.\w+\.ask|"
    r"health\.\w+\.ask|netherlands\.\w+\.(?:title|short|lines\.\d+|never|tell_back)|buddy\.(?:ask|visit)\.\w+\.text)$"
)
"""Contexts of what is said to the client."""


def speaks_to_client(context: str) -> bool:
    """Whether the text of a context speaks to the client."""
    return TO_CLIENT.match(context) is not None


def texts(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Context and source of every text in a table and the tables in it."""
    context = f"{prefix}.{table['id']}"
    for key, value in table.items():
        if key in NOT_TEXT:
            continue
        if isinstance(value, str):
            yield f"{context}.{key}", value
        elif isinstance(value, list):
            for number, item in enumerate(value):
                if isinstance(item, str):
                    yield f"{context}.{key}.{number}", item
                elif isinstance(item, dict):
                    yield from texts(context, item)


def of_file(stem: str, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Context and source of every text of a content file; a file with tables of several names has these in its contexts.

    On what a prompt card or a safety card rests is shown with it; cards that rest on the same share one text. Of a card on how
    things work each has a source of its own.
    """
    for name, tables in data.items():
        for table in tables:
            if stem in ("cards", "safety"):
                yield f"{stem}.source", table["source"]
            elif stem == "netherlands":
                yield f"{stem}.{table['id']}.source", table["source"]
            yield from texts(stem if len(data) == 1 else f"{stem}.{name}", table)
