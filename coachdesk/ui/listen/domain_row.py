"""All life domains in a list: name and standing, the level as steps with its number, and the client's own view as a face."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from coachdesk.domain.intake import LifeDomain
from coachdesk.domain.picture import DomainLook, LookStatus
from coachdesk.i18n import Translator, mark
from coachdesk.ui import icons
from coachdesk.ui.listen.domain_line import DrawnLine
from coachdesk.ui.listen.domain_marks import level_text, paint_face, paint_steps, view_word
from coachdesk.ui.tokens import LIGHT

PICTURE, STEPS_WIDE, STEPS_HIGH, FACE = 24, 36, 24, 28
STATUSES = {
    LookStatus.NOT_DISCUSSED: mark("Not talked about"),
    LookStatus.NOT_NEEDED: mark("Not needed"),
    LookStatus.NOT_WANTED: mark("Does not want to talk about it"),
}
"""Where a domain can stand without a level."""


def standing(words: Translator, domain: LifeDomain, look: DomainLook | None) -> str:
    """How a domain stands, in words."""
    if look is not None and look.level is not None:
        return level_text(words, look.level)
    if look is not None and look.status in STATUSES:
        return words.text(STATUSES[look.status])
    if look is not None and look.purpose:
        return words.text("No level yet")
    if domain.sensitive:
        return words.text("Closed until there is a purpose")
    return words.text("Not talked about yet")


def own_view(words: Translator, look: DomainLook | None) -> str:
    """The client's own view in words; "" where it was not given."""
    if look is None or look.own_view is None:
        return ""
    return words.text("The client's own view: {view}", view=view_word(words, look.own_view))


class DomainRow(DrawnLine):
    """One life domain; pressing it opens it."""

    before = PICTURE + 12
    edge = 5
    behind = STEPS_WIDE + 26 + FACE + 14

    def __init__(self, domain: LifeDomain) -> None:
        super().__init__()
        self.domain = domain
        self.look: DomainLook | None = None
        self._standing = ""

    def show_look(self, words: Translator, look: DomainLook | None) -> None:
        """Show the last look at the domain, if any."""
        self.look = look
        self.setText(words.ptext(self.domain.name.context, self.domain.name.source))
        day = words.date(look.on) if look is not None else ""
        self._standing = words.line(standing(words, self.domain, look), day)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(words.line(self._standing, own_view(words, look)))
        self.setToolTip(own_view(words, look))
        self.said_anew()

    def texts(self) -> tuple[tuple[str, QFont, str], ...]:
        name = (self.text(), self.sized(15, bold=True), LIGHT.text)
        return (name, (self._standing, self.sized(13), LIGHT.muted))

    def paint_more(self, painter: QPainter, start: QRectF, end: QRectF) -> None:
        picture = QRectF(start.left(), start.center().y() - PICTURE / 2, PICTURE, PICTURE)
        if self.rtl:
            picture.moveRight(start.right())
        icons.pictogram(self.domain.pictogram, LIGHT.accent).paint(painter, picture.toRect())
        if self.look is None or self.look.status in STATUSES:
            return
        steps = QRectF(end.left(), end.center().y() - STEPS_HIGH / 2, STEPS_WIDE, STEPS_HIGH)
        if self.rtl:
            steps.moveRight(end.right())
        if (level := self.look.level) is not None:
            paint_steps(painter, steps, level, rtl=self.rtl)
            number = QRectF(steps.left() - 22 if self.rtl else steps.right() + 4, 0, 18, self.height())
            painter.setFont(self.sized(15, bold=True))
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(level))
        if self.look.own_view is not None:
            face = QRectF(end.right() - FACE, end.center().y() - FACE / 2, FACE, FACE)
            if self.rtl:
                face.moveLeft(end.left())
            paint_face(painter, face, self.look.own_view)
