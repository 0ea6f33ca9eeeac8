"""What a trainer hands out, in every language; names and forms are kept nowhere."""

import csv
import gc
from collections.abc import Iterator
from datetime import date, time
from io import BytesIO, StringIO
from itertools import product
from pathlib import Path

import pikepdf
import pytest

from coachdesk import content, paths
from coachdesk.content.workshop import ScenarioFiles
from coachdesk.desk.desk import Desk
from coachdesk.desk.workshop_papers import MOST_NAMES
from coachdesk.documents.exercise import EXERCISE
from coachdesk.domain.errors import FileNotWritable
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.workshop.evaluation import Form
from coachdesk.domain.workshop.exercises import ExerciseKind
from coachdesk.domain.workshop.handouts import Handout, Readers
from coachdesk.domain.workshop.programme import Chosen, Occasion
from coachdesk.i18n import Translators, plain
from coachdesk.storage.memory import MemoryVaults
from tests.desk.conftest import Clock
from tests.documents.reading import page_texts, words

OCCASION = Occasion("", date(2026, 11, 26), "Stadskantoor Ede", "Marieke de Vries")
CHOSEN = Chosen(("first_visit", "warm_handover"), tuple(ExerciseKind), 15, time(9, 30))
NAMES = ("Samira al-Khatib", "ሰላም ገብረ", "عمر يوسف")
SENTENCES = {"useful": 4, "practice": 3, "respect": 5, "free": 5, "next": 2}


@pytest.fixture
def shop(clock: Clock) -> Iterator[Desk]:
    """A desk for practice whose memory was never filled: papers need no people."""
    loaded = content.load(paths.resources() / "content")
    translators = Translators(paths.translations(), exercise=True)
    files = ScenarioFiles(paths.resources() / "workshop")
    yield Desk(MemoryVaults(clock), Path("nowhere"), lambda: loaded, translators, clock, load_workshop=lambda: files)


def pdf(shop: Desk, paper: Handout, language: str) -> bytes:
    return shop.handouts.pdf(paper, language, occasion=OCCASION, chosen=CHOSEN, names=NAMES)


def said(made: bytes) -> list[str]:
    return [word for page in page_texts(made) for word in words(page)]


PAGES = {Handout.ROLES: 3, Handout.GROWTH: 2, Handout.CERTIFICATE: 3}


@pytest.mark.parametrize(("paper", "language"), list(product(Handout, INTERFACE)))
def test_every_paper_is_printed_in_every_language_on_its_few_pages(shop: Desk, paper: Handout, language: str) -> None:
    found = page_texts(pdf(shop, paper, language))
    assert len(found) == PAGES.get(paper, 1)
    assert all(words(page) for page in found)


@pytest.mark.parametrize(("paper", "language"), list(product(Handout, INTERFACE)))
def test_papers_with_a_fictional_person_say_that_it_is_an_exercise_and_others_do_not(
    shop: Desk, paper: Handout, language: str
) -> None:
    sentence = set(words(plain(shop.translators[language].text(EXERCISE))))
    for page in page_texts(pdf(shop, paper, language)):
        assert (sentence <= set(words(page))) is (paper in (Handout.ROLES, Handout.PROGRAMME))


def test_each_role_card_says_so_itself_since_it_is_cut_out(shop: Desk) -> None:
    sentence = shop.translators["en"].text(EXERCISE)
    for page in page_texts(pdf(shop, Handout.ROLES, "en")):
        assert page.count(sentence) == 2 + 3


def test_the_programme_has_its_times_and_only_what_was_chosen(shop: Desk) -> None:
    (page,) = page_texts(pdf(shop, Handout.PROGRAMME, "en"))
    for text in ("Thursday 26 November 2026", "Stadskantoor Ede", "Marieke de Vries", "Break", "09:30 – 09:40"):
        assert text in page
    assert "A warm handover" in page
    assert "Choosing together" not in page
    bare = page_texts(shop.handouts.pdf(Handout.PROGRAMME, "en"))[0]
    assert "Place" not in bare and ":" not in bare
    assert shop.translators["en"].text(EXERCISE) not in bare


def test_an_own_scenario_stands_in_the_programme_in_its_own_words(shop: Desk, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    shop.workshop.save_copy(shop.workshop.scenarios()[0], "nl", file)
    own = shop.workshop.read_own(file)
    (page,) = page_texts(shop.handouts.pdf(Handout.PROGRAMME, "en", chosen=Chosen((f"own {own.id}",)), own=[own]))
    assert own.title.source in page


def test_a_certificate_for_each_name_and_one_to_write_on_without(shop: Desk) -> None:
    made = pdf(shop, Handout.CERTIFICATE, "en")
    assert "Samira al-Khatib" in page_texts(made)[0]
    assert set(words(NAMES[1])) <= set(words(page_texts(made)[1]))
    assert len(page_texts(shop.handouts.pdf(Handout.CERTIFICATE, "nl", names=[]))) == 1
    many = [f"Naam {at}" for at in range(MOST_NAMES + 5)]
    assert len(page_texts(shop.handouts.pdf(Handout.CERTIFICATE, "nl", names=many))) == MOST_NAMES


def test_a_certificate_tells_of_nobody_in_its_metadata(shop: Desk) -> None:
    with pikepdf.open(BytesIO(pdf(shop, Handout.CERTIFICATE, "nl"))) as document:
        assert "Samira" not in str(dict(document.docinfo))
        assert "Marieke" not in str(dict(document.docinfo))


@pytest.mark.parametrize("odd", ["🚲 Jan", "a" * 300, "\u202eabc", "Jan\nPiet", "x\x07y", "𠀀"])
def test_whatever_is_typed_can_be_printed(shop: Desk, odd: str) -> None:
    occasion = Occasion(odd, None, odd, odd)
    for paper, language in product((Handout.CERTIFICATE, Handout.PROGRAMME), ("nl", "ar")):
        assert shop.handouts.pdf(paper, language, occasion=occasion, names=[odd])


def test_names_are_kept_nowhere(shop: Desk, clock: Clock) -> None:
    name = "Zeldzame Achternaamsdrager"
    shop.vault.create("")
    shop.handouts.pdf(Handout.CERTIFICATE, "nl", names=[name])
    gc.collect()
    assert name not in str(vars(shop.handouts))
    assert name not in str([vars(each) for each in vars(shop).values() if hasattr(each, "__dict__")])
    assert not shop.vault.opened().trail.entries(limit=5) or name not in str(shop.vault.opened().trail.entries(limit=5))
    shop.vault.lock()


def test_a_paper_is_written_and_never_over_a_part_of_a_vault(shop: Desk, tmp_path: Path) -> None:
    made = pdf(shop, Handout.BUDDIES, "nl")
    shop.handouts.save(made, tmp_path / "tips.pdf")
    assert (tmp_path / "tips.pdf").read_bytes() == made
    with pytest.raises(FileNotWritable):
        shop.handouts.save(made, tmp_path / "cases.db")
    with pytest.raises(FileNotWritable):
        shop.handouts.save(made, tmp_path / "none" / "tips.pdf")


def test_neither_a_backup_nor_anything_within_the_folder_of_a_vault_is_written_over(shop: Desk, tmp_path: Path) -> None:
    backup, vault = tmp_path / "coachdesk.COACHBACKUP", tmp_path / "vault"
    backup.write_bytes(b"a backup")
    (vault / "backups").mkdir(parents=True)
    (vault / "vault.json").write_bytes(b"{}")
    (scenario, *_rest) = shop.workshop.scenarios()
    for path in (backup, vault / "tips.pdf", vault / "backups" / "tips.pdf"):
        with pytest.raises(FileNotWritable):
            shop.handouts.save(b"%PDF", path)
        with pytest.raises(FileNotWritable):
            shop.workshop.save_copy(scenario, "nl", path)
    assert backup.read_bytes() == b"a backup" and [path.name for path in vault.rglob("*.pdf")] == []


# --- evaluation -------------------------------------------------------------------------------------------------------


def filled(shop: Desk, count: int = 6) -> None:
    for at in range(count):
        assert shop.handouts.add(Form(Readers.BUDDIES, SENTENCES, said=f"Zin {at}" if at < 2 else ""))


def test_forms_are_counted_until_they_are_taken_back(shop: Desk) -> None:
    assert not shop.handouts.add(Form(Readers.EMPLOYERS))
    filled(shop)
    assert (shop.handouts.forms, shop.handouts.unsaved) == (6, 6)
    shop.handouts.take_back()
    assert [count.whole.total for count in shop.handouts.counts()] == [5] * 5


def test_what_is_saved_has_counts_and_no_order_of_people(shop: Desk, tmp_path: Path) -> None:
    filled(shop)
    shop.handouts.save_result("en", tmp_path / "evaluation.csv")
    text = (tmp_path / "evaluation.csv").read_text("utf-8-sig")
    rows = list(csv.reader(StringIO(text), delimiter=";"))
    assert ["Everybody", "6", "0", "0", "0", "6", "0"] in rows
    assert ["Buddy", "6", "0", "0", "0", "6", "0"] in rows
    assert ["Zin 0", ""] in rows
    assert shop.handouts.unsaved == 0
    filled(shop, 1)
    assert shop.handouts.unsaved == 7
    shop.handouts.take_back()
    assert shop.handouts.unsaved == 0


def test_what_could_not_be_saved_is_still_to_be_saved(shop: Desk, tmp_path: Path) -> None:
    filled(shop)
    with pytest.raises(FileNotWritable):
        shop.handouts.save_result("nl", tmp_path / "none" / "evaluation.csv")
    assert shop.handouts.unsaved == 6


def test_a_formula_that_somebody_wrote_stays_words(shop: Desk, tmp_path: Path) -> None:
    shop.handouts.add(Form(said='=HYPERLINK("http://a")'))
    shop.handouts.save_result("nl", tmp_path / "evaluation.csv")
    assert "'=HYPERLINK" in (tmp_path / "evaluation.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("language", INTERFACE)
def test_the_counts_are_said_in_every_language(shop: Desk, language: str) -> None:
    filled(shop)
    sheet = shop.handouts.result(language)
    assert len(sheet.tables) == 6
    assert all(len(row.figures) == len(table.head) for table in sheet.tables[:-1] for row in table.rows)
    assert [row.figures[0].count for row in sheet.tables[0].rows] == [6, 6]
