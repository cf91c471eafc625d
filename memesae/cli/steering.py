"""What the steering commands share: a query, its state and its scene in an open library."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from memesae.app.session import Session
from memesae.app.steering.steering_engine import SteeringEngine
from memesae.base.errors import MemesaeError
from memesae.cli.context import Context, asked
from memesae.cli.output import watched
from memesae.steering.directions.direction import Direction
from memesae.steering.offer import Offer
from memesae.steering.query.query_model import Term
from memesae.steering.scene import SCENE_RESULTS, Scene
from memesae.steering.timeline import SteeringState

DIFFERENCE = "diff:"
"""How a direction between two things is named: diff:MORE|LESS."""


@dataclass(frozen=True, eq=False)
class Steered:
    """A query as it stands before any nudge."""

    session: Session
    engine: SteeringEngine
    state: SteeringState
    scene: Scene


@contextmanager
def steered(context: Context) -> Generator[Steered]:
    """Open the library of `folder`, load its features, and search for `query`."""
    session = context.indexed(context.args.folder)
    try:
        with watched(context.output) as token:
            engine = session.load_features(token)
        state = engine.start(asked(context.args))
        scene = engine.scene(state, engine.found(state, SCENE_RESULTS))
        yield Steered(session, engine, state, scene)
    finally:
        session.close()


def paths_of(session: Session, images: Iterable[int]) -> list[Path]:
    """Where images lie; those that the library has lost meanwhile are left out."""
    wanted = [int(image) for image in images]
    files = session.library.files_of(wanted)
    return [files[image][0].path for image in wanted if files.get(image)]


def direction_of(at: Steered, name: str, offer: Offer | None = None) -> Direction:
    """A direction by its id, or by what lies at its ends: diff:MORE|LESS.

    Args:
        at: the query.
        name: an id; or two texts, or two picture files, with a bar between them.
        offer: whose directions may be meant too.

    Raises:
        MemesaeError: there is no such direction.
    """
    if not name.startswith(DIFFERENCE):
        return at.engine.direction(name, offer)
    more, _, less = name.removeprefix(DIFFERENCE).partition("|")
    if not more.strip() or not less.strip():
        raise MemesaeError(
            f"“{name}” does not name two things.",
            hint="Write diff:MORE|LESS, with two texts or two picture files.",
        )
    return at.engine.difference(_term(more.strip()), _term(less.strip()))


def _term(text: str) -> Term:
    path = Path(text).expanduser()
    return Term(1.0, "image", str(path.absolute())) if path.is_file() else Term(1.0, "text", text)
