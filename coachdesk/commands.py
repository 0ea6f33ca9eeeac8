"""Carrying out the commands of the command line on a desk."""

import argparse
import json
import os
import sys
import warnings
from getpass import GetPassWarning, getpass

from coachdesk.cli import MOST
from coachdesk.commands_json import as_json, trail_as_json
from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences import sentence
from coachdesk.desk.sentences_erasing import report_lines
from coachdesk.desk.sentences_trail import deed_sentence, verdict, who_did
from coachdesk.desk.transfer import Decision
from coachdesk.domain.errors import Cancelled, CaseError, CaseNotFound, TrailBroken, VaultMissing
from coachdesk.domain.handover.letters import Letter, LetterForm, LetterKind
from coachdesk.domain.papers import PlanCopy, PlanPaper, PlanVersion
from coachdesk.domain.privacy import Ground
from coachdesk.domain.reports import ReportFile
from coachdesk.domain.trail import TrailEntry
from coachdesk.domain.vaults import Shelf, VaultState
from coachdesk.i18n import Translator, isolate_ltr, plain

PASSPHRASE = "COACHDESK_PASSPHRASE"
NEW_PASSPHRASE = "COACHDESK_NEW_PASSPHRASE"
RECOVERY_KEY = "COACHDESK_RECOVERY_KEY"
SHARE_PASSPHRASE = "COACHDESK_SHARE_PASSPHRASE"


OPENING_THEMSELVES = ("create", "restore", "passphrase", "recover")
"""The commands before which the vault is not unlocked with its passphrase."""


class Refused(Exception):
    """A command can't go on; the argument is the line to print."""


def run(args: argparse.Namespace, desk: Desk, words: Translator) -> int:
    """Carry out the command in `args` on the vault of `desk`; returns the exit code."""
    try:
        _Commands(desk, words).run(args)
    except CaseError as error:
        return refuse(sentence(error, words))
    except Refused as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        return refuse(words.text("Stopped."))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # the last line of defence: one line and no traceback, which could hold names
        return refuse(
            words.text("Something unexpected went wrong ({kind}). Nothing was half-saved.", kind=type(error).__name__)
        )
    finally:
        desk.vault.lock()
    return 0


def refuse(text: str) -> int:
    """Say one line on standard error; returns the exit code."""
    print(" ".join(plain(text).split()), file=sys.stderr)
    return 1


class _Commands:
    """One method for each command."""

    def __init__(self, desk: Desk, words: Translator) -> None:
        self.desk, self.words = desk, words

    def run(self, args: argparse.Namespace) -> None:
        if args.command not in OPENING_THEMSELVES:
            self.desk.vault.unlock(self._passphrase(self.words.text("Passphrase: ")))
        getattr(self, f"{args.command}_")(args)

    def _passphrase(self, prompt: str, variable: str = PASSPHRASE) -> str:
        if (given := os.environ.get(variable)) is not None:
            return given
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", GetPassWarning)
                return getpass(plain(prompt))
        except GetPassWarning:  # no terminal to type at unseen: a script gives one line
            if line := sys.stdin.readline():
                return line.rstrip("\n")
        except EOFError:
            pass
        raise Refused(self.words.text("No passphrase was given."))

    def _new_passphrase(self, variable: str = PASSPHRASE) -> str:
        first = self._passphrase(self.words.text("New passphrase: "), variable)
        again = self._passphrase(self.words.text("The same passphrase again: "), variable)
        if first != again:
            raise Refused(self.words.text("The two passphrases are not the same."))
        return first

    def _say(self, text: str) -> None:
        print(plain(text))

    def _progress(self, done: int, total: int) -> bool:
        if sys.stderr.isatty():
            print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
        return True

    def _id(self, given: str) -> str:
        """The id that begins like this. Raises CaseNotFound; Refused when there are several."""
        fits = [
            s.id
            for shelf in Shelf
            for s in self.desk.cases.list(shelf, limit=MOST)
            if s.id == given or (len(given) >= 4 and s.id.startswith(given))
        ]
        if not fits:
            raise CaseNotFound(given)
        if len(fits) > 1:
            raise Refused(self.words.text("More than one case begins with {id}. Give more of the id.", id=given))
        return fits[0]

    def create_(self, args: argparse.Namespace) -> None:
        self.desk.vault.look()
        print(self.desk.vault.create(self._new_passphrase()))
        self.desk.vault.recovery_key_was_checked()  # who asks here sees it, and nothing can be typed over

    def backup_(self, args: argparse.Namespace) -> None:
        made = self.desk.backups.make_to(args.out, self._progress)
        self._say(str(made.path))

    def restore_(self, args: argparse.Namespace) -> None:
        secret = self._passphrase(self.words.text("Passphrase of the backup, or the recovery key: "))
        content = self.desk.backups.look_into(args.backup, secret, self._progress)
        words, made = self.words, self.words.moment(content.info.made_at)
        self._say(
            words.plural("Backup of {moment}: {n} case.", "Backup of {moment}: {n} cases.", content.cases, moment=made)
        )
        if not args.yes and not self._agrees():
            raise Cancelled
        kept = self.desk.backups.restore(args.backup, secret, self._progress)
        self._say(words.text("The backup is the vault now: {path}", path=isolate_ltr(str(self.desk.vault.path))))
        if kept is not None:
            self._say(words.text("The vault that was there is kept: {path}", path=isolate_ltr(str(kept))))

    def _agrees(self) -> bool:
        """Whether the user types yes, in the language that was asked in or in English."""
        yes = self.words.text("yes")
        try:
            typed = input(plain(self.words.text("Put it in the place of the vault? Type {yes}: ", yes=yes)))
        except EOFError:
            return False
        return typed.strip().casefold() in (plain(yes).casefold(), "yes")

    def passphrase_(self, args: argparse.Namespace) -> None:
        old = self._passphrase(self.words.text("Passphrase: "))
        self.desk.vault.unlock(old)
        self.desk.vault.change_passphrase(old, self._new_passphrase(NEW_PASSPHRASE))
        self._say(self.words.text("The passphrase is changed. Backups from before still open with the old one."))

    def recover_(self, args: argparse.Namespace) -> None:
        if self.desk.vault.look() is VaultState.MISSING:  # before anything secret is asked for
            raise VaultMissing(self.desk.vault.path)
        key = self._passphrase(self.words.text("Recovery key: "), RECOVERY_KEY)
        self.desk.vault.reset_passphrase(key, self._new_passphrase(NEW_PASSPHRASE))
        self._say(self.words.text("From now on the new passphrase opens the vault. The recovery key stays the same."))

    def demo_(self, args: argparse.Namespace) -> None:
        added = self.desk.demo.add(args.cases, args.seed, self._progress)
        self._say(self.words.plural("{n} fictional case was added.", "{n} fictional cases were added.", added))

    def cases_(self, args: argparse.Namespace) -> None:
        found = self.desk.cases.search(args.search, limit=MOST)
        if args.json:
            print(json.dumps([as_json(s) for s in found], ensure_ascii=False, indent=2))
            return
        for s in found:
            print("\t".join((s.id, s.calling_name, ",".join(s.speaks), s.stage)))

    def plan_(self, args: argparse.Namespace) -> None:
        paper = PlanPaper(PlanCopy(args.copy), PlanVersion(args.paper), args.black_white)
        self.desk.plans.save_pdf(self._id(args.case), args.language, args.out, paper)
        self._say(str(args.out))

    def calendar_(self, args: argparse.Namespace) -> None:
        self.desk.plans.save_calendar(self._id(args.case), args.language, args.out)
        self._say(str(args.out))

    def report_(self, args: argparse.Namespace) -> None:
        reports = self.desk.reports
        made = reports.make(reports.period(args.from_day, args.to_day), self._progress)
        reports.save(made, args.language, args.out, ReportFile(args.out.suffix.lower().removeprefix(".")))
        self._say(str(args.out))

    def letter_(self, args: argparse.Namespace) -> None:
        form = LetterForm(args.out.suffix.lower().removeprefix("."))
        if args.copy_language and form is not LetterForm.PDF:
            raise Refused(self.words.text("The client's copy is a PDF. Give a name that ends in .pdf."))
        case_id, about = self.desk.handing.whose(args.referral)
        letter = Letter(LetterKind.HANDOVER, about, args.copy_language or "nl")
        self.desk.letters.save(case_id, letter, args.out, form)
        self._say(str(args.out))

    def picture_(self, args: argparse.Namespace) -> None:
        self.desk.seeing.save_pdf(self._id(args.case), args.language, args.out, PlanCopy(args.copy))
        self._say(str(args.out))

    def progress_(self, args: argparse.Namespace) -> None:
        self.desk.following.save_pdf(self._id(args.case), args.language, args.out, PlanCopy(args.copy))
        self._say(str(args.out))

    def check_(self, args: argparse.Namespace) -> None:
        report = self.desk.vault.check(self._progress)
        if report.damage:
            raise Refused(self.words.text("Damage was found: {damage}.", damage=", ".join(report.damage)))
        self._say(
            self.words.plural("All is well: {n} case was read.", "All is well: {n} cases were read.", report.cases)
        )

    def audit_(self, args: argparse.Namespace) -> None:
        trail, words, content = self.desk.trail, self.words, self.desk.content
        report = trail.check()
        entries = trail.readable()
        if args.case is not None:
            case_id = self._id_in_trail(args.case, entries)
            entries = tuple(entry for entry in entries if entry.case_id == case_id)
        if args.json:
            print(json.dumps(trail_as_json(entries, report), ensure_ascii=False, indent=2))
        else:
            for entry in entries:
                at, case = entry.at.astimezone().strftime("%Y-%m-%d %H:%M:%S"), entry.case_id[:8] or "-"
                self._say("\t".join((at, who_did(entry, words), case, deed_sentence(entry, content, words))))
        if report.broken_at is not None:
            raise TrailBroken(report.broken_at)
        if not args.json:
            self._say(verdict(report, words))

    def _id_in_trail(self, given: str, entries: tuple[TrailEntry, ...]) -> str:
        """The id that begins like this, of an erased case too; see `_id`."""
        fits = {e.case_id for e in entries if e.case_id == given or (len(given) >= 4 and e.case_id.startswith(given))}
        return fits.pop() if len(fits) == 1 else self._id(given)

    def erase_(self, args: argparse.Namespace) -> None:
        case_id = self._id(args.case)
        if not args.yes and not self._names_again(case_id):
            raise Refused(self.words.text("That is not the id. Nothing was erased."))
        report = self.desk.erasing.erase(case_id, Ground(args.ground), self._progress)
        for line in report_lines(report, self.words):
            self._say(line)

    def _names_again(self, case_id: str) -> bool:
        """Whether the user types the first signs of the id once more."""
        asked = self.words.text("This can't be undone. To be sure, type the first 8 signs of {id}: ", id=case_id)
        try:
            return input(plain(asked)).strip().lower() == case_id[:8]
        except EOFError:
            return False

    def export_(self, args: argparse.Namespace) -> None:
        self.desk.transfer.export(self._id(args.case), args.out)
        self._say(str(args.out))

    def share_(self, args: argparse.Namespace) -> None:
        case_id, transfer = self._id(args.case), self.desk.transfer
        if args.key is not None:
            transfer.share(case_id, args.out, to=args.to, public_key=args.key)
        else:
            transfer.share(case_id, args.out, to=args.to, passphrase=self._new_passphrase(SHARE_PASSPHRASE))
        self._say(str(args.out))

    def key_(self, args: argparse.Namespace) -> None:
        print(self.desk.transfer.public_key)

    def import_(self, args: argparse.Namespace) -> None:
        transfer, passphrase = self.desk.transfer, None
        if transfer.needs_passphrase(args.file):
            passphrase = self._passphrase(self.words.text("Passphrase of the file: "), SHARE_PASSPHRASE)
        preview = transfer.preview(args.file, passphrase)
        if preview.erased is not None and not args.again:
            day = self.words.date(preview.erased.erased_at.astimezone().date())
            raise Refused(
                self.words.text(
                    "This case was erased here on {date}. To take it in all the same, add --again.", date=day
                )
            )
        file = transfer.take(preview, Decision.NEW)
        if preview.duplicates:
            alike = self.words.plural(
                "{n} case in this vault may be of the same person.",
                "{n} cases in this vault may be of the same person.",
                len(preview.duplicates),
            )
            print(plain(alike), file=sys.stderr)
        print(file.case.id)
