"""Fifty letters about handing over, and the same texts drawn with bare ReportLab: no shaping, no fitting, no files."""

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.documents.letter_lines import on_slip, pairs
from coachdesk.documents.letter_sheets import LetterSheet
from coachdesk.domain.handover import State
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.i18n import Translators, plain
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW
from tests.handovers import ORGANISATION, REFERRAL, handed

COUNT = 50
FONT, SIZE, LEADING, MARGIN = "NotoSans", 11, 15, 58


@dataclass
class Fifty:
    """A vault with as many cases, each with a handover that can go out; `folder` is emptied by nobody."""

    desk: Desk
    wanted: tuple[tuple[str, str], ...]
    sheets: tuple[LetterSheet, ...]
    folder: Path
    rounds: Iterator[int]

    def batch(self) -> None:
        """Read, checked, written, laid out, and kept as files and in the trail."""
        folder = self.folder / str(next(self.rounds))
        folder.mkdir()
        self.desk.letters.batch(self.wanted, folder)

    def bare(self) -> None:
        """Their lines, broken to their width, one below the other."""
        for sheet in self.sheets:
            _bare(sheet)


@contextmanager
def fifty() -> Iterator[Fifty]:
    """A vault with fifty letters to write."""
    with tempfile.TemporaryDirectory() as folder:
        loaded = content.load(paths.resources() / "content")
        keeper = FolderVaults(LEAST, now=lambda: NOW)
        translators = Translators(paths.translations())
        desk = Desk(keeper, Path(folder) / "vault", lambda: loaded, translators, lambda: NOW)
        desk.vault.create("vier gewone woorden samen")
        desk.vault.recovery_key_was_checked()
        desk.settings.save_organisation(ORGANISATION)
        files = [handed(number, State.SEEN) for number in range(1, COUNT + 1)]
        desk.vault.opened().cases.add_many(
            [replace(file, case=replace(file.case, reference=f"ZW-2026-{n:03}")) for n, file in enumerate(files)]
        )
        wanted = tuple((file.case.id, REFERRAL.id) for file in files)
        letter = Letter(LetterKind.HANDOVER, REFERRAL.id)
        sheets = tuple(desk.letters.sheet(case_id, letter) for case_id, _about in wanted)
        yield Fifty(desk, wanted, sheets, Path(folder), count())
        desk.vault.lock()


def _bare(sheet: LetterSheet) -> bytes:
    if FONT not in pdfmetrics.getRegisteredFontNames():
        path = paths.resources() / "fonts" / f"{FONT}_400Regular.ttf"
        pdfmetrics.registerFont(TTFont(FONT, str(path), shapable=False))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for page in ((*sheet.organisation, *sheet.to, *_texts(pairs(sheet))), _texts(on_slip(sheet))):
        canvas.setFont(FONT, SIZE)
        y = A4[1] - MARGIN
        for text in page:
            for line in simpleSplit(plain(text), FONT, SIZE, A4[0] - 2 * MARGIN):
                canvas.drawString(MARGIN, y, line)
                y -= LEADING
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _texts(said: Iterator) -> list[str]:
    return [pair.nl or "" for pair in said]
