"""One line at a time is heard, by a voice of exactly its language or not at all."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from coachdesk.ui.speech.mouths import Espeak, Mouth, Toolkit
from coachdesk.ui.speech.spoken import is_written_in, to_speak

Text = tuple[str, str]
"""A text and the code of its language."""


class Speech(QObject):
    """`known` is sent when a language has got a voice or lost it, `changed` when something begins or ends to be said."""

    known = Signal()
    changed = Signal()

    def __init__(self, mouths: Iterable[Mouth] | None = None) -> None:
        """`mouths` are asked for a voice in this order."""
        super().__init__()
        self.mouths = tuple(mouths) if mouths is not None else (Toolkit(self), Espeak(self))
        for mouth in self.mouths:
            mouth.known.connect(self.known)
            mouth.ended.connect(lambda mouth=mouth: self._ended(mouth))
        self._asked = False
        self._left: list[Text] = []
        self._speaking: Mouth | None = None
        self.owner: object = None
        """Whoever asked for what is being said; None while nothing is."""

    def ask(self) -> None:
        """Find out which voices there are, once; the answers come later."""
        if not self._asked:
            self._asked = True
            for mouth in self.mouths:
                mouth.ask()

    def can_say(self, text: str, language: str) -> bool:
        """Whether there is a voice for this text."""
        return self._mouth(language) is not None and is_written_in(text, language)

    def say(self, texts: Iterable[Text], owner: object) -> None:
        """Say those of the texts that have a voice, one after the other, in the place of what is being said."""
        self._hush()
        self._left = [(text, language) for text, language in texts if self.can_say(text, language)]
        self.owner = owner if self._left else None
        self._go_on()

    def stop(self) -> None:
        """Be silent at once."""
        if self.owner is not None:
            self._hush()
            self.owner = None
            self.changed.emit()

    def close(self) -> None:
        """Be silent, and end the programs that speak."""
        self.stop()
        for mouth in self.mouths:
            mouth.close()

    def _hush(self) -> None:
        self._left = []
        speaking, self._speaking = self._speaking, None
        if speaking is not None:
            speaking.stop()

    def _ended(self, mouth: Mouth) -> None:
        """One said its text to the end; what another is saying goes on."""
        if mouth is self._speaking:
            self._go_on()

    def _go_on(self) -> None:
        """Say the next text, if there is one."""
        self._speaking = None
        if self._left:
            text, language = self._left.pop(0)
            self._speaking = self._mouth(language)
        if self._speaking is not None:
            self._speaking.say(to_speak(text), language)
        else:
            self.owner = None
        self.changed.emit()

    def _mouth(self, language: str) -> Mouth | None:
        return next((mouth for mouth in self.mouths if language in mouth.languages), None)
