"""What translators are given is what the reader of the content asks for."""

import dataclasses
from collections.abc import Iterator
from typing import Any

import catalogues
from content_extractor import texts

from coachdesk import content, paths
from coachdesk.content.workshop import ScenarioFiles
from coachdesk.desk.demo import people
from coachdesk.domain.questions import Text


def every_text(value: Any) -> Iterator[Text]:
    """All texts in a value, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from every_text(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from every_text(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from every_text(getattr(value, field.name))


def test_the_reader_finds_every_collected_text_under_the_same_context() -> None:
    loaded, files = content.load(paths.resources() / "content"), ScenarioFiles(paths.resources() / "workshop")
    workshop = (files.load(loaded.cards, people()), files.exercises(people()), files.handouts())
    asked_for = {dataclasses.astuple(text) for text in every_text((loaded, loaded.guidance, workshop))}
    collected = {(m.context, m.id) for m in catalogues.collected() if m.context and "." in m.context}
    assert len(asked_for) > 100
    assert collected == asked_for


def test_ids_and_sources_are_no_texts() -> None:
    table = {"id": "bread", "kind": "topic", "source": "a study", "title": "Bread", "more": ["One?", "Two?"]}
    assert dict(texts("tips", table)) == {
        "tips.bread.title": "Bread",
        "tips.bread.more.0": "One?",
        "tips.bread.more.1": "Two?",
    }


def test_a_table_in_a_table_carries_both_ids() -> None:
    table = {"id": "call", "sentence": "Calling {person}", "slot": [{"id": "person", "kind": "name", "label": "Who?"}]}
    assert ("phrases.call.person.label", "Who?") in set(texts("phrases", table))
