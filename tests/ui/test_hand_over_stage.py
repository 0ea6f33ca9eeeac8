"""The stage of handing over in the real window: its parts, the letter beside the cards, little room, keys, and reading only."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import State
from coachdesk.domain.handover.letters import LetterForm
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.handover.out_part import OutPart
from coachdesk.ui.handover.way_words import CONSENT, GROUND, TELL, WHO
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.hand_over_stage import GUIDES, IN, OUT, HandOverStage
from tests.builders import NOW, an_id
from tests.handovers import EARLIER, MONEY, NAME, ORGANISATION, REFERRAL, handed
from tests.ui.handing_page import (
    CASE,
    LEFT,
    Opened,
    column,
    nothing_yet,
    one,
    opened,
    press,
    reached,
    stored,
    wait_for_letter,
)
from tests.ui.hands import DOWN, ENTER, SPACE, Hands
from tests.ui.lock_steps import is_locked

__all__ = ["opened"]
QUICK = 0.1
"""Seconds in which the stage of a full case is opened, once its parts were loaded."""


def stage_of(part: OutPart) -> HandOverStage:
    assert isinstance(part.stage, HandOverStage)
    return part.stage


# --- parts ----------------------------------------------------------------------------------------------------------------


def test_it_opens_with_what_we_hand_over_and_its_parts_take_turns(qtbot: QtBot, opened: Opened) -> None:
    stage = stage_of(opened(handed()))
    assert stage.tabs.ids == (OUT, IN, GUIDES) and set(stage.parts) == {OUT}
    press(qtbot, stage.tabs.button(IN))
    assert stage.key == IN and stage.tabs.chosen == (IN,)
    stage.return_to({"part": OUT})
    assert stage.key == OUT


def test_today_leads_to_one_handover(opened: Opened, window: MainWindow) -> None:
    part = opened(handed())
    window.go("today")
    window.go("case", CASE, f"{Stage.HAND_OVER}:{OUT}:{EARLIER.id}")
    assert part.open_id == EARLIER.id and column(part).path.sight.state is State.CAME_BACK


def test_another_case_shows_none_of_this_one(opened: Opened, window: MainWindow) -> None:
    part = opened(handed())
    window.desk.vault.opened().cases.add(replace(nothing_yet(), case=replace(nothing_yet().case, id=an_id(7))))
    window.go("case", an_id(7), Stage.HAND_OVER)
    assert part.empty.isVisible() and part.shown is None and part.side.pdf is None


def test_it_opens_quickly_and_a_letter_in_the_making_holds_nothing_up(opened: Opened, window: MainWindow) -> None:
    part = opened(handed())
    window.go("today")
    before = perf_counter()
    window.go("case", CASE, Stage.HAND_OVER)
    part.side.make()
    assert perf_counter() - before < QUICK * 3  # the machine that runs the tests may be three times as slow


# --- the letter -----------------------------------------------------------------------------------------------------------


def test_the_letter_is_made_anew_after_a_change_and_not_for_nothing(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SEEN))
    before = wait_for_letter(qtbot, part)
    asked = part.side._making._asked
    part.stage.redraw()
    assert not part.side._rest.isActive() and part.side._making._asked == asked
    part.desk.handing.save(CASE, replace(REFERRAL, talk="", reason=Words("Er ligt een aanmaning", "nl")))
    qtbot.waitUntil(lambda: part.side.pdf not in (None, before), timeout=20_000)
    assert part.side.paper.isVisible() and part.side.print.isEnabled()


def test_the_copy_for_the_client_takes_the_place_of_the_letter(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.SEEN))
    letter = wait_for_letter(qtbot, part)
    press(qtbot, part.deeds.copy)
    assert part.side.pdf is None and part.deeds.paper_language == "ti"
    assert wait_for_letter(qtbot, part) != letter
    assert "not translated yet" in part.side.untranslated.text() and part.side.untranslated.isVisible()
    press(qtbot, part.deeds.copy)
    wait_for_letter(qtbot, part)
    assert part.deeds.paper_language == "nl" and not part.side.untranslated.isVisible()


@pytest.mark.parametrize("form", list(LetterForm))
def test_it_is_saved_in_each_form(qtbot: QtBot, opened: Opened, tmp_path: Path, form: LetterForm) -> None:
    part = opened(one(State.SEEN))
    wait_for_letter(qtbot, part)
    name = part.deeds.proposed_name(form)
    assert name.endswith(f".{form.value}") and "Yonas" not in name
    part.deeds.save_to(tmp_path / name, form)
    begins = {LetterForm.PDF: b"%PDF", LetterForm.DOCX: b"PK", LetterForm.TEXT: b"Gemeente Zwolle"}[form]
    assert begins in (tmp_path / name).read_bytes()[:200]


def test_a_file_that_can_t_be_written_is_said(qtbot: QtBot, opened: Opened, window: MainWindow, tmp_path: Path) -> None:
    part = opened(one(State.SEEN))
    wait_for_letter(qtbot, part)
    part.deeds.save_to(tmp_path / "no such folder" / "letter.pdf", LetterForm.PDF)
    assert "can't be written" in window.toast.text


def test_what_is_printed_stands_in_the_trail(
    qtbot: QtBot, opened: Opened, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = opened(one(State.SEEN))
    pdf = wait_for_letter(qtbot, part)
    printed: list[bytes] = []
    monkeypatch.setattr(
        "coachdesk.ui.printing.print_with_dialog", lambda _parent, _around, what: not printed.append(what)
    )
    press(qtbot, part.side.print)
    assert printed == [pdf]
    entries = window.desk.vault.opened().trail.entries()
    assert any(entry.deed.value == "case_printed" for entry in entries)


def test_a_number_of_a_citizen_stops_the_letter_and_leads_to_where_it_stands(qtbot: QtBot, opened: Opened) -> None:
    file = one(State.SEEN)
    spoilt = replace(MONEY, words=Words("Nummer 123456782", "nl"))
    part = opened(file)
    wait_for_letter(qtbot, part)
    consent = next(each for each in file.handover.consents if NAME.mark in each.yes)
    part.desk.handing.save(CASE, spoilt)
    part.desk.handing.save(CASE, replace(consent, yes=(*consent.yes, spoilt.mark)))
    qtbot.waitUntil(lambda: part.side._error is not None, timeout=20_000)
    assert "BSN" in "".join(each.text() for each in part.side.findChildren(type(part.side.busy)) if each.isVisible())
    assert part.side.pdf is None and not part.side.paper.isVisible()
    before = stored(part).handover.passes
    column(part).path._go_on(State.SEEN)
    assert stored(part).handover.passes == before


def test_nothing_waits_for_a_letter_once_the_vault_is_locked(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened(one(State.SEEN))
    part.side.make()
    window.lock()
    qtbot.waitUntil(lambda: is_locked(window) and not window.background.busy, timeout=20_000)


# --- little room, other languages -----------------------------------------------------------------------------------------


def test_in_a_small_window_the_letter_takes_turns_with_the_cards(
    qtbot: QtBot, opened: Opened, window: MainWindow
) -> None:
    part = opened(one(State.SEEN))
    assert part.cards.isVisible() and part.side.isVisible() and not part.deeds.look.isVisible()
    window.resize(880, 500)
    qtbot.waitUntil(part.deeds.look.isVisible)
    assert part.cards.isVisible() and not part.side.isVisible()
    press(qtbot, part.deeds.look)
    assert part.side.isVisible() and not part.cards.isVisible()
    part.side.card_wanted.emit(GROUND)
    qtbot.waitUntil(lambda: part.cards.isVisible() and not part.side.isVisible())
    assert part.deeds.go_on.isVisible() and part.deeds.stay.isVisible()
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: part.side.isVisible() and part.cards.isVisible())


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_it_speaks_every_language(opened: Opened, window: MainWindow, language: str) -> None:
    part = opened(one(State.SENT))
    window.language.switch(language)
    QApplication.processEvents()
    assert part.deeds.go_on.text() == part.words.text("The receipt is confirmed")
    assert part.words.text("Letter sent") == column(part).path.state.text()
    rtl = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    assert part.cards.layoutDirection() is rtl
    places = column(part).path.chips._places()
    assert (places[0].left() > places[-1].left()) is (language == "ar")


# --- keys -----------------------------------------------------------------------------------------------------------------


def test_everything_goes_with_the_keyboard(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    opened(nothing_yet())
    hands = Hands(qtbot, window)
    hands.to("Begin a handover")
    hands.press(ENTER)
    part = stage_of_window(window).parts[OUT]
    assert isinstance(part, OutPart)
    card = column(part).cards[WHO]
    qtbot.waitUntil(card.picker.search.hasFocus)  # type: ignore[attr-defined]
    hands.write("jansen")
    hands.press(ENTER)
    assert stored(part).handover.referrals[0].to.person == "K. Jansen"
    hands.to("To make an overview")
    hands.press(DOWN, SPACE)
    assert stored(part).handover.referrals[0].question.text.startswith("Samen kijken welke rekeningen")
    hands.to("We talked about it")
    hands.press(ENTER)
    assert reached(part) is State.DISCUSSED and column(part).cards[TELL].is_open
    hands.to("De naam is")
    hands.press(SPACE)
    assert [item.topic for item in stored(part).handover.items] == ["name"]


def stage_of_window(window: MainWindow) -> HandOverStage:
    shown = window.page.shown
    assert isinstance(shown, HandOverStage)
    return shown


# --- reading only, and drafts ---------------------------------------------------------------------------------------------


def test_a_restricted_case_can_be_read_whole_and_not_changed(qtbot: QtBot, opened: Opened) -> None:
    part = opened(replace(one(State.SEEN), restriction=Restriction(NOW, "Bezwaar")))
    before = stored(part)
    for key, made in column(part).cards.items():
        qtbot.mouseClick(made.head, LEFT)
        assert made.is_open and key in column(part).open_cards
    QApplication.processEvents()
    fields = [*part.findChildren(QLineEdit), *part.findChildren(QPlainTextEdit)]
    assert fields and all(field.isReadOnly() for field in fields if field.isVisibleTo(part))
    assert not part.deeds.go_on.isEnabled() and part.deeds.copy.isEnabled()
    qtbot.waitUntil(lambda: not part.side.print.isEnabled())  # nothing is told while nobody may use the data
    part.remove(part.open_id)
    assert stored(part) == before


def test_what_was_refused_waits_where_it_was_typed(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened(handed())
    column(part).open_card(CONSENT)
    column(part).open_card(WHO)
    QApplication.processEvents()
    card = column(part).cards[WHO]
    card.question.typed.setPlainText("x" * 20_001)  # type: ignore[attr-defined]
    part.autosave.flush()
    assert card.question.problem  # type: ignore[attr-defined]
    other = next(each for each in part.list.rows.parts if each != REFERRAL.id)
    press(qtbot, part.list.rows.parts[other])
    assert part.open_id == REFERRAL.id
    window.go("today")
    window.go("case", CASE, Stage.HAND_OVER)
    card = column(part).cards[WHO]
    assert part.open_id == REFERRAL.id and card.is_open
    assert len(card.question.typed.toPlainText()) == 20_001  # type: ignore[attr-defined]


def test_a_reason_that_is_being_written_is_there_again_after_unlocking(
    qtbot: QtBot, opened: Opened, window: MainWindow
) -> None:
    part = opened(handed(state=State.SENT))
    column(part).path.take_step(State.CAME_BACK)
    form = column(part).path.form
    qtbot.waitUntil(form.why.typed.hasFocus)
    qtbot.keyClicks(form.why.typed, "Geen plaats")
    window.go("today")
    window.go("case", CASE, Stage.HAND_OVER)
    form = column(part).path.form
    assert part.open_id == REFERRAL.id and form.state is State.CAME_BACK
    assert form.why.typed.toPlainText() == "Geen plaats" and reached(part) is State.SENT


def test_another_name_of_the_organisation_stands_in_the_letter_when_one_comes_back(
    qtbot: QtBot, opened: Opened, window: MainWindow
) -> None:
    part = opened(one(State.SEEN))
    before = wait_for_letter(qtbot, part)
    window.go("today")
    window.desk.settings.save_organisation(replace(ORGANISATION, name="Gemeente Deventer"))
    window.go("case", CASE, Stage.HAND_OVER)
    QApplication.processEvents()
    assert wait_for_letter(qtbot, part) != before


def test_a_case_without_handovers_stays_where_it_stands(opened: Opened, window: MainWindow) -> None:
    opened(nothing_yet())
    window.go("today")
    window.go("case", CASE)
    assert window.page.stage is Stage.FOLLOW
