"""Words, dates, numbers and direction in one language.

A Translator is passed to whoever needs one; there is no current language here.
"""

from coachdesk.i18n.formats import Formats, warm_locales, western
from coachdesk.i18n.isolation import FIRST_STRONG, LEFT_TO_RIGHT, LTR_MARK, POP, RTL_MARK, isolate, isolate_ltr, plain
from coachdesk.i18n.translator import Translator, Translators, mark, mark_to_client

__all__ = [
    "FIRST_STRONG",
    "LEFT_TO_RIGHT",
    "LTR_MARK",
    "POP",
    "RTL_MARK",
    "Formats",
    "Translator",
    "Translators",
    "isolate",
    "isolate_ltr",
    "mark",
    "mark_to_client",
    "plain",
    "warm_locales",
    "western",
]
