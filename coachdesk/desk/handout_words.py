"""What the papers of a workshop are called, and what can be answered at its end, in the words of the window."""

from coachdesk.documents.workshop_labels import AGREES as AGREES
from coachdesk.documents.workshop_labels import ANONYMOUS as ANONYMOUS
from coachdesk.documents.workshop_labels import CAME_AS as CAME_AS
from coachdesk.documents.workshop_labels import EXERCISES as EXERCISES
from coachdesk.documents.workshop_labels import NAMES as NAMES
from coachdesk.documents.workshop_labels import NO_NAMES as NO_NAMES
from coachdesk.documents.workshop_labels import READERS as READERS
from coachdesk.documents.workshop_labels import WORKSHOP as WORKSHOP
from coachdesk.documents.workshop_result import REMARKS as REMARKS
from coachdesk.documents.workshop_result import TITLE as TITLE
