"""How long a scene, and all of a scenario, has been going on."""

from collections.abc import Callable

from coachdesk.i18n import Translator, isolate_ltr


class SceneClock:
    """Counts seconds for each scene; coming back to a scene goes on counting where it was left."""

    def __init__(self, elapsed: Callable[[], float]) -> None:
        """`elapsed` gives seconds since some moment. The clock stands still until `turn_to`."""
        self._elapsed = elapsed
        self._counted: dict[int, float] = {}
        self._at = 0
        self._since: float | None = None

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._since is not None

    def start(self) -> None:
        """Begin at nothing, with the first scene."""
        self._counted, self._at, self._since = {}, 0, self._elapsed()

    def stop(self) -> None:
        """Forget everything and stand still."""
        self._counted, self._since = {}, None

    def turn_to(self, at: int) -> None:
        """Count for another scene from now on; a clock that is paused stays so."""
        if at != self._at:
            self._keep()
            self._at = at

    def pause(self) -> None:
        """Stand still, or count again."""
        self._keep()
        self._since = None if self.running else self._elapsed()

    def _keep(self) -> None:
        now = self._elapsed()
        if self._since is not None:
            self._counted[self._at] = self._counted.get(self._at, 0.0) + now - self._since
            self._since = now

    @property
    def in_scene(self) -> int:
        """Whole seconds of the scene that it counts for."""
        self._keep()
        return int(self._counted.get(self._at, 0.0))

    @property
    def in_all(self) -> int:
        """Whole seconds of all scenes."""
        self._keep()
        return int(sum(self._counted.values()))


def shown(seconds: int) -> str:
    """As on a clock, in minutes and seconds: 06:12."""
    return f"{seconds // 60:02}:{seconds % 60:02}"


def beside_plan(words: Translator, source: str, seconds: int, minutes: int) -> str:
    """A sentence with the slots {time} and {minutes}: how long it took so far, and how long it was planned."""
    planned = words.plural("{n} minute", "{n} minutes", minutes)
    return words.text(source, time=isolate_ltr(shown(seconds)), minutes=planned)
