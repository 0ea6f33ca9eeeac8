"""Bidirectional classes and paired brackets: the character properties that UAX #9 works with."""

from unicodedata import bidirectional

ISOLATE_INITIATORS = frozenset({"LRI", "RLI", "FSI"})
EMBEDDING_INITIATORS = frozenset({"LRE", "RLE", "LRO", "RLO"})
REMOVED = EMBEDDING_INITIATORS | {"PDF", "BN"}
"""Classes that rule X9 takes out of the text before the weak and neutral rules."""

NEUTRALS = ISOLATE_INITIATORS | {"PDI", "B", "S", "WS", "ON"}
STRONG = frozenset({"L", "R", "AL"})

_ARABIC_BLOCKS = ((0x0600, 0x07BF), (0x0860, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF), (0x1EC70, 0x1EEFF))
_HEBREW_LIKE_BLOCKS = ((0x0590, 0x08FF), (0xFB1D, 0xFB4F), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))

# BidiBrackets.txt, Unicode 15: each opening bracket followed by its closing one, but for U+2329 and U+232A
# (below).
_BRACKETS = (
    "()[]{}\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e\u2308\u2309\u230a\u230b"
    "\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771\u2772\u2773\u2774\u2775\u27c5\u27c6\u27e6\u27e7"
    "\u27e8\u27e9\u27ea\u27eb\u27ec\u27ed\u27ee\u27ef\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298a\u298b\u298c"
    "\u298d\u2990\u298f\u298e\u2991\u2992\u2993\u2994\u2995\u2996\u2997\u2998\u29d8\u29d9\u29da\u29db\u29fc\u29fd"
    "\u2e22\u2e23\u2e24\u2e25\u2e26\u2e27\u2e28\u2e29\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c\u3008\u3009"
    "\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301a\u301b\ufe59\ufe5a"
    "\ufe5b\ufe5c\ufe5d\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
)
CLOSED_BY = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True)) | {"\u2329": "\u3009"}
CLOSING = {closing: closing for closing in CLOSED_BY.values()} | {"\u232a": "\u3009"}
"""A closing bracket, in the form that `CLOSED_BY` gives: canonically equivalent brackets match (BD16)."""


def bidi_class(character: str) -> str:
    """The Bidi_Class short name of a character, with Unicode's defaults for those not assigned yet."""
    return bidirectional(character) or _default_class(ord(character))


def _default_class(code: int) -> str:
    if any(first <= code <= last for first, last in _ARABIC_BLOCKS):
        return "AL"
    if any(first <= code <= last for first, last in _HEBREW_LIKE_BLOCKS):
        return "R"
    return "L"
