"""Speaks by Qt's text-to-speech; a program of its own, run by `mouths.Toolkit` with the codes of the languages wanted.

Says first which of them have a voice, in a line of JSON: {"languages": […]}. Then it takes lines: {"say": text,
"language": code, "number": n}, answered by {"ended": n}, and {"stop": true}. It ends with its input. Nothing is written
to any file, and nothing asks the network: the engines of Qt are those of the system.
"""

import ctypes
import json
import sys
import threading
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

NEEDED = {"speechd": "libspeechd.so.2"}
"""The library without which an engine can't be made, and complains."""
REFUSED = frozenset({"mock"})
"""Engines that speak no language: the one Qt brings for tests of its own."""
BEST = {"ar": ("ar_SY",), "nl": ("nl_NL",), "en": ("en_GB", "en_US"), "ti": ("ti_ER",)}
"""Varieties taken before others."""
SLOWER = -0.2
"""Pace, from -1 to 1."""


def is_local(name: str) -> bool:
    """Whether a voice speaks on the computer itself: some that are added to Windows send each text away, and say so."""
    return not any(word in name.casefold() for word in ("online", "cloud", "remote"))


class Voices(QObject):
    """The voices of the system for the languages wanted."""

    told = Signal(str)
    over = Signal()

    def __init__(self, wanted: list[str]) -> None:
        super().__init__()
        self._wanted = wanted
        self._speakers: list[Any] = []
        self._of: dict[str, tuple[Any, Any, Any]] = {}
        self._speaking: Any = None
        self._number = 0
        self.told.connect(self._do)
        self.over.connect(self._end)

    def find(self) -> None:
        """Make every engine there is; one may be ready only later."""
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:  # the libraries for sound are not there
            return
        for name in QTextToSpeech.availableEngines():
            if name in REFUSED or (name in NEEDED and not _loads(NEEDED[name])):
                continue
            speaker = QTextToSpeech(name)
            speaker.setRate(SLOWER)
            self._speakers.append(speaker)
            speaker.stateChanged.connect(lambda state, speaker=speaker: self._changed(speaker, state.name))
            if speaker.state().name == "Ready":
                self._learn(speaker)

    def _learn(self, speaker: Any) -> None:
        for code in self._wanted:
            if code not in self._of and (found := _voice_of(speaker, code)) is not None:
                self._of[code] = (speaker, *found)

    def tell_languages(self) -> None:
        _say({"languages": sorted(self._of)})

    def _changed(self, speaker: Any, state: str) -> None:
        if speaker is self._speaking and state in ("Ready", "Error"):
            self._speaking = None
            _say({"ended": self._number})
        elif state == "Ready":
            before = set(self._of)
            self._learn(speaker)
            if set(self._of) != before:
                self.tell_languages()

    def _do(self, line: str) -> None:
        asked = json.loads(line)
        speaking, self._speaking = self._speaking, None
        if speaking is not None:
            speaking.stop()
        if "say" not in asked:
            return
        self._number = asked["number"]
        if asked["language"] not in self._of:
            _say({"ended": self._number})
            return
        speaker, locale, voice = self._of[asked["language"]]
        speaker.setLocale(locale)
        speaker.setVoice(voice)
        if speaker.locale().language() != locale.language():  # better silent than in another language
            _say({"ended": self._number})
            return
        self._speaking = speaker
        speaker.say(asked["say"])

    def _end(self) -> None:
        """The input ended, perhaps before there was anything to end: hence by a signal, which waits for the loop."""
        QCoreApplication.exit()

    def let_go(self) -> None:
        """Be silent, and let the engines go."""
        if self._speaking is not None:
            self._speaking.stop()
        self._of.clear()
        self._speakers.clear()


def _voice_of(speaker: Any, code: str) -> tuple[Any, Any] | None:
    """The locale and the voice for a language, None where the engine has none of exactly that language."""
    locales = [locale for locale in speaker.availableLocales() if locale.name().partition("_")[0] == code]
    locales.sort(key=lambda locale: (locale.name() not in BEST.get(code, ()), locale.name()))
    for locale in locales:
        speaker.setLocale(locale)
        for voice in speaker.availableVoices():
            if voice.locale().language() == locale.language() and is_local(voice.name()):
                return locale, voice
    return None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _say(what: dict[str, object]) -> None:
    print(json.dumps(what), flush=True)


def main() -> int:
    """Speak until the input ends."""
    app = QCoreApplication(sys.argv[:1])
    QLocale.setDefault(QLocale.c())
    voices = Voices(sys.argv[1:])
    voices.find()
    voices.tell_languages()

    def listen() -> None:
        for line in sys.stdin:
            if line.strip():
                voices.told.emit(line)
        voices.over.emit()

    threading.Thread(target=listen, daemon=True).start()
    code = app.exec()
    voices.let_go()
    return code


if __name__ == "__main__":
    sys.exit(main())
