"""Pages as pixels, for the preview."""

from types import GeneratorType

import pytest
from PIL import Image

from coachdesk.documents import look
from coachdesk.documents.pages import page_count, page_images
from coachdesk.documents.paper import HEIGHT, WIDTH, Paper
from coachdesk.documents.plan_pdf import plan_pdf
from coachdesk.paths import resources
from tests.documents.builders import CREATED, longer, plan_ar

PICTOGRAMS = sorted(path.stem for path in (resources() / "pictograms").glob("*.svg"))


@pytest.mark.parametrize("dpi", [50, 97])
def test_every_page_becomes_an_opaque_picture_of_the_right_size(dpi: int) -> None:
    pdf = plan_pdf(longer(plan_ar()), created=CREATED)
    pictures = list(page_images(pdf, dpi=dpi))
    assert len(pictures) == page_count(pdf) > 2
    for picture in pictures:
        assert abs(picture.width - WIDTH * dpi / 72) < 1
        assert abs(picture.height - HEIGHT * dpi / 72) < 1
        assert len(picture.rgba) == picture.width * picture.height * 4
        assert set(picture.rgba[3::4]) == {255}


def test_pages_are_drawn_one_at_a_time() -> None:
    assert isinstance(page_images(plan_pdf(plan_ar()), dpi=40), GeneratorType)


def test_colours_are_red_green_blue() -> None:
    (picture, *_) = page_images(plan_pdf(plan_ar(), created=CREATED), dpi=72)
    image = Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba)
    rule = image.crop((int(look.MARGIN), 40, int(WIDTH - look.MARGIN), 100)).getcolors(100_000)
    assert any(colour[:3] == (0x1E, 0x5B, 0x5E) and count > 400 for count, colour in rule)


@pytest.mark.parametrize("name", PICTOGRAMS)
def test_a_pictogram_is_drawn_in_its_square_and_its_colour(name: str) -> None:
    paper = Paper("Pictogram", "nl", CREATED)
    paper.pictogram(name, 100, 700, 240, "#B04A63")
    paper.next_page()
    (picture,) = page_images(paper.finish(), dpi=72)
    image = Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba).convert("RGB")
    left, top = 100, HEIGHT - 700
    box = Image.eval(image.convert("L"), lambda value: 255 - value).getbbox()
    assert box is not None
    assert left - 1 <= box[0] < box[2] <= left + 241
    assert top - 1 <= box[1] < box[3] <= top + 241
    assert max(box[2] - box[0], box[3] - box[1]) > 140
    share = sum(count for count, colour in image.getcolors(100_000) if colour == (0xB0, 0x4A, 0x63)) / 240**2
    assert 0.04 < share < 0.5  # strokes, not a filled shape
