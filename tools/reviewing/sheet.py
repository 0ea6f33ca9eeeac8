"""The review sheet: one HTML file that needs nothing besides itself, so that it opens from a memory stick."""

import base64
import html
import json
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from string import Template

from PIL import Image

from coachdesk import paths
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.i18n import Translator, Translators
from coachdesk.i18n.provenance import Standing
from reviewing import words
from reviewing.entries import Entry

FORMAT = "coachdesk-review"
"""What an answer file says it is."""
_HERE = Path(__file__).parent
_FONTS = {"ti": "NotoSansEthiopic_400Regular.ttf", "ar": "NotoSansArabic_400Regular.ttf"}
_QUALITY = 62
"""Of the pictures, 0 to 100; letters are still sharp at this."""


def sheet(language: str, entries: list[Entry], pictures: dict[str, Image.Image], translators: Translators) -> str:
    """The whole file, with each picture that an entry needs in it once."""
    needed = {entry.spot.picture for entry in entries if entry.spot is not None}
    names = [name for name in pictures if name in needed]
    own, dutch, english = (translators[code] for code in (language, "nl", "en"))
    said = {name: _in_three(text, own, dutch, english) for name, text in words.LABELS.items()}
    data = {
        "format": FORMAT,
        "language": language,
        "dir": "rtl" if own.rtl else "ltr",
        "store": f"{FORMAT}-{language}",
        "names": names,
        "pictures": [pictures[name].size for name in names],
        "groups": {name: _in_three(text, own, dutch, english) for name, text in words.GROUPS.items()},
        "words": said,
        "plain": {name: own.text(text) for name, text in words.LABELS.items()},
        "entries": [_as_data(entry, names, own) for entry in entries],
    }
    return Template((_HERE / "sheet.html").read_text("utf-8")).substitute(
        said,
        language=language,
        dir=data["dir"],
        title=f"{html.escape(own.text(words.TITLE))} · {OWN_NAMES[language]}",
        only=said["open_only"],
        how="".join(_instructions(each) for each in (own, dutch, english)),
        css=(_HERE / "sheet.css").read_text("utf-8"),
        fonts=_font(language),
        pictures="\n".join(_picture_rule(at, pictures[name]) for at, name in enumerate(names)),
        data=json.dumps(data, ensure_ascii=False).replace("</", "<\\/"),
        js=(_HERE / "sheet.js").read_text("utf-8"),
    )


def _in_three(text: str, own: Translator, dutch: Translator, english: Translator) -> str:
    """In the language itself, and small beside it in Dutch and English, as HTML; what is the same only once."""
    said = dict.fromkeys(html.escape(each.text(text)) for each in (own, dutch, english))
    first, *others = said
    return f"{first} <small>{' · '.join(others)}</small>" if others else first


def _instructions(each: Translator) -> str:
    lines = "".join(f"<p>{html.escape(each.text(line))}</p>" for line in words.HOW)
    return f'<div lang="{each.language}" dir="{"rtl" if each.rtl else "ltr"}">{lines}</div>'


def _as_data(entry: Entry, names: list[str], own: Translator) -> dict[str, object]:
    """What the script of the sheet knows of an entry. The context is the one of the catalogue, with its form."""
    spot = entry.spot
    notes = list(entry.notes)
    if entry.borrowed:
        notes.append(own.text(words.LABELS["everyone"]))
    elif spot is not None and spot.picture.startswith("message"):
        notes.append(own.text(words.LABELS["message"]))
    return {
        "context": f"{entry.context}@{entry.form}" if entry.form else entry.context,
        "form": entry.form,
        "english": entry.english,
        "dutch": entry.dutch,
        "given": entry.given,
        "hash": entry.hash,
        "notes": notes,
        "said": ", ".join(_said(entry)),
        "group": entry.group,
        "spot": [names.index(spot.picture), spot.x, spot.y, spot.width, spot.height] if spot is not None else None,
    }


def _said(entry: Entry) -> Iterable[str]:
    """Who reviewed it when, and where else it comes from, where that is more than a draft."""
    return (one.comment().rpartition(" ")[0] if one.by else one.comment() for one in entry.said if _known(one.standing))


def _known(standing: Standing) -> bool:
    return standing is not Standing.DRAFTED


def _font(language: str) -> str:
    """The letters of the language, for computers that have none."""
    data = (paths.resources() / "fonts" / _FONTS[language]).read_bytes()
    return f'@font-face {{ font-family: "CoachDesk"; src: url({_data_uri("font/ttf", data)}); }}'


def _picture_rule(number: int, picture: Image.Image) -> str:
    file = BytesIO()
    picture.save(file, "WEBP", quality=_QUALITY, method=4)
    return f".p{number} {{ background-image: url({_data_uri('image/webp', file.getvalue())}); }}"


def _data_uri(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
