"""What a step says, as texts: for its line, its editor, and the list of what is still open."""

from coachdesk.domain.cases import Case
from coachdesk.domain.content import Content
from coachdesk.domain.errors import StepEmpty
from coachdesk.domain.questions import Slot
from coachdesk.domain.steps import Rhythm, Step, Who
from coachdesk.i18n import Translator, mark
from coachdesk.ui.messages import refusal

RHYTHMS = {
    Rhythm.ONCE: mark("Once"),
    Rhythm.DAILY: mark("Every day"),
    Rhythm.WEEKLY: mark("Every week"),
    Rhythm.MONTHLY: mark("Every month"),
}


def sentence_of(step: Step, content: Content, words: Translator) -> str:
    """What is to be done, for the window; a gap is shown as dots, words that nobody translated as they were typed."""
    said = step.words.text.strip() or step.words.interpreted.strip()
    return translation_of(step, content, words) or said


def translation_of(step: Step, content: Content, words: Translator) -> str | None:
    """What is to be done in the language of `words`; None when nobody has said it in that language."""
    phrase = content.phrases.get(step.phrase_id or "")
    if phrase is None:
        return step.words.in_language(words.language)
    filled = {slot.id: step.slots.get(slot.id, "").strip() or "…" for slot in phrase.slots}
    return words.ptext(phrase.sentence.context, phrase.sentence.source, **filled)


def details_of(step: Step, case: Case, words: Translator) -> str:
    """Who, with whom, where and when, in one line."""
    names = {Who.CLIENT: case.calling_name, Who.CONTACT: case.contact.name, Who.OTHER: step.who_name}
    who = words.text("together") if step.who is Who.TOGETHER else names[step.who].strip() or "…"
    when = step.when
    return words.line(
        who,
        words.text("with {name}", name=step.with_whom) if step.with_whom else "",
        step.where,
        words.text(RHYTHMS[when.rhythm]) if when.rhythm is not Rhythm.ONCE else "",
        words.date(when.day, weekday=True) if when.day else "",
        words.time(when.at) if when.at else "",
    )


def open_slots(step: Step, content: Content) -> tuple[Slot, ...]:
    """The slots of the step's phrase with nothing in them."""
    phrase = content.phrases.get(step.phrase_id or "")
    return tuple(s for s in phrase.slots if not step.slots.get(s.id, "").strip()) if phrase else ()


def gap_of(step: Step, content: Content, words: Translator) -> str:
    """What keeps the step from being printed, as a sentence; empty when nothing does."""
    if step.empty:
        return refusal(StepEmpty(), words)
    names = [words.ptext(slot.label.context, slot.label.source) for slot in open_slots(step, content)]
    return words.text("Still open: {names}", names=" ".join(names)) if names else ""
