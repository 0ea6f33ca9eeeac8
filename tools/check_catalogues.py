"""The catalogues are complete, up to date, and written in the right script and spelling.

    python tools/check_catalogues.py        prints what is wrong with the file and the text; exits with 1

Machines can't judge a translation; they can see an empty one, a lost slot, Amharic letters in Tigrinya, a Persian
letter in Arabic. What nobody has reviewed must say so.
"""

import re
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from string import Formatter

import catalogues
from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).resolve().parent.parent
ALLOWED = tomllib.loads((ROOT / "tools" / "catalogue_allow.toml").read_text("utf-8"))
FIELDS = {"latin", "latin_contexts", "number_in_words", "quotes_a_question", "same_as_source"}
FORMS = {"nl": 2, "ar": 6, "ti": 2}
REVIEWED = re.compile(r"^(drafted, not reviewed|reviewed: \S+ \d{4}-\d\d-\d\d)$")
MUST_DIFFER = (("Cancel", "Delete"), ("Cancel", "Remove"), ("Save", "Delete"))
"""Buttons whose mix-up destroys something; a published Tigrinya translation once had one word for two of them."""

ETHIOPIC, ARABIC = "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f", "\u0600-\u06ff"
LETTERS = {"ti": re.compile(f"[{ETHIOPIC}]"), "ar": re.compile(f"[{ARABIC}]")}
# Letters that Tigrinya as written in Eritrea does not use: Amharic አ, the ፀ and ሠ rows, and digits of its own.
NOT_TIGRINYA = re.compile("[አፀ-ፆሠ-ሧ፩-፼]")
# Words that are frequent in Amharic and no Tigrinya.
AMHARIC = re.compile(
    r"(?<![\u1200-\u139f])(?:ላይ|ውስጥ|ወደ|ጋር|ሰዎች|አዲስ|እንዲሁም|በኋላ|ከፍተኛ|ሲሆን|ያለው|አንድ|መካከል|መንግስት|ቀን|እንደ|ድርጅት|"
    r"ሁኔታ|በዚህ|ወር|ስራ|መንገድ|በፊት|እስከ|እና|ነው|ጊዜ|ምክንያት)(?![\u1200-\u139f])"
)
PERSIAN = re.compile("[\u06cc\u06a9\u06af]")
# A stretched letter is decoration, but for a prefix that stands before a name: بـ{person}.
STRETCHED = re.compile(f"\u0640(?=[{ARABIC}])")
SINGULAR_YOU = re.compile("أنتَ|أنتِ|لديكَ|لديكِ|عليكَ|عليكِ")
OLD_MARKS = re.compile("[\u202a-\u202e\u200e]")
RIGHT_TO_LEFT_MARK = "\u200f"
OPENS, CLOSES = re.compile("[\u2066-\u2068]"), re.compile("\u2069")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def sources(message: Message) -> tuple[str, ...]:
    """The source text, or both of its forms."""
    found = message.id
    return tuple(str(part) for part in found) if isinstance(found, (tuple, list)) else (str(found),)


def translations(message: Message) -> tuple[str, ...]:
    """The translation, or all of its forms; "" where there is none."""
    found = message.string
    return tuple(str(part or "") for part in found) if isinstance(found, (tuple, list)) else (str(found or ""),)


def problems(language: str, message: Message) -> Iterator[str]:
    """What is wrong with one translation."""
    source, given = sources(message)[-1], translations(message)
    plural = len(sources(message)) > 1
    if message.fuzzy:
        yield "is marked as uncertain"
    if plural and len(given) != FORMS[language]:
        yield f"has {len(given)} plural forms and needs {FORMS[language]}"
    if not all(given):
        yield "is not translated"
        return
    for text in given:
        yield from slot_problems(source, text, plural)
        yield from mark_problems(text)
        if language != "nl":
            yield from script_problems(language, message.context or "", source, text)
    if source == given[0] and source not in ALLOWED["same_as_source"][language]:
        yield "is the English text"
    if language != "nl" and not any(REVIEWED.match(comment) for comment in message.user_comments):
        yield "does not say whether it was reviewed"


def slots(text: str) -> Counter[str]:
    """The slots in a text, each as often as it stands there. Raises ValueError for a brace that stands alone."""
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def slot_problems(source: str, text: str, plural: bool) -> Iterator[str]:
    """Slots, spaces at the ends, lines and numbers are those of the source; a plural form may leave its number out."""
    try:
        wanted, found = slots(source), slots(text)
    except ValueError:
        yield "has a brace that stands alone"
        return
    if plural and "n" not in found:
        del wanted["n"]
    if wanted != found:
        yield f"has other slots: {', '.join(sorted(found.elements())) or 'none'}"
    if ends(source) != ends(text) or source.count("\n") != text.count("\n"):
        yield "has other spaces at its ends, or other lines"
    numbers = [Counter(re.findall(r"\d+", without_slots(t).translate(DIGITS))) for t in (source, text)]
    if numbers[0] != numbers[1] and not plural and source not in ALLOWED["number_in_words"]:
        yield f"has other numbers: {', '.join(sorted(numbers[1].elements())) or 'none'}"


def ends(text: str) -> tuple[str, str]:
    """The blanks at both ends."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def without_slots(text: str) -> str:
    """The text without its slots, whose names are always Latin."""
    return re.sub(r"\{[^{}]*\}", "", text)


def mark_problems(text: str) -> Iterator[str]:
    """Direction marks come from the Translator; those written by hand are isolates, and closed."""
    if OLD_MARKS.search(text):
        yield "holds an old direction mark"
    if len(OPENS.findall(text)) != len(CLOSES.findall(text)):
        yield "opens and closes its direction marks unequally"


def script_problems(language: str, context: str, source: str, text: str) -> Iterator[str]:
    """Letters and marks that do not belong in Arabic or in Tigrinya."""
    bare = without_slots(text)
    if not context.endswith(tuple(ALLOWED["latin_contexts"])):
        foreign = [word for word in foreign_words(bare, LETTERS[language]) if word not in ALLOWED["latin"]]
        if foreign:
            yield f"holds words in another script: {', '.join(foreign)}"
    yield from (arabic_problems if language == "ar" else tigrinya_problems)(source, bare)


def foreign_words(text: str, own: re.Pattern[str]) -> list[str]:
    """The words in which a letter is not of this script."""
    words = re.findall(r"\w+", text)
    return [w for w in words if any(unicodedata.category(c)[0] == "L" and not own.match(c) for c in w)]


def arabic_problems(source: str, bare: str) -> Iterator[str]:
    """Persian letters, address of one man or one woman, and punctuation of Latin scripts."""
    if PERSIAN.search(bare):
        yield "holds a Persian letter"
    if STRETCHED.search(bare):
        yield "holds a stretched letter"
    if SINGULAR_YOU.search(bare):
        yield "addresses one man or one woman"
    if re.search(f"[{ARABIC}][,;?]", bare):
        yield "holds Latin punctuation"
    if not asks_too(source, bare, "؟"):
        yield "does not end as a question"


def asks_too(source: str, bare: str, mark: str) -> bool:
    """Whether both are questions or neither is; a sentence that only quotes a question may quote it elsewhere."""
    return source in ALLOWED["quotes_a_question"] or source.endswith("?") == bare.rstrip().endswith(mark)


def tigrinya_problems(source: str, bare: str) -> Iterator[str]:
    """Amharic, and stops and commas that break lines wrongly: Qt breaks a line only at the space after them."""
    if found := NOT_TIGRINYA.findall(bare):
        yield f"holds letters that are not written in Eritrea: {' '.join(found)}"
    if found := AMHARIC.findall(bare):
        yield f"holds Amharic words: {' '.join(found)}"
    if "፡፡" in bare or re.search(r"[።፣፤](?=\w)", bare) or re.search(r"(?<=[\u1200-\u135f])[,;]", bare):
        yield "has a wrong full stop or comma"
    if RIGHT_TO_LEFT_MARK in bare:
        yield "holds a mark of Arabic"
    if "፧" in bare or not asks_too(source, bare, "?"):
        yield "does not end as a question"


def allowance_problems(read: Iterable[tuple[str, Catalog]]) -> Iterator[str]:
    """What the list of exceptions allows and no text needs any more, and fields that it does not have."""
    for field in sorted(ALLOWED.keys() ^ FIELDS):
        yield f"{'unknown' if field in ALLOWED else 'missing'} field {field}"
    everything = list(read)
    words = {w for _, c in everything for m in c for t in translations(m) for w in re.findall(r"\w+", without_slots(t))}
    for word in sorted(set(ALLOWED["latin"]) - words):
        yield f"no text holds the word {word!r}"
    known = {source for _, c in everything for m in c for source in sources(m)}
    for source in sorted({*ALLOWED["number_in_words"], *ALLOWED["quotes_a_question"]} - known):
        yield f"there is no text {source!r}"
    for language, catalogue in everything:
        same = {sources(m)[-1] for m in catalogue if sources(m)[-1] == translations(m)[0]}
        for source in sorted(set(ALLOWED["same_as_source"][language]) - same):
            yield f"no {language} text is the same as {source!r}"


def check(language: str, catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """What is wrong with one catalogue."""
    known, written = ({(m.context or "", sources(m)): m for m in c if m.id} for c in (template, catalogue))
    for key in sorted(known.keys() ^ written.keys()):
        what = "has not got" if key in known else "still has"
        yield f"{what} {key[1][0]!r}: run tools/catalogues.py update"
    for key, message in written.items():
        for problem in problems(language, message):
            yield f"{key[1][0]!r}{f' ({key[0]})' if key[0] else ''} {problem}"
    for one, other in MUST_DIFFER:
        texts = [translations(written["", (word,)])[0] for word in (one, other) if ("", (word,)) in written]
        if len(texts) == 2 and texts[0] and texts[0] == texts[1]:
            yield f"{one!r} and {other!r} are the same word"


def every_problem(read: Callable[[str], Catalog] = catalogues.read) -> Iterator[str]:
    """One line for everything that is wrong, beginning with the file."""
    template = catalogues.collected()
    pot = catalogues.TRANSLATIONS / "coachdesk.pot"
    if not pot.is_file() or pot.read_bytes() != catalogues.written(template, None):
        yield "translations/coachdesk.pot: is not what the code and the content say: run tools/catalogues.py update"
    everything = [(language, read(language)) for language in catalogues.LANGUAGES]
    for language, catalogue in everything:
        path = catalogues.po_path(language)
        name = path.relative_to(catalogues.TRANSLATIONS.parent).as_posix()
        if not path.is_file() or catalogues.PLURALS[language] not in path.read_text("utf-8"):
            yield f"{name}: the rule for plurals is wrong"
        for problem in check(language, catalogue, template):
            yield f"{name}: {problem}"
    for problem in allowance_problems(everything):
        yield f"tools/catalogue_allow.toml: {problem}"


def main() -> int:
    """Check every catalogue of the project."""
    lines = list(every_problem())
    for line in lines:
        print(line, file=sys.stderr)
    if not lines:
        print(f"catalogues: {len(catalogues.collected())} texts in {', '.join(catalogues.LANGUAGES)}")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
