"""What the commands print as JSON."""

from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.trail import TrailEntry, TrailReport


def trail_as_json(entries: tuple[TrailEntry, ...], report: TrailReport) -> dict[str, object]:
    """The trail and whether it is whole."""
    told = [
        {
            "number": entry.number,
            "at": entry.at.isoformat(),
            "who": entry.who,
            "deed": entry.deed.value,
            "case_id": entry.case_id,
            "detail": dict(entry.detail),
            "seal": entry.seal.hex(),
        }
        for entry in entries
    ]
    head = {"number": report.entries, "seal": report.head.hex()}
    verdict = {"whole": report.whole, "broken_at": report.broken_at, "head": head, "anchors_checked": report.anchors}
    return {"entries": told, **verdict}


def as_json(summary: CaseSummary) -> dict[str, object]:
    """One line of the list of cases."""
    return {
        "id": summary.id,
        "name": summary.calling_name,
        "languages": list(summary.speaks),
        "client_language": summary.client_language,
        "step": summary.stage.value,
        "reference": summary.reference,
        "changed_at": summary.changed_at.isoformat(),
    }
