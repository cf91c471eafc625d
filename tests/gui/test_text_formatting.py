from memesae.gui.text_formatting import within_sentence


def test_nouns_keep_their_capital_within_a_sentence():
    assert within_sentence("Nach Relevanz") == "nach Relevanz"
    assert within_sentence("") == ""
