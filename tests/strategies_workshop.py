"""Any scenario that a file can hold, for Hypothesis."""

from hypothesis import strategies as st

from coachdesk.domain.questions import Text
from coachdesk.domain.stages import Stage
from coachdesk.domain.workshop import MINUTES, Choice, Scenario, Scene
from coachdesk.domain.workshop.scenarios import CHOICES

PERSON, CARD = "Selam Gebre", "polite_yes"
IDS = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(str.strip)
"""What can stand in a field: any signs but halves of one, and something that is seen."""


@st.composite
def scenes(draw: st.DrawFn, scenario_id: str, scene_id: str) -> Scene:
    """One scene, with the contexts of its texts as they are read from scenario_<id>.toml."""
    context = f"scenario_{scenario_id}.scene.{scene_id}"

    def text(key: str) -> Text:
        return Text(f"{context}.{key}", draw(TEXTS))

    def choice(choice_id: str) -> Choice:
        of = f"{context}.{choice_id}"
        return Choice(choice_id, Text(f"{of}.text", draw(TEXTS)), Text(f"{of}.effect", draw(TEXTS)))

    chosen = draw(st.lists(IDS, min_size=CHOICES[0], max_size=CHOICES[-1], unique=True))
    notes = draw(st.lists(TEXTS, min_size=1, max_size=2))
    return Scene(
        id=scene_id,
        title=text("title"),
        minutes=draw(st.sampled_from(MINUTES)),
        stage=draw(st.sampled_from(Stage)),
        situation=text("situation"),
        question=text("question"),
        choices=tuple(map(choice, chosen)),
        tip_title=text("tip_title"),
        tip=text("tip"),
        card=CARD,
        notes=tuple(Text(f"{context}.notes.{at}", note) for at, note in enumerate(notes)),
    )


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """A scenario of PERSON, with one prompt card."""
    scenario_id = draw(IDS)
    context = f"scenario_{scenario_id}.scenario.{scenario_id}"
    scene_ids = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    title, about, aim = (Text(f"{context}.{key}", draw(TEXTS)) for key in ("title", "about", "aim"))
    return Scenario(
        id=scenario_id,
        order=draw(st.integers(-9, 99)),
        title=title,
        about=about,
        aim=aim,
        person=PERSON,
        scenes=tuple(draw(scenes(scenario_id, each)) for each in scene_ids),
        rows=tuple(draw(st.lists(st.integers(1, 200), max_size=4))),
        own=draw(st.booleans()),
    )
