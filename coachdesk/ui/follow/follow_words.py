"""Before and now in words: for the pages of Follow, and for who does not see their charts."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from coachdesk.desk.choice_words import RATINGS
from coachdesk.domain.content import Content
from coachdesk.domain.course import Review
from coachdesk.domain.course.reasons import CLEAR_DIFFERENCE, RATED
from coachdesk.domain.picture import DomainLook, Side, Tag
from coachdesk.domain.picture.scale import ScaleItem
from coachdesk.domain.progress import DomainChange, GoalChange, RatingChange, Turn
from coachdesk.i18n import Translator, mark, plain
from coachdesk.ui.act.goal_words import stand_line
from coachdesk.ui.listen.domain_marks import level_text
from coachdesk.ui.listen.domain_row import own_view
from coachdesk.ui.listen.scale_words import SIDES, name_of, weight_of

BEFORE: Final = mark("before: {number}")
TURNS: Final = {
    Turn.BETTER: mark("This goes better than in {month}"),
    Turn.SAME: mark("This goes as in {month}"),
    Turn.HEAVIER: mark("This is harder than in {month}"),
}
"""What the client's own views say, on the client's screen as on paper."""


def days_in_words(days: Iterable[date], words: Translator) -> str:
    """The day on which something was seen, or the first and the last of several; "" for none."""
    found = sorted(set(days))
    if not found:
        return ""
    return words.date(found[0]) if len(found) == 1 else f"{words.date(found[0])} – {words.date(found[-1])}"


def on_day(day: date, what: str, words: Translator) -> str:
    """What was seen on a day, in one piece."""
    return words.text("{deed}: {what}", deed=words.date(day), what=what)


def _look(look: DomainLook, words: Translator) -> str:
    level = level_text(words, look.level) if look.level is not None else ""
    return on_day(look.on, words.line(level, own_view(words, look)), words)


def domain_line(change: DomainChange, name: str, words: Translator) -> str:
    """A domain before and now, in one line."""
    seen = [_look(look, words) for look in (change.before, change.after) if look is not None]
    return words.line(name, *seen)


def goal_line(change: GoalChange, words: Translator) -> str:
    """Where the client stood on the staircase before and now, a line for each day."""
    return "\n".join(stand_line(goal, stand, words) for goal, stand in change.told)


def rating_line(change: RatingChange, asked: str, words: Translator) -> str:
    """One of the three marks before and now; a clear difference is called so, as a rule of thumb."""
    after: int | None = getattr(change.after, asked)
    before: int | None = getattr(change.before, asked) if change.before is not None else None
    given = [(change.before, before), (change.after, after)]
    seen = [on_day(each.on, words.number(m), words) for each, m in given if each is not None and m is not None]
    clear = before is not None and after is not None and abs(after - before) >= CLEAR_DIFFERENCE
    thumb = words.text("a clear difference, as a rule of thumb") if clear else ""
    return words.line(words.text(RATINGS[asked]), *seen, thumb)


def rated(change: RatingChange) -> tuple[str, ...]:
    """Which of the three marks were given now."""
    return tuple(asked for asked in RATED if getattr(change.after, asked) is not None)


# --- the scale and the cards ------------------------------------------------------------------------------------------


def pile_of(review: Review, side: Side) -> dict[str, float]:
    """The weights that lay on a side, by key."""
    return dict(review.load if side is Side.LOAD else review.strength)


def laid_name(key: str, scale: Iterable[ScaleItem], content: Content, words: Translator) -> str:
    """What a stone or strap is called that lay there on some day."""
    card = content.scale_cards.get(key)
    if card is not None:
        return words.ptext(card.short.context, card.short.source)
    item = next((each for each in scale if each.key == key), None)
    return name_of(item, content, words) if item is not None else words.text("A card in own words")


def scale_line(review: Review, scale: Iterable[ScaleItem], content: Content, words: Translator) -> str:
    """What lay on both sides, in one line."""
    items, parts = tuple(scale), []
    for side, source in SIDES.items():
        names = [
            f"{laid_name(k, items, content, words)} ({weight_of(side, int(w), words)})"
            for k, w in pile_of(review, side).items()
        ]
        if names:
            parts.append(words.text("{deed}: {what}", deed=words.text(source), what=words.listed(names)))
    return plain(words.line(*parts))


def gives(review: Review, tags: dict[str, tuple[Tag, ...]]) -> dict[Tag, int]:
    """How many cards that gave energy asked for head, hand and heart; a card with two tags counts for both."""
    return {tag: sum(tag in tags.get(key, ()) for key in review.gives) for tag in Tag}
