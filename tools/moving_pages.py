"""The pages of moving a case to a colleague, for the pictures."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from coachdesk.desk.demo import fictional
from coachdesk.desk.desk import Desk
from coachdesk.desk.transfer import SEALED_NAME
from coachdesk.domain.case_format import to_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Statement
from coachdesk.domain.words import Words

COLLEAGUE = "age1h29ggewjrtywz5gy4mt9l3v84ap3aahp0y3h649eq5wzx94ad92q8m96pl"


def moving_pages(studio: Any, case_id: str) -> Iterator[tuple[str, QWidget]]:
    """Giving the case away, and taking in one that is new and one that is here already."""
    window, desk = studio.window, studio.desk
    file = desk.vault.path.parent / SEALED_NAME
    window.go("share_case", case_id)
    window.page.to.setText("Joost Bakker, Wijkhuis De Poort")
    page = window.page
    page.by_key.key.setText(COLLEAGUE)
    yield "share", window
    page.how.button("passphrase").click()
    page.by_passphrase.first.field.setText("zeven geiten in de regen")
    yield "share-passphrase", window
    page._done(file)
    yield "share-done", window
    window.go("import_case")
    yield "import", window
    window.page.choosing.ask_passphrase(file.name)
    yield "import-passphrase", window
    for name, coming in (("import-new", _new(desk)), ("import-alike", _changed(desk, case_id))):
        data = json.dumps(to_json(coming)).encode()
        file.write_bytes(desk.vault.opened().sealing.seal_for_key(data, desk.transfer.public_key))
        window.go("import_case")
        window.page.look_into(file)
        while window.page.preview is None:
            studio.app.processEvents()
        yield name, window
    file.unlink()


def _new(desk: Desk) -> CaseFile:
    """Somebody who is not in the vault."""
    *_, file = fictional(14, 7, desk.content, desk.today())
    said = Statement(Words("Ik wil graag met hout werken, niet in de schoonmaak.", "nl"), desk.today())
    return replace(file, statement=said)


def _changed(desk: Desk, case_id: str) -> CaseFile:
    """A case of the vault as a colleague could give it back."""
    file = desk.cases.open(case_id)
    details = replace(file.case.details, phone="06 55 44 33 22")
    case = replace(file.case, details=details, official_name="Yonas Tesfay Haile", changed_at=desk.today())
    answers = (replace(file.answers[0], words=Words("Bakt brood voor de hele straat.")), *file.answers[1:])
    return replace(file, case=case, answers=answers, steps=file.steps[:-1])
