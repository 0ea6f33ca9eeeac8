"""A desk with one case and one volunteer, for the tests of buddies and of their sheet."""

from dataclasses import replace

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from tests.builders import an_id
from tests.joined import joined
from tests.library import VOLUNTEER

CASE = an_id(1)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With one case in which nobody spoke of a buddy yet, and one volunteer."""
    file = joined()
    bare = replace(file.connection, buddy_wishes=(), buddies=(), buddy_looks=())
    desk.vault.opened().cases.add(replace(file, connection=bare))
    desk.vault.opened().library.save((VOLUNTEER,))
    return desk


def stored(desk: Desk) -> CaseFile:
    return desk.vault.opened().cases.get(CASE)
