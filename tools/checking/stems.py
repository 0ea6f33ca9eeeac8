"""Whether a word of Arabic or Tigrinya stands in a text, in whatever form its grammar gives it there.

Both languages change the vowels inside a word and put letters round it; the consonants of the root stay. A term is
found when its consonants follow each other within a word. That is generous: it looks for a term that was not used, and
does not prove that it was used well.
"""

import re

from .texts import ARABIC_WORD, ETHIOPIC_WORD

ROW = ~7
"""A letter of Ethiopic script is a consonant and a vowel; its eight vowels follow each other."""
SAME_CONSONANT = {0x12B8: 0x12A8, 0x12C0: 0x12A8, 0x12B0: 0x12A8, 0x1250: 0x1240, 0x1248: 0x1240, 0x1258: 0x1240}
SAME_CONSONANT |= {0x1310: 0x1308, 0x1288: 0x1280}
BEFORE_A_VERB = ("አ", "መ", "ተ")
"""Rows that make "let someone do", "the doing" and "is done", and come and go before a root."""
BEFORE_A_WORD = "م"
"""The letter that makes a place, a tool or a person of an Arabic root."""
POINTS = re.compile("[\u064b-\u0652\u0670\u0640]")
PLAIN = str.maketrans("أإآٱىئؤ", "ااااي" + "ءء")
WEAK = re.compile("[اويةء]")
ROOT = 3
"""Consonants of an ordinary root; with fewer, the letters themselves are looked for."""


def holds(language: str, text: str, term: str) -> bool:
    """Whether every word of a term stands in a text."""
    find, script = (tigrinya, ETHIOPIC_WORD) if language == "ti" else (arabic, ARABIC_WORD)
    return all(find(text, word) if script.match(word) else word in text for word in term.split())


def tigrinya(text: str, word: str) -> bool:
    """Whether a word of Tigrinya stands in a text, in any of its forms."""
    wanted = consonants(word)
    if len(wanted) > ROOT and wanted.startswith(BEFORE_A_VERB):
        wanted = wanted[1:]
    return any(wanted in consonants(other) for other in ETHIOPIC_WORD.findall(text))


def consonants(word: str) -> str:
    """The consonants of a word in Ethiopic script, each as its first letter."""
    rows = (ord(letter) & ROW for letter in word)
    return "".join(chr(SAME_CONSONANT.get(row, row)) for row in rows)


def arabic(text: str, word: str) -> bool:
    """Whether a word of Arabic stands in a text, in any of its forms."""
    wanted = bare(word).removeprefix("ال")
    root = WEAK.sub("", wanted)
    if len(root) > ROOT:
        root = root.removeprefix(BEFORE_A_WORD)
    words = [bare(other) for other in ARABIC_WORD.findall(text)]
    if len(root) >= ROOT:
        return any(root in WEAK.sub("", other) for other in words)
    return any(wanted.removesuffix("ة") in other for other in words)


def bare(word: str) -> str:
    """A word of Arabic without points, with one form of each letter."""
    return POINTS.sub("", word).translate(PLAIN)
