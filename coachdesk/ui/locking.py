"""When the window is blanked and the vault locked, and in which order."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from coachdesk.desk.changes import Change, SettingsChanged
from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import CaseError, VaultError
from coachdesk.domain.locking import minutes_of
from coachdesk.ui import messages
from coachdesk.ui.activity import Activity
from coachdesk.ui.clipboard import forget_copied
from coachdesk.ui.cover import Cover, LockNotice
from coachdesk.ui.idle import Idle

if TYPE_CHECKING:
    from coachdesk.ui.main_window import MainWindow
    from coachdesk.ui.sleep_linux import LinuxSleep
    from coachdesk.ui.sleep_windows import WindowsSleep

MINUTES_KEY = "lock.minutes"
UNWIND = 10
"""Milliseconds until a dialog that was answered has let its caller go on."""
UNHURRIED = 200
"""Milliseconds after which the system is asked to tell of sleep: first the page is to be there."""
PATIENCE = 100
"""Times that dialogs are answered before the vault is locked all the same."""


class Locking(QObject):
    """Blank first, then keep what was typed, then lock: in this order, whatever else is going on.

    `covered` while the content is out of sight, `closing` from the wish to lock until it is done.
    """

    def __init__(self, window: "MainWindow", clock: Callable[[], float] = elapsed) -> None:
        super().__init__()
        self._window, self._desk = window, window.desk
        self.idle = Idle(clock)
        self.closing = False
        self.away: Cover | None = None
        self._covers: list[Cover] = []
        self._notice: LockNotice | None = None
        self._activity: Activity | None = None
        self._sleep: LinuxSleep | WindowsSleep | None = None
        self._warned = False
        self._tries = 0
        self._then: Callable[[], None] | None = None
        self.idle.soon.connect(self._warn)
        self.idle.stayed.connect(self._end_warning)
        for asked in (self.idle.over, self.idle.slept):
            asked.connect(self._lock_unasked)  # a lambda would hold this, and so the window, for good
        window.background.busy_changed.connect(self._work_ended)
        self._end_listening = self._desk.changes.subscribe(self._changed)

    @property
    def covered(self) -> bool:
        """Whether the content is out of sight."""
        return bool(self._covers)

    def begin(self) -> None:
        """The vault is open: count idle time, listen for keys everywhere, and for sleep."""
        self.idle.minutes = self._minutes()
        self.idle.start()
        if self._activity is None:
            keys = {"Ctrl+L": self.lock, "F9": self.put_away}
            self._activity = Activity(self._touched, self.idle.woke, keys)
            QTimer.singleShot(UNHURRIED, self, self._listen_for_sleep)

    def _minutes(self) -> int:
        """The setting; the usual time where damage hides it: what is damaged is said by whoever shows it."""
        try:
            return minutes_of(self._desk.settings.get(MINUTES_KEY))
        except VaultError:
            return minutes_of(None)

    def _listen_for_sleep(self) -> None:
        if self._sleep is None and self._activity is not None:
            self._sleep = _sleep_of_the_system(self._window, self._lock_unasked)

    def end(self) -> None:
        """The window closes: hear nothing any more."""
        self._window.around.end_speech()
        self.idle.stop()
        self._end_listening()
        if self._activity is not None:
            self._activity.stop()
            self._activity = None
        if self._sleep is not None:
            self._sleep.stop()
        forget_copied()

    def _touched(self) -> bool:
        """A key behind which nobody has proved to be the consultant does not keep the vault open."""
        return self.idle.woke() if self.covered else self.idle.touch()

    def _changed(self, change: Change) -> None:
        if isinstance(change, SettingsChanged) and change.key == MINUTES_KEY:
            self.idle.minutes = self._minutes()

    # --- telling before ---------------------------------------------------------------------------------------------

    def _warn(self, seconds: int) -> None:
        if self._activity is not None:
            self._activity.look_round()
        if self.covered:
            return
        front: QWidget = self._front()
        if self._notice is None or self._notice.parentWidget() is not front:
            self._end_warning()
            self._notice = LockNotice(front)
        language = getattr(front, "client_language", self._window.language.code)
        self._notice.count(seconds, self._window.language.translator(language))

    def _end_warning(self) -> None:
        notice, self._notice = self._notice, None
        if notice is not None:
            notice.hide()
            notice.deleteLater()

    # --- putting away -----------------------------------------------------------------------------------------------

    def put_away(self) -> None:
        """Blank every window at once, keep what was typed, and ask for the PIN or the passphrase."""
        if not self._desk.vault.unlocked or self.covered:
            return
        front = self._front()
        self._cover()
        answered = self._answer_dialogs()
        self.away = next(cover for cover in self._covers if cover.parentWidget() is front)
        self.away.proved.connect(self._come_back)
        try:
            self._window.returning.leave()
        finally:  # whatever goes wrong with keeping, there is a way back
            for cover in self._covers:
                cover.seal()
            self.away.ask()
        if answered:
            QTimer.singleShot(UNWIND, self, self._ask_again)

    def _ask_again(self) -> None:
        """A dialog that was answered gave the focus back to what lies behind."""
        if self.away is not None and not self.closing:
            self.away.secret.field.setFocus()

    def _come_back(self) -> None:
        if not self.closing:
            self.away = None
            self._uncover(back=True)
            self._window.returning.stay()
            self.idle.start()

    # --- locking ----------------------------------------------------------------------------------------------------

    def _lock_unasked(self) -> None:
        """Nobody is there, or the computer goes to sleep."""
        self.lock(by_hand=False)

    def lock(self, *, by_hand: bool = True, then: Callable[[], None] | None = None) -> None:
        """Blank at once, keep what was typed, and lock as soon as nothing works any more.

        When something could not be kept, locking by hand is put off once and says so; otherwise it is told after
        unlocking. `then` runs once it is locked.
        """
        unlocked = self._desk.vault.unlocked
        if self.closing or not (unlocked or (self._window.background.busy and not by_hand)):
            return
        was_away = self.covered
        self.closing = True
        self._end_warning()
        if was_away:
            for cover in self._covers:
                cover.wait()
        else:
            self._cover()
        answered = self._answer_dialogs()
        refused = None
        try:
            refused = self._window.returning.leave() if unlocked and not was_away else None
        finally:  # a fault of ours keeps no vault open
            if refused is not None and by_hand and not self._warned:
                self._stay(refused)
            else:
                self._end_work(then, at_once=not answered)

    def _end_work(self, then: Callable[[], None] | None, *, at_once: bool) -> None:
        self._tries, self._then = 0, then
        for cover in self._covers:
            cover.seal()
        self._window.background.ask_to_stop()
        if at_once:
            self._go_on()
        else:
            QTimer.singleShot(UNWIND, self, self._go_on)

    def _stay(self, refused: CaseError) -> None:
        """Say what is wrong instead of locking; the next time locking goes before."""
        self._warned, self.closing = True, False
        self._uncover(back=True)
        self._window.returning.stay()
        words = self._window.language.words
        text = words.text("CoachDesk is not locked yet. Lock once more to lock all the same.")
        self._window.speaker.tell(f"{messages.refusal(refused, words)} {text}")

    def _work_ended(self, busy: bool) -> None:
        if not busy and self._desk.vault.unlocked and not self.idle.running:
            self.begin()  # while the recovery key of a new vault is on show
        if self.closing and not busy:
            QTimer.singleShot(UNWIND, self, self._go_on)  # first the answer is delivered, then we look again

    def _go_on(self) -> None:
        """Answer what is asked, wait for what works, then lock."""
        if not self.closing:
            return
        if self._answer_dialogs() and self._tries < PATIENCE:
            self._tries += 1
            QTimer.singleShot(UNWIND, self, self._go_on)
        elif not self._window.background.busy:
            self._finish()

    def _finish(self) -> None:
        self.idle.stop()
        for window in self._client_screens():
            window.put_aside()
        forget_copied()
        if self._desk.vault.unlocked:
            self._window.forget()
        self._warned = self.closing = False
        self.away = None
        self._uncover(back=False)
        gate = self._window.gate
        if gate is not None and (field := gate.shown.focusWidget()) is not None:
            field.setFocus()
        if self._sleep is not None:
            self._sleep.release()
        then, self._then = self._then, None
        if then is not None:
            then()

    # --- covers -----------------------------------------------------------------------------------------------------

    def _front(self) -> QWidget:
        """The window that a cover can ask in: the client's screen where that is open, else the window itself."""
        return next(iter(self._client_screens()), self._window)

    def _client_screens(self) -> list[Any]:
        return [w for w in QApplication.topLevelWidgets() if w.isVisible() and hasattr(w, "put_aside")]

    def _cover(self) -> None:
        """Blank every window, the one in front first; what else may hold words of someone goes."""
        QToolTip.hideText()
        self._window.around.hush()
        if self._window.typing is not None:
            self._window.typing.close()
        front = self._front()
        for window in (front, *(w for w in (self._window, *self._client_screens()) if w is not front)):
            made = Cover(self._window.around, window)
            self._covers.append(made)
            made.show_now()
        self._window.toast.hold(True)

    def _uncover(self, *, back: bool) -> None:
        covers, self._covers = self._covers, []
        for cover in covers:
            cover.lift(back=back)
        self._window.toast.hold(False, forget=not back)

    def _answer_dialogs(self) -> bool:
        """Close menus and give dialogs their safe answer, which is that of Escape; returns whether there were any."""
        found = False
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            found = True
        for dialog in _dialogs():
            dialog.reject()
            found = True
        return found


def _dialogs() -> Iterator[QDialog]:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            yield widget


def _sleep_of_the_system(window: QWidget, lock: Callable[[], None]) -> "LinuxSleep | WindowsSleep | None":
    """Whoever tells of sleep on this system; elsewhere the jump of the clock has to do."""
    if sys.platform == "linux":
        from coachdesk.ui.sleep_linux import LinuxSleep

        return LinuxSleep(lock)
    if sys.platform == "win32":
        from coachdesk.ui.sleep_windows import WindowsSleep

        return WindowsSleep(lock, int(window.winId()))
    return None
