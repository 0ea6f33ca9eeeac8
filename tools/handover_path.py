"""Says which state of a handover can follow on which, and what has to be there before: docs/handover-path.md.

    python tools/handover_path.py            writes docs/handover-path.md
    python tools/handover_path.py --check    fails where that is old

Made from `RULES` in coachdesk/domain/handover/way.py, by which the program refuses and shows what lacks.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from coachdesk.desk.handover_words import GUARD_SENTENCES, TODO_SENTENCES
from coachdesk.documents.handed_choices import STATES
from coachdesk.domain.handover import State
from coachdesk.domain.handover.due import NEXT, PATIENCE, RECEIPT_DAYS
from coachdesk.domain.handover.passing import ENDS
from coachdesk.domain.handover.way import LETTER, RULES, Guard, Rule

PAGE = Path(__file__).resolve().parent.parent / "docs" / "handover-path.md"
HEAD = """\
# The way of a handover

Written by `tools/handover_path.py` from `RULES` in `coachdesk/domain/handover/way.py`. Do not change it by hand. The desk refuses
by the same table, the window shows from it what lacks, and `tests/domain/test_way.py` walks every row.
"""


def page() -> str:
    """The text of docs/handover-path.md."""
    ends = ", ".join(STATES[state] for state in ENDS)
    parts = (
        HEAD,
        "## What can follow on what\n",
        "| state | can follow on | what has to be there first |\n|---|---|---|\n" + "\n".join(map(_row, RULES)),
        f"\nEvery handover begins as **{STATES[State.IDEA]}**. At its end it is one of: {ends}. Nothing follows on these.\n",
        "## What each of these means\n",
        "| | what the window says where it lacks |\n|---|---|\n" + "\n".join(map(_guard, Guard)),
        f"\nThere is no letter without {_listed(LETTER)}. With the path of safety (a recorded ground, a reason, what is told, "
        "whether the client knows, and the second look of somebody else) `help` and `consent` are not asked for.\n",
        "## What comes next\n",
        "| state | what is to be done |\n|---|---|\n" + "\n".join(_next(state) for state in NEXT),
        f"\nA receipt is asked for after {RECEIPT_DAYS} working days, or on the day that was chosen, until it is there: so long the "
        f"contact person stays responsible. What stands still for {PATIENCE.days} days is overdue. Once the client takes back what "
        "was told already, that the other is told to stop goes before everything else.\n",
    )
    return "\n".join(parts)


def _row(rule: Rule) -> str:
    after = ", ".join(STATES[state] for state in rule.after)
    return f"| {STATES[rule.to]} (`{rule.to}`) | {after} | {_listed(rule.guards) or 'nothing'} |"


def _listed(guards: tuple[Guard, ...]) -> str:
    return ", ".join(f"`{guard}`" for guard in guards)


def _guard(guard: Guard) -> str:
    return f"| `{guard}` | {GUARD_SENTENCES[guard]} |"


def _next(state: State) -> str:
    return f"| {STATES[state]} | {TODO_SENTENCES[NEXT[state]].replace('{name}', 'the other')} |"


def main(arguments: list[str] | None = None) -> int:
    """Write, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, fail where the page is old")
    if not parser.parse_args(arguments).check:
        PAGE.write_text(page(), "utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text("utf-8") == page():
        return 0
    print("docs/handover-path.md is old: run tools/handover_path.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
