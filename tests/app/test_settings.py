import pytest

from memesae.app.settings import FILE_NAME, Settings, SettingsError, load, save


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load(tmp_path) == Settings()


def test_what_was_saved_comes_back_with_its_types(tmp_path):
    chosen = Settings(theme="dark", thumbnail_size=256, show_scores=True, keys={"undo": ["Ctrl+J"]})
    save(chosen, tmp_path)
    assert load(tmp_path) == chosen


def test_the_persons_comments_and_unknown_entries_stay(tmp_path):
    path = tmp_path / FILE_NAME
    path.write_text('# mine\ntheme = "dark"\nfuture = 7\n')
    settings = load(tmp_path)
    settings.theme = "light"
    save(settings, tmp_path)
    text = path.read_text()
    assert "# mine" in text
    assert "future = 7" in text
    assert load(tmp_path).theme == "light"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('theme = "pink"', "theme"),
        ("thumbnail_size = 5000", "thumbnail_size"),
        ('show_scores = "no"', "show_scores"),
        ("results = 0", "results"),
        ("= =", "cannot be read"),
    ],
)
def test_a_useless_value_is_named_and_the_file_left_alone(tmp_path, text, word):
    path = tmp_path / FILE_NAME
    path.write_text(text)
    with pytest.raises(SettingsError, match=word):
        load(tmp_path)
    assert path.read_text() == text


def test_an_unreadable_file_is_kept_beside_the_new_one(tmp_path):
    (tmp_path / FILE_NAME).write_text("= =")
    save(Settings(), tmp_path)
    assert load(tmp_path) == Settings()
    assert (tmp_path / "settings.unreadable.toml").read_text() == "= ="


def test_settings_and_keys_of_earlier_versions_are_known_by_their_present_names(tmp_path):
    path = tmp_path / FILE_NAME
    path.write_text('together = false\n[keys]\ntogether = ["Ctrl+J"]\n')
    settings = load(tmp_path)
    assert not settings.group_duplicates
    assert settings.keys == {"group-duplicates": ["Ctrl+J"]}
    save(settings, tmp_path)
    assert "together" not in path.read_text()
    assert load(tmp_path) == settings
