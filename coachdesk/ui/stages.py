"""The names of the stages of a case."""

from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark

STAGE_NAMES = {
    Stage.MEET: mark("Meet"),
    Stage.LISTEN: mark("Listen"),
    Stage.CHOOSE: mark("Choose"),
    Stage.ACT: mark("Act"),
    Stage.CONNECT: mark("Connect"),
    Stage.HAND_OVER: mark("Hand over"),
    Stage.FOLLOW: mark("Follow"),
}
