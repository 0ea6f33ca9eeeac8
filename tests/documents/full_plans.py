"""Plan sheets with everything that a plan can say, about people who do not exist. The sentences are drafts for layout."""

from dataclasses import replace
from datetime import date, time

from coachdesk.documents.sheets import AppointmentBlock, Group, Pair, PlanSheet, PriorityBlock, Stairs, StepBlock
from coachdesk.domain.papers import PlanVersion
from tests.documents.builders import ltr, own, plan_ar, plan_nl, plan_ti

THURSDAY = date(2026, 11, 26)
TWO = time(14, 0)

DUTCH = {
    "draft": "Concept: nog niet afgesproken.",
    "here": "Hier ben ik",
    "less": "Ik ga één ochtend mee",
    "expected": "Ik werk twee ochtenden mee",
    "more": "Ik werk elke ochtend mee",
    "next": "Wanneer we elkaar zien",
    "day": "donderdag 26 november 2026, 14:00 uur",
    "bring": "Neem mee: de brief van de verzekering",
    "interpreter": "Er is een tolk.",
    "helpers": "Wie helpt mij nog meer",
    "sharing": "Wat wij delen",
    "shared": "De Ketting krijgt: mijn naam en mijn ochtenden, tot 1 maart 2027",
    "stop": "U mag hier altijd mee stoppen.",
    "explained": "Ik heb het plan uitgelegd. U heeft verteld wat u gaat doen.",
    "emergency": "Alarmnummer: politie, ambulance, brandweer",
    "code": "Richt uw telefoon op het vierkant: dan heeft u mijn nummer.",
    "partly": "Dit is een deel van uw plan. In het hele plan staat meer.",
}
ARABIC = {
    "draft": "مسودة: لم نتفق عليها بعد.",
    "here": "أنا هنا",
    "less": "أشارك صباحًا واحدًا",
    "expected": "أعمل صباحين",
    "more": "أعمل كل صباح",
    "next": "متى نلتقي",
    "day": f"الخميس، {own('26 تشرين الثاني 2026')}، الساعة {ltr('14:00')}",
    "bring": "أحضري معك: رسالة التأمين",
    "interpreter": "يوجد مترجم.",
    "helpers": "من يساعدني أيضًا",
    "sharing": "ما نشاركه",
    "shared": f"{own('De Ketting')} تحصل على: اسمي وأوقاتي، حتى 1 آذار 2027",
    "stop": "يمكنك إيقاف هذا في أي وقت.",
    "explained": "شرحت الخطة. قلتِ لي ماذا ستفعلين.",
    "emergency": "الطوارئ: الشرطة والإسعاف والإطفاء",
    "code": "وجّهي هاتفك نحو المربع: عندها يكون لديك رقمي.",
    "partly": "هذا جزء من خطتك. في الخطة الكاملة المزيد.",
}
TIGRINYA = {
    "draft": "ንድፊ፦ ገና ኣይተሰማማዕናሉን።",
    "here": "ኣብዚ እየ ዘለኹ",
    "less": "ሓንቲ ንግሆ ክሳተፍ እየ",
    "expected": "ክልተ ንግሆ ክሰርሕ እየ",
    "more": "ኩሉ ንግሆ ክሰርሕ እየ",
    "next": "መዓስ ንራኸብ",
    "day": "ሓሙስ፣ 26 ሕዳር 2026፣ ሰዓት 14:00",
    "bring": "ሒዝካ ምጻእ፦ ደብዳበ መድሕን",
    "interpreter": "ተርጓማይ ኣሎ።",
    "helpers": "መን ከኣ ይሕግዘኒ",
    "sharing": "እንታይ ንማቐል",
    "shared": "De Ketting ይረክብ፦ ስመይን ንግሆታተይን፣ ክሳብ 1 መጋቢት 2027",
    "stop": "ኣብ ዝኾነ ግዜ ከተቋርጾ ትኽእል።",
    "explained": "ነቲ ትልሚ ገሊጸዮ። እንታይ ከም እትገብር ነጊርካኒ።",
    "emergency": "ህጹጽ ቁጽሪ፦ ፖሊስ፣ ኣምቡላንስ፣ መጥፋእቲ ሓዊ",
    "code": "ተሌፎንካ ናብቲ ትርብዒት ኣቕንዕ፦ ሽዑ ቁጽረይ ኣለካ።",
    "partly": "እዚ ክፋል ትልምኻ እዩ። ኣብ ምሉእ ትልሚ ዝያዳ ኣሎ።",
}
ENGLISH = {
    "draft": "Draft: not agreed on yet.",
    "here": "I am here",
    "less": "I go along one morning",
    "expected": "I work two mornings",
    "more": "I work every morning",
    "next": "When we meet",
    "day": "Thursday 26 November 2026, 14:00 o'clock",
    "bring": "Bring: the letter of the insurance",
    "interpreter": "There is an interpreter.",
    "helpers": "Who else helps me",
    "sharing": "What we share",
    "shared": "De Ketting gets: my name and my mornings, until 1 March 2027",
    "stop": "You may stop this at any time.",
    "explained": "I explained the plan. You told me what you are going to do.",
    "emergency": "Emergency: police, ambulance, fire brigade",
    "code": "Point your phone at the square: then you have my number.",
    "partly": "This is a part of your plan. The whole plan says more.",
}
WORDS = {"ar": ARABIC, "ti": TIGRINYA, "en": ENGLISH}


def full(sheet: PlanSheet, version: PlanVersion = PlanVersion.WHOLE, **changes: object) -> PlanSheet:
    """The sheet with a staircase, an appointment, helpers, what is shared, telling back, and as a draft."""

    def pair(name: str, pictogram: str = "") -> Pair:
        return Pair(DUTCH[name], WORDS[sheet.language][name] if sheet.bilingual else None, pictogram)

    def same(text: str, pictogram: str = "") -> Pair:
        return Pair(text, own(text) if sheet.bilingual else None, pictogram)

    meeting = AppointmentBlock(
        pair("day"),
        (
            same("Lübeckplein 2, Zwolle", "place"),
            same("Bus 4, halte Station", "bus"),
            pair("bring", "bring"),
            pair("interpreter"),
        ),
        THURSDAY,
        TWO,
    )
    stairs = Stairs((None, pair("less"), pair("expected"), pair("more"), None), 2, pair("here"))
    first, *others = sheet.priorities
    everything = replace(
        sheet,
        draft=pair("draft"),
        priorities=(replace(first, stairs=stairs, steps=tuple(map(_timed, first.steps))), *others),
        next_title=pair("next"),
        appointments=(meeting,),
        helpers=Group(pair("helpers"), (same("Almaz · 06 11 22 33 44"), same("Henk · 038 123 45 67"))),
        sharing=Group(pair("sharing"), (pair("shared"), pair("stop"))),
        explained=pair("explained"),
        told_back=True,
        emergency=pair("emergency"),
        emergency_phone="112",
        partly=pair("partly"),
        contact=replace(sheet.contact, code=pair("code")),
        version=version,
    )
    return replace(everything, **changes)


def _timed(step: StepBlock) -> StepBlock:
    """The step with its first line as the one that says when."""
    first, *others = step.details
    return replace(step, details=(replace(first, pictogram="calendar"), *others), day=THURSDAY, at=TWO)


def plan_en(**changes: object) -> PlanSheet:
    """The plan of Yonas beside English."""
    sheet = plan_nl(
        language="en",
        bilingual=True,
        title=Pair("Mijn plan", "My plan"),
        date=Pair("21 november 2026", "21 November 2026"),
        energy=(),
        priorities=tuple(map(_in_english, plan_nl().priorities)),
        if_it_fails=Pair("Lukt een stap niet? Bel Marieke.", "It does not work out? Call Marieke."),
        contact=replace(
            plan_nl().contact, heading=Pair("Bel mij als je een vraag hebt", "Call me if you have a question")
        ),
        not_pip=Pair("Dit is niet je PIP.", "This is not your PIP. This plan is yours."),
        signatures=(
            Pair("Handtekening Yonas", "Signature of Yonas"),
            Pair("Handtekening Marieke", "Signature of Marieke"),
        ),
        page=Pair("Bladzijde {page} van {pages}", "Page {page} of {pages}"),
        untranslated=Pair("nog niet vertaald", "not translated yet"),
    )
    return replace(sheet, **changes)


def _in_english(priority: PriorityBlock) -> PriorityBlock:
    steps = tuple(
        replace(
            step,
            words=Pair(step.words.nl, f"Step {step.number}"),
            details=tuple(Pair(pair.nl, "Thursday 26 November") for pair in step.details),
        )
        for step in priority.steps
    )
    return replace(priority, title=Pair(priority.title.nl, "What I want"), steps=steps)


PLANS = {"ar": plan_ar, "ti": plan_ti, "nl": plan_nl, "en": plan_en}
VERSIONS = {
    f"{language} {version.value}": full(make(), version) for language, make in PLANS.items() for version in PlanVersion
}
"""Every version in every language."""
