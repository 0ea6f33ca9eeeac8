"""What switching the language costs on the fullest pages, and the same for as many bare labels and buttons."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FULLEST = ("today-waiting", "privacy-request", "privacy-trail", "meet")
"""Pages with the most to say, and those that take longest to lay out."""
THERE_AND_BACK = ("ar", "nl")
"""The longest way: every text, and the direction of everything."""


@contextmanager
def pages() -> Iterator[Iterator[tuple[str, int, Callable[[], float], Callable[[], float]]]]:
    """Each page with the number of texts on it, and milliseconds of one switch, ours and that of bare widgets.

    All pages before it stay open behind it, as in a session of a whole day.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT / "tools"))
    from screenshots import Studio

    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder), "nl", (1366, 768))

        def each() -> Iterator[tuple[str, int, Callable[[], float], Callable[[], float]]]:
            for name, root in studio.pages():
                if name in FULLEST:
                    studio.settle()
                    texts = [text for widget in _speaking(root) if (text := widget.text())]
                    yield name, len(texts), _switching(studio), _bare(texts)

        yield each()
        studio.close()


def _speaking(root: "QWidget") -> "Iterator[QWidget]":
    from PySide6.QtWidgets import QAbstractButton, QLabel

    for kind in (QLabel, QAbstractButton):
        yield from (made for made in root.findChildren(kind) if made.isVisible())


def _until_painted(act: Callable[[str], object]) -> float:
    """Milliseconds from `act` until the window is drawn again, the mean of there and back."""
    from PySide6.QtWidgets import QApplication

    begin = time.perf_counter()
    for language in THERE_AND_BACK:
        act(language)
        QApplication.processEvents()
        QApplication.processEvents()
    return (time.perf_counter() - begin) * 1000 / len(THERE_AND_BACK)


def _switching(studio: object) -> Callable[[], float]:
    return lambda: _until_painted(studio.language.switch)  # type: ignore[attr-defined]


def _bare(texts: list[str]) -> Callable[[], float]:
    """As many labels as there are texts, without a style sheet, each given another text, and mirrored."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

    directions = {"ar": Qt.LayoutDirection.RightToLeft, "nl": Qt.LayoutDirection.LeftToRight}

    def measured() -> float:
        window = QWidget()
        grid = QGridLayout(window)
        labels = [QLabel(text) for text in texts]
        for number, label in enumerate(labels):
            grid.addWidget(label, number // 5, number % 5)
        window.resize(1366, 768)
        window.show()

        def act(language: str) -> None:
            window.setLayoutDirection(directions[language])
            for label, text in zip(labels, texts, strict=True):
                label.setText(text if language == "nl" else text[::-1])

        took = _until_painted(act)
        window.hide()
        window.deleteLater()
        return took

    return measured
