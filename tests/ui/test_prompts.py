"""Prompt cards: possible readings under the first rule, marked for this person and never chosen by who somebody is."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Address, Gender
from coachdesk.domain.cases import LONG
from coachdesk.domain.picture import CardMark, Fits
from coachdesk.ui.listen.prompt_fold import PromptFold
from coachdesk.ui.listen.prompt_panel import FIRST_RULE
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.listen_stage import ListenStage
from tests.builders import an_id, samira, yonas
from tests.ui.conftest import MakeWindow
from tests.ui.test_listen_stage import LEFT, SPACE, listening

DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up


def shown(page: ListenStage) -> list[str]:
    return [made.prompt.id for made in page.prompts.shown]


def said(made: PromptFold) -> str:
    """Everything that can be read on a card."""
    return "\n".join(label.text() for label in made.findChildren(QLabel) if label.isVisibleTo(made))


def unfold(qtbot: QtBot, page: ListenStage, at: int) -> PromptFold:
    made = page.prompts.shown[at]
    qtbot.mouseClick(made.button, LEFT)
    assert made.is_open
    return made


def marks(window: MainWindow) -> tuple[CardMark, ...]:
    return window.desk.cases.open(an_id(1)).picture.marks


def test_the_first_rule_is_in_sight_at_every_question_however_far_one_scrolls(window: MainWindow) -> None:
    page = listening(window)
    for question in page.questions:
        page.open_spot(question.id)
        assert shown(page) == list(question.cards)
        assert page.prompts.rule.text() == FIRST_RULE and page.prompts.rule.isVisible()
    page.prompts.scrolled.verticalScrollBar().setValue(10_000)
    assert not page.prompts.scrolled.isAncestorOf(page.prompts.rule)
    assert not page.prompts.rule.visibleRegion().isEmpty()


def test_an_unfolded_card_says_everything_and_one_is_unfolded_at_a_time(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window)
    first, words = page.prompts.shown[0], window.language.words
    assert first.prompt.do.source not in said(first)
    unfold(qtbot, page, 0)
    for text in (first.prompt.sees, first.prompt.do, *(meaning.text for meaning in first.prompt.meanings)):
        assert words.ptext(text.context, text.source) in said(first)
    for sort in ("Possible", "Not about culture", "My own part", "What helps"):
        assert sort in said(first)
    assert f"“{first.prompt.ask.source}”" in said(first) and first.prompt.source.source in said(first)
    second = unfold(qtbot, page, 1)
    assert second.is_open and not first.is_open
    qtbot.mouseClick(second.button, LEFT)
    assert not second.is_open


def test_arrows_go_along_the_cards_and_space_unfolds(qtbot: QtBot, dutch: MainWindow) -> None:
    page = listening(dutch)
    first, second = page.prompts.shown[:2]
    first.button.setFocus()
    qtbot.keyClick(first.button, DOWN)
    assert dutch.focusWidget() is second.button
    qtbot.keyClick(second.button, SPACE)
    assert second.is_open and dutch.focusWidget() is second.button
    qtbot.keyClick(second.button, UP)
    assert dutch.focusWidget() is first.button


def test_whether_it_fits_is_kept_for_this_person_with_a_note(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window)
    made = unfold(qtbot, page, 0)
    inside, card = made.inside, made.prompt.id
    assert not inside.noted.isVisible()
    qtbot.mouseClick(inside.fits.button("yes"), LEFT)
    qtbot.keyClicks(inside.note, "Zit liever naast mij")
    page.keep()
    today = window.desk.picture.today()
    assert marks(window) == (CardMark(card, Fits.YES, today, "Zit liever naast mij"),)
    qtbot.mouseClick(inside.fits.button("no"), LEFT)
    assert marks(window) == (CardMark(card, Fits.NO, today, "Zit liever naast mij"),)
    assert inside.fits.chosen == ("no",) and "Does not fit" in said(made)
    listening(window, samira())
    assert page.prompts.cards[card].inside.chosen is None and page.prompts.cards[card].inside.note.toPlainText() == ""
    window.go("case", an_id(1), "listen")
    again = page.prompts.cards[card]
    assert again.inside.chosen is Fits.NO and again.inside.note.toPlainText() == "Zit liever naast mij"


def test_a_mark_is_taken_away_by_pressing_it_again_and_brought_back(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window)
    made = unfold(qtbot, page, 0)
    qtbot.mouseClick(made.inside.fits.button("unknown"), LEFT)
    qtbot.mouseClick(made.inside.fits.button("unknown"), LEFT)
    assert marks(window) == () and made.inside.chosen is None
    window.desk.undo.undo()
    assert marks(window)[0].fits is Fits.UNKNOWN and made.inside.fits.chosen == ("unknown",)


def test_a_note_that_is_far_too_long_is_refused_and_stays(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window)
    made = unfold(qtbot, page, 0)
    qtbot.mouseClick(made.inside.fits.button("yes"), LEFT)
    long = "ab " * (LONG // 3 + 1)
    made.inside.note.insertPlainText(long)
    page.keep()
    assert window.toast.text and marks(window)[0].note == ""
    page.open_spot("trust")
    page.open_spot("name_wish")
    assert made.inside.note.toPlainText() == long


def test_a_situation_shows_its_cards_until_one_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    page, content = listening(window), window.desk.content
    box = page.prompts.situation
    wanted = next(iter(content.situations))
    box.setCurrentIndex(box.findData(wanted))
    box.activated.emit(box.currentIndex())
    assert shown(page) == [card.id for card in content.cards.values() if wanted in card.situations]
    assert box.count() == len(content.situations) + 1
    made = unfold(qtbot, page, 0)
    qtbot.mouseClick(made.inside.fits.button("yes"), LEFT)
    assert page.prompts.situation.currentData() == wanted, "it stays for as long as one stays here"
    page.open_spot("trust")
    assert shown(page) == list(page.question.cards) and not box.currentData()


def test_cards_are_the_same_for_everyone(window: MainWindow) -> None:
    page = listening(window)
    found = {}
    for question in page.questions:
        page.open_spot(question.id)
        found[question.id] = shown(page)
    listening(window, samira(interpreter=replace(samira().case.interpreter, country="SY")))
    for question, cards in found.items():
        page.open_spot(question)
        assert shown(page) == cards


def test_what_to_ask_is_said_in_the_form_that_the_client_chose(qtbot: QtBot, new_window: MakeWindow) -> None:
    window = new_window("ar")
    page = listening(window)
    page.open_spot("housing")
    made = next(card for card in page.prompts.shown if card.prompt.id == "where_to_sit")
    qtbot.mouseClick(made.button, LEFT)
    window.desk.cases.change(an_id(1), addressed=Address(Gender.WOMAN))
    ask = made.prompt.ask
    woman = window.language.words.addressing("woman").ptext(ask.context, ask.source)
    assert made.inside.spoken.form == "woman"
    assert woman in said(made)


def test_in_a_restricted_case_cards_are_read_and_not_marked(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.desk.rights.restrict(an_id(1), "Het adres klopt niet")
    window.go("case", an_id(1), "listen")
    page = window.page.shown
    made = unfold(qtbot, page, 0)
    qtbot.mouseClick(made.inside.fits.button("yes"), LEFT)
    assert made.inside.fits.chosen == () and marks(window) == ()
    box = page.prompts.situation
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert shown(page) != list(page.question.cards)
