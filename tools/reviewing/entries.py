"""The texts of a review sheet, in the order in which they are read through: what clients read comes first."""

from collections.abc import Iterable
from dataclasses import dataclass

import catalogues
from babel.messages.catalog import Catalog, Message
from provenance import forms_of

from coachdesk.i18n.catalogue import CONTEXT
from coachdesk.i18n.provenance import Provenance, hash_of, read_comment, read_comments
from reviewing.places import Places, Spot
from reviewing.words import GROUPS


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a catalogue for the sheet.

    `form` is the way of address, "" for the one that fits everyone; `borrowed` says that the picture shows that one.
    """

    key: str
    context: str
    form: str
    english: tuple[str, ...]
    dutch: tuple[str, ...]
    given: tuple[str, ...]
    notes: tuple[str, ...]
    said: tuple[Provenance, ...]
    group: str
    spot: Spot | None
    borrowed: bool = False

    @property
    def hash(self) -> str:
        """Tells this translation from another."""
        return hash_of(self.given)


def key_of(message: Message) -> str:
    """The key of an entry in a compiled catalogue."""
    source = message.id if isinstance(message.id, str) else message.id[0]
    return f"{message.context}{CONTEXT}{source}" if message.context else str(source)


def entries(catalogue: Catalog, dutch: Catalog, places: Places) -> list[Entry]:
    """Every translated entry, those on the client's paper first, then as they follow each other on screen."""
    made = [_entry(m, dutch, places) for m in catalogue if m.id and all(forms_of(m))]
    order = {name: at for at, name in enumerate(places.pictures)}
    groups = tuple(GROUPS)

    def place(entry: Entry) -> tuple[int, int, int, int, str]:
        spot = entry.spot
        where = (order[spot.picture], spot.y, spot.x) if spot is not None else (len(order), 0, 0)
        return groups.index(entry.group), *where, entry.context

    return sorted(made, key=place)


def _entry(message: Message, dutch: Catalog, places: Places) -> Entry:
    key, context = key_of(message), message.context or ""
    plain, _, form = context.partition("@")
    source = (message.id,) if isinstance(message.id, str) else tuple(map(str, message.id))
    base = key.removeprefix(context).removeprefix(CONTEXT)
    of_everyone = f"{plain}{CONTEXT}{base}" if plain else base
    spot = places.spots.get(key) or places.spots.get(of_everyone)
    beside = dutch.get(message.id, plain or None)
    to_client = catalogues.SPEAKS_TO_CLIENT in message.auto_comments
    return Entry(
        key=key,
        context=plain,
        form=form,
        english=tuple(map(str, source)),
        dutch=forms_of(beside) if beside is not None else (),
        given=forms_of(message),
        notes=tuple(_notes(message)),
        said=read_comments(message.user_comments),
        group=_group(spot, to_client=to_client),
        spot=spot,
        borrowed=spot is not None and key not in places.spots,
    )


def _notes(message: Message) -> Iterable[str]:
    """What is said about the text, but for where it comes from."""
    for comment in message.auto_comments:
        yield str(comment).removeprefix("TRANSLATORS: ")
    yield from (comment for comment in message.user_comments if read_comment(comment) is None)


def _group(spot: Spot | None, *, to_client: bool) -> str:
    where = spot.picture.partition("-")[0] if spot is not None else "message"
    if where in ("plan", "screen", "paper"):
        return where
    if to_client:
        return "asked"
    return "message" if where == "message" else "window"
