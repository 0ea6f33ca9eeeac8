"""On the client's own screen: only domains with a purpose, plain names, and a face that is kept at once."""

from dataclasses import replace

from coachdesk.domain.picture import DomainLook, LookStatus, Picture
from coachdesk.domain.picture.domains import latest
from coachdesk.i18n import Translators
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.domains import DomainsTogether
from coachdesk.ui.together.look import Look
from tests.builders import NOW, an_id, yonas

TODAY = NOW.date()
LOOKS = (
    DomainLook("finances", TODAY, "basics", LookStatus.SCORED, 2, note="Schuld bij de energie"),
    DomainLook("mental_health", TODAY, status=LookStatus.NOT_WANTED),
    DomainLook("social_network", TODAY, "own_topic", own_view=2),
)


def screen(window: MainWindow, *looks: DomainLook) -> DomainsTogether:
    file = replace(yonas(), picture=Picture(looks=looks))
    window.desk.vault.opened().cases.add(file)
    return DomainsTogether(window.around, file)


def own_view(window: MainWindow, domain_id: str) -> int | None:
    found = latest(window.desk.cases.open(an_id(1)).picture.looks, domain_id)
    assert found is not None
    return found.own_view


def test_only_domains_with_a_purpose_are_shown_and_nothing_of_the_consultant(
    window: MainWindow, translators: Translators
) -> None:
    view = screen(window, *LOOKS)
    view.say(Tongues(translators["en"]), Look())
    assert list(view.domains) == ["finances", "social_network"]
    money = view.domains["finances"]
    assert money.name.text() == "Money"
    assert money.faces.chosen is None and view.domains["social_network"].faces.chosen == 2
    assert money.faces.buttons[4].accessibleName() == "Money · Good"


def test_a_face_is_kept_at_once_and_can_be_taken_back(window: MainWindow, translators: Translators) -> None:
    view = screen(window, *LOOKS)
    view.say(Tongues(translators["en"]), Look())
    view.domains["finances"].faces.buttons[4].click()
    assert own_view(window, "finances") == 4
    view.show_file(window.desk.cases.open(an_id(1)))
    assert view.domains["finances"].word.text() == "Good"
    view.domains["finances"].faces.buttons[4].click()
    assert own_view(window, "finances") is None


def test_what_is_pressed_is_large_enough(window: MainWindow, translators: Translators) -> None:
    view = screen(window, *LOOKS)
    for look, least in ((Look(), 56), (Look(compact=True), 48), (Look(large=True), 56)):
        view.say(Tongues(translators["en"], translators["nl"]), look)
        assert all(made.width() >= least for made in view.domains["finances"].faces.buttons.values())
