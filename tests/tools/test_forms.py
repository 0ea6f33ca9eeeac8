"""What speaks to the client is collected once for everyone, and again for each way of address of a language."""

import catalogues
import pytest
from babel.messages import Catalog
from content_extractor import speaks_to_client

TEMPLATE = catalogues.collected()


def contexts(catalogue: Catalog, source: str) -> set[str | None]:
    """The contexts in which a catalogue holds a source text."""
    return {message.context for message in catalogue if message.id == source}


@pytest.mark.parametrize(
    ("language", "forms"), [("nl", {None, "@je"}), ("ar", {None, "@woman", "@man"}), ("ti", {None, "@woman", "@man"})]
)
def test_a_sentence_to_the_client_has_an_entry_for_each_form(language: str, forms: set[str | None]) -> None:
    found = catalogues.collected_for(language, TEMPLATE)
    assert contexts(found, "Call me if you have a question") == forms


def test_a_question_of_the_content_keeps_its_context_in_front_of_the_form() -> None:
    found = contexts(catalogues.collected_for("ti", TEMPLATE), "What gives you energy?")
    assert found == {"questions.energy.ask", "questions.energy.ask@woman", "questions.energy.ask@man"}


def test_a_sentence_to_the_consultant_has_one_entry() -> None:
    assert contexts(catalogues.collected_for("ar", TEMPLATE), "Save") == {None}


@pytest.mark.parametrize(
    ("context", "to_client"),
    [
        ("questions.energy.ask", True),
        ("questions.energy.more.0", True),
        ("cards.silence.ask", True),
        ("life_domains.housing.how", True),
        ("energy_cards.question.rest.ask", True),
        ("health.meaning.ask", True),
        ("cards.silence.do", False),
        ("cards.source", False),
        ("energy_cards.card.cooking.strength", False),
        ("growth.prompt.noticed.ask", False),
        ("questions.energy.title", False),
        ("areas.housing.wish", False),
    ],
)
def test_only_what_is_asked_speaks_to_the_client(context: str, to_client: bool) -> None:
    assert speaks_to_client(context) is to_client
