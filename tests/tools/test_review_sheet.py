"""The sheet for a native speaker needs nothing besides itself, shows every text in its place, and its answers come back."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import catalogues
import pytest
import review
from PySide6.QtWidgets import QApplication
from reviewing.answers import put, read_answers
from reviewing.entries import Entry, key_of
from reviewing.words import GROUPS, LABELS

from coachdesk.i18n import plain
from coachdesk.i18n.provenance import Standing, standing_of

LANGUAGE = "ti"


class Reader(HTMLParser):
    """The data of the sheet, and every attribute and style that could lead out of the file."""

    def __init__(self) -> None:
        super().__init__()
        self.data = self.styles = ""
        self.ids: set[str] = set()
        self.links: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._inside = "data" if given.get("id") == "data" else tag
        self.ids |= {given["id"] or ""} if "id" in given else set()
        self.links += [str(given[name]) for name in ("src", "href", "action", "data") if name in given]

    def handle_data(self, data: str) -> None:
        if self._inside == "data":
            self.data += data
        elif self._inside == "style":
            self.styles += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


@pytest.fixture(scope="module")
def made(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Entry], Reader]:
    """The whole sheet in Tigrinya, as the command writes it."""
    out = tmp_path_factory.mktemp("sheet") / "sheet.html"
    entries = review.write(LANGUAGE, out)
    reader = Reader()
    reader.feed(out.read_text("utf-8"))
    return entries, reader


def test_nothing_leads_out_of_the_file(made: tuple[list[Entry], Reader]) -> None:
    _entries, reader = made
    assert reader.links == []
    found = re.findall(r"url\(([^:)]*:[^,)]{0,20})", reader.styles)
    assert len(found) > 40
    assert {start.split(";")[0] for start in found} == {"data:image/webp", "data:font/ttf"}
    assert "@import" not in reader.styles


def test_every_translated_text_is_in_it_once_with_its_dutch_and_english(made: tuple[list[Entry], Reader]) -> None:
    entries, reader = made
    data = json.loads(reader.data)
    catalogue = catalogues.read(LANGUAGE)
    wanted = sorted(key_of(m) for m in catalogue if m.id and m.string and all(m.string))
    assert sorted(entry.key for entry in entries) == wanted
    assert len(data["entries"]) == len(entries) > 1300
    assert all(entry["english"] and entry["dutch"] and entry["given"] for entry in data["entries"] if entry["dutch"])
    assert set(data["plain"]) == set(LABELS)
    assert set(data["groups"]) == set(GROUPS)


def test_every_text_has_a_frame_within_its_picture(made: tuple[list[Entry], Reader]) -> None:
    _entries, reader = made
    data = json.loads(reader.data)
    for entry in data["entries"]:
        number, x, y, width, height = entry["spot"]
        whole, high = data["pictures"][number]
        assert width > 0 < height, entry["english"]
        assert 0 <= x < whole, entry["english"]
        assert 0 <= y < high, entry["english"]
    assert {entry["spot"][0] for entry in data["entries"]} == set(range(len(data["pictures"])))


def test_most_texts_stand_in_their_real_place_and_the_clients_paper_comes_first(
    made: tuple[list[Entry], Reader],
) -> None:
    entries, _reader = made
    real = [e for e in entries if e.spot is not None and not e.spot.picture.startswith("message")]
    assert len(real) > len(entries) * 0.55
    groups = [entry.group for entry in entries]
    assert groups == sorted(groups, key=tuple(GROUPS).index)
    assert groups[0] == "plan"
    assert {"My plan", "This is not your PIP. This plan is yours."} <= {e.english[0] for e in entries[:60]}


def test_each_form_of_address_is_shown_where_it_is_said(made: tuple[list[Entry], Reader]) -> None:
    entries, _reader = made
    said = {e.form: e for e in entries if e.english[0] == "Call me if you have a question"}
    assert set(said) == {"", "woman", "man"}
    pictures = {form: entry.spot.picture for form, entry in said.items() if entry.spot is not None}
    assert pictures["woman"] == "plan-woman-" + pictures["woman"].rpartition("-")[2]
    assert len({plain(entry.given[0]) for entry in said.values()}) > 1


def test_answers_as_the_sheet_saves_them_are_read_back(made: tuple[list[Entry], Reader], tmp_path: Path) -> None:
    _entries, reader = made
    data = json.loads(reader.data)
    answers = [
        {
            "context": e["context"],
            "source": e["english"][0],
            "hash": e["hash"],
            "verdict": "good",
            "better": [],
            "remark": "",
        }
        for e in data["entries"]
    ]
    path = tmp_path / "answers.json"
    whole = {"format": data["format"], "version": 1, "language": LANGUAGE, "by": "SH", "saved": "2026-11-21"}
    path.write_text(json.dumps({**whole, "answers": answers}), "utf-8")
    catalogue = catalogues.read(LANGUAGE)
    changes, refused = put(read_answers(path), catalogue, lambda message: [])
    assert refused == []
    assert len(changes) == len(answers)
    translated = [m for m in catalogue if m.id and m.string and all(m.string)]
    forms = [(m.string,) if isinstance(m.string, str) else m.string for m in translated]
    standings = {standing_of(m.user_comments, f) for m, f in zip(translated, forms, strict=True)}
    assert standings == {Standing.REVIEWED}


def test_the_script_uses_only_what_the_page_has(made: tuple[list[Entry], Reader]) -> None:
    _entries, reader = made
    script = (Path(review.__file__).parent / "reviewing" / "sheet.js").read_text("utf-8")
    assert set(re.findall(r'\bat\("(\w+)"\)', script)) <= reader.ids
    assert set(re.findall(r"(?:words|plain)\.(\w+)", script)) <= set(LABELS)
