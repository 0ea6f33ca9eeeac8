"""Pictures of what a client may ask for: everything that is known, and erasing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.domain.privacy import Ground
from coachdesk.ui.pages.erase import ErasePage

if TYPE_CHECKING:
    from screenshots import Studio


def rights_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """The paper about everything, and the way to the confirmation of an erasure; another case is erased for it."""
    window = studio.window
    window.go("access", case_id)
    yield "access", window
    other = studio.case_id("DEMO-0003")
    window.go("erase", other)
    page = window.page
    assert isinstance(page, ErasePage)
    page.form.decide()
    yield "erase", window
    studio.desk.backups.choose_folder(studio.desk.vault.path.parent / "in the drawer")
    page.form.grounds.show_chosen([Ground.REQUEST])
    page.form.name.setText(studio.desk.cases.open(other).case.calling_name)
    page.stack.setCurrentWidget(page.progress)
    yield "erasing", window
    page.form.decide()
    studio.settle()
    yield "erased", window
    window.go("cases")


def rights_papers(studio: "Studio", case_id: str) -> Iterator[tuple[str, QImage]]:
    """The pages of both papers in the language of the window."""
    desk, language = studio.desk, studio.language.code
    name = desk.cases.open(case_id).case.calling_name
    reached = (Reach(Place.VAULT), Reach(Place.LAPTOP, 7), Reach(Place.REPLACED))
    report = ErasureReport(case_id, desk.today(), Ground.REQUEST, reached, (Reach(Place.FOLDER, 0),))
    papers = {"access": desk.access.pdf(case_id, language), "erasure": desk.erasing.pdf(report, name, language)}
    for kind, pdf in papers.items():
        for number, page in enumerate(desk.plans.pages(pdf, 90), 1):
            image = QImage(page.rgba, page.width, page.height, QImage.Format.Format_RGBA8888)
            yield f"{kind}-{number}", image.copy()
