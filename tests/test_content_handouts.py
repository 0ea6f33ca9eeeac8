"""What is handed out is read whole, or refused with the entry and what is wrong; no text is left out for translators."""

import tomllib
from pathlib import Path

import pytest
from content_extractor import of_file

from coachdesk import paths
from coachdesk.content.workshop import ScenarioFiles
from coachdesk.content.workshop_handouts import MOST, load
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.workshop.handouts import AnswerKind, Readers

FOLDER = paths.resources() / "workshop"
WHOLE = (FOLDER / "handouts.toml").read_text("utf-8")


def refused(folder: Path, text: str) -> ContentInvalid:
    (folder / "handouts.toml").write_text(text, "utf-8")
    with pytest.raises(ContentInvalid) as caught:
        load(folder)
    return caught.value


def test_there_is_an_edition_for_everybody_and_the_four_questions_of_the_study() -> None:
    found = ScenarioFiles(FOLDER).handouts()
    assert list(found.tips) == list(Readers)
    assert [each.id for each in found.reflection] == ["support", "culture", "consultant", "guidance"]
    assert (len(found.scales), found.open.kind) == (5, AnswerKind.OPEN)


def test_every_text_is_found_for_translators() -> None:
    found = load(FOLDER)
    texts = [t for tips in found.tips.values() for t in (tips.title, tips.lead, tips.ask)]
    texts += [t for tips in found.tips.values() for part in tips.parts for t in (part.title, *part.lines)]
    texts += [t for each in found.reflection for t in (each.ask, each.help)] + [each.ask for each in found.questions]
    listed = dict(of_file("handouts", tomllib.loads(WHOLE)))
    assert {text.context: text.source for text in texts} == listed


CHANGES = [
    ('id = "employers"', 'id = "teachers"', "tips", "value"),
    ('kind = "open"', 'kind = "scale"', "question", "value"),
    ('kind = "open"', 'kind = "essay"', "question.open.kind", "value"),
    ('lead = "You walk', 'sub = "x"\nlead = "You walk', "tips.buddies.sub", "unknown"),
    ('help = "Begin with the wish.', 'hint = "Begin with the wish.', "reflection.support.help", "missing"),
    ('title = "Take care"', f'title = "{"a" * (MOST["title"] + 1)}"', "tips.buddies.take_care.title", "long"),
    ('"Use short sentences and no sayings.",', '"",', "tips.employers.talking.lines", "value"),
    ('id = "guidance"', 'id = "support"', "reflection.support", "twice"),
    ("[[question]]", "[[questions]]", "question", "missing"),
]


@pytest.mark.parametrize(("before", "after", "place", "fault"), CHANGES)
def test_a_mistake_is_named_with_its_place(before: str, after: str, place: str, fault: str, tmp_path: Path) -> None:
    assert before in WHOLE
    count = -1 if before == "[[question]]" else 1
    error = refused(tmp_path, WHOLE.replace(before, after, count))
    assert (error.file, error.place, error.fault) == ("handouts.toml", place, fault)


def test_an_edition_that_is_more_than_a_page_is_refused(tmp_path: Path) -> None:
    line = '"Never let a child interpret.",'
    assert refused(tmp_path, WHOLE.replace(line, line * 5)).place == "tips.consultants.part"


def test_a_part_says_something(tmp_path: Path) -> None:
    head, _, rest = WHOLE.partition("  lines = [\n")
    assert refused(tmp_path, f"{head}  lines = []\n{rest.partition(']')[2]}").place == "tips.consultants.before.lines"


def test_there_is_something_to_look_back_on(tmp_path: Path) -> None:
    head, _, rest = WHOLE.partition("[[reflection]]")
    assert (
        refused(tmp_path, f"reflection = []\n{head}[[question]]{rest.split('[[question]]', 1)[1]}").place
        == "reflection"
    )
