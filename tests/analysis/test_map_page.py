import base64
import json
import re
from io import BytesIO

from PIL import Image

from memesae.analysis.map_page import SIDE, MapPoint, render_map, spread_labels


def jpeg(size):
    stream = BytesIO()
    Image.new("RGB", size, "red").save(stream, "JPEG")
    return stream.getvalue()


def data_of(page):
    content = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert content is not None
    return json.loads(content.group(1))


def test_the_page_holds_everything_and_asks_for_nothing_from_elsewhere():
    points = [MapPoint(0, 0, "a.jpg", jpeg((300, 200))), MapPoint(1, 0.5, "b.jpg", None)]
    page = render_map("Map of x", points, [(0.5, 0.5, "snow")], "trustworthiness .95")
    data = data_of(page)
    assert data["places"] == [[0, 0], [10000, 5000]]
    assert data["names"] == ["a.jpg", "b.jpg"]
    assert data["labels"] == [[5000, 5000, "snow"]]
    with Image.open(BytesIO(base64.b64decode(data["thumbnails"][0]))) as small:
        assert max(small.size) == SIDE
    assert data["thumbnails"][1] == ""
    assert not re.search(r"https?://|src=\"(?!data:)[^\"]", page)


def test_names_of_files_are_data_and_never_markup():
    name = "</script><img src=x onerror=alert(1)>.jpg"
    page = render_map("<b>", [MapPoint(0, 0, name, None)], [], "<i>")
    assert data_of(page)["names"] == [name]
    assert "<img src=x" not in page.split('id="data">')[1].split("</script>")[1]
    assert "<b>" not in page
    assert "&lt;i&gt;" in page


def test_labels_do_not_lie_on_top_of_each_other():
    centres = {4: (0.5, 0.5), 5: (0.51, 0.5), 6: (0.8, 0.5), 7: (0.1, 0.1)}
    labels = spread_labels(centres, {4: "snow", 5: "ice", 6: "dog"})
    assert labels == [(0.5, 0.5, "snow"), (0.8, 0.5, "dog")]


def test_one_name_is_said_again_only_far_away():
    centres = {1: (0.5, 0.5), 2: (0.55, 0.5), 3: (0.9, 0.5), 4: (0.55, 0.56)}
    labels = spread_labels(centres, {1: "dog", 2: "dog", 3: "dog", 4: "cat"})
    assert labels == [(0.5, 0.5, "dog"), (0.9, 0.5, "dog"), (0.55, 0.56, "cat")]
