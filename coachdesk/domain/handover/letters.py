"""Which letters there are about handing over, and as what they are written."""

from dataclasses import dataclass
from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter is for; `about` of a Letter is the id of a handover, of a consent, or of an incoming handover."""

    HANDOVER = "handover"
    """To the recipient: about a handover."""
    STOP = "stop"
    """To the recipient: the client took back (a part of) the consent. About that consent."""
    RECEIPT = "receipt"
    """To who handed over to us: it arrived, and who contacts the client. About an incoming handover."""
    ASK = "ask"
    """To who handed over to us: what we still need. About an incoming handover."""


class LetterForm(StrEnum):
    """As what a letter is written; also the ending of the file."""

    PDF = "pdf"
    DOCX = "docx"
    TEXT = "txt"


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; `language` "nl" is the letter itself, another the client's copy, line by line beside the Dutch."""

    kind: LetterKind
    about: str
    language: str = "nl"
