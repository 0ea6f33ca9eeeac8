"""Starts the window or one command. The only place that knows every layer."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk import paths
from coachdesk.desk.desk import Desk
from coachdesk.i18n import Translators, plain
from coachdesk.storage.vault import FolderVaults

if TYPE_CHECKING:
    from coachdesk.content.workshop import ScenarioFiles
    from coachdesk.domain.content import Content

SHOWN_WITHOUT_DISPLAY = ("ti", "ar")


def start() -> int:
    """The program as it is started: nothing of its memory reaches a file, then `main`."""
    from coachdesk.process import forbid_dumps

    forbid_dumps()
    return main()


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    os.umask(0o077)
    given = list(sys.argv[1:] if argv is None else argv)
    if not given:  # the window, as nearly always: no command line has to be read
        desk = make_desk(paths.default_vault())
    else:
        from coachdesk import cli

        args = cli.parser(paths.default_vault()).parse_args(given)
        if args.command == "workshop":
            return _workshop(args.scenario)
        desk = make_desk(args.vault)
        if args.command:
            from coachdesk import commands

            return commands.run(args, desk, desk.translators[_language()])
    if not _has_display():
        return _print_demo_plans()
    gc.disable()  # what is imported now stays; the window collects by itself, see ui/collecting.py
    from coachdesk.ui.app import run

    return run(lambda: desk, make_practice_desk)


def _workshop(scenario: str) -> int:
    """The window of a workshop, with no way to any vault; `scenario` is an id, the file of an own one, or ""."""
    desk = make_practice_desk()
    if scenario:
        from coachdesk import commands, commands_workshop

        if problem := commands_workshop.problem(desk, scenario, desk.translators[_language()]):
            return commands.refuse(problem)
    if not _has_display():
        print("No display was found, so that no window can open.", file=sys.stderr)
        return 1
    gc.disable()
    from coachdesk.ui.app import run

    return run(None, lambda: desk, scenario)


def make_desk(vault: Path) -> Desk:
    """The desk over the vault in a folder; nothing is opened yet."""
    return Desk(FolderVaults(), vault, _load_content, Translators(paths.translations()))


def make_practice_desk() -> Desk:
    """The desk of a workshop: over memory alone, with no vault in reach, and saying on paper that it is an exercise."""
    from coachdesk.storage.memory import MemoryVaults

    translators = Translators(paths.translations(), exercise=True)
    return Desk(MemoryVaults(), Path(os.devnull), _load_content, translators, load_workshop=_load_workshop)


def _load_content() -> "Content":
    from coachdesk import content

    return content.load(paths.resources() / "content")


def _load_workshop() -> "ScenarioFiles":
    from coachdesk.content.workshop import ScenarioFiles

    return ScenarioFiles(paths.resources() / "workshop")


def _language() -> str:
    """The language of the window, or of the computer when no window was ever opened; English for scripts otherwise."""
    import json
    import locale

    try:
        kept = json.loads(paths.preferences().read_text("utf-8"))["language"]
    except (OSError, ValueError, KeyError, TypeError):
        kept = (locale.getlocale()[0] or "")[:2]
    return kept if kept in ("nl", "ar", "ti") else "en"


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _print_demo_plans() -> int:
    """Without a display: say so, and print the plans of fictional people instead, through a vault that is thrown away."""
    import secrets
    from tempfile import TemporaryDirectory

    print("No display was found, so that no window can open. Here are the plans of two fictional people instead:")
    with TemporaryDirectory(prefix="coachdesk-") as folder:
        desk = make_desk(Path(folder) / "vault")
        desk.vault.create(secrets.token_urlsafe(24))
        try:
            desk.demo.add(2)
            for summary in desk.cases.list():
                language = summary.client_language
                if language in SHOWN_WITHOUT_DISPLAY:
                    out = Path.cwd() / f"coachdesk-demo-plan-{language}.pdf"
                    desk.plans.save_pdf(summary.id, language, out)
                    print(plain(str(out)))
        finally:
            desk.vault.lock()
    return 0


if __name__ == "__main__":
    sys.exit(start())
