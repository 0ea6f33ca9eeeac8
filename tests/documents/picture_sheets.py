"""Sheets of what was seen together with people who do not exist. The sentences are drafts for layout, not translations."""

from dataclasses import replace

from coachdesk.documents.picture_sheet import Axis, Listed, PictureSheet, ScalePicture, WebPicture, Weighed
from coachdesk.documents.sheets import EnergyLine, Pair
from coachdesk.domain.picture import Side

_LOAD, _STRENGTH = Pair("Wat zwaar is", "ما هو ثقيل"), Pair("Wat helpt om te dragen", "ما يساعد على الحمل")


def picture_ar(**changes: object) -> PictureSheet:
    """Everything, in Dutch and Arabic; some words nobody has translated."""
    sheet = PictureSheet(
        language="ar",
        rtl=True,
        bilingual=True,
        title=Pair("Wat we samen zagen", "ما رأيناه معًا"),
        name="Samira Haddad",
        date=Pair("21 november 2026", "21 تشرين الثاني 2026"),
        good_at=Pair("Waar ik goed in ben", "ما أجيده"),
        strengths=(
            EnergyLine("hand", Pair("Ik maak alles heel.", "أصلح كل شيء.")),
            EnergyLine("heart", Pair("Ik krijg energie van zorgen.", "آخذ الطاقة من الاعتناء.")),
        ),
        energy=(
            Listed(Pair("Geeft energie", "يعطي طاقة"), (Pair("Repareren", "تصليح"), Pair("Uitleggen", "شرح"))),
            Listed(Pair("Kost energie", "يأخذ طاقة"), (Pair("Brieven", None),)),
        ),
        scale=ScalePicture(
            Pair("De weegschaal", "الميزان"),
            -0.25,
            Pair("De weegschaal hangt naar wat zwaar is.", "يميل الميزان إلى ما هو ثقيل."),
            {Side.LOAD: _LOAD, Side.STRENGTH: _STRENGTH},
            (
                Weighed(Side.LOAD, 3, Pair("Schulden", "ديون")),
                Weighed(Side.LOAD, 2, Pair("Slechte nachten", "ليال سيئة")),
                Weighed(Side.STRENGTH, 1, Pair("Familie", "العائلة")),
                Weighed(Side.STRENGTH, 2, Pair(None, "الإيمان")),
            ),
        ),
        web=WebPicture(Pair("Positieve gezondheid", "الصحة"), _axes(), Pair("21 november 2026", "21 تشرين الثاني 2026"), Pair("23 augustus 2026", "23 آب 2026")),
        talk=Listed(Pair("Ik wil praten over:", "أريد أن أتحدث عن:"), (Pair("Slapen", "النوم"),)),
        attribution=Pair("Naar Mijn Positieve Gezondheid (iPH)", "حسب نموذج الصحة الإيجابية"),
        page=Pair("Bladzijde {page} van {pages}", "صفحة {page} من {pages}"),
        untranslated=Pair("nog niet vertaald", "لم يُترجم بعد"),
    )  # fmt: skip
    return replace(sheet, **changes)


def _axes() -> tuple[Axis, ...]:
    return (
        Axis(Pair("Lichaam 6,5", "الجسم 6.5"), 6.5, 4),
        Axis(Pair("Hoofd en gevoel 5", "الأفكار والمشاعر 5"), 5, 5),
        Axis(Pair("Betekenis –", "المعنى –"), None, 6.5),
        Axis(Pair("Fijn leven 4", "الاستمتاع بالحياة 4"), 4, 3),
        Axis(Pair("Meedoen 7", "المشاركة 7"), 7, None),
        Axis(Pair("Elke dag 8", "كل يوم 8"), 8, 7),
    )


def picture_nl(**changes: object) -> PictureSheet:
    """The same in Dutch alone; what was said in another language stands as it was said."""
    sheet = picture_ar()

    def one(pair: Pair) -> Pair:
        return Pair(pair.nl or pair.other)

    assert sheet.scale is not None and sheet.web is not None and sheet.talk is not None
    scale = replace(
        sheet.scale,
        title=one(sheet.scale.title),
        hangs=one(sheet.scale.hangs),
        sides={side: one(pair) for side, pair in sheet.scale.sides.items()},
        laid=tuple(replace(each, words=one(each.words)) for each in sheet.scale.laid),
    )
    web = replace(
        sheet.web,
        title=one(sheet.web.title),
        axes=tuple(replace(axis, name=one(axis.name)) for axis in sheet.web.axes),
        on=one(sheet.web.on),
        before=one(sheet.web.before) if sheet.web.before else None,
    )
    named = ("title", "date", "good_at", "attribution", "page", "untranslated")
    made = replace(
        sheet,
        language="nl",
        rtl=False,
        bilingual=False,
        strengths=tuple(replace(line, words=one(line.words)) for line in sheet.strengths),
        energy=tuple(Listed(one(each.title), tuple(map(one, each.items))) for each in sheet.energy),
        talk=Listed(one(sheet.talk.title), tuple(map(one, sheet.talk.items))),
        scale=scale,
        web=web,
        **{name: one(getattr(sheet, name)) for name in named},
    )
    return replace(made, **changes)
