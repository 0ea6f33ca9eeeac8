"""An organisation's own texts: every place of a file that is wrong is named."""

import json
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.domain_texts import DomainTexts, from_plain, parse, template, to_plain
from coachdesk.domain.errors import DomainTextsInvalid, DomainTextsUnreadable
from coachdesk.domain.languages import INTERFACE

KNOWN = ("finances", "housing")
FILLED = DomainTexts(
    "GGD Voorbeeld", "© GGD Voorbeeld 2026", "nl", {"housing": ("een", "twee", "drie", "vier", "vijf")}
)

said = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=60).filter(str.strip)
sets = st.builds(
    DomainTexts,
    said.map(lambda text: " ".join(text.split())),
    said.map(lambda text: " ".join(text.split())),
    st.sampled_from(INTERFACE),
    st.dictionaries(
        st.sampled_from(KNOWN), st.tuples(*[said.map(lambda text: " ".join(text.split()))] * 5), min_size=1
    ),
)


@given(sets)
def test_texts_come_back_from_json_as_they_were(texts: DomainTexts) -> None:
    written = json.dumps(to_plain(texts)).encode()
    assert parse(written, toml=False, domains=KNOWN) == texts


@pytest.mark.parametrize("toml", [True, False])
def test_a_template_has_every_place_and_can_be_taken_in_when_it_is_filled(toml: bool) -> None:
    written = template("nl", [("finances", "Financiën"), ("housing", "Huisvesting")], toml=toml)
    with pytest.raises(DomainTextsInvalid) as refused:
        parse(written, toml=toml, domains=KNOWN)
    assert (refused.value.where, refused.value.problem) == ("organisation", "empty")
    filled = written.decode().replace('""', '"Een tekst"').encode()
    texts = parse(filled, toml=toml, domains=KNOWN)
    assert texts.levels == dict.fromkeys(KNOWN, ("Een tekst",) * 5)
    assert texts.language == "nl"


def test_a_template_in_toml_names_each_domain_for_a_reader() -> None:
    written = template("nl", [("housing", "Huisvesting")], toml=True).decode()
    assert "# Huisvesting\n[domains.housing]" in written
    assert list(tomllib.loads(written)["domains"]["housing"]) == [f"level_{level}" for level in (1, 2, 3, 4, 5)]


def spoiled(change: Any) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(to_plain(FILLED)))
    change(plain)
    return plain


@pytest.mark.parametrize(
    ("change", "where", "problem"),
    [
        (lambda p: p.update(format="other"), "format", "value"),
        (lambda p: p.update(version=2), "version", "value"),
        (lambda p: p.update(version=True), "version", "value"),
        (lambda p: p.pop("version"), "version", "missing"),
        (lambda p: p.pop("licence"), "licence", "missing"),
        (lambda p: p.update(licence=" "), "licence", "empty"),
        (lambda p: p.update(organisation="x" * 201), "organisation", "long"),
        (lambda p: p.update(organisation=3), "organisation", "value"),
        (lambda p: p.update(language="xx"), "language", "value"),
        (lambda p: p.update(domains={}), "domains", "empty"),
        (lambda p: p.update(domains=[]), "domains", "value"),
        (lambda p: p.pop("domains"), "domains", "missing"),
        (lambda p: p.update(more=1), "more", "unknown"),
        (lambda p: p["domains"].update(garden={}), "domains.garden", "unknown"),
        (lambda p: p["domains"].update(housing=1), "domains.housing", "value"),
        (lambda p: p["domains"]["housing"].pop("level_4"), "domains.housing.level_4", "missing"),
        (lambda p: p["domains"]["housing"].update(level_6="x"), "domains.housing.level_6", "unknown"),
        (lambda p: p["domains"]["housing"].update(level_1=""), "domains.housing.level_1", "empty"),
        (lambda p: p["domains"]["housing"].update(level_1="x" * 1001), "domains.housing.level_1", "long"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(change: Any, where: str, problem: str) -> None:
    with pytest.raises(DomainTextsInvalid) as refused:
        from_plain(spoiled(change), KNOWN)
    assert (refused.value.where, refused.value.problem) == (where, problem)


@pytest.mark.parametrize(
    ("data", "toml", "line"),
    [
        (b'{\n"format": ,\n}', False, 2),
        (b'format = "x"\nversion = \n', True, 2),
        (b"ok = 1\n\xff\xfe", True, 2),
        (b"[" * 100_000, False, 1),
    ],
)
def test_a_file_that_can_not_be_read_names_the_line(data: bytes, toml: bool, line: int) -> None:
    with pytest.raises(DomainTextsUnreadable) as refused:
        parse(data, toml=toml, domains=KNOWN)
    assert refused.value.line == line


@pytest.mark.parametrize("value", [None, 1, [], "text", {"format": 1}])
def test_what_is_no_such_file_at_all_is_refused(value: object) -> None:
    with pytest.raises(DomainTextsInvalid):
        from_plain(value, KNOWN)
