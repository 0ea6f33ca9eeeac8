"""Which pictures turn around where reading begins at the right, each with its reason.

What points along the line of reading, or shows writing, turns. Things, signs that are the same everywhere, and what has
no side to it stay as they are: a clock runs the same way for everyone. Every picture stands in one of the two tables.
"""

from typing import Final

from coachdesk.i18n import pictures

_BACK = "points to where reading came from"
_ON = "points to where reading goes on"
_THING = "a thing that looks the same everywhere"
_SIGN = "a sign that is the same everywhere"
_EVEN = "has no side to it"
_PEOPLE = "people, in no order"
_VERTICAL = "points up or down"

TURNED: Final = {
    "back": _BACK,
    "document": "its lines of writing begin where reading begins",
    "follow": "time runs along the line of reading",
    "forward": _ON,
    "leave": _ON,
    "undo": _BACK,
}
"""Icons that turn around."""

UPRIGHT: Final = {
    "archive": _EVEN,
    "backspace": "printed like this on keyboards of every language",
    "cases": _PEOPLE,
    "check": _SIGN,
    "chevron": _VERTICAL,
    "chevron_up": _VERTICAL,
    "close": _EVEN,
    "copy": _THING,
    "delete": _EVEN,
    "done": _SIGN,
    "down": _VERTICAL,
    "edit": "a pencil, held in the right hand as most people do",
    "folder": _THING,
    "grip": _EVEN,
    "hand_over": "a hand that gives",
    "hear": _SIGN,
    "hide": _SIGN,
    "image": _THING,
    "info": _EVEN,
    "interpreter": _EVEN,
    "key": _THING,
    "keyboard": _THING,
    "languages": "letters keep their shape",
    "later": "clocks run the same way everywhere",
    "lock": _EVEN,
    "more": _EVEN,
    "new_line": "printed like this on keyboards of every language",
    "partners": _EVEN,
    "person": _PEOPLE,
    "phone": _THING,
    "plus": _EVEN,
    "print": _EVEN,
    "privacy": _EVEN,
    "restore": _VERTICAL,
    "save_file": _VERTICAL,
    "search": _SIGN,
    "settings": _EVEN,
    "shield": "holds a tick, a sign that is the same everywhere",
    "shift": _VERTICAL,
    "steps": _VERTICAL,
    "stop": _EVEN,
    "tip": _EVEN,
    "to_do": _EVEN,
    "today": _EVEN,
    "together": _EVEN,
    "up": _VERTICAL,
    "warning": _EVEN,
    "workshop": _THING,
    "zoom_in": _SIGN,
    "zoom_out": _SIGN,
}
"""Icons that stay as they are."""

TURNED_PICTOGRAMS: Final = pictures.TURNED
"""Pictograms that turn around, as they do on paper."""

UPRIGHT_PICTOGRAMS: Final = {
    "chosen": _THING,
    "contact": _EVEN,
    "earlier": _EVEN,
    "energy": _SIGN,
    "erased": _THING,
    "keeping": _EVEN,
    "not_printable": _EVEN,
    "on_hold": _EVEN,
    "requests": _EVEN,
    "rights": _EVEN,
    "shared": _SIGN,
    "statement": "a pencil, held in the right hand as most people do",
    "stays": _EVEN,
    "steps": _VERTICAL,
    "told": _PEOPLE,
    "trail": _EVEN,
    "why": _EVEN,
    "calendar": _EVEN,
    "clock": "clocks run the same way everywhere",
    "day_night": "the moon is the same everywhere",
    "family": _PEOPLE,
    "hand": _THING,
    "head": _EVEN,
    "health": _THING,
    "heart": _EVEN,
    "housing": _EVEN,
    "language": _EVEN,
    "money": _SIGN,
    "people": _PEOPLE,
    "person": _PEOPLE,
    "phone": _THING,
    "place": _EVEN,
    "work": _EVEN,
    "at_home": _THING,
    "before": _EVEN,
    "child_care": _THING,
    "child_minding": _THING,
    "child_school": _THING,
    "child_support": "a hand that gives",
    "days": _EVEN,
    "domains": _EVEN,
    "justice": _EVEN,
    "marks": _THING,
    "scale": _THING,
    "self_care": _THING,
    "substances": _THING,
    "taking_part": _THING,
    "talks": _PEOPLE,
    "tasks": _THING,
    "thoughts": _EVEN,
    "web": _EVEN,
    "bring": _EVEN,
    "followed": _EVEN,
    "goals": _THING,
    "kept_up": _SIGN,
    "standing": _PEOPLE,
    "terms": _THING,
    "agreed": _THING,
    "born": _THING,
    "consent": _SIGN,
    "helpers": "a hand that gives",
    "interpreting": _THING,
    "listening": _EVEN,
    "may_refuse": "the hand that is held up",
    "name_card": _THING,
    "not_told": _THING,
    "practical": _EVEN,
    "reaching": _THING,
    "recipient": _THING,
    "safety": _EVEN,
    "spoken": _SIGN,
    "strength": _THING,
    "tried": "the hands of a clock run back the same way everywhere",
    "until": _THING,
    "wish": _EVEN,
}
"""Pictograms that stay as they are."""


def turns(folder: str, name: str) -> bool:
    """Whether a picture of resources/icons or resources/pictograms turns around where reading begins at the right."""
    return name in (TURNED if folder == "icons" else TURNED_PICTOGRAMS)
