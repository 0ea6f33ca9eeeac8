"""The directory of partners as cards of an address book (vCard 3.0, RFC 2426), and back from any version.

What a card has no place for stands under names of our own, which other programs keep or leave alone (X-COACHDESK-…).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any, Final

from coachdesk.documents.partner_files import PartnerNames, Said, row_of
from coachdesk.domain.errors import TableUnreadable
from coachdesk.domain.file_rows import FileRow, RowFault
from coachdesk.domain.partner_rows import PartnerRow
from coachdesk.domain.partners import Partner, in_order
from coachdesk.domain.tables import not_too_many

_OWN: Final = ("does", "hours", "travel", "checked_on", "guide", "voice", "country", "limits")
_PLAIN: Final = {"role": "title", "phone": "tel", "email": "email", "website": "url", "note": "note"}
"""Fields that stand in a card as they are, and how they are called there."""
_BEGIN, _END = re.compile(r"begin:\s*vcard\s*", re.IGNORECASE), re.compile(r"end:\s*vcard\s*", re.IGNORECASE)
_SCHEME: Final = re.compile(r"(tel|mailto):", re.IGNORECASE)
_UUID: Final = re.compile(r"urn:uuid:", re.IGNORECASE)


def own_name(field: str) -> str:
    """What one of our own fields is called in a card."""
    return f"x-coachdesk-{field.replace('_', '-')}"


# --- writing ------------------------------------------------------------------------------------------------------------


def partners_cards(partners: Iterable[Partner], names: PartnerNames, language: str) -> bytes:
    """One card for each entry, in UTF-8. The same entries give the same bytes."""
    return "".join(_card(partner, names, language) for partner in in_order(partners)).encode()


def _card(partner: Partner, names: PartnerNames, language: str) -> str:
    import vobject  # type: ignore[import-untyped, unused-ignore]

    card = vobject.vCard()
    card.add("fn").value = partner.person or partner.organisation
    # in how many parts a name is, and which is the family's, nobody has told
    card.add("n").value = vobject.vcard.Name(given=partner.person)
    card.add("uid").value = partner.id
    if partner.organisation:
        card.add("org").value = [partner.organisation]
    if partner.address:
        card.add("adr").value = vobject.vcard.Address(street=partner.address)
    card.add("categories").value = [names.said(partner, "kind", language)]
    for code in partner.languages:
        card.add("lang").value = code
    texts = {**{name: _PLAIN[name] for name in _PLAIN}, **{name: own_name(name) for name in _OWN}}
    for name, called in texts.items():
        if said := names.said(partner, name, language):
            card.add(called).value = said
    return str(card.serialize())


# --- reading ------------------------------------------------------------------------------------------------------------


def holds_cards(text: str) -> bool:
    """Whether a text begins as cards do."""
    return _BEGIN.match(text.lstrip()) is not None


def rows_of_cards(text: str, names: PartnerNames, language: str) -> tuple[PartnerRow, ...]:
    """What each card would become. Raises TableUnreadable where there is none, and where there are too many."""
    rows = tuple(_row(number, card, names, language) for number, card in zip(count(1), not_too_many(_cards(text))))
    if not rows:
        raise TableUnreadable("form")
    return rows


def _cards(text: str) -> Iterator[str]:
    """Each card by itself, so that a damaged one spoils no other."""
    lines: list[str] | None = None
    for line in text.split("\n"):
        if _BEGIN.fullmatch(line):
            if lines is not None:
                yield "\n".join(lines)
            lines = [line]
        elif lines is not None:
            lines.append(line)
            if _END.fullmatch(line):
                yield "\n".join(lines)
                lines = None
    if lines is not None:
        yield "\n".join(lines)


def _row(number: int, text: str, names: PartnerNames, language: str) -> PartnerRow:
    import vobject

    try:
        card = vobject.readOne(f"{text}\n", allowQP=True)
        said = _said(number, card.contents, names)
    except Exception:  # the library lets through whatever a damaged card makes its parts raise
        return FileRow(number, fault=RowFault.CARD)
    return row_of(said, names, language)


def _said(number: int, contents: dict[str, list[Any]], names: PartnerNames) -> Said:
    """The texts of a card by field. What is there more than once goes into the note, but for the first."""
    said = Said(number)
    for name, called in _PLAIN.items():
        found = [text for line in _by_use(contents.get(called, ())) if (text := _text(line))]
        said.texts[name] = found[0] if found else ""
        said.more += found[1:]
    for name in _OWN:
        said.texts[name] = next((_text(line) for line in contents.get(own_name(name), ())), "")
    said.texts["organisation"] = ", ".join(part for line in contents.get("org", ())[:1] for part in _parts(line.value))
    said.texts["person"] = _person(contents, said.texts["organisation"])
    said.texts["address"] = next((_address(line.value) for line in contents.get("adr", ())), "")
    said.texts["languages"] = ",".join(_text(line).partition("-")[0] for line in contents.get("lang", ()))
    categories = [part for line in contents.get("categories", ()) for part in _parts(line.value)]
    known = [each for each in categories if names.kind(each) is not None]
    said.texts["kind"] = next(iter(known), ", ".join(categories))
    said.id = _UUID.sub("", next((_text(line) for line in contents.get("uid", ())), "")).replace("-", "").lower()
    return said


def _by_use(lines: Iterable[Any]) -> list[Any]:
    """Numbers to talk on before those for fax."""
    return sorted(
        lines, key=lambda line: "fax" in ",".join([*line.params.get("TYPE", ()), *line.singletonparams]).lower()
    )


def _person(contents: dict[str, list[Any]], organisation: str) -> str:
    """Who it is; nobody where a card is that of an organisation alone."""
    called = next((_text(line) for line in contents.get("fn", ())), "")
    name = next((line.value for line in contents.get("n", ())), None)
    parts = [
        " ".join(_parts(getattr(name, each, ""))) for each in ("prefix", "given", "additional", "family", "suffix")
    ]
    whole = " ".join(part for part in parts if part)
    if whole:
        return called or whole
    return called if called != organisation else ""


def _address(value: Any) -> str:
    """An address in one line."""
    parts = {each: " ".join(_parts(getattr(value, each, ""))) for each in _PLACES}
    town = " ".join(part for part in (parts.pop("code"), parts.pop("city")) if part)
    street = [parts[each] for each in ("street", "extended", "box")]
    return ", ".join(part for part in (*street, town, parts["region"], parts["country"]) if part)


_PLACES: Final = ("street", "extended", "box", "code", "city", "region", "country")


def _parts(value: Any) -> list[str]:
    """A value of one part or several, without empty ones, each in one line."""
    each = value if isinstance(value, list | tuple) else [value]
    return [str(part).replace("\n", " ").strip() for part in each if part is not None and str(part).strip()]


def _text(line: Any) -> str:
    value = line.value
    text = ", ".join(_parts(value)) if isinstance(value, list | tuple) else str(value)
    return _SCHEME.sub("", text.replace("\r\n", "\n").strip(), count=1)
