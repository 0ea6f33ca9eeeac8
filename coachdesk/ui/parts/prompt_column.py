"""Prompt cards below each other, beside what they belong to."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.questions import Prompt
from coachdesk.ui.language import Language
from coachdesk.ui.parts.prompt_card import PromptCard, Spoken
from coachdesk.ui.parts.scroll import scrolling

WIDTH = 300


def prompt_cards(language: Language, prompts: Iterable[Prompt], spoken: Spoken | None = None) -> QWidget:
    """The cards in a column; with `spoken` they speak to the client in the form that the client chose."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(12)
    for prompt in prompts:
        box.addWidget(PromptCard(language, prompt, spoken))
    box.addStretch(1)
    return made


def beside(page: QWidget, body: QWidget, cards: QWidget) -> None:
    """Fill a page with its body, and with cards in a column of at most WIDTH pixels beside it, narrower where the page is; each scrolls."""
    column = scrolling(cards)
    column.setMaximumWidth(WIDTH)
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(16)
    whole.addWidget(scrolling(body), 5)
    whole.addWidget(column, 2)
