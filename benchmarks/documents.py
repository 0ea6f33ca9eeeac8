"""A plan to measure, and the same texts drawn with bare ReportLab: no shaping, no order of runs, no shapes."""

import io
from collections.abc import Iterator

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from coachdesk import content, paths
from coachdesk.documents.plan_pdf import plan_pdf
from coachdesk.documents.plan_sheet import plan_sheet
from coachdesk.documents.sheets import Pair, PlanSheet
from coachdesk.i18n import Translators, plain
from tests.builders import NOW, samira, yonas

FONTS = {"nl": "NotoSans", "en": "NotoSans", "ti": "NotoSansEthiopic", "ar": "NotoSansArabic"}
MARGIN, COLUMN, SIZE, LEADING = 42, 250, 14, 21


def sheet(language: str) -> PlanSheet:
    """The plan of a fictional person in Dutch and `language`."""
    translators, loaded = Translators(paths.translations()), content.load(paths.resources() / "content")
    file = samira() if language == "ar" else yonas()
    return plan_sheet(file, loaded, translators["nl"], translators[language], NOW.date())


def ours(what: PlanSheet) -> bytes:
    """The plan as a client gets it."""
    return plan_pdf(what, created=NOW)


def bare(what: PlanSheet) -> bytes:
    """Its texts in two columns, broken to their width, one below the other."""
    for name in {FONTS["nl"], FONTS[what.language]}:
        if name not in pdfmetrics.getRegisteredFontNames():
            path = paths.resources() / "fonts" / f"{name}_400Regular.ttf"
            pdfmetrics.registerFont(TTFont(name, str(path), shapable=False))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    y = A4[1] - MARGIN
    for pair in pairs(what):
        columns = [(pair.nl or "", FONTS["nl"], MARGIN), (pair.other or "", FONTS[what.language], MARGIN + COLUMN + 11)]
        broken = [(simpleSplit(plain(text), font, SIZE, COLUMN), font, x) for text, font, x in columns]
        height = max(len(lines) for lines, _, _ in broken) * LEADING
        if y - height < MARGIN:
            canvas.showPage()
            y = A4[1] - MARGIN
        for lines, font, x in broken:
            canvas.setFont(font, SIZE)
            for number, line in enumerate(lines):
                canvas.drawString(x, y - number * LEADING, line)
        y -= height
    canvas.save()
    return out.getvalue()


def pairs(what: PlanSheet) -> Iterator[Pair]:
    """Every text of the sheet, in the order of the paper."""
    yield from (what.title, Pair(what.name, what.name), what.date)
    for line in what.energy:
        yield line.words
    for priority in what.priorities:
        yield priority.title
        if priority.wish:
            yield priority.wish
        for step in priority.steps:
            yield from (step.words, *step.details)
    yield from (what.contact.heading, Pair(what.contact.phone, what.contact.phone), *what.contact.lines)
    if what.if_it_fails:
        yield what.if_it_fails
    yield from (what.not_pip, *what.signatures)
