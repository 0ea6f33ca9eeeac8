"""What came of erasing a case, in sentences for the consultant."""

from typing import Final

from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.i18n import Translator, isolate_ltr, mark

_NAMES: Final = {
    Place.VAULT: mark("the vault, with search and earlier values"),
    Place.SPACE: mark("free space in the vault's file"),
    Place.LAPTOP: mark("backups on this laptop"),
    Place.FOLDER: mark("backups on the stick or drive"),
    Place.REPLACED: mark("vaults that a backup has replaced"),
    Place.ELSEWHERE: mark("backups in other places"),
}
_LATER: Final = mark(
    "The stick or folder with backups is not here now, or could not be written. It is erased there as soon as a backup is made to it again."
)
_SPACE: Final = mark(
    "There was no room to write the vault's file anew. Make room on the disk: CoachDesk tries again at the next backup."
)
_ELSEWHERE: Final = mark(
    "Backups in other places could not be cleaned now: {places}. Put the stick in, or remove them yourself. CoachDesk tries again at every backup."
)
_REPLACED: Final = mark(
    "A vault that a backup has replaced was not cleaned; it may be damaged: {places}. Remove it in the settings, under “Your vault”, when you no longer need it."
)


def report_lines(report: ErasureReport, words: Translator) -> list[str]:
    """From where it is gone, and where it could not be reached yet."""
    when = words.moment(report.erased_at)
    lines = [words.text("The case {id} was erased on {date}.", id=report.case_id, date=when)]
    lines += [words.text("Erased from: {place}", place=_named(reach, words)) for reach in report.reached]
    lines += [words.text("Not reached: {place}", place=_named(reach, words)) for reach in report.not_reached]
    return lines + left_lines(report, words)


def left_lines(report: ErasureReport, words: Translator) -> list[str]:
    """What is to be done about each place that was not reached."""
    kinds = {reach.place for reach in report.not_reached}
    lines = [words.text(_LATER)] if kinds & {Place.LAPTOP, Place.FOLDER} else []
    if Place.SPACE in kinds:
        lines.append(words.text(_SPACE))
    for place, source in ((Place.ELSEWHERE, _ELSEWHERE), (Place.REPLACED, _REPLACED)):
        if place in kinds:
            named = [isolate_ltr(str(path)) for kind, path in report.left if kind is place]
            lines.append(words.text(source, places=", ".join(named)))
    return lines


def _named(reach: Reach, words: Translator) -> str:
    name = words.text(_NAMES[reach.place])
    return words.text("{place} ({n})", place=name, n=reach.count) if reach.count > 1 else name
