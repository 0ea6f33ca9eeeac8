"""Qt's own dialogs speak the language of the window."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from coachdesk import paths
from coachdesk.i18n import Translators
from coachdesk.ui.language import Language


@pytest.mark.parametrize(
    ("language", "save"), [("nl", "Opslaan"), ("ar", "احفظ"), ("ti", "ምዕቃብ"), ("en", "Save"), ("nl", "Opslaan")]
)
def test_buttons_of_dialogs(qtbot: QtBot, qapp: QApplication, language: str, save: str) -> None:
    spoken = Language(Translators(paths.translations()), "en")
    spoken.speak_qt()
    spoken.switch(language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Help)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Save).text().replace("&", "") == save
    assert box.button(QDialogButtonBox.StandardButton.Help).text()
    looked_in = QCoreApplication.translate("QFileDialog", "Look in:")
    assert looked_in == spoken.words.text("Folder:") if language != "en" else looked_in == "Look in:"
    spoken.switch("en")
