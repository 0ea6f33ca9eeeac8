"""From an error to the sentence that the user sees."""

from coachdesk.domain.errors import CaseError
from coachdesk.i18n import Translator


def refusal(error: Exception, words: Translator) -> str:
    """What went wrong and what to do, in the language of `words`. Raises the error again when it is a bug."""
    from coachdesk.desk.sentences import sentence

    if isinstance(error, CaseError):
        return sentence(error, words)
    raise error
