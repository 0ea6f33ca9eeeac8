"""Role play for three: the situation with the cards of the roles, then questions for the round."""

from typing import Final

from coachdesk.domain.workshop.exercises import Player, Role, RolePlay
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import Translator, mark
from coachdesk.ui.workshop.exercises.shown import Card, OnWall, all_said, said

TITLE: Final = mark("A play for three")
ABOUT: Final = mark("One plays the consultant, one the client, one the interpreter.")
NOTE: Final = mark(
    "Each reads only the own card. Play for five minutes, then change roles. In the round the client speaks first. "
    "Nobody plays an accent or a culture. Play a person with a plan."
)
PLAYERS: Final = {
    Player.CONSULTANT: mark("The consultant"),
    Player.CLIENT: mark("The client"),
    Player.INTERPRETER: mark("The interpreter"),
}


def on_wall(run: ExerciseRun, part: RolePlay, words: Translator) -> OnWall:
    """What the group sees."""
    situation = said(part.situation, words)
    if run.step > 0:
        return OnWall(situation, cards=(Card(words.text("For the round"), all_said(part.questions, words)),))
    roles = tuple(words.text(PLAYERS[role.player]) for role in part.roles)
    for role in part.roles:
        if role.player == run.picked:
            return OnWall(situation, choices=roles, cards=_card(role, words))
    return OnWall(situation, words.text("Who plays whom?"), choices=roles)


def _card(role: Role, words: Translator) -> tuple[Card, ...]:
    texts = (
        (words.text("You know"), role.knows),
        (words.text("You want"), role.wants),
        (words.text("You do"), role.does),
    )
    return tuple(Card(title, (said(text, words),)) for title, text in texts)


def beside(part: RolePlay, words: Translator) -> tuple[Card, ...]:
    """What the trainer sees."""
    return tuple(
        Card(words.text(PLAYERS[role.player]), all_said((role.knows, role.wants, role.does), words))
        for role in part.roles
    )
