"""Pictograms on paper turn around where reading begins at the right exactly when they do on the screen."""

import pytest
from PIL import Image, ImageChops, ImageOps

from coachdesk import paths
from coachdesk.documents import look
from coachdesk.documents.marks import Pictogram, Row
from coachdesk.documents.pages import page_images
from coachdesk.documents.paper import Paper
from coachdesk.ui.mirroring import turns
from tests.documents.builders import CREATED

NAMES = sorted(path.stem for path in (paths.resources() / "pictograms").glob("*.svg"))
SIZE, LEFT, TOP = 72.0, 72.0, 700.0


def drawn(name: str, *, rtl: bool) -> Image.Image:
    """The pictogram as it comes out of the PDF, cut out."""
    paper = Paper("", "ar", CREATED)
    Row(SIZE, (Pictogram(name, LEFT, 0.0, SIZE, look.INK, rtl),)).draw(paper, TOP)
    paper.next_page()
    (page,) = page_images(paper.finish(), dpi=72)
    image = Image.frombytes("RGBA", (page.width, page.height), page.rgba).convert("L")
    upper = round(page.height - TOP)
    return image.crop((round(LEFT), upper, round(LEFT + SIZE), upper + round(SIZE)))


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of points that differ by more than an edge."""
    return sum(ImageChops.difference(one, other).histogram()[96:]) / (one.width * one.height)


@pytest.mark.parametrize("name", NAMES)
def test_paper_and_screen_follow_one_rule(name: str) -> None:
    left, right = drawn(name, rtl=False), drawn(name, rtl=True)
    assert left.getextrema()[0] < 128
    if turns("pictograms", name):
        assert difference(right, ImageOps.mirror(left)) < 0.02
        assert difference(right, left) > 0.02
    else:
        assert right.tobytes() == left.tobytes()
