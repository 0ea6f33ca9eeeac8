"""Each sheet's texts and places, against what was looked at and found good.

After a change that is meant, write them anew with `python -m tests.documents.test_goldens`, look at the
pages, and read the difference.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from coachdesk.documents.consent_pdf import consent_pdf
from coachdesk.documents.letter_copy_pdf import letter_copy_pdf
from coachdesk.documents.letter_pdf import letter_pdf
from coachdesk.documents.picture_pdf import picture_pdf
from coachdesk.documents.plan_pdf import plan_pdf
from coachdesk.documents.progress_pdf import progress_pdf
from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.recovery_pdf import recovery_pdf
from coachdesk.documents.sheets import LARGE_PRINT
from tests.documents.builders import CREATED, as_wished, longer, plan_ar, plan_nl, plan_ti, recovery
from tests.documents.full_plans import PLANS, VERSIONS, full
from tests.documents.letters import a_letter, full_letter
from tests.documents.picture_sheets import picture_ar, picture_nl
from tests.documents.progress_sheets import progress_of
from tests.documents.reading import dump
from tests.documents.records import record_ar, record_nl, record_ti
from tests.documents.sharing_sheets import consent_of, copy_in, stopped_of

GOLDENS = Path(__file__).parent / "goldens"
MAKERS: dict[str, Callable[[], bytes]] = {
    "plan-ar": lambda: plan_pdf(plan_ar(), created=CREATED),
    "plan-ti": lambda: plan_pdf(plan_ti(), created=CREATED),
    "plan-nl": lambda: plan_pdf(plan_nl(), created=CREATED),
    "plan-ar-long": lambda: plan_pdf(longer(plan_ar(), 5), created=CREATED),
    "plan-ar-large": lambda: plan_pdf(as_wished(plan_ar(), large=True), created=CREATED),
    "plan-ti-pictures": lambda: plan_pdf(as_wished(plan_ti(), pictures=True), created=CREATED),
    "plan-nl-large-pictures": lambda: plan_pdf(as_wished(plan_nl(), large=True, pictures=True), created=CREATED),
    "picture-ar": lambda: picture_pdf(picture_ar(), created=CREATED),
    "picture-ar-large": lambda: picture_pdf(picture_ar(letters=LARGE_PRINT[0]), created=CREATED),
    "picture-nl": lambda: picture_pdf(picture_nl(), created=CREATED),
    "progress-ar-large": lambda: progress_pdf(progress_of("ar", letters=LARGE_PRINT[0]), created=CREATED),
    "record-nl": lambda: record_pdf(record_nl(), created=CREATED),
    "record-ar": lambda: record_pdf(record_ar(), created=CREATED),
    "record-ti": lambda: record_pdf(record_ti(), created=CREATED),
    "recovery-nl": lambda: recovery_pdf(recovery(), created=CREATED),
}
MAKERS |= {
    f"full-{name.replace(' ', '-')}": partial(plan_pdf, sheet, created=CREATED) for name, sheet in VERSIONS.items()
}
MAKERS |= {
    f"full-{name}-whole-black": partial(plan_pdf, full(make(), black=True), created=CREATED)
    for name, make in PLANS.items()
}
MAKERS |= {
    f"progress-{language}": partial(progress_pdf, progress_of(language), created=CREATED)
    for language in ("ar", "ti", "en", "nl")
}
MAKERS |= {
    f"consent-{language}": partial(consent_pdf, consent_of(language), created=CREATED)
    for language in ("ar", "ti", "nl")
}
MAKERS |= {
    f"consent-stopped-{language}": partial(consent_pdf, stopped_of(language), created=CREATED)
    for language in ("ar", "ti", "nl")
}
MAKERS |= {
    f"letter-copy-{language}": partial(letter_copy_pdf, copy_in(language), created=CREATED) for language in ("ar", "ti")
}
MAKERS |= {
    "letter": lambda: letter_pdf(a_letter(), created=CREATED),
    "letter-full": lambda: letter_pdf(full_letter(), created=CREATED),
}
MAKERS |= {
    "consent-ar-large": lambda: consent_pdf(consent_of("ar", letters=LARGE_PRINT[0]), created=CREATED),
    "consent-ti-pictures-black": lambda: consent_pdf(consent_of("ti", pictures=True, black=True), created=CREATED),
    "letter-copy-ar-large": lambda: letter_copy_pdf(copy_in("ar", letters=LARGE_PRINT[0]), created=CREATED),
    "letter-copy-ti-pictures": lambda: letter_copy_pdf(copy_in("ti", pictures=True), created=CREATED),
}


@pytest.mark.parametrize("name", MAKERS)
def test_texts_and_places_are_as_they_were(name: str) -> None:
    assert dump(MAKERS[name]()) == (GOLDENS / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    for name, make in MAKERS.items():
        (GOLDENS / f"{name}.txt").write_text(dump(make()), "utf-8")
