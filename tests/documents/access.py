"""The paper of everything that is known about a client, made and read for tests."""

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import pytest

from coachdesk import content, paths
from coachdesk.documents.access_sheet import access_sheet
from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.record_sheet import Fact, RecordSheet, Section
from coachdesk.domain.access import Known
from coachdesk.domain.content import Content
from coachdesk.i18n import Translators, plain
from tests.documents.builders import CREATED

LANGUAGES = pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])


@cache
def loaded() -> Content:
    return content.load(paths.resources() / "content")


@cache
def translators() -> Translators:
    return Translators(paths.translations())


def sheet_of(told: Known, language: str = "nl") -> RecordSheet:
    return access_sheet(told, loaded(), translators()[language])


def printed(told: Known, language: str = "nl") -> bytes:
    return record_pdf(sheet_of(told, language), created=CREATED)


def texts_of(value: Any) -> list[str]:
    """Every string on a sheet that stands on paper."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in texts_of(each)]
    hidden = {"language", "id", "pictogram", "page"}
    if is_dataclass(value):
        return [t for part in fields(value) if part.name not in hidden for t in texts_of(getattr(value, part.name))]
    return []


def section(sheet: RecordSheet, id: str) -> Section:
    return next(each for each in sheet.sections if each.id == id)


def told(values: tuple[Any, ...]) -> list[tuple[str, str]]:
    """The facts among items, as label and text."""
    return [(plain(f.label), plain(v.text)) for f in values if isinstance(f, Fact) for v in f.values]
