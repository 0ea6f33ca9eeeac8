"""Importing large packages ahead of time, one thread after the other."""

from threading import Lock
from typing import Final

IMPORTING: Final = Lock()
"""Held while parts of SQLAlchemy are imported: two threads that import them at the same time can each be handed a
package that the other has not ended, and fail."""
