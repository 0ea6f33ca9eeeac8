"""Hearing a line: by a voice of exactly its language, stopped by everything that takes it out of sight."""

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Address, Gender, Reading, ReadingWish
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.parts import hear
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.speech.spoken import to_speak
from coachdesk.ui.together.choose import ChooseTogether
from tests.builders import samira, yonas
from tests.ui.conftest import MakeWindow
from tests.ui.voices import Voice

NOT_ASKED = ReadingWish()
LEFT = Qt.MouseButton.LeftButton
Leave = Callable[[MainWindow, ListenStage], object]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng is asked on Linux only")


def listening(window: MainWindow, wish: ReadingWish = NOT_ASKED, *, tigrinya: bool = False) -> ListenStage:
    file = yonas() if tigrinya else samira()
    file = replace(file, case=replace(file.case, reading=wish, addressed=Address(Gender.WOMAN)))
    window.desk.vault.opened().cases.add(file)
    window.go("case", file.case.id, Stage.LISTEN)
    assert isinstance(window.page.shown, ListenStage)
    window.page.shown.open_spot("energy")
    return window.page.shown


def together(window: MainWindow, wish: ReadingWish = NOT_ASKED, *, tigrinya: bool = False) -> ChooseTogether:
    file = yonas() if tigrinya else samira()
    file = replace(file, case=replace(file.case, reading=wish))
    window.desk.vault.opened().cases.add(file)
    view = ChooseTogether(window.around, file, file.case.client_language)
    view.resize(1366, 768)
    view.show()
    return view


def put_down(view: ChooseTogether) -> None:
    view._may_close = True
    view.close()


@ON_LINUX
def test_the_question_is_said_in_the_clients_language_and_form(
    qtbot: QtBot, new_window: MakeWindow, voice: Voice
) -> None:
    window = new_window("nl")
    page = listening(window)
    button = page.view.theirs.hear
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: bool(voice.said))
    ask = page.question.ask
    woman = window.desk.cases.words_for(page.file.case, "ar").ptext(ask.context, ask.source)
    assert voice.said == [to_speak(woman)]
    assert woman != window.language.translator("ar").ptext(ask.context, ask.source)
    assert voice.asked[0].startswith("-v ar ")
    assert woman not in voice.asked[0]
    assert button.speaking
    qtbot.mouseClick(button, LEFT)
    assert not button.speaking
    qtbot.waitUntil(lambda: not voice.speaking)


@ON_LINUX
def test_a_language_without_a_voice_has_no_button_and_no_other_voice(
    qtbot: QtBot, new_window: MakeWindow, voice: Voice
) -> None:
    window = new_window("nl")
    page = listening(window, tigrinya=True)
    qtbot.waitUntil(lambda: "nl" in window.around.speech.mouths[1].languages)
    assert page.view.theirs.isVisible()
    assert not page.view.theirs.hear.isVisible()
    page.view.theirs.hear.press()
    assert voice.said == []


@ON_LINUX
@pytest.mark.parametrize(
    "leave",
    [
        lambda window, page: window.put_away(),
        lambda window, page: window.lock(),
        lambda window, page: window.go("today"),
        lambda window, page: page.open_question(page.at + 1),
        lambda window, page: window.page.show_stage(Stage.MEET),
        lambda window, page: window.around.end_speech(),
    ],
    ids=["put away", "lock", "another page", "another question", "another stage", "close"],
)
def test_whatever_takes_the_line_out_of_sight_ends_it_at_once(
    qtbot: QtBot, new_window: MakeWindow, voice: Voice, leave: Leave
) -> None:
    window = new_window("nl")
    page = listening(window)
    qtbot.waitUntil(page.view.theirs.hear.isVisible)
    page.view.theirs.hear.press()
    qtbot.waitUntil(lambda: bool(voice.said))
    leave(window, page)
    assert window.around.speech.owner is None
    qtbot.waitUntil(lambda: not voice.speaking)


@ON_LINUX
def test_a_step_and_the_marked_phrase_are_said_as_the_client_reads_them(
    qtbot: QtBot, new_window: MakeWindow, voice: Voice
) -> None:
    voice.be_quick()
    window = new_window("nl")
    file = yonas()
    file = replace(file, case=replace(file.case, client_language="ar"))
    window.desk.vault.opened().cases.add(file)
    window.go("case", file.case.id, Stage.ACT)
    act, arabic = window.page.shown, window.language.translator("ar")
    line = act.cards["people"].lines[file.steps[2].id]
    qtbot.waitUntil(line.hear.isVisible)
    qtbot.mouseClick(line.hear, LEFT)
    qtbot.waitUntil(lambda: not line.hear.speaking)
    assert voice.said == [to_speak(line.theirs.text())]
    assert "De Poort" in voice.said[0]
    assert not act.cards["work"].lines[file.steps[1].id].hear.isVisible()  # nobody said it in Arabic
    act.edit_step(window.desk.plans.new_step("work"))
    chooser = act.editor.chooser
    assert not chooser.hear.isVisible()
    chooser.show_phrase("look_around")
    chooser.list.setFocus()
    qtbot.keyClick(chooser.list, hear.KEY)
    qtbot.waitUntil(lambda: len(voice.said) == 2)
    phrase = window.desk.content.phrases["look_around"].sentence
    assert voice.said[1] == to_speak(arabic.ptext(phrase.context, phrase.source, place="…"))


@ON_LINUX
def test_leaving_the_clients_screen_ends_the_line(qtbot: QtBot, window: MainWindow, voice: Voice) -> None:
    view = together(window)
    qtbot.waitUntil(view.cards["work"].hear.isVisible)
    view.cards["work"].hear.press()
    qtbot.waitUntil(lambda: bool(voice.said))
    put_down(view)
    assert window.around.speech.owner is None
    qtbot.waitUntil(lambda: not voice.speaking)


@ON_LINUX
def test_both_languages_of_a_line_are_said_each_by_its_own_voice(
    qtbot: QtBot, window: MainWindow, voice: Voice
) -> None:
    voice.be_quick()
    view = together(window, ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH)))
    card, chosen = view.cards["money"], view.ranks.ids
    qtbot.waitUntil(card.hear.isVisible)
    qtbot.mouseClick(card.hear, LEFT)
    qtbot.waitUntil(lambda: len(voice.said) == 2)
    name = card.face.name
    wanted = [window.language.translator(code).ptext(name.context, name.source) for code in ("ar", "nl")]
    assert voice.said == wanted
    assert [asked.split()[1] for asked in voice.asked] == ["ar", "nl"]
    qtbot.waitUntil(lambda: not card.hear.speaking)
    assert view.ranks.ids == chosen
    put_down(view)


@ON_LINUX
def test_a_line_in_two_languages_is_said_in_the_one_that_has_a_voice(
    qtbot: QtBot, window: MainWindow, voice: Voice
) -> None:
    voice.be_quick()
    view = together(window, ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH)), tigrinya=True)
    qtbot.waitUntil(view.head.title.hear.isVisible)
    qtbot.mouseClick(view.head.title.hear, LEFT)
    qtbot.waitUntil(lambda: not view.head.title.hear.speaking)
    assert [asked.split()[1] for asked in voice.asked] == ["nl"]
    qtbot.mouseClick(view.both, LEFT)
    assert not any(made.isVisible() for made in view.findChildren(HearButton))
    put_down(view)


@ON_LINUX
@pytest.mark.parametrize("listens", [True, False])
def test_a_card_that_is_pressed_is_said_to_who_wants_to_listen(
    qtbot: QtBot, window: MainWindow, voice: Voice, listens: bool
) -> None:
    voice.be_quick()
    wish = ReadingWish((Reading.OWN_LANGUAGE, Reading.LISTENING) if listens else (Reading.OWN_LANGUAGE,))
    view = together(window, wish)
    card = view.cards["health"]
    qtbot.waitUntil(card.hear.isVisible)
    for area_id in view.ranks.ids:
        view.toggle(area_id)
    qtbot.mouseClick(card, LEFT, pos=card.rect().center())
    if listens:
        qtbot.waitUntil(lambda: voice.said == [card.text()])
    qtbot.mouseClick(card, LEFT, pos=card.rect().center())
    assert not card.isChecked()
    qtbot.waitUntil(lambda: window.around.speech.owner is None)
    assert voice.said == ([card.text()] if listens else [])
    side = 68 if listens else 56
    assert card.hear.width() == side
    put_down(view)


@ON_LINUX
@pytest.mark.parametrize("held", [True, False])
def test_a_key_says_the_line_with_the_focus_and_letting_go_ends_it_when_it_was_held(
    qtbot: QtBot, window: MainWindow, voice: Voice, monkeypatch: pytest.MonkeyPatch, held: bool
) -> None:
    monkeypatch.setattr(hear, "HELD", 0 if held else 3_600_000)
    view = together(window)
    qtbot.waitUntil(view.cards["work"].hear.isVisible)
    view.cards["work"].setFocus()
    qtbot.keyPress(view.cards["work"], hear.KEY)
    qtbot.waitUntil(lambda: voice.said == [view.cards["work"].text()])
    qtbot.keyRelease(view.cards["work"], hear.KEY)
    assert view.cards["work"].hear.speaking is not held
    if not held:
        qtbot.keyPress(view.cards["work"], hear.KEY)
        qtbot.keyRelease(view.cards["work"], hear.KEY)
    qtbot.waitUntil(lambda: not voice.speaking)
    assert len(voice.said) == 1
    put_down(view)


@ON_LINUX
def test_the_key_says_the_line_under_the_pointer_when_that_was_moved_last(
    qtbot: QtBot, window: MainWindow, voice: Voice
) -> None:
    voice.be_quick()
    view = together(window)
    card = view.cards["family"]
    qtbot.waitUntil(card.hear.isVisible)
    view.cards["work"].setFocus()
    QCursor.setPos(card.mapToGlobal(card.rect().center()))
    qtbot.keyPress(view.cards["work"], hear.KEY)
    qtbot.waitUntil(lambda: voice.said == [card.text()])
    qtbot.keyRelease(view.cards["work"], hear.KEY)
    view.cards["money"].setFocus()
    qtbot.keyPress(view.cards["money"], hear.KEY)
    qtbot.waitUntil(lambda: voice.said[1:] == [view.cards["money"].text()])
    qtbot.keyRelease(view.cards["money"], hear.KEY)
    put_down(view)


def test_a_computer_without_a_voice_shows_nothing_of_it(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    view = together(window, ReadingWish((Reading.LISTENING,)))
    qapp.processEvents()
    assert not any(made.isVisible() for made in view.findChildren(HearButton))
    assert "PySide6.QtTextToSpeech" not in sys.modules  # it has a process of its own
    title = view.head.title
    assert title._first.x() == 0 or title._first.geometry().right() == title.rect().right()
    qtbot.keyPress(view, hear.KEY)
    qtbot.keyRelease(view, hear.KEY)
    assert window.around.speech.owner is None
    put_down(view)
