"""One sentence for every error that a user may meet: what happened, and what to do. For the window and the commands."""

from collections.abc import Callable
from typing import Any

from coachdesk.desk.file_places import place_name
from coachdesk.domain import errors as e
from coachdesk.i18n import Translator, isolate_ltr, mark

_PLAIN: dict[type[e.CaseError], str] = {
    e.VaultMissing: mark("There is no vault in {path}. Make one first, or name the folder that holds it."),
    e.VaultExists: mark("There is a vault in {path} already. It was left as it is."),
    e.VaultForeign: mark("The folder {path} holds files of another program. Choose an empty folder for the vault."),
    e.VaultInUse: mark("The vault in {path} is open in another window or command. Close that one first."),
    e.VaultNotWritable: mark(
        "Nothing can be written in {path}. Is the disk full, read-only, or unplugged? Mend that and try again; nothing was lost."
    ),
    e.KeyUnsure: mark(
        "The disk with {path} failed while a key was being changed, so nobody can see which key works now. Once the disk is back: try the new passphrase, then the old one. If it was the recovery key, make a new one."
    ),
    e.VaultTooNew: mark(
        "The vault in {path} was made by a newer CoachDesk. Install the newest version to open it. Nothing was changed."
    ),
    e.WrongPassphrase: mark("That does not fit. Look at the capitals and the language of the keyboard, and try again."),
    e.RecoveryKeyMistyped: mark(
        "This is not a whole recovery key: a sign is wrong or missing. Look at each group once more."
    ),
    e.PassphraseTooShort: mark("A passphrase has at least eight signs. Four or five ordinary words are best."),
    e.TooManyTries: mark("That was wrong several times. Wait {seconds} seconds and try again."),
    e.TooLittleMemory: mark("There is not enough free memory. Close other programs and try again."),
    e.OnlyInVault: mark("This can't be done in a workshop. Close the workshop and open your vault for it."),
    e.VaultLocked: mark("The vault is locked. Unlock it first."),
    e.BackupUnreachable: mark(
        "The folder for backups, {path}, is not there. Is the stick in? Put it in, or choose another folder."
    ),
    e.BackupNotWritable: mark(
        "The backup can't be written at {path}. Is the stick full, read-only or pulled out? Your vault is as it was."
    ),
    e.BackupInVault: mark(
        "The place {path} is in the folder of the vault itself. A backup there gets lost with it. Choose another place."
    ),
    e.BackupInvalid: mark("The file {path} is no backup of CoachDesk. Choose another one."),
    e.BackupDamaged: mark("The backup {path} is damaged. Nothing was taken from it. Choose an older or another one."),
    e.BackupTooNew: mark(
        "The backup {path} was made by a newer CoachDesk. Install the newest version to open it. Nothing was changed."
    ),
    e.Cancelled: mark("Stopped. Nothing was changed."),
    e.ReasonMissing: mark("Write the reason: a decision like this has to be explained."),
    e.StillToCome: mark("This lies in the future. Look at the day and the time once more."),
    e.BeforeDiscovery: mark("This is earlier than the discovery. Look at the day and the time once more."),
    e.DayPassed: mark("This day has passed. Choose a later one."),
    e.YearsInvalid: mark("Write a whole number of years, from 0 to {limit}."),
    e.RequestClosed: mark("This request was answered already. Open it again first."),
    e.BreachUndecided: mark(
        "Not everything is decided. Write for the supervisory authority and for the people when they were told, or why not."
    ),
    e.CaseRestricted: mark(
        "This case may be read and not changed. The reason: {reason}. Lift the restriction first, if that is right."
    ),
    e.TrailBroken: mark(
        "The trail is not whole: entry {number} was changed or taken away. Keep this folder as it is, and ask for help."
    ),
    e.PublicKeyInvalid: mark("This is no key of a colleague. It begins with “age1”. Ask for it once more."),
    e.NotForMe: mark(
        "This file was not locked for you. Ask your colleague to lock it with your key or with a passphrase."
    ),
    e.CaseNotFound: mark("There is no case {case_id} in this vault."),
    e.CaseExists: mark("The case {case_id} is in this vault already. Nothing was changed."),
    e.CaseWasErased: mark("The case {case_id} was erased here and can't come back under that id. Nothing was changed."),
    e.ChangedSince: mark("It was changed since. Nothing was taken back."),
    e.NameMissing: mark("Write the name that this person wants to be called by."),
    e.BirthDateInvalid: mark("“{text}” is no birth date. Write a year, like 1998, or a whole date, like 14-03-1998."),
    e.TimeInvalid: mark("“{text}” is no time. Write it like 14:30."),
    e.UnknownId: mark("This program does not know the {kind} “{id}”. Is there a newer version?"),
    e.TooManyPriorities: mark("At most {limit} priorities at a time. Take one away first."),
    e.PhraseIncomplete: mark("A step still has an empty place. Open the step and fill it in."),
    e.StepEmpty: mark("A step does not say yet what is to be done. Open the step and choose or write it."),
    e.CardEmpty: mark("Write on the card what it is about."),
    e.PurposeMissing: mark(
        "First choose what you need this life domain for. Without a purpose nothing is written down."
    ),
    e.LevelNotPossible: mark("A level is a whole number from 1 to 5."),
    e.SharesNotWhole: mark("The shares come to {total} per cent. Together they are 100."),
    e.LookBeforeInformation: mark("This information is of a day to come. Look at the day once more."),
    e.WeightNotPossible: mark("A weight is 1, 2 or 3."),
    e.MarkNotPossible: mark("A mark lies between 0 and 10, whole or a half."),
    e.InterpreterTooYoung: mark(
        "A child does not interpret, even when the child is good at it. Call an interpreter, or choose another day together."
    ),
    e.DurationNotPossible: mark("A talk of {minutes} minutes can't be. Write how many minutes it took."),
    e.PlaceNotPossible: mark("A place in the order is a whole number from 1 to 5."),
    e.TooManyCards: mark("At most {limit} cards. Take one away first."),
    e.RatingNotPossible: mark("This is a whole number from 1 to 10."),
    e.ConfidenceNotPossible: mark("How sure somebody is, is a whole number from 0 to 10."),
    e.StairNotPossible: mark("The staircase has five steps. Choose one of them."),
    e.DueBeforeStart: mark("This day lies before the day of the goal. Choose a later one."),
    e.WhoMissing: mark("Write the name of who it is."),
    e.SecondLookOwn: mark("A second look is done by somebody else than you. Write that name."),
    e.HandoverNoteMissing: mark("Write what the new contact person has to know."),
    e.DaysNotPossible: mark("Write a whole number of days, from 1 to 366."),
    e.NothingToPrint: mark("There is nothing to print yet. Let the client choose first."),
    e.NothingPlanned: mark("There is no appointment and no step with a day yet. Plan one first."),
    e.NothingSeen: mark("There is nothing to print yet. Lay the cards, build the scale or draw the web first."),
    e.FileNotWritable: mark("The file {path} can't be written. Choose another place."),
    e.FileNotReadable: mark("The file {path} can't be read. Is the name right?"),
    e.CaseFileTooNew: mark("This file was written by a newer CoachDesk. Install the newest version to read it."),
    e.DomainTextsUnreadable: mark(
        "This file can't be read from line {line} on. Is it TOML or JSON? Nothing was changed."
    ),
    e.PhotoUnreadable: mark("The file {path} is no picture that can be read. Choose a photo in JPEG or PNG."),
    e.ContentInvalid: mark("CoachDesk is not installed whole: {file}, {id}: {problem}. Install it again."),
}
_DAMAGED = {
    "header": mark("The key file of the vault in {path} is damaged. Nothing was changed. Go back to a backup."),
    "cases": mark("The cases in {path} are damaged and can't be read whole. Nothing was changed. Go back to a backup."),
    "no header": mark(
        "The key file vault.json is missing from {path}. The cases are still there. Put it back, or go back to a backup."
    ),
    "no cases": mark(
        "The file with the cases, cases.db, is missing from {path}. Nothing was changed. Put it back, or go back to a backup."
    ),
}
_FILE_INVALID = mark("This file is no CoachDesk case: see {where} ({problem}). Nothing was taken from it.")
_TEXTS_INVALID = {
    "missing": mark("This file has no {where}. Nothing was changed. Look at the template."),
    "unknown": mark("{where} does not belong in this file. Nothing was changed. Look at the template."),
    "empty": mark("Nothing is written at {where} in this file. Nothing was changed."),
    "long": mark("The text at {where} in this file is too long. Nothing was changed."),
    "value": mark("What is written at {where} in this file can't be used. Nothing was changed. Look at the template."),
}
_TABLE = {
    "encoding": mark("The signs in this file can't be read. Save it anew as a table in UTF-8, and try again."),
    "columns": mark(
        "No column of this file says who it is. Call one of them “{organisation}” or “{person}” in the first row, and try again."
    ),
    "form": mark("This file is no table and no address book. Save it as CSV or as vCard, and try again."),
    "title": mark(
        "No column of this file says what it is called. Call one of them “{title}” in the first row, and try again."
    ),
    "library": mark("This file is no table and no library of activities. Save it as CSV, and try again."),
    "long": mark("This file has more than {limit} rows. Make several files of it, and take in one after another."),
}
_PROBLEMS = {
    "glyph": mark("{place}: the sign “{detail}” can't be printed. Take it out or write it differently."),
    "fit": mark("{place}: “{detail}” does not fit. Make it shorter, or put a space in it."),
    "page": mark("{place}: “{detail}” is too long for one page. Make it shorter, or print the whole plan."),
}


def sentence(error: e.CaseError, words: Translator) -> str:
    """What happened and what to do, in the language of `words`."""
    if isinstance(error, e.VaultDamaged):
        return words.text(_DAMAGED[error.part], path=_ltr(error.path))
    if isinstance(error, e.CaseFileInvalid):
        return _file_invalid(error, words)
    if isinstance(error, e.DomainTextsInvalid):
        return words.text(_TEXTS_INVALID.get(error.problem, _TEXTS_INVALID["value"]), where=_ltr(error.where))
    if isinstance(error, e.ScenarioInvalid):
        from coachdesk.desk.sentences_workshop import scenario_sentence

        return scenario_sentence(error, words)
    if isinstance(error, e.TableUnreadable):
        limit = words.number(int(error.detail)) if error.detail.isdecimal() else ""
        slots = {"organisation": words.text("Organisation"), "person": words.text("Person"), "limit": limit}
        slots["title"] = words.text("Activity")
        return words.text(_TABLE.get(error.problem, _TABLE["form"]), **slots)
    if isinstance(error, e.FieldTooLong):
        return words.text(
            "This is too long: {length} signs, where {limit} fit. Make it shorter.",
            length=error.length,
            limit=error.limit,
        )
    if isinstance(error, e.ExtensionTooLate):
        return words.text(
            "More time can be taken in the first month only: until {date}. Answer as soon as you can.",
            date=words.date(error.until),
        )
    if isinstance(error, e.DayTooEarly):
        return words.text("This lies before {date}. Look at the day once more.", date=words.date(error.day))
    if isinstance(error, e.HoursNotPossible):
        example, most = words.number(1.5, 1), words.number(2000)
        return words.text("Write hours in quarters, like {hours}, up to {limit}.", hours=example, limit=most)
    if isinstance(error, e.PrintStopped):
        return " ".join(print_problem(problem, words) for problem in error.problems)
    for kind in type(error).__mro__:
        if kind in _PLAIN:
            return words.text(_PLAIN[kind], **_slots(error))
    return _later(error, words)


def _later(error: e.CaseError, words: Translator) -> str:
    """Of what is not needed before a case is open."""
    from coachdesk.desk.sentences_connection import connection_sentence
    from coachdesk.desk.sentences_handover import handover_sentence

    said = handover_sentence(error, words) or connection_sentence(error, words)
    if said is None:
        raise KeyError(type(error))
    return said


def _file_invalid(error: e.CaseFileInvalid, words: Translator) -> str:
    """Names the field as the window does; its path stands behind it for whoever made the file."""
    name = place_name(error.where, words)
    if name is None:
        return words.text(
            "This file is no CoachDesk case, or it is damaged. Ask for the file once more. Nothing was taken from it."
        )
    return words.text(_FILE_INVALID, where=name, problem=_ltr(error.where))


def print_problem(problem: e.PrintProblem, words: Translator) -> str:
    """Where on the sheet something is wrong, and what to do about it."""
    return words.text(_PROBLEMS[problem.reason], place=_place(problem.place, words), detail=problem.detail)


def _place(place: str, words: Translator) -> str:
    """The name of a place on the sheet, such as "step 2.1"."""
    kind, _, number = place.partition(" ")
    names: dict[str, Callable[[], str]] = {
        "priority": lambda: words.text("Priority {number}", number=number),
        "step": lambda: words.text("Step {number}", number=number),
        "contact": lambda: words.text("Contact person"),
        "name": lambda: words.text("Name"),
        "signature": lambda: words.text("Signatures"),
        "energy": lambda: words.text("What gives energy"),
        "item": lambda: words.text("What may be told"),
        "appointment": lambda: words.text("When we meet"),
        "helpers": lambda: words.text("Who else helps me"),
        "sharing": lambda: words.text("What we share"),
    }
    return names.get(kind, lambda: words.text("The sheet"))()


def _slots(error: e.CaseError) -> dict[str, Any]:
    """The data of the error as slots; paths and ids keep their own direction."""
    fields = getattr(error, "__dataclass_fields__", {})
    values = {name: getattr(error, name) for name in fields}
    return {name: _ltr(value) if name in ("path", "case_id", "file") else value for name, value in values.items()}


def _ltr(value: object) -> str:
    return isolate_ltr(str(value))
