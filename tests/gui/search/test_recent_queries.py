from memesae.gui.search.recent_queries import recent_queries, store_recent_queries
from memesae.library.library import Library


def test_recent_queries_are_there_at_the_next_start(tmp_path):
    with Library.open(tmp_path / "one") as library:
        assert recent_queries(library) == []
        store_recent_queries(library, ["dog", "tag:cats"])
    with Library.open(tmp_path / "one") as again:
        assert recent_queries(again) == ["dog", "tag:cats"]
