"""Lines that say in any language what is known of a case, for the one who reads the letter: made from the content."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.domain.address import Reading
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case, InterpreterForm, InterpreterNeed, InterpreterVoice
from coachdesk.domain.content import Content
from coachdesk.domain.handover_content import TopicLine
from coachdesk.i18n import Translator

Slots = Mapping[str, str]
Fact = Callable[[Case, Translator], Slots | None]
"""What goes into the slots of a line; None where the case does not know it, so that the line is not proposed."""


def _text(name: str, take: Callable[[Case], str]) -> Fact:
    """A line with one slot, for what was typed."""

    def fact(case: Case, _words: Translator) -> Slots | None:
        return {name: take(case).strip()} if take(case).strip() else None

    return fact


def _when(holds: Callable[[Case], bool]) -> Fact:
    """A line without slots, where something holds."""
    return lambda case, _words: {} if holds(case) else None


def _languages(take: Callable[[Case], tuple[str, ...]]) -> Fact:
    def fact(case: Case, words: Translator) -> Slots | None:
        codes = take(case)
        return {"languages": words.listed(words.language_name(code) for code in codes)} if codes else None

    return fact


def _phone(case: Case, words: Translator) -> Slots | None:
    phone = case.details.phone
    return {"phone": words.phone(phone)} if phone.strip() else None


def _born(case: Case, _words: Translator) -> Slots | None:
    known = case.birth_date.iso()
    return {"year": known[:4]} if known else None


def _interpreter(need: InterpreterNeed) -> Fact:
    return _when(lambda case: case.interpreter.need is need)


def _wanted(case: Case) -> bool:
    return case.interpreter.need in (InterpreterNeed.YES, InterpreterNeed.SOMETIMES)


def _voice(voice: InterpreterVoice) -> Fact:
    return _when(lambda case: _wanted(case) and case.interpreter.voice is voice)


def _form(form: InterpreterForm) -> Fact:
    return _when(lambda case: _wanted(case) and case.interpreter.form is form)


def _reads(case: Case) -> bool:
    return bool({Reading.OWN_LANGUAGE, Reading.DUTCH} & set(case.reading.ways))


_FACTS: Final[Mapping[str, Fact]] = MappingProxyType(
    {
        "name_is": _text("name", lambda case: case.calling_name),
        "born_in": _born,
        "phone_is": _phone,
        "speaks": _languages(lambda case: case.speaks),
        "reads": _languages(lambda case: case.reads),
        "reads_little": _when(lambda case: bool(case.reading.ways) and not _reads(case)),
        "interpreter_yes": _interpreter(InterpreterNeed.YES),
        "interpreter_sometimes": _interpreter(InterpreterNeed.SOMETIMES),
        "interpreter_no": _interpreter(InterpreterNeed.NO),
        "interpreter_woman": _voice(InterpreterVoice.WOMAN),
        "interpreter_man": _voice(InterpreterVoice.MAN),
        "interpreter_phone": _form(InterpreterForm.PHONE),
        "interpreter_video": _form(InterpreterForm.VIDEO),
        "interpreter_present": _form(InterpreterForm.PRESENT),
        "reach_call": _when(lambda case: bool(case.reading.ways) and not _reads(case)),
        "reach_pictures": _when(lambda case: case.reading.pictures),
    }
)
"""Lines that are proposed where the case knows what they say. Other lines without slots are there to be chosen."""


def written(line: TopicLine, file: CaseFile, words: Translator) -> str | None:
    """The line in the language of `words`; None where the case does not know what goes into it."""
    fact = _FACTS.get(line.id)
    slots = {} if fact is None else fact(file.case, words)
    return None if slots is None else words.ptext(line.sentence.context, line.sentence.source, **slots)


def known(content: Content, file: CaseFile, words: Translator) -> Iterator[tuple[str, TopicLine]]:
    """The lines that the case itself knows, each with the id of its topic, in the order of the content."""
    for topic in content.handover.topics.values():
        for line in topic.lines:
            if line.id in _FACTS and written(line, file, words) is not None:
                yield topic.id, line
