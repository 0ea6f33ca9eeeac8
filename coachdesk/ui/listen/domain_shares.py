"""Who carries a life domain: three shares in tens that are 100 per cent together, or were not asked."""

from string import Template
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider

from coachdesk.domain.picture import Shares
from coachdesk.domain.picture.domains import STEP
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.tokens import LIGHT

NAMES: Final = {
    "own": mark("Own strength"),
    "network": mark("People around"),
    "professionals": mark("Professionals"),
}
HEIGHT: Final = 32
_SHEET: Final = Template("""
QSlider::groove:horizontal { height: 8px; background: $chip; border-radius: 4px; }
QSlider::$filled:horizontal { background: $accent; border-radius: 4px; }
QSlider::handle:horizontal { width: 22px; margin: -9px 0; border: 2px solid $accent; border-radius: 13px; background: $surface; }
QSlider::handle:horizontal:focus { border: 4px solid $text; width: 18px; }
QSlider::$filled:horizontal:disabled { background: $line; }
QSlider::handle:horizontal:disabled { border: 2px solid $line; }
""")


class ShareSlider(QSlider):
    """Goes in tens. The wheel scrolls the page that it is on, and never changes what was said."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setSingleStep(STEP)
        self.setPageStep(STEP)
        self.setFixedHeight(HEIGHT)
        self._dress()

    def _dress(self) -> None:
        """Fill the side that the share begins at: style sheets count sides from the left in every direction."""
        filled = "add-page" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "sub-page"
        self.setStyleSheet(_SHEET.substitute({name: getattr(LIGHT, name) for name in LIGHT.__slots__}, filled=filled))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DomainShares(Speaking):
    """`given` says that `shares` is to be kept; while a slider is dragged the others move along with it."""

    given = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.shares = Shares()
        self.sliders = {name: ShareSlider() for name in NAMES}
        self._values: dict[str, QLabel] = {}
        title, together = label("field"), label("small", wrap=True)
        self.speak(title.setText, mark("Who carries this now?"))
        self.speak(together.setText, mark("Together they are always 100 per cent."))
        self.none = button("quiet")
        self.speak(self.none.setText, mark("Not asked"))
        self.none.clicked.connect(self._take_back)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for at, (name, source) in enumerate(NAMES.items()):
            grid.addWidget(self._named(name, source), at, 0)
            grid.addWidget(self.sliders[name], at, 1)
            value = self._values[name] = label("field")
            value.setMinimumWidth(48)
            grid.addWidget(value, at, 2)
        foot = row(together, self.none)
        foot.setStretch(0, 1)
        self.setLayout(column(title, grid, foot, spacing=4))
        self.show_shares(Shares())

    def _named(self, name: str, source: str) -> QLabel:
        made, slider = label(""), self.sliders[name]
        made.setBuddy(slider)
        self.speak(made.setText, source)
        self.speak(slider.setAccessibleName, source)
        slider.valueChanged.connect(lambda value: self._move(name, value))
        slider.sliderReleased.connect(self.given)
        return made

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def show_shares(self, shares: Shares) -> None:
        """Show stored shares, without a signal; not while one of them is dragged."""
        if any(slider.isSliderDown() for slider in self.sliders.values()):
            return
        self.shares = shares
        self._draw()

    def _draw(self) -> None:
        for name, slider in self.sliders.items():
            blocked = slider.blockSignals(True)
            slider.setValue(getattr(self.shares, name))
            slider.blockSignals(blocked)
            slider.update()
        self._say()

    def _say(self) -> None:
        words = self.words
        for name, value in self._values.items():
            text = words.percent(getattr(self.shares, name) / 100) if self.shares else ""
            value.setText(text)
            self.sliders[name].setAccessibleDescription(text or words.text("Not asked"))
        self.none.setVisible(bool(self.shares))

    def _move(self, name: str, value: int) -> None:
        """The user gave one share another size; what lies between two tens goes to the nearest."""
        self.shares = self.shares.with_part(name, round(value / STEP) * STEP)
        self._draw()
        if not self.sliders[name].isSliderDown():
            self.given.emit()

    def _take_back(self) -> None:
        self.sliders["own"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.shares = Shares()
        self._draw()
        self.given.emit()
