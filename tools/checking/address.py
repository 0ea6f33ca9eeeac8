"""Who is spoken to, and how: no single man or woman where a text is for everyone, and in Dutch "je" or "u"."""

import re
from collections.abc import Iterator

from .texts import ETHIOPIC_LETTERS, Finding, Text, without_slots

ONE_ARAB = re.compile("أنتَ|أنتِ|لديكَ|لديكِ|عليكَ|عليكِ|لكَ|لكِ|منكَ|منكِ")
ONE_TIGRINYA = re.compile(f"ንስኻ(?![{ETHIOPIC_LETTERS}])|ንስኺ(?![{ETHIOPIC_LETTERS}])")
# Endings of "your" and "you did"; some words end so by nature, so that a person has to look.
MAYBE_ONE = re.compile(f"[{ETHIOPIC_LETTERS}]+[ካኪኻኺ](?![{ETHIOPIC_LETTERS}])")
BY_NATURE = ("ስልኪ", "ተወሳኺ", "ንኽንኪ")
# Endings for several people in a form for one, and for men in the form for a woman.
SEVERAL_ARABS = re.compile("(?!حكم|تحكم)[\u0621-\u064a]+كم(?![\u0621-\u0652])")
MEN = re.compile(f"[{ETHIOPIC_LETTERS}]+[ኩኹ]ም(?:ን|ዎም?)?(?![{ETHIOPIC_LETTERS}])")
FORMAL, FAMILIAR = re.compile(r"\b(u|uw|uzelf)\b", re.I), re.compile(r"\b(je|jij|jou|jouw|jezelf)\b", re.I)
ENGLISH = re.compile(
    r"\b(the|and|with|your|you|this|that|from|not|are|have|what|which|when|there|for|they|cannot|please|should)\b", re.I
)


def one_person(text: Text) -> Iterator[Finding]:
    """No text that fits everyone speaks to one man or to one woman."""
    if text.form:
        return
    for given in text.given:
        if text.language == "ar" and ONE_ARAB.search(given):
            yield text.finding("address", "addresses one man or one woman")
        if text.language == "ti" and ONE_TIGRINYA.search(given):
            yield text.finding("address", "addresses one man or one woman")
        if text.language == "ti":
            for word in (found for found in MAYBE_ONE.findall(given) if not found.endswith(BY_NATURE)):
                yield text.finding("address", f"may address one man or one woman: {word}", word, soft=True)


def chosen(text: Text) -> Iterator[Finding]:
    """A form for a woman or a man is that form: one person in Arabic, women in the polite plural of Tigrinya."""
    for given in text.given:
        if text.language == "ar" and text.form and (found := SEVERAL_ARABS.search(given)):
            yield text.finding("address", f"speaks to several people in the form for a {text.form}: {found[0]}")
        if text.language == "ti" and text.form == "woman" and (found := MEN.search(given)):
            yield text.finding("address", f"speaks to men in the form for a woman: {found[0]}")


def dutch(text: Text) -> Iterator[Finding]:
    """No English is left, and "u" and "je" don't meet: a client is "u", or "je" in the form for it."""
    if text.language != "nl":
        return
    for given in text.given:
        formal, familiar = FORMAL.search(given), FAMILIAR.search(given)
        if found := ENGLISH.findall(without_slots(given)):
            yield text.finding("Dutch", f"holds English words: {', '.join(found)}")
        if formal and familiar:
            yield text.finding("address", 'says "u" and "je"')
        elif text.to_client and text.form == "je" and formal:
            yield text.finding("address", 'says "u" in the form for "je"')
        elif text.to_client and not text.form and familiar:
            yield text.finding("address", 'says "je" to a client where everyone is meant')


CHECKS = (one_person, chosen, dutch)
