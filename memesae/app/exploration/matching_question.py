"""The question which features of a library have a partner in another dictionary, beside what chance brings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from memesae.analysis.matching import Match, match_features
from memesae.app.exploration.analysed_library import SHOWN_PICTURES, AnalysedLibrary
from memesae.app.exploration.questions import Pictures
from memesae.app.features.features_in_use import features_in_use
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.library.library import Library
from memesae.library.library_registry import all_libraries
from memesae.sae.sae_files import built_in_folder, built_in_sae, load_sae, saved_saes
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder

BUILT_IN = "built-in"
USED = "used"


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Features that those of a library can be matched with.

    Attributes:
        value: `BUILT_IN`, or their folder.
        library: the name of the library that uses them, or did; "" for the built-in ones.
    """

    value: str
    library: str


def dictionaries(library: Library, model: str, home: Path, token: Token) -> list[Dictionary]:
    """The dictionaries of this program for a model, without the one that a library uses.

    Args:
        library: the open library.
        model: id of its model.
        home: the folder of all libraries.
        token: cancels the work.
    """
    used, _ = features_in_use(library, model)
    found: list[Dictionary] = []
    known = {None if used is None else used.fingerprint}
    if used is not None and built_in_folder(model) is not None:
        found.append(Dictionary(BUILT_IN, ""))
    for info in all_libraries(home):
        token.check()
        if info.problem:
            continue
        with Library.open(info.directory) as other:
            for stored in saved_saes(other, model):
                if stored.path.is_dir() and stored.fingerprint not in known:
                    known.add(stored.fingerprint)
                    found.append(Dictionary(str(stored.path), info.name))
    return found


@dataclass(frozen=True, slots=True)
class Matched:
    """Which features of one dictionary have a partner in another.

    Attributes:
        images: number of pictures on which they were compared.
        features: number of features of both.
        shares: of the first's features that have a partner above each of `LEVELS`, by the kind of partner.
        chance: correlation above which one feature of a hundred has a partner where pictures are permuted.
        matches: one to one, highest correlation first.
        cosines: of the directions of each match.
        pictures: that show each feature in `matches` best, as far as they were asked for.
        partner_pictures: those of the partners.
    """

    images: int
    features: tuple[int, int]
    shares: dict[str, tuple[float, ...]]
    chance: float
    matches: tuple[Match, ...]
    cosines: tuple[float, ...]
    pictures: Pictures
    partner_pictures: Pictures


@dataclass(frozen=True, slots=True)
class AskMatch:
    """Which features do two dictionaries share?

    Attributes:
        first: `USED`, `BUILT_IN` or a folder of saved features.
        second: likewise.
        seed: of the permutation and the random directions.
        top: matches whose pictures are wanted; none by default.
        shown: pictures of each.
    """

    first: str = USED
    second: str = BUILT_IN
    seed: int = 0
    top: int = 0
    shown: int = SHOWN_PICTURES

    def answer(self, library: AnalysedLibrary, token: Token) -> Matched:
        """See `Question`.

        Raises:
            SaeFileError: a folder has no features.
        """
        saes = [self._sae(name, library) for name in (self.first, self.second)]
        codes = [one.encode(library.vectors) for one in saes]
        token.check()
        found = match_features(codes[0], codes[1], library.vectors, seed=self.seed)
        cosines = saes[0].directions @ saes[1].directions.T
        shown = found.matches[: self.top]
        return Matched(
            len(library.vectors),
            (saes[0].features, saes[1].features),
            found.shares,
            found.chance,
            found.matches,
            tuple(float(cosines[one.feature, one.partner]) for one in found.matches),
            self._pictures(library, codes[0], [one.feature for one in shown]),
            self._pictures(library, codes[1], [one.partner for one in shown]),
        )

    def _pictures(self, library: AnalysedLibrary, codes: Codes, features: list[int]) -> Pictures:
        return library.strongest(features, None, self.shown, codes) if features else {}

    def _sae(self, name: str, library: AnalysedLibrary) -> SparseAutoencoder:
        if name == USED:
            return library.view.sae
        if name != BUILT_IN:
            return load_sae(Path(name).expanduser())
        found = built_in_sae(library.session.features.model)
        if found is None:
            raise MemesaeError(N_("There are no built-in features for this library's model."))
        return found
