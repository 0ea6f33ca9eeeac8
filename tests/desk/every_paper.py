"""Every file that a desk writes, made of fictional people: in all languages, copies, versions and forms."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from coachdesk.desk.cooperating import TOOLS
from coachdesk.desk.desk import Desk
from coachdesk.domain.connection.buddies import ToldBuddy
from coachdesk.domain.connection.work import HostTold
from coachdesk.domain.erasing import ErasureReport
from coachdesk.domain.errors import CaseError
from coachdesk.domain.handover import ConsentKind, Party
from coachdesk.domain.handover.letters import Letter, LetterForm, LetterKind
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.papers import PlanCopy, PlanPaper, PlanVersion
from coachdesk.domain.privacy import Ground
from coachdesk.domain.reports import ReportFile
from tests.builders import NOW

REPORT = ErasureReport("1a2b3c4d" * 4, NOW, Ground.REQUEST, ())


@dataclass(frozen=True)
class Made:
    """A file as it was written, and in which languages it speaks."""

    name: str
    data: bytes
    languages: tuple[str, ...]


Maker = Callable[[Desk, Path], Iterator[Made]]


def person(desk: Desk, name: str) -> str:
    return next(summary.id for summary in desk.cases.list(limit=50) if summary.calling_name == name)


def both(language: str) -> tuple[str, ...]:
    return ("nl", language) if language != "nl" else ("nl",)


def plans(desk: Desk, folder: Path) -> Iterator[Made]:
    case_id, path = person(desk, "Samira Haddad"), folder / "plan.pdf"
    for language, copy, version in product(INTERFACE, PlanCopy, PlanVersion):
        desk.plans.save_pdf(case_id, language, path, PlanPaper(copy, version, black=copy is PlanCopy.CONSULTANT))
        yield Made(path.name, path.read_bytes(), both(language))


def calendars(desk: Desk, folder: Path) -> Iterator[Made]:
    for language in INTERFACE:
        path = folder / "plan.ics"
        desk.plans.save_calendar(person(desk, "Samira Haddad"), language, path)
        yield Made(path.name, path.read_bytes(), both(language))


def of_two_copies(area: str) -> Maker:
    def papers(desk: Desk, folder: Path) -> Iterator[Made]:
        for language, copy in product(INTERFACE, PlanCopy):
            path = folder / "seen.pdf"
            getattr(desk, area).save_pdf(person(desk, "Yonas Tesfay"), language, path, copy)
            yield Made(path.name, path.read_bytes(), both(language) if copy is PlanCopy.CLIENT else (language,))

    return papers


def cards(desk: Desk, folder: Path) -> Iterator[Made]:
    case_id = person(desk, "Yonas Tesfay")
    handover = desk.cases.open(case_id).handover
    for about, language in product((*handover.referrals, *handover.guides), INTERFACE):
        path = folder / "card.pdf"
        desk.consents.save_card(case_id, about.id, language, path)
        yield Made(path.name, path.read_bytes(), both(language))
        yield Made("black.pdf", desk.consents.card_pdf(case_id, about.id, language, black=True), both(language))


def all_letters(desk: Desk) -> Iterator[tuple[str, Letter]]:
    """Every letter that can be written of anybody."""
    for summary in desk.cases.list(limit=50):
        told = desk.cases.open(summary.id).handover
        wanted = [Letter(LetterKind.HANDOVER, each.id) for each in told.referrals]
        for each in told.incomings:
            wanted += [Letter(LetterKind.RECEIPT, each.id), Letter(LetterKind.ASK, each.id)]
        yield from ((summary.id, letter) for letter in wanted if is_ready(desk, summary.id, letter))


def is_ready(desk: Desk, case_id: str, letter: Letter) -> bool:
    """Whether there can be this letter today."""
    try:
        desk.letters.sheet(case_id, letter)
    except CaseError:
        return False
    return True


def letters(desk: Desk, folder: Path) -> Iterator[Made]:
    kinds = set()
    for case_id, letter in all_letters(desk):
        kinds.add(letter.kind)
        yield from forms_of(desk, case_id, letter, folder)
    yield from forms_of(desk, *stopped(desk), folder)
    assert kinds == set(LetterKind) - {LetterKind.STOP}


def forms_of(desk: Desk, case_id: str, letter: Letter, folder: Path) -> Iterator[Made]:
    for form in LetterForm:
        path = folder / f"letter.{form.value}"
        desk.letters.save(case_id, letter, path, form)
        yield Made(path.name, path.read_bytes(), ("nl",))
    for language in ("ar", "ti", "en"):
        copy = desk.letters.pdf(case_id, Letter(letter.kind, letter.about, language))
        yield Made("copy.pdf", copy, both(language))


def stopped(desk: Desk) -> tuple[str, Letter]:
    """Samira takes back what her letter told."""
    case_id = person(desk, "Samira Haddad")
    consents = desk.cases.open(case_id).handover.consents
    consent = next(each for each in consents if each.kind is ConsentKind.SECRECY)
    desk.handing.withdraw(case_id, consent.id)
    return case_id, Letter(LetterKind.STOP, consent.id)


def batch(desk: Desk, folder: Path) -> Iterator[Made]:
    wanted = tuple((case, letter.about) for case, letter in all_letters(desk) if letter.kind is LetterKind.HANDOVER)
    for path in desk.letters.batch(wanted, folder):
        yield Made(path.name, path.read_bytes(), ("nl",))


def access(desk: Desk, folder: Path) -> Iterator[Made]:
    for language in INTERFACE:
        pdf, values = desk.access.save(person(desk, "Karim Nasser"), language, folder)
        yield Made(pdf.name, pdf.read_bytes(), (language,))
        yield Made(values.name, values.read_bytes(), ("nl", "ar"))


def reports(desk: Desk, folder: Path) -> Iterator[Made]:
    report = desk.reports.make(desk.reports.period(NOW.date().replace(month=1), NOW.date()))
    for language, kind in product(INTERFACE, ReportFile):
        path = folder / f"report.{kind.value}"
        desk.reports.save(report, language, path, kind)
        yield Made(path.name, path.read_bytes(), (language,))


def host_sheets(desk: Desk, folder: Path) -> Iterator[Made]:
    case_id = person(desk, "Yonas Tesfay")
    place = desk.work.add(case_id, Party(organisation="De Ketting", person="Henk Smit"))
    desk.work.agree(case_id, place.id, (HostTold.NAME, HostTold.LANGUAGES))
    for language in INTERFACE:
        path = folder / "host.pdf"
        desk.work.save_sheet(case_id, place.id, language, path)
        yield Made(path.name, path.read_bytes(), both(language))


def directory(ending: str) -> Maker:
    def partners(desk: Desk, folder: Path) -> Iterator[Made]:
        for language in INTERFACE:
            path = folder / f"partners.{ending}"
            (desk.partners.save_csv if ending == "csv" else desk.partners.save_vcards)(path, language)
            yield Made(path.name, path.read_bytes(), (language,))

    return partners


def library(ending: str) -> Maker:
    def activities(desk: Desk, folder: Path) -> Iterator[Made]:
        desk.activities.add_examples("nl", ("dutch_cafe", "sewing"))
        for language in INTERFACE:
            path = folder / f"activities.{ending}"
            (desk.activities.save_csv if ending == "csv" else desk.activities.save_json)(path, language)
            yield Made(path.name, path.read_bytes(), (language,))

    return activities


def erased(desk: Desk, folder: Path) -> Iterator[Made]:
    for language in INTERFACE:
        path = folder / "erased.pdf"
        desk.erasing.save_pdf(REPORT, "Yonas Tesfay", language, path)
        yield Made(path.name, path.read_bytes(), (language,))


def invitations(desk: Desk, folder: Path) -> Iterator[Made]:
    desk.activities.add_examples("nl")
    case_id = person(desk, "Yonas Tesfay")
    case = desk.joining.choose(case_id, desk.activities.all()[0].id)
    joining = desk.joining.joinings(case)[0]
    for language in INTERFACE:
        path = folder / "invitation.pdf"
        desk.joining.save_invitation(case_id, joining.id, language, path)
        yield Made(path.name, path.read_bytes(), both(language))


def people_around(desk: Desk, folder: Path) -> Iterator[Made]:
    case_id, path = person(desk, "Samira Haddad"), folder / "map.pdf"
    key = desk.network.add(case_id, "", "Rana").about
    for language in INTERFACE:
        desk.network.save_pdf(case_id, key, language, path)
        yield Made(path.name, path.read_bytes(), both(language))


def how_cards(desk: Desk, folder: Path) -> Iterator[Made]:
    path, every = folder / "cards.pdf", tuple(desk.content.guidance.cards)
    for language, case_id in product(INTERFACE, ("", person(desk, "Samira Haddad"))):
        desk.explaining.save_pdf(every, language, path, case_id)
        yield Made(path.name, path.read_bytes(), both(language))


def buddy_sheets(desk: Desk, folder: Path) -> Iterator[Made]:
    case_id = person(desk, "Yonas Tesfay")
    buddy = desk.buddies.add(case_id, Party(person="Wim Bakker"))
    desk.buddies.agree(case_id, buddy.id, (ToldBuddy.NAME,))
    for language in INTERFACE:
        path = folder / "buddy.pdf"
        desk.buddies.save_sheet(case_id, buddy.id, language, path)
        yield Made(path.name, path.read_bytes(), both(language))


def checklists(desk: Desk, folder: Path) -> Iterator[Made]:
    desk.activities.add_examples("nl", ("sewing",))
    for language in INTERFACE:
        path = folder / "checklist.pdf"
        desk.elements.save_pdf(desk.activities.all()[0].id, language, path)
        yield Made(path.name, path.read_bytes(), (language,))


def of_working_together(desk: Desk, folder: Path) -> Iterator[Made]:
    cooperation = desk.cooperating.begin("Buurthuis De Linde")
    for language, tool in product(INTERFACE, TOOLS):
        path = folder / f"{tool}.pdf"
        desk.cooperating.save_pdf(cooperation.id, tool, language, path)
        yield Made(path.name, path.read_bytes(), (language,))


WRITTEN: dict[str, Maker] = {
    "plans.save_pdf": plans,
    "plans.save_calendar": calendars,
    "seeing.save_pdf": of_two_copies("seeing"),
    "following.save_pdf": of_two_copies("following"),
    "consents.save_card": cards,
    "letters.save": letters,
    "letters.batch": batch,
    "access.save": access,
    "reports.save": reports,
    "work.save_sheet": host_sheets,
    "partners.save_csv": directory("csv"),
    "partners.save_vcards": directory("vcf"),
    "activities.save_csv": library("csv"),
    "activities.save_json": library("json"),
    "erasing.save_pdf": erased,
    "network.save_pdf": people_around,
    "explaining.save_pdf": how_cards,
    "joining.save_invitation": invitations,
    "buddies.save_sheet": buddy_sheets,
    "elements.save_pdf": checklists,
    "cooperating.save_pdf": of_working_together,
}
"""By the deed of the desk that writes it."""
