"""Consent cards and letters about people who do not exist. The sentences are drafts for layout, not translations."""

from dataclasses import replace
from typing import Any, Final

from coachdesk.documents.consent_sheet import Asked, ConsentQuestion, ConsentSheet
from coachdesk.documents.letter_copy import LetterCopy
from coachdesk.documents.letter_sheets import LetterItem, LetterSheet, Slip
from coachdesk.documents.sheets import Group, Pair
from coachdesk.domain.handover import Answered, ConsentKind
from coachdesk.domain.handover.letters import LetterKind

WORDS: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "title": "U beslist wat wij vertellen",
        "date": "21 november 2026",
        "who": "Wie het te weten komt",
        "why": "Waarom",
        "overview": "Samen een overzicht van het geld maken",
        "until": "Tot",
        "day": "21 mei 2027",
        "refuse": "U mag nee zeggen. Dan helpen wij u ook.",
        "stop": "U mag later stoppen: bel Marieke de Vries.",
        "know": "Mag Karel Jansen dit weten?",
        "help": "Wilt u deze hulp?",
        "name": "Naam",
        "name is": "De naam is Samira Haddad.",
        "coming": "Wij schrijven waarom: “U weet wie er komt.”",
        "money": "Geld",
        "letters": "Er liggen brieven van de zorgverzekeraar die nog dicht zijn.",
        "health": "Gezondheid",
        "short": "Korte gesprekken werken het best.",
        "pauses": "Pauzes zijn nodig.",
        "yes": "Ja",
        "no": "Nee",
        "not told": "Dit vertellen wij niet",
        "number": "Uw burgerservicenummer (BSN)",
        "rest": "Verder vertellen wij niets over u.",
        "given": "Hoe het antwoord is gegeven",
        "said": "21 november 2026 · Samen aangekruist",
        "spoken": "Arabisch · Een beroepstolk · 4711",
        "sign": "U hoeft niet te tekenen. Een naam of een teken is ook goed.",
        "signature": "Handtekening van Samira Haddad",
        "signed": "Handtekening van Marieke de Vries",
        "page": "Bladzijde {page} van {pages} · 21 november 2026",
        "missing": "nog niet vertaald",
        "stopped": "U stopte op 20 november 2026.",
        "no more": "Dit vertellen wij niet meer:",
        "they know": "Wij vertelden het Karel Jansen op 21 november 2026.",
        "safety": "Dit vertellen wij voor de veiligheid, ook als u nee zegt",
        "door": "Iemand bonkt ’s avonds op de deur.",
        "copy": "Een kopie van de brief, voor u",
        "gets": "Dit is de brief die Schuldhulp Zwolle krijgt.",
        "subject": "Betreft: kennismaking met een inwoner",
        "dear": "Beste Karel Jansen,",
        "together": "Samen met een inwoner vraag ik om uw hulp.",
        "asked": "Wat wij u vragen: samen een overzicht van het geld maken",
        "may tell": "Wat wij u mogen vertellen",
        "needed": "Nodig: u weet wie er komt.",
        "stay": "Ik blijf de contactpersoon tot u de ontvangst bevestigt. Wilt u dat uiterlijk 27 november 2026 doen?",
        "regards": "Met vriendelijke groet,",
        "reach": "Ik ben bereikbaar van maandag tot en met donderdag.",
    },
    "ar": {
        "title": "أنتم تقررون ما نخبر به",
        "date": "21 تشرين الثاني 2026",
        "who": "من سيعرف ذلك",
        "why": "السبب",
        "overview": "عمل نظرة عامة على المال معًا",
        "until": "حتى",
        "day": "21 أيار 2027",
        "refuse": "يمكنكم أن تقولوا لا. سنساعدكم أيضًا.",
        "stop": "يمكنكم التوقف لاحقًا: اتصلوا بـ \u2068Marieke de Vries\u2069.",
        "know": "هل يجوز أن يعرف \u2068Karel Jansen\u2069 هذا؟",
        "help": "هل تريدون هذه المساعدة؟",
        "name": "الاسم",
        "name is": "الاسم هو سميرة حداد.",
        "coming": "نكتب السبب: «حتى تعرفوا من سيأتي.»",
        "money": "المال",
        "health": "الصحة",
        "short": "المحادثات القصيرة هي الأفضل.",
        "pauses": "الاستراحات ضرورية.",
        "yes": "نعم",
        "no": "لا",
        "not told": "هذا لا نخبر به",
        "number": "رقم خدمة المواطن",
        "rest": "لا نخبر بأي شيء آخر عنكم.",
        "given": "كيف أُعطي الجواب",
        "said": "21 تشرين الثاني 2026 · وضعنا العلامات معًا",
        "spoken": "العربية · مترجم محترف · 4711",
        "sign": "لا حاجة إلى توقيع. يكفي اسم أو علامة.",
        "signature": "توقيع \u2068Samira Haddad\u2069",
        "signed": "توقيع \u2068Marieke de Vries\u2069",
        "page": "صفحة {page} من {pages} · 21 تشرين الثاني 2026",
        "missing": "لم يُترجم بعد",
        "stopped": "توقفتم في 20 تشرين الثاني 2026.",
        "no more": "لم نعد نخبر بهذا:",
        "they know": "أخبرنا \u2068Karel Jansen\u2069 بذلك في 21 تشرين الثاني 2026.",
        "safety": "نخبر بهذا من أجل السلامة، حتى إن قلتم لا",
        "door": "يطرق شخص الباب بقوة في المساء.",
        "copy": "نسخة من الرسالة لكم",
        "gets": "هذه هي الرسالة التي تصل إلى \u2068Schuldhulp Zwolle\u2069.",
        "subject": "الموضوع: التعرف على أحد السكان",
        "dear": "السيد العزيز \u2068Karel Jansen\u2069،",
        "together": "أطلب مساعدتكم مع أحد السكان.",
        "asked": "ما نطلبه منكم: عمل نظرة عامة على المال معًا",
        "may tell": "ما يجوز أن نخبركم به",
        "needed": "السبب: حتى تعرفوا من سيأتي.",
        "stay": "أبقى مسؤول التواصل حتى تؤكدوا الاستلام. هل يمكنكم ذلك قبل 27 تشرين الثاني 2026؟",
        "regards": "مع أطيب التحيات،",
        "reach": "يمكن التواصل معي من الاثنين إلى الخميس.",
    },
    "ti": {
        "title": "እንታይ ከም እንነግር ንስኹም ትውስኑ",
        "date": "21 ሕዳር 2026",
        "who": "መን ክፈልጦ እዩ",
        "why": "ስለምንታይ",
        "overview": "ንገንዘብ ብሓባር ምርኣይ",
        "until": "ክሳብ",
        "day": "21 ግንቦት 2027",
        "refuse": "ኣይፋል ክትብሉ ትኽእሉ ኢኹም። ሽዑ እውን ንሕግዘኩም።",
        "stop": "ጸኒሕኩም ጠጠው ክተብሉ ትኽእሉ፦ ናብ Marieke de Vries ደውሉ።",
        "know": "Karel Jansen እዚ ክፈልጥ ይኽእል ድዩ፧",
        "help": "እዚ ሓገዝ ትደልዩ ዲኹም፧",
        "name": "ስም",
        "name is": "ስም፦ Samira Haddad",
        "coming": "ስለምንታይ ንጽሕፍ፦ «መን ከም ዝመጽእ ትፈልጡ።»",
        "money": "ገንዘብ",
        "health": "ጥዕና",
        "short": "ሓጺር ዘተ ይሓይሽ።",
        "pauses": "ዕረፍቲ የድሊ።",
        "yes": "እወ",
        "no": "ኣይፋል",
        "not told": "እዚ ኣይንነግርን",
        "number": "ቁጽሪ BSN",
        "rest": "ብዛዕባኹም ካልእ ኣይንነግርን።",
        "given": "መልሲ ብኸመይ ከም ዝተዋህበ",
        "said": "21 ሕዳር 2026 · ብሓባር ምልክት ገርና",
        "spoken": "ትግርኛ · ሞያዊ ተርጓሚ · 4711",
        "sign": "ምፍራም ኣየድልን። ስም ወይ ምልክት እኹል እዩ።",
        "signature": "ፌርማ Samira Haddad",
        "signed": "ፌርማ Marieke de Vries",
        "page": "ገጽ {page} ካብ {pages} · 21 ሕዳር 2026",
        "missing": "ገና ኣይተተርጎመን",
        "stopped": "ኣብ 20 ሕዳር 2026 ጠጠው ኣቢልኩም።",
        "no more": "እዚ ድሕሪ ሕጂ ኣይንነግርን፦",
        "they know": "ኣብ 21 ሕዳር 2026 ን Karel Jansen ነጊርናዮ።",
        "safety": "ንድሕነት እዚ ንነግር፡ ኣይፋል እንተበልኩም እውን",
        "door": "ምሸት ሰብ ማዕጾ ይኳሕኩሕ።",
        "copy": "ቅዳሕ ናይታ ደብዳበ፡ ንዓኹም",
        "gets": "እዛ ደብዳበ Schuldhulp Zwolle ክረክባ እዩ።",
        "subject": "ጉዳይ፦ ምልላይ ምስ ነባሪ",
        "dear": "ዝኸበርካ Karel Jansen፣",
        "together": "ምስ ሓደ ነባሪ ሓገዝኩም እሓትት።",
        "asked": "እንሓተኩም፦ ንገንዘብ ብሓባር ምርኣይ",
        "may tell": "ክንነግረኩም እንኽእል",
        "needed": "የድሊ፦ መን ከም ዝመጽእ ትፈልጡ።",
        "stay": "ክሳብ ምርካብ ተረጋግጹ ኣነ ተሓታቲ እየ። ክሳብ 27 ሕዳር 2026 ክትገብርዎ ትኽእሉዶ፧",
        "regards": "ምስ ሰላምታ፣",
        "reach": "ካብ ሰኑይ ክሳብ ሓሙስ ክትረኽቡኒ ትኽእሉ።",
    },
}
"""What the papers say; nobody has translated the letters of the health insurer."""


class _Says:
    """Pairs of one language."""

    def __init__(self, language: str) -> None:
        self.language, self.bilingual = language, language != "nl"

    def __call__(self, key: str, pictogram: str = "") -> Pair:
        return Pair(WORDS["nl"][key], WORDS[self.language].get(key) if self.bilingual else None, pictogram)

    def same(self, name: str) -> Pair:
        return Pair(name, name if self.bilingual else None)

    def asked(self, number: int, topic: str, pictogram: str, words: str, answer: Answered | None) -> Asked:
        need = self("coming") if topic == "name" else None
        return Asked(f"{number}-mark", topic, self(topic, pictogram), self(words), need, answer)


def consent_of(language: str, **changes: Any) -> ConsentSheet:
    """A card on which most was answered, in Dutch and another language, or in Dutch alone."""
    says = _Says(language)
    items = (
        says.asked(1, "name", "name_card", "name is", Answered.YES),
        says.asked(2, "money", "money", "letters", Answered.YES),
        says.asked(3, "health", "health", "short", Answered.NO),
        says.asked(4, "health", "health", "pauses", None),
    )
    sheet = ConsentSheet(
        language=language,
        rtl=language == "ar",
        bilingual=says.bilingual,
        title=says("title"),
        name="Samira Haddad",
        date=says("date"),
        stopped=(),
        facts=(
            Group(says("who", "recipient"), (says.same("Schuldhulp Zwolle"), says.same("Karel Jansen"))),
            Group(says("why", "why"), (says("overview"),)),
            Group(says("until", "until"), (says("day"),)),
        ),
        questions=(
            ConsentQuestion(ConsentKind.SECRECY, "1", says("know"), items=items),
            ConsentQuestion(ConsentKind.HELP, "2", says("help"), Answered.YES),
        ),
        yes=says("yes"),
        no=says("no"),
        for_safety=None,
        not_told=Group(says("not told", "not_told"), (says("short"), says("number"), says("rest"))),
        rights=(says("refuse", "may_refuse"), says("stop", "may_stop")),
        phone="06 12 34 56 78",
        given=(Group(says("given", "consent"), (says("said"), says("spoken"))),),
        sign=says("sign"),
        signatures=(says("signature"), says("signed")),
        page=says("page"),
        untranslated=says("missing"),
    )
    return replace(sheet, **changes)


def stopped_of(language: str) -> ConsentSheet:
    """A card of somebody who stopped a part; one thing is told for safety."""
    says = _Says(language)
    lines = (says("no more"), says("letters"), says("they know"))
    return consent_of(
        language,
        stopped=(Group(says("stopped", "may_stop"), lines),),
        for_safety=Group(says("safety", "safety"), (says("door"),)),
    )


def letter_of(language: str, **changes: Any) -> LetterSheet:
    """A letter without the client's name, with a slip, in Dutch and another language."""
    says = _Says(language)
    letter = LetterSheet(
        kind=LetterKind.HANDOVER,
        language=language,
        rtl=language == "ar",
        bilingual=says.bilingual,
        organisation=("Gemeente Zwolle", "Lübeckplein 2", "8017 JZ Zwolle", "14 038"),
        logo=None,
        to=("Schuldhulp Zwolle", "T.a.v. Karel Jansen", "8021 DA Zwolle"),
        date=says("date"),
        reference=None,
        subject=says("subject"),
        greeting=says("dear"),
        opening=(says("together"), says("asked")),
        items_title=says("may tell"),
        items=(
            LetterItem("money", says("money"), says("letters"), says("needed")),
            LetterItem("health", says("health"), says("short"), None),
            LetterItem("health", says("health"), says("pauses"), None),
        ),
        closing=(says("stay"), says("regards")),
        sender=(says.same("Marieke de Vries"), says.same("\u206606 12 34 56 78\u2069"), says("reach")),
        slip=Slip(Pair("Antwoordstrook"), (), (Pair("Ontvangen door"),), ("Gemeente Zwolle",)),
        page=says("page"),
        untranslated=says("missing"),
        copy_for=says("copy") if says.bilingual else None,
    )
    return replace(letter, **changes)


def copy_in(language: str, **changes: Any) -> LetterCopy:
    """The client's copy of that letter."""
    says = _Says(language)
    copy = LetterCopy(
        letter=letter_of(language),
        title=says("copy"),
        gets=says("gets"),
        call=says("stop", "may_stop"),
        phone="06 12 34 56 78",
        icons=("money", "health", "health"),
        page=says("page"),
    )
    return replace(copy, **changes)
