"""Lets a native speaker review the translations without installing anything, and takes the answers in.

    python tools/review.py write --language ti OUT.html     a sheet that opens in any browser, from a memory stick too
    python tools/review.py read ANSWERS.json [--look]       puts the answers into the catalogue; --look only shows them

How a municipality goes about it: docs/reviewing.md.
"""

import argparse
import difflib
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import catalogues
from babel.messages.catalog import Message
from checking import allow, every
from checking.texts import text_of
from reviewing.answers import Change, Unreadable, put, read_answers
from reviewing.entries import Entry, entries
from reviewing.sheet import sheet

from coachdesk import paths
from coachdesk.i18n import Translators
from coachdesk.i18n.provenance import REVIEWED_IN


def write(language: str, out: Path) -> list[Entry]:
    """Write the sheet; returns its entries. Takes about half a minute: every page is opened and every paper made."""
    from reviewing.places import as_messages, collect

    translators = Translators(paths.translations())
    catalogue, dutch = catalogues.read(language), catalogues.read("nl")
    with tempfile.TemporaryDirectory() as folder:
        places = collect(Path(folder), language, translators.index(language))
    made = entries(catalogue, dutch, places)
    nowhere = as_messages([(entry.key, entry.given[-1]) for entry in made if entry.spot is None])
    places.pictures.update(nowhere.pictures)
    places.spots.update(nowhere.spots)
    made = entries(catalogue, dutch, places)
    out.write_text(sheet(language, made, places.pictures, translators), "utf-8")
    return made


def told(made: list[Entry]) -> str:
    """How many texts have which kind of picture."""
    on_pages = sum(1 for e in made if e.spot and not e.borrowed and not e.spot.picture.startswith("message"))
    borrowed = sum(1 for e in made if e.borrowed)
    return f"{len(made)} texts: {on_pages} in their place, {borrowed} in that of another form, the rest as messages"


def checked(language: str, message: Message) -> list[str]:
    """What the checks of the catalogues say against an entry, besides what its comments say."""
    left, _idle = allow.sift(every.of_text(text_of(language, message)))
    return [finding.says for finding in left if not finding.soft]


def read(path: Path, *, look: bool) -> int:
    """Show what the answers change and what is refused, and put them in; returns the exit code."""
    given = read_answers(path)
    catalogue = catalogues.read(given.language)
    changes, refused = put(given, catalogue, lambda message: checked(given.language, message))
    for change in changes:
        print("\n".join(shown(change)))
    for line in refused:
        print(f"Refused: {line}", file=sys.stderr)
    if changes and not look:
        catalogues.save(given.language, catalogue)
    good, better, unclear = (sum(c.verdict == verdict for c in changes) for verdict in ("good", "better", "unclear"))
    print(f"{given.by}: {good} good, {better} better, {unclear} not understood, {len(refused)} refused")
    return 1 if refused else 0


def shown(change: Change) -> list[str]:
    """A change as the lines of a difference."""
    lines = [f"{change.verdict or 'remark'}: {change.source!r}"]
    if change.before != change.after:
        difference = difflib.ndiff(change.before, change.after)
        lines += [f"  {line}" for line in difference if line[0] in "+-"]
    if change.remark:
        lines.append(f"  “{change.remark}”")
    return lines


def main(arguments: list[str]) -> int:
    """Write a sheet or read answers."""
    top = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    commands = top.add_subparsers(dest="command", required=True)
    writing = commands.add_parser("write", help="write a review sheet")
    writing.add_argument("--language", required=True, choices=REVIEWED_IN)
    writing.add_argument("out", type=Path)
    reading = commands.add_parser("read", help="put answers into the catalogue")
    reading.add_argument("answers", type=Path)
    reading.add_argument("--look", action="store_true", help="only show what would change")
    args = top.parse_args(arguments)
    if args.command == "write":
        began = time.monotonic()
        made = write(args.language, args.out)
        size, seconds = args.out.stat().st_size / 1e6, time.monotonic() - began
        print(f"{args.out}: {told(made)}; {size:.1f} MB, {seconds:.0f} s")
        return 0
    try:
        return read(args.answers, look=args.look)
    except Unreadable as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
