"""Every deed that can be taken back is named beside the button that does."""

import pytest

from coachdesk.desk.undo import Deed, Undoable
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.undone import DEEDS

SEEN = (Deed.CARD_MOVED, Deed.MARK_CHANGED)
"""What is seen while it is done."""


@pytest.mark.parametrize("deed", [deed for deed in Deed if deed not in SEEN])
def test_each_deed_is_told_with_undo_beside_it(window: MainWindow, deed: Deed) -> None:
    window.desk.undo.push(Undoable(deed, "Samira", lambda: None))
    assert window.toast.text == DEEDS[deed].format(name="Samira")


@pytest.mark.parametrize("deed", SEEN)
def test_what_is_seen_is_not_told_and_can_be_taken_back(window: MainWindow, deed: Deed) -> None:
    taken_back: list[Deed] = []
    window.desk.undo.push(Undoable(deed, "Samira", lambda: taken_back.append(deed)))
    assert window.toast.text == ""
    window._undo()
    assert taken_back == [deed]


def test_undo_beside_a_deed_takes_back_no_other_one(window: MainWindow) -> None:
    window.desk.undo.push(Undoable(Deed.HANDOVER_BEGUN, "Samira", lambda: None))
    assert window.toast.text
    window.desk.undo.push(Undoable(Deed.CARD_MOVED, "Samira", lambda: None))
    assert window.toast.text == ""
    window.speaker.tell("The letter is in letter.pdf.")
    window.desk.undo.push(Undoable(Deed.CARD_MOVED, "Samira", lambda: None))
    assert window.toast.text == "The letter is in letter.pdf."
