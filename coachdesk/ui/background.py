"""Work that would freeze the window: run elsewhere, answered on the UI thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from coachdesk.ui.collecting import Collector

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class Background(QObject):
    """One worker, so that nothing ever uses the vault from two places at once."""

    _finished = Signal(object, object, object)
    busy_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._pool: ThreadPoolExecutor | None = None
        self._collector = Collector()
        self._running = 0
        self._stopping = self._closed = False
        self._finished.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether something is running or waiting."""
        return self._running > 0

    def ask_to_stop(self) -> None:
        """Ask what runs to come to an end; work that tells its progress to `goes_on` hears it."""
        self._stopping = self.busy

    def goes_on(self, _done: int = 0, _total: int = 0) -> bool:
        """A progress for work without one of its own: False once it was asked to stop. From any thread."""
        return not self._stopping

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Run `work` elsewhere; then `done` with its result or `failed` with its exception, on the UI thread."""
        self._running += 1
        self.busy_changed.emit(True)
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="coachdesk")
        self._pool.submit(work).add_done_callback(lambda future: self._finished.emit(future, done, failed))

    def _deliver(self, future: "Future[Any]", done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self._running -= 1
        self._stopping = self._stopping and self.busy
        self.busy_changed.emit(self.busy)
        if self._closed:  # the window that asked may be gone: another one may be on show by now
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, Exception):
            failed(error)
        else:
            raise error

    def close(self) -> None:
        """Wait for what is running, take nothing more, and answer nobody."""
        self._closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._collector.stop()


class Latest:
    """Asks a background for something that a newer question replaces: only the newest one is answered."""

    def __init__(self, background: Background) -> None:
        self._background = background
        self._asked = 0

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """As Background.run; neither `done` nor `failed` is called once something newer is asked, or after `drop`."""
        self._asked += 1
        asked = self._asked

        def if_newest(answer: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda given: answer(given) if asked == self._asked else None

        self._background.run(work, if_newest(done), if_newest(failed))

    def drop(self) -> None:
        """Nobody waits for what runs still."""
        self._asked += 1
