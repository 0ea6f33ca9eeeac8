"""A scenario as a file that a trainer can change: TOML, in the words of one language."""

import json
from collections.abc import Callable, Iterator, Sequence

from coachdesk.domain.questions import Text
from coachdesk.domain.workshop import Scenario, Scene

Say = Callable[[Text], str]


def written(scenario: Scenario, say: Say, help_lines: Sequence[str]) -> str:
    """The file; `say` gives each text in the language of the file, `help_lines` stand above it."""
    return "\n".join(_lines(scenario, say, help_lines)) + "\n"


def _lines(scenario: Scenario, say: Say, help_lines: Sequence[str]) -> Iterator[str]:
    yield from (f"# {line}" for text in help_lines for line in text.splitlines())
    yield from ("", "[[scenario]]")
    yield _line("id", scenario.id)
    yield f"order = {scenario.order}"
    for key in ("title", "about", "aim"):
        yield _line(key, say(getattr(scenario, key)))
    yield _line("person", scenario.person)
    yield f"rows = {list(scenario.rows)}"
    for scene in scenario.scenes:
        yield from _scene(scene, say)


def _scene(scene: Scene, say: Say) -> Iterator[str]:
    yield from ("", "[[scene]]")
    yield _line("id", scene.id)
    yield _line("title", say(scene.title))
    yield f"minutes = {scene.minutes}"
    yield _line("stage", scene.stage)
    for key in ("situation", "question", "tip_title", "tip"):
        yield _line(key, say(getattr(scene, key)))
    yield _line("card", scene.card)
    yield from ("notes = [", *(f"  {_quoted(say(note))}," for note in scene.notes), "]")
    for choice in scene.choices:
        yield from ("", "  [[scene.choice]]")
        yield "  " + _line("id", choice.id)
        yield "  " + _line("text", say(choice.text))
        yield "  " + _line("effect", say(choice.effect))


def _line(key: str, value: str) -> str:
    return f"{key} = {_quoted(value)}"


def _quoted(text: str) -> str:
    """A basic string of TOML: JSON spells strings the same way, but lets one sign stand that TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
