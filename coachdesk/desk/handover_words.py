"""Handing over in the words of the window: how far it is, what is to be done next and until when, and what lacks."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from coachdesk.documents import handed_choices
from coachdesk.domain.handover import Basis, SafetyGround, Sending, State
from coachdesk.domain.handover.due import Next, Todo
from coachdesk.domain.handover.way import Guard
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, mark

STATE_NAMES: Final[Mapping[State, str]] = handed_choices.STATES
TODO_SENTENCES: Final[Mapping[Todo, str]] = MappingProxyType(
    {
        Todo.DISCUSS: mark("Talk with the client about what {name} can do."),
        Todo.ASK_CONSENT: mark("Ask the client what {name} may know."),
        Todo.ASK_RECIPIENT: mark("Ask {name} whether this can be done there."),
        Todo.SHOW_LETTER: mark("Read the letter to {name} together with the client."),
        Todo.SEND: mark("Send the letter to {name}."),
        Todo.ASK_RECEIPT: mark("Ask {name} whether the letter arrived."),
        Todo.PLAN_TALK: mark("Plan a talk of the three with {name}."),
        Todo.TELL_TALK: mark("Have the talk of the three with {name}, and note what you agreed."),
        Todo.ASK_FEEDBACK: mark("Ask the client and {name} how it went."),
        Todo.FINISH: mark("Ask the client how it goes now, and round off."),
        Todo.RENEW_CONSENT: mark("The consent is over. Ask the client anew what {name} may know."),
        Todo.TELL_STOP: mark("The client took the consent back. Tell {name} to stop."),
        Todo.CONFIRM: mark("Tell {name} that the handover arrived."),
        Todo.ASK_MISSING: mark("Ask {name} for what you still need."),
        Todo.WAIT_MISSING: mark("Ask {name} again for what you still need."),
        Todo.CONTACT_CLIENT: mark("Get in touch with the client whom {name} handed over."),
    }
)
"""With the slot {name} for whom it is handed over to, or by whom; the day stands beside it."""
SOMEBODY: Final = mark("the other helper")
"""In the slot {name} where nobody is chosen yet."""
DUE, OVERDUE = mark("Until {date}"), mark("It was to be done by {date}")
GUARD_SENTENCES: Final[Mapping[Guard, str]] = MappingProxyType(
    {
        Guard.PURPOSE: mark("Say first what the other is asked to do."),
        Guard.PERSON: mark("A letter goes to a person. Write the name."),
        Guard.ITEMS: mark("There is nothing yet that may be told. Ask the client about it, line by line."),
        Guard.GROUND: mark("Choose on what the sharing rests."),
        Guard.HELP: mark("Ask first whether the client wants this help, and note the answer."),
        Guard.CONSENT: mark("Ask first what may be told, and note the answer."),
        Guard.SAME: mark("The letter says something else than the client saw. Show it again first."),
        Guard.SENDING: mark("Choose how the letter goes out."),
        Guard.WHO: mark("Write the name of who it is."),
        Guard.TALK: mark("Plan first on which day the three meet."),
        Guard.TALK_OVER: mark("The talk of the three is still to come."),
        Guard.FEEDBACK: mark("Write down first what came back."),
        Guard.RECEIPT: mark("The receipt is not confirmed yet. Until then you stay responsible."),
        Guard.FOLLOW_UP: mark("Choose a day on which the client is asked how it goes."),
        Guard.WHY: mark("Write why it came back."),
    }
)
SENDINGS: Final[Mapping[Sending, str]] = MappingProxyType(
    {how: name for how, name in handed_choices.SENDINGS.items() if how is not Sending.NOT_SAID}
)
"""In which ways a letter can go out."""
BASES: Final[Mapping[Basis, str]] = MappingProxyType(
    {basis: name for basis, name in handed_choices.BASES.items() if basis is not Basis.NOT_CHOSEN}
)
"""On what sharing can rest."""
GROUNDS: Final[Mapping[SafetyGround, str]] = MappingProxyType(
    {ground: name for ground, name in handed_choices.GROUNDS.items() if ground is not SafetyGround.NONE}
)
"""Why something can be told without consent."""
FIELDS: Final = handed_choices.LABELS[Kind.REFERRALS]
ITEM_FIELDS: Final = handed_choices.LABELS[Kind.ITEMS]
PASS_FIELDS: Final = handed_choices.LABELS[Kind.PASSES]


def todo_in_words(todo: Todo, name: str, words: Translator) -> str:
    """What is to be done, with the name of the other helper; empty where nobody is chosen yet."""
    return words.text(TODO_SENTENCES[todo], name=name.strip() or words.text(SOMEBODY))


def due_in_words(following: Next, today: date, words: Translator) -> str:
    """Until when it is to be done, or that this day is behind us."""
    source = OVERDUE if following.overdue(today) else DUE
    return words.text(source, date=words.date(following.due, weekday=True))
