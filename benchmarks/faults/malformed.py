"""Files that nobody sound would have written: cases to import, backups to restore, vaults to unlock.

Hypothesis makes them, from sound ones and out of nothing. Each must be refused with a sentence in every language, or do
no harm, and what is on the disk must be as it was.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from benchmarks.faults.places import PASSPHRASE, Tally, copied, keeper, made, unlocked
from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences import sentence
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import Translators
from tests.builders import an_id

CASES = 6
LANGUAGES = ("nl", "ar", "ti", "en")
_LEFT_OUT = frozenset({"vault.lock"})


@dataclass
class Target:
    """What is fed: `feed` takes the bytes and returns whether they were taken for sound; `untouched` are folders."""

    name: str
    sound: bytes
    feed: Callable[[bytes], bool]
    untouched: tuple[Path, ...]


def malformed(folder: Path, times: int, seed: int = 0) -> Tally:
    """Feed `times` files, shared among import, restore and unlock."""
    tally = Tally("malformed files")
    words = Translators(paths.translations())
    targets = _targets(folder)
    for target in targets:
        _feed(target, times // len(targets), seed, tally, words)
    return tally


def _feed(target: Target, times: int, seed: int, tally: Tally, words: Translators) -> None:
    before = _contents(target)

    @seeded(seed)
    @settings(
        max_examples=times,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(harmed(target.sound))
    def fed(data: bytes) -> None:
        tally.done += 1
        try:
            taken = target.feed(data)
            tally.count(f"{target.name} harmless" if taken else f"{target.name} named")
        except CaseError as error:
            for language in LANGUAGES:
                if "{" in (told := sentence(error, words[language])) or not told:
                    tally.wrong.append(f"{target.name}: no sentence for {error!r}")
            tally.count(f"{target.name} {type(error).__name__}")
        except Exception as error:
            tally.wrong.append(f"{target.name}: {error!r} for {data[:60]!r}")
        if _contents(target) != before:
            tally.wrong.append(f"{target.name}: something was changed by {data[:60]!r}")

    fed()


def _contents(target: Target) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes()
        for folder in target.untouched
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in _LEFT_OUT
    }


# --- what is fed ------------------------------------------------------------------------------------------------------

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def harmed(sound: bytes) -> st.SearchStrategy[bytes]:
    """Bytes that are nearly `sound`, or not at all."""
    kinds = [
        st.binary(max_size=400),
        _edited(sound),
        _edited(sound),
        _cut(sound),
        _json.map(lambda v: json.dumps(v).encode()),
    ]
    if sound.lstrip().startswith(b"{"):
        kinds += [_other_value(json.loads(sound))] * 3
    return st.one_of(kinds)


def _edited(sound: bytes) -> st.SearchStrategy[bytes]:
    edit = st.tuples(
        st.floats(0, 1), st.sampled_from(["flip", "put", "take", "zero"]), st.binary(min_size=1, max_size=9)
    )

    def edited(edits: list[tuple[float, str, bytes]]) -> bytes:
        data = bytearray(sound)
        for share, kind, piece in edits:
            at = int(share * max(len(data) - 1, 0))
            if kind == "flip" and data:
                data[at] ^= piece[0] or 1
            elif kind == "put":
                data[at:at] = piece
            elif kind == "take":
                del data[at : at + piece[0] + 1]
            else:
                data[at : at + 64] = bytes(len(data[at : at + 64]))
        return bytes(data)

    return st.lists(edit, min_size=1, max_size=4).map(edited)


def _cut(sound: bytes) -> st.SearchStrategy[bytes]:
    return st.floats(0, 1).map(lambda share: sound[: int(share * len(sound))])


def _other_value(sound: Any) -> st.SearchStrategy[bytes]:
    """The same JSON with another value somewhere, or with a field more or less."""

    def changed(number: int, value: Any, drop: bool) -> bytes:
        copy = json.loads(json.dumps(sound))
        places = list(_places(copy))
        holder, key = places[number % len(places)]
        if drop and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = value
        return json.dumps(copy).encode()

    return st.builds(changed, st.integers(0, 10_000), _json, st.booleans())


def _places(value: Any) -> Any:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from _places(inner)


# --- what takes it ----------------------------------------------------------------------------------------------------


def _targets(folder: Path) -> list[Target]:
    place, given_file = folder / "vault", folder / "given"
    made(place, CASES)
    desk = _desk(place)
    desk.vault.unlock(PASSPHRASE)
    desk.transfer.export(an_id(1), folder / "plain.json")
    desk.transfer.share(an_id(2), folder / "sealed.cdcase", public_key=desk.transfer.public_key)
    backup = folder / "good.coachbackup"
    desk.backups.make_to(backup)
    desk.vault.lock()
    reader = _desk(copied(place, folder / "reader"))
    reader.vault.unlock(PASSPHRASE)
    given_file.mkdir()

    def written(data: bytes, name: str) -> Path:
        path = given_file / name
        path.write_bytes(data)
        return path

    def previewed(data: bytes) -> bool:
        reader.transfer.preview(written(data, "case"), PASSPHRASE)
        return True

    def restored(data: bytes) -> bool:
        content = desk.backups.look_into(written(data, f"x{backup.suffix}"), PASSPHRASE)
        return content.cases == CASES

    watched = (place,)
    return [
        Target("import", (folder / "plain.json").read_bytes(), previewed, watched),
        Target("sealed import", (folder / "sealed.cdcase").read_bytes(), previewed, watched),
        Target("restore", backup.read_bytes(), restored, watched),
        Target("unlock: key file", (place / "vault.json").read_bytes(), _unlocking(folder, "vault.json"), watched),
        Target("unlock: cases", (place / "cases.db").read_bytes(), _unlocking(folder, "cases.db"), watched),
    ]


def _desk(place: Path) -> Desk:
    loaded = content.load(paths.resources() / "content")
    return Desk(keeper(), place, lambda: loaded, Translators(paths.translations()))


def _unlocking(folder: Path, name: str) -> Callable[[bytes], bool]:
    """Put the bytes in the place of a file of a copy and unlock that; when it refuses, nothing of it may be changed."""
    pristine = copied(folder / "vault", folder / f"pristine-{name}")

    def fed(data: bytes) -> bool:
        place = copied(pristine, folder / "fed")
        (place / name).write_bytes(data)
        try:
            vault = unlocked(place)
        except CaseError:
            assert (place / name).read_bytes() == data, "what was refused was changed"
            raise
        try:
            return not vault.check().damage and len(vault.cases.ids()) == CASES
        finally:
            vault.close()

    return fed
