"""Where a library's own words come from."""

from memesae.app.features.library_words import words_of_images


def test_names_tags_and_text_are_gathered():
    words = words_of_images(
        [(1, "holiday/Grumpy-Cat-7.jpg"), (1, "copies/cat.jpg"), (2, "IMG_0001.jpg")],
        [{2: ("Aunt Mary",)}, {1: ("Quokka",)}],
        [(2, "brace yourselves 1234 no"), (3, "winter")],
    )
    assert {"holiday", "copies", "grumpy", "cat", "grumpy cat", "quokka"} <= words[1]
    assert words[2] == {"aunt mary", "brace", "yourselves"}
    assert words[3] == {"winter"}
