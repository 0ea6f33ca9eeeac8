"""In the pseudo-language: words on a page that no translator was asked for, and sentences put together from pieces."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from functools import cache
from typing import Final

from connect_entries import ACTIVITIES, VOLUNTEER, connected
from fitting import Finding, name_of, text_of, visible
from PySide6.QtWidgets import QWidget

from coachdesk import paths
from coachdesk.desk.demo_maker import CONTACT
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.i18n import plain

BETWEEN: Final = " · "
"""What may stand between texts that belong to one line and are no sentence."""
_ENDED: Final = re.compile(r"[.?!…]\]?$|\]\.$")
"""The end of a sentence."""
_JOINT: Final = re.compile(r"[(:;]")
"""Signs that join a piece to another, and are written differently elsewhere."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
TYPED: Final = (
    "CoachDesk", "Wet inburgering 2021", "Joost Bakker, Wijkhuis De Poort", "Functionaris gegevens 038 123 45 67", "Gevraagd aan de telefoon",
    "Versleuteld", "In de trein", "Uit de auto gestolen", "Het adres klopt niet, en dat zoeken we uit.",
    "Ik wil wel werken, maar niet in de nacht.", "Ik wil graag met hout werken, niet in de schoonmaak.",
    "Zingt en kookt", "Yonas Tesfay Haile", "Bakt brood voor de hele straat.", "DEMO-0003 b", "ZW-2026-099",
    "Alle brieven in één map doen", "Mona Haddad", "منى حداد", "Hortensiastraat 113, Zwolle",
    "Samen naar het taalcafé", "Niet op vrijdag", "Denkt na en antwoordt dan",
    "Ik vulde de stilte.", "Tot tien tellen.", "Eerst samen thee", "Mijn moeder zien",
    "De huur is betaald, de energie nog niet.",
    "Mijn zus belt elke avond", "Samen de post openen, elke vrijdag",
    "Fietsen maken voor de buren", "Ik maak alles heel wat stuk is",
    "Een tuin voor mijn moeder", "Fietsen in het verkeer", "Inburgering", "Ik wil rustig slapen",
    "Lübeckplein 2", "أفتح بريدي بنفسي كل أسبوع", "Ik open elke week zelf mijn post",
    "Ik open mijn post niet", "لا أفتح بريدي", "Denkt eerst na en antwoordt dan. Bellen na vier uur.",
    "Schuldhulp liep, taalmaatje wekelijks, zoon op school.", "Het is gelukt",
    "De kinderen gaan graag naar school. Brieven blijven lastig: dan bel ik de wijkwinkel.",
    "Buddy's Zwolle", "Tolkbureau De Brug", "Schuldhulp zwolle", "Schuldhulp Zwolle", "SCHULDHULP ZWOLLE",
    "Buurthuis De Poort", "Almaz Kidane", "Spaans",
    "Karel Jansen", "Schuldhulpverlener", "Samen een overzicht van inkomsten en kosten maken", "Zelf de post kunnen doen.",
    "Zei dat het thuis vannacht niet veilig is.", "Bellen is nu niet veilig.",
    "SAMEN KOKEN EN ETEN IN DE WIJK", "Koor van de wijk", "De Stem", 'Tuin "De Akker', "Wiel & Co", "gratis?", "maandag",
    "Praten gaat nu goed", "Samen", "Fatma staat bij de deur", "Buurthuis De Linde",
    "Elke week een plek waar nieuwe en oude buren samen iets maken",
    "Henk de Groot", "Huisartsenpraktijk Assendorp", "dr. N. Bos", "COA Zwolle", "Bram Visser", "Casemanager", "Selam B.",
)  # fmt: skip
"""What the people of the tour have typed."""
LETTERS: Final = ("KeyCap", "DayHead", "KeyNames")
"""Widgets that show letters to type and names of keys, which are words to nobody, and heads of columns with no room for brackets."""
_CODES: Final = (
    r"(?:/[\w.-]+)+/?",  # the path of a file
    r"[\w-]+\.\w{2,12}",  # of a file alone
    r"age1\w+",
    r"\bje\b",  # how a client is spoken to in Dutch
    r"\bDEMO-\d+",
    r"\b(?:Ctrl|Alt|Shift)\+\w+|\bF\d+\b",
)


def unspoken(root: QWidget) -> Iterator[Finding]:
    """What stands on the page without brackets, or in more than one pair that belong to one sentence."""
    for widget in visible(root):
        if widget.property("role") not in ("avatar", "key") and type(widget).__name__ not in LETTERS:
            said = (text_of(widget), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
            for text in {plain(each) for each in said}:
                for what in faults(text):
                    yield Finding(what, name_of(widget), text)


def faults(text: str) -> Iterator[str]:
    """What is wrong with one text."""
    for line in _lines(_without_values(text)):
        bare, pieces = _outside(line)
        if loose := _WORD.search(bare):
            yield "put together" if pieces else "not translated"
        elif pieces > 1 or (pieces and not loose and _JOINT.search(bare)):
            yield "put together"


def _lines(text: str) -> list[str]:
    """What belongs together: sentences, and texts that stand beside each other in a line, are apart."""
    depth, lines = 0, [""]
    for at, char in enumerate(text):
        depth = max(depth + (char in "[‹") - (char in "]›"), 0)
        ends = char == "\n" or text[at:].startswith(BETWEEN) or (char == " " and _ENDED.search(lines[-1]))
        if depth == 0 and ends:
            lines.append("")
        else:
            lines[-1] += char
    return lines


def _outside(line: str) -> tuple[str, int]:
    """What stands outside of every pair of brackets, and how many pairs of translations there are."""
    bare, depth, pieces = [], 0, 0
    for char in line:
        if char in "[‹":
            pieces += char == "[" and depth == 0
            depth += 1
        elif char in "]›":
            depth = max(depth - 1, 0)
        elif depth == 0:
            bare.append(char)
    return "".join(bare), pieces


def _without_values(text: str) -> str:
    text = text.replace("\xa0", " ")  # keeps words of one name together
    for pattern in _CODES:
        text = re.sub(pattern, " ", text)
    for value in _values():
        text = text.replace(value, " ")
    return text


def _strings(value: object) -> Iterator[str]:
    """Every text in what was read from a file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _is_id(value: str) -> bool:
    """Names of the content and times begin small; what people say begins with a capital, or has no capitals at all."""
    return value.isascii() and not value[:1].isupper()


@cache
def _values() -> tuple[str, ...]:
    """What the fictional people are called and have told, and names of languages in their own script; longest first."""
    entries = (*ACTIVITIES, VOLUNTEER, *connected(date(2026, 11, 2)))
    people = tomllib.loads((paths.resources() / "demo" / "people.toml").read_text("utf-8"))
    found = {*TYPED, *OWN_NAMES.values(), CONTACT.name, CONTACT.substitute, CONTACT.name.split()[0]}
    for person in people["person"]:
        found |= {value for value in person.values() if isinstance(value, str)}
    found |= {value for value in _strings([asdict(each) for each in entries]) if not _is_id(value)}
    for card in tomllib.loads((paths.resources() / "connection" / "netherlands.toml").read_text("utf-8"))["card"]:
        found |= set(card["words"])
    for told in sorted((paths.resources() / "demo").glob("*.toml")):
        found |= {value for value in _strings(tomllib.loads(told.read_text("utf-8"))) if not _is_id(value)}
    return tuple(sorted((value for value in found if len(value) > 2), key=len, reverse=True))
