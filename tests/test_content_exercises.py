"""The exercises are read strictly, and what they show is neutral: pictures of lines, and no word that explains by origin."""

import re
import shutil
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from coachdesk import paths
from coachdesk.content.workshop_exercises import MOST, load
from coachdesk.desk.demo import people
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.workshop.exercises import drawings
from coachdesk.ui.tokens import LIGHT
from tools.content_extractor import of_file

FOLDER = paths.resources() / "workshop"
SOURCE = (FOLDER / "exercises.toml").read_text("utf-8")
TEXTS = list(of_file("exercises", tomllib.loads(SOURCE)))
DRAWINGS = sorted((FOLDER / "drawings").glob("*.svg"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER / "drawings", tmp_path / "drawings")
    return tmp_path


def refused(folder: Path, text: str) -> ContentInvalid:
    (folder / "exercises.toml").write_text(text, "utf-8")
    with pytest.raises(ContentInvalid) as caught:
        load(folder, people())
    assert caught.value.file == "exercises.toml" and caught.value.problem
    return caught.value


CHANGES = [
    ('drawing = "looks_down"', 'drawing = "moon"', "reading.looks_down.drawing", "value"),
    ('drawing = "looks_down"', "", "reading.looks_down.drawing", "missing"),
    ("minutes = 4", "minutes = 0", "reading.looks_down.minutes", "value"),
    ("minutes = 4", 'minutes = "4"', "reading.looks_down.minutes", "value"),
    ("minutes = 4", "minutes = 4\nright = 1", "reading.looks_down.right", "unknown"),
    ('kind = "own_part"', 'kind = "possible"', "reading.looks_down.meaning", "value"),
    ('kind = "own_part"', 'kind = "wrong"', "reading.looks_down.looks_down_across.kind", "value"),
    ('id = "looks_down_tired"', 'id = "looks_down_respect"', "reading.looks_down.looks_down_respect", "twice"),
    ('title = "Eyes down"', 'title = " "', "reading.looks_down.title", "value"),
    ('id = "consultant"', 'id = "boss"', "role_play.letter.boss", "value"),
    ('id = "hand_on_heart"', 'id = "looks_down"', "reading.looks_down", "twice"),
    ('person = "Filmon Haile"', 'person = "Marieke"', "scale.filmon.person", "value"),
    ("[[telling_back]]", "[[telling]]", "telling", "unknown"),
    ("[[reading]]", "[reading]", "1", "line"),
]


@pytest.mark.parametrize(("before", "after", "place", "fault"), CHANGES)
def test_a_mistake_is_named_with_its_place(before: str, after: str, place: str, fault: str, folder: Path) -> None:
    assert before in SOURCE
    error = refused(folder, SOURCE.replace(before, after, 1))
    assert error.fault == fault and (fault == "line" or error.place == place)


def test_a_kind_without_anything_is_refused(folder: Path) -> None:
    without, _, _ = SOURCE.partition("[[scale]]")
    assert (error := refused(folder, f"scale = []\n{without}")).place == "scale" and error.fault == "missing"


@pytest.mark.parametrize("key", ["questions", "listen_for", "better"])
def test_an_empty_list_is_refused(key: str, folder: Path) -> None:
    error = refused(folder, re.sub(rf"^{key} = .*$", "", SOURCE, count=1, flags=re.M))
    assert error.place.endswith(f".{key}") and error.fault == "missing"


@pytest.mark.parametrize("key", MOST)
def test_what_is_too_long_for_the_wall_is_refused(key: str, folder: Path) -> None:
    long = f'"{"a" * (MOST[key] + 1)}"'
    listed = key in ("notes", "questions", "listen_for", "better")
    text = re.sub(rf"^( *){key} = .*$", rf"\1{key} = {f'[{long}]' if listed else long}", SOURCE, count=1, flags=re.M)
    assert refused(folder, text).fault == "long"


def test_every_text_is_given_to_translators_once_and_under_its_own_context() -> None:
    contexts = [context for context, _ in TEXTS]
    assert len(set(contexts)) == len(contexts)
    assert not {context.rsplit(".", 1)[-1] for context in contexts} & {"id", "kind", "drawing", "person"}


@pytest.mark.parametrize("context, source", TEXTS, ids=[context for context, _ in TEXTS])
def test_no_text_explains_by_origin_or_names_a_gender(context: str, source: str) -> None:
    origin = r"Syria|Eritre|Ethiop|Arab|Muslim|Islam|Christ|African|European|refugee|nationalit|culture|those people|\bthey always"
    gender = r"\b(he|she|him|her|his|hers|man|woman|sir|madam|husband|wife)\b"
    assert not re.search(f"{origin}|{gender}", source, re.I)
    assert "—" not in source and "'" not in source and '"' not in source


def test_every_picture_is_shown_and_every_one_that_is_shown_is_there() -> None:
    assert {file.stem for file in DRAWINGS} == drawings(load(FOLDER, people()))


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_a_picture_is_drawn_with_few_strokes_in_the_colours_of_the_window(file: Path) -> None:
    palette = {LIGHT.tip, LIGHT.accent, LIGHT.hand_line, LIGHT.heart, LIGHT.field_line, LIGHT.line, LIGHT.text, "none"}
    root = ElementTree.fromstring(file.read_text("utf-8"))
    assert root.attrib["viewBox"] == "0 0 800 500" and len(root) <= 60
    for element in root.iter():
        assert element.tag.split("}")[1] in {"svg", "path", "circle", "rect"}  # no words and no pictures inside
        colours = {element.attrib[key] for key in ("fill", "stroke") if key in element.attrib}
        assert colours <= palette
        if element is not root and "stroke" in element.attrib:
            assert float(element.attrib["stroke-width"]) >= 5  # seen from ten metres
