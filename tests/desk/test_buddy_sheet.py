"""The sheet for a buddy: what it may tell of the client, whom to call, printed and saved."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.documents.buddy_sheet import pairs
from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import ToldBuddy
from coachdesk.domain.errors import FileNotWritable
from coachdesk.domain.plain import to_plain
from coachdesk.i18n import plain
from tests.builders import NOW
from tests.desk.buddy_case import CASE, desk, stored
from tests.documents.reading import page_texts
from tests.joined import BUDDY, BUDDY_LOOK, BUDDY_WISH

__all__ = ["desk"]  # fixtures


def full(desk: Desk, *told: ToldBuddy, agreed: bool = True) -> CaseFile:
    """The case with everything, and what the buddy may know."""
    buddy = replace(BUDDY, told=told, agreed_on=NOW.date() if agreed else None)
    records = (BUDDY_WISH, buddy, BUDDY_LOOK)
    desk.vault.opened().cases.save_together(CASE, records)
    return stored(desk)


def said(desk: Desk, language: str = "nl") -> str:
    sheet = desk.buddies.sheet(CASE, BUDDY.id, language)
    return plain("\n".join(text for pair in pairs(sheet) for text in (pair.nl, pair.other) if text))


def _texts(value: object) -> list[str]:
    """Every text of more than one word, or with letters of another script, in plain values."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) and (" " in value.strip() or not value.isascii()) else []


def _clients(file: CaseFile) -> set[str]:
    """Everything that is kept of the client, but for what is agreed on with the buddy itself."""
    own = {part.name: getattr(BUDDY, part.name) for part in fields(BUDDY) if part.name not in ("aim",)}
    known = {plain(text) for text in _texts(to_plain(own))}
    kept = [to_plain(file.picture), to_plain(file.course), to_plain(file.handover), to_plain(file.connection)]
    case = [getattr(file.case, part.name) for part in fields(file.case) if part.name != "contact"]
    every = {plain(text) for text in _texts([*kept, *(to_plain(each) for each in case if each is not None)])}
    contact = plain(f"{file.case.contact.name} {file.case.contact.phone}")  # whom to call always stands there
    return {text for text in every if text not in known and len(text) > 4 and text not in contact}


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_without_a_yes_the_sheet_tells_nothing_of_the_client(desk: Desk, language: str) -> None:
    file = full(desk, *ToldBuddy, agreed=False)
    sheet = desk.buddies.sheet(CASE, BUDDY.id, language)
    assert sheet.told is None
    shown = said(desk, language)
    assert not [text for text in _clients(file) if text in shown]


def test_who_goes_along_is_told_only_after_a_yes(desk: Desk) -> None:
    full(desk, ToldBuddy.NAME)
    for yes in (NOW.date(), None):
        asked = replace(BUDDY, told=(ToldBuddy.NAME,), agreed_on=yes, first_with="Buurman Kees")
        desk.vault.opened().cases.save_record(CASE, asked)
        assert ("Buurman Kees" in said(desk)) is (yes is not None)


@pytest.mark.parametrize("told", list(ToldBuddy))
def test_only_what_was_agreed_on_is_told(desk: Desk, told: ToldBuddy) -> None:
    file = full(desk, told)
    words = desk.translators["nl"]
    shown, allowed = said(desk), plain(desk.buddies.told_in(file, BUDDY, told, words))
    assert allowed and allowed in shown
    assert not [text for text in _clients(file) if text in shown and text not in allowed]


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_the_sheet_can_be_printed_and_says_how_to_walk_along(desk: Desk, language: str) -> None:
    full(desk, ToldBuddy.NAME)
    pdf = desk.buddies.pdf(CASE, BUDDY.id, language)
    text = " ".join(plain(" ".join(page_texts(pdf))).split())
    assert "Ineke Vos" in text and "Donderdag om 19 uur" in text
    assert len(page_texts(pdf)) <= 2 or language != "nl"


def test_the_buddy_reads_whom_to_call_and_of_the_first_meeting_until_it_was(desk: Desk) -> None:
    file = full(desk, ToldBuddy.NAME)
    assert file.case.contact.name in said(desk) and file.case.contact.name in said(desk, "ti")
    sizes = []
    for first in (None, date(2000, 1, 1)):
        desk.vault.opened().cases.save_record(CASE, replace(BUDDY, on=date(2000, 1, 1), first_on=first))
        sizes.append(len(desk.buddies.sheet(CASE, BUDDY.id, "nl").groups))
    assert sizes[0] == sizes[1] + 1
    assert len(page_texts(desk.buddies.pdf(CASE, BUDDY.id, "nl"))) == 1


def test_saving_is_told_to_the_trail_and_never_goes_into_the_vault(desk: Desk, tmp_path: Path) -> None:
    full(desk, ToldBuddy.NAME)
    desk.buddies.save_sheet(CASE, BUDDY.id, "nl", tmp_path / "buddy.pdf")
    assert desk.vault.opened().trail.entries(limit=1)[0].detail["document"] == "buddy"
    with pytest.raises(FileNotWritable):
        desk.buddies.save_sheet(CASE, BUDDY.id, "nl", tmp_path / "vault" / "cases.db")


def test_the_clients_copy_is_as_the_client_reads_and_the_buddys_as_usual(desk: Desk) -> None:
    full(desk, ToldBuddy.NAME)
    desk.cases.change(CASE, reading=ReadingWish((Reading.PICTURES,), large_print=True))
    clients, buddys = (desk.buddies.sheet(CASE, BUDDY.id, language) for language in ("ti", "nl"))
    assert clients.letters > 1.0 and clients.pictures
    assert buddys.letters == 1.0 and not buddys.pictures
    assert desk.buddies.pdf(CASE, BUDDY.id, "ti").startswith(b"%PDF")
