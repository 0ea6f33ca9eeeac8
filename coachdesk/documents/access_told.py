"""What the client told, chose and agreed, and his own statement: sections of the access sheet."""

from collections.abc import Iterator
from typing import Final

from coachdesk.documents.access_choices import OUTCOMES, STATES
from coachdesk.documents.access_words import Voice
from coachdesk.documents.plan_sheet import when_in_words
from coachdesk.documents.record_sheet import Fact, Item, Para, Quote, Section, Tick, Title
from coachdesk.documents.seen_words import week_lines
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.faces import face, titled
from coachdesk.domain.listening import Answer
from coachdesk.domain.privacy import Statement
from coachdesk.domain.questions import Question, QuestionKind
from coachdesk.domain.steps import MOST_SURE, Step, Who
from coachdesk.i18n import mark, mark_to_client

SURE: Final = mark_to_client("How sure you are that it will work")


def answers(file: CaseFile, voice: Voice) -> Section:
    """Every answer under its question."""
    items = [item for answer in file.answers for item in _answer(answer, voice)]
    return Section("answers", voice.text(mark_to_client("What you told")), "told", tuple(items) or _nothing(voice))


def _answer(answer: Answer, voice: Voice) -> Iterator[Item]:
    question = voice.content.questions.get(answer.question_id)
    asked = voice.of_content(question.ask) if question else voice.clean(answer.question_id, "")
    yield Title(asked, question.pictogram if question else "unsure")
    if (state := STATES.get(answer.state)) is not None:
        yield Para(voice.text(state))
    if question is not None and question.kind is QuestionKind.WEEK:
        for line in week_lines(answer.picked, voice.words):
            yield Tick(voice.clean(line, asked))
    else:
        for picked in answer.picked:
            yield Tick(_option(picked, question, voice))
    yield from voice.quotes(asked, answer.words)
    yield Para(voice.text(mark("Written down on {date}"), date=voice.moment(answer.changed_at)), muted=True)


def _option(picked: str, question: Question | None, voice: Voice) -> str:
    for option in question.options if question else ():
        if option.id == picked:
            return voice.of_content(option.sentence or option.short)
    return voice.clean(picked, "")


def choice(file: CaseFile, voice: Voice) -> Section:
    """The priorities in the client's order, with the wishes."""
    made = file.choice
    items: list[Item] = []
    if made.outcome in OUTCOMES:
        items.append(Para(voice.text(OUTCOMES[made.outcome])))
    for number, priority in enumerate(made.priorities, 1):
        title = voice.words.line(str(number), chosen(priority.area_id, file, voice))
        items.append(Title(title, _pictogram(priority.area_id, file, voice)))
        items += voice.quotes(title, priority.wish)
    if made.chosen_at is not None:
        items.append(Para(voice.text(mark("Chosen on {date}"), date=voice.moment(made.chosen_at)), muted=True))
    if made.language:
        language = voice.clean(voice.words.language_name(made.language), "")
        items += voice.fact(mark("Chosen in this language"), language)
    return Section("choice", voice.text(mark_to_client("What you chose")), "chosen", tuple(items))


def chosen(card: str, file: CaseFile, voice: Voice) -> str:
    """What the plan says of a chosen card, its id when nobody knows it."""
    found = face(voice.content, file.course.cards, card)
    return titled(found, voice.words) if found is not None else voice.clean(card, "")


def _pictogram(card: str, file: CaseFile, voice: Voice) -> str:
    found = face(voice.content, file.course.cards, card)
    return found.pictogram if found is not None else "unsure"


# --- steps ------------------------------------------------------------------------------------------------------------


def steps(file: CaseFile, voice: Voice) -> Section:
    """Every step with who does it, where, with whom and when."""
    items = [item for number, step in enumerate(file.steps, 1) for item in _step(number, step, file, voice)]
    return Section("steps", voice.text(mark_to_client("Your steps")), "steps", tuple(items) or _nothing(voice))


def _step(number: int, step: Step, file: CaseFile, voice: Voice) -> Iterator[Item]:
    title = voice.text(mark("Step {number}"), number=number)
    yield Title(title, _pictogram(step.area_id, file, voice))
    yield from _what(title, step, voice)
    yield from voice.fact(mark("This belongs to"), chosen(step.area_id, file, voice))
    yield from _doer(step, file, voice)
    yield from voice.typed(mark("Where?"), step.where)
    yield from voice.typed(mark("With whom?"), step.with_whom)
    when = when_in_words(step.when, voice.words)
    yield from voice.fact(mark("When?"), voice.dated(when, step.when.day) if step.when.day else when)
    if step.confidence is not None:
        sure = voice.words.number(step.confidence), voice.words.number(MOST_SURE)
        yield from voice.fact(SURE, voice.text(mark("{n} of {all}"), n=sure[0], all=sure[1]))
    if step.done_at is not None:
        yield Tick(voice.text(mark("Done on {date}"), date=voice.moment(step.done_at)))


def _what(title: str, step: Step, voice: Voice) -> Iterator[Item]:
    """What is to be done: a phrase with its gaps filled, or own words."""
    phrase = voice.content.phrases.get(step.phrase_id or "")
    if phrase is not None:
        filled = {slot.id: voice.clean(step.slots.get(slot.id, ""), title) or "…" for slot in phrase.slots}
        yield Quote(voice.ours(voice.of_content(phrase.sentence, **filled)))
    elif step.phrase_id:
        values = [clean for text in (step.phrase_id, *step.slots.values()) if (clean := voice.clean(text, title))]
        yield Para(voice.words.line(*values))
    yield from voice.quotes(title, step.words)


def _doer(step: Step, file: CaseFile, voice: Voice) -> Iterator[Fact]:
    label = mark("Who does it?")
    case = file.case
    if step.who is Who.TOGETHER:
        together = voice.text(mark_to_client("You, with your contact person"))
        yield from voice.fact(label, together)
    else:
        names = {Who.CLIENT: case.calling_name, Who.CONTACT: case.contact.name, Who.OTHER: step.who_name}
        yield from voice.typed(label, names[step.who])


def statement(said: Statement | None, voice: Voice) -> Section:
    """The client's own words for the file."""
    title = voice.text(mark_to_client("Your own statement"))
    if said is None:
        return Section(
            "statement", title, "statement", (Para(voice.text(mark_to_client("You have not written a statement."))),)
        )
    when = Para(voice.text(mark("Written down on {date}"), date=voice.moment(said.said_at)), muted=True)
    return Section("statement", title, "statement", (*voice.quotes(title, said.words), when))


def _nothing(voice: Voice) -> tuple[Item, ...]:
    return (Para(voice.text(mark("Nothing is written here."))),)
