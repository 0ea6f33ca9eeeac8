"""Pages of a PDF as pixels, for a preview and for printing."""

from collections.abc import Iterator

from coachdesk.documents.sheets import PageImage

_POINTS_TO_THE_INCH = 72


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_images(pdf: bytes, *, dpi: int) -> Iterator[PageImage]:
    """The pages in order, on white, drawn one at a time at `dpi` dots to the inch (about 100 for a screen,
    300 for paper). Pages not asked for are not drawn.
    """
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(
                scale=dpi / _POINTS_TO_THE_INCH,
                rev_byteorder=True,
                prefer_bgrx=True,
                fill_color=(255, 255, 255, 255),
            )
            yield PageImage(bitmap.width, bitmap.height, _tight(bytes(bitmap.buffer), bitmap.width, bitmap.stride))
            bitmap.close()
            page.close()


def _tight(data: bytes, width: int, stride: int) -> bytes:
    """Rows of four bytes a pixel without the padding at their ends, and opaque."""
    rows = data if stride == 4 * width else b"".join(data[at : at + 4 * width] for at in range(0, len(data), stride))
    pixels = bytearray(rows)
    pixels[3::4] = b"\xff" * (len(pixels) // 4)
    return bytes(pixels)
