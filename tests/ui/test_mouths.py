"""The programs that speak: which voices are taken, what they are told, what is left when one dies, and what is never said."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from coachdesk.i18n import isolate, isolate_ltr
from coachdesk.ui.speech import Speech, mouths, toolkit_voices
from coachdesk.ui.speech.spoken import is_written_in, to_speak
from tests.ui.voices import Voice

ASK = mouths.Toolkit.ask


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
    qtbot.waitUntil(lambda: speech.can_say("dag", "nl") and "en" in mouth.languages)
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
