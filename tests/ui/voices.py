"""A voice for tests: a program that is run as espeak-ng is, and notes what it says instead of sounding it."""

import os
from pathlib import Path

PROGRAM = """#!/bin/sh
cd "{folder}" || exit 1
if [ "$1" = --voices ]; then cat table; exit; fi
number=$(ls | grep -c '[.]text$')
echo "$*" > "$number.asked"
cat > "$number.tmp"
echo $$ > "$number.pid"
mv "$number.tmp" "$number.text"
if [ -e quick ]; then exit; fi
exec sleep 600
"""
HEAD = "Pty Language       Age/Gender VoiceName          File                 Other Languages\n"


class Voice:
    """The program in `folder`, and what it was asked to say."""

    def __init__(self, folder: Path, languages: tuple[str, ...]) -> None:
        self.folder = folder / "voice"
        self.bin = folder / "bin"
        self.folder.mkdir()
        self.bin.mkdir()
        rows = (f" 5  {tag:<15} --/M      Somebody           some/{tag}\n" for tag in languages)
        (self.folder / "table").write_text(HEAD + "".join(rows), "utf-8")
        program = self.bin / "espeak-ng"
        program.write_text(PROGRAM.format(folder=self.folder), "utf-8")
        program.chmod(0o755)

    def be_quick(self) -> None:
        """End each text at once, as if it were short."""
        (self.folder / "quick").touch()

    @property
    def said(self) -> list[str]:
        """The texts, in order."""
        return [path.read_text("utf-8").rstrip("\n") for path in self._sorted("text")]

    @property
    def asked(self) -> list[str]:
        """With what each text was asked for."""
        return [path.read_text("utf-8").strip() for path in self._sorted("asked")]

    @property
    def speaking(self) -> bool:
        """Whether a process of it goes on."""
        return any(_is_there(int(path.read_text())) for path in self._sorted("pid"))

    def _sorted(self, ending: str) -> list[Path]:
        return sorted(self.folder.glob(f"*.{ending}"), key=lambda path: int(path.stem))


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
