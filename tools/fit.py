"""Whether every text on every page has the room it needs.

    python tools/fit.py [--languages nl,ar,ti,pseudo] [--size 1366x768] [--only today,listen]

Prints page, widget, text, and the pixels that it needs and has. In the pseudo-language ("pseudo", and "pseudo-rtl" from
right to left) it names texts that no translator was asked for, and sentences put together from pieces.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fitting import findings
from screenshots import Studio
from unspoken import unspoken


def walk(folder: Path, language: str, size: tuple[int, int], only: frozenset[str] = frozenset()) -> Iterator[str]:
    """Findings on every page, or on those named, as lines; each of them once."""
    studio = Studio(folder, language, size)
    said = set()
    for page, root in studio.pages():
        if only and page not in only:
            continue
        studio.settle()
        found = [*findings(root), *(unspoken(root) if language.startswith("pseudo") else ())]
        for finding in found:
            if str(finding) not in said:
                said.add(str(finding))
                yield f"{page}: {finding}"
    studio.close()


def main() -> int:
    """Print the findings; the exit code says whether there are any."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--languages", default="nl,ar,ti,pseudo")
    options.add_argument("--size", default="1366x768")
    options.add_argument("--only", default="")
    args = options.parse_args()
    width, _, height = args.size.partition("x")
    only = frozenset(name for name in args.only.split(",") if name)
    count = 0
    for language in args.languages.split(","):
        with tempfile.TemporaryDirectory() as folder:
            for line in walk(Path(folder), language, (int(width), int(height)), only):
                count += 1
                print(f"{language} {line}", flush=True)
    print(f"{count} findings")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
