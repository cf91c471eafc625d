import pytest
from PIL import Image, ImageDraw, ImageFont

from memesae.ocr.reader import Reader


@pytest.fixture(scope="session")
def reader():
    """Both networks as they are shipped, on one core."""
    return Reader.load()


@pytest.fixture
def written():
    """Draws a picture with lines of text: `written("STOP IT", "NOW")`."""

    def make(*lines, size=(400, 300), height=40, angle=0):
        picture = Image.new("RGB", size, "navy")
        font = ImageFont.load_default(height)
        draw = ImageDraw.Draw(picture)
        for number, line in enumerate(lines):
            place = (20, 20 + number * 2 * height)
            draw.text(place, line, "white", font=font, stroke_width=1, stroke_fill="black")
        return picture.rotate(angle, expand=True, fillcolor="navy") if angle else picture

    return make
