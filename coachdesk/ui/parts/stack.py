"""Pages of which one is on show."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

_STALE = "speaks-another-language"


class Stack(QStackedWidget):
    """Only the page on show hears at once that the language is another; each other page hears it when it is shown.

    So a switch takes as long as one page, however many were opened before.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.LanguageChange:
            return super().event(event)
        for at in range(self.count()):
            self.widget(at).setProperty(_STALE, True)
        if (shown := self.currentWidget()) is not None:
            self._tell(shown)
        return True

    def setCurrentWidget(self, widget: QWidget) -> None:
        self._tell(widget)
        super().setCurrentWidget(widget)

    def _tell(self, page: QWidget) -> None:
        if page.property(_STALE):
            page.setProperty(_STALE, False)
            QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
