"""Texts of a scenario on the screen."""

from coachdesk.desk.workshop import source_or_said
from coachdesk.domain.questions import Text
from coachdesk.domain.workshop import Scenario
from coachdesk.i18n import Translator


def said(scenario: Scenario, text: Text, words: Translator) -> str:
    """A text in the language of `words`; of a trainer's own scenario as it was written, in its own direction."""
    found = source_or_said(scenario, text, words)
    return words.line(found) if scenario.own else found
