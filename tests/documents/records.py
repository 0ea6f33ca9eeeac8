"""Sheets that tell about files of people who do not exist, and everything that is known about some of them.

The Arabic and Tigrinya sentences are drafts for layout, not translations.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from coachdesk.documents.record_sheet import (
    Fact,
    Para,
    Photo,
    Quote,
    RecordSheet,
    Section,
    Signature,
    Tick,
    Title,
    Typed,
)
from coachdesk.domain.access import Known
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Earlier, Restriction, Statement
from coachdesk.domain.registers import Request, RequestKind
from coachdesk.domain.trail import Deed, TrailEntry
from coachdesk.domain.words import Words
from tests.builders import NOW
from tests.documents.builders import ltr, own, photo

STORY = "Hij repareerde fietsen bij zijn oom, en als een wiel weer draaide was hij rustig. "


def known(file: CaseFile, **values: Any) -> Known:
    """Everything about a case: a statement, a restriction, earlier values, a request and a trail."""
    case = replace(file.case, keep_reason="Er loopt nog een bezwaar", keep_until=date(2030, 1, 1))
    said = Statement(Words("Ik ben het niet eens met wat er over het huis staat.", "nl"), NOW)
    whole = replace(file, case=case, statement=said, restriction=Restriction(NOW, "Bezwaar van de cliënt"))
    defaults: dict[str, Any] = {
        "earlier": (
            Earlier(NOW, "case.official_name", "Jonas Tesfai"),
            Earlier(NOW, "answer.energy.words.text", "Fietsen maken"),
            Earlier(NOW + timedelta(days=1), "case.speaks", "ti, nl"),
        ),
        "requests": (Request("a" * 32, RequestKind.ACCESS, date(2026, 11, 1), case.id, "Mondeling gevraagd"),),
        "trail": (
            TrailEntry(1, NOW, "Marieke de Vries", Deed.CASE_MADE, case.id),
            TrailEntry(4, NOW, "Marieke de Vries", Deed.CASE_OPENED, case.id),
            TrailEntry(7, NOW + timedelta(hours=1), "Joost Bakker", Deed.CASE_OPENED, case.id),
            TrailEntry(9, NOW + timedelta(days=1), "", Deed.CASE_SHARED, case.id, {"how": "key"}),
        ),
    }
    return Known(whole, NOW, 5, **{**defaults, **values})


def record_nl() -> RecordSheet:
    """A sheet with every kind of item, over two pages."""
    dutch = Typed(STORY * 3, "nl", False)
    return RecordSheet(
        language="nl",
        rtl=False,
        title="Alles wat over jou wordt bewaard",
        name=Typed("Yonas Tesfay", "nl", False),
        date="21 november 2026 09:30",
        intro=("Dit papier is van jou.", "Een rondje staat onder woorden die niet in jouw taal zijn."),
        sections=(
            Section(
                "person",
                "Wie je bent",
                "person",
                (
                    Fact("Roepnaam", (Typed("Yonas Tesfay", "nl", False),)),
                    Fact("Naam in je eigen schrift", (Typed("ዮናስ ተስፋይ", "nl", False),)),
                    Fact("Wat is nog meer belangrijk bij het tolken?", (Typed("سميرة حداد", "nl", True, "Zoals getypt."),)),
                    Photo("Foto", photo()),
                ),
            ),
            Section(
                "answers",
                "Wat je vertelde",
                "heart",
                (
                    Title("Waar krijg je energie van?", "heart"),
                    Tick("Ik krijg energie van werken met mijn handen."),
                    Tick("Ik krijg energie van leren.", ticked=False),
                    Quote(dutch),
                    Para("Opgeschreven op 21 november 2026", muted=True),
                    Title("Hoe woon je?"),
                    Quote(replace(dutch, text=STORY * 30)),
                ),
            ),
            Section("rights", "Wat je mag vragen", "hand", (Para("Vraag het je contactpersoon."), Signature("Handtekening"))),
        ),
        page="Bladzijde {page} van {pages}",
    )  # fmt: skip


def record_ar() -> RecordSheet:
    """A sheet from right to left, with Dutch words in it, on one line and on several."""
    return RecordSheet(
        language="ar",
        rtl=True,
        title="كل ما هو محفوظ عنكم",
        name=Typed("Samira Haddad", "ar", False),
        date=f"21 تشرين الثاني 2026 {ltr('09:30')}",
        intro=("هذه الورقة لكم.",),
        sections=(
            Section(
                "person",
                "من أنتم",
                "person",
                (
                    Fact("اسم المناداة", (Typed("Samira Haddad", "ar", False),)),
                    Fact("الاسم بخطكم", (Typed("سميرة حداد", "ar", True),)),
                    Fact("الهاتف", (Typed(ltr("06 12 34 56 78"), "ar", True),)),
                ),
            ),
            Section(
                "answers",
                "ما حكيتم",
                "heart",
                (
                    Title("ما الذي يعطيكم طاقة؟", "heart"),
                    Tick("آخذ الطاقة من وجودي مع الناس."),
                    Quote(Typed("Kookt graag.", "nl", False, f"مكتوب بلغة: {own('الهولندية')}")),
                    Quote(Typed(STORY * 2, "nl", False, f"مكتوب بلغة: {own('الهولندية')}")),
                ),
            ),
        ),
        page="صفحة {page} من {pages}",
    )


def record_ti() -> RecordSheet:
    """A short sheet in Ge'ez letters."""
    return RecordSheet(
        language="ti",
        rtl=False,
        title="ብዛዕባኹም ዝተዓቀበ ኩሉ",
        name=Typed("Yonas Tesfay", "ti", False),
        date="21 ሕዳር 2026 09:30",
        intro=("እዚ ወረቐት ናትኩም እዩ።",),
        sections=(
            Section(
                "answers",
                "ዝነገርኩምዎ",
                "heart",
                (
                    Title("እንታይ ሓይሊ ይህበኩም?", "heart"),
                    Tick("ብኢደይ ብምስራሕ ሓይሊ እረክብ።"),
                    Quote(Typed("ኣብ ዕዳጋ ብሽክለታ እዕሪ ነይረ። " * 12, "ti", False)),
                ),
            ),
        ),
        page="ገጽ {page} ካብ {pages}",
    )
