"""What was chosen before, as a line that unfolds."""

from coachdesk.desk.field_words import field_value
from coachdesk.domain.casefile import CaseFile
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import clear, label
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.reading import for_reading

FIELD = "choice.areas"
"""The name under which an earlier choice is kept."""


class EarlierChoices(Fold):
    """Read from the earlier values of the case when it is unfolded, the last one first."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        for_reading(self)
        self.opened.connect(self._draw)

    def show_file(self, file: CaseFile) -> None:
        """Show those of another case, or what has come since."""
        self.say(self.words.text("Earlier choices"))
        self.setVisible(bool(file.choice.area_ids))
        if self.is_open:
            self._draw()

    def _draw(self) -> None:
        stage, words = self._stage, self.words
        assert stage.file is not None
        clear(self.body)
        lines = []
        for value in stage.desk.rights.earlier(stage.case_id):
            if value.field == FIELD and value.before:
                what = field_value(value, stage.desk.content, words, stage.file)
                lines.append(words.text("Until {date}: {what}", date=words.moment(value.at), what=what))
        for line in lines or [words.text("Nothing else was chosen before.")]:
            self.body.addWidget(label("", line, wrap=True))
