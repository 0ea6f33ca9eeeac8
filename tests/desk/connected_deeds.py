"""What a person can do in Connect and in Connections that can be taken back; test_every_undo.py does all of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from coachdesk.desk.desk import Desk
from coachdesk.domain.connection.activities import Activity, Tick
from coachdesk.domain.connection.buddies import ToldBuddy
from coachdesk.domain.connection.explained import ToldBack
from coachdesk.domain.connection.joining import Came, Going
from coachdesk.domain.connection.network import Near
from coachdesk.domain.connection.together import Progress
from coachdesk.domain.connection.work import Ending, HostTold
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.handovers import DEBT_HELP
from tests.joined import ATTENDED, BUDDY, ENDED_WORK, JOINING, LAST_MAP, PLACEMENT, TIES, WORK_VISIT
from tests.library import COOPERATION, VOLUNTEER

CASE = an_id(1)
MINE = Words("Van mij", "nl")
CAFE = Activity(an_id(930), "Taalcafé")
FREE = replace(VOLUNTEER, id=an_id(931), name="Anna de Jong")
LIBRARY: Final = (CAFE, COOPERATION, FREE)
"""What stands in the library of the vault before."""


def _library(desk: Desk) -> Path:
    path = desk.vault.path.parent / "activities.csv"
    path.write_text("title;phone\nKoffie met Jan;038 1\n", "utf-8")
    return path


CONNECTED: Final[dict[str, Callable[[Desk], object]]] = {
    # the library of activities
    "ActivitiesDesk.remove": lambda desk: desk.activities.remove(CAFE.id),
    "ActivitiesDesk.add_examples": lambda desk: desk.activities.add_examples("nl"),
    "ActivitiesDesk.take": lambda desk: desk.activities.take(desk.activities.look_into(_library(desk))),
    "ElementsDesk.tick": lambda desk: desk.elements.tick(CAFE.id, "welcome", Tick.YES),
    # working together
    "CooperatingDesk.begin": lambda desk: desk.cooperating.begin("Buurthuis De Poort"),
    "CooperatingDesk.remove": lambda desk: desk.cooperating.remove(COOPERATION.id),
    "CooperatingDesk.pressed": lambda desk: desk.cooperating.pressed(COOPERATION.id, agreed_on=None),
    "CooperatingDesk.step": lambda desk: desk.cooperating.step(COOPERATION.id, "partners", progress=Progress.DONE),
    "CooperatingDesk.pressed, a block": lambda desk: desk.cooperating.block(
        COOPERATION.id, "know_each_other", progress=Progress.DONE
    ),
    "CooperatingDesk.add_meeting": lambda desk: desk.cooperating.add_meeting(COOPERATION.id),
    "CooperatingDesk.meeting": lambda desk: desk.cooperating.meeting(COOPERATION.id, 0, progress=Progress.NOT_YET),
    "CooperatingDesk.remove_meeting": lambda desk: desk.cooperating.remove_meeting(COOPERATION.id, 0),
    # work, and onto the plan
    "WorkDesk.add": lambda desk: desk.work.add(CASE, DEBT_HELP),
    "WorkDesk.change": lambda desk: desk.work.change(CASE, PLACEMENT.id, look_on=None),
    "WorkDesk.begin": lambda desk: desk.work.begin(CASE, ENDED_WORK.id),
    "WorkDesk.change_agreed": lambda desk: desk.work.change_agreed(CASE, PLACEMENT.id, MINE, "Samen", aim=MINE),
    "WorkDesk.end": lambda desk: desk.work.end(CASE, PLACEMENT.id, Ending.STOPPED, MINE),
    "WorkDesk.drop": lambda desk: desk.work.drop(CASE, PLACEMENT.id),
    "WorkDesk.add_visit": lambda desk: desk.work.add_visit(CASE, PLACEMENT.id),
    "WorkDesk.change_visit": lambda desk: desk.work.change_visit(CASE, WORK_VISIT.id, results=()),
    "WorkDesk.count_hours": lambda desk: desk.work.count_hours(CASE, PLACEMENT.id, 2.5),
    "HostTelling.agree": lambda desk: desk.work.agree(CASE, PLACEMENT.id, (HostTold.NAME,)),
    "HostTelling.take_back": lambda desk: desk.work.take_back(CASE, PLACEMENT.id),
    "OntoPlan.put": lambda desk: desk.onto_plan.put(CASE, PLACEMENT),
    # activities of a client
    "FittingDesk.ask": lambda desk: desk.joining.ask(CASE, women_only=True),
    "JoiningDesk.choose": lambda desk: desk.joining.choose(CASE, CAFE.id),
    "JoiningDesk.choose_own": lambda desk: desk.joining.choose_own(CASE, "Voetbal"),
    "JoiningDesk.change": lambda desk: desk.joining.change(CASE, JOINING.id, going=Going.STOPPED),
    "JoiningDesk.take_out": lambda desk: desk.joining.take_out(CASE, JOINING.id),
    "JoiningDesk.attend": lambda desk: desk.joining.attend(CASE, JOINING.id, desk.joining.today(), Came.NO),
    "JoiningDesk.not_noted": lambda desk: desk.joining.not_noted(CASE, ATTENDED[0].id),
    "JoiningDesk.rate": lambda desk: desk.joining.rate(CASE, JOINING.id, welcome=2),
    # the people around, and how things work here
    "NetworkDesk.of_day": lambda desk: desk.network.of_day(CASE),
    "NetworkDesk.say": lambda desk: desk.network.say(CASE, present=Words("Twee mensen", "nl")),
    "NetworkDesk.add": lambda desk: desk.network.add(CASE, "", "Els"),
    "NetworkDesk.change": lambda desk: desk.network.change(CASE, TIES[2].id, near=Near.ABROAD),
    "NetworkDesk.take_out": lambda desk: desk.network.take_out(CASE, TIES[2].id),
    "NetworkDesk.remove_map": lambda desk: desk.network.remove_map(CASE, LAST_MAP.id),
    "ExplainingDesk.explain": lambda desk: desk.explaining.explain(CASE, "post", ToldBack.AGAIN, "ti"),
    "ExplainingDesk.change": lambda desk: desk.explaining.change(CASE, "post", told_back=ToldBack.AGAIN),
    "ExplainingDesk.not_explained": lambda desk: desk.explaining.not_explained(CASE, "post"),
    # buddies
    "VolunteersDesk.remove": lambda desk: desk.volunteers.remove(FREE.id),
    "BuddiesDesk.ask": lambda desk: desk.buddies.ask(CASE, woman=True),
    "BuddiesDesk.choose": lambda desk: desk.buddies.choose(CASE, FREE.id),
    "BuddiesDesk.add": lambda desk: desk.buddies.add(CASE, DEBT_HELP),
    "BuddiesDesk.change": lambda desk: desk.buddies.change(CASE, BUDDY.id, limits=()),
    "BuddiesDesk.drop": lambda desk: desk.buddies.drop(CASE, BUDDY.id),
    "BuddiesDesk.agree": lambda desk: desk.buddies.agree(CASE, BUDDY.id, (ToldBuddy.PHONE,)),
    "BuddiesDesk.take_back": lambda desk: desk.buddies.take_back(CASE, BUDDY.id),
    "BuddiesDesk.rate": lambda desk: desk.buddies.rate(CASE, BUDDY.id, ease=1),
}
