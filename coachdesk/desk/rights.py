"""What a client can ask for his own file: a statement in it, that it is not changed, and that a wrong value goes."""

from coachdesk.desk.base import Area
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Earlier, Restriction, Statement
from coachdesk.domain.words import Words


class RightsDesk(Area):
    """Rights of one client over one case. Everything stands in the trail."""

    def say_statement(self, case_id: str, words: Words) -> CaseFile:
        """Keep what the client wants to stand in the file; nothing said takes the statement away.

        Also of a restricted case. Raises CaseNotFound.
        """
        file = self.store.get(case_id)
        before = file.statement.words if file.statement is not None else Words()
        if before == words or not (before or words):
            return file
        self.store.save_statement(case_id, Statement(words, self.tools.clock()) if words else None)
        return self.announce(case_id)

    def restrict(self, case_id: str, reason: str) -> CaseFile:
        """From now on the case is read and not changed. Raises ReasonMissing, FieldTooLong, CaseNotFound."""
        self.store.restrict(case_id, Restriction(self.tools.clock(), reason.strip()))
        return self.announce(case_id)

    def release(self, case_id: str) -> CaseFile:
        """The case may be changed again; why it could not stays among the earlier values. Raises CaseNotFound."""
        self.store.restrict(case_id, None)
        return self.announce(case_id)

    def earlier(self, case_id: str) -> tuple[Earlier, ...]:
        """What fields said before they were corrected, the last corrected first. Raises CaseNotFound."""
        return tuple(reversed(self.store.history(case_id)))

    def forget_earlier(self, case_id: str, value: Earlier) -> None:
        """Take out an earlier value that was never true; that it was done stays in the trail.

        Backups from before still hold it. Raises CaseNotFound, CaseRestricted.
        """
        self.store.forget_earlier(case_id, value)
        self.announce(case_id)
