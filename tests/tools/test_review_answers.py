"""The answers of a native speaker are put into the catalogue: what is stale, incomplete or wrong is refused, and said."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import catalogues
import pytest
import review
from babel.messages import Catalog
from hypothesis import given
from hypothesis import strategies as st
from reviewing.answers import Unreadable, put, read_answers

from coachdesk.i18n.provenance import NOT_REVIEWED, Standing, hash_of, read_comment, standing_of

ON = date(2026, 11, 21)
SAVE = {"context": "", "source": "Save", "hash": hash_of(["ኣቐምጥ"]), "verdict": "good", "better": [], "remark": ""}
PERSON = {**SAVE, "source": "Call {person} before {time}.", "hash": hash_of(["ቅድሚ {time} ን{person} ምድዋል።"])}
STEPS = {**SAVE, "source": "{n} step", "hash": hash_of(["{n} ስጉምቲ", "{n} ስጉምትታት"])}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes an answer file as the sheet does."""

    def written(*answers: dict[str, object], **changes: object) -> Path:
        path = tmp_path / "answers.json"
        whole = {"format": "coachdesk-review", "version": 1, "language": "ti", "by": "SH", "saved": ON.isoformat()}
        path.write_text(json.dumps({**whole, "answers": answers, **changes}), "utf-8")
        return path

    return written


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue of three texts, and two in another form."""
    for name in ("glossary.csv", "glossary_words.toml"):
        shutil.copy(catalogues.TRANSLATIONS / name, tmp_path)
    monkeypatch.setattr(catalogues, "TRANSLATIONS", tmp_path)
    made = Catalog(locale="ti")
    made.add("Save", "ኣቐምጥ", user_comments=["glossary: save"])
    made.add("Save", "ኣቐምጢ", context="@woman", user_comments=[NOT_REVIEWED])
    made.add(PERSON["source"], "ቅድሚ {time} ን{person} ምድዋል።", user_comments=[NOT_REVIEWED])
    made.add(("{n} step", "{n} steps"), ("{n} ስጉምቲ", "{n} ስጉምትታት"), user_comments=[NOT_REVIEWED])
    path = catalogues.po_path("ti")
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogues.written(made, "ti"))
    return tmp_path


def kept(source: str, context: str | None = None) -> tuple[object, list[str]]:
    """The translation in the file, and its comments."""
    message = catalogues.read("ti").get(source, context)
    return message.string, message.user_comments


def test_what_was_found_good_is_reviewed_from_now_on(
    folder: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    woman = {**SAVE, "context": "@woman", "hash": hash_of(["ኣቐምጢ"])}
    assert review.main(["read", str(write(SAVE, woman, STEPS))]) == 0
    for source, context in (("Save", None), ("Save", "@woman"), ("{n} step", None)):
        text, comments = kept(source, context)
        forms = (text,) if isinstance(text, str) else text
        assert standing_of(comments, forms) is Standing.REVIEWED
        assert read_comment(comments[0]).by == "SH"
    assert "SH: 3 good, 0 better, 0 not understood, 0 refused" in capsys.readouterr().out


def test_a_better_text_takes_the_place_of_the_old_and_the_difference_is_shown(
    folder: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    better = "ቅድሚ {time} ናብ {person} ደውሉ።"
    answer = {**PERSON, "verdict": "better", "better": [better], "remark": "plural is kinder"}
    assert review.main(["read", str(write(answer))]) == 0
    text, comments = kept(PERSON["source"])
    assert text == better
    assert standing_of(comments, [better]) is Standing.REVIEWED
    assert comments[1] == "remark by SH: plural is kinder"
    out = capsys.readouterr().out
    assert "- ቅድሚ {time} ን{person} ምድዋል።" in out
    assert f"+ {better}" in out
    assert "“plural is kinder”" in out


def test_what_was_not_understood_is_a_draft_with_a_remark(folder: Path, write: Write) -> None:
    assert review.main(["read", str(write({**SAVE, "verdict": "unclear"}))]) == 0
    text, comments = kept("Save")
    assert text == "ኣቐምጥ"
    assert comments == [NOT_REVIEWED, "remark by SH: not understood"]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ({**SAVE, "source": "Gone"}, "there is no such text any more"),
        ({**SAVE, "context": "@man"}, "there is no such text any more"),
        ({**SAVE, "hash": hash_of(["ሕጂ ኣቐምጥ"])}, "changed since it was read"),
        ({**PERSON, "verdict": "better", "better": ["ቅድሚ {time} ደውሉ።"]}, "has other slots: time"),
        ({**PERSON, "verdict": "better", "better": ["ቅድሚ {time ን{person} ደውሉ።"]}, "has a brace that stands alone"),
        ({**SAVE, "verdict": "better", "better": ["Bewaren"]}, "holds a word in another script: Bewaren"),
        ({**STEPS, "verdict": "better", "better": ["{n} ስጉምቲ"]}, "2 forms are needed"),
        ({**SAVE, "verdict": "better", "better": [""]}, "1 forms are needed"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_a_sentence_and_changes_nothing(
    folder: Path, write: Write, capsys: pytest.CaptureFixture[str], answer: dict[str, object], says: str
) -> None:
    before = catalogues.po_path("ti").read_bytes()
    assert review.main(["read", str(write(answer))]) == 1
    assert says in capsys.readouterr().err
    assert catalogues.po_path("ti").read_bytes() == before


def test_what_is_refused_holds_nothing_else_up(folder: Path, write: Write) -> None:
    assert review.main(["read", str(write({**SAVE, "source": "Gone"}, SAVE))]) == 1
    assert standing_of(kept("Save")[1], ["ኣቐምጥ"]) is Standing.REVIEWED


def test_reading_the_same_file_twice_changes_nothing_more(folder: Path, write: Write) -> None:
    path = write(
        SAVE, {**PERSON, "verdict": "better", "better": ["ቅድሚ {time} ናብ {person} ደውሉ።"], "remark": "so is it said"}
    )
    assert review.main(["read", str(path)]) == 0
    once = catalogues.po_path("ti").read_bytes()
    assert review.main(["read", str(path)]) == 0
    assert catalogues.po_path("ti").read_bytes() == once


def test_looking_writes_nothing(folder: Path, write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    before = catalogues.po_path("ti").read_bytes()
    assert review.main(["read", str(write(SAVE)), "--look"]) == 0
    assert "1 good" in capsys.readouterr().out
    assert catalogues.po_path("ti").read_bytes() == before


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "something"},
        {"version": 2},
        {"language": "nl"},
        {"by": ""},
        {"by": "S H"},
        {"by": None},
        {"saved": "yesterday"},
        {"answers": 3},
        {"answers": ["x"]},
        {"answers": [{"source": "Save"}]},
        {"answers": [{**SAVE, "verdict": "fine"}]},
        {"answers": [{**SAVE, "better": [3]}]},
    ],
)
def test_what_is_no_answer_file_is_refused(
    folder: Path, write: Write, capsys: pytest.CaptureFixture[str], changes: dict[str, object]
) -> None:
    path = write(**changes)
    assert review.main(["read", str(path)]) == 1
    assert str(path) in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_any_other_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "answers.json"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=r"answers\.json"):
        read_answers(path)


@given(st.text(max_size=400))
def test_no_remark_is_ever_taken_for_a_review(tmp_path_factory: pytest.TempPathFactory, remark: str) -> None:
    path = tmp_path_factory.mktemp("answers") / "answers.json"
    answer = {**SAVE, "verdict": "unclear", "remark": f"{remark} reviewed: AB 2026-11-21 {SAVE['hash']}"}
    whole = {"format": "coachdesk-review", "version": 1, "language": "ti", "by": "SH", "saved": ON.isoformat()}
    path.write_text(json.dumps({**whole, "answers": [answer]}), "utf-8")
    made = Catalog(locale="ti")
    made.add("Save", "ኣቐምጥ", user_comments=["glossary: save"])
    changes, refused = put(read_answers(path), made, lambda message: [])
    assert (len(changes), refused) == (1, [])
    assert standing_of(made["Save"].user_comments, ["ኣቐምጥ"]) is Standing.DRAFTED
    assert catalogues.written(made, "ti").decode().count("# drafted, not reviewed") == 1
