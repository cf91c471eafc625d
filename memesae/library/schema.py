"""The tables of a library, and the way from every older version to the present one."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from memesae.base.messages import N_
from memesae.library.library_errors import LibraryTooNewError

# Paths are bytes, as the operating system has them: names need not be UTF-8.
# AUTOINCREMENT: an id is never used again, so a cache may compare ids to see what is new.
_VERSION_1 = """
CREATE TABLE roots(
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    added REAL NOT NULL
);
CREATE TABLE images(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    format TEXT NOT NULL,
    frames INTEGER NOT NULL,
    taken REAL
);
CREATE TABLE files(
    id INTEGER PRIMARY KEY,
    root_id INTEGER NOT NULL REFERENCES roots(id) ON DELETE CASCADE,
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    image_id INTEGER REFERENCES images(id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'ready', 'failed', 'missing')),
    reason TEXT,
    UNIQUE(root_id, path)
);
CREATE INDEX files_by_image ON files(image_id);
CREATE INDEX files_by_state ON files(state);
CREATE TABLE vectors(
    model TEXT NOT NULL,
    image_id INTEGER NOT NULL REFERENCES images(id) ON DELETE CASCADE,
    vector BLOB NOT NULL,
    PRIMARY KEY(model, image_id)
) WITHOUT ROWID;
CREATE INDEX vectors_by_image ON vectors(image_id);
CREATE TABLE settings(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
"""

# Content hashes known before a file is first opened as an image, so that copies are read once,
# and the files that are no images, so that a film is looked into once.
_VERSION_2 = """
ALTER TABLE files ADD COLUMN hash BLOB;
CREATE INDEX files_by_hash ON files(hash) WHERE hash IS NOT NULL;
CREATE TABLE others(
    root_id INTEGER NOT NULL REFERENCES roots(id) ON DELETE CASCADE,
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    PRIMARY KEY(root_id, path)
) WITHOUT ROWID;
"""

# The sparse autoencoders trained on the library, and what the person calls their features. Names
# do not hang on the autoencoder's row: they outlive it. `direction` finds the feature again in the
# next one, `origin` says which names of different autoencoders belong together.
_VERSION_3 = """
CREATE TABLE saes(
    id INTEGER PRIMARY KEY,
    model TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    path BLOB NOT NULL,
    made REAL NOT NULL,
    metrics TEXT NOT NULL
);
CREATE TABLE feature_names(
    sae TEXT NOT NULL,
    feature INTEGER NOT NULL,
    model TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    hidden INTEGER NOT NULL DEFAULT 0,
    direction BLOB NOT NULL,
    origin TEXT NOT NULL,
    changed REAL NOT NULL,
    PRIMARY KEY(sae, feature)
) WITHOUT ROWID;
"""

# The words in the pictures: as read; folded, by words and (since blanks between words get lost in
# reading) without any blanks; and in how many pictures each occurs. Beside them, what the person says
# of a picture, by its content, so that it outlives the image's row; and what tells near-duplicates
# apart: the 64-bit hash and a tiny grey picture (see library/perceptual.py).
_VERSION_4 = """
CREATE TABLE readings(
    image_id INTEGER PRIMARY KEY REFERENCES images(id) ON DELETE CASCADE,
    reader TEXT NOT NULL,
    lines TEXT NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE words_joined USING fts5(text, tokenize = 'trigram');
CREATE VIRTUAL TABLE word_counts USING fts5vocab(words, 'row');
CREATE TABLE tags(
    hash BLOB NOT NULL,
    tag TEXT NOT NULL COLLATE NOCASE,
    added REAL NOT NULL,
    PRIMARY KEY(hash, tag)
) WITHOUT ROWID;
CREATE INDEX tags_by_name ON tags(tag);
CREATE TABLE perceptual_hashes(
    image_id INTEGER PRIMARY KEY REFERENCES images(id) ON DELETE CASCADE,
    hash BLOB NOT NULL
);
"""

# What a person says of a picture hangs on `tag_key`: the content under which the picture was seen first.
# Contents that show the same pixels share it (`pixel_digests` remembers, also beyond the image's row), so
# that bytes which show nothing, such as comments and ratings, change nothing. `previous` is the image that
# a changed file held before it is read again. Files that an ignore rule excludes are 'ignored', no longer
# 'missing'. Long pictures are read again, since they are read in tiles now. `failure` is the kind of trouble (see records.FailureKind), `tried_by` the version that met it.
_VERSION_5 = """
ALTER TABLE images ADD COLUMN pixels BLOB;
ALTER TABLE images ADD COLUMN tag_key BLOB;
UPDATE images SET tag_key = hash;
CREATE INDEX images_by_tag_key ON images(tag_key);
CREATE TABLE pixel_digests(
    pixels BLOB PRIMARY KEY,
    tag_key BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE files_5(
    id INTEGER PRIMARY KEY,
    root_id INTEGER NOT NULL REFERENCES roots(id) ON DELETE CASCADE,
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    image_id INTEGER REFERENCES images(id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'ready', 'failed', 'missing', 'ignored')),
    reason TEXT,
    hash BLOB,
    previous INTEGER REFERENCES images(id) ON DELETE SET NULL,
    failure TEXT,
    tried_by TEXT,
    UNIQUE(root_id, path)
);
INSERT INTO files_5(id, root_id, path, size, mtime_ns, image_id, state, reason, hash)
    SELECT id, root_id, path, size, mtime_ns, image_id, state, reason, hash FROM files;
DROP TABLE files;
ALTER TABLE files_5 RENAME TO files;
CREATE INDEX files_by_image ON files(image_id);
CREATE INDEX files_by_state ON files(state);
CREATE INDEX files_by_hash ON files(hash) WHERE hash IS NOT NULL;
DELETE FROM readings WHERE image_id IN
    (SELECT id FROM images WHERE MAX(width, height) > 2 * MIN(width, height));
CREATE INDEX files_by_previous ON files(previous) WHERE previous IS NOT NULL;
"""

# How long films are. SVG drawings are counted, no longer listed file by file.
_VERSION_6 = """
ALTER TABLE images ADD COLUMN seconds REAL;
DELETE FROM files WHERE state = 'failed' AND image_id IS NULL
    AND (lower(CAST(path AS TEXT)) LIKE '%.svg' OR lower(CAST(path AS TEXT)) LIKE '%.svgz');
"""

# What other programs noted about pictures, apart from the person's own tags: in the file of an image, or in a sidecar
# below a root, which may belong to several files. `reader` is the version that read it, NULL until it is read. Rows
# are replaced, never updated, when their source changes. All of it can be read again.
_VERSION_7 = """
CREATE TABLE notes(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    image_id INTEGER UNIQUE REFERENCES images(id) ON DELETE CASCADE,
    root_id INTEGER REFERENCES roots(id) ON DELETE CASCADE,
    path BLOB,
    size INTEGER,
    mtime_ns INTEGER,
    reader TEXT,
    content TEXT NOT NULL DEFAULT '{}',
    problem TEXT,
    rating INTEGER,
    camera TEXT,
    latitude REAL,
    longitude REAL,
    UNIQUE(root_id, path)
);
CREATE INDEX notes_by_reader ON notes(reader, image_id);
CREATE TABLE note_files(
    note_id INTEGER NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
    file_id INTEGER NOT NULL REFERENCES files(id) ON DELETE CASCADE,
    PRIMARY KEY(file_id, note_id)
) WITHOUT ROWID;
CREATE INDEX note_files_by_note ON note_files(note_id);
CREATE TABLE note_keywords(
    keyword TEXT NOT NULL COLLATE NOCASE,
    note_id INTEGER NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
    PRIMARY KEY(keyword, note_id)
) WITHOUT ROWID;
CREATE INDEX note_keywords_by_note ON note_keywords(note_id);
CREATE VIRTUAL TABLE note_words USING fts5(text, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE note_word_counts USING fts5vocab(note_words, 'row');
CREATE TRIGGER note_words_of_deleted AFTER DELETE ON notes
BEGIN DELETE FROM note_words WHERE rowid = old.id; END;
CREATE VIEW image_notes AS
    SELECT id AS note_id, image_id FROM notes WHERE image_id IS NOT NULL
    UNION ALL SELECT n.note_id, f.image_id FROM note_files n JOIN files f ON f.id = n.file_id
    WHERE f.image_id IS NOT NULL;
"""

MIGRATIONS = (
    *(_VERSION_1, _VERSION_2, _VERSION_3, _VERSION_4, _VERSION_5, _VERSION_6),
    _VERSION_7,
)
"""Scripts in order; number n (from 0) leads from version n to version n + 1."""

VERSION = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, directory: Path) -> None:
    """Bring the database to the present version, all steps or none of them.

    Args:
        connection: in autocommit mode, allowed to write.
        directory: the library's folder, named in errors.

    Raises:
        LibraryTooNewError: the database has a version this program does not know.
    """
    version = _version(connection)
    if version > VERSION:
        raise LibraryTooNewError(
            N_(
                "The library in {directory} was written by a newer memesae (version {version} of its "
                "database, this program knows {known})."
            ),
            kept=N_("Nothing was changed."),
            hint=N_("Update memesae to open it."),
            directory=directory,
            version=str(version),
            known=VERSION,
        )
    if version < VERSION:
        _upgrade(connection)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # read again under the lock: another process may have been quicker
        for script in MIGRATIONS[_version(connection) :]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; those inside of a trigger belong to it."""
    statement = ""
    for part in script.split(";")[:-1]:
        statement += f"{part};"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
