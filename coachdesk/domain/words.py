"""Words that somebody typed, kept in the language they were typed in, with what an interpreter made of them."""

from dataclasses import dataclass

from coachdesk.domain.cases import LONG, check_length


@dataclass(frozen=True, slots=True)
class Words:
    """Free text in `language`, and beside it the same in `other_language` as an interpreter wrote it.

    Nothing here is ever machine-translated: an empty `interpreted` means that nobody has translated it yet.
    """

    text: str = ""
    language: str = "nl"
    interpreted: str = ""
    other_language: str = ""

    def __post_init__(self) -> None:
        check_length("text", self.text, LONG)
        check_length("interpreted", self.interpreted, LONG)

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.interpreted.strip())

    def in_language(self, language: str) -> str | None:
        """The words in that language, or None when nobody has given them."""
        if self.language == language and self.text.strip():
            return self.text.strip()
        if self.other_language == language and self.interpreted.strip():
            return self.interpreted.strip()
        return None

    def shown_in(self, language: str) -> str:
        """The words in that language where somebody gave them, else as they were typed, else as an interpreter wrote them."""
        return self.in_language(language) or self.text.strip() or self.interpreted.strip()
