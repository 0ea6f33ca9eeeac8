"""Partners as a file brings them."""

from coachdesk.domain.file_rows import EntriesFile, FileRow
from coachdesk.domain.partners import Partner

PartnerRow = FileRow[Partner]
PartnerFile = EntriesFile[Partner]
