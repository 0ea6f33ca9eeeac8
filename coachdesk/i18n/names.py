"""Names of languages and countries in each language: those of CLDR, and ours where CLDR lacks one or has it wrong.

Wrong is a name that another language shares, one in a letter that the script does not use (አ in Tigrinya), or one that
tells a client something else than what is meant: "Syrian" for Syriac.
"""

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel import Locale

LOCALES: Final = {"nl": "nl_NL", "ar": "ar_SY", "ti": "ti_ER", "en": "en_GB"}
"""The locale of each language whose names and patterns are taken."""

_ALIASES: Final = {"prs": "fa_AF", "kmr": "ku"}
"""ISO 639 codes that CLDR keeps under another."""

_LANGUAGES: Final = {
    "nl": {
        "ckb": "Koerdisch (Sorani)",
        "fa": "Farsi (Perzisch)",
        "ku": "Koerdisch (Kurmanji)",
        "syr": "Syrisch (Aramees)",
        "ti": "Tigrinya",
        "tig": "Tigre",
    },
    "ar": {
        "ckb": "الكردية (السورانية)",
        "ku": "الكردية (الكرمانجية)",
        "ssy": "الساهو",
    },
    "ti": {
        "aa": "ዓፋር",
        "ckb": "ኩርዲሽ (ሶራኒ)",
        "crr": "ካሮሊና ኣልጎንጉያኛ",
        "ku": "ኩርዲሽ (ኩርማንጂ)",
        "syr": "ሶርያኛ (ኣራማይክ)",
    },
    "en": {
        "ckb": "Kurdish (Sorani)",
        "fa": "Farsi (Persian)",
        "ku": "Kurdish (Kurmanji)",
        "syr": "Syriac (Aramaic)",
    },
}

_COUNTRIES: Final = {
    # the short names of CLDR, which its tables for Python leave out
    "nl": {"PS": "Palestina"},
    "ar": {"CQ": "سارك", "PS": "فلسطين"},
    "ti": {"PS": "ፍልስጤም"},
    "en": {"PS": "Palestine", "TR": "Turkey"},
}


def language_name(code: str, language: str) -> str:
    """The name of a language in `language`; in English, and at last the code itself, where nobody has given one."""
    code = _ALIASES.get(code, code)
    found = _LANGUAGES[language].get(code) or _cldr(language).languages.get(code) or _cldr("en").languages.get(code)
    return str(found or code)


def country_name(code: str, language: str) -> str:
    """The name of a country (ISO 3166, two letters) in `language`; the code itself for what is none."""
    found = _COUNTRIES[language].get(code) or _cldr(language).territories.get(code) or _cldr("en").territories.get(code)
    return str(found or code)


@cache
def _cldr(language: str) -> "Locale":
    from babel import Locale

    return Locale.parse(LOCALES[language])
