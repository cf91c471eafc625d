"""Quality and speed of the result layout: near-duplicate detection, relevance cutoff, latency.

    python -m benchmarks.result_layout_quality FOLDER --captions TSV [--home HOME] [--sheet PNG]

FOLDER must be indexed. The TSV's lines are `path <tab> ... <tab> caption`. The sheet shows each near-duplicate beside
the picture that represents it, for inspection.
"""

import argparse
import io
import time
from pathlib import Path

import numpy as np
from PIL import Image

from memesae.app.results.layout_options import LayoutOptions, SortOrder
from memesae.app.results.library_facts import LibraryFacts
from memesae.app.results.near_duplicates import near_duplicates
from memesae.app.results.relevance import ScoreDistribution, VectorDistribution
from memesae.app.results.result_layout import lay_out
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.base.paths import home as default_home
from memesae.embedding.encoder import Encoder
from memesae.library.perceptual_hash import hash_and_greys, split_hashes
from memesae.steering.searcher import Hits
from memesae.vectors.vector_store import all_ids

VARIANTS = {
    "JPEG at quality 60": lambda image: as_jpeg(image, 60),
    "JPEG at quality 25": lambda image: as_jpeg(image, 25),
    "half the size": lambda image: as_jpeg(scaled(image, 0.5), 85),
    "twice the size": lambda image: as_jpeg(scaled(image, 2.0), 85),
    "a tenth brighter": lambda image: as_jpeg(image.point(lambda value: min(255, value * 1.1)), 85),
    "2 % cut off each side": lambda image: as_jpeg(crop_edges(image, 0.02), 85),
}
SIZES = (700, 7000)
TILE = 72


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--captions", type=Path, required=True)
    parser.add_argument("--home", type=Path, default=default_home())
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--pictures", type=int, default=200)
    parser.add_argument("--queries", type=int, default=1000)
    args = parser.parse_args()
    session = Session.open([args.folder], Settings(), args.home)
    session.backfill_hashes(Token())
    began = time.perf_counter()
    facts = session.facts(Token(), image_facts=True)
    print(f"facts about {len(facts.ids):,} pictures loaded in {time.perf_counter() - began:.2f} s")
    measure_variants(session, args.pictures)
    count_near_duplicates(session, facts, args.sheet)
    queries = captions(session, args.captions, args.queries)
    measure_cutoff(session, queries)
    measure_latency(session, facts, queries)


def as_jpeg(image: Image.Image, quality: int) -> Image.Image:
    """A picture after JPEG compression."""
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("RGB")


def scaled(image: Image.Image, factor: float) -> Image.Image:
    """A picture resized by a factor."""
    return image.resize((max(1, int(image.width * factor)), max(1, int(image.height * factor))))


def crop_edges(image: Image.Image, share: float) -> Image.Image:
    """A picture without a share of each edge."""
    x, y = int(image.width * share), int(image.height * share)
    return image.crop((x, y, image.width - x, image.height - y))


def thumbnail_of(image: Image.Image) -> Image.Image:
    """A picture at the size of a thumbnail."""
    thumbnail = image.copy()
    thumbnail.thumbnail((256, 256), Image.Resampling.HAMMING)
    return thumbnail


def measure_variants(session: Session, count: int) -> None:
    """The share of modified copies that are grouped with the original."""
    chosen = np.random.default_rng(0).choice(
        np.asarray(all_ids(session.store)), count, replace=False
    )
    files = session.library.files_of(chosen.tolist())
    pictures = [Image.open(files[one][0].path).convert("RGB") for one in chosen.tolist()]
    encoder = Encoder.load(session.encoder.model.name)
    for name, change in VARIANTS.items():
        changed = [change(picture) for picture in pictures]
        pixels = np.stack([encoder.prepare(one) for one in changed])
        parts = range(0, count, encoder.batch)
        after = np.concatenate(
            [encoder.encode_images(pixels[at : at + encoder.batch]) for at in parts]
        )
        vectors = np.concatenate([session.store.take(chosen), after])
        likenesses = [hash_and_greys(thumbnail_of(one)) for one in (*pictures, *changed)]
        leads = near_duplicates(*split_hashes(likenesses), lambda rows, held=vectors: held[rows])
        found = np.mean(leads[:count] == leads[count:])
        print(f"{name}: {found:.1%} of {count} are grouped with the original")


def count_near_duplicates(session: Session, facts: LibraryFacts, sheet: Path | None) -> None:
    """Count the library's near-duplicates, and draw them on a sheet."""
    order = np.argsort(facts.groups, kind="stable")
    numbers = facts.groups[order]
    duplicates = np.flatnonzero(numbers[1:] == numbers[:-1]) + 1
    pairs = [
        (int(facts.ids[order[np.searchsorted(numbers, numbers[at])]]), int(facts.ids[order[at]]))
        for at in duplicates
    ]
    print(f"{len(pairs)} of {len(facts.ids):,} pictures are near-duplicates of another")
    if sheet is not None:
        draw_pairs(session, pairs, sheet)


def draw_pairs(session: Session, pairs: list[tuple[int, int]], sheet: Path) -> None:
    """Draw pairs side by side, nine per line."""
    lines = -(-len(pairs) // 9)
    paper = Image.new("RGB", (9 * (2 * TILE + 12), lines * (TILE + 8)), "white")
    for at, pair in enumerate(pairs):
        for side, image in enumerate(pair):
            picture = Image.open(io.BytesIO(session.thumbnail(image) or b"")).convert("RGB")
            picture.thumbnail((TILE, TILE))
            x, y = at % 9 * (2 * TILE + 12) + side * (TILE + 2), at // 9 * (TILE + 8)
            paper.paste(picture, (x, y))
    paper.save(sheet)


def captions(session: Session, table: Path, count: int) -> list[tuple[int, np.ndarray]]:
    """Images, each with the vector of one of its captions."""
    rows = [line.split("\t") for line in table.read_text("utf-8").splitlines()]
    known = [(session.library.image_at(table.parent / row[0]), row[-1]) for row in rows[::35]]
    here = [(image, text) for image, text in known if image is not None]
    draws = np.random.default_rng(0).permutation(len(here))[:count]
    chosen = [here[at] for at in draws]
    vectors = session.encoder.get(Token()).encode_texts([text for _, text in chosen])
    return [(image, vector) for (image, _), vector in zip(chosen, vectors, strict=True)]


def measure_cutoff(session: Session, queries: list[tuple[int, np.ndarray]]) -> None:
    """The share of captioned pictures above the relevance cutoff, and the number of pictures above it."""
    ids = np.asarray(all_ids(session.store))
    draws = np.random.default_rng(0)
    for size in sorted({min(size, len(ids)) for size in (*SIZES, len(ids))}):
        kept, shown = [], []
        for image, query in queries:
            among = np.union1d(draws.choice(ids, size - 1, replace=False), [image])
            vectors = session.store.take(among)
            scores = vectors @ query
            distribution = VectorDistribution.of(vectors)
            spread = None if distribution is None else ScoreDistribution.of(query, distribution)
            assert spread is not None
            end = spread.end(np.sort(scores)[::-1])
            shown.append(end)
            kept.append((scores > scores[np.searchsorted(among, image)]).sum() < end)
        print(
            f"among {size:,}: the captioned picture is above the cutoff for {np.mean(kept):.1%} of "
            f"{len(queries)} captions; pictures above it: {np.median(shown):.0f} ({np.median(shown) / size:.1%})"
        )


def measure_latency(
    session: Session, facts: LibraryFacts, queries: list[tuple[int, np.ndarray]]
) -> None:
    """The time to lay out 1,000 hits."""
    variants = {
        "by relevance": LayoutOptions(group_duplicates=False, show_cutoff=False),
        "near-duplicates grouped, with a cutoff": LayoutOptions(),
        "by date, in folders": LayoutOptions(order=SortOrder.DATE, by_folder=True),
    }
    hits = []
    for _, query in queries[:200]:
        found = session.store.search(query[None], 1000)
        hits.append(Hits(found.ids[0], found.scores[0], query))
    for name, options in variants.items():
        taken = []
        for one in hits:
            began = time.perf_counter()
            lay_out(one, facts, options)
            taken.append(1000 * (time.perf_counter() - began))
        p50, p95 = np.percentile(taken, [50, 95])
        print(f"1,000 hits laid out {name}: p50 {p50:.2f} ms, p95 {p95:.2f} ms")


if __name__ == "__main__":
    main()
