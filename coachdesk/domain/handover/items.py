"""What another helper may know, item by item."""

import hashlib
import json
from dataclasses import dataclass
from typing import Final

from coachdesk.domain.words import Words

NAME_TOPIC: Final = "name"
"""The topic under which a letter says who it is about; without it a letter says a reference only."""
_DIGEST: Final = 12


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that may be told in the handover, or to the guide, with the id `about`.

    `topic` is an id of the content. `words` is what the other gets to read, Dutch (or another language of the consultant),
    and beside it the same in the client's language; `phrase` the id of the line of the content that made them, empty for
    own words. `need` is why the other needs it: an id of the content, or else `need_words`.
    """

    id: str
    about: str
    topic: str
    phrase: str = ""
    words: Words = Words()
    need: str = ""
    need_words: Words = Words()

    @property
    def key(self) -> str:
        """An item has an id of its own."""
        return self.id

    @property
    def says(self) -> bool:
        """Whether there is something for the other to read; a line that was begun and left says nothing yet."""
        return bool(self.words.text.strip())

    @property
    def mark(self) -> str:
        """Its id with a digest of what the other would read, why it is needed included: consent is for these words alone."""
        read = [self.topic, self.words.text, self.words.language, self.need, self.need_words.text]
        said = json.dumps(read, ensure_ascii=False)
        return f"{self.id}-{hashlib.sha256(said.encode()).hexdigest()[:_DIGEST]}"


def item_of(mark: str) -> str:
    """The id of the item that a mark is about."""
    return mark.rpartition("-")[0]
