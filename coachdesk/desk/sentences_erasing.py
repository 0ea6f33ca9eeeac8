"""What came of erasing a case, in sentences for the consultant."""

from typing import Final

from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.i18n import Translator, mark

_NAMES: Final = {
    Place.VAULT: mark("the vault, with search, earlier values and free space"),
    Place.LAPTOP: mark("backups on this laptop"),
    Place.FOLDER: mark("backups on the stick or drive"),
    Place.REPLACED: mark("vaults that a backup has replaced"),
}


def report_lines(report: ErasureReport, words: Translator) -> list[str]:
    """From where it is gone, and where it could not be reached yet."""
    when = words.moment(report.erased_at)
    lines = [words.text("The case {id} was erased on {date}.", id=report.case_id, date=when)]
    lines += [words.text("Erased from: {place}", place=_named(reach, words)) for reach in report.reached]
    lines += [words.text("Not reached: {place}", place=_named(reach, words)) for reach in report.not_reached]
    if not report.complete:
        lines.append(words.text("It is erased there as soon as a backup is made to it again."))
    return lines


def _named(reach: Reach, words: Translator) -> str:
    name = words.text(_NAMES[reach.place])
    return words.text("{place} ({n})", place=name, n=reach.count) if reach.count > 1 else name
