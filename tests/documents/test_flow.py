"""Pages: nothing is lost, nothing is split that must stay whole, nothing stands below the bottom."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.documents.flow import Block, Flow, Frame, Unit
from coachdesk.documents.marks import Row

TOP, BOTTOM = 800.0, 50.0
HEAD = Row(33.0, ())


def unit(height: float, place: str = "x") -> Unit:
    return Unit(Row(height, ()), place)


def card(*heights: float, again: bool = True) -> Block:
    units = tuple(unit(height, str(place)) for place, height in enumerate(heights))
    return Block(units, Frame("#000000"), unit_gap=9.0, again=HEAD if again else None)


def flow(*blocks: Block) -> Flow:
    result = Flow(TOP, BOTTOM)
    result.take(blocks)
    return result


HEIGHTS = st.lists(st.floats(10, 300), min_size=1, max_size=12)
BLOCKS = st.lists(HEIGHTS.map(lambda heights: card(*heights)), min_size=1, max_size=6)


@given(BLOCKS)
def test_all_units_are_placed_in_order_inside_the_page(blocks: list[Block]) -> None:
    pages = flow(*blocks).pages
    placed = [unit.place for page in pages for part in page for unit in part.block.units]
    assert placed == [unit.place for block in blocks for unit in block.units]
    for page in pages:
        tops = [part.top for part in page]
        assert tops == sorted(tops, reverse=True)
        assert page
        assert page[0].top == TOP
        assert all(part.top - part.block.height >= BOTTOM - 1e-6 for part in page)


@given(BLOCKS)
def test_what_goes_on_has_its_head_and_its_frame_again(blocks: list[Block]) -> None:
    for page in flow(*blocks).pages:
        for part in page:
            assert part.block.frame is not None
            first = part.block.units[0]
            if first.place != "0":
                original = next(u for block in blocks for u in block.units if u.place == first.place)
                assert first.row.height >= HEAD.height + 9.0 + min(10.0, original.row.height)


def test_a_low_card_moves_whole_and_a_high_one_is_split() -> None:
    low = flow(card(650), card(40, 40))
    assert [len(page) for page in low.pages] == [1, 1]
    high = flow(card(400), card(100, 100, 100, 100))
    assert [[len(part.block.units) for part in page] for page in high.pages] == [[1, 2], [2]]


def test_chained_blocks_stay_together_where_a_page_holds_them() -> None:
    chain = [replace(card(80), with_next=True), replace(card(80), with_next=True), card(80)]
    assert [len(page) for page in flow(card(600), *chain).pages] == [1, 3]
    chain = [replace(card(300), with_next=True), replace(card(300), with_next=True), card(300)]
    assert [len(page) for page in flow(*chain).pages] == [2, 1]


def test_a_block_for_the_bottom_stands_on_the_bottom() -> None:
    (page,) = flow(card(100), Block((unit(60),), at_bottom=True)).pages
    assert page[1].top == BOTTOM + 60


def test_a_unit_higher_than_a_page_is_reported_and_ends() -> None:
    result = flow(card(100), card(50, 2000, 50))
    assert [unit.place for unit in result.too_high] == ["1"]
    assert sum(len(part.block.units) for page in result.pages for part in page) == 4
