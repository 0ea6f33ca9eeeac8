"""Whatever a workshop prints or writes says on every page that it is an exercise, and nothing of a real vault does."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from inspect import isfunction, signature
from io import BytesIO, StringIO
from pathlib import Path
from unicodedata import category, normalize
from zipfile import ZipFile

import pytest

from coachdesk import content, paths
from coachdesk.content.workshop import ScenarioFiles
from coachdesk.desk.base import Area
from coachdesk.desk.desk import Desk
from coachdesk.documents.exercise import EXERCISE, stamps
from coachdesk.documents.look import FOOTER_BASE, TOP
from coachdesk.documents.paper import Paper
from coachdesk.documents.sheets import Stamp
from coachdesk.domain.errors import OnlyInVault, TableUnreadable
from coachdesk.domain.languages import INTERFACE
from coachdesk.i18n import Translators, plain
from coachdesk.storage.memory import MemoryVaults
from tests.builders import NOW
from tests.desk.conftest import Clock
from tests.desk.every_paper import WRITTEN, Made
from tests.documents.reading import characters

ALL_PEOPLE = 12
LINES: dict[str, str] = {language: plain(Translators(paths.translations())[language].text(EXERCISE)) for language in INTERFACE}  # fmt: skip


@pytest.fixture
def shop(clock: Clock) -> Iterator[Desk]:
    """A desk for practice with all its people."""
    loaded = content.load(paths.resources() / "content")
    translators = Translators(paths.translations(), exercise=True)
    made = Desk(
        MemoryVaults(clock),
        Path("nowhere"),
        lambda: loaded,
        translators,
        clock,
        load_workshop=lambda: ScenarioFiles(paths.resources() / "workshop"),
    )
    made.vault.create("")
    made.demo.add_all()
    yield made
    made.vault.lock()


TELLS_OF_NOBODY = {"domain_texts.write_template", "workshop.save_copy", "handouts.save", "handouts.save_result"}
"""A form for official texts, a scenario without a case, papers for participants (see test_workshop_papers), their forms."""
ONLY_OF_A_VAULT = {"transfer.export", "transfer.share", "transfer.save_key"}
"""Deeds that a workshop does not know."""
READS = {
    "domain_texts.take_in",
    "partners.look_into",
    "activities.look_into",
    "transfer.key_from",
    "transfer.needs_passphrase",
    "transfer.preview",
    "workshop.read_own",
}


def areas(desk: Desk) -> dict[str, type[Area]]:
    """The class of each area that a workshop has, by its name."""
    found = {}
    for name in vars(Desk):
        with suppress(OnlyInVault):
            area = None if name.startswith("_") else getattr(desk, name)
            if isinstance(area, Area):
                found[name] = type(area)
    return found


def is_given_a_path(deed: object) -> bool:
    """Whether it is a deed that reads or writes a file."""
    return isfunction(deed) and Path in [each.annotation for each in signature(deed).parameters.values()]


def test_no_deed_that_writes_a_file_is_missing_here(shop: Desk) -> None:
    deeds = {
        f"{name}.{called}"
        for name, kind in areas(shop).items()
        for called in dir(kind)
        if not called.startswith("_") and called != Area.write.__name__ and is_given_a_path(getattr(kind, called))
    }
    assert deeds == {*WRITTEN, *TELLS_OF_NOBODY, *ONLY_OF_A_VAULT, *READS}


# --- what stands in them ----------------------------------------------------------------------------------------------


def letters_of(*texts: str) -> Counter[str]:
    """All that has ink, whatever the order in which a reader finds it."""
    whole = normalize("NFKC", "".join(texts))
    return Counter(sign for sign in whole if not sign.isspace() and category(sign) not in ("Cf", "Mn", "Cn"))


def margins(pdf: bytes) -> list[tuple[Counter[str], Counter[str]]]:
    """What stands above and below everything else, page by page."""
    found = characters(pdf)
    above = {sign.page: [] for sign in found}
    below = {sign.page: [] for sign in found}
    for sign in found:
        middle = (sign.top + sign.bottom) / 2
        if middle > TOP + 1.0:
            above[sign.page].append(sign.text)
        elif middle < FOOTER_BASE - 1.0:
            below[sign.page].append(sign.text)
    return [(letters_of(*above[page]), letters_of(*below[page])) for page in above]


def says(made: Made) -> bool:
    """Whether a file says at its beginning and its end, or wherever it is read, that it is an exercise."""
    ending, sentences = made.name.rpartition(".")[2], [LINES[language] for language in made.languages]
    line = " / ".join(reversed(sentences))
    if ending == "pdf":
        wanted = letters_of(*sentences)
        return all(page == (wanted, wanted) for page in margins(made.data))
    if ending == "docx":
        with ZipFile(BytesIO(made.data)) as package:
            names = [name for name in package.namelist() if "header" in name or "footer" in name]
            return len(names) == 2 and all(line in package.read(name).decode() for name in names)
    if ending == "xlsx":
        with ZipFile(BytesIO(made.data)) as package:
            return line in package.read("xl/sharedStrings.xml").decode()
    if ending == "json":
        return json.loads(made.data).get("exercise") == line
    text = made.data.decode("utf-8-sig")
    if ending == "ics":
        folded = text.replace("\r\n ", "").split("\r\n")
        return all(each.startswith(f"SUMMARY:{line}") for each in folded if each.startswith("SUMMARY"))
    if ending == "vcf":
        cards_in = text.replace("\r\n ", "").split("BEGIN:VCARD")[1:]
        return all(f"NOTE:{line}" in card for card in cards_in)
    rows = list(csv.reader(StringIO(text), delimiter=";")) if ending == "csv" else [[row] for row in text.splitlines()]
    if rows[0] != [line]:
        return False
    return rows[-1] == [line] or all(any(cell.startswith(line) for cell in row) for row in rows[2:])


def is_silent(made: Made) -> bool:
    """Whether nothing stands in the margins of a paper, nor the sentence anywhere in a file."""
    if made.name.endswith("pdf"):
        return not any(above or below for above, below in margins(made.data))
    if made.name.endswith(("docx", "xlsx")):
        with ZipFile(BytesIO(made.data)) as package:
            text = "".join(package.read(name).decode(errors="ignore") for name in package.namelist())
    else:
        text = made.data.decode("utf-8-sig")
    return not any(LINES[language] in text for language in made.languages)


@pytest.mark.parametrize("deed", WRITTEN)
def test_every_page_of_a_workshop_says_that_it_is_an_exercise(shop: Desk, tmp_path: Path, deed: str) -> None:
    papers = list(WRITTEN[deed](shop, tmp_path))
    assert papers
    assert [made.name for made in papers if not says(made)] == []


@pytest.mark.parametrize("deed", WRITTEN)
def test_nothing_of_a_vault_says_so(desk: Desk, tmp_path: Path, deed: str) -> None:
    desk.demo.add(ALL_PEOPLE)
    folder = tmp_path / "papers"
    folder.mkdir()
    papers = list(WRITTEN[deed](desk, folder))
    assert papers
    assert [made.name for made in papers if not is_silent(made) or says(made)] == []


def test_the_directory_of_a_workshop_is_not_taken_into_a_vault(shop: Desk, desk: Desk, tmp_path: Path) -> None:
    shop.partners.save_csv(tmp_path / "partners.csv", "nl")
    with pytest.raises(TableUnreadable):
        desk.partners.look_into(tmp_path / "partners.csv")


@pytest.mark.parametrize("name", ["activities.csv", "activities.json"])
def test_the_library_of_a_workshop_is_not_taken_into_a_vault(shop: Desk, desk: Desk, tmp_path: Path, name: str) -> None:
    shop.activities.add_examples("nl")
    (shop.activities.save_csv if name.endswith("csv") else shop.activities.save_json)(tmp_path / name, "nl")
    with pytest.raises(TableUnreadable):
        desk.activities.look_into(tmp_path / name)


# --- each language, each address --------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["", "woman", "man", "je"])
def test_however_somebody_is_spoken_to_it_stays_an_exercise(form: str) -> None:
    practice, real = Translators(paths.translations(), exercise=True), Translators(paths.translations())
    for language in INTERFACE:
        assert stamps(practice[language].addressing(form)) == (Stamp(LINES[language], language, language == "ar"),)
        assert stamps(real[language].addressing(form)) == ()


def test_a_paper_in_one_language_says_it_once() -> None:
    practice = Translators(paths.translations(), exercise=True)
    assert len(stamps(practice["nl"], practice["nl"])) == 1


@pytest.mark.parametrize("black", [False, True])
def test_an_empty_page_says_it_too(black: bool) -> None:
    practice = Translators(paths.translations(), exercise=True)
    paper = Paper("", "nl", NOW, black=black, exercise=stamps(practice["nl"], practice["ti"]))
    paper.next_page()
    paper.next_page()
    wanted = letters_of(LINES["nl"], LINES["ti"])
    assert margins(paper.finish()) == [(wanted, wanted)] * 2
