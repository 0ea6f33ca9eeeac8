"""The command line: what may be typed. Light, since the window starts through it too; `commands` does the work.

Exit codes: 0 done, 1 refused with one line on standard error, 2 wrong usage. Never a traceback.
"""

import argparse
from datetime import date
from pathlib import Path

from coachdesk import __version__
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.papers import PlanCopy, PlanVersion
from coachdesk.domain.privacy import Ground
from coachdesk.domain.reports import ReportFile

MOST = 1_000_000
LETTERS = (".pdf", ".docx", ".txt")
"""As what a letter is written (LetterForm, which the window need not read to start)."""
_COPIES = ("ar", "ti")
"""Languages of a client's copy of a letter."""


def parser(default_vault: Path) -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="coachdesk", description="Coaching newcomers in their own language, offline.")
    top.add_argument("--version", action="version", version=f"CoachDesk {__version__}")
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--vault", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="folder of the vault")
    top.add_argument("--vault", type=Path, metavar="DIR", default=default_vault, help="folder of the vault")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=[where])

    command("create", "make a vault and print its recovery key")
    demo = command("demo", "add fictional cases")
    demo.add_argument("--cases", type=_count, default=12, metavar="N", help="how many (default 12)")
    demo.add_argument("--seed", type=int, default=0, metavar="S", help="the same seed gives the same cases")
    cases = command("cases", "list cases: id, name, languages, step")
    cases.add_argument("--search", default="", metavar="TEXT", help="name in any script, reference or phone")
    cases.add_argument("--json", action="store_true", help="as JSON")
    plan = command("plan", "write the plan of a case as a PDF")
    plan.add_argument("--case", required=True, metavar="ID", help="id, or the start of one")
    plan.add_argument("--language", required=True, choices=INTERFACE, help="language beside the Dutch")
    plan.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    copies = [copy.value for copy in PlanCopy]
    plan.add_argument("--copy", choices=copies, default=PlanCopy.CLIENT.value, help="for whom (default client)")
    versions = [version.value for version in PlanVersion]
    plan.add_argument(
        "--version", dest="paper", choices=versions, default=PlanVersion.WHOLE.value, help="how much (default whole)"
    )
    plan.add_argument("--black-white", action="store_true", help="without colour")
    calendar = command("calendar", "write the appointments and dated steps of a case for a calendar")
    calendar.add_argument("--case", required=True, metavar="ID", help="id, or the start of one")
    calendar.add_argument(
        "--language", choices=INTERFACE, default="", help="language beside the Dutch (default the client's)"
    )
    calendar.add_argument("--out", required=True, type=Path, metavar="FILE.ics")
    picture = command("picture", "write what was seen together with a client as a PDF")
    picture.add_argument("--case", required=True, metavar="ID", help="id, or the start of one")
    picture.add_argument("--language", required=True, choices=INTERFACE, help="language beside the Dutch")
    picture.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    picture.add_argument("--copy", choices=copies, default=PlanCopy.CLIENT.value, help="for whom (default client)")
    progress = command("progress", "write how it goes with a client beside how it went as a PDF")
    progress.add_argument("--case", required=True, metavar="ID", help="id, or the start of one")
    progress.add_argument("--language", required=True, choices=INTERFACE, help="language beside the Dutch")
    progress.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    progress.add_argument("--copy", choices=copies, default=PlanCopy.CLIENT.value, help="for whom (default client)")
    letter = command("letter", "write the letter about a handover")
    letter.add_argument("--referral", required=True, metavar="ID", help="id of the handover, or the start of one")
    letter.add_argument(
        "--copy-language", choices=_COPIES, help="the client's copy, with this language beside the Dutch"
    )
    letter.add_argument("--out", required=True, type=_letter_file, metavar="FILE.pdf|.docx|.txt")
    report = command("report", "write counts over all cases, without names, of a period")
    for end in ("from", "to"):
        report.add_argument(f"--{end}", dest=f"{end}_day", required=True, type=_day, metavar="DAY")
    report.add_argument("--out", required=True, type=_report_file, metavar="FILE.pdf|.xlsx|.csv")
    report.add_argument("--language", choices=INTERFACE, default="nl", help="language of the report (default nl)")
    command("check", "verify the vault")
    audit = command("audit", "print who did what and when, and whether nobody has changed that")
    audit.add_argument("--case", metavar="ID", help="of one case, also an erased one: its id, or the start of it")
    audit.add_argument("--json", action="store_true", help="as JSON")
    backup = command("backup", "write the whole vault, encrypted, to one file")
    backup.add_argument("--out", required=True, type=Path, metavar="FILE.coachbackup")
    restore = command("restore", "put a backup in the place of the vault, which is kept")
    restore.add_argument("--backup", required=True, type=Path, metavar="FILE.coachbackup")
    restore.add_argument("--yes", action="store_true", help="do not ask first")
    command("passphrase", "change the passphrase of the vault")
    command("recover", "set a new passphrase with the recovery key")
    erase = command("erase", "erase a case for good, from the vault and from its backups")
    erase.add_argument("--case", required=True, metavar="ID", help="id, or the start of one")
    grounds = [ground.value for ground in Ground]
    erase.add_argument("--ground", choices=grounds, default=Ground.REQUEST.value, help="why (default request)")
    erase.add_argument("--yes", action="store_true", help="do not ask first")
    share = command("share", "write a case as an encrypted file for a colleague")
    share.add_argument("--case", required=True, metavar="ID", help="id, or the start of one")
    share.add_argument("--out", required=True, type=Path, metavar="FILE.cdcase")
    share.add_argument("--for", dest="to", default="", metavar="NAME", help="the colleague; the client may see it")
    share.add_argument("--key", metavar="KEY", help="the colleague's key; without it a passphrase is asked for")
    command("key", "print the key that colleagues encrypt cases for this vault with")
    export = command("export", "write a case as a file (not encrypted)")
    export.add_argument("--case", required=True, metavar="ID", help="id, or the start of one")
    export.add_argument("--out", required=True, type=Path, metavar="FILE.json")
    take = command("import", "read a case from a file")
    take.add_argument("file", type=Path, metavar="FILE", help="a FILE.cdcase or FILE.json")
    take.add_argument("--again", action="store_true", help="also a case that was erased here; it gets a new id")
    text = "show a workshop with fictional people; no vault is touched, and nothing is kept"
    workshop = commands.add_parser("workshop", help=text, description=text)
    workshop.add_argument(
        "--scenario", default="", metavar="ID", help="begin with this one, or with your own FILE.toml"
    )
    return top


def _report_file(text: str) -> Path:
    """A path that says by its ending as what a report is written."""
    if Path(text).suffix.lower().removeprefix(".") not in list(ReportFile):
        raise argparse.ArgumentTypeError(f"a name that ends in .pdf, .xlsx or .csv, not '{text}'")
    return Path(text)


def _letter_file(text: str) -> Path:
    """A path that says by its ending as what a letter is written."""
    if Path(text).suffix.lower() not in LETTERS:
        raise argparse.ArgumentTypeError(f"a name that ends in .pdf, .docx or .txt, not '{text}'")
    return Path(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"a day like 2026-03-31, not '{text}'") from error


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= MOST:
        raise ValueError
    return number
