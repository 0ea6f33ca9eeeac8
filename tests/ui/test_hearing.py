"""Hearing a line: by a voice of exactly its language, stopped by everything that takes it out of sight."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Address, Gender, Reading, ReadingWish
from coachdesk.domain.stages import Stage
from coachdesk.i18n import isolate, isolate_ltr
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.listen_stage import ListenStage
from coachdesk.ui.parts import hear
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.speech import Speech, mouths, toolkit_voices
from coachdesk.ui.speech.spoken import is_written_in, to_speak
from coachdesk.ui.together.choose import ChooseTogether
from tests.builders import samira, yonas
from tests.ui.conftest import MakeWindow
from tests.ui.voices import Voice

ASK = mouths.Toolkit.ask

NOT_ASKED = ReadingWish()
LEFT = Qt.MouseButton.LeftButton
Leave = Callable[[MainWindow, ListenStage], object]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng is asked on Linux only")


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Voice:
    """The computer speaks Arabic, Dutch, English and Amharic."""
    made = Voice(tmp_path, ("am", "ar", "en-gb", "nl"))
    monkeypatch.setenv("PATH", str(made.bin), prepend=":")
    monkeypatch.setattr(mouths, "ESPEAK", "espeak-ng")
    return made


def listening(window: MainWindow, wish: ReadingWish = NOT_ASKED, *, tigrinya: bool = False) -> ListenStage:
    file = yonas() if tigrinya else samira()
    file = replace(file, case=replace(file.case, reading=wish, addressed=Address(Gender.WOMAN)))
    window.desk.vault.opened().cases.add(file)
    window.go("case", file.case.id, Stage.LISTEN)
    assert isinstance(window.page.shown, ListenStage)
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
    name = card.area.name
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


# --- the programs ----------------------------------------------------------------------------------------------------


def test_only_a_voice_of_the_very_language_is_taken() -> None:
    table = [
        "Pty Language       Age/Gender VoiceName          File                 Other Languages",
        " 5  am              --/M      Amharic            sem/am",
        " 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)",
        " 2  en-gb           --/M      English            gmw/en               (en 2)",
        " 5  nl              --/M      Dutch              gmw/nl",
        " 1  nl-be           --/M      Flemish            gmw/nl-be            (nl 1)",
        " 5  tig             --/M      Tigre              sem/tig              (ti 1)",
        "",
        "not a row",
    ]
    assert mouths.voices_in(table) == {"en": "en-gb", "nl": "nl"}
    assert mouths.voices_in([*table, " 5  ti --/M Tigrinya sem/ti"])["ti"] == "ti"


ENGINE = """
import json, sys
print(json.dumps({{"languages": {languages}}}), flush=True)
for line in sys.stdin:
    told = json.loads(line)
    with open({log!r}, "a", encoding="utf-8") as log:
        log.write(line)
    if "say" in told and {ends}:
        print(json.dumps({{"ended": told["number"]}}), flush=True)
"""


def an_engine(folder: Path, *, ends: bool, languages: list[str]) -> tuple[mouths.Toolkit, Path]:
    program, log = folder / "engine.py", folder / "log"
    log.touch()
    program.write_text(ENGINE.format(languages=languages, log=str(log), ends=ends), "utf-8")
    return mouths.Toolkit(program=program), log


def test_the_program_of_qt_is_told_what_to_say_and_when_to_be_silent(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # this one may be asked: it is ours
    mouth, log = an_engine(tmp_path, ends=True, languages=["ar", "am"])
    with qtbot.waitSignal(mouth.known):
        mouth.ask()
    assert mouth.languages == {"ar"}
    with qtbot.waitSignal(mouth.ended):
        mouth.say("مرحبا", "ar")
    mouth.stop()
    mouth.close()
    told = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    assert told == [{"say": "مرحبا", "language": "ar", "number": 1}, {"stop": True}]


def test_a_program_of_qt_that_dies_is_a_voice_less(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    mouth, _log = an_engine(tmp_path, ends=False, languages=["nl"])
    with qtbot.waitSignal(mouth.known):
        mouth.ask()
    mouth.say("dag", "nl")
    with qtbot.waitSignals([mouth.known, mouth.ended]):
        mouth._process.kill()
    assert mouth.languages == frozenset()
    mouth.say("dag", "nl")
    mouth.close()


def test_what_one_program_says_goes_on_and_is_stopped_when_another_dies(
    qtbot: QtBot, tmp_path: Path, voice: Voice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mouths.Toolkit, "ask", ASK)  # this one may be asked: it is ours
    mouth, _log = an_engine(tmp_path, ends=False, languages=["en"])
    speech = Speech((mouth, mouths.Espeak()))
    speech.ask()
    qtbot.waitUntil(lambda: speech.can_say("dag", "nl") and speech.can_say("good day", "en"))
    speech.say([("goedemorgen", "nl")], "somebody")
    assert speech.mouths[1].languages > {"nl"} and "nl" not in mouth.languages
    qtbot.waitUntil(lambda: voice.speaking)
    with qtbot.waitSignal(mouth.ended):
        mouth._process.kill()
    assert speech.owner == "somebody" and voice.speaking
    speech.stop()
    qtbot.waitUntil(lambda: not voice.speaking)
    speech.close()


def test_a_line_that_a_library_wrote_is_passed_over(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    program = tmp_path / "engine.py"
    program.write_text(
        'print("a plugin says hello")\nprint("[]")\nprint(\'{"languages": ["nl"]}\', flush=True)\ninput()\n'
    )
    mouth = mouths.Toolkit(program=program)
    with qtbot.waitSignal(mouth.known):
        mouth.ask()
    assert mouth.languages == {"nl"}
    mouth.close()


def test_the_program_of_qt_answers_and_ends_with_its_input() -> None:
    done = subprocess.run(
        [sys.executable, "-I", str(mouths.VOICES), "ar", "nl"],
        input="",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[0])
    assert set(told["languages"]) <= {"ar", "nl"}


def test_voices_that_send_texts_away_are_refused() -> None:
    assert toolkit_voices.is_local("Microsoft Frank - Dutch (Netherlands)")
    assert not toolkit_voices.is_local("Microsoft Fenna Online (Natural) - Dutch (Netherlands)")
    assert "mock" in toolkit_voices.REFUSED


# --- what is said ----------------------------------------------------------------------------------------------------


@given(st.text())
def test_no_control_and_no_direction_mark_is_said(text: str) -> None:
    said = to_speak(text)
    assert said == " ".join(said.split())
    assert not [char for char in said if unicodedata.category(char) in ("Cc", "Cf")]


@given(st.text(st.characters(categories=("L", "N")), min_size=1))
def test_letters_and_figures_are_said_as_they_are_written(value: str) -> None:
    assert to_speak(f"• {isolate(value)}, {isolate_ltr(value)}…") == f"{value}, {value}"


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("السكن", {"ar"}),
        ("ገንዘብ", {"ti"}),
        ("Wonen", {"nl", "en"}),
        ("123", set()),
        ("ኣብ De Ketting", {"ti", "nl", "en"}),
    ],
)
def test_a_text_is_said_only_by_a_voice_that_reads_its_letters(text: str, languages: set[str]) -> None:
    assert {code for code in ("ar", "ti", "nl", "en", "am") if is_written_in(text, code)} == languages
