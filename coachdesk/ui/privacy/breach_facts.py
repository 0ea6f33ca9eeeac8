"""The steps that say what happened: what, when, whose data, whether it can be read, and what was done."""

from coachdesk.domain.registers import CAN_BE_ENCRYPTED, Breach, BreachKind, Encrypted
from coachdesk.i18n import mark
from coachdesk.ui.parts.case_picker import CasePicker
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled
from coachdesk.ui.privacy.breach_step import BreachStep, Given
from coachdesk.ui.privacy.names import BREACHES, ENCRYPTED


class HappenedStep(BreachStep):
    """What happened, in a choice and in words."""

    title = mark("What happened")

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.speak(self.hint.setText, mark("In a few words: what, where, and who may have it or have seen it."))
        self.kind = Toggles(self.language, "", BREACHES.items())
        self.kind.picked.connect(
            lambda: self.attempt(
                lambda: self.desk.registers.set_breach_kind(given.breach_id, BreachKind(self.kind.chosen[0]))
            )
        )
        self.happened = self.story("happened")
        self.lay(self.kind, Labelled(self.language, mark("What happened?"), self.happened))

    def show_breach(self, breach: Breach) -> None:
        self.kind.show_chosen([breach.kind])
        self.show_text(self.happened, breach.happened)

    def done(self, breach: Breach) -> bool:
        return bool(breach.happened.strip())

    def summary(self, breach: Breach) -> str:
        return self.words.text(BREACHES[breach.kind])


class DiscoveredStep(BreachStep):
    """From when the clock runs."""

    title = mark("When you found out")

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.speak(
            self.hint.setText,
            mark("The 72 hours count from the moment at which you noticed, not from when it happened."),
        )
        self.at = self.moment(
            mark("Found out on"),
            lambda at: self.desk.registers.change_breach(given.breach_id, discovered_at=at),
            needed=True,
        )
        self.lay(self.at)

    def show_breach(self, breach: Breach) -> None:
        self.at.show_moment(breach.discovered_at)

    def done(self, breach: Breach) -> bool:
        return True

    def summary(self, breach: Breach) -> str:
        return self.words.moment(breach.discovered_at)


class CasesStep(BreachStep):
    """Whose data it is."""

    title = mark("Whose data")

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.which = Toggles(
            self.language, "", (("all", mark("All cases on this laptop")), ("some", mark("Some of them")))
        )
        self.which.picked.connect(self._take_which)
        self.cases = CasePicker(self.language, self.desk, mark("Whose case?"), many=True)
        self.cases.picked.connect(lambda: self.change(case_ids=self.cases.case_ids))
        self.hint.hide()
        self._some = False
        self._chosen: tuple[str, ...] = ()
        self.lay(self.which, self.cases)

    def _everyone(self, breach: Breach) -> bool:
        return bool(breach.case_ids) and set(breach.case_ids) >= set(self.desk.registers.case_ids())

    def _take_which(self) -> None:
        if self._some:
            self._chosen = self.cases.case_ids
        self._some = self.which.chosen == ("some",)
        self.change(case_ids=self._chosen if self._some else self.desk.registers.case_ids())
        self.show_breach(self.desk.registers.breach(self.given.breach_id))

    def show_breach(self, breach: Breach) -> None:
        everyone = self._everyone(breach) and not self._some
        self.which.show_chosen(["all" if everyone else "some"])
        self.cases.setVisible(not everyone)
        if self.cases.case_ids != breach.case_ids and not everyone:
            self.cases.show_cases(breach.case_ids)

    def done(self, breach: Breach) -> bool:
        return bool(breach.case_ids)

    def summary(self, breach: Breach) -> str:
        count = len(breach.case_ids)
        return self.words.plural("{n} case", "{n} cases", count) if count else ""


class ReadableStep(BreachStep):
    """Whether someone can read it."""

    title = mark("Can someone else read it")

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.encrypted = Toggles(self.language, "", ENCRYPTED.items())
        self.encrypted.picked.connect(lambda: self.change(encrypted=Encrypted(self.encrypted.chosen[0])))
        self.lay(self.encrypted)

    def show_breach(self, breach: Breach) -> None:
        asked = breach.kind in CAN_BE_ENCRYPTED
        self.encrypted.setVisible(asked)
        self.encrypted.show_chosen([breach.encrypted])
        self.hint.setText(
            self.words.text(
                "Cases in CoachDesk are encrypted while it is locked and the passphrase is not written down with the laptop. PDF files, e-mail and papers are not. If CoachDesk was open, all of it could be read."
            )
            if asked
            else self.words.text("What is on paper, or was seen, could be read. There is nothing to choose here.")
        )

    def done(self, breach: Breach) -> bool:
        return breach.kind not in CAN_BE_ENCRYPTED or breach.encrypted is not Encrypted.UNKNOWN

    def summary(self, breach: Breach) -> str:
        if breach.kind not in CAN_BE_ENCRYPTED:
            return self.words.text(ENCRYPTED[Encrypted.NO])
        return self.words.text(ENCRYPTED[breach.encrypted])


class MeasuresStep(BreachStep):
    """What was done about it."""

    title = mark("What you did about it")

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.speak(
            self.hint.setText,
            mark("For example: passphrase changed, laptop wiped from afar, paper fetched back, other way of working."),
        )
        self.measures = self.story("measures")
        self.lay(
            Labelled(
                self.language,
                mark("What was done, so that it does less harm and does not happen again?"),
                self.measures,
            )
        )

    def show_breach(self, breach: Breach) -> None:
        self.show_text(self.measures, breach.measures)

    def done(self, breach: Breach) -> bool:
        return bool(breach.measures.strip())
