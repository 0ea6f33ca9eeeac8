"""The seven stages of the way through a case."""

from enum import StrEnum


class Stage(StrEnum):
    """The stages in the order of the stepper."""

    MEET = "meet"
    LISTEN = "listen"
    CHOOSE = "choose"
    ACT = "act"
    CONNECT = "connect"
    HAND_OVER = "hand_over"
    FOLLOW = "follow"
