"""Downloading the files of a model or of features, with progress, cancellation and resumption."""

# tqdm's generics leave huggingface_hub's signatures partly unknown
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

import errno
import hashlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_, Message
from memesae.embedding.model_catalogue import (
    CONFIG,
    WEIGHTS,
    Model,
    ModelError,
    available_models,
    quiet,
    repository_folder,
)
from memesae.embedding.network import require_packages

SECONDS_FOR_AN_ANSWER = 5.0
_SHA256_DIGITS = 64


def ensure_downloaded(model: Model, home: Path, token: Token) -> None:
    """Fetch what is missing of a model, into huggingface_hub's cache.

    Args:
        model: nothing is done unless its source is "offered".
        home: where the names of models at hand are looked up for the error.
        token: gets bytes as they come; a stopped download resumes the next time.

    Raises:
        ModelError: there is no network, or no such model; names the available models.
        Cancelled: the token was cancelled.
    """
    if model.source != "offered" or not model.repository:
        return
    try:
        with quiet():
            _check_reachable()
            require_packages(model)
            wanted = [(CONFIG,)] if model.architecture.startswith("hf-hub:") else []
            for alternatives in (*wanted, WEIGHTS):
                _fetch_one_of(model, alternatives, token)
    except _client_errors() as error:
        raise _unreachable(model, home, error) from error


def _client_errors() -> tuple[type[BaseException], ...]:
    """What the client raises when it cannot fetch: its HTTP package differs between its versions."""
    from huggingface_hub.errors import HfHubHTTPError

    return (OSError, *HfHubHTTPError.__bases__)


def _unreachable(model: Model, home: Path, error: BaseException) -> ModelError:
    return ModelError(
        N_("The model {name} could not be downloaded: {reason}."),
        kept=N_("The partial download is saved, and the next try resumes it."),
        hint=N_("Available offline: {names}."),
        name=model.name,
        reason=_reason(error),
        names=", ".join(available_models(home)),
    )


def _reason(error: BaseException) -> Message:
    full = isinstance(error, OSError) and error.errno == errno.ENOSPC
    return Message.of(N_("the disk is full") if full else N_("no connection to its server"))


def _check_reachable() -> None:
    """One short request, since the client itself tries a silent server for half a minute."""
    from huggingface_hub import constants, get_session

    get_session().head(constants.ENDPOINT, timeout=SECONDS_FOR_AN_ANSWER)


def _fetch_one_of(model: Model, alternatives: Sequence[str], token: Token) -> None:
    """Fetch the first of these files that the repository has."""
    from huggingface_hub.errors import EntryNotFoundError, RepositoryNotFoundError

    for file in alternatives:
        try:
            _fetch(model.repository, file, model.name, token)
        except EntryNotFoundError:
            continue
        except RepositoryNotFoundError as error:
            raise ModelError(
                N_("There is no model in {repository}, or it is not public."),
                hint=N_("Check the spelling."),
                repository=model.repository,
            ) from error
        return
    raise ModelError(
        N_("{repository} holds no open_clip model: it has no {file}."),
        hint=N_("Choose another one."),
        repository=model.repository,
        file=alternatives[0],
    )


def _fetch(repository: str, file: str, name: str, token: Token) -> Path:
    """Bring one file into the client's cache; where it lies there.

    The client itself starts over after every interruption; so its content is brought by `_fetch_content`, which
    goes on, to where the client then finds it.
    """
    from huggingface_hub import get_hf_file_metadata, hf_hub_download, hf_hub_url

    token.check()
    url = hf_hub_url(repository, file)
    about = get_hf_file_metadata(url, timeout=SECONDS_FOR_AN_ANSWER)
    if about.etag and about.size:
        folder = repository_folder(repository) / "blobs"
        _fetch_content(url, folder / about.etag, about.size, _reporter(name, token))
    return Path(hf_hub_download(repository, file, etag_timeout=SECONDS_FOR_AN_ANSWER))


def download_features(
    name: str, weights: Sequence[str], settings: Sequence[str], token: Token
) -> Path:
    """Fetch published features, into huggingface_hub's cache; without a connection where they are there.

    Args:
        name: hf-hub:OWNER/REPOSITORY, or with a folder or a file of weights behind it.
        weights: names of files of weights that are looked for in a folder, the likeliest first.
        settings: names of the files that may lie beside.
        token: gets bytes as they come; a stopped download resumes the next time.

    Returns:
        The folder that holds them; or the file, where one was named.

    Raises:
        ModelError: there is no network, or nothing of that kind there.
        Cancelled: the token was cancelled.
    """
    parts = name.removeprefix(HUB).split("/")
    if len(parts) < 2 or not all(parts) or {".", ".."} & {*parts}:
        raise _no_repository(name)
    source, inside = "/".join(parts[:2]), parts[2:]
    named = Path(parts[-1]).suffix in _WEIGHT_SUFFIXES and bool(inside)
    folder = inside[:-1] if named else inside
    wanted = [parts[-1]] if named else weights
    there = _cached_features(source, folder, wanted)
    if there is None:
        there = _fetch_features(name, source, folder, wanted, settings, token)
    return there if named else there.parent


HUB = "hf-hub:"
"""Before the name of a repository."""
_WEIGHT_SUFFIXES = (".safetensors", ".pt", ".pth")


def _no_repository(name: str) -> ModelError:
    return ModelError(
        N_("“{name}” names no repository."),
        hint=N_("Write hf-hub:OWNER/REPOSITORY or hf-hub:OWNER/REPOSITORY/FOLDER."),
        name=name,
    )


def _cached_features(source: str, folder: Sequence[str], weights: Sequence[str]) -> Path | None:
    """The file of weights in the newest snapshot that has one: settings are fetched before it."""
    snapshots = (repository_folder(source) / "snapshots").glob("*")
    for snapshot in sorted(snapshots, key=lambda each: -each.stat().st_mtime):
        for file in weights:
            path = snapshot.joinpath(*folder, file)
            if path.exists():
                return path
    return None


def _fetch_features(
    name: str,
    source: str,
    folder: Sequence[str],
    weights: Sequence[str],
    settings: Sequence[str],
    token: Token,
) -> Path:
    from huggingface_hub.errors import (
        EntryNotFoundError,
        HFValidationError,
        RepositoryNotFoundError,
    )

    def first(files: Sequence[str]) -> Path | None:
        for file in files:
            with suppress(EntryNotFoundError):
                return _fetch(source, "/".join([*folder, file]), name, token)
        return None

    try:
        with quiet():
            _check_reachable()
            first(settings)
            found = first(weights)
    except HFValidationError as error:
        raise _no_repository(name) from error
    except RepositoryNotFoundError as error:
        raise ModelError(
            N_("There are no features in {repository}, or it is not public."),
            hint=N_("Check the spelling."),
            repository=source,
        ) from error
    except _client_errors() as error:
        raise ModelError(
            N_("{name} could not be downloaded: {reason}."),
            kept=N_("The partial download is saved, and the next try resumes it."),
            name=name,
            reason=_reason(error),
        ) from error
    if found is None:
        raise ModelError(
            N_("{name} holds no features: none of {names} is there."),
            hint=N_("Name the folder or the file behind the repository."),
            name=name,
            names=", ".join(weights),
        )
    return found


def _fetch_content(url: str, target: Path, size: int, reporter: type) -> None:
    """Bring `size` bytes to `target`, going on with what an earlier try has left."""
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import build_hf_headers

    if target.exists():
        return
    part = target.with_name(f"{target.name}.part")
    part.parent.mkdir(parents=True, exist_ok=True)
    with part.open("ab") as stream:
        http_get(
            url,
            stream,
            resume_size=stream.tell(),
            headers=build_hf_headers(),
            expected_size=size,
            tqdm_class=reporter,
        )
    _verify(part)
    part.replace(target)


def _verify(part: Path) -> None:
    """The server names large files by their SHA-256: see that what arrived in pieces fits together."""
    name = part.name.removesuffix(".part")
    if len(name) != _SHA256_DIGITS:
        return
    with part.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != name:
        part.unlink()
        raise ModelError(N_("The download arrived damaged."), hint=N_("Try again: it starts over."))


def _reporter(name: str, token: Token) -> type:
    """A tqdm that reports to the token, in megabytes, and stops the download when it is cancelled."""
    from tqdm.auto import tqdm

    pace = RateMeter()
    stage = Message.of(N_("downloading {name} (MB)"), name=name)

    class Reporter(tqdm):
        def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - tqdm's own
            kwargs.pop("name", None)
            super().__init__(*args, **{**kwargs, "disable": False, "file": _Silence()})

        def update(self, n: float | None = 1) -> bool | None:
            token.check()
            answer = super().update(n)
            megabytes = int(self.n / 1e6)
            total = int(self.total / 1e6) if self.total else None
            token.report(Progress(stage, megabytes, total, pace.rate(megabytes)))
            return answer

    return Reporter


class _Silence:
    """Where tqdm draws its bar: nowhere."""

    def write(self, _: str) -> None:
        """Forget it."""

    def flush(self) -> None:
        """Nothing is held back."""
