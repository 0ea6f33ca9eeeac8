"""Pictures of the directory of partners: empty, filled, one entry of each sort, twice, and with a file to be taken in."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.partners import GuideRole, PartnerKind
from coachdesk.ui.pages.partners import PartnersPage

if TYPE_CHECKING:
    from screenshots import Studio

_TABLE = """Naam;Contactpersoon;Telefoon;Talen;Soort;Regio
SCHULDHULP ZWOLLE;;038 498 00 00;nl, en;debt_help;IJsselland
Buurthuis De Poort;Almaz Kidane;038 111 22 33;nl, ti, Spaans;volunteers;Zwolle
Sportclub Oost;;;nl;sport;Zwolle
;;038 000 00 00;;;
Taalschool "De Marsch;Ineke Smit;038 111 22 34;nl;language;Zwolle
Fietsenmaker Wiel & Co;Bart;038 222 33 44;nl, ar;work;Zwolle
Fietsenmaker Wiel & Co;;038 222 33 44;nl;work;Zwolle
"""
ENTRIES = (
    (PartnerKind.DEBT_HELP, "Schuldhulp Zwolle", "K. Jansen", ("nl", "en", "ar"), "038 498 00 00", 80),
    (PartnerKind.HOUSING, "Woningstichting Delta", "", ("nl", "en"), "038 444 55 66", 20),
    (PartnerKind.DOCTOR, "Huisartsenpraktijk Assendorp", "dr. N. Bos", ("nl", "en"), "038 421 00 00", 500),
    (PartnerKind.LANGUAGE, "Taalschool De Marsch", "Ineke Smit", ("nl",), "038 111 22 34", 12),
    (PartnerKind.VOLUNTEERS, "Buddy's Zwolle", "Henk de Groot", ("nl", "ar", "ti"), "06 55 66 77 88", None),
    (
        PartnerKind.NEWCOMERS,
        "VluchtelingenWerk Zwolle",
        "Sanne Mulder",
        ("nl", "en", "ar", "ti"),
        "038 422 11 00",
        5,
    ),
    (PartnerKind.LEGAL, "Juridisch Loket Zwolle", "", ("nl", "en"), "0800 8020", 33),
    (PartnerKind.SPORT, "Sportservice Zwolle", "", ("nl",), "038 425 00 00", None),
)


def partner_pages(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """The page as it opens, with a new entry begun, filled, and a file."""
    desk, window = studio.desk.partners, studio.window
    window.go("partners")
    page = window.page
    assert isinstance(page, PartnersPage)
    yield "partners-empty", window
    page.begin()
    yield "partners-new", window
    for kind, organisation, person, languages, phone, ago in ENTRIES:
        checked = desk.today() - timedelta(days=ago) if ago is not None else None
        values = {"person": person, "languages": languages, "phone": phone, "checked_on": checked}
        desk.save(desk.new(kind, organisation=organisation, **values))
    guide = {"guide": GuideRole.INTERPRETER, "voice": InterpreterVoice.WOMAN, "country": "ER", "person": "Selam B."}
    brug = desk.new(
        PartnerKind.INTERPRETER,
        organisation="Tolkbureau De Brug",
        phone="088 123 45 67",
        languages=("ti", "am", "nl"),
        does="Tolkt door de telefoon en aan huis.",
        checked_on=desk.today(),
        limits=("no_deciding", "no_telling"),
        **guide,
    )
    desk.save(brug)
    window.go("partners")
    yield "partners", window
    window.go("partners", stage=brug.id)
    yield "partners-guide", window
    page.scrolled.verticalScrollBar().setValue(page.scrolled.verticalScrollBar().maximum())
    yield "partners-guide-end", window
    other = desk.new(PartnerKind.OTHER, organisation="Schuldhulp zwolle", website="https://schuldhulp.example")
    desk.save(other)
    window.go("partners", stage=other.id)
    yield "partners-twice", window
    page.side.search.setText("zzz")
    yield "partners-none", window
    page.side.search.clear()
    path: Path = studio.desk.vault.path.with_name("partners.csv")
    path.write_text(_TABLE, "utf-8")
    page.look_into(path)
    studio.settle()
    yield "partners-taking", window
    page.taking.list.show_row(1)
    page.taking.list.went.emit(1)
    yield "partners-taking-left", window
    path.write_bytes(b"\x81\x8d")
    page.look_into(path)
    studio.settle()
    yield "partners-refused", window
    page.taking.go_back()
