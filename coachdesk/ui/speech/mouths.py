"""Programs of this computer that speak. Each runs beside the window, which never waits for it, and ends when told to."""

import json
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, Signal
from shiboken6 import isValid

from coachdesk.domain.languages import CLIENT

ESPEAK: Final = "espeak-ng"
"""The program's name, looked for on the PATH."""
VOICES: Final = Path(__file__).with_name("toolkit_voices.py")
"""The program that speaks by Qt."""
PACE: Final = "140"
"""Words in a minute; its own pace of 175 is too quick for who learns a language."""
PATIENCE: Final = 1000
"""Milliseconds that a program which was told to end is waited for when CoachDesk itself ends."""


class Mouth(QObject):
    """Speaks the languages in `languages`: none, unless a kind of mouth finds a voice.

    `known` is sent when they are known, `ended` when a text was said to its end.
    """

    known = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.languages: frozenset[str] = frozenset()

    def ask(self) -> None:
        """Find out which languages have a voice."""

    def say(self, text: str, language: str) -> None:
        """Say a text in one of `languages`, after what was said before was stopped or has ended."""

    def stop(self) -> None:
        """Be silent at once; `ended` is not sent."""

    def close(self) -> None:
        """End every program that was started."""


class Espeak(Mouth):
    """espeak-ng, one process for each text. The text goes in through its input: never to a shell, a list of processes or a file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._voices: Mapping[str, str] = {}
        self._asking: QProcess | None = None
        self._saying: QProcess | None = None

    def ask(self) -> None:
        self._path = (shutil.which(ESPEAK) or "") if sys.platform == "linux" else ""
        if self._path:
            self._asking = started(self, self._path, ["--voices"])
            self._asking.finished.connect(self._read_voices)

    def _read_voices(self, code: int) -> None:
        assert self._asking is not None
        table = bytes(self._asking.readAllStandardOutput().data()).decode("utf-8", "replace")
        self._asking.deleteLater()
        self._asking = None
        self._voices = voices_in(table.splitlines()) if code == 0 else {}
        self.languages = frozenset(self._voices)
        self.known.emit()

    def say(self, text: str, language: str) -> None:
        self.stop()
        how = ["-v", self._voices[language], "-s", PACE, "-b", "1", "--stdin"]
        made = self._saying = started(self, self._path, how)
        made.finished.connect(lambda: self._over(made))
        made.errorOccurred.connect(lambda: self._over(made))
        made.write(f"{text}\n".encode())
        made.closeWriteChannel()

    def _over(self, which: QProcess) -> None:
        if which is self._saying:
            self._saying = None
            if isValid(which):  # not where it goes down with the window
                which.deleteLater()
                self.ended.emit()

    def stop(self) -> None:
        speaking, self._saying = self._saying, None
        if speaking is not None:
            speaking.finished.connect(speaking.deleteLater)
            speaking.kill()

    def close(self) -> None:
        self.stop()
        end_all(self)


class Toolkit(Mouth):
    """Qt's text-to-speech: what the system offers (SAPI and WinRT on Windows, speech-dispatcher on Linux).

    It lives in a process of its own: to connect takes it more than a second in which all of Python stands still, and the
    libraries for sound that it loads are not everywhere.
    """

    def __init__(self, parent: QObject | None = None, program: Path = VOICES) -> None:
        super().__init__(parent)
        self._program = program
        self._process: QProcess | None = None
        self._number = 0

    def ask(self) -> None:
        process = self._process = started(self, sys.executable, ["-I", str(self._program), *CLIENT])
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._gone)

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            told = _message(bytes(process.readLine().data()))
            if "languages" in told:
                self.languages = frozenset(told["languages"]) & frozenset(CLIENT)
                self.known.emit()
            elif told.get("ended") == self._number:
                self.ended.emit()

    def _gone(self) -> None:
        """Without it there is a voice less; what it said has ended."""
        if self._process is not None:
            self._process = None
            had, self.languages = self.languages, frozenset()
            if had:
                self.known.emit()
                self.ended.emit()

    def say(self, text: str, language: str) -> None:
        self._number += 1
        self._tell({"say": text, "language": language, "number": self._number})

    def stop(self) -> None:
        self._number += 1
        self._tell({"stop": True})

    def _tell(self, what: Mapping[str, object]) -> None:
        if self._process is not None:
            self._process.write(f"{json.dumps(what)}\n".encode())

    def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.closeWriteChannel()  # its own sign to be silent and end
        end_all(self)


def _message(line: bytes) -> Mapping[str, Any]:
    """What the program said; nothing where a library of its own wrote the line."""
    try:
        told = json.loads(line)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def started(parent: QObject, program: str, arguments: Iterable[str]) -> QProcess:
    """A process begun without waiting for it; what it complains of is for nobody."""
    process = QProcess(parent)
    process.setStandardErrorFile(QProcess.nullDevice())
    process.start(program, list(arguments))
    return process


def end_all(mouth: QObject) -> None:
    """Wait for the processes of a mouth a moment, and end those that go on."""
    for process in mouth.findChildren(QProcess):
        if not process.waitForFinished(PATIENCE):
            process.kill()
            process.waitForFinished(PATIENCE)


def voices_in(table: Iterable[str]) -> dict[str, str]:
    """The voice of each client's language in what `espeak-ng --voices` prints: lines of priority, language, and more.

    A variety of the language will do (en-gb), the voice of another language never (am for ti).
    """
    found: dict[str, tuple[bool, int, str]] = {}
    for line in table:
        priority, tag, *rest = [*line.split(), "", ""][:3]
        language = tag.partition("-")[0]
        if language in CLIENT and priority.isdigit() and rest:
            found[language] = min(found.get(language, (True, 100, "")), (tag != language, int(priority), tag))
    return {language: tag for language, (_variety, _priority, tag) in found.items() if tag}
