"""Sentences in which directions mix, and what a reader should see: one table for paper and for the screen.

`seen` is the line from left to right in stretches of one direction, each as it is read: what stands first is at the
left, and the letters of an Arabic stretch run leftwards. It is judged by how the sentence reads, not by what a program
makes of it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from coachdesk.i18n import Translator
from coachdesk.i18n.isolation import is_arabic

DAY, AT = date(2026, 11, 26), time(15, 30)
SAMIRA, UM = "سميرة حداد", "أم محمد"
OFFICE = "Gemeente Utrecht (UWV)"
NAMES = ("Marieke de Vries", SAMIRA, "ሰላም ተስፋይ")


@dataclass(frozen=True, slots=True)
class Mixed:
    """A sentence of a language with the values of its slots, and the line as it should be seen."""

    name: str
    language: str
    sentence: str
    slots: Callable[[Translator], dict[str, Any]]
    seen: tuple[str, ...]

    def written(self) -> str:
        """The sentence as the program makes it: in logical order, with its isolates."""
        words = Translator(self.language, Path("/nowhere"))
        return words.text(self.sentence, **self.slots(words))

    @property
    def rtl(self) -> bool:
        return self.language == "ar"


def stretches(characters: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    """Characters from left to right, each with whether it runs leftwards, as stretches that are read."""
    found: list[tuple[bool, str]] = []
    for char, leftwards in characters:
        if found and found[-1][0] == leftwards:
            found[-1] = leftwards, found[-1][1] + char
        else:
            found.append((leftwards, char))
    return tuple(text[::-1] if leftwards else text for leftwards, text in found)


def row(seen: tuple[str, ...], rtl: bool) -> str:
    """The characters of stretches from left to right. One without letters or digits runs as the line does."""
    return "".join(text[::-1] if runs_leftwards(text, rtl) else text for text in seen)


def runs_leftwards(text: str, rtl: bool) -> bool:
    """Whether a stretch is read from right to left."""
    return any(map(is_arabic, text)) or (rtl and not any(map(str.isalnum, text)))


TABLE = (
    # --- Dutch and digits in Arabic sentences -----------------------------------------------------------------------
    Mixed("name", "ar", "اتصلوا مع {name} اليوم", lambda w: {"name": "Marieke de Vries"},
        (" اليوم", "Marieke de Vries", "اتصلوا مع ")),
    Mixed("name last", "ar", "هل تعرفون {name}؟", lambda w: {"name": "Marieke"},
        ("؟", "Marieke", "هل تعرفون ")),
    Mixed("name first", "ar", "{name} تساعدكم.", lambda w: {"name": "Marieke"},
        (" تساعدكم.", "Marieke")),
    Mixed("name that ends with a dot", "ar", "العمل عند {name}", lambda w: {"name": "Jansen B.V."},
        ("Jansen B.V.", "العمل عند ")),
    Mixed("phone", "ar", "الرقم {phone} للاتصال.", lambda w: {"phone": w.phone("+31 6 12345678")},
        (" للاتصال.", "+31 6 12345678", "الرقم ")),
    Mixed("phone last", "ar", "رقم الهاتف: {phone}", lambda w: {"phone": w.phone("+31 6 12345678")},
        ("+31 6 12345678", "رقم الهاتف: ")),
    Mixed("brackets, time", "ar", "ذهب إلى {place} {time}", lambda w: {"place": OFFICE, "time": w.time(AT)},
        ("15:30", " ", "Gemeente Utrecht (UWV)", "ذهب إلى ")),
    Mixed("brackets of the sentence", "ar", "الموعد ({place}) غدا", lambda w: {"place": "UWV"},
        (") غدا", "UWV", "الموعد (")),
    Mixed("quotes", "ar", "اسم المدرسة «{school}» هنا", lambda w: {"school": "De Marsch"},
        ("» هنا", "De Marsch", "اسم المدرسة «")),
    Mixed("date in digits", "ar", "الموعد في {date}.", lambda w: {"date": "26-11-2026"},
        (".", "26-11-2026", "الموعد في ")),
    Mixed("date in words", "ar", "{day}، الساعة {time}", lambda w: {"day": w.date(DAY, weekday=True), "time": w.time(AT)},
        ("15:30", "، الساعة ", "2026", " تشرين الثاني ", "26", "الخميس، ")),
    Mixed("dates in the sentence itself", "ar", "مثل 03-1998، أو 14-03-1998.", lambda w: {},
        (".", "14-03-1998", "، أو ", "03-1998", "مثل ")),
    Mixed("from to", "ar", "من {a} إلى {b}", lambda w: {"a": w.time(time(9)), "b": w.time(AT)},
        ("15:30", " إلى ", "09:00", "من ")),
    Mixed("postcode", "ar", "العنوان: {address}", lambda w: {"address": "Kerkstraat 14-2, 1234 AB Utrecht"},
        ("Kerkstraat 14-2, 1234 AB Utrecht", "العنوان: ")),
    Mixed("postcode alone", "ar", "الرمز {code} هنا", lambda w: {"code": "1234 AB"},
        (" هنا", "1234 AB", "الرمز ")),
    Mixed("amount", "ar", "المبلغ {sum} في الشهر.", lambda w: {"sum": w.amount(Decimal("1250.5"))},
        (" في الشهر.", "€\u00a01.250,50", "المبلغ ")),
    Mixed("less than nothing", "ar", "الرصيد {n} و{p}", lambda w: {"n": w.number(-1250), "p": w.percent(0.45)},
        ("45%", " و", "-1,250", "الرصيد ")),
    Mixed("e-mail", "ar", "البريد: {mail}.", lambda w: {"mail": "s.haddad@example.org"},
        (".", "s.haddad@example.org", "البريد: ")),
    Mixed("list", "ar", "مع {names}.", lambda w: {"names": w.listed(NAMES)},
        (".", "ሰላም ተስፋይ", " وسميرة حداد و", "Marieke de Vries", "مع ")),
    Mixed("Tigrinya name", "ar", "مع {name} ({phone})", lambda w: {"name": "ሰላም", "phone": w.phone("06-12 34")},
        (")", "06-12 34", " (", "ሰላም", "مع ")),
    Mixed("Arabic name", "ar", "اتصلوا مع {name} اليوم", lambda w: {"name": SAMIRA},
        ("اتصلوا مع سميرة حداد اليوم",)),
    Mixed("languages", "ar", "اللغات: {all}", lambda w: {"all": w.listed(w.language_name(c) for c in ("ku", "ti"))},
        ("اللغات: الكردية (الكرمانجية) والتغرينية",)),
    # --- Arabic in Dutch sentences ----------------------------------------------------------------------------------
    Mixed("name", "nl", "Bel {name} op {phone}.", lambda w: {"name": SAMIRA, "phone": w.phone("+31 6 12345678")},
        ("Bel ", "سميرة حداد", " op +31 6 12345678.")),
    Mixed("name first", "nl", "{name} komt.", lambda w: {"name": SAMIRA},
        ("سميرة حداد", " komt.")),
    Mixed("two names", "nl", "{a}, {b}", lambda w: {"a": SAMIRA, "b": UM},
        ("سميرة حداد", ", ", "أم محمد")),
    Mixed("name, digits", "nl", "{name} 14-03-1985", lambda w: {"name": SAMIRA},
        ("سميرة حداد", " 14-03-1985")),
    Mixed("name in brackets", "nl", "Met Samira ({name}), 15:30", lambda w: {"name": SAMIRA},
        ("Met Samira (", "سميرة حداد", "), 15:30")),
    Mixed("brackets in a name", "nl", "Met {name}!", lambda w: {"name": f"{SAMIRA} ({UM})"},
        ("Met ", "سميرة حداد (أم محمد)", "!")),
    Mixed("quotes", "nl", "Zij zegt '{words}'.", lambda w: {"words": "بيت 5"},
        ("Zij zegt '5", "بيت ", "'.")),
    Mixed("street with a number", "nl", "Adres: {place}, 1234 AB", lambda w: {"place": "شارع 5"},
        ("Adres: 5", "شارع ", ", 1234 AB")),
    Mixed("list", "nl", "Met {names}.", lambda w: {"names": w.listed(NAMES)},
        ("Met Marieke de Vries, ", "سميرة حداد", " en ሰላም ተስፋይ.")),
    # --- Arabic and Dutch in Tigrinya sentences ---------------------------------------------------------------------
    Mixed("name, time", "ti", "ምስ {name} ሰዓት {time}", lambda w: {"name": SAMIRA, "time": w.time(AT)},
        ("ምስ ", "سميرة حداد", " ሰዓት 15:30")),
    Mixed("name last", "ti", "ምስ {name}።", lambda w: {"name": SAMIRA},
        ("ምስ ", "سميرة حداد", "።")),
    Mixed("office", "ti", "ናብ {place} {time}", lambda w: {"place": OFFICE, "time": w.time(AT)},
        ("ናብ Gemeente Utrecht (UWV) 15:30",)),
    Mixed("name and phone", "ti", "{name}፣ {phone}", lambda w: {"name": SAMIRA, "phone": w.phone("+31 6 12345678")},
        ("سميرة حداد", "፣ +31 6 12345678")),
    Mixed("list", "ti", "ምስ {names}።", lambda w: {"names": w.listed(NAMES)},
        ("ምስ Marieke de Vries፣ ", "سميرة حداد", "ን ሰላም ተስፋይን።")),
)  # fmt: skip
