"""Working together: steps and blocks in any order, an agreement, meetings, what is due, and papers."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from coachdesk.desk.cooperating import TOOLS
from coachdesk.desk.desk import Desk
from coachdesk.documents.cooperation_sheets import SHEETS
from coachdesk.documents.record_sheet import Room
from coachdesk.domain.connection import Cooperation, Shelf
from coachdesk.domain.connection.together import Progress
from coachdesk.domain.errors import ChangedSince, FieldTooLong, FileNotWritable, UnknownId, WhoMissing
from coachdesk.i18n import plain
from tests.documents.access import texts_of
from tests.handovers import DEBT_HELP
from tests.library import COOPERATION


@pytest.fixture
def kept(desk: Desk) -> Cooperation:
    desk.vault.opened().library.save((COOPERATION,))
    return COOPERATION


def test_beginning_with_a_partner_of_the_directory_can_be_undone(desk: Desk) -> None:
    made = desk.cooperating.begin("Buurthuis", DEBT_HELP)
    assert desk.cooperating.all() == (made,) and made.partner == DEBT_HELP.id
    desk.undo.undo()
    assert desk.cooperating.all() == ()
    with pytest.raises(WhoMissing):
        desk.cooperating.begin("  ")


def test_taking_out_can_be_undone_until_there_is_another(desk: Desk, kept: Cooperation) -> None:
    desk.cooperating.remove(kept.id)
    assert desk.cooperating.all() == ()
    desk.undo.undo()
    assert desk.cooperating.all() == (kept,)
    desk.cooperating.remove(kept.id)
    desk.vault.opened().library.save((replace(kept, aim="Anders"),))
    with pytest.raises(ChangedSince):
        desk.undo.undo()


def test_steps_are_kept_in_their_order_and_counted(desk: Desk, kept: Cooperation) -> None:
    steps = list(desk.content.guidance.together.steps)
    assert desk.cooperating.done(kept) == 1
    after = desk.cooperating.step(kept.id, steps[-1], progress=Progress.NOT_NEEDED)
    after = desk.cooperating.step(kept.id, steps[1], progress=Progress.DONE)
    assert [each.step for each in after.steps] == [steps[0], steps[1], steps[-1]]
    assert desk.cooperating.done(after) == 3
    desk.undo.undo()
    assert desk.cooperating.get(kept.id).step(steps[1]).progress is Progress.BUSY


def test_what_was_typed_beside_a_pressed_day_stays(desk: Desk, kept: Cooperation) -> None:
    desk.cooperating.pressed(kept.id, agreed_on=date(2026, 12, 1))
    desk.cooperating.typed(kept.id, aim="Samen zingen")
    desk.undo.undo()
    now = desk.cooperating.get(kept.id)
    assert (now.agreed_on, now.aim) == (kept.agreed_on, "Samen zingen")


def test_blocks_can_be_taken_up_in_any_order(desk: Desk, kept: Cooperation) -> None:
    blocks = list(desk.content.guidance.together.blocks)
    desk.cooperating.block(kept.id, blocks[-1], progress=Progress.DONE)
    after = desk.cooperating.block(kept.id, blocks[1], progress=Progress.BUSY)
    assert [each.block for each in after.blocks] == ["know_each_other", blocks[-1], blocks[1]]
    after = desk.cooperating.block(kept.id, blocks[1], progress=Progress.NOT_YET)
    assert blocks[1] not in [each.block for each in after.blocks]


def test_an_empty_heading_is_not_kept(desk: Desk, kept: Cooperation) -> None:
    heading = list(desk.content.guidance.together.headings)[1]
    assert desk.cooperating.heading(kept.id, heading, "Wie kookt").agreement[1].text == "Wie kookt"
    assert len(desk.cooperating.heading(kept.id, heading, " ").agreement) == 1


def test_a_meeting_comes_back_after_a_word_was_typed_in_another(desk: Desk, kept: Cooperation) -> None:
    area, gone = desk.cooperating, kept.meetings[0]
    area.add_meeting(kept.id)
    area.remove_meeting(kept.id, 0)
    area.meeting(kept.id, 0, typed=True, who="Ineke")
    desk.undo.undo()
    assert [area.get(kept.id).meetings[0], area.get(kept.id).meetings[1].who] == [gone, "Ineke"]
    with pytest.raises(ChangedSince):
        desk.undo.undo()


def test_what_is_pressed_is_undone_after_a_word_was_typed_beside_it(desk: Desk, kept: Cooperation) -> None:
    area, steps = desk.cooperating, list(desk.content.guidance.together.steps)
    was = kept.step(steps[1]).progress
    area.step(kept.id, steps[1], progress=Progress.DONE)
    area.step(kept.id, steps[2], typed=True, note="Bellen")
    desk.undo.undo()
    assert (area.get(kept.id).step(steps[1]).progress, area.get(kept.id).step(steps[2]).note) == (was, "Bellen")
    area.add_meeting(kept.id)
    area.meeting(kept.id, 1, progress=Progress.DONE)
    area.meeting(kept.id, 0, typed=True, said="Rustig")
    desk.undo.undo()
    assert [area.get(kept.id).meetings[1].progress, area.get(kept.id).meetings[0].said] == [
        Progress.NOT_YET,
        "Rustig",
    ]


def test_meetings_are_logged_changed_and_taken_out(desk: Desk, kept: Cooperation) -> None:
    desk.cooperating.add_meeting(kept.id)
    desk.cooperating.meeting(kept.id, 1, typed=True, agreed="Ruimte huren")
    after = desk.cooperating.meeting(kept.id, 1, progress=Progress.BUSY)
    assert (after.meetings[1].on, after.meetings[1].agreed) == (desk.cooperating.today(), "Ruimte huren")
    desk.cooperating.remove_meeting(kept.id, 0)
    desk.undo.undo()
    assert desk.cooperating.get(kept.id) == after


def test_nothing_that_there_is_not_can_be_changed(desk: Desk, kept: Cooperation) -> None:
    area = desk.cooperating
    for deed in (
        lambda: area.get("x"),
        lambda: area.step(kept.id, "moon", progress=Progress.DONE),
        lambda: area.block(kept.id, "moon", progress=Progress.DONE),
        lambda: area.heading(kept.id, "moon", "x"),
        lambda: area.meeting(kept.id, 5, who="x"),
        lambda: area.pdf(kept.id, "moon", "nl"),
    ):
        with pytest.raises(UnknownId):
            deed()
    with pytest.raises(FieldTooLong):
        area.typed(kept.id, bridge="x" * 500)
    assert area.get(kept.id) == kept


def test_what_was_to_be_done_by_today_waits(desk: Desk, kept: Cooperation) -> None:
    today = desk.cooperating.today()
    desk.cooperating.step(kept.id, "partners", on=today)
    desk.cooperating.meeting(kept.id, 0, by=today - timedelta(days=3))
    due = desk.cooperating.due()
    assert [(task.on, task.step, task.agreed) for task in due] == [
        (today - timedelta(days=3), "", "Lijst van talenten maken"),
        (today, "partners", ""),
    ]
    desk.cooperating.meeting(kept.id, 0, progress=Progress.DONE)
    desk.cooperating.step(kept.id, "partners", on=today + timedelta(days=1))
    assert desk.cooperating.due() == ()


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_every_paper_can_be_printed(desk: Desk, kept: Cooperation, tool: str, language: str) -> None:
    assert set(SHEETS) == set(TOOLS)
    assert desk.cooperating.pdf(kept.id, tool, language).startswith(b"%PDF")


def test_the_agreement_asks_where_nothing_was_written(desk: Desk, kept: Cooperation) -> None:
    words, together = desk.translators["en"], desk.content.guidance.together
    sheet = SHEETS["agreement"](kept, desk.content, words, date(2026, 11, 21))
    shown = plain("\n".join(texts_of(sheet.sections)))
    assert "Iedereen doet mee als gelijke." in shown
    assert plain(words.text(together.headings["vision"].help.source)) not in shown
    others = [each for each in together.headings.values() if each.id != "vision"]
    assert all(each.help.source in shown for each in others)
    with_room = {section.id for section in sheet.sections if any(isinstance(item, Room) for item in section.items)}
    assert with_room == {each.id for each in others}


def test_a_paper_is_saved_whole_and_never_into_the_vault(desk: Desk, kept: Cooperation, tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    desk.cooperating.save_pdf(kept.id, "overview", "nl", path)
    document = pypdfium2.PdfDocument(path)
    text = plain(" ".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    assert "Buurthuis De Linde" in text and "Lijst van talenten maken" in text
    with pytest.raises(FileNotWritable):
        desk.cooperating.save_pdf(kept.id, "overview", "nl", tmp_path / "vault" / "cases.db")
    assert desk.vault.opened().library.all(Shelf.COOPERATIONS) == (kept,)
