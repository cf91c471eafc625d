"""The exported pages: all linked files exist, all user-provided text is escaped."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.sae.feature_catalogue import PADDING, FeatureCatalogue
from memesae.sae.feature_labels import FeatureLabels
from memesae.sae.feature_names import FeatureName
from memesae.sae.feature_pages import bar_heights, export, share

FEATURES = 600


def catalogue_of(features: int) -> FeatureCatalogue:
    def some(*shape, kind: type = np.float32):
        return np.zeros((features, *shape), kind)

    exemplars = np.full((features, 32), PADDING)
    exemplars[:, :3] = np.arange(features)[:, None] % 7 + np.arange(3)
    opposite = np.full((features, 12), PADDING)
    opposite[:, 0] = 404  # an image whose thumbnail is gone
    flat = dict.fromkeys(("p95", "step", "mean", "deviation", "peak"), some())
    related = some(10, kind=np.int32)
    return FeatureCatalogue(
        images=np.array([1234]),
        rate=np.linspace(0.5, 0.0001, features).astype(np.float32),
        **flat,
        exemplars=exemplars,
        activations=some(32),
        intervals=some(5, 6, kind=np.int64),
        opposite=opposite,
        nearest=related,
        similarity=some(10),
        cooccurring=related,
        association=some(10),
        histogram=np.tile(np.arange(24), (features, 1)),
    )


def labels_of(features: int) -> FeatureLabels:
    vocabulary = (*(f"word {number}" for number in range(features)), "</script>", "zebra")
    words = np.stack([np.arange(features), np.full(features, features), np.full(features, 1)], 1)
    confidence = np.where(np.arange(features) % 2, 0.9, 0.1)
    return FeatureLabels(vocabulary, words, np.ones(words.shape), confidence)


def thumbnail(image: int) -> bytes | None:
    stream = BytesIO()
    Image.new("RGB", (8, 8), (image * 20, 90, 90)).save(stream, "PNG" if image % 2 else "JPEG")
    return None if image == 404 else stream.getvalue()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    names = {
        0: FeatureName(0, 'mine <b>&"', "a <i>note</i>"),
        3: FeatureName(3, "secret", hidden=True),
    }
    folder = tmp_path_factory.mktemp("site")
    catalogue, labels = catalogue_of(FEATURES), labels_of(FEATURES)
    order = list(range(FEATURES))
    export(order, catalogue, labels, names, thumbnail, folder, Token(), title="Mine & <yours>")
    return folder


class Links(HTMLParser):
    """Collects the links of a page, and checks that tags are closed."""

    def __init__(self, text):
        super().__init__()
        self.found, self.open = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in ("href", "src")]
        if tag not in ("meta", "link", "img", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_startendtag(self, tag, attributes):
        pass


def test_every_link_is_a_file_of_the_folder(site):
    pages = sorted(site.glob("*.html"))
    assert [page.name for page in pages] == ["features-000.html", "features-001.html", "index.html"]
    for page in pages:
        links = Links(page.read_text("utf-8"))
        assert not links.open
        for target in links.found:
            assert (site / target.split("#")[0]).is_file(), target


def test_nothing_is_loaded_from_outside(site):
    for file in site.glob("*.*"):
        text = file.read_text("utf-8")
        assert not re.search(r"https?://|//\w+\.|url\(|@import", text), file


def test_features_come_in_pages_of_512_without_the_hidden_ones(site):
    texts = [(site / f"features-00{number}.html").read_text("utf-8") for number in (0, 1)]
    found = [re.findall(r'id="f(\d+)"', text) for text in texts]
    assert [len(numbers) for numbers in found] == [512, FEATURES - 1 - 512]
    assert found[0][:4] == ["0", "1", "2", "4"]
    assert "secret" not in "".join(texts)


def test_user_provided_text_is_escaped(site):
    text = (site / "features-000.html").read_text("utf-8")
    assert "mine &lt;b&gt;&amp;&#34;" in text
    assert "a &lt;i&gt;note&lt;/i&gt;" in text
    assert "Mine &amp; &lt;yours&gt;" in text
    assert "</script>" not in text
    assert "<b>" not in text


NASTY = (
    '" onmouseover="alert(1)',
    "' onerror='alert(1)",
    "><img src=x onerror=alert(1)>",
    "</title><script>alert(1)</script>",
    "&quot; &#34; &lt;b&gt;",
    "{{ 7 * 7 }} {% raw %} {# gone #}",
    "javascript:alert(1)",
)


@pytest.mark.parametrize("nasty", NASTY)
def test_names_with_markup_and_quotes_remain_text(nasty, tmp_path):
    """User-provided text adds no tag and no attribute anywhere, and is displayed as written."""
    catalogue, labels = catalogue_of(2), labels_of(2)
    written = {}
    for word in ("plain", nasty):
        folder = tmp_path / str(len(written))
        names = {0: FeatureName(0, f"name {word}", f"note {word}")}
        spelt = replace(labels, vocabulary=(f"word {word}", *labels.vocabulary[1:]))
        export([0, 1], catalogue, spelt, names, thumbnail, folder, Token(), title=f"title {word}")
        pages = [Content(page.read_text("utf-8")) for page in sorted(folder.glob("*.html"))]
        assert len(pages) == 2
        written[word] = pages
    for plain, attacked in zip(written["plain"], written[nasty], strict=True):
        assert attacked.tags == plain.tags
        assert attacked.words == plain.words.replace("plain", nasty)
    features, index = (page.words for page in written[nasty])
    for kind in ("name", "note", "word", "title"):
        assert f"{kind} {nasty}" in features
    assert f"title {nasty}" in index


class Content(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.words = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, attributes))

    def handle_endtag(self, tag):
        self.tags.append(tag)

    def handle_data(self, data):
        self.words += data


def test_the_search_list_names_every_feature_and_its_page(site):
    text = (site / "features.js").read_text("utf-8")
    assert "</script" not in text
    rows = json.loads(text.removeprefix("const FEATURES = ").removesuffix(";\n"))
    assert len(rows) == FEATURES - 1
    assert rows[0] == [0, 'mine <b>&"', "50 %", "features-000.html", "images/0.jpg"]
    assert rows[1] == [1, "word 1", "50 %", "features-000.html", "images/1.png"]
    assert rows[2][1] == ""  # not confident enough
    assert rows[-1][3] == "features-001.html"


def test_pictures_are_written_once_and_missing_ones_left_out(site):
    assert {file.stem for file in (site / "images").iterdir()} == {str(image) for image in range(9)}
    # the only opposite image has no thumbnail
    assert "most opposite" not in (site / "features-000.html").read_text("utf-8")


def test_the_export_can_be_cancelled(tmp_path):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        export([1], catalogue_of(4), labels_of(4), {}, thumbnail, tmp_path, token)
    assert not (tmp_path / "index.html").exists()


@pytest.mark.parametrize(
    ("rate", "text"),
    [(0, "0 %"), (0.5, "50 %"), (0.034, "3.4 %"), (0.0002, "0.02 %"), (0.999, "100 %")],
)
def test_shares_are_readable(rate, text):
    assert share(rate) == text


def test_histogram_bars_grow_with_the_counts():
    heights = bar_heights([0, 1, 9])
    assert heights[0] == 0 < heights[1] < heights[2] == 40
    assert bar_heights([]) == []


def test_a_histogram_is_drawn_as_bars_that_stand_on_its_floor(site):
    text = (site / "features-000.html").read_text("utf-8")
    drawn = text[text.index("<svg") : text.index("</svg>")]
    bars = re.findall(r'<rect x="(\d+)" y="([\d.]+)" width="6" height="([\d.]+)"/>', drawn)
    assert [int(x) for x, _, _ in bars] == [7 * index for index in range(24)]
    assert [float(height) for _, _, height in bars] == bar_heights(range(24))
    assert all(float(y) + float(height) == 40 for _, y, height in bars)
