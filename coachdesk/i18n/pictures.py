"""Which pictograms turn around where reading begins at the right, on the screen and on paper, each with its reason."""

from typing import Final

TURNED: Final = {
    "bicycle": "it rides on in the direction of reading",
    "bus": "it drives on in the direction of reading",
    "may_stop": "the way out leads on in the direction of reading",
    "sorted": "cards that were laid lie behind, in the direction of reading",
    "unsure": "the question mark of Arabic opens to the other side",
    "walking": "the way leads on in the direction of reading",
    "week": "time runs along the line of reading",
}
