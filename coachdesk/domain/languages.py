"""Languages: those CoachDesk is written in, and those a person may speak or read."""

from typing import Final

INTERFACE: Final = ("nl", "ar", "ti", "en")
"""Languages that the window and the prints exist in, in the order of the language menu."""

CLIENT: Final = ("ar", "ti", "en", "nl")
"""Languages in which a client can look along and take a plan home."""

SPOKEN: Final = (
    "ar", "ti", "ku", "tig", "am", "en", "nl", "ckb", "ssy", "byn", "aa", "fa", "prs", "ps", "so", "sw", "tr", "hy",
    "syr", "uk", "ru", "fr",
)  # fmt: skip
"""ISO 639 codes offered for what a person speaks or reads; more than one dialect may hide behind a code, so ask."""

COUNTRIES: Final = (
    "AF", "DJ", "DZ", "EG", "ER", "ET", "IQ", "IR", "JO", "KE", "KW", "LB", "LY", "MA", "OM", "PK", "PS", "QA", "SA", "SD",
    "SO", "SY", "TD", "TN", "TR", "UG", "YE",
)  # fmt: skip
"""ISO 3166 codes offered for where people speak as this person does, so that the interpreter fits."""

OWN_NAMES: Final = {"nl": "Nederlands", "ar": "العربية", "ti": "ትግርኛ", "en": "English"}
"""Each interface language in itself; never translated."""


def client_language(reads: tuple[str, ...], speaks: tuple[str, ...]) -> str:
    """The language proposed for a client's screens and paper: the first CoachDesk language read, else spoken, else Dutch."""
    for code in (*reads, *speaks):
        if code in CLIENT:
            return code
    return "nl"
