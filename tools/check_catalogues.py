"""The catalogues are complete, up to date, and written in the right script and spelling.

    python tools/check_catalogues.py        prints what is wrong with the language and the text; exits with 1

Machines can't judge a translation; they can see an empty one, a lost slot, Amharic letters in Tigrinya, a Persian
letter in Arabic. What nobody has reviewed must say so.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import catalogues
from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).resolve().parent.parent
ALLOWED = tomllib.loads((ROOT / "tools" / "catalogue_allow.toml").read_text("utf-8"))
FORMS = {"nl": 2, "ar": 6, "ti": 2}
REVIEWED = re.compile(r"drafted, not reviewed|reviewed: \S+ \d{4}-\d\d-\d\d")
LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*")
ARABIC, ETHIOPIC = "\u0600-\u06ff", "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f"
# Letters that Tigrinya as written in Eritrea does not use: Amharic አ, the ፀ and ሠ rows, Ethiopic digits.
NOT_TIGRINYA = re.compile("[አፀ-ፆሠ-ሧ፩-፼]")
# Frequent Amharic words that are no Tigrinya.
AMHARIC = re.compile(
    r"(?<![\u1200-\u139f])(?:ላይ|ውስጥ|ወደ|ጋር|ሰዎች|አዲስ|እንዲሁም|በኋላ|ከፍተኛ|ሲሆን|ያለው|አንድ|መካከል|መንግስት|ቀን|እንደ|ድርጅት|"
    r"ሁኔታ|በዚህ|ወር|ስራ|መንገድ|በፊት|እስከ|እና|ነው|ጊዜ|ምክንያት)(?![\u1200-\u139f])"
)
PERSIAN = re.compile("[\u06cc\u06a9\u06af]")
SINGULAR_YOU = re.compile("أنتَ|أنتِ|لديكَ|لديكِ|عليكَ|عليكِ")
CONTROLS = re.compile("[\u202a-\u202e\u200e]")


def slots(text: str) -> list[str]:
    """Names of the slots in a text, in alphabetical order."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def sources(message: Message) -> tuple[str, ...]:
    """The source text, or both of its forms."""
    return tuple(map(str, message.id if isinstance(message.id, list | tuple) else (message.id,)))


def texts(message: Message) -> tuple[str, ...]:
    """The translation, or all of its forms."""
    given = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return tuple(str(text or "") for text in given)


def problems(language: str, message: Message) -> Iterator[str]:
    """What is wrong with one translation."""
    source = sources(message)[-1]
    given = texts(message)
    if message.fuzzy:
        yield "is marked as uncertain"
    if not all(given):
        yield "is not translated"
        return
    if isinstance(message.id, tuple) and len(given) != FORMS[language]:
        yield f"has {len(given)} plural forms and needs {FORMS[language]}"
    for text in given:
        optional = {"n"} if isinstance(message.id, tuple) else set()
        if set(slots(text)) - optional != set(slots(source)) - optional or len(slots(text)) > len(slots(source)):
            yield f"has other slots: {slots(text)}"
        if text.strip() == text and source.strip() != source:
            yield "lost a space at its end"
        if CONTROLS.search(text):
            yield "holds an old direction mark"
        if language != "nl":
            yield from script_problems(language, message.context or "", text)
    if source == given[0] and source not in ALLOWED["same_as_source"][language]:
        yield "is the English text"
    if language != "nl" and not any(REVIEWED.search(c) for c in message.user_comments):
        yield "does not say whether it was reviewed"


def script_problems(language: str, context: str, text: str) -> Iterator[str]:
    """Letters and marks that do not belong in the language."""
    bare = re.sub(r"\{\w+\}", "", text)
    if not any(context.endswith(end) for end in ALLOWED["latin_contexts"]):
        foreign = [word for word in LATIN.findall(bare) if word not in ALLOWED["latin"]]
        if foreign:
            yield f"holds Latin words: {', '.join(foreign)}"
    if language == "ar":
        if re.search(f"[{ETHIOPIC}]", bare):
            yield "holds Ge'ez letters"
        if PERSIAN.search(bare):
            yield "holds a Persian letter"
        if SINGULAR_YOU.search(bare):
            yield "addresses one man or one woman"
        if re.search(f"[{ARABIC}][,;?]", bare):
            yield "holds Latin punctuation"
    if language == "ti":
        if re.search(f"[{ARABIC}]", bare):
            yield "holds Arabic letters"
        if found := NOT_TIGRINYA.findall(bare):
            yield f"holds letters that are not written in Eritrea: {' '.join(found)}"
        if found := AMHARIC.findall(bare):
            yield f"holds Amharic words: {' '.join(found)}"
        if "፡፡" in bare or re.search(r"[።፣፤](?=[\u1200-\u135f])", bare) or re.search(r"(?<=[\u1200-\u135f]),", bare):
            yield "has a wrong full stop or comma"


def check(language: str, template: Catalog) -> Iterator[str]:
    """What is wrong with one catalogue."""
    catalogue = catalogues.read(language)
    known = {(m.context, m.id) for m in template if m.id}
    written = {(m.context, m.id) for m in catalogue if m.id}
    for _context, message_id in sorted(known ^ written, key=str):
        yield f"{language}: out of date, run tools/catalogues.py update: {message_id!r}"
    if catalogues.PLURALS[language] not in catalogues.po_path(language).read_text("utf-8"):
        yield f"{language}: the rule for plurals is wrong"
    for message in catalogue:
        if message.id:
            for problem in problems(language, message):
                yield f"{language}: {sources(message)[0]!r} {problem}"


def main() -> int:
    """Check every catalogue of the project."""
    template = catalogues.collected()
    lines = [line for language in catalogues.LANGUAGES for line in check(language, template)]
    for line in lines:
        print(line, file=sys.stderr)
    if not lines:
        print(f"catalogues: {len(template)} texts in {', '.join(catalogues.LANGUAGES)}")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
