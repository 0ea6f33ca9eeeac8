"""Pages of a PDF on a grey ground, as sharp as the screen can show them."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import clear, set_role
from coachdesk.ui.tokens import LIGHT

SCREEN_DPI = 96
"""Dots to the inch of the screen at its normal scale; a zoom of 1 shows the paper at about its real size."""
MOST_DPI = 300
"""Pages are not drawn finer than for a printer; beyond it they are enlarged."""
STEP, LEAST, MOST = 1.25, 0.3, 3.0
_WIDEST_FIT = 1.15
_MARGIN = 24
_EDGE = 2
"""Pixels of the line round the ground that shows the focus."""
_PAUSE = 120
"""Milliseconds without a change of size before pages are drawn anew."""


class PaperSheet(QWidget):
    """One page. While it is being drawn in another size, the picture there is is shown in that size."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.image = image

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.image)
        painter.setPen(QColor(LIGHT.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PaperView(QScrollArea):
    """Shows a PDF at a zoom, or as wide as there is room. Arrow and page keys scroll, Ctrl with the wheel zooms."""

    def __init__(self, around: Around, owner: Speaking, name: str) -> None:
        """`name` is a source text for screen readers, spoken by `owner`."""
        super().__init__()
        self._around, self._owner = around, owner
        self._pdf: bytes | None = None
        self._dpi, self._asked = 0, 0
        self.zoom = 0.0
        """How much larger than the paper, 0 to fit the width."""
        self.sheets: list[PaperSheet] = []
        self._ground = QFrame()
        self._ground.setProperty("role", "paper")
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        box = QVBoxLayout(self._ground)
        box.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        box.addLayout(self._column)
        box.addStretch(1)
        self.setWidget(self._ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the width to fit stays as it is
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().installEventFilter(self)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self._sharpen)
        owner.speak(self.setAccessibleName, name)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_pages(self, pdf: bytes, images: list[QImage], dpi: int) -> None:
        """Show a PDF; `images` are its pages at `dpi` dots to the inch."""
        self._pdf, self._dpi = pdf, dpi
        self._asked += 1
        clear(self._column)
        self.sheets = [PaperSheet(image) for image in images]
        for sheet in self.sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            sheet.show()
        self.retranslate()
        self._resize()

    def clear(self) -> None:
        """Show nothing, and take no picture that is still being drawn."""
        self._pdf = None
        self._asked += 1
        self._rest.stop()
        clear(self._column)
        self.sheets = []

    def retranslate(self) -> None:
        """Name the pages for screen readers."""
        for number, sheet in enumerate(self.sheets, 1):
            words = self._owner.words
            sheet.setAccessibleName(words.text("Page {page} of {pages}", page=number, pages=len(self.sheets)))

    @property
    def dpi(self) -> int:
        """Dots to the inch that are sharp at the zoom on show."""
        return min(int(SCREEN_DPI * (self.zoom or self._fitting()) * self.devicePixelRatioF()), MOST_DPI)

    def fit(self) -> None:
        """Let a page be as wide as there is room, and not much larger than it is on paper."""
        self.zoom = 0.0
        self._resize()

    def zoom_by(self, factor: float) -> None:
        """Show the paper larger or smaller."""
        self.zoom = min(max((self.zoom or self._fitting()) * factor, LEAST), MOST)
        self._resize()

    def _fitting(self) -> float:
        room = self.viewport().width() - 2 * (_MARGIN + _EDGE)
        widest = self.sheets[0].image.width() / self._dpi if self.sheets else 210 / 25.4
        return min(max(room / (widest * SCREEN_DPI), LEAST), _WIDEST_FIT)

    def _resize(self) -> None:
        zoom, ratio = self.zoom or self._fitting(), self.devicePixelRatioF()
        bar = self.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        for sheet in self.sheets:
            scale = SCREEN_DPI * zoom / self._dpi
            if self._dpi == self.dpi:  # one dot of the picture is one dot of the screen
                scale = 1 / ratio
            sheet.setFixedSize(QSize(round(sheet.image.width() * scale), round(sheet.image.height() * scale)))
        self._ground.layout().activate()
        bar.setValue(round(place * bar.maximum()))
        if self._pdf is not None and self._dpi != self.dpi:
            self._rest.start()

    # --- drawing anew -----------------------------------------------------------------------------------------------

    def _sharpen(self) -> None:
        """Draw the pages for the size they have now, elsewhere; an answer to an older question is dropped."""
        if self._pdf is None or self._dpi == self.dpi:
            return
        self._asked += 1
        asked, dpi, pdf, plans = self._asked, self.dpi, self._pdf, self._around.desk.plans

        def work() -> list[QImage]:
            from coachdesk.ui.printing import as_image

            return [as_image(page) for page in plans.pages(pdf, dpi)] if asked == self._asked else []

        def done(images: list[QImage]) -> None:
            if asked == self._asked:
                self._dpi = dpi
                for sheet, image in zip(self.sheets, images, strict=True):
                    sheet.image = image
                    sheet.update()
                self._resize()

        self._around.background.run(work, done, self._around.speaker.refuse)

    # --- events -----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.viewport() and self.sheets and not self.zoom:
            self._resize()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    def _show_focus(self, focused: bool) -> None:
        set_role(self._ground, "paper-focus" if focused else "paper")
