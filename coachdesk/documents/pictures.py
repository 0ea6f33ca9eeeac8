"""Pictures for paper: the pixels, and nothing else of the file."""

from io import BytesIO
from typing import Any

_PIXELS = 240  # over 300 to the inch


def square_picture(data: bytes) -> Any:
    """The middle square of a photo as a Pillow image; None if it can't be read."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data)) as image:
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError):
        return None
    return ImageOps.fit(upright, (_PIXELS, _PIXELS))


def whole_picture(data: bytes, pixels: int) -> Any:
    """All of a picture on white, at most so many pixels wide and high, as a Pillow image; None if it can't be read."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data)) as image:
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (UnidentifiedImageError, OSError):
        return None
    white = Image.new("RGBA", upright.size, "white")
    shown = Image.alpha_composite(white, upright).convert("RGB")
    shown.thumbnail((pixels, pixels))
    return shown
