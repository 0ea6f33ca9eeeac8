"""Letters as they come from a case, for papers alone: fictional, and in Dutch."""

from dataclasses import replace

from coachdesk.documents.letter_sheets import LetterItem, LetterSheet, Slip
from coachdesk.documents.sheets import Pair
from coachdesk.domain.handover.letters import LetterKind

ITEMS = (
    LetterItem("name", Pair("Naam"), Pair("De naam is Samira Haddad."), Pair("Nodig: U weet wie er komt.")),
    LetterItem("language", Pair("Taal"), Pair("Spreekt Arabisch."), Pair("Nodig: U begrijpt elkaar.")),
    LetterItem(
        "talking",
        Pair("Wat helpt in een gesprek"),
        Pair("Bedragen en dagen opschrijven helpt."),
        Pair("Nodig: Het eerste gesprek gaat goed."),
    ),
    LetterItem("wish", Pair("Wat gewenst is"), Pair("Overzicht over het geld."), None),
)


def a_letter(**values: object) -> LetterSheet:
    """A letter that fits with room to spare."""
    sheet = LetterSheet(
        kind=LetterKind.HANDOVER,
        language="nl",
        rtl=False,
        bilingual=False,
        organisation=("Gemeente Zwolle", "Lübeckplein 2", "8017 JZ Zwolle", "14 038"),
        logo=None,
        to=("Schuldhulp Zwolle", "T.a.v. K. Jansen", "Burgemeester Drijbersingel 11", "8021 DA Zwolle"),
        date=Pair("21 november 2026"),
        reference=Pair("Ons kenmerk: ZW-2026-014"),
        subject=Pair("Betreft: kennismaking met Samira Haddad"),
        greeting=Pair("Beste K. Jansen,"),
        opening=(
            Pair("Samen met Samira Haddad vraag ik om uw hulp."),
            Pair("Wat wij u vragen: Samen een overzicht maken van inkomsten, kosten en schulden"),
        ),
        items_title=Pair("Wat wij u mogen vertellen"),
        items=ITEMS,
        closing=(
            Pair("Wij maken met z'n drieën kennis op woensdag 2 december 2026, 10:00 uur."),
            Pair(
                "Ik blijf de contactpersoon totdat u de ontvangst bevestigt. Wilt u dat uiterlijk 26 november 2026 doen?"
            ),
            Pair("De cliënt gaf op 18 november 2026 toestemming voor deze brief. Die geldt tot en met 18 mei 2027."),
            Pair("De cliënt krijgt een kopie van deze brief."),
            Pair("Met vriendelijke groet,"),
        ),
        sender=(Pair("Marieke de Vries"), Pair("Regisseur inburgering"), Pair("06 12 34 56 78")),
        slip=Slip(
            Pair("Antwoordstrook"),
            (Pair("Over onze brief van 21 november 2026"), Pair("Ons kenmerk: ZW-2026-014")),
            (
                Pair("Ontvangen door"),
                Pair("Ontvangen op"),
                Pair("Wie contact opneemt met de cliënt"),
                Pair("Contact op"),
            ),
            ("Stuur deze strook terug naar:", "Marieke de Vries", "Gemeente Zwolle", "Lübeckplein 2", "8017 JZ Zwolle"),
        ),
        page=Pair("Bladzijde {page} van {pages}"),
        untranslated=Pair("Nog niet vertaald."),
    )
    return replace(sheet, **values)


_LONG = "Er zijn brieven over betalingen die nog niet zijn geopend of begrepen, en dat kost elke week veel tijd."
_NEED = "Nodig: U kunt samen een overzicht maken."
TITLES = (
    ("name", "Naam"),
    ("born", "Geboortejaar"),
    ("phone", "Telefoonnummer"),
    ("language", "Taal"),
    ("interpreter", "Tolk"),
    ("reach", "Hoe bereiken wij elkaar"),
    ("wish", "Wat gewenst is"),
    ("talking", "Wat helpt in een gesprek"),
    ("practical", "Praktische wensen"),
    ("money", "Geld"),
)
"""Topics of the longest letter that is realistic."""


def full_letter(count: int = len(TITLES), said: str = _LONG) -> LetterSheet:
    """The longest realistic letter: ten topics, and of each two lines and why they are needed."""
    items = tuple(LetterItem(topic, Pair(title), Pair(said), Pair(_NEED)) for topic, title in TITLES[:count])
    short = tuple(replace(item, text=Pair("Spreekt Arabisch en Koerdisch, en leest Arabisch.")) for item in items[:6])
    sheet = a_letter()
    opening = (
        *sheet.opening,
        Pair("Waarom nu: Er komen meer brieven dan samen te lezen zijn, en de huur gaat in januari omhoog."),
    )
    grounds = (
        Pair(
            "De plek: Schuldhulp Zwolle, kamer 2. Er is een tolk bij. Op 15 december 2026 vraagt Marieke de Vries de cliënt hoe het gaat."
        ),
        Pair("Op welke grond het delen rust · Een taak van de gemeente · Wet inburgering 2021"),
    )
    sender = (*sheet.sender, Pair("Ik ben bereikbaar van maandag tot en met donderdag."))
    return replace(
        sheet,
        opening=opening,
        items=(*short, *items[6:]),
        closing=(*sheet.closing[:2], *grounds, *sheet.closing[2:]),
        sender=sender,
    )
