"""What could have been handed over for the fictional people, and a directory: made from resources/demo."""

import random
from datetime import date, timedelta
from typing import Any, Final
from uuid import NAMESPACE_OID, UUID, uuid5

from coachdesk.desk.demo_told import read, told_of
from coachdesk.desk.handing import party_of
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case
from coachdesk.domain.days import months_later
from coachdesk.domain.handover import (
    Basis,
    Consent,
    ConsentKind,
    Guide,
    Handover,
    Incoming,
    Item,
    Passed,
    Referral,
    Sending,
    State,
    Way,
)
from coachdesk.domain.handover.consents import MONTHS
from coachdesk.domain.partners import GuideRole, Partner, PartnerKind
from coachdesk.domain.picture import InterpreterKind
from coachdesk.domain.words import Words

MARK: Final = "DEMO"
"""Stands in the note of every fictional entry."""
_LAW: Final = "Wet inburgering 2021"
_WITH_LETTER: Final = (State.SEEN, State.SENT)


def partners(today: date) -> tuple[Partner, ...]:
    """The directory as it could be; every entry has the same id each time."""
    return tuple(_partners(today).values())


def partner_id(key: str) -> str:
    """The id of an entry by what it is called in partners.toml."""
    return uuid5(NAMESPACE_OID, f"coachdesk demo partner {key}").hex


def _partners(today: date) -> dict[str, Partner]:
    return {each["key"]: _partner(dict(each), today) for each in read("partners")["partner"]}


def _partner(told: dict[str, Any], today: date) -> Partner:
    key, days = told.pop("key"), told.pop("days")
    return Partner(
        partner_id(key),
        PartnerKind(told.pop("kind")),
        guide=GuideRole(told.pop("guide", "none")),
        languages=tuple(told.pop("languages")),
        limits=tuple(told.pop("limits", ())),
        checked_on=today - timedelta(days=days),
        note=MARK,
        **told,
    )


def handover(name: str, file: CaseFile, today: date) -> Handover:
    """What is told of somebody; nothing where nothing is. The same for the same case."""
    found = told_of("handovers", "handover", name)
    return _Maker(file.case, today).handover(found) if found is not None else Handover()


class _Maker:
    """Makes the entries of one case; its own chance gives only their ids."""

    def __init__(self, case: Case, today: date) -> None:
        self._case, self._today = case, today
        self._chance = random.Random(f"{case.id} handover")
        self._partners = _partners(today)

    def handover(self, told: dict[str, Any]) -> Handover:
        """Everything that is told."""
        each = [self._handed(referral) for referral in told.get("referral", ())]
        return Handover(
            tuple(handed.referrals[0] for handed in each),
            tuple(item for handed in each for item in handed.items),
            tuple(consent for handed in each for consent in handed.consents),
            tuple(passed for handed in each for passed in handed.passes),
            tuple(map(self._guide, told.get("guide", ()))),
            tuple(map(self._incoming, told.get("incoming", ()))),
        )

    def _id(self) -> str:
        return UUID(int=self._chance.getrandbits(128), version=4).hex

    def _ago(self, days: int | None) -> date | None:
        return self._today - timedelta(days=days) if days is not None else None

    def _words(self, values: dict[str, Any], key: str, heard: str = "") -> Words:
        said = values.get(heard or f"{key}_heard", "")
        language = self._case.client_language if said else ""
        return Words(values[key], "nl", said, language) if key in values else Words()

    def _handed(self, told: dict[str, Any]) -> Handover:
        """One handover with all that belongs to it."""
        referral = Referral(
            self._id(),
            self._today - timedelta(days=told["days"]),
            party_of(self._partners[told["to"]]),
            told.get("card", ""),
            self._words(told, "question"),
            self._words(told, "reason"),
            Basis.PUBLIC_TASK,
            _LAW,
            talk_place=told.get("talk_place", ""),
        )
        items = tuple(self._item(referral, each) for each in told["items"])
        yes = tuple(item.mark for item, each in zip(items, told["items"], strict=True) if not each.get("no"))
        no = tuple(item.mark for item in items if item.mark not in yes)
        consents = self._consents(referral, told["asked"], yes, no)
        said = [item.words.text for item in items if item.mark in yes]
        letter = "\n".join((f"Beste {referral.to.person},", referral.question.text, referral.reason.text, *said))
        passes = tuple(self._passed(referral, each, letter, yes) for each in told["reached"])
        return Handover((referral,), items, consents, passes)

    def _item(self, referral: Referral, told: dict[str, Any]) -> Item:
        words = self._words(told, "words", "heard")
        return Item(self._id(), referral.id, told["topic"], told.get("line", ""), words, told["need"])

    def _consents(
        self, referral: Referral, told: dict[str, Any], yes: tuple[str, ...], no: tuple[str, ...]
    ) -> tuple[Consent, ...]:
        """That the help is wanted, and what may be told; both were asked on one day."""
        on = self._today - timedelta(days=told["days"])
        return tuple(
            Consent(
                self._id(),
                referral.id,
                kind,
                on,
                yes=yes if kind is ConsentKind.SECRECY else (),
                no=no if kind is ConsentKind.SECRECY else (),
                way=Way(told["way"]),
                language=self._case.client_language,
                through=InterpreterKind(told.get("through", "none")),
                interpreter=told.get("interpreter", ""),
                teach_back=told.get("teach_back", False),
                until=months_later(on, MONTHS),
                withdrawn_on=self._ago(told.get("withdrawn")),
                withdrawn_why=self._words(told, "withdrawn_why"),
            )
            for kind in (ConsentKind.HELP, ConsentKind.SECRECY)
        )

    def _passed(self, referral: Referral, told: dict[str, Any], letter: str, marks: tuple[str, ...]) -> Passed:
        state = State(told["state"])
        there = state in _WITH_LETTER
        return Passed(
            self._id(),
            referral.id,
            state,
            self._today - timedelta(days=told["days"]),
            told.get("who", ""),
            Sending(told.get("how", "not_said")),
            told.get("contact", ""),
            note=self._words(told, "note"),
            letter=letter if there else "",
            marks=marks if there else (),
        )

    def _guide(self, told: dict[str, Any]) -> Guide:
        who = self._partners[told["who"]]
        on, until = self._today - timedelta(days=told["days"]), self._today + timedelta(days=told["until"])
        limits = self._words(told, "own_limits")
        return Guide(self._id(), on, party_of(who), who.guide, who.languages, who.limits, limits, until)

    def _incoming(self, told: dict[str, Any]) -> Incoming:
        return Incoming(
            self._id(),
            self._today - timedelta(days=told["days"]),
            party_of(self._partners[told["from"]]),
            self._words(told, "question"),
            tuple(told["got"]),
            tuple(told.get("lacking", ())),
            confirmed_on=self._ago(told.get("confirmed")),
            by=self._case.contact.name if "contact" in told else "",
            contact_on=self._ago(told.get("contact")),
            knows=told.get("knows", False),
            ended_on=self._ago(told.get("ended")),
        )
