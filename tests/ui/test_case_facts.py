"""Two cases beside each other: what was seen of the person is compared too."""

from dataclasses import replace

from coachdesk import paths
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import Picture
from coachdesk.i18n import Translators, plain
from coachdesk.ui.parts.case_facts import Pair, facts, filled, pairs
from tests.builders import NOW, yonas
from tests.courses import COURSE, WORK_GOAL
from tests.pictures import FINANCES, SEEN

WORDS = Translators(paths.translations())["en"]


def picture(coming: CaseFile, mine: CaseFile) -> Pair:
    return next(pair for pair in pairs(coming, mine, WORDS, NOW) if pair.name == "The picture")


def test_how_much_was_seen_stands_among_the_facts() -> None:
    (seen,) = [f for f in filled(facts(replace(yonas(), picture=SEEN), WORDS, NOW)) if f.name == "The picture"]
    assert plain(seen.text) == "10 entries"


def test_the_same_picture_is_the_same() -> None:
    file = replace(yonas(), picture=SEEN)
    assert picture(file, file).same


def test_another_level_on_the_same_day_is_told() -> None:
    coming = replace(yonas(), picture=replace(SEEN, looks=(replace(FINANCES, level=2), *SEEN.looks[1:])))
    pair = picture(coming, replace(yonas(), picture=SEEN))
    assert not pair.same
    assert plain(pair.coming) == "10 entries · 1 not as here"


def test_a_picture_that_only_mine_has_is_told() -> None:
    pair = picture(yonas(), replace(yonas(), picture=Picture(looks=(FINANCES,))))
    assert (pair.same, plain(pair.coming), plain(pair.mine)) == (False, "0 entries", "1 entry")


def test_the_course_has_a_line_of_its_own() -> None:
    found = {f.name: plain(f.text) for f in filled(facts(replace(yonas(), picture=SEEN, course=COURSE), WORDS, NOW))}
    assert (found["The picture"], found["What is agreed on and followed"]) == ("10 entries", "37 entries")


def test_another_goal_in_a_file_that_comes_in_is_told() -> None:
    coming = replace(COURSE, goals=(replace(WORK_GOAL, due=None), *COURSE.goals[1:]))
    both = pairs(replace(yonas(), course=coming), replace(yonas(), course=COURSE), WORDS, NOW)
    pair = next(each for each in both if each.name == "What is agreed on and followed")
    assert (pair.same, plain(pair.coming)) == (False, "37 entries · 1 not as here")
    assert next(each for each in both if each.name == "The picture").same
