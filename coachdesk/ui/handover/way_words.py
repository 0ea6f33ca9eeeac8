"""The way of a handover as the window shows it: five groups, what each step is called to whoever takes it, where to go."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

from coachdesk.desk.handover_words import PASS_FIELDS, SENDINGS, STATE_NAMES
from coachdesk.domain.handover import Handover, Passed, State
from coachdesk.domain.handover.due import Todo
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.handover.way import BY_STATE, Guard, Sight, missing
from coachdesk.i18n import Translator, mark

WHO, TELL, CONSENT, GROUND, TALK, AFTER = "who", "tell", "consent", "ground", "talk", "after"
"""The cards of a handover, by key and in their order."""
STEPS: Final[Mapping[State, str]] = MappingProxyType(
    {
        State.DISCUSSED: mark("We talked about it"),
        State.CONSENTED: mark("The consent is noted"),
        State.ASKED: mark("The recipient was asked"),
        State.SEEN: mark("The client saw the letter"),
        State.SENT: mark("The letter went out"),
        State.RECEIVED: mark("The receipt is confirmed"),
        State.PLANNED: mark("Plan the talk"),
        State.HELD: mark("The talk took place"),
        State.REPORTED: mark("We heard how it went"),
        State.DONE: mark("Round off"),
        State.CAME_BACK: mark("It came back to us"),
        State.WITHDRAWN: mark("The client withdraws it"),
    }
)
"""What the button says that takes the step to a state."""
STEP_FOR: Final[Mapping[Todo, State]] = MappingProxyType(
    {
        Todo.DISCUSS: State.DISCUSSED,
        Todo.ASK_CONSENT: State.CONSENTED,
        Todo.ASK_RECIPIENT: State.ASKED,
        Todo.SHOW_LETTER: State.SEEN,
        Todo.SEND: State.SENT,
        Todo.ASK_RECEIPT: State.RECEIVED,
        Todo.PLAN_TALK: State.PLANNED,
        Todo.TELL_TALK: State.HELD,
        Todo.ASK_FEEDBACK: State.REPORTED,
        Todo.FINISH: State.DONE,
    }
)
"""The step with which something that is to be done is done; what is not here is done in the card of consent."""
CARD_OF: Final[Mapping[Guard, str]] = MappingProxyType(
    {
        Guard.PURPOSE: WHO,
        Guard.PERSON: WHO,
        Guard.ITEMS: TELL,
        Guard.GROUND: GROUND,
        Guard.HELP: CONSENT,
        Guard.CONSENT: CONSENT,
        Guard.TALK: TALK,
        Guard.TALK_OVER: TALK,
        Guard.FEEDBACK: AFTER,
        Guard.FOLLOW_UP: AFTER,
    }
)
"""The card in which a guard is met."""
ASKED_BY_FORM: Final = frozenset({Guard.WHO, Guard.SENDING, Guard.WHY})
"""Guards that are met by what is said while the step is taken."""
_CARDS: Final[Mapping[State, str]] = MappingProxyType(
    {
        State.IDEA: WHO,
        State.DISCUSSED: TELL,
        State.SENT: AFTER,
        State.RECEIVED: TALK,
        State.PLANNED: TALK,
        State.HELD: AFTER,
        State.REPORTED: AFTER,
    }
)


_CONTACT: Final = PASS_FIELDS["contact"]


class Standing(Enum):
    """How it stands with a group of the way."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Group:
    """Some states that belong together: reached where `by` is, which is the last of them that counts."""

    name: str
    by: State
    todos: frozenset[Todo]


GROUPS: Final = (
    Group(mark("Decided together"), State.DISCUSSED, frozenset({Todo.DISCUSS})),
    Group(mark("Consent"), State.CONSENTED, frozenset({Todo.ASK_CONSENT, Todo.RENEW_CONSENT, Todo.TELL_STOP})),
    Group(mark("The letter"), State.SENT, frozenset({Todo.ASK_RECIPIENT, Todo.SHOW_LETTER, Todo.SEND})),
    Group(mark("Talk of the three"), State.HELD, frozenset({Todo.PLAN_TALK, Todo.TELL_TALK})),
    Group(mark("Receipt confirmed"), State.RECEIVED, frozenset({Todo.ASK_RECEIPT})),
)
"""The way in five groups, in the order in which they are shown."""


def standing(group: Group, handover: Handover, about: str, todo: Todo | None) -> tuple[Standing, date | None]:
    """How it stands with a group, and on which day it was done; `todo` is what comes next."""
    found = passed(handover.passes, about, group.by)
    if todo in group.todos:
        return Standing.NOW, None
    return (Standing.DONE, found.on) if found is not None else (Standing.LATER, None)


def lacking(to: State, sight: Sight) -> tuple[Guard, ...]:
    """What has to be there before a step can be taken, but for what is asked while it is taken."""
    meets = ASKED_BY_FORM | ({Guard.TALK} if to is State.PLANNED else set())
    return tuple(guard for guard in missing(BY_STATE[to].guards, sight) if guard not in meets)


def card_now(sight: Sight) -> str:
    """The key of the card that is needed now; "" for none."""
    if sight.state is State.ASKED:
        lacks = lacking(State.SEEN, sight)
        return CARD_OF.get(lacks[0], "") if lacks else ""
    if sight.state is State.DISCUSSED and sight.handover.items_of(sight.referral.id):
        return CONSENT
    return _CARDS.get(sight.state, "")


def passed_line(each: Passed, words: Translator) -> str:
    """What was reached, on which day, and by whom."""
    contact = each.contact.strip()
    return words.line(
        words.date(each.on),
        words.text(STATE_NAMES[each.state]),
        each.who.strip(),
        words.text(SENDINGS[each.how]) if each.how in SENDINGS else "",
        words.text("{name}: {seen}", name=words.text(_CONTACT), seen=contact) if contact else "",
        words.date(each.contact_on) if each.contact_on is not None else "",
        each.note.shown_in(words.language),
    )
