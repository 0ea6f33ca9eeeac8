"""Every deed that can be taken back is named beside the button that does."""

import pytest

from coachdesk.desk.undo import Deed, Undoable
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.undone import DEEDS


@pytest.mark.parametrize("deed", Deed)
def test_each_deed_is_told_with_undo_beside_it(window: MainWindow, deed: Deed) -> None:
    window.desk.undo.push(Undoable(deed, "Samira", lambda: None))
    assert window.toast.text == DEEDS[deed].format(name="Samira")
