"""What can be chosen of what is seen of a person, in the words that window and paper share."""

from coachdesk.documents.seen_choices import ACTIONS as ACTIONS
from coachdesk.documents.seen_choices import CHANGEABLE as CHANGEABLE
from coachdesk.documents.seen_choices import FITS as FITS
from coachdesk.documents.seen_choices import HANGS as HANGS
from coachdesk.documents.seen_choices import PARTS_OF_DAY as PARTS_OF_DAY
from coachdesk.documents.seen_choices import PILES as PILES
from coachdesk.documents.seen_choices import SIDES as SIDES
from coachdesk.documents.seen_choices import TAGS as TAGS
from coachdesk.documents.seen_words import weight_of as weight_of
