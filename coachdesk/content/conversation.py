"""What is asked, and what stands beside it."""

from coachdesk.content.entry import Entry
from coachdesk.domain.intake import PageKind, Section, Situation
from coachdesk.domain.questions import (
    Area,
    Meaning,
    MeaningKind,
    Option,
    Phrase,
    Prompt,
    PromptKind,
    Question,
    QuestionKind,
    Slot,
    SlotKind,
    Text,
    slots_of,
)


def area(entry: Entry) -> Area:
    """A part of life that a client may choose."""
    return entry.finished(
        Area(
            entry.id,
            entry.take("pictogram", str),
            entry.words("name"),
            entry.words("wish"),
            entry.take("retired", bool, False),
        )
    )


def section(entry: Entry) -> Section:
    """A part of the conversation."""
    return entry.finished(
        Section(
            entry.id,
            entry.take("pictogram", str),
            entry.words("title"),
            entry.words("hint"),
            entry.choice("page", PageKind, ""),
        )
    )


def situation(entry: Entry) -> Situation:
    """Something that happens in a talk."""
    return entry.finished(Situation(entry.id, entry.words("name")))


def card(entry: Entry) -> Prompt:
    """A prompt card: two or three meanings, one of them not about culture and one the consultant's own part."""
    made = Prompt(
        id=entry.id,
        kind=entry.choice("kind", PromptKind),
        situations=entry.ids("situations", least=1),
        title=entry.words("title"),
        sees=entry.words("sees"),
        meanings=tuple(_meaning(each) for each in entry.nested("meaning")),
        do=entry.words("do"),
        ask=entry.words("ask"),
        source=Text("cards.source", entry.take("source", str)),
        rows=entry.rows(),
        daily=entry.take("daily", bool, False),
    )
    kinds = [meaning.kind for meaning in made.meanings]
    if len(kinds) not in (2, 3) or any(kinds.count(k) != 1 for k in (MeaningKind.OWN_PART, MeaningKind.NOT_CULTURAL)):
        raise entry.fail("a card has two or three meanings: one my own part, one not cultural")
    if not made.source.source.strip():
        raise entry.fail("a card says where it comes from")
    return entry.finished(made)


def _meaning(entry: Entry) -> Meaning:
    return entry.finished(Meaning(entry.id, entry.choice("kind", MeaningKind), entry.words("text")))


def _option(entry: Entry, *, energy: bool) -> Option:
    made = Option(
        entry.id,
        entry.take("pictogram", str, ""),
        entry.words("short"),
        entry.optional_words("hint"),
        entry.optional_words("sentence"),
    )
    if energy and not (made.pictogram and made.hint and made.sentence):
        raise entry.fail("an option about energy has a pictogram, a hint and a sentence")
    return entry.finished(made)


def question(entry: Entry) -> Question:
    """One question of the conversation."""
    kind = entry.choice("kind", QuestionKind)
    made = Question(
        id=entry.id,
        section=entry.take("section", str),
        kind=kind,
        domain=entry.take("domain", str, ""),
        area=entry.take("area", str, "") or None,
        pictogram=entry.take("pictogram", str, ""),
        title=entry.words("title"),
        ask=entry.words("ask"),
        more=entry.word_list("more"),
        options=tuple(_option(e, energy=kind is QuestionKind.ENERGY) for e in entry.nested("option")),
        when=entry.condition("when"),
        cards=entry.ids("cards", least=1),
        source=entry.take("source", str),
        rows=entry.rows(),
        retired=entry.take("retired", bool, False),
    )
    if (kind in (QuestionKind.ENERGY, QuestionKind.CHOICE)) != bool(made.options):
        raise entry.fail("options belong to a question with a choice, and to no other")
    return entry.finished(made)


def _slot(entry: Entry) -> Slot:
    return entry.finished(Slot(entry.id, entry.choice("kind", SlotKind), entry.words("label"), entry.words("example")))


def phrase(entry: Entry) -> Phrase:
    """A step that exists in all languages."""
    made = Phrase(
        entry.id,
        tuple(entry.take("areas", list)),
        entry.words("sentence"),
        tuple(_slot(e) for e in entry.nested("slot")),
        entry.take("retired", bool, False),
    )
    if slots_of(made.sentence.source) != {s.id for s in made.slots}:
        raise entry.fail("the slots of the sentence and the slots listed differ")
    return entry.finished(made)
