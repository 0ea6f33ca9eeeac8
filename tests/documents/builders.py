"""Plan sheets about people who do not exist. The Arabic and Tigrinya sentences are drafts for layout, not
translations.
"""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from coachdesk.documents.sheets import (
    LARGE_PRINT,
    ContactBlock,
    EnergyLine,
    Pair,
    PlanSheet,
    PriorityBlock,
    RecoverySheet,
    StepBlock,
)

CREATED = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def ltr(value: str) -> str:
    """A value that is left to right wherever it stands, as the sheets' maker writes it."""
    return f"\u2066{value}\u2069"


def own(value: str) -> str:
    """A value that takes its own direction, as the sheets' maker writes it."""
    return f"\u2068{value}\u2069"


def photo(size: tuple[int, int] = (90, 120)) -> bytes:
    """A JPEG of two colours."""
    from PIL import Image

    image = Image.new("RGB", size, "#B9A48C")
    image.paste("#6B4F3A", (0, size[1] // 2, size[0], size[1]))
    file = BytesIO()
    image.save(file, "JPEG")
    return file.getvalue()


def plan_ar(**changes: object) -> PlanSheet:
    sheet = PlanSheet(
        language="ar",
        rtl=True,
        bilingual=True,
        title=Pair("Mijn plan", "خطتي"),
        name="Samira Haddad",
        date=Pair("21 november 2026", "٢١ تشرين الثاني ٢٠٢٦"),
        energy=(
            EnergyLine(
                "heart",
                Pair("Ik krijg energie van zorgen voor anderen.", "أستمد طاقتي من الاهتمام بالآخرين."),
            ),
        ),
        choice=None,
        priorities=(_language_ar(), _people_ar()),
        if_it_fails=Pair(
            "Lukt een stap niet? Bel Marieke. We maken de stap samen kleiner.",
            f"لم تنجح الخطوة؟ اتصلي بـ {own('Marieke')}. نجعل الخطوة أصغر معًا.",
        ),
        contact=ContactBlock(
            heading=Pair("Bel mij als je een vraag hebt", "اتصلي بي إذا كان لديك سؤال"),
            name="Marieke de Vries",
            phone="06 12 34 56 78",
            lines=(Pair("ma, di en do, 9.00 - 17.00 uur", f"الاثنين والثلاثاء والخميس، {ltr('9.00 - 17.00')}"),),
            photo=photo(),
        ),
        not_pip=Pair(
            "Dit plan is van jou. Dit is niet je PIP van de gemeente.",
            "هذه الخطة لك. وهي ليست خطة البلدية (\u2066PIP\u2069).",
        ),
        signatures=(
            Pair("Handtekening Samira", f"توقيع {own('Samira')}"),
            Pair("Handtekening Marieke", f"توقيع {own('Marieke')}"),
        ),
        page=Pair("Bladzijde {page} van {pages}", "صفحة {page} من {pages}"),
        untranslated=Pair("nog niet vertaald", "لم يُترجم بعد"),
        unreviewed="",
    )
    return replace(sheet, **changes)


def _language_ar() -> PriorityBlock:
    return PriorityBlock(
        number="1",
        pictogram="language",
        title=Pair("Nederlands leren", "تعلّم الهولندية"),
        wish=Pair("Ik wil zelf met de juf van mijn zoon praten.", "أريد أن أتحدث بنفسي مع معلمة ابني."),
        steps=(
            StepBlock(
                "1.1",
                Pair("Bellen met de taalschool", f"الاتصال بمدرسة اللغة {own('ROC Friese Poort')}"),
                (
                    Pair(
                        "samen met Marieke · do 26 nov, 14.00 uur",
                        f"مع {own('Marieke')} · الخميس {ltr('26-11-2026')}، الساعة {ltr('14:00')}",
                    ),
                ),
            ),
            StepBlock(
                "1.2",
                Pair("Elke dag 20 minuten oefenen met de buurvrouw", "التدرّب كل يوم 20 دقيقة مع الجارة"),
                (Pair("Samira · vanaf 1 dec", f"{own('Samira')} · ابتداءً من {ltr('1-12-2026')}"),),
            ),
        ),
    )


def _people_ar() -> PriorityBlock:
    return PriorityBlock(
        number="2",
        pictogram="people",
        title=Pair("Mensen leren kennen", "التعرّف على الناس"),
        wish=None,
        steps=(
            StepBlock(
                "2.1",
                Pair("Koffieavond in het wijkhuis", "أمسية القهوة في مركز الحي"),
                (
                    Pair(
                        "met maatje Almaz · elke dinsdag, 19.00 uur",
                        f"مع {own('Almaz')} · كل ثلاثاء، الساعة {ltr('19:00')}",
                    ),
                ),
                done=True,
            ),
        ),
    )


def plan_ti(**changes: object) -> PlanSheet:
    sheet = PlanSheet(
        language="ti",
        rtl=False,
        bilingual=True,
        title=Pair("Mijn plan", "መደበይ"),
        name="Yonas Tesfay",
        date=Pair("21 november 2026", "21 ሕዳር 2026"),
        energy=(EnergyLine("hand", Pair("Ik krijg energie van werken met mijn handen.", "ብኢደይ ክሰርሕ ከለኹ ሓይሊ እረክብ።")),),
        choice=None,
        priorities=(
            PriorityBlock(
                "1",
                "work",
                Pair("Een vak leren", "ሞያ ምምሃር"),
                None,
                (
                    StepBlock(
                        "1.1",
                        Pair("Kijken bij de fietswerkplaats", "ኣብ መዐረዪ ብሽክለታ ምርኣይ"),
                        (Pair("samen met Marieke · do 26 nov, 14.00 uur", "ምስ Marieke · 26 ሕዳር፡ 14:00"),),
                    ),
                    StepBlock(
                        "1.2",
                        Pair("Drie ochtenden meewerken", "ሰለስተ ንግሆታት ምስራሕ"),
                        (Pair("Yonas · vanaf 1 dec", "Yonas · ካብ 1 ታሕሳስ"),),
                    ),
                ),
            ),
            PriorityBlock(
                "2",
                "people",
                Pair("Mensen leren kennen", "ሰባት ምፍላጥ"),
                None,
                (
                    StepBlock(
                        "2.1",
                        Pair("Koffieavond in het wijkhuis", "ናይ ቡን ምሸት"),
                        (Pair("met maatje Almaz · elke dinsdag, 19.00 uur", "ምስ Almaz · ሰሰሉስ፡ 19:00"),),
                    ),
                ),
            ),
        ),
        if_it_fails=Pair(
            "Lukt een stap niet? Bel Marieke. We maken de stap samen kleiner.",
            "እቲ ስጉምቲ ኣይሰለጠን? ን Marieke ደውል። ብሓባር ነንእሶ።",
        ),
        contact=ContactBlock(
            heading=Pair("Bel mij als je een vraag hebt", "ሕቶ እንተሃልዩካ ደውለለይ"),
            name="Marieke de Vries",
            phone="06 12 34 56 78",
            lines=(),
            photo=None,
        ),
        not_pip=Pair(
            "Dit plan is van jou. Dit is niet je PIP van de gemeente.",
            "እዚ መደብ ናትካ እዩ። ናይ ምምሕዳር ከተማ PIP ኣይኮነን።",
        ),
        signatures=(Pair("Handtekening Yonas", "ክታም Yonas"), Pair("Handtekening Marieke", "ክታም Marieke")),
        page=Pair("Bladzijde {page} van {pages}", "ገጽ {page} ካብ {pages}"),
        untranslated=Pair("nog niet vertaald", "ገና ኣይተተርጐመን"),
        unreviewed="Tigrinya: 3 van 41 regels nagekeken; de Nederlandse tekst geldt.",
    )
    return replace(sheet, **changes)


def plan_nl(**changes: object) -> PlanSheet:
    """The Dutch half of `plan_ti`."""
    both = plan_ti()
    sheet = replace(
        both,
        language="nl",
        bilingual=False,
        title=_dutch(both.title),
        date=_dutch(both.date),
        energy=tuple(replace(line, words=_dutch(line.words)) for line in both.energy),
        priorities=tuple(_dutch_priority(priority) for priority in both.priorities),
        if_it_fails=both.if_it_fails and _dutch(both.if_it_fails),
        contact=replace(both.contact, heading=_dutch(both.contact.heading)),
        not_pip=_dutch(both.not_pip),
        signatures=tuple(map(_dutch, both.signatures)),
        page=_dutch(both.page),
        untranslated=_dutch(both.untranslated),
        unreviewed="",
    )
    return replace(sheet, **changes)


def _dutch(pair: Pair) -> Pair:
    return Pair(pair.nl)


def _dutch_priority(priority: PriorityBlock) -> PriorityBlock:
    steps = tuple(
        replace(step, words=_dutch(step.words), details=tuple(map(_dutch, step.details))) for step in priority.steps
    )
    return replace(priority, title=_dutch(priority.title), wish=priority.wish and _dutch(priority.wish), steps=steps)


def longer(sheet: PlanSheet, steps: int = 9) -> PlanSheet:
    """The sheet with so many steps in each priority, and a third priority that was never translated."""
    priorities = [_with_steps(priority, steps) for priority in sheet.priorities]
    dutch = _dutch_priority(sheet.priorities[0])
    third = replace(dutch, number="3", pictogram="housing", title=Pair("Een rustig huis"), steps=dutch.steps[:1])
    third = replace(third, steps=tuple(replace(step, number="3.1") for step in third.steps))
    return replace(sheet, priorities=(*priorities, third))


def _with_steps(priority: PriorityBlock, count: int) -> PriorityBlock:
    known = priority.steps
    steps = [
        replace(known[place % len(known)], number=f"{priority.number}.{place + 1}", done=place == 0)
        for place in range(count)
    ]
    return replace(priority, steps=tuple(steps))


def recovery(**changes: object) -> RecoverySheet:
    sheet = RecoverySheet(
        language="nl",
        rtl=False,
        title="Herstelsleutel van CoachDesk",
        lines=(
            "Met deze sleutel opent u uw kluis als u de wachtzin bent vergeten.",
            "Bewaar dit blad op een veilige plaats, niet bij de laptop.",
        ),
        key=("7KQ2", "M9XD", "4TPV", "B6HR", "ZW3J", "8NCF", "Y5GA", "E2LS", "QV7D"),
        warning="Wie dit blad heeft, kan alle dossiers openen.",
    )
    return replace(sheet, **changes)


GEEZ = Pair("In de Ge'ez-kalender: 12 Hidar 2019", "ብኣቆጻጽራ ግእዝ፦ 12 ሕዳር 2019")


def as_wished(sheet: PlanSheet, *, large: bool = False, pictures: bool = False) -> PlanSheet:
    """The sheet in large print, or for who reads with pictures: a pictogram beside each line, Ge'ez dates below ours."""
    steps = (tuple(_pictured(step) for step in priority.steps) for priority in sheet.priorities)
    lines = tuple(replace(line, pictogram="calendar") for line in sheet.contact.lines)
    date = Pair(f"{sheet.date.nl}\n{GEEZ.nl}", sheet.date.other and f"{sheet.date.other}\n{GEEZ.other}")
    return replace(
        sheet,
        priorities=tuple(replace(p, steps=s) for p, s in zip(sheet.priorities, steps, strict=True)),
        contact=replace(sheet.contact, lines=lines),
        date=date,
        letters=LARGE_PRINT[0] if large else 1.0,
        pictures=pictures,
    )


def _pictured(step: StepBlock) -> StepBlock:
    names = ("calendar", "person", "place")
    return replace(step, details=tuple(replace(d, pictogram=n) for d, n in zip(step.details, names, strict=False)))


SHEETS = {
    "ar": plan_ar(),
    "ti": plan_ti(),
    "nl": plan_nl(),
    "ar long": longer(plan_ar()),
    "ti long": longer(plan_ti()),
    "ar large": as_wished(plan_ar(), large=True),
    "ti pictures": as_wished(plan_ti(), pictures=True),
    "nl large, pictures": as_wished(plan_nl(), large=True, pictures=True),
    "ti long, large, pictures": as_wished(longer(plan_ti()), large=True, pictures=True),
}
