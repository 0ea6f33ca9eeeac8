"""The catalogues are complete, up to date, and written in the right script, spelling, punctuation and words.

    python tools/check_catalogues.py             prints what is wrong with the file and the text; exits with 1
    python tools/check_catalogues.py --report    prints what a translator should look at, grouped by check

Machines can't judge a translation; they can see an empty one, a lost slot, Amharic letters in Tigrinya, a Persian
letter in Arabic, a word that is not the one of the glossary. What nobody has reviewed must say so.
"""

import sys
from itertools import groupby

import catalogues
from checking import every
from checking.texts import Finding


def report(findings: list[Finding]) -> None:
    """Print the softer findings, by check and language."""

    def heading(finding: Finding) -> tuple[str, str]:
        return finding.check, finding.language

    for (check, language), group in groupby(sorted(findings, key=heading), key=heading):
        lines = [str(finding) for finding in group]
        print(f"\n{check}, {language}: {len(lines)}")
        for line in lines:
            print(f"  {line}")


def main(arguments: list[str]) -> int:
    """Check every catalogue of the project; 1 where something is wrong."""
    if arguments not in ([], ["--report"]):
        sys.exit("usage: python tools/check_catalogues.py [--report]")
    lines, softer = every.problems()
    if arguments:
        report(softer)
    for line in lines:
        print(line, file=sys.stderr)
    if not lines:
        print(
            f"catalogues: {len(catalogues.collected())} texts in {', '.join(catalogues.LANGUAGES)}; "
            f"{len(softer)} for a translator to look at (--report)"
        )
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
