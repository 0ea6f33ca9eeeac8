"""Sheets of how it went with people who do not exist. The sentences are drafts for layout, not translations."""

from dataclasses import replace

from coachdesk.documents.picture_sheet import Axis, Listed, ScalePicture, WebPicture, Weighed
from coachdesk.documents.progress_sheet import GoalOnPaper, ProgressSheet, StandLine
from coachdesk.documents.sheets import EnergyLine, Pair
from coachdesk.domain.picture import Side
from coachdesk.domain.progress import Turn

WORDS = {
    "ar": {
        "title": "كيف تسير الأمور معي",
        "date": "21 تشرين الثاني 2026",
        "good": "ما أجيده",
        "makes": "أصلح كل شيء.",
        "better": "أفضل مما كان في آذار 2026",
        "same": "كما كان في آذار 2026",
        "harder": "أصعب مما كان في آذار 2026",
        "money": "المال",
        "home": "السكن",
        "body": "الجسم",
        "goals": "أهدافي",
        "goal": "أعمل بيدي",
        "was": "في آذار 2026 كنت هنا",
        "am": "أنا هنا",
        "scale": "الميزان",
        "load": "ما هو ثقيل",
        "strength": "ما يساعد على الحمل",
        "hangs": "يميل الميزان إلى ما يساعد.",
        "debts": "ديون",
        "health": "الصحة",
        "said": "ما تغيّر",
        "next": "ما يأتي بعد ذلك",
        "again": "ننظر مرة أخرى في شباط 2027",
        "after": "حسب نموذج الصحة الإيجابية",
        "page": "صفحة {page} من {pages}",
        "missing": "لم يُترجم بعد",
    },
    "ti": {
        "title": "ከመይ ይኸደኒ ኣሎ",
        "date": "21 ሕዳር 2026",
        "good": "ጽቡቕ ጌረ ዝኽእሎ",
        "makes": "ኩሉ ነገር እዕርዮ።",
        "better": "ካብ መጋቢት 2026 ዝሓሸ",
        "same": "ከም መጋቢት 2026",
        "harder": "ካብ መጋቢት 2026 ዝኸበደ",
        "money": "ገንዘብ",
        "home": "ገዛ",
        "body": "ሰብነት",
        "goals": "ዕላማታተይ",
        "goal": "ብኢደይ ይሰርሕ",
        "was": "ኣብ መጋቢት 2026 ኣብዚ ነይረ",
        "am": "ኣብዚ ኣለኹ",
        "scale": "ሚዛን",
        "load": "እንታይ ይኸብድ",
        "strength": "ንምጽዋር ዝሕግዝ",
        "hangs": "እቲ ሚዛን ናብቲ ዝሕግዝ ኣዘንቢሉ።",
        "debts": "ዕዳታት",
        "health": "ጥዕና",
        "said": "እንታይ ተቐይሩ",
        "next": "ቀጺሉ ዝመጽእ",
        "again": "ኣብ ለካቲት 2027 እንደገና ንርኢ",
        "after": "ብመሰረት ኣወንታዊ ጥዕና",
        "page": "ገጽ {page} ካብ {pages}",
        "missing": "ገና ኣይተተርጎመን",
    },
    "en": {
        "title": "How it goes with me",
        "date": "21 November 2026",
        "good": "What I am good at",
        "makes": "I mend everything.",
        "better": "This goes better than in March 2026",
        "same": "This goes as in March 2026",
        "harder": "This is harder than in March 2026",
        "money": "Money",
        "home": "Home",
        "body": "Body",
        "goals": "My goals",
        "goal": "I work with my hands",
        "was": "In March 2026 I was here",
        "am": "I am here",
        "scale": "The scale",
        "load": "What is heavy",
        "strength": "What helps to carry",
        "hangs": "The scale hangs to what helps.",
        "debts": "Debts",
        "health": "Positive health",
        "said": "What has changed",
        "next": "What comes next",
        "again": "We look again in February 2027",
        "after": "After Mijn Positieve Gezondheid (iPH)",
        "page": "Page {page} of {pages}",
        "missing": "not translated yet",
    },
}
DUTCH = {
    "title": "Hoe het met mij gaat",
    "date": "21 november 2026",
    "good": "Waar ik goed in ben",
    "makes": "Ik maak alles heel.",
    "better": "Dit gaat beter dan in maart 2026",
    "same": "Dit gaat als in maart 2026",
    "harder": "Dit is zwaarder dan in maart 2026",
    "money": "Geld",
    "home": "Wonen",
    "body": "Lichaam",
    "goals": "Mijn doelen",
    "goal": "Ik werk met mijn handen",
    "was": "In maart 2026 stond ik hier",
    "am": "Hier sta ik",
    "scale": "De weegschaal",
    "load": "Wat zwaar is",
    "strength": "Wat helpt om te dragen",
    "hangs": "De weegschaal hangt naar wat helpt.",
    "debts": "Schulden",
    "health": "Positieve gezondheid",
    "said": "Wat er veranderd is",
    "next": "Hoe het verdergaat",
    "again": "We kijken opnieuw in februari 2027",
    "after": "Naar Mijn Positieve Gezondheid (iPH)",
    "page": "Bladzijde {page} van {pages}",
    "missing": "nog niet vertaald",
}


def progress_of(language: str, **changes: object) -> ProgressSheet:
    """Everything, in Dutch and a language, or in Dutch alone; what has changed nobody has translated."""
    both = language != "nl"

    def pair(name: str) -> Pair:
        return Pair(DUTCH[name], WORDS[language][name] if both else None)

    sides = {Side.LOAD: pair("load"), Side.STRENGTH: pair("strength")}
    heavy = ScalePicture(pair("scale"), -0.6, pair("hangs"), sides, (Weighed(Side.LOAD, 3, pair("debts")),))
    light = ScalePicture(pair("scale"), 0.2, pair("hangs"), sides, (Weighed(Side.LOAD, 1, pair("debts")), Weighed(Side.STRENGTH, 2, pair("home"))))  # fmt: skip
    axes = tuple(
        Axis(pair("body"), given, before) for given, before in ((6.5, 4), (5, 5), (None, 6), (4, 3), (7, None), (8, 7))
    )
    sheet = ProgressSheet(
        language=language,
        rtl=language == "ar",
        bilingual=both,
        title=pair("title"),
        name="Samira Haddad",
        date=pair("date"),
        good_at=pair("good"),
        strengths=(EnergyLine("hand", pair("makes")),),
        turns=(
            (Turn.BETTER, Listed(pair("better"), (pair("money"), pair("body")))),
            (Turn.SAME, Listed(pair("same"), (pair("home"),))),
            (Turn.HEAVIER, Listed(pair("harder"), (pair("debts"),))),
        ),
        goals_title=pair("goals"),
        goals=(
            GoalOnPaper("1", "work", pair("goal"), 0, 3, (StandLine(pair("was")), StandLine(pair("am")), StandLine(pair("makes"), strong=False))),
            GoalOnPaper("2", "people", pair("home"), None, 1, (StandLine(pair("am")),)),
        ),
        scales=((pair("date"), heavy), (pair("date"), light)),
        web=WebPicture(pair("health"), axes, pair("date"), pair("date")),
        said=(Listed(pair("said"), (Pair("Mijn zus belt nu elke zondag", None),) if both else (Pair("Mijn zus belt nu elke zondag"),)),),
        next=Listed(pair("next"), (pair("again"),)),
        attribution=pair("after"),
        page=pair("page"),
        untranslated=pair("missing"),
    )  # fmt: skip
    return replace(sheet, **changes)
