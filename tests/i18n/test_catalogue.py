"""A compiled catalogue that can't be read is made anew from its texts."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from coachdesk.i18n import catalogue as room
from coachdesk.i18n.catalogue import look_up


@pytest.mark.parametrize("kept", [0, 10, 60, -40])
def test_a_file_cut_short_is_made_anew(tmp_path: Path, kept: int) -> None:
    where = tmp_path / "nl" / "LC_MESSAGES"
    where.mkdir(parents=True)
    texts = Catalog(locale="nl")
    texts.add("Bread", "Brood")
    texts.add("Milk", "Melk")
    with (where / "coachdesk.po").open("wb") as file:
        write_po(file, texts)
    fresh = room.catalogue.__wrapped__
    assert look_up(fresh(tmp_path, "nl"), "Bread", None) == "Brood"
    compiled = where / "coachdesk.mo"
    whole = compiled.read_bytes()
    compiled.write_bytes(whole[:kept])
    assert look_up(fresh(tmp_path, "nl"), "Milk", None) == "Melk"
    assert compiled.read_bytes() == whole
    assert sorted(file.name for file in where.iterdir()) == ["coachdesk.mo", "coachdesk.po", "coachdesk.standing.json"]
