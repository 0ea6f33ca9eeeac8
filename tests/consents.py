"""A handover and a guide of fictional people, with what may be told, for the tests of consent."""

from dataclasses import replace
from typing import Any

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Basis, Guide, Handover, Item, Party, Passed, Referral, SafetyGround, State
from coachdesk.domain.partners import GuideRole
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, samira

TODAY = NOW.date()
ABOUT, GUIDE = an_id(701), an_id(711)
KAREL = Party(organisation="Schuldhulp Zwolle", person="Karel Jansen", role="adviseur", phone="038 123 45 67")
ALMAZ = Party(person="Almaz Berhe", role="sleutelpersoon")
NAME, MONEY, HEALTH = (
    Item(an_id(721), ABOUT, "name", "name_is", Words("De naam is Samira Haddad.", "nl", "الاسم هو سميرة حداد.", "ar"), "need_name"),
    Item(an_id(722), ABOUT, "money", "", Words("Er liggen brieven van de zorgverzekeraar.", "nl"), "need_money"),
    Item(an_id(723), ABOUT, "health", "health_short", Words("Korte gesprekken werken het best.", "nl", "المحادثات القصيرة أفضل.", "ar"), "need_health"),
)  # fmt: skip
ITEMS = (NAME, MONEY, HEALTH)


def referral(**values: Any) -> Referral:
    """To Karel Jansen, to make an overview; it rests on a task of the municipality."""
    question = Words("Samen een overzicht van het geld maken", "nl", "عمل نظرة عامة على المال معًا", "ar")
    return Referral(
        **{"id": ABOUT, "on": TODAY, "to": KAREL, "question": question, "basis": Basis.PUBLIC_TASK, **values}
    )


def guide() -> Guide:
    """Almaz, who goes along."""
    return Guide(GUIDE, TODAY, ALMAZ, GuideRole.KEY_PERSON, limits=("no_deciding", "no_telling"))


def handing_over(base: CaseFile | None = None, items: tuple[Item, ...] = ITEMS, **values: Any) -> CaseFile:
    """Somebody about whom a handover is discussed; the client reads Arabic unless told otherwise."""
    passes = (Passed(an_id(731), ABOUT, State.DISCUSSED, TODAY),)
    over = Handover((referral(**values),), items, passes=passes, guides=(guide(),))
    return replace(base or samira(), handover=over)


def safe_values(*items: Item) -> dict[str, Any]:
    """All that the path without consent needs, for these items."""
    return {
        "safety": SafetyGround.DANGER,
        "safety_why": Words("Zij zei dat zij vannacht niet veilig is.", "nl"),
        "safety_items": tuple(item.mark for item in items),
        "told": True,
        "second": "Joost Bakker",
        "second_on": TODAY,
    }
