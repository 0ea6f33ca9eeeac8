"""The first window needs little, and says so."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = (
    "sqlalchemy",
    "alembic",
    "reportlab",
    "uharfbuzz",
    "babel",
    "pypdfium2",
    "argon2",
    "cryptography",
    "zxcvbn",
    "PIL",
)

PROGRAM = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from coachdesk import __main__ as program
from coachdesk.ui import app

class Painted(app.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(" ".join(name for name in {heavy!r} if name in sys.modules))
        QApplication.exit()

app.MainWindow = Painted
sys.exit(program.main(["--vault", {vault!r}]))
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    program = PROGRAM.format(root=str(ROOT), heavy=HEAVY, vault=str(tmp_path / "vault"))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""
