"""What stays in memory when the vault is locked, as another process of the same user could read it. Linux only.

    python benchmarks/memory_after_lock.py [--runs N]

A process of its own unlocks a vault, reads a case and locks it again. Its memory is read from outside, through
/proc/PID/mem, before and after, and what is secret is counted in it. The secrets never pass through the pipes: the
passphrase is typed once, and the data key is worked out here from the folder, as an attacker who has both would.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coachdesk.domain.listening import Answer, AnswerState  # noqa: E402 - a script knows the project only from here on
from coachdesk.domain.words import Words  # noqa: E402
from coachdesk.storage import folder, keys  # noqa: E402
from coachdesk.storage.unwrapping import TryCounter, by_passphrase  # noqa: E402
from coachdesk.storage.vault import FolderVaults  # noqa: E402
from tests.builders import NOW, yonas  # noqa: E402

PASSPHRASE: Final = "zeven grijze kameleons zwemmen"
CANARY: Final = "kanarievogelverhaal"
WHAT: Final = ("data key", "its hex digits", "key from the passphrase", "passphrase", "an answer")

UNLOCKS_READS_AND_LOCKS: Final = """
import os, sys
from pathlib import Path
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults, warm

def work(place):
    vault = keeper.unlock(place, os.read(0, 200).decode())
    for summary in vault.cases.list(Shelf.CURRENT):
        vault.cases.get(summary.id)
    return vault

keeper = FolderVaults(keys.LEAST)
warm()
print("ready", flush=True)
vault = work(Path(sys.argv[1]))
print("open", flush=True)
os.read(0, 1)
vault.close()
del vault
keeper.forget()
print("locked", flush=True)
os.read(0, 1)
"""

THE_SAME_IN_THE_WINDOW: Final = """
import os, sys, time
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.i18n import Translators
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
from coachdesk.ui.language import Language
from coachdesk.ui.main_window import MainWindow

def settle(holds, seconds=30.0):
    until = time.monotonic() + seconds
    while time.monotonic() < until and not holds():
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a loop that runs by itself does

app = QApplication([])
loaded = content.load(paths.resources() / "content")
desk = Desk(FolderVaults(keys.LEAST), Path(sys.argv[1]), lambda: loaded, Translators(paths.translations()))
window = MainWindow(desk, Language(desk.translators, "nl"))
window.show()
settle(lambda: False, 0.3)
print("ready", flush=True)
window.gate.shown.secret.field.setText(os.read(0, 200).decode())
window.gate.shown.open_vault()
settle(lambda: window.page is not None)
case = desk.cases.list()[0].id
for stage in ("meet", "listen", "choose", "act"):
    window.go("case", case, stage)
    settle(lambda: False, 0.2)
print("open", flush=True)
os.read(0, 1)
window.lock()
settle(lambda: not desk.vault.unlocked)
settle(lambda: False, 0.5)
print("locked", flush=True)
os.read(0, 1)
"""

Counts = dict[str, int]


def measured(program: str = UNLOCKS_READS_AND_LOCKS) -> tuple[Counts, Counts]:
    """How often each secret is in the memory of a process with the vault open, and after locking it."""
    with tempfile.TemporaryDirectory() as parent:
        place = Path(parent) / "vault"
        _make(place)
        secrets = _secrets(place)
        with subprocess.Popen(
            [sys.executable, "-c", program, str(place)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        ) as process:
            assert process.stdin is not None and process.stdout is not None
            found = []
            for typed, said in ((b"", b"ready\n"), (PASSPHRASE.encode(), b"open\n"), (b"\n", b"locked\n")):
                process.stdin.write(typed)
                if process.stdout.readline() != said:
                    raise RuntimeError("the process with the vault ended early")
                found.append(counted(process.pid, secrets))
            process.stdin.write(b"\n")
        return found[1], found[2]


def counted(pid: int, secrets: dict[str, tuple[bytes, ...]]) -> Counts:
    """How often each secret is in what the process can write to."""
    found = dict.fromkeys(secrets, 0)
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in maps:
            span, rights, *_ = line.split()
            if not rights.startswith("rw"):
                continue
            begin, end = (int(part, 16) for part in span.split("-"))
            memory.seek(begin)
            try:
                held = memory.read(end - begin)
            except OSError:  # pages that no process may read, such as those of a device
                continue
            for name, forms in secrets.items():
                found[name] += sum(held.count(form) for form in forms)
    return found


def _make(place: Path) -> None:
    file = yonas()
    long = Answer("housing", NOW, Words(f"Een {CANARY} in elke kamer. " * 60, "nl"), (), AnswerState.TALKED)
    short = Answer("money", NOW, Words(f"Een kort {CANARY}", "nl", f"ሓጺር {CANARY}", "ti"), (), AnswerState.TALKED)
    vault, _ = FolderVaults(keys.LEAST).create(place, PASSPHRASE)
    vault.cases.add(replace(file, answers=(long, short)))
    vault.close()


def _secrets(place: Path) -> dict[str, tuple[bytes, ...]]:
    """Every form in which a secret may lie in memory, by the names of WHAT."""
    found = folder.read_header(place)
    data_key = by_passphrase(found, PASSPHRASE, TryCounter().of(found))
    from_passphrase = keys.passphrase_key(PASSPHRASE, found.passphrase.salt, found.cost)
    digits, passphrase, canary = data_key.hex(), PASSPHRASE[4:20], CANARY[2:]
    forms = (  # the middle of each: what was freed may have lost its beginning or its end
        (bytes(data_key[8:24]),),
        (digits[16:48].encode(), digits[16:48].upper().encode()),
        (bytes(from_passphrase[8:24]),),
        (passphrase.encode(), passphrase.encode("utf-16-le"), passphrase.encode("utf-32-le")),
        (canary.encode(), canary.encode("utf-16-le"), canary.encode("utf-32-le")),
    )
    return dict(zip(WHAT, forms, strict=True))


def main() -> None:
    """Measure as often as asked and print a table of what was found."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--runs", type=int, default=20)
    args = options.parse_args()
    if not Path("/proc/self/mem").exists():
        sys.exit("This needs Linux: the memory is read through /proc.")
    for title, program in (("the vault alone", UNLOCKS_READS_AND_LOCKS), ("the window", THE_SAME_IN_THE_WINDOW)):
        print(
            f"{title + ', median of ' + str(args.runs) + ' runs':<36}{'open':>8}{'locked':>8}{'most':>8}   runs without"
        )
        runs = [measured(program) for _ in range(args.runs)]
        for name in WHAT:
            opened = statistics.median(while_open[name] for while_open, _ in runs)
            after = [locked[name] for _, locked in runs]
            clean = f"{after.count(0)}/{args.runs}"
            print(f"{name:<36}{opened:>8.0f}{statistics.median(after):>8.0f}{max(after):>8}   {clean}", flush=True)


if __name__ == "__main__":
    os.umask(0o077)
    main()
