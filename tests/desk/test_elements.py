"""The checklist of an activity: looked at, taken back, and on paper."""

from pathlib import Path

import pypdfium2
import pytest

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.desk.desk import Desk
from coachdesk.documents.elements_sheet import elements_sheet
from coachdesk.documents.record_sheet import Para
from coachdesk.documents.record_sheet import Tick as Box
from coachdesk.domain.connection import Shelf, Tick
from coachdesk.domain.errors import ChangedSince, FileNotWritable, UnknownId
from coachdesk.i18n import plain
from tests.builders import an_id
from tests.library import COOKING, WOMEN_WALK


@pytest.fixture(autouse=True)
def library(desk: Desk) -> None:
    desk.vault.opened().library.save((COOKING, WOMEN_WALK))


def test_a_tick_is_kept_and_taken_back_and_told(desk: Desk) -> None:
    told: list[Change] = []
    desk.changes.subscribe(told.append)
    desk.elements.tick(COOKING.id, "beside", Tick.PARTLY)
    assert desk.elements.activity(COOKING.id).tick("beside").tick is Tick.PARTLY
    assert LibraryChanged(Shelf.ACTIVITIES) in told
    desk.elements.note(COOKING.id, "beside", "Twee van de vier")
    desk.undo.undo()
    seen = desk.elements.activity(COOKING.id).tick("beside")
    assert (seen.tick, seen.note) == (Tick.UNKNOWN, "Twee van de vier")


def test_a_tick_that_was_changed_since_is_not_taken_back(desk: Desk) -> None:
    desk.elements.tick(COOKING.id, "beside", Tick.NO)
    activity = desk.elements.activity(COOKING.id)
    desk.vault.opened().library.save((COOKING,))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert desk.elements.activity(COOKING.id) == COOKING != activity


def test_an_activity_or_element_that_there_is_not_is_named(desk: Desk) -> None:
    with pytest.raises(UnknownId):
        desk.elements.tick(an_id(5), "beside", Tick.NO)
    with pytest.raises(UnknownId):
        desk.elements.tick(COOKING.id, "moon", Tick.NO)


def test_every_element_says_on_what_it_rests_and_what_that_can_not_say(desk: Desk) -> None:
    for _group, elements in desk.elements.groups():
        for element in elements:
            rests, limits = desk.elements.evidence(element)
            assert rests and limits
    exchange = desk.content.guidance.elements["exchange"]
    assert "possible" in exchange.basis


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_the_paper_ticks_and_advises_and_gives_no_mark(desk: Desk, language: str) -> None:
    desk.elements.tick(COOKING.id, "small_group", Tick.NO)
    words = desk.translators[language]
    sheet = elements_sheet(desk.elements.activity(COOKING.id), desk.content, words, desk.today().date())
    items = [item for section in sheet.sections for item in section.items]
    element = desk.content.guidance.elements["small_group"]
    boxes = [item for item in items if isinstance(item, Box)]
    advice = [plain(item.text) for item in items if isinstance(item, Para)]
    said = words.line(words.text("No"), words.ptext(element.advice.context, element.advice.source))
    assert plain(said) in advice
    assert "Soms in de kerk" in advice
    assert {box.ticked for box in boxes} == {False}
    looked = {element.group for element in desk.content.guidance.elements.values()} & {"group", "location"}
    assert [section.id for section in sheet.sections] == [
        *sorted(looked, key=list(desk.content.guidance.groups).index),
        "open",
        "evidence",
    ]
    bases = [desk.content.guidance.bases[each] for each in element.basis]
    assert {
        plain(words.ptext(said.context, said.source)) for each in bases for said in (each.text, each.limits)
    } <= set(advice)


def test_the_paper_is_saved_whole_and_never_into_the_vault(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "checklist.pdf"
    desk.elements.save_pdf(COOKING.id, "nl", path)
    document = pypdfium2.PdfDocument(path)
    assert COOKING.title in plain(document[0].get_textpage().get_text_range())
    document.close()
    with pytest.raises(FileNotWritable):
        desk.elements.save_pdf(COOKING.id, "nl", tmp_path / "vault" / "cases.db")
