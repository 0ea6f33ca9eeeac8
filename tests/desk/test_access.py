"""Giving a client everything that is known of him."""

import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from coachdesk.desk.access import AccessDesk
from coachdesk.desk.desk import Desk
from coachdesk.documents.record_sheet import Fact
from coachdesk.domain.address import DUTCH_SETTING, Address, DutchYou
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.errors import CaseNotFound, FileNotWritable
from coachdesk.domain.registers import RequestKind
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators
from tests.builders import samira, telling, yonas
from tests.storage.places import read_only


@pytest.fixture
def case_id(desk: Desk) -> str:
    store = desk.vault.opened().cases
    store.add(yonas())
    store.add(samira())
    return yonas().case.id


def test_known_is_everything_about_one_client_and_nothing_about_another(desk: Desk, case_id: str) -> None:
    other = samira().case.id
    desk.cases.change(case_id, official_name="Jonas Tesfay")
    desk.cases.change(other, official_name="Samira H.")
    desk.rights.say_statement(case_id, Words("Dat klopt niet", "nl"))
    mine = desk.registers.new_request(RequestKind.ACCESS, case_id)
    desk.registers.new_request(RequestKind.ERASURE, other)
    desk.retention.set_years(CaseKind.INTEGRATION, "7")
    known = desk.access.known(case_id)
    assert known.years == 7
    assert known.requests == (mine,)
    assert [e.before for e in known.earlier] == ["Yonas Tesfay Haile"]
    assert known.file.statement is not None
    assert {entry.case_id for entry in known.trail} == {case_id}
    assert [entry.number for entry in known.trail] == sorted(entry.number for entry in known.trail)
    assert known.trail[0].deed is Deed.CASE_MADE


def test_a_trail_of_any_length_is_told_whole(desk: Desk, case_id: str) -> None:
    for number in range(1100):
        desk.vault.opened().trail.note(Deed.CASE_PRINTED, case_id, document=str(number))
    assert len(desk.access.known(case_id).trail) == 1101


def test_saving_writes_both_files_and_stands_in_the_trail(desk: Desk, case_id: str, tmp_path: Path) -> None:
    pdf, values = desk.access.save(case_id, "ti", tmp_path)
    assert (pdf.name, values.name) == ("access-2026-11-21-ti.pdf", "access-2026-11-21-ti.json")
    assert len(pypdfium2.PdfDocument(pdf.read_bytes())) > 2
    assert json.loads(values.read_text("utf-8"))["case"]["case"]["own_script_name"] == "ዮናስ ተስፋይ"
    entry = desk.vault.opened().trail.entries(case_id)[0]
    assert (entry.deed, entry.detail) == (Deed.CASE_EXPORTED, {"document": "access", "language": "ti"})
    assert {path.stat().st_mode & 0o777 for path in (pdf, values)} == {0o600}


def test_nothing_is_overwritten(desk: Desk, case_id: str, tmp_path: Path) -> None:
    first = desk.access.save(case_id, "nl", tmp_path)
    before = [path.read_bytes() for path in first]
    second = desk.access.save(samira().case.id, "nl", tmp_path)
    assert [path.name for path in second] == ["access-2026-11-21-nl-2.pdf", "access-2026-11-21-nl-2.json"]
    assert [path.read_bytes() for path in first] == before


def test_a_place_that_takes_no_writing_gets_nothing_and_tells_nothing(desk: Desk, case_id: str, tmp_path: Path) -> None:
    place = tmp_path / "closed"
    place.mkdir()
    before = desk.vault.opened().trail.entries(case_id)
    with read_only(place), pytest.raises(FileNotWritable):
        desk.access.save(case_id, "nl", place)
    assert not list(place.iterdir())
    assert desk.vault.opened().trail.entries(case_id) == before


def test_printing_stands_in_the_trail(desk: Desk, case_id: str) -> None:
    desk.access.printed(case_id, "nl")
    entry = desk.vault.opened().trail.entries(case_id)[0]
    assert (entry.deed, entry.detail["document"]) == (Deed.CASE_PRINTED, "access")


def test_a_restricted_case_can_be_given_too(desk: Desk) -> None:
    desk.vault.opened().cases.add(telling(7))
    assert desk.access.pdf(telling(7).case.id, "ti").startswith(b"%PDF")


@pytest.mark.parametrize(
    ("dutch", "setting", "said"),
    [
        (DutchYou.JE, None, "Zo spreken we je aan"),
        (DutchYou.U, "je", "Zo spreken wij u aan"),
        (DutchYou.AS_SET, "je", "Zo spreken we je aan"),
        (DutchYou.AS_SET, None, "Zo spreken wij u aan"),
    ],
)
def test_the_paper_speaks_as_the_client_wants(
    tmp_path: Path, desk: Desk, dutch: DutchYou, setting: str | None, said: str
) -> None:
    catalogue = Catalog(locale="nl")
    for context, text in ((None, "Zo spreken wij u aan"), ("@je", "Zo spreken we je aan")):
        catalogue.add("How we speak to you", text, context=context)
    target = tmp_path / "nl" / "LC_MESSAGES"
    target.mkdir(parents=True)
    with (target / "coachdesk.po").open("wb") as file:
        write_po(file, catalogue)
    desk.settings.put(DUTCH_SETTING, setting)
    desk.vault.opened().cases.add(samira(addressed=Address(dutch=dutch)))
    tools = replace(desk.access.tools, translators=Translators(tmp_path))
    person = next(s for s in AccessDesk(tools).sheet(samira().case.id, "nl").sections if s.id == "person")
    assert said in [item.label for item in person.items if isinstance(item, Fact)]


def test_nobody_is_made_up(desk: Desk) -> None:
    with pytest.raises(CaseNotFound):
        desk.access.pdf("0" * 32, "nl")
