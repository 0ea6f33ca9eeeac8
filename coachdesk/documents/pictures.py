"""Photos for paper: the pixels in the middle, and nothing else of the file."""

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
