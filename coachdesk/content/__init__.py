"""Reading the content: what is asked, shown and laid on cards, from resources/content/*.toml.

Reading is strict: an unknown field, a doubled id, a question without a prompt card or a name that leads nowhere stops
with the file and the id, so that a mistake in the content shows at the first start and never at a kitchen table.
"""

from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from coachdesk.content import conversation, handing, laying
from coachdesk.content.entry import by_id, entries, tables
from coachdesk.content.links import check
from coachdesk.domain.connection.guidance import Guidance
from coachdesk.domain.content import Content
from coachdesk.domain.intake import Growth
from coachdesk.domain.questions import Question


def load(folder: Path) -> Content:
    """Read and check all content. Raises ContentInvalid."""
    energy = tables(folder, "energy_cards", ("card", "question"))
    growth = tables(folder, "growth", ("skill", "level", "topoi", "prompt"))
    handover = handing.handover(tables(folder, "handover", handing.TABLES))
    content = Content(
        areas=by_id(map(conversation.area, entries(folder, "areas", "area"))),
        sections=by_id(map(conversation.section, entries(folder, "sections", "section"))),
        questions=by_id(map(conversation.question, entries(folder, "questions", "question"))),
        situations=by_id(map(conversation.situation, entries(folder, "situations", "situation"))),
        cards=by_id(map(conversation.card, entries(folder, "cards", "card"))),
        phrases=by_id(map(conversation.phrase, entries(folder, "phrases", "phrase"))),
        domains=by_id(map(laying.life_domain, entries(folder, "life_domains", "domain"))),
        purposes=by_id(map(laying.purpose, entries(folder, "purposes", "purpose"))),
        energy_cards=by_id(map(laying.energy_card, energy["card"])),
        energy_questions=by_id(map(laying.energy_question, energy["question"])),
        scale_cards=by_id(map(laying.scale_card, entries(folder, "scale_cards", "card"))),
        dimensions=by_id(map(laying.dimension, entries(folder, "health", "dimension"))),
        safety=by_id(map(laying.safety_card, entries(folder, "safety", "card"))),
        growth=Growth(
            by_id(map(laying.skill, growth["skill"])),
            by_id(map(laying.skill_level, growth["level"])),
            by_id(map(laying.topoi, growth["topoi"])),
            by_id(map(laying.log_prompt, growth["prompt"])),
        ),
        handover=handover,
        load_guidance=partial(_guidance, folder.parent / "connection"),
    )
    check(content)
    questions = {question.id: _pictured(question, content) for question in content.questions.values()}
    return replace(content, questions=questions)


@cache
def _guidance(folder: Path) -> Guidance:
    from coachdesk.content import connection

    return connection.load(folder)


def _pictured(question: Question, content: Content) -> Question:
    """The question with a picture: its own, else that of its life domain or of its section."""
    beside = content.domains[question.domain] if question.domain else content.sections[question.section]
    return question if question.pictogram else replace(question, pictogram=beside.pictogram)
