"""One sentence for every entry of the trail: what was done, without saying by whom, so that no language needs a gender.

Details that this program does not know are left out; the sentence then says less and stays true.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from coachdesk.desk.field_words import field_name
from coachdesk.documents.deed_words import DEEDS, PAPERS, SHARED_WITH, WHOLE
from coachdesk.domain.content import Content
from coachdesk.domain.kind import Kind
from coachdesk.domain.papers import PlanCopy
from coachdesk.domain.registers import RequestOutcome
from coachdesk.domain.trail import Deed, TrailEntry, TrailReport
from coachdesk.i18n import Translator, mark

_PLAIN: Final = {
    **DEEDS,
    Deed.VAULT_MADE: mark("The vault was made."),
    Deed.UNLOCKED: mark("The vault was unlocked."),
    Deed.LOCKED: mark("The vault was locked."),
    Deed.PASSPHRASE_CHANGED: mark("The passphrase was changed."),
    Deed.PASSPHRASE_RESET: mark("The passphrase was set anew with the recovery key."),
    Deed.RECOVERY_KEY_CHANGED: mark("A new recovery key was made."),
    Deed.BACKED_UP: mark("A backup was made."),
    Deed.RESTORED: mark("A backup was put in the place of the vault."),
    Deed.REPLACED_REMOVED: mark("A vault that a backup had replaced was removed."),
    Deed.BREACH_KEPT: mark("A data breach was kept in the register."),
    Deed.SETTING_CHANGED: mark("A setting was changed."),
    Deed.DAMAGE_FOUND: mark("Damage to the vault's files was found."),
}
_PARTS: Final = {
    **WHOLE,
    "case": mark("What is known of the person was changed."),
    "keep_reason": mark("The reason for keeping the case longer was changed."),
    "kind": mark("The kind of case was changed."),
    "choice": mark("The choice was changed."),
    "steps": mark("The steps were changed."),
    "statement": mark("The client's own statement was changed."),
}
_RECORDS: Final[Mapping[str, str]] = {
    Kind.MEETINGS: mark("The notes of a talk were changed."),
    Kind.MARKS: mark("Whether a prompt card fits was changed."),
    Kind.ENERGY: mark("The cards about energy were changed."),
    Kind.LOOKS: mark("How it goes in a life domain was changed."),
    Kind.SCALE: mark("The scale was changed."),
    Kind.WEBS: mark("The web of positive health was changed."),
    Kind.CARDS: mark("The sorted cards were changed."),
    Kind.REASONS: mark("How something was chosen was changed."),
    Kind.RATINGS: mark("The marks for a priority were changed."),
    Kind.GOALS: mark("The goals were changed."),
    Kind.STANDS: mark("Where the client stands on the staircase was changed."),
    Kind.AGREEMENTS: mark("Whether the client agrees with the plan was changed."),
    Kind.HELPERS: mark("Who else helps was changed."),
    Kind.SHARINGS: mark("What is shared with others was changed."),
    Kind.APPOINTMENTS: mark("The appointments were changed."),
    Kind.PACES: mark("How often there is contact was changed."),
    Kind.CHANGES: mark("Who the fixed contact person is was changed."),
    Kind.REVIEWS: mark("What was looked at again was changed."),
    Kind.CLOSINGS: mark("How the guidance ended was changed."),
    Kind.TERMS: mark("The days that terms of the law count from were changed."),
    Kind.HOURS: mark("The hours were changed."),
    Kind.REFERRALS: mark("A handover was changed."),
    Kind.ITEMS: mark("What may be told to another helper was changed."),
    Kind.CONSENTS: mark("The consent of the client was changed."),
    Kind.PASSES: mark("How far a handover is was changed."),
    Kind.GUIDES: mark("Who goes along with the client was changed."),
    Kind.INCOMINGS: mark("A handover to us was changed."),
    Kind.CONTACT_WISHES: mark("Wishes in contact were changed."),
    Kind.JOININGS: mark("An activity was changed."),
    Kind.ATTENDED: mark("It was noted who was at an activity."),
    Kind.EXPERIENCES: mark("It was noted how an activity is."),
    Kind.PLACEMENTS: mark("A place to work was changed."),
    Kind.WORK_VISITS: mark("A visit to the work was noted."),
    Kind.WORK_CHANGES: mark("The purpose of the work was changed."),
    Kind.BUDDY_WISHES: mark("Wishes about a buddy were changed."),
    Kind.BUDDIES: mark("A buddy was changed."),
    Kind.BUDDY_LOOKS: mark("It was noted how it goes with a buddy."),
    Kind.NETWORK_MAPS: mark("A map of the people around was changed."),
    Kind.TIES: mark("Somebody on a map was changed."),
    Kind.EXPLAINED: mark("It was noted what was explained."),
}
"""What was changed in an entry, by its kind."""
_PAPERS: Final = {
    **PAPERS,
    (Deed.CASE_PRINTED, "erasure"): mark("The confirmation of the erasure was printed, language: {language}."),
    (Deed.CASE_EXPORTED, "erasure"): mark("The confirmation of the erasure was saved, language: {language}."),
    (Deed.CASE_PRINTED, "report"): mark("A report without names was printed, language: {language}."),
    (Deed.CASE_EXPORTED, "report"): mark("A report without names was saved, language: {language}."),
    (Deed.CASE_EXPORTED, "activities"): mark("The library of activities was saved as a file, language: {language}."),
    (Deed.CASE_EXPORTED, "partners"): mark("The directory of partners was saved as a file, language: {language}."),
}
_FOR_THE_FILE: Final = {
    (Deed.CASE_PRINTED, "plan"): mark("The plan was printed for the file, language: {language}."),
    (Deed.CASE_EXPORTED, "plan"): mark("The plan was saved as a PDF for the file, language: {language}."),
    (Deed.CASE_PRINTED, "picture"): mark("What was seen was printed for the file, language: {language}."),
    (Deed.CASE_EXPORTED, "picture"): mark("What was seen was saved as a PDF for the file, language: {language}."),
    (Deed.CASE_PRINTED, "progress"): mark("How it goes was printed for the file, language: {language}."),
    (Deed.CASE_EXPORTED, "progress"): mark("How it goes was saved as a PDF for the file, language: {language}."),
}
_WAYS: Final = {
    (Deed.CASE_EXPORTED, "json"): mark("The case was saved as a file, not encrypted."),
    (Deed.CASE_SHARED, "key"): mark("The case was saved for a colleague, encrypted with the colleague's key."),
    (Deed.CASE_SHARED, "passphrase"): mark("The case was saved for a colleague, encrypted with a passphrase."),
    (Deed.CASE_RECEIVED, "replaced"): mark("The case was replaced by the one from a file."),
}
_GROUNDS: Final = {
    "request": mark("The case was erased for good, because the client asked for it."),
    "retention": mark("The case was erased for good, because its time was over."),
    "moved": mark("The case was erased for good, because it moved to a colleague."),
    "mistake": mark("The case was erased for good, because it was made by mistake."),
}
_REQUESTS: Final = {
    "access": mark("A request to see the data was kept."),
    "correction": mark("A request to correct data was kept."),
    "erasure": mark("A request to erase data was kept."),
    "restriction": mark("A request not to use data was kept."),
    "portability": mark("A request to take data along was kept."),
    "objection": mark("An objection to using data was kept."),
}
_REQUEST_FIELDS: Final = {
    "kind": mark("What a request asks for was changed."),
    "received_on": mark("The day on which a request was received was changed."),
    "case_id": mark("A request was moved to another case, or taken off one."),
    "extended_on": mark("The time for answering a request was changed."),
}
_BREACH_FIELDS: Final = {
    "kind": mark("What happened in a data breach was changed."),
    "discovered_at": mark("The moment at which a data breach was discovered was changed."),
    "case_ids": mark("Whose data a data breach is about was changed."),
    "internal_at": mark("When a data breach was told within the organisation was changed."),
    "authority_at": mark("When the supervisory authority was told of a data breach was changed."),
    "people_at": mark("When the people were told of a data breach was changed."),
}
_SETTINGS: Final = {
    "me.name": mark("The name of who works at this laptop was changed."),
    "together.pin": mark("The PIN for the client's screen was changed."),
    "backup": mark("A setting of the backups was changed."),
    "lock": mark("A setting of locking was changed."),
    "retention": mark("How long cases are kept was changed."),
}


def deed_sentence(entry: TrailEntry, content: Content, words: Translator) -> str:
    """What was done, as one sentence."""
    special = _SPECIAL.get(entry.deed)
    said = special(entry, content, words) if special is not None else ""
    return said or words.text(_PLAIN[entry.deed])


def who_did(entry: TrailEntry, words: Translator) -> str:
    """Who did it, by the name as it was set then."""
    return entry.who or words.text("Name not set")


def verdict(report: TrailReport, words: Translator) -> str:
    """Whether the trail is whole, and how many backups bear that out."""
    if report.broken_at is not None:
        return words.text("The trail is not whole: entry {number} was changed or taken away.", number=report.broken_at)
    whole = words.plural(
        "The trail is whole: {n} entry, sealed.",
        "The trail is whole: {n} entries, each sealed to the one before.",
        report.entries,
    )
    if not report.anchors:
        return whole
    borne = words.plural("{n} backup agrees with it.", "{n} backups agree with it.", report.anchors)
    return f"{whole} {borne}"


def _changed(entry: TrailEntry, content: Content, words: Translator) -> str:
    part = entry.detail.get("part", "")
    if part in _PARTS:
        return words.text(_PARTS[part])
    question = content.questions.get(part.removeprefix("answer."))
    if part.startswith("answer.") and question is not None:
        subject = words.ptext(question.title.context, question.title.source)
        return words.text("The answer about “{subject}” was changed.", subject=subject)
    kind = part.partition(".")[0]
    if kind in _RECORDS:
        return words.text(_RECORDS[kind])
    if part == "earlier":
        if "field" not in entry.detail:
            return words.text("An earlier value was taken out.")
        field = field_name(entry.detail["field"], content, words)
        return words.text("An earlier value was taken out: “{field}”.", field=field)
    return ""


def _paper(entry: TrailEntry, content: Content, words: Translator) -> str:
    papers = _FOR_THE_FILE if entry.detail.get("copy") == PlanCopy.CONSULTANT else _PAPERS
    source = papers.get((entry.deed, entry.detail.get("document", "")))
    language = entry.detail.get("language", "")
    if source and language:
        return words.text(source, language=words.language_name(language))
    return _way(entry, content, words)


def _way(entry: TrailEntry, content: Content, words: Translator) -> str:
    source = _WAYS.get((entry.deed, entry.detail.get("how", "")))
    return words.text(source) if source else ""


def _shared(entry: TrailEntry, content: Content, words: Translator) -> str:
    if to := entry.detail.get("to", ""):
        return words.text(SHARED_WITH, name=to)
    return _way(entry, content, words)


def _restored(entry: TrailEntry, content: Content, words: Translator) -> str:
    try:
        made = datetime.fromisoformat(entry.detail.get("made", ""))
    except ValueError:
        return ""
    said = words.text("The backup of {date} was put in the place of the vault.", date=words.moment(made))
    requests, breaches = entry.detail.get("requests", ""), entry.detail.get("breaches", "")
    if not (requests or breaches):
        return said
    kept = words.text(
        "Kept from the vault of before: requests {requests}, data breaches {breaches}.",
        requests=requests or "0",
        breaches=breaches or "0",
    )
    return f"{said} {kept}"


def _erased(entry: TrailEntry, content: Content, words: Translator) -> str:
    source = _GROUNDS.get(entry.detail.get("ground", ""))
    return words.text(source) if source else ""


def _request(entry: TrailEntry, content: Content, words: Translator) -> str:
    changed = _fields(entry)
    if not changed:
        source = _REQUESTS.get(entry.detail.get("kind", ""))
        return words.text(source) if source else ""
    said = [_REQUEST_FIELDS[name] for name in changed if name in _REQUEST_FIELDS]
    if "outcome" in changed:
        again = entry.detail.get("outcome") == RequestOutcome.OPEN
        said.append(mark("A request was opened again.") if again else mark("A request was answered."))
    return _together(said or [mark("Something about a request was changed.")], words)


def _breach(entry: TrailEntry, content: Content, words: Translator) -> str:
    changed = _fields(entry)
    if not changed:
        return ""
    said = [_BREACH_FIELDS[name] for name in changed if name in _BREACH_FIELDS]
    if "closed_at" in changed:
        closed = entry.detail.get("state") == "closed"
        said.append(mark("A data breach was closed.") if closed else mark("A data breach was opened again."))
    return _together(said or [mark("Something about a data breach was changed.")], words)


def _fields(entry: TrailEntry) -> list[str]:
    """The ids of the fields that got another value; none for what is new."""
    return entry.detail.get("fields", "").split()


def _together(sources: list[str], words: Translator) -> str:
    return " ".join(map(words.text, sources))


def _setting(entry: TrailEntry, content: Content, words: Translator) -> str:
    key = entry.detail.get("key") or entry.detail.get("setting", "")
    source = _SETTINGS.get(key) or _SETTINGS.get(key.partition(".")[0])
    return words.text(source) if source else ""


_SPECIAL: Final[dict[Deed, Callable[[TrailEntry, Content, Translator], str]]] = {
    Deed.CASE_CHANGED: _changed,
    Deed.CASE_PRINTED: _paper,
    Deed.CASE_EXPORTED: _paper,
    Deed.CASE_SHARED: _shared,
    Deed.CASE_RECEIVED: _way,
    Deed.RESTORED: _restored,
    Deed.CASE_ERASED: _erased,
    Deed.REQUEST_KEPT: _request,
    Deed.BREACH_KEPT: _breach,
    Deed.SETTING_CHANGED: _setting,
}
