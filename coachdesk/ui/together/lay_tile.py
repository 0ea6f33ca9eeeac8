"""What is shown of a card that can be laid somewhere."""

from collections.abc import Callable
from dataclasses import dataclass

from coachdesk.ui.parts.tongues import Line, Tongues

Picture = tuple[str, str]
"""The name of a pictogram and its colour."""


@dataclass(frozen=True)
class Tile:
    """A card by its `key`; `says` gives its words in the languages of the screen.

    `pictures` stand above the words; a `tone` other than "" is a ground of its own, with `note` under the words, so that
    nobody has to tell it by the colour.
    """

    key: str
    says: Callable[[Tongues], Line]
    pictures: tuple[Picture, ...] = ()
    tone: str = ""
    note: str = ""

    def line(self, tongues: Tongues) -> Line:
        """Its words, and the note under them in the first language of the screen."""
        said = self.says(tongues)
        if not self.note:
            return said
        under = "\n".join(each for each in (said.second, tongues.first.to_client(self.note)) if each)
        return Line(said.text, said.language, under, said.second_language or tongues.first.language)
