"""Backups while the window is open: by themselves when one is due, or when asked for; in nobody's way."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from coachdesk.desk.desk import Desk
from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import Cancelled, CaseError, VaultLocked
from coachdesk.ui.background import Background

if TYPE_CHECKING:
    from coachdesk.domain.backups import BackupState
    from coachdesk.ui.page import Speaker

LOOK: Final = 5_000
"""Milliseconds between two looks whether the stick is there and the time has come."""
FIRST, EVERY, AFTER_REFUSAL = 60, 240, 1800
"""Seconds until a backup may begin: after unlocking, after the last look whether one is due, after one was refused."""


class BackupRounds(QObject):
    """Begins after unlocking; `stop` before the vault is locked, and wait until the background is no longer busy.

    `changed` says that a backup began or ended, or that the stick came or went; `progressed` how far a backup is.
    """

    changed = Signal()
    progressed = Signal(int, int)

    def __init__(
        self, desk: Desk, background: Background, speaker: "Speaker", clock: Callable[[], float] = elapsed
    ) -> None:
        """`clock` gives seconds that go on while the computer sleeps."""
        super().__init__()
        self.desk, self.background, self.speaker, self.clock = desk, background, speaker, clock
        self.running = False
        self.outcome: BackupState | CaseError | None = None
        self._asked = self._stopped = self._starting = self._there = self._told = False
        self._next, self._percent = 0.0, -1
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        background.busy_changed.connect(self._give_way)

    def follow(
        self, changed: Callable[[], None], progressed: Callable[[int, int], None] | None = None
    ) -> Callable[[], None]:
        """Hear of `changed` and `progressed`; returns what ends it."""
        followed = [self.changed.connect(changed)]
        if progressed is not None:
            followed.append(self.progressed.connect(progressed))

        def end() -> None:
            for connection in followed:
                QObject.disconnect(connection)

        return end

    # --- when -------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """The vault is open: begin to look."""
        self._next = self.clock() + FIRST
        self._there = self._stick_is_there()
        self.outcome = None
        self._timer.start()

    def stop(self) -> None:
        """The vault is going to be locked: a backup that runs is given up as soon as it can be, no other begins."""
        self._timer.stop()
        self.cancel()

    def look(self) -> None:
        """Make a backup when one is due and nobody waits for anything else."""
        if not self.desk.vault.unlocked:
            return
        try:
            self._look_for_stick()
            if self.running or self.background.busy or self.clock() < self._next:
                return
            self._next = self.clock() + EVERY
            if self.desk.backups.due():
                self._run(asked=False)
        except CaseError as error:
            self._refused(error, asked=False)

    def folder_chosen(self) -> None:
        """Another folder was chosen: a backup is wanted there soon."""
        self._there = False
        self.look()

    @property
    def stick_is_there(self) -> bool:
        """Whether the folder of choice was there at the last look."""
        return self._there

    def _look_for_stick(self) -> None:
        there = self._stick_is_there()
        if there and not self._there:
            self._next = self.clock()
        if there is not self._there:
            self._there = there
            self.changed.emit()

    def _stick_is_there(self) -> bool:
        folder = self.desk.backups.folder
        try:
            return folder is not None and folder.is_dir()
        except OSError:  # a folder that may not be looked into takes no backup either
            return False

    # --- making -----------------------------------------------------------------------------------------------------

    def make_now(self) -> None:
        """Make a backup because the user asks for one; how it ended is in `outcome`."""
        self.outcome = None
        if self.running and not self._stopped:
            self._asked = True
            self.changed.emit()
        elif not self.running:
            self._run(asked=True)

    def outcome_was_read(self) -> None:
        """Forget how the last backup that was asked for ended; what still stands in the way is in the state."""
        self.outcome = None

    def cancel(self) -> None:
        """Give up the backup that runs, if any."""
        self._stopped = True

    def _run(self, *, asked: bool) -> None:
        self.running, self._asked, self._stopped, self._percent = True, asked, False, -1
        self._starting = True
        self.background.run(lambda: self.desk.backups.make(self._progress), self._done, self._failed)
        self._starting = False
        self.changed.emit()

    def _progress(self, done: int, total: int) -> bool:
        """Called elsewhere, often; shown once for each percent."""
        percent = done * 100 // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self.progressed.emit(done, total)
        return not self._stopped and self.background.goes_on()

    def _give_way(self, busy: bool) -> None:
        """Someone waits for something else: a backup that nobody asked for can be made later."""
        if busy and self.running and not self._asked and not self._starting:
            self.cancel()

    def _done(self, state: "BackupState") -> None:
        from coachdesk.ui.parts.backup_words import refused  # not before the first paint

        self.running, asked = False, self._asked
        if not self.desk.vault.unlocked:
            return
        self.outcome = state if asked else None
        problem = state.problem if self._there else refused(state)  # a stick that was there was pulled out meanwhile
        if problem is not None:
            self._refused(problem, asked=asked)
        else:
            self._told = False
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.running, asked = False, self._asked
        if not isinstance(error, CaseError):
            self.changed.emit()
            raise error
        if not self.desk.vault.unlocked or isinstance(error, VaultLocked):
            return
        self.outcome = error if asked else None
        if isinstance(error, Cancelled):
            self._next = self.clock() + FIRST
        else:
            self._refused(error, asked=asked)
        self.changed.emit()

    def _refused(self, error: CaseError, *, asked: bool) -> None:
        """Say it once, and not again before a backup went well; who asked for the backup reads it in its place."""
        self._next = self.clock() + AFTER_REFUSAL
        if not asked and not self._told:
            self._told = True
            self.speaker.refuse(error)
