"""What is too long, or not possible, gets a sentence; what was typed stays until it can be kept."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import LONG, SHORT, InterpreterVoice
from coachdesk.domain.picture import InterpreterKind, Pile, Side
from coachdesk.domain.stages import Stage
from coachdesk.ui.listen.domains_page import DomainsPage
from coachdesk.ui.listen.energy_page import EnergyPage
from coachdesk.ui.listen.energy_row import EnergyRow
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.listen.scale_page import ScalePage
from coachdesk.ui.listen.web_page import WebPage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.fields import Story
from tests.builders import an_id, samira, yonas
from tests.ui import talking
from tests.ui.test_domains_page import domain, opened

PASTED = "\n".join(f"line {n} of what was copied from somewhere" for n in range(1000))


def page_of(window: MainWindow, name: str) -> ListenPage:
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    return again(window, name)


def again(window: MainWindow, name: str, number: int = 1) -> ListenPage:
    window.go("case", an_id(number), Stage.LISTEN)
    window.page.shown.open_page(name)
    shown = window.page.shown.page
    assert isinstance(shown, ListenPage)
    return shown


def paste(window: MainWindow, field: Story) -> None:
    field.setFocus()
    QApplication.clipboard().setText(PASTED)
    field.paste()
    QApplication.clipboard().clear()
    window.page.autosave.flush()
    assert len(PASTED) > LONG and field.toPlainText() == PASTED


@pytest.mark.parametrize("lines", [900, 5000])
def test_a_long_paste_that_can_be_kept_is_kept_in_a_field_of_a_few_lines(window: MainWindow, lines: int) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.go("case", an_id(1), Stage.LISTEN)
    stage = window.page.shown
    stage.open_spot("family")
    text = "\n".join(["ok"] * lines)
    stage.view.story.setPlainText(text)
    stage.keep()
    answer = window.desk.cases.open(an_id(1)).answer("family")
    assert answer is not None and answer.words.text == text
    assert stage.view.story.height() < 500


def a_purpose(page: DomainsPage, domain_id: str) -> Story:
    view = domain(page, domain_id)
    next(iter(view.purpose.choice.lines.values())).click()
    return view.told.note


def test_a_note_about_a_domain_stays_in_its_field_and_goes_to_no_other(window: MainWindow) -> None:
    page = opened(window)
    note = a_purpose(page, "finances")
    paste(window, note)
    assert window.toast.isVisible()
    assert page.view is not None
    page.view.levels.choice.lines["3"].click()
    assert note.toPlainText() == PASTED
    page.close_domain()
    assert page.opened == "finances", "closing would lose it"
    note.setPlainText("Pays the rent himself")
    page.close_domain()
    assert page.opened == ""
    assert a_purpose(page, "time_use").toPlainText() == ""
    assert a_purpose(page, "finances").toPlainText() == "Pays the rent himself"


def test_a_refused_note_of_one_person_is_not_shown_with_another(window: MainWindow) -> None:
    page = opened(window)
    window.desk.vault.opened().cases.add(samira())
    paste(window, a_purpose(page, "finances"))
    second = again(window, "domains", 2)
    assert isinstance(second, DomainsPage)
    assert a_purpose(second, "finances").toPlainText() == ""


def test_a_domain_of_parenting_that_was_looked_at_stays(window: MainWindow) -> None:
    page = opened(window, children=True)
    a_purpose(page, "child_care")
    page.close_domain()
    window.desk.listening.answer(an_id(1), "family", picked=())
    shown = [key for key, line in page.rows.lines.items() if not line.isHidden()]
    assert "child_care" in shown and "child_school" not in shown
    assert not page._parenting.isHidden()


def test_an_own_card_that_is_too_long_stays_in_its_field(window: MainWindow) -> None:
    page = page_of(window, "energy")
    assert isinstance(page, EnergyPage)
    for text in ("   ", "x" * (SHORT + 100)):
        page.adding.line.setText(text)
        page.adding.put.click()
        assert window.toast.isVisible() and not page.file.picture.energy
        assert page.adding.line.text() == text
    page.adding.line.setText("😀 مرحبا beads")
    page.adding.put.click()
    assert page.file.picture.energy[0].words.text == "😀 مرحبا beads"


def test_a_quality_that_is_too_long_stays_in_its_field(window: MainWindow) -> None:
    page = page_of(window, "energy")
    assert isinstance(page, EnergyPage)
    page.adding.line.setText("Beads")
    page.adding.put.click()
    (row,) = page.piles[Pile.GIVES].parts.values()
    assert isinstance(row, EnergyRow) and row.name_it is not None and row.tags is not None
    row.name_it.click()
    assert row.quality is not None
    paste(window, row.quality.typed)
    assert window.toast.isVisible()
    row.tags.button("head").click()
    row.name_it.click()
    assert row.quality.typed.toPlainText() == PASTED and not row.quality.isHidden()
    row.quality.typed.setPlainText("Patient")
    page.autosave.flush()
    assert page.file.picture.energy[0].quality.text == "Patient"


def test_what_could_be_done_about_a_stone_is_not_closed_while_it_is_too_long(window: MainWindow) -> None:
    page = page_of(window, "scale")
    assert isinstance(page, ScalePage)
    first, second = [card.id for card in page.desk.content.scale_cards.values() if card.side is Side.LOAD][:2]
    page.lay(Side.LOAD, first)
    page.lay(Side.LOAD, second)
    page.open_item(first)
    assert page.form is not None
    idea = page.form.idea.typed
    paste(window, idea)
    page.form.weight.button("3").click()
    page.form.ready.click()
    page.open_item(second)
    assert page.form is not None and page.form.item.card == first and idea.toPlainText() == PASTED
    idea.setPlainText("Call together")
    page.form.ready.click()
    assert page.form is None
    assert next(item for item in page.file.picture.scale if item.card == first).idea.text == "Call together"


def test_own_words_that_are_too_long_for_a_stone_stay_in_their_field(window: MainWindow) -> None:
    page = page_of(window, "scale")
    assert isinstance(page, ScalePage)
    page.open_deck(Side.LOAD)
    assert page.deck is not None
    page.deck.own.setText("x" * (SHORT + 1))
    page.deck.lay.click()
    page.deck.ready.click()
    assert window.toast.isVisible() and page.deck is not None and not page.file.picture.scale
    page.deck.own.setText("x" * SHORT)
    page.deck.lay.click()
    page.deck.ready.click()
    assert page.deck is None and len(page.file.picture.scale) == 1


def test_what_is_told_about_the_web_stays_while_marks_are_given(window: MainWindow) -> None:
    page = page_of(window, "web")
    assert isinstance(page, WebPage)
    for field in (page.missing.story, page.told.story):
        paste(window, field)
        page.chart.given.emit(page.dimension.id, 5)
        assert field.toPlainText() == PASTED


def test_what_is_refused_in_one_talk_is_not_shown_in_another(window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    page = talking.opened(window)
    page.begin()
    note, others = page.form.note.field, page.form.others.field
    paste(window, note)
    page.form.who.button("other").click()
    others.setText("x" * (SHORT + 1))
    others.textEdited.emit(others.text())
    at = page.form.time.field
    at.setText("25:00")
    at.textEdited.emit(at.text())
    page.autosave.flush()
    assert page.form.note.problem and page.form.others.problem and len(others.text()) == SHORT + 1
    assert page.form.time.problem and at.text() == "25:00"
    page.begin()
    assert note.toPlainText() == "" and others.text() == "" and at.text() == "" and not page.form.note.problem


def test_the_number_of_an_interpreter_is_refused_when_it_is_too_long_and_never_cut(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.vault.opened().cases.add(yonas())
    page = talking.opened(window)
    page.begin()
    fields = page.form.interpreter
    fields.kind.button(InterpreterKind.PROFESSIONAL).click()
    qtbot.keyClicks(fields.number, "7" * 201)
    page.autosave.flush()
    assert fields.number.text() == "7" * 201
    assert fields._number.problem == "This is too long: 201 signs, where 200 fit. Make it shorter."
    assert not window.page._saved.isVisible()
    fields.voice.button(InterpreterVoice.WOMAN).click()
    assert fields.number.text() == "7" * 201 and fields._number.problem
    kept = page.file.picture.meetings[0].interpreter
    assert (kept.kind, kept.voice, kept.number) == (InterpreterKind.PROFESSIONAL, InterpreterVoice.WOMAN, "")
    fields.number.clear()
    qtbot.keyClicks(fields.number, "7" * 200)
    page.autosave.flush()
    assert not fields._number.problem and page.file.picture.meetings[0].interpreter.number == "7" * 200
    qtbot.keyClicks(fields.number, "7")
    page.autosave.flush()
    page.begin()
    fields.kind.button(InterpreterKind.PROFESSIONAL).click()
    assert fields.number.text() == "" and not fields._number.problem
