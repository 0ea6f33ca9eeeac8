"""Things to press in of which one counts, or none."""

from collections.abc import Iterable

from coachdesk.ui.language import Language
from coachdesk.ui.parts.choices import Toggles


class OneOrNone(Toggles):
    """Pressing what is pressed in takes it off. `one` is the id of what is pressed in, or empty."""

    def __init__(
        self, language: Language, source: str, options: Iterable[tuple[str, str]], *, translate: bool = True
    ) -> None:
        self.one = ""
        super().__init__(language, source, options, many=True, translate=translate)
        self.picked.connect(self._settle)  # before anyone else hears of it

    def show_chosen(self, ids: Iterable[str]) -> None:
        super().show_chosen(ids)
        self.one = next(iter(self.chosen), "")

    def _settle(self) -> None:
        self.show_chosen([each for each in self.chosen if each != self.one][:1])
