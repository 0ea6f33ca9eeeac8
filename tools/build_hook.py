"""Compiles the catalogues when a wheel is built."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Makes every coachdesk.mo and coachdesk.standing.json from its coachdesk.po before the files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before each build; an editable install reads the texts themselves."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "tools"))
        from catalogues import compile_all

        compile_all()
