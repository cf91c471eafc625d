"""What the steering commands share: a query, its state and its scene in an open library."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from memesae.app.session import Session
from memesae.app.steering import SteeringEngine
from memesae.cli.context import Context, asked
from memesae.cli.progress import watched
from memesae.steering.scene import SCENE_RESULTS, Scene
from memesae.steering.timeline import SteeringState


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
